// What the benches share: time, and one JSON object a line on standard output.
#pragma once
#include "models/base/platform.h"
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <algorithm>
#include <cstdio>
#include <vector>

namespace rostrum::bench {

/// Seconds by the clock on the wall.
template <class Function>
double secondsOf(Function&& function)
{
    QElapsedTimer timer;
    timer.start();
    function();
    return double(timer.nsecsElapsed()) / 1e9;
}

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// What the slowest twentieth takes at the least; 0: nothing was measured.
inline double percentile95(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() * 95 / 100];
}

/// Product and floor by turns, so that a busy machine slows both; the medians.
struct Pair {
    double seconds = 0, floorSeconds = 0;
    double ratio() const { return floorSeconds > 0 ? seconds / floorSeconds : 0; }
};
template <class Product, class Floor>
Pair measureByTurns(int rounds, Product&& product, Floor&& floor)
{
    std::vector<double> products, floors;
    for (int round = 0; round < rounds; ++round) {
        floors.push_back(secondsOf(floor));
        products.push_back(secondsOf(product));
    }
    return {median(products), median(floors)};
}

inline double rounded(double value) { return double(qRound64(value * 1000)) / 1000; }

/// {"bench","rows","seconds","floor_seconds","ratio","target","peak_bytes"}; target: the ratio that is promised.
/// `more` adds fields. peakBytes 0: the greatest of the whole process.
inline void print(const char* name, qint64 rows, const Pair& pair, double target, QJsonObject more = {},
                  qint64 peakBytes = 0)
{
    more.insert(QStringLiteral("bench"), QLatin1String(name));
    more.insert(QStringLiteral("rows"), rows);
    more.insert(QStringLiteral("seconds"), rounded(pair.seconds));
    more.insert(QStringLiteral("floor_seconds"), rounded(pair.floorSeconds));
    more.insert(QStringLiteral("ratio"), rounded(pair.ratio()));
    more.insert(QStringLiteral("target"), target);
    more.insert(QStringLiteral("peak_bytes"), peakBytes ? peakBytes : peakMemory());
    std::puts(QJsonDocument(more).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace rostrum::bench
