// A number of a spreadsheet as its format shows it: shared by the readers whose cells name a format.
#pragma once
#include "models/exchange/numberformat.h"
#include "models/exchange/sheet.h"

namespace rostrum {

/// Puts a day, a time, a duration, a number with leading zeros or a plain number. `written` is the number as the file
/// writes it, empty when it is binary there; kept where a double cannot give it back.
Result<void> putNumberCell(Sheet& sheet, int column, double number, NumberFormat format, bool date1904,
                           std::string_view written = {});

} // namespace rostrum
