// The colours that tell indicators apart: blues and neighbours of the accent, each with an ink that reads on it. They
// say which, never how good; a name or a figure always stands beside them.
#pragma once
#include "ui/shell/theme.h"

namespace rostrum {

inline QColor seriesColor(int place)
{
    static const QRgb light[] = {0x1B5AA8, 0x3976C4, 0x2C6E80, 0x5A6784, 0x6B5B95, 0x3F6B52};
    static const QRgb dark[] = {0x82B4F5, 0x5C93DB, 0x6FB5C6, 0xA4B0CB, 0xB3A4DC, 0x86BF9C};
    constexpr int count = 6;
    return QColor((tokens().dark ? dark : light)[place % count]);
}

/// On any of them.
inline QColor seriesInk() { return tokens().onAccent; }

} // namespace rostrum
