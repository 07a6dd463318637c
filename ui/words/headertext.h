// How the rows of a sheet were understood: where its headers are and why, and which rows are no data.
#pragma once
#include "models/exchange/mapping.h"

namespace rostrum {

/// "row 3: 8 of 10 headers recognised", "rows 2–3: …" where groups stand above; empty without a header.
QString headerText(const Sheet& sheet, const HeaderGuess& guess);
/// "2 rows left out: 14 (total), 15 (note)", by rows of the file; empty when there are none.
QString leftOutText(const Sheet& sheet, const Mapping& mapping);

} // namespace rostrum
