#include "ui/search/hitlist.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace rostrum {

namespace {
constexpr int kMargin = 12, kText = 38;

class HitLine : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {160, metrics::row}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int kind = index.data(HitModel::KindRole).toInt();
        painter->save();
        if (kind == HitModel::Hit)
            paintHit(painter, option, index);
        else
            paintHead(painter, option.rect, index, kind == HitModel::Head);
        painter->restore();
    }

private:
    static int paintCount(QPainter* painter, const QRect& r, const QModelIndex& index)
    {
        const QString count = index.data(HitModel::CountRole).toString();
        painter->setFont(rostrum::font(Type::Caption));
        painter->setPen(tokens().second);
        painter->drawText(r.adjusted(0, 0, -kMargin, 0), Qt::AlignVCenter | Qt::AlignRight, count);
        return count.isEmpty() ? kMargin : painter->fontMetrics().horizontalAdvance(count) + 2 * kMargin;
    }

    static void paintHead(QPainter* painter, const QRect& r, const QModelIndex& index, bool head)
    {
        painter->fillRect(r, head ? tokens().panel : tokens().page);
        const int right = paintCount(painter, r, index);
        painter->setFont(rostrum::font(head ? Type::BodyBold : Type::Caption));
        painter->setPen(head ? tokens().text : tokens().second);
        painter->drawText(r.adjusted(head ? kMargin : kText, 0, -right, 0), Qt::AlignVCenter, index.data().toString());
    }

    static void paintHit(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        const Tokens& t = tokens();
        const QRect r = option.rect;
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen) {
            painter->fillRect(r, t.selection);
            painter->fillRect(QRect(r.topLeft(), QSize(3, r.height())), t.accent);
        }
        const int right = paintCount(painter, r, index);
        paintGlyph(painter, QRectF(r.x() + kMargin, r.center().y() - 7, 16, 16),
                   Glyph(index.data(HitModel::GlyphRole).toInt()), t.second);
        painter->setFont(rostrum::font(Type::Body));
        painter->setPen(t.text);
        const int room = r.width() - kText - right;
        const QString title =
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, std::max(0, room));
        painter->drawText(r.adjusted(kText, 0, -right, 0), Qt::AlignVCenter, title);
        const int used = painter->fontMetrics().horizontalAdvance(title) + 10;
        painter->setFont(rostrum::font(Type::Caption));
        painter->setPen(t.second);
        if (room > used)
            painter->drawText(r.adjusted(kText + used, 0, -right, 0), Qt::AlignVCenter,
                              painter->fontMetrics().elidedText(index.data(HitModel::SubtitleRole).toString(),
                                                                Qt::ElideRight, room - used));
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(t.accent, 1));
            painter->drawRect(r.adjusted(0, 0, -1, -1));
        }
    }
};
} // namespace

HitList::HitList(HitModel* model, QWidget* parent) : QListView(parent), m_model(model)
{
    setModel(model);
    setItemDelegate(new HitLine(this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
}

const SearchHit* HitList::current() const { return m_model->hit(currentIndex().row()); }

std::vector<SearchHit> HitList::chosen() const
{
    QModelIndexList rows = selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    std::vector<SearchHit> hits;
    for (const QModelIndex& row : std::as_const(rows))
        if (const SearchHit* hit = m_model->hit(row.row()))
            hits.push_back(*hit);
    return hits;
}

void HitList::choose(int row)
{
    const QModelIndex index = m_model->index(row);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    if (row >= 0)
        scrollTo(index);
}

void HitList::step(int by)
{
    for (int row = currentIndex().row() + by; row >= 0 && row < m_model->rowCount(); row += by)
        if (m_model->hit(row))
            return choose(row);
}

void HitList::keyPressEvent(QKeyEvent* event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT entered();
        event->accept();
    } else if (plain && !event->text().isEmpty() && event->text().front().isPrint()) {
        Q_EMIT typed(event->text());
        event->accept();
    } else {
        QListView::keyPressEvent(event);
    }
}

void HitList::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT choiceChanged();
}

void HitList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT hitChosen();
}

} // namespace rostrum
