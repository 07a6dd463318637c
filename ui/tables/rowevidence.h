// Where a row came from, and its listing as a sheet.
#pragma once
#include "models/facts/rows.h"
#include "ui/widgets/evidence.h"

namespace rostrum {

/// Its values and the files, sheets and rows that brought it; for a person also the history of department and title.
Result<Evidence> rowEvidence(Connection& db, const FactTable& table, const RowData& row);
/// The same of the row that is there now; one without a title: it is gone.
Result<Evidence> rowEvidence(Connection& db, const FactTable& table, const Id& id);

/// The rows of a query, these columns, as CSV. Returns their number.
Result<int> exportCsv(Connection& db, const FactTable& table, const RowQuery& query, const std::vector<int>& columns,
                      const QString& path);

} // namespace rostrum
