#include "models/search/records.h"
#include "models/facts/pinyin.h"
#include "models/search/recordsql.h"
#include "models/store/connection.h"
#include <algorithm>

namespace rostrum {

namespace {
enum At { RowId, When, What, Who, WhoNumber, Amount, State, Until };

void bindSubject(Query& query, const RecordSubject& subject)
{
    if (isTitleTable(subject.table))
        query.bind(subject.title);
    else
        query.bind(subject.id);
}

void bindDays(Query& query, const RecordQuery& asked)
{
    const auto orNull = [](QDate day) { return day.isValid() ? std::optional(isoDay(day)) : std::nullopt; };
    query.bind(orNull(asked.from)).bind(orNull(asked.to));
}

Result<int> countOf(Connection& db, const RecordSource& source, const RecordQuery& asked)
{
    Query query = db.query(source.countSql());
    bindSubject(query, asked.subject);
    bindDays(query, asked);
    const int count = query.next() ? int(query.integer(0)) : 0;
    ROSTRUM_CHECK(query.status());
    return count;
}

Result<void> appendRows(Connection& db, const RecordSource& source, const RecordQuery& asked, std::vector<Record>& rows)
{
    Query query = db.query(source.rowsSql());
    bindSubject(query, asked.subject);
    bindDays(query, asked);
    query.bind(asked.limitOfKind);
    while (query.next()) {
        Record record;
        record.kind = source.kind;
        record.id = query.id(RowId);
        record.when = query.string(When);
        record.what = query.string(What);
        record.who = query.string(Who);
        record.whoNumber = query.string(WhoNumber);
        record.amount = query.optionalInteger(Amount);
        record.amountKind = source.amount;
        record.state = query.string(State);
        record.stateWords = source.words;
        record.until = query.string(Until);
        rows.push_back(std::move(record));
    }
    return query.status();
}

// The last import that brought the row: it is the one whose values stand here.
Result<void> readSources(Connection& db, std::vector<Record>& rows)
{
    Query query = db.query("SELECT s.file, p.line FROM _provenance p JOIN _source s ON s.id=p.source WHERE p.row=? "
                           "ORDER BY p.source DESC, p.line LIMIT 1");
    for (Record& record : rows) {
        query.again();
        query.bind(record.id);
        if (query.next()) {
            record.file = query.string(0);
            record.line = int(query.integer(1));
        }
        ROSTRUM_CHECK(query.status());
    }
    return {};
}

// Most records share few texts: each is read once.
template <class Text>
void rank(std::vector<Record>& rows, Text Record::*text, int Record::*place, bool isName)
{
    QHash<QString, int> places;
    for (const Record& record : rows)
        places.insert(record.*text, 0);
    Pinyin& pinyin = Pinyin::ofThisThread();
    std::vector<std::pair<QByteArray, QString>> order;
    for (auto at = places.cbegin(); at != places.cend(); ++at)
        order.emplace_back(isName ? pinyin.sortKey(at.key()) : pinyin.titleSortKey(at.key()), at.key());
    std::sort(order.begin(), order.end());
    for (size_t i = 0; i < order.size(); ++i)
        places[order[i].second] = int(i);
    for (Record& record : rows)
        record.*place = places.value(record.*text);
}
} // namespace

RecordSubject subjectOf(const SearchHit& hit) { return {hit.table, hit.id, hit.title}; }

int Records::all() const
{
    int sum = 0;
    for (const int count : counts)
        sum += count;
    return sum;
}

Result<Records> readRecords(Connection& db, const RecordQuery& query)
{
    const std::vector<RecordSource>& sources = recordSources(query.subject.table);
    if (sources.empty())
        return fail(ErrorCode::UnknownTable, {{QStringLiteral("table"), query.subject.table}});
    const Snapshot snapshot(db); // rows and counts of one moment
    Records records;
    for (const RecordSource& source : sources) {
        const size_t before = records.rows.size();
        ROSTRUM_CHECK(appendRows(db, source, query, records.rows));
        int& count = records.counts[size_t(source.kind)];
        count = int(records.rows.size() - before);
        if (count == query.limitOfKind) {
            ROSTRUM_TRY(all, countOf(db, source, query));
            count = all;
        }
    }
    if (query.subject.table == QStringLiteral("people")) {
        Query trainer = db.query("SELECT is_trainer FROM person WHERE id = ?");
        records.ofTrainer = trainer.bind(query.subject.id).next() && trainer.integer(0) != 0;
        ROSTRUM_CHECK(trainer.status());
    }
    ROSTRUM_CHECK(readSources(db, records.rows));
    rank(records.rows, &Record::what, &Record::whatRank, false);
    rank(records.rows, &Record::who, &Record::whoRank, true);
    // Within a day as names sort; kinds stay in the order of their declaration.
    std::stable_sort(records.rows.begin(), records.rows.end(), [](const Record& a, const Record& b) {
        return std::tie(a.kind, b.when, a.whatRank, a.whoRank) < std::tie(b.kind, a.when, b.whatRank, b.whoRank);
    });
    return records;
}

std::vector<std::string> recordStatements(const QString& table)
{
    std::vector<std::string> statements;
    for (const RecordSource& source : recordSources(table)) {
        statements.push_back(source.rowsSql());
        statements.push_back(source.countSql());
    }
    return statements;
}

} // namespace rostrum
