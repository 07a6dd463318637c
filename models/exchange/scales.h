// The scale of rating columns, by what stands in them: 1–5, 1–10 or 0–100.
#pragma once
#include "models/exchange/mapping.h"

namespace rostrum {

/// More numbers than other things among the cells that hold something.
bool isNumeric(const Sheet& sheet, int column, int headerRow);
/// The smallest of 5, 10 and 100 which at least 98 % of the column's numbers fit, in ten-thousandths.
/// Of a column of words or stars 5, or 10 where ten stars are drawn. Every row is asked: the order of rows is nothing.
int64_t scaleOfColumn(const Sheet& sheet, const Mapping& mapping, int column);
/// Sets the scales of the overall column and of the questions; `chosen` (by field or dimension, the empty one for all
/// others) goes before what is recognised. UnknownField, InvalidValue (a scale that is none of the three).
Result<void> setScales(const Sheet& sheet, Mapping& mapping, const QMap<QString, int>& chosen);
/// Field or dimension → 5, 10 or 100, of the columns that the sheet has.
QMap<QString, int> scalesOf(const Mapping& mapping);

} // namespace rostrum
