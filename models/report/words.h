// The words on paper, in the language of the workspace: a setting, not the system's locale nor the window's language.
#pragma once
#include "models/compliance/verdict.h"
#include <QString>
#include <memory>

class QTranslator;

namespace rostrum {

class ReportWords {
public:
    /// "zh_CN", else English.
    explicit ReportWords(const QString& language);
    ~ReportWords();

    /// The word for an English source text: words.text(QT_TRANSLATE_NOOP("Report", "Total")).
    QString text(const char* source) const;
    /// The same for words of another context ("Gap", "Word").
    QString in(const char* context, const char* source) const;
    bool isChinese() const { return m_chinese; }

    QString date(QDate day) const;      ///< 2026年10月22日
    QString shortDate(QDate day) const; ///< 10月22日
    QString dateBlank() const;          ///< to be filled in by hand
    QString pageOf(int page, int pages) const;
    QString verification(const QString& code) const;
    QString status(Status status) const;
    static QString mark(Status status); ///< ● ◐ ▲ ■ ○ ◇
    /// Of a title grade's word key ("intermediate"); what is no key comes back as it is.
    QString grade(const QString& key) const;
    QString evidenceState(const QString& key) const;
    QString whyNot(const QString& key) const;
    /// Label and value: "部门：技术中心".
    QString field(const QString& label, const QString& value) const;
    /// "一、" or "1. ", from 1 to 10; beyond, digits.
    QString ordinal(int number) const;

private:
    bool m_chinese;
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace rostrum
