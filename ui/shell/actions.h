// Every command of the program has an id ("rating.import"), one text, one shortcut and one place in the menus.
#pragma once
#include "ui/shell/icons.h"
#include <QAction>
#include <functional>

namespace rostrum {

enum class MenuPlace { None, File, Edit, View, Data, Tools, Help };

struct ActionEntry {
    QString id;
    MenuPlace menu = MenuPlace::None;
    int order = 0;                 ///< in the menu; a new hundred begins behind a separator
    std::function<QString()> text; ///< asked again on a change of language
    QKeySequence shortcut;
    Glyph glyph = Glyph::None;
    bool palette = true; ///< found by Ctrl+K
};

class Actions : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The registry owns the action. A second entry of one id replaces the text and keeps the action.
    QAction* add(const ActionEntry& entry);
    /// Adds and connects: `run` is called while `context` lives.
    QAction* add(const ActionEntry& entry, QObject* context, std::function<void()> run);
    /// nullptr for an unknown id.
    QAction* find(const QString& id) const;
    QList<ActionEntry> entries() const { return m_entries; }
    /// Actions of a menu by order.
    QList<ActionEntry> entriesOf(MenuPlace menu) const;
    /// An officer's own key for an action; an empty one takes it away.
    void setShortcut(const QString& id, const QKeySequence& keys);
    /// Pairs of ids that claim one key.
    QList<std::pair<QString, QString>> conflicts() const;
    void retranslate();

Q_SIGNALS:
    void added(const QString& id);

private:
    QList<ActionEntry> m_entries;
    QHash<QString, QAction*> m_actions;
};

} // namespace rostrum
