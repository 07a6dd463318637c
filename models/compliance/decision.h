// The decision that stands above the figures of a verdict: the row that its evidence files belong to.
#pragma once
#include "models/base/id.h"
#include "models/base/result.h"
#include <optional>

namespace rostrum {

class Connection;

/// SQL table verdict_override. Of several for one person, year and rule the last one stands, as judge() has it.
Result<std::optional<Id>> standingDecision(Connection& db, const Id& person, int year, const QString& rule);

} // namespace rostrum
