// The delegates of the house's tables. They read roles.h and draw in the look; no model names a colour.
#pragma once
#include "ui/widgets/roles.h"
#include <QStyledItemDelegate>

namespace rostrum {

/// Text with its emphasis, over the wash and 2 px edge of the cell's state. The base of the others.
class CellStateDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Fills the cell but for a hairline, like Excel.
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

    /// A click on the tick box or Space takes the tick away or sets it.
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

protected:
    /// `inner` is the cell without its padding.
    virtual void paintContent(QPainter* painter, const QRect& inner, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const;
    virtual int contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const;
    QColor textColor(const QModelIndex& index) const;
};

/// Mark and word: StatusRole, and the display text or else the mark's own word.
class StatusDelegate : public CellStateDelegate {
    Q_OBJECT
public:
    using CellStateDelegate::CellStateDelegate;

protected:
    void paintContent(QPainter* painter, const QRect& inner, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;
    int contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// ProgressRole: 8 px bar, 1 px tick at today's pace.
class ProgressDelegate : public CellStateDelegate {
    Q_OBJECT
public:
    using CellStateDelegate::CellStateDelegate;

protected:
    void paintContent(QPainter* painter, const QRect& inner, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;
    int contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// FractionRole: `30.0 / 40`, the denominator in second text, right-aligned.
class FractionDelegate : public CellStateDelegate {
    Q_OBJECT
public:
    using CellStateDelegate::CellStateDelegate;

protected:
    void paintContent(QPainter* painter, const QRect& inner, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;
    int contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// What a cell says as plain text, for copying: display text, fraction, word or percent.
QString cellText(const QModelIndex& index);

} // namespace rostrum
