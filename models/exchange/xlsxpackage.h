// Which parts an .xlsx has: its sheets in order, its table of texts, its styles, its date system.
#pragma once
#include "models/exchange/zipcontainer.h"
#include <vector>

namespace rostrum {

struct XlsxPackage {
    struct SheetPart {
        QString name;
        bool hidden = false;
        std::string part;
    };
    std::vector<SheetPart> sheets; ///< worksheets only; sheets of charts and macros hold no cells
    std::string texts, styles;     ///< empty when there is none
    bool date1904 = false;
};

/// Follows the relations from the root. A zip that is no workbook → SheetFormatUnknown with its `format`.
Result<XlsxPackage> openPackage(ZipContainer& zip);

} // namespace rostrum
