// The first line of the window: menus at the left; undo with its label, redo, find and sync at the right.
#pragma once
#include "ui/shell/actions.h"
#include "ui/widgets/surface.h"
#include <QAbstractButton>

class QMenu;
class QMenuBar;
class QToolButton;

namespace rostrum {

class FindBox;

class TopBar : public Surface {
    Q_OBJECT
public:
    explicit TopBar(Actions& actions, QWidget* parent = nullptr);
    /// `label` names the change: "Undo: import ratings". Empty with nothing to undo.
    void setUndo(const QString& label, bool enabled);
    void setRedo(const QString& label, bool enabled);
    /// Newest first; choosing the third undoes three.
    void setUndoList(const QStringList& labels);
    /// "2 to send"; an empty text hides the button.
    void setSync(const QString& text);
    void setNarrow(bool narrow);
    void retranslate();
    QRect findRect() const; ///< in the window's coordinates

Q_SIGNALS:
    void undoRequested();
    void redoRequested();
    /// The first `count` entries of the list.
    void undoManyRequested(int count);
    void findRequested();
    void syncRequested();

private:
    void buildMenus();
    void showLabels();

    Actions& m_actions;
    QMenuBar* m_menus;
    QToolButton* m_undo;
    QToolButton* m_redo;
    FindBox* m_find;
    QToolButton* m_sync;
    QMenu* m_undoMenu;
    QString m_undoLabel, m_redoLabel, m_syncText;
    bool m_narrow = false;
};

/// Looks like a field, opens the palette.
class FindBox : public QAbstractButton {
    Q_OBJECT
public:
    explicit FindBox(QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace rostrum
