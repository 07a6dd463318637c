#include "ui/boards/chartaccess.h"
#include "ui/boards/chart.h"
#include <QAccessibleWidget>

namespace rostrum {

namespace {
class ChartAccess : public QAccessibleWidget {
public:
    explicit ChartAccess(Chart* chart) : QAccessibleWidget(chart, QAccessible::Chart) {}
    QString text(QAccessible::Text kind) const override
    {
        const auto* chart = static_cast<Chart*>(widget());
        if (kind == QAccessible::Value)
            return chart->said(chart->current());
        return QAccessibleWidget::text(kind);
    }
    int childCount() const override { return 0; } // the scene says nothing
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* chart = qobject_cast<Chart*>(object);
    return chart ? new ChartAccess(chart) : nullptr;
}
} // namespace

void installChartAccess()
{
    static const bool installed = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(installed);
}

void announceElement(Chart* chart)
{
    QAccessibleValueChangeEvent event(chart, chart->said(chart->current()));
    QAccessible::updateAccessibility(&event);
}

} // namespace rostrum
