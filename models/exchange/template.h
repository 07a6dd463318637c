// Sheets to send out, and rows that came back wrong.
#pragma once
#include "models/exchange/plan.h"

namespace rostrum {

/// A blank sheet of a kind: headers in the program's language, drop-down lists, two example rows; it imports as is.
Result<void> writeTemplate(const FactTable& table, const QString& path);

/// The rejected and conflicting rows as they stood, each with its number in the file and the reason. Corrected there,
/// the file imports as is: the two added columns have headers that no kind recognises.
Result<void> writeRejects(const Plan& plan, const QString& path,
                          const std::function<QString(const PlanProblem&)>& reason);

} // namespace rostrum
