#include "models/measures/trace.h"

namespace rostrum {

Result<void> readTrace(Connection& db, const Measure& measure, const DateSpan& span,
                       const std::function<void(const TraceRow&)>& take)
{
    ROSTRUM_TRY(forms, ratingForms(db, measure));
    ROSTRUM_TRY(statement, compileTrace(measure, span, forms));
    Query rows = bindStatement(db, statement);
    while (rows.next()) {
        const std::string_view reason = rows.text(5);
        take({rows.id(0), rows.id(1), rows.text(2), rows.text(3), rows.text(4), reason, rows.integer(6),
              reason.empty() ? rows.integer(7) : 0});
    }
    return rows.status();
}

} // namespace rostrum
