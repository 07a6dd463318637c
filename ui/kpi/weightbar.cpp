#include "ui/kpi/weightbar.h"
#include "models/base/decimal.h"
#include "models/kpi/weights.h"
#include "ui/kpi/kpiwords.h"
#include "ui/kpi/seriescolors.h"
#include <QPainter>
#include <numeric>

namespace rostrum {

namespace {
constexpr int kBarHeight = 22;
}

WeightBar::WeightBar(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(kBarHeight);
    setFont(rostrum::font(Type::Caption));
}

void WeightBar::setWeights(const std::vector<int>& weights, const QStringList& titles)
{
    m_weights = weights;
    QStringList said;
    for (size_t i = 0; i < weights.size(); ++i)
        said.append(QStringLiteral("%1 %2 %").arg(titles.value(int(i)), kpiWeightText(weights[i])));
    setAccessibleName(said.join(QStringLiteral(", ")));
    setToolTip(accessibleName());
    update();
}

void WeightBar::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.track);
    const int sum = std::accumulate(m_weights.begin(), m_weights.end(), 0);
    const int whole = std::max(sum, kWholeWeight);
    int before = 0;
    for (size_t i = 0; i < m_weights.size(); ++i) {
        const int from = int(int64_t(before) * width() / whole);
        before += m_weights[i];
        const int to = int(int64_t(before) * width() / whole);
        const QRect part(from, 0, to - from, height());
        painter.fillRect(part, seriesColor(int(i)));
        if (to < width() && part.width() > 1)
            painter.fillRect(QRect(to - 1, 0, 1, height()), t.panel);
        // The plain figure where it fits; the fields beside the bar say it in full.
        for (const QString& text : {formatShortest(m_weights[i], 2) + QStringLiteral(" %"),
                                    formatShortest(rescaleHalfUp(m_weights[i], 2, 0), 0) + QStringLiteral(" %")}) {
            if (part.width() < fontMetrics().horizontalAdvance(text) + 6)
                continue;
            painter.setPen(seriesInk());
            painter.drawText(part, Qt::AlignCenter, text);
            break;
        }
    }
    if (sum > kWholeWeight) { // what is beyond the whole
        const int end = int(int64_t(kWholeWeight) * width() / whole);
        painter.fillRect(QRect(end, 0, 2, height()), t.notMet.fill);
        painter.fillRect(QRect(end, height() - 3, width() - end, 3), t.notMet.fill);
    }
}

} // namespace rostrum
