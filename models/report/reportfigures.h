// Figures of measures for a report, by whom or what they are, and how they are printed. Nothing is counted here.
#pragma once
#include "models/measures/evaluate.h"
#include <QHash>

namespace rostrum {

/// Printed where there is nothing to say.
inline const QString kNothing = QStringLiteral("—");

/// One measure by person, department or dimension.
class MeasuredBy {
public:
    /// UnknownMeasure, and as evaluateMeasure. `query.by` says by what.
    static Result<MeasuredBy> read(Connection& db, const char* measure, const MeasureQuery& query);

    const Measure& measure() const { return *m_measure; }
    Figure of(const Id& id) const { return m_byId.value(id); }
    const std::vector<MeasureRow>& rows() const { return m_rows; } ///< by key
    QString text(const Id& id) const;                              ///< figureText
    QString basis(const Id& id) const;                             ///< basisText

private:
    const Measure* m_measure = nullptr;
    std::vector<MeasureRow> m_rows;
    QHash<Id, Figure> m_byId;
};

/// One figure for all that the query asks.
struct Measured {
    const Measure* measure = nullptr;
    Figure figure;
    QString text() const;
    QString basis() const;
};
Result<Measured> measured(Connection& db, const char* measure, const MeasureQuery& query);

/// What a mean of answers by dimension can reach: 5, or 10 or 100 where every form goes so far.
Result<int> highestMean(Connection& db);

/// "30.0" hours, "80.0 %", "4.61", "12"; "—" where there is nothing to say. A count of nothing is 0.
QString figureText(const Measure& measure, const Figure& figure);
/// What it rests on: "8 / 10" of a share, the number of observations of a mean; empty of a sum.
QString basisText(const Measure& measure, const Figure& figure);

} // namespace rostrum
