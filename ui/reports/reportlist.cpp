#include "ui/reports/reportlist.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include <QPainter>
#include <QStyledItemDelegate>

namespace rostrum {

namespace {
constexpr int kPadX = 16, kPadY = 9, kBetween = 2;
constexpr int kPurpose = Qt::UserRole;

// Two lines of meaning; the row that is chosen has the accent at its edge, as in every list of the house.
class TwoLines : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
        const int width = (view ? view->viewport()->width() : option.rect.width()) - 2 * kPadX;
        const QRect sentence = QFontMetrics(rostrum::font(Type::Caption))
                                   .boundingRect(0, 0, width, 10000, Qt::TextWordWrap, index.data(kPurpose).toString());
        return {width, 2 * kPadY + QFontMetrics(rostrum::font(Type::BodyBold)).height() + kBetween + sentence.height()};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens();
        const QRect rect = option.rect;
        const bool chosen = option.state & QStyle::State_Selected;
        painter->save();
        if (chosen) {
            painter->fillRect(rect, t.selection);
            painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), t.accent);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(rect, t.accentTint);
        }
        const QRect inner = rect.adjusted(kPadX, kPadY, -kPadX, -kPadY);
        painter->setFont(rostrum::font(Type::BodyBold));
        painter->setPen(t.text);
        const int line = painter->fontMetrics().height();
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignTop,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
        painter->setFont(rostrum::font(Type::Caption));
        painter->setPen(t.second);
        painter->drawText(inner.adjusted(0, line + kBetween, 0, kPadY), Qt::TextWordWrap,
                          index.data(kPurpose).toString());
        if (chosen && option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(t.accent, 2));
            painter->drawRect(rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }
};
} // namespace

ReportList::ReportList(QWidget* parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("reports.list"));
    setFrameShape(NoFrame);
    setItemDelegate(new TwoLines(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    for (size_t i = 0; i < reportKinds().size(); ++i)
        addItem(QString());
    retranslate();
    connect(this, &QListWidget::currentRowChanged, this, &ReportList::chosen);
}

const ReportKind* ReportList::current() const
{
    return currentRow() < 0 ? nullptr : &reportKinds()[size_t(currentRow())];
}

void ReportList::choose(const ReportKind& kind) { setCurrentRow(int(&kind - reportKinds().data())); }

void ReportList::retranslate()
{
    setAccessibleName(tr("Reports"));
    for (int i = 0; i < count(); ++i) {
        const ReportKind& kind = reportKinds()[size_t(i)];
        item(i)->setText(reportTitle(kind));
        item(i)->setData(kPurpose, reportPurpose(kind));
        item(i)->setData(Qt::AccessibleDescriptionRole, reportPurpose(kind));
    }
    scheduleDelayedItemsLayout();
}

void ReportList::resizeEvent(QResizeEvent* event)
{
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout(); // sentences wrap anew
}

} // namespace rostrum
