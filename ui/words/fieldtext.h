// What is refused, by name: fields that are no column of a table.
#pragma once
#include <QString>

namespace rostrum {

/// Of an Error's `field`; the key itself where it is none of these.
QString fieldText(const QString& field);

} // namespace rostrum
