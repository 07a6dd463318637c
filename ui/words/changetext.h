// The sentence of a Change: "Import 10月评分.xlsx, 412 ratings".
#pragma once
#include "models/store/history.h"

namespace rostrum {

QString changeText(const Label& label);
/// With "Undo: " or "Redo: " before it where it is one.
QString changeText(Origin origin, const Label& label);

} // namespace rostrum
