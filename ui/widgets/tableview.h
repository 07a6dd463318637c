// The table: the product. Rows of 30 (compact 26), cells as in Excel, columns remembered by the table's name.
#pragma once
#include <QTableView>
#include <QTimer>

class QMenu;

namespace rostrum {

class TableHeader;

class TableView : public QTableView {
    Q_OBJECT
public:
    /// `name` keys the remembered columns ("compliance"); empty remembers nothing. `accessible` is read aloud.
    TableView(const QString& name, const QString& accessible, QWidget* parent = nullptr);

    /// Restores what the officer chose; without that, widths come from the head and the rows in view.
    void setModel(QAbstractItemModel* model) override;
    /// The officer's own widths and order are in force: a page does not set its own.
    bool columnsRemembered() const { return m_remembered; }
    void setCompact(bool compact);
    void setVerticalLines(bool on);
    bool verticalLines() const { return m_verticalLines; }
    /// On the evidence panel the ground is the panel's.
    void setOnPanel(bool on);
    bool onPanel() const { return m_onPanel; }
    /// Columns that leave, first to last, when the view grows too narrow for all.
    void setLeaving(const QList<int>& columns);

    QMenu* columnMenu(QWidget* parent);
    /// Widths from the head and the rows in view.
    void fitColumns();
    /// The selected cells as tab-separated lines, in the order shown; holes of a ragged selection stay empty.
    QString selectionAsTsv() const;

    /// Before rows come, go or move by themselves; releaseTop() after. The row at the top of the view stays there,
    /// unless the view stood at its beginning.
    void holdTop();
    void releaseTop();

    int hoverRow() const { return m_hoverRow; }
    /// With one cell chosen its whole row is tinted; a range tints its cells only.
    bool tintsRow(int row) const;

public Q_SLOTS:
    void copy();

Q_SIGNALS:
    /// Enter, double click, or a click on a link, on a cell with EvidenceRole.
    void evidenceRequested(const QModelIndex& index);
    void selectionCounted(int rows);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    bool restoreColumns();
    void saveColumns();
    void letColumnsLeave();
    void setHoverRow(int row);
    bool askEvidence(const QModelIndex& index);

    TableHeader* m_header;
    QString m_name;
    QTimer m_save;
    QList<int> m_leaving;
    QSet<int> m_left;            ///< hidden for want of room
    QSet<int> m_hidden;          ///< hidden by the officer
    QPersistentModelIndex m_top; ///< held, with its distance from the edge
    int m_topOffset = 0;
    int m_hoverRow = -1;
    bool m_verticalLines = false;
    bool m_onPanel = false;
    bool m_restoring = false;
    bool m_remembered = false;
};

} // namespace rostrum
