// What is wrong with a cell, a row or a rule, and why something does not count.
#pragma once
#include <QString>

namespace rostrum {

/// A code of namespace problem, with the value that stood there; for a repeated row, the row it repeats.
QString problemText(const QString& code, const QString& value, int otherRow = 0);

} // namespace rostrum
