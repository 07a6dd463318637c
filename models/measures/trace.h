// Every row behind a measure's figures, of everybody at once: what a closed period keeps as its evidence.
#pragma once
#include "models/measures/measurequery.h"
#include "models/store/connection.h"
#include <functional>

namespace rostrum {

/// One row; the texts are valid until the next one.
struct TraceRow {
    Id subject; ///< null: nobody's
    Id row;
    std::string_view day, table, dimension;
    std::string_view reason; ///< why it is not counted; empty counts
    int64_t value = 0;       ///< as it was given, on its own scale
    int64_t weight = 0;      ///< its share of the denominator; 0 for what is not counted
};

/// The statement: subject, row, day, table, dimension, why not, numerator, denominator.
Result<MeasureStatement> compileTrace(const Measure& measure, const DateSpan& span, RatingForms forms = {});

/// By subject, day, row and dimension, each row once.
Result<void> readTrace(Connection& db, const Measure& measure, const DateSpan& span,
                       const std::function<void(const TraceRow&)>& take);

} // namespace rostrum
