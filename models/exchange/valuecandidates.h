// Everything that is here and that a value of a sheet could mean. Private to valuequestions.cpp.
#pragma once
#include "models/exchange/valuequestions.h"

namespace rostrum {

/// By name; of people trainers first where a trainer is asked for. What no text would find again is left out.
Result<ValueCandidates> candidatesFor(Connection& db, const FactTable& table, const ValueGroup& group);

} // namespace rostrum
