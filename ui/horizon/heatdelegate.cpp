#include "ui/horizon/heatdelegate.h"
#include "ui/shell/theme.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/roles.h"
#include <QPainter>

namespace rostrum {

namespace {
constexpr int kBar = 3; // pixels high
} // namespace

void HeatDelegate::paintContent(QPainter* painter, const QRect& inner, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const auto mark = Mark(index.data(StatusRole).toInt());
    if (mark != Mark::None) {
        const StatusColors& colors = Marks::colors(mark);
        const QRect chip = inner.adjusted(-6, 2, 6, -2);
        painter->fillRect(chip, colors.tint);
        const QVariant progress = index.data(ProgressRole);
        if (progress.canConvert<Progress>()) {
            const int width = int(chip.width() * progress.value<Progress>().fraction);
            painter->fillRect(QRect(chip.left(), chip.bottom() - kBar + 1, width, kBar), colors.fill);
        }
    }
    StatusDelegate::paintContent(painter, inner, option, index);
}

} // namespace rostrum
