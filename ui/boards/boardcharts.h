// The figures of the boards as charts, with their words: what the console and the paper say, to the same digits.
#pragma once
#include "models/kpi/reach.h"
#include "ui/boards/chartdata.h"
#include "ui/boards/trainerfigures.h"

namespace rostrum {

/// Twelve months of points on a scale of whole tens around them.
ChartData trendChart(const QString& name, const std::vector<KpiPoint>& points, const QString& nHead);
/// The indicators of a month against their targets; the mean of everybody as a tick.
ChartData indicatorChart(const QString& name, const KpiResults& results, const KpiRow& row);
/// Means of 1–5 by dimension, the lowest first.
ChartData dimensionChart(const QString& name, const std::vector<MeasureRow>& dimensions);
/// In how many comments each word stands, at most so many words.
ChartData keywordChart(const QString& name, const KeywordCounts& counts, int most);

/// Compared scores in tens; everything below 50 together. `people` gets the rows of each class.
ChartData distributionChart(const QString& name, const KpiResults& results, std::vector<std::vector<size_t>>& people);
struct UnitReach {
    Id department;
    QString name;
    int trained = 0, people = 0, teaching = 0, trainers = 0;
};
std::vector<UnitReach> unitsOf(const std::vector<ReachPerson>& people);
/// The share of each department's people that was trained, the smallest first; the order of `units` is that of the
/// chart afterwards.
ChartData reachChart(const QString& name, std::vector<UnitReach>& units);

} // namespace rostrum
