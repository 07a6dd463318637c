#include "models/store/past.h"
#include <sqlite3.h>

namespace rostrum {

namespace {
LoggedValue copyOf(sqlite3_value* value)
{
    LoggedValue copy;
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        copy.type = LoggedValue::Type::Integer;
        copy.integer = sqlite3_value_int64(value);
        break;
    case SQLITE_FLOAT:
        copy.type = LoggedValue::Type::Real;
        copy.real = sqlite3_value_double(value);
        break;
    case SQLITE_TEXT:
    case SQLITE_BLOB: {
        copy.type = sqlite3_value_type(value) == SQLITE_TEXT ? LoggedValue::Type::Text : LoggedValue::Type::Blob;
        const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
        copy.bytes.assign(bytes ? bytes : "", size_t(sqlite3_value_bytes(value)));
        break;
    }
    default:
        break;
    }
    return copy;
}
} // namespace

Result<Past> Past::since(Connection& db, qint64 since, const Wanted& wanted)
{
    Past past;
    Query groups = db.query("SELECT change, changeset FROM _log WHERE change>? ORDER BY change, grp");
    groups.bind(int64_t(since));
    while (groups.next())
        ROSTRUM_CHECK(past.readGroup(groups.integer(0), groups.blob(1), wanted));
    ROSTRUM_CHECK(groups.status());
    return past;
}

Result<void> Past::readGroup(qint64 change, const QByteArray& packedGroup, const Wanted& wanted)
{
    ROSTRUM_TRY(changeset, unpacked(packedGroup));
    ChangesetReader row(changeset);
    const char* last = nullptr;
    QByteArray table;
    while (row.next()) {
        if (row.table() != last) {
            last = row.table();
            table = last;
            m_tables.insert(table);
        }
        const Id id = row.id();
        if (!wanted({table.constData(), size_t(table.size())}, id))
            continue;
        Step step{change, row.op(), {}};
        for (int column = 1; column < row.columns(); ++column)
            if (sqlite3_value* before = row.before(column))
                step.before.emplace(column, copyOf(before));
        Row& kept = m_rows[id];
        kept.table = table;
        kept.steps.push_back(std::move(step));
    }
    return row.status();
}

Past::Then Past::at(const Id& row, qint64 change) const
{
    Then then;
    const auto found = m_rows.find(row);
    if (found == m_rows.end())
        return then;
    for (const Step& step : found->second.steps) {
        if (step.change <= change)
            continue;
        // The first later step says whether the row was there; of each column the first says what it held.
        if (!then.touched)
            then.existed = step.op != ChangesetReader::Op::Insert;
        then.touched = true;
        for (const auto& [column, before] : step.before) {
            then.values.emplace(column, before);
            then.lastChange[column] = step.change;
        }
    }
    return then;
}

std::vector<Id> Past::removedFrom(const QByteArray& table, qint64 change) const
{
    std::vector<Id> removed;
    for (const auto& [id, row] : m_rows)
        if (row.table == table && row.steps.back().op == ChangesetReader::Op::Delete &&
            row.steps.back().change > change)
            removed.push_back(id);
    return removed;
}

} // namespace rostrum
