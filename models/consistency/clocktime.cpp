#include "models/consistency/clocktime.h"
#include <QDateTime>

namespace rostrum {

namespace {
constexpr int kMinutesOfAnHour = 45; ///< the shortest credit hour in use
}

std::optional<qint64> creditHoursBetween(const QString& starts, const QString& ends)
{
    if (starts.size() <= 10 || ends.size() <= 10)
        return std::nullopt;
    const qint64 minutes =
        QDateTime::fromString(starts, Qt::ISODate).secsTo(QDateTime::fromString(ends, Qt::ISODate)) / 60;
    if (minutes <= 0)
        return std::nullopt;
    return minutes * 100 / kMinutesOfAnHour / 50 * 50;
}

} // namespace rostrum
