// What typing a cell and pasting a block share. Private to rowedit.cpp and rowpaste.cpp.
#pragma once
#include "models/facts/rows.h"

namespace rostrum {

/// The texts live as long as `texts` does. UnknownField.
Result<RowInput> inputOf(const FactTable& table, const FieldValues& values, std::vector<std::string>& texts);
/// A value that is given empty clears its field; where one is needed that is a problem of the row.
Result<void> clearBlanks(Connection& db, const FactTable& table, const FieldValues& values, ResolvedRow& row);
/// RowExists when another row has this natural key.
Result<void> refuseTakenKey(Connection& db, const FactTable& table, const Id& id, const ResolvedRow& row);

} // namespace rostrum
