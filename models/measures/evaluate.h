// Asking a measure: exact figures, and the rows behind them.
#pragma once
#include "models/measures/measurequery.h"
#include <functional>

namespace rostrum {

/// Exact until the one rounding in value().
struct Figure {
    int64_t num = 0, den = 0;
    int n = 0; ///< observations

    /// With measure.decimals() decimals, half-up; nothing when there is nothing to say (n = 0, or no denominator).
    std::optional<int64_t> value(const Measure& measure) const;
    /// Joins what was counted apart (days of one window). For Latest, `later` is the later of the two.
    void add(const Measure& measure, const Figure& later);
};

struct MeasureRow {
    QString key; ///< as printed: number, name, month, code; null for none
    Id id;       ///< of the person, department or course; null for others
    QDate day;   ///< only with MeasureQuery::byDay
    Figure figure;
};

/// Each row as it is read. Ordered by key; the row without a key is last. Without By there is exactly one row.
Result<void> readMeasure(Connection& db, const Measure& measure, const MeasureQuery& query,
                         const std::function<void(MeasureRow)>& take);
/// The same, together.
Result<std::vector<MeasureRow>> evaluateMeasure(Connection& db, const Measure& measure, const MeasureQuery& query);

/// A row behind a figure. A row that came twice (two files) is listed twice, the second time with again set and no
/// weight.
struct Observation {
    QDate day;
    int64_t value = 0;  ///< with measure.numeratorDecimals() decimals
    int64_t weight = 0; ///< its share of the denominator; 0 for what is not counted
    QString table;
    Id row;
    QString key, title, state, dimension;
    QString file; ///< empty: typed here
    int line = 0; ///< row number in the file, from 1
    bool again = false;
    QString whyNot; ///< a reason key: "same_session" "pending" "cancelled" "no_hours"
    bool counted() const { return !again && whyNot.isEmpty(); }
};

struct MeasureEvidence {
    std::vector<Observation> rows;
    int total = 0; ///< observations that count; the n of the figure (0 when the page is beyond the end)
};

struct EvidencePage {
    int limit = -1, offset = 0; ///< in rows; -1 = all
    bool excluded = false;      ///< also the rows that are not counted, with the reason
};

/// By day, then key.
Result<MeasureEvidence> measureEvidence(Connection& db, const Measure& measure, const MeasureQuery& query,
                                        EvidencePage page = {});

/// Finds a person by employee number, else by 32 hex digits; UnknownRow.
Result<Id> findPerson(Connection& db, const QString& numberOrId);

} // namespace rostrum
