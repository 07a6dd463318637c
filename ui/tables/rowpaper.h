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

} // namespace rostrum
