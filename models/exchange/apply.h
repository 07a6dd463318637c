// Applying a plan: one Change that writes what is new and changed, and remembers where each row came from.
#pragma once
#include "models/exchange/plan.h"

namespace rostrum {

/// Writes the plan inside `change`, rows by id, and writes the import down. A plan whose base has moved on is made
/// again first; `plan` is then the new one. When nothing changes, the Change stays empty.
Result<void> applyPlan(Change& change, Plan& plan);

} // namespace rostrum
