// One row in a line, for lists of rows of any table.
#pragma once
#include "models/facts/rows.h"

namespace rostrum {

struct RowDescription {
    bool here = false; ///< else the row is gone, and the rest is empty
    QString page;      ///< the table's own page
    QString key;       ///< natural; empty where the table has none
    QString open;      ///< what the page finds the row by
    QString text;      ///< "高松 · 泵站节能改造 · 2026-10-14"
};
RowDescription describeRow(Connection& db, const FactTable& table, const Id& id);

/// The row with this id; a null id in it: gone. DatabaseFailed.
Result<RowData> rowData(Connection& db, const FactTable& table, const Id& id);

} // namespace rostrum
