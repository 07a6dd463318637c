#include "models/exchange/knownfile.h"
#include "models/store/past.h"
#include <unordered_set>

namespace rostrum {

namespace {
constexpr int64_t kFewRows = 200000; // written since: reading more of the log costs as much as looking at the lines

// Without its trainee a rating's identity counts equals in the file: a line alone does not tell which one it is.
bool needsWholeFile(const Mapping& mapping)
{
    const int trainee = mapping.table->indexOf("trainee");
    return trainee >= 0 && mapping.columns[size_t(trainee)] < 0 && !mapping.shared.contains(QStringLiteral("trainee"));
}

// Tables that rows of a sheet are looked up in: when one of them was written, a line may mean another row.
bool isLookedUp(const QByteArray& table)
{
    static const QSet<QByteArray> tables = {"person",  "former_number", "department",   "course",
                                            "session", "form",          "form_question"};
    return tables.contains(table) || table.endsWith("_span");
}
} // namespace

Result<KnownFile> KnownFile::find(Connection& db, const SourceInfo& source, const Sheet& sheet, const Mapping& mapping)
{
    KnownFile file;
    if (source.sha256.isEmpty() || sheet.isMended() || needsWholeFile(mapping))
        return file;
    ROSTRUM_TRY(known, knownSource(db, source, *mapping.table, fingerprintOf(sheet, mapping)));
    if (!known || !known->sameWay)
        return file;
    Query written = db.query("SELECT coalesce(sum(rows), 0) FROM _change WHERE id>?");
    written.bind(int64_t(known->after));
    const bool few = written.next() && written.integer(0) <= kFewRows;
    ROSTRUM_CHECK(written.status());
    if (!few)
        return file;
    const std::string_view table = mapping.table->table;
    ROSTRUM_TRY(past, Past::since(db, known->after, [table](std::string_view t, const Id&) { return t == table; }));
    if (std::any_of(past.tables().begin(), past.tables().end(), isLookedUp))
        return file;
    Query rows = db.query("SELECT row, line FROM _provenance WHERE source=?");
    rows.bind(int64_t(known->id));
    std::unordered_set<int64_t> doubtful; // one line that became two rows
    while (rows.next()) {
        const size_t line = size_t(rows.integer(1));
        const Id id = rows.id(0);
        if (file.m_rows.size() <= line)
            file.m_rows.resize(std::max(line + 1, file.m_rows.size() * 2));
        if (past.isTouched(id) || !file.m_rows[line].isNull())
            doubtful.insert(int64_t(line));
        file.m_rows[line] = id;
    }
    ROSTRUM_CHECK(rows.status());
    for (const int64_t line : doubtful)
        file.m_rows[size_t(line)] = {};
    return file;
}

} // namespace rostrum
