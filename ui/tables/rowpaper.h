// A paper about one row of a table, offered by the page that lists it.
#pragma once
#include "models/facts/rows.h"
#include <QString>
#include <functional>

class QWidget;

namespace rostrum {

struct RowPaper {
    QString key;                                  ///< names its action: "signin"
    std::function<QString()> title;               ///< in the language in force
    std::function<bool(const RowData& row)> fits; ///< none: every row
    std::function<void(const RowData& row, QWidget* window)> show;
};

/// Another page about the row in hand.
struct RowLink {
    QString page;                           ///< its key; it is opened with the row's key
    std::function<QString()> title, reason; ///< in the language in force; why a row that does not fit has none
    std::function<bool(const RowData& row)> fits;
};

} // namespace rostrum
