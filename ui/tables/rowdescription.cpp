#include "ui/tables/rowdescription.h"
#include "ui/tables/factmodel.h"

namespace rostrum {

Result<RowData> rowData(Connection& db, const FactTable& table, const Id& id)
{
    Query query = db.query(std::string("SELECT rowid FROM ") + table.table + " WHERE id=?");
    query.bind(id);
    const std::optional<int64_t> rowid = query.next() ? std::optional(query.integer(0)) : std::nullopt;
    ROSTRUM_CHECK(query.status());
    if (!rowid)
        return RowData{};
    ROSTRUM_TRY(rows, fetchRows(db, table, {*rowid}));
    return rows.front();
}

RowDescription describeRow(Connection& db, const FactTable& table, const Id& id)
{
    RowDescription row;
    const Result<RowData> data = rowData(db, table, id);
    if (!data || data->id.isNull())
        return row;
    const RowTitle title = rowTitle(db, QString::fromLatin1(table.table), id);
    row.here = true;
    row.page = title.table;
    row.open = title.key;
    if (title.key != id.hex())
        row.key = title.key;
    // Whose it is, then of what and when.
    QStringList parts{title.title};
    for (const char* field : {"course", "title", "date", "starts_at", "completed_on", "year"}) {
        const int at = table.indexOf(field);
        if (at < 0 || data->fields[size_t(at)].isNull())
            continue;
        if (const QString text = fieldText(table.columns[size_t(at)], data->fields[size_t(at)]); !parts.contains(text))
            parts << text;
    }
    parts.removeAll(QString());
    row.text = parts.join(QStringLiteral(" · "));
    return row;
}

} // namespace rostrum
