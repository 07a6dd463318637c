#include "models/exchange/importedrows.h"
#include <algorithm>

namespace rostrum {

Result<std::vector<ImportedRow>> importedRows(Connection& db, qint64 import)
{
    Query query = db.query("SELECT p.row, p.line FROM _import i JOIN _provenance p ON p.source=i.source WHERE i.id=?");
    query.bind(int64_t(import));
    std::vector<ImportedRow> rows;
    while (query.next())
        rows.push_back({query.id(0), int(query.integer(1))});
    ROSTRUM_CHECK(query.status());
    std::sort(rows.begin(), rows.end(), [](const ImportedRow& a, const ImportedRow& b) {
        return a.line != b.line ? a.line < b.line : a.row < b.row;
    });
    return rows;
}

} // namespace rostrum
