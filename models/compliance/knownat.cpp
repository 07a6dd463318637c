#include "models/compliance/knownat.h"
#include "models/store/backup.h"
#include "models/store/undo.h"

namespace rostrum {

namespace {
// Newest first. The order is the log's: a clock that was wrong for a while does not tear it apart.
Result<std::vector<int64_t>> changesAfter(Connection& db, QDate day)
{
    const QString end = day.addDays(1).startOfDay().toUTC().toString(Qt::ISODateWithMs);
    Query query = db.query("SELECT id FROM _change WHERE id > coalesce((SELECT max(id) FROM _change WHERE at < ?), 0) "
                           "ORDER BY id DESC");
    query.bind(end);
    std::vector<int64_t> changes;
    while (query.next())
        changes.push_back(query.integer(0));
    ROSTRUM_CHECK(query.status());
    return changes;
}
} // namespace

Result<std::unique_ptr<Connection>> knownAt(Connection& db, QDate day, const QString& folder)
{
    ROSTRUM_TRY(copy, backUp(db, folder));
    ROSTRUM_TRY(known, Connection::open(copy.file, Connection::Mode::Write));
    ROSTRUM_TRY(changes, changesAfter(*known, day));
    if (changes.empty())
        return known;
    ROSTRUM_TRY(shape, readShape(*known));
    ROSTRUM_TRY(change, Change::begin(*known, shape, QStringLiteral("")));
    change->origin = Origin::Undo;
    change->label = {QStringLiteral("edit"), {}};
    for (const int64_t later : changes) {
        ROSTRUM_TRY(outcome, applyInverse(*change, later));
        // Taken back from the newest on, every row is as its Change left it.
        if (!outcome.movedOn.empty())
            return fail(ErrorCode::WorkspaceDamaged,
                        {{QStringLiteral("file"), db.path()}, {QStringLiteral("problem"), QStringLiteral("log")}});
    }
    ROSTRUM_CHECK(change->commit());
    return known;
}

} // namespace rostrum
