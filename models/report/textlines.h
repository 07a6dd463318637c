// Breaking a text into lines of a width, by the customs of Chinese print: no line begins with a closing mark, figures
// and Latin words stay whole while they can.
#pragma once
#include "models/report/fontbook.h"

namespace rostrum {

/// One line: a view into the text that was broken.
using TextLine = QStringView;

/// At least one line. '\n' always breaks. A word wider than the line is broken where it must; nothing is cut off.
std::vector<TextLine> breakLines(FontBook& fonts, const TextStyle& style, QStringView text, double width);

/// The style made smaller until the widest unbreakable piece fits, not below six tenths.
TextStyle shrunkToFit(FontBook& fonts, const TextStyle& style, QStringView text, double width);

} // namespace rostrum
