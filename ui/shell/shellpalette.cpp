#include "ui/shell/shellpalette.h"
#include <algorithm>

namespace rostrum {

void ShellPalette::search(const QString& text, Reply reply)
{
    QList<PaletteHit> hits;
    for (const PageEntry& page : m_pages) {
        const QString title = page.title();
        if (matchesAllWords(text, title + u' ' + page.key))
            hits.append({tr("Page"), title, page.group ? page.group() : QString(), page.glyph,
                         [show = m_showPage, key = page.key] { show(key); }});
    }
    for (const ActionEntry& entry : m_actions.entries()) {
        QAction* action = m_actions.find(entry.id);
        const QString title = action->text().remove(u'&');
        // Pages have Alt keys of their own; without a question only pages stand there.
        if (text.isEmpty() || !entry.palette || !action->isEnabled() || !matchesAllWords(text, title + u' ' + entry.id))
            continue;
        hits.append({tr("Action"), title, action->shortcut().toString(QKeySequence::NativeText), entry.glyph,
                     [action = QPointer(action)] {
                         if (action)
                             action->trigger();
                     }});
    }
    // Whoever types a whole name means it: "Rules" before "Title rules".
    std::stable_partition(hits.begin(), hits.end(), [&](const PaletteHit& hit) {
        return hit.title.compare(text.trimmed(), Qt::CaseInsensitive) == 0;
    });
    reply(hits);
}

} // namespace rostrum
