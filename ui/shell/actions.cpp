#include "ui/shell/actions.h"

namespace rostrum {

QAction* Actions::add(const ActionEntry& entry)
{
    QAction*& action = m_actions[entry.id];
    if (!action) {
        action = new QAction(this);
        action->setObjectName(entry.id);
        m_entries.append(entry);
    } else {
        const auto same = [&](const ActionEntry& e) { return e.id == entry.id; };
        *std::find_if(m_entries.begin(), m_entries.end(), same) = entry;
    }
    action->setText(entry.text());
    action->setShortcut(entry.shortcut);
    action->setIcon(icon(entry.glyph));
    action->setIconVisibleInMenu(false);
    Q_EMIT added(entry.id);
    return action;
}

QAction* Actions::add(const ActionEntry& entry, QObject* context, std::function<void()> run)
{
    QAction* action = add(entry);
    connect(action, &QAction::triggered, context, std::move(run));
    return action;
}

QAction* Actions::find(const QString& id) const { return m_actions.value(id); }

QList<ActionEntry> Actions::entriesOf(MenuPlace menu) const
{
    QList<ActionEntry> result;
    std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(result),
                 [menu](const ActionEntry& e) { return e.menu == menu; });
    std::stable_sort(result.begin(), result.end(),
                     [](const ActionEntry& a, const ActionEntry& b) { return a.order < b.order; });
    return result;
}

void Actions::setShortcut(const QString& id, const QKeySequence& keys)
{
    if (QAction* action = find(id))
        action->setShortcut(keys);
}

QList<std::pair<QString, QString>> Actions::conflicts() const
{
    QList<std::pair<QString, QString>> result;
    QHash<QKeySequence, QString> owners;
    for (const ActionEntry& entry : m_entries) {
        for (const QKeySequence& keys : find(entry.id)->shortcuts()) {
            if (keys.isEmpty())
                continue;
            if (owners.contains(keys))
                result.append({owners.value(keys), entry.id});
            else
                owners.insert(keys, entry.id);
        }
    }
    return result;
}

void Actions::retranslate()
{
    for (const ActionEntry& entry : std::as_const(m_entries))
        find(entry.id)->setText(entry.text());
}

} // namespace rostrum
