#include "ui/shell/shellpalette.h"
#include "models/facts/pinyin.h"
#include "ui/desk/whendone.h"
#include <QPromise>
#include <QThreadPool>
#include <algorithm>

namespace rostrum {

namespace {
QString titleOf(const QAction& action) { return action.text().remove(u'&'); }
} // namespace

QStringList ShellPalette::titles() const
{
    QStringList titles;
    for (const PageEntry& page : m_pages)
        titles.append(page.title());
    for (const ActionEntry& entry : m_actions.entries())
        titles.append(titleOf(*m_actions.find(entry.id)));
    return titles;
}

// Making the tables of pinyin takes 100 ms, so never here. The palette asks an empty question when it opens: by the
// first letter the readings are there.
void ShellPalette::search(const QString& text, Reply reply)
{
    answer(text, reply);
    const QStringList wanted = titles();
    if (m_read == wanted)
        return;
    auto promise = std::make_shared<QPromise<Readings>>();
    QFuture<Readings> future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, wanted] {
        Readings readings;
        for (const QString& title : wanted)
            readings.insert(title, Pinyin::ofThisThread().readTitle(title));
        promise->addResult(std::move(readings));
        promise->finish();
    });
    whenDone(future, this, [this, wanted, text, reply](const Readings& readings) {
        m_readings = readings;
        m_read = wanted;
        answer(text, reply);
    });
}

bool ShellPalette::fits(const QString& text, const TypedText& typed, const QString& title, const QString& key) const
{
    return matchesAllWords(text, title + u' ' + key) ||
           (typed.hasLetter() && m_readings.value(title).match(typed) != ReadingMatch::None);
}

void ShellPalette::answer(const QString& text, const Reply& reply) const
{
    QList<PaletteHit> hits;
    const TypedText typed(text);
    for (const PageEntry& page : m_pages) {
        const QString title = page.title();
        if (fits(text, typed, title, page.key))
            hits.append({tr("Page"), title, page.group ? page.group() : QString(), page.glyph,
                         [show = m_showPage, key = page.key] { show(key); }});
    }
    for (const ActionEntry& entry : m_actions.entries()) {
        QAction* action = m_actions.find(entry.id);
        const QString title = titleOf(*action);
        // Pages have Alt keys of their own; without a question only pages stand there.
        if (text.isEmpty() || !entry.palette || !action->isEnabled() || !fits(text, typed, title, entry.id))
            continue;
        hits.append({tr("Action"), title, action->shortcut().toString(QKeySequence::NativeText), entry.glyph,
                     [action = QPointer(action)] {
                         if (action)
                             action->trigger();
                     }});
    }
    // Whoever types a whole name means it: "Rules" before "Title rules"; and what is called so before what sounds so.
    std::stable_partition(hits.begin(), hits.end(), [&](const PaletteHit& hit) {
        return hit.title.contains(text.trimmed(), Qt::CaseInsensitive);
    });
    std::stable_partition(hits.begin(), hits.end(), [&](const PaletteHit& hit) {
        return hit.title.compare(text.trimmed(), Qt::CaseInsensitive) == 0;
    });
    reply(hits);
}

} // namespace rostrum
