#include "models/report/words.h"
#include <QTranslator>

namespace rostrum {

namespace {
const char* const kContext = "Report";

struct Word {
    const char* key;
    const char* source;
};

constexpr Word kGrades[] = {
    {"junior", QT_TRANSLATE_NOOP("Report", "junior")},
    {"intermediate", QT_TRANSLATE_NOOP("Report", "intermediate")},
    {"associate_senior", QT_TRANSLATE_NOOP("Report", "associate senior")},
    {"senior", QT_TRANSLATE_NOOP("Report", "senior")},
};
constexpr Word kStates[] = {
    {"none", QT_TRANSLATE_NOOP("Report", "not handed in")},  {"submitted", QT_TRANSLATE_NOOP("Report", "handed in")},
    {"excellent", QT_TRANSLATE_NOOP("Report", "excellent")}, {"best", QT_TRANSLATE_NOOP("Report", "best")},
    {"present", QT_TRANSLATE_NOOP("Report", "present")},     {"partial", QT_TRANSLATE_NOOP("Report", "in part")},
    {"leave", QT_TRANSLATE_NOOP("Report", "on leave")},      {"absent", QT_TRANSLATE_NOOP("Report", "absent")},
};
constexpr Word kReasons[] = {
    {"same_session", QT_TRANSLATE_NOOP("Report", "the same session is already counted")},
    {"pending", QT_TRANSLATE_NOOP("Report", "not yet confirmed")},
    {"cancelled", QT_TRANSLATE_NOOP("Report", "the session was cancelled")},
    {"no_hours", QT_TRANSLATE_NOOP("Report", "no hours are known")},
    {"not_held", QT_TRANSLATE_NOOP("Report", "the session was not held")},
    {"nobody_came", QT_TRANSLATE_NOOP("Report", "nobody came")},
    {"same_slot", QT_TRANSLATE_NOOP("Report", "another session of the same time is already counted")},
    {"own_use", QT_TRANSLATE_NOOP("Report", "used by its author")},
};

template <size_t N>
QString find(const ReportWords& words, const Word (&list)[N], const QString& key)
{
    for (const Word& word : list)
        if (key == QLatin1String(word.key))
            return words.text(word.source);
    return key;
}
} // namespace

ReportWords::ReportWords(const QString& language) : m_chinese(language.startsWith(QStringLiteral("zh")))
{
    if (!m_chinese)
        return;
    m_translator = std::make_unique<QTranslator>();
    if (!m_translator->load(QStringLiteral(":/i18n/rostrum_zh_CN.qm")))
        m_translator.reset();
}

ReportWords::~ReportWords() = default;

QString ReportWords::text(const char* source) const { return in(kContext, source); }

QString ReportWords::in(const char* context, const char* source) const
{
    const QString word = m_translator ? m_translator->translate(context, source) : QString();
    return word.isEmpty() ? QString::fromUtf8(source) : word;
}

QString ReportWords::date(QDate day) const
{
    return m_chinese ? QStringLiteral("%1年%2").arg(day.year()).arg(shortDate(day)) : isoDay(day);
}

QString ReportWords::shortDate(QDate day) const
{
    if (m_chinese)
        return QStringLiteral("%1月%2日")
            .arg(day.month(), 2, 10, QLatin1Char('0'))
            .arg(day.day(), 2, 10, QLatin1Char('0'));
    return isoDay(day);
}

QString ReportWords::dateBlank() const { return text(QT_TRANSLATE_NOOP("Report", "Date: ____-__-__")); }

QString ReportWords::pageOf(int page, int pages) const
{
    return text(QT_TRANSLATE_NOOP("Report", "page %1 of %2")).arg(page).arg(pages);
}

QString ReportWords::verification(const QString& code) const
{
    return text(QT_TRANSLATE_NOOP("Report", "Data code %1")).arg(code);
}

QString ReportWords::status(Status status) const
{
    switch (status) {
    case Status::Met:
        return text(QT_TRANSLATE_NOOP("Report", "met"));
    case Status::OnTrack:
        return text(QT_TRANSLATE_NOOP("Report", "on track"));
    case Status::AtRisk:
        return text(QT_TRANSLATE_NOOP("Report", "at risk"));
    case Status::NotMet:
        return text(QT_TRANSLATE_NOOP("Report", "not met"));
    case Status::Exempt:
        return text(QT_TRANSLATE_NOOP("Report", "exempt"));
    case Status::Unknown:
    case Status::Count:
        break;
    }
    return text(QT_TRANSLATE_NOOP("Report", "to be confirmed"));
}

QString ReportWords::mark(Status status)
{
    switch (status) {
    case Status::Met:
        return QStringLiteral("●");
    case Status::OnTrack:
        return QStringLiteral("◐");
    case Status::AtRisk:
        return QStringLiteral("▲");
    case Status::NotMet:
        return QStringLiteral("■");
    case Status::Exempt:
        return QStringLiteral("◇");
    case Status::Unknown:
    case Status::Count:
        break;
    }
    return QStringLiteral("○");
}

QString ReportWords::grade(const QString& key) const { return find(*this, kGrades, key); }
QString ReportWords::evidenceState(const QString& key) const { return find(*this, kStates, key); }
QString ReportWords::whyNot(const QString& key) const { return find(*this, kReasons, key); }

QString ReportWords::field(const QString& label, const QString& value) const
{
    return text(QT_TRANSLATE_NOOP("Report", "%1: %2")).arg(label, value);
}

QString ReportWords::ordinal(int number) const
{
    static const QString digits = QStringLiteral("一二三四五六七八九十");
    if (m_chinese && number >= 1 && number <= digits.size())
        return digits[number - 1] + QStringLiteral("、");
    return QString::number(number) + (m_chinese ? QStringLiteral("、") : QStringLiteral(". "));
}

} // namespace rostrum
