// The word of warning when an id number was typed or pasted whose end a spreadsheet had made 000.
#pragma once
#include "models/facts/rows.h"

namespace rostrum {

/// Empty: none of the values is such a number. The values are taken all the same: the officer may have nothing better.
QString cutNumberNote(const FactTable& table, const std::vector<PastedRow>& rows);

} // namespace rostrum
