#include "models/store/history.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace rostrum {

namespace {
// A Change is undone when the newest undo or redo of it is an undo.
#define ROSTRUM_HISTORY_COLUMNS                                                                                        \
    "SELECT c.id, c.at, c.officer, c.origin, c.verb, c.arguments, c.rows, c.undoes, "                                  \
    "coalesce((SELECT u.origin FROM _change u WHERE u.undoes=c.id ORDER BY u.id DESC LIMIT 1)='undo', 0) FROM "        \
    "_change c "

Origin originOf(const QString& key)
{
    for (const Origin origin :
         {Origin::Edit, Origin::Import, Origin::Undo, Origin::Redo, Origin::Sync, Origin::Restore})
        if (originKey(origin) == key)
            return origin;
    return Origin::Edit;
}

HistoryEntry entryOf(const Query& row)
{
    HistoryEntry entry;
    entry.id = row.integer(0);
    entry.at = QDateTime::fromString(row.string(1), Qt::ISODateWithMs);
    entry.officer = row.string(2);
    entry.origin = originOf(row.string(3));
    entry.label.verb = row.string(4);
    for (const QJsonValue& value : QJsonDocument::fromJson(row.string(5).toUtf8()).array())
        entry.label.arguments.append(value.toString());
    entry.rows = int(row.integer(6));
    if (!row.isNull(7))
        entry.undoes = row.integer(7);
    entry.undone = row.integer(8) != 0;
    return entry;
}

Result<std::optional<HistoryEntry>> first(Query query)
{
    std::optional<HistoryEntry> entry;
    if (query.next())
        entry = entryOf(query);
    ROSTRUM_CHECK(query.status());
    return entry;
}
} // namespace

Result<std::vector<HistoryEntry>> history(Connection& db, int limit, int offset)
{
    Query query = db.query(ROSTRUM_HISTORY_COLUMNS "ORDER BY c.id DESC LIMIT ? OFFSET ?");
    query.bind(limit).bind(offset);
    std::vector<HistoryEntry> entries;
    while (query.next())
        entries.push_back(entryOf(query));
    ROSTRUM_CHECK(query.status());
    return entries;
}

Result<HistoryEntry> historyEntry(Connection& db, qint64 change)
{
    Query query = db.query(ROSTRUM_HISTORY_COLUMNS "WHERE c.id=?");
    query.bind(int64_t(change));
    ROSTRUM_TRY(entry, first(std::move(query)));
    if (!entry)
        return fail(ErrorCode::UnknownChange, {{QStringLiteral("change"), change}});
    return *entry;
}

Result<UndoState> undoState(Connection& db)
{
    UndoState state;
    // Undo takes the newest Change that still stands; an undo or redo is never itself on the list.
    ROSTRUM_TRY(undo, first(db.query(ROSTRUM_HISTORY_COLUMNS
                                     "WHERE c.origin IN ('edit','import') AND coalesce((SELECT u.origin FROM _change u "
                                     "WHERE u.undoes=c.id ORDER BY u.id DESC LIMIT 1)='undo', 0)=0 "
                                     "ORDER BY c.id DESC LIMIT 1")));
    state.undo = undo;
    // Redo brings back what was undone last, until something new is done. Of several undone, the newest undo goes
    // first.
    ROSTRUM_TRY(redo, first(db.query(ROSTRUM_HISTORY_COLUMNS
                                     "JOIN _change u ON u.undoes=c.id AND u.origin='undo' "
                                     "WHERE u.id > coalesce((SELECT max(id) FROM _change WHERE origin IN "
                                     "('edit','import','sync','restore')), 0) "
                                     "AND u.id=(SELECT max(id) FROM _change WHERE undoes=c.id) "
                                     "ORDER BY u.id DESC LIMIT 1")));
    state.redo = redo;
    return state;
}

Result<qint64> standingFor(Connection& db, qint64 change)
{
    Query query = db.query("SELECT max(id) FROM _change WHERE undoes=? AND origin='redo'");
    query.bind(int64_t(change));
    qint64 latest = change;
    if (query.next() && !query.isNull(0))
        latest = query.integer(0);
    ROSTRUM_CHECK(query.status());
    return latest;
}

Result<qint64> latestUndoOf(Connection& db, qint64 change)
{
    Query query = db.query("SELECT max(id) FROM _change WHERE undoes=? AND origin='undo'");
    query.bind(int64_t(change));
    std::optional<qint64> latest;
    if (query.next() && !query.isNull(0))
        latest = query.integer(0);
    ROSTRUM_CHECK(query.status());
    if (!latest)
        return fail(ErrorCode::UnknownChange, {{QStringLiteral("change"), change}});
    return *latest;
}

} // namespace rostrum
