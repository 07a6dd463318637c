#include "models/exchange/vanished.h"

namespace rostrum {

namespace {
struct Version {
    int64_t source = 0;
    QString file;
};

Result<std::optional<Version>> sameName(Connection& db, const FactTable& table, const SourceInfo& source)
{
    Query query =
        db.query("SELECT id, file FROM _source WHERE kind=? AND sheet=? AND file=? COLLATE NOCASE AND sha256<>? "
                 "ORDER BY id DESC LIMIT 1");
    query.bind(QString::fromLatin1(table.key))
        .bind(source.sheet.isNull() ? QStringLiteral("") : source.sheet)
        .bind(source.file)
        .bind(source.sha256);
    std::optional<Version> version;
    if (query.next())
        version = Version{query.integer(0), query.string(1)};
    ROSTRUM_CHECK(query.status());
    return version;
}

// A renamed copy: more than half of the rows that are here already came from one file.
Result<std::optional<Version>> sameRows(Connection& db, const FactTable& table, const SourceInfo& source,
                                        const std::vector<Id>& existing)
{
    std::map<int64_t, std::pair<size_t, QString>> votes;
    Query query = db.query("SELECT s.id, s.file, s.sha256 FROM _provenance p JOIN _source s ON s.id=p.source "
                           "WHERE p.row=? AND s.kind=? ORDER BY s.id DESC LIMIT 1");
    for (const Id& row : existing) {
        query.again();
        query.bind(row).bind(QString::fromLatin1(table.key));
        if (query.next() && query.string(2) != source.sha256) {
            auto& vote = votes[query.integer(0)];
            ++vote.first;
            vote.second = query.string(1);
        }
    }
    ROSTRUM_CHECK(query.status());
    for (const auto& [id, vote] : votes)
        if (vote.first * 2 > existing.size())
            return std::optional(Version{id, vote.second});
    return std::optional<Version>();
}
} // namespace

Result<Vanished> findVanished(Connection& db, const FactTable& table, const SourceInfo& source,
                              const std::vector<Id>& present, const std::vector<Id>& existing)
{
    Vanished vanished;
    Query again = db.query("SELECT 1 FROM _source WHERE sha256=? AND sheet=? AND kind=?");
    again.bind(source.sha256)
        .bind(source.sheet.isNull() ? QStringLiteral("") : source.sheet)
        .bind(QString::fromLatin1(table.key));
    const bool sameFile = again.next();
    ROSTRUM_CHECK(again.status());
    if (sameFile || source.sha256.isEmpty())
        return vanished;
    ROSTRUM_TRY(version, sameName(db, table, source));
    if (!version) {
        ROSTRUM_TRY(copy, sameRows(db, table, source, existing));
        version = copy;
    }
    if (!version)
        return vanished;
    vanished.file = version->file;
    // Both lists are in the order of ids: they are gone through side by side.
    Query rows = db.query("SELECT row, line FROM _provenance WHERE source=? ORDER BY row");
    rows.bind(version->source);
    Query here = db.query(std::string("SELECT 1 FROM ") + table.table + " WHERE id=?");
    auto next = present.begin();
    while (rows.next()) {
        const Id id = rows.id(0);
        while (next != present.end() && *next < id)
            ++next;
        const bool known =
            (next != present.end() && *next == id) || (!vanished.rows.empty() && vanished.rows.back().id == id);
        if (known)
            continue;
        here.again();
        here.bind(id);
        if (here.next())
            vanished.rows.push_back({id, int(rows.integer(1))});
    }
    ROSTRUM_CHECK(here.status());
    ROSTRUM_CHECK(rows.status());
    return vanished;
}

} // namespace rostrum
