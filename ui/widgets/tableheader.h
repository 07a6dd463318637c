// The head of a table: 30 high, caption type, arrow and word of the sorted column in the accent, column chooser.
#pragma once
#include <QHeaderView>

class QMenu;

namespace rostrum {

class TableHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit TableHeader(QWidget* parent = nullptr);
    /// One checkable entry a column; the last visible one cannot be hidden. The caller owns the menu.
    QMenu* columnMenu(QWidget* parent);
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The officer showed or hid a column.
    void chosen(int column, bool visible);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logical) const override;
    void paintEvent(QPaintEvent* event) override;
    QSize sectionSizeFromContents(int logical) const override;
    void contextMenuEvent(QContextMenuEvent* event) override;
};

} // namespace rostrum
