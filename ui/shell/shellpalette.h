// What the shell itself offers to Ctrl+K: its pages and its enabled actions, by their names, and by the pinyin and
// initials of these.
#pragma once
#include "models/facts/namereading.h"
#include "ui/shell/actions.h"
#include "ui/shell/page.h"
#include "ui/shell/palette.h"
#include <QCoreApplication>
#include <QHash>

namespace rostrum {

class ShellPalette : public QObject, public PaletteProvider {
    Q_OBJECT
public:
    ShellPalette(const QList<PageEntry>& pages, const Actions& actions, std::function<void(QString)> showPage)
        : m_pages(pages), m_actions(actions), m_showPage(std::move(showPage))
    {}
    /// The first question in a language is answered by the words alone, and again once their readings are there: they
    /// are made on a thread of their own.
    void search(const QString& text, Reply reply) override;

private:
    using Readings = QHash<QString, NameReading>; ///< by title
    QStringList titles() const;
    void answer(const QString& text, const Reply& reply) const;
    /// `typed` is empty where only the words themselves count.
    bool fits(const QString& text, const TypedText& typed, const QString& title, const QString& key) const;

    const QList<PageEntry>& m_pages;
    const Actions& m_actions;
    std::function<void(QString)> m_showPage;
    QStringList m_read; ///< the titles that m_readings holds
    Readings m_readings;
};

} // namespace rostrum
