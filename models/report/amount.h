// Which cells of a report are figures: a sheet gets a number there, and the text everywhere else.
#pragma once
#include "models/report/document.h"

namespace rostrum {

struct Amount {
    double value = 0; ///< of a share, 0.8 for "80.0 %"
    int decimals = 0; ///< as printed
    bool share = false;
};

/// Nothing where the cell is a text: in a column to the left or of names, and where it says more than a figure (—,
/// 3/4).
std::optional<Amount> amountOf(const ReportColumn& column, const ReportCell& cell);

/// The head of a column on one line: '\n' in it breaks a line on paper only.
QString headOnOneLine(const QString& title);

} // namespace rostrum
