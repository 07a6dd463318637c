// A cell of the map of people and requirements: a wash and a mark for how it stands, what is missing in words, and a
// bar at the foot for how much is there. Never colour alone.
#pragma once
#include "ui/widgets/celldelegate.h"

namespace rostrum {

class HeatDelegate : public StatusDelegate {
    Q_OBJECT
public:
    using StatusDelegate::StatusDelegate;

protected:
    void paintContent(QPainter* painter, const QRect& inner, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;
};

} // namespace rostrum
