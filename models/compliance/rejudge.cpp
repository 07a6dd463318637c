#include "models/compliance/rejudge.h"
#include "models/facts/touchedpeople.h"

namespace rostrum {

namespace {
constexpr int kFewRows = 50, kFewPeople = 8; // beyond, everybody at once is sooner done

// What is of one person and moves nobody else's verdict.
constexpr std::string_view kOfOnePerson[] = {"attendance", "homework",       "credit",      "exam",
                                             "leave_span", "exemption",      "certificate", "verdict_override",
                                             "title_span", "employment_span"};
// What may move anybody's.
constexpr std::string_view kOfEverybody[] = {"person",  "department", "department_span", "applicant",  "course",
                                             "session", "rule_set",   "requirement",     "rule_scope", "credit_rule"};

template <size_t N>
bool isIn(const std::string_view (&tables)[N], std::string_view table)
{
    return std::find(std::begin(tables), std::end(tables), table) != std::end(tables);
}

// Who is booked takes a place from others.
Result<bool> isInPlannedSession(Connection& db, const Id& attendance)
{
    Query query = db.query("SELECT s.status = 'planned' FROM attendance a JOIN session s ON s.id = a.session "
                           "WHERE a.id = ?");
    const bool planned = query.bind(attendance).next() && query.integer(0) != 0;
    ROSTRUM_CHECK(query.status());
    return planned;
}

// A row that is gone may have been a place.
Result<bool> mayTakeAPlace(Connection& db, const ChangesetReader& row)
{
    if (std::string_view(row.table()) != "attendance")
        return false;
    if (row.op() == ChangesetReader::Op::Delete)
        return true;
    return isInPlannedSession(db, row.id());
}

Result<std::optional<QSet<Id>>> concerned(Connection& db, const ChangeNotice& notice)
{
    if (notice.rows > kFewRows)
        return std::nullopt;
    TouchedPeople touched(db);
    Query log = db.query("SELECT changeset FROM _log WHERE change = ? ORDER BY grp");
    log.bind(int64_t(notice.id));
    while (log.next()) {
        ROSTRUM_TRY(changeset, unpacked(log.blob(0)));
        ChangesetReader rows(changeset);
        while (rows.next()) {
            if (isIn(kOfEverybody, rows.table()))
                return std::nullopt;
            if (!isIn(kOfOnePerson, rows.table()))
                continue;
            ROSTRUM_TRY(place, mayTakeAPlace(db, rows));
            if (place)
                return std::nullopt;
            ROSTRUM_CHECK(touched.add(rows));
        }
        ROSTRUM_CHECK(rows.status());
    }
    ROSTRUM_CHECK(log.status());
    if (touched.people().size() > kFewPeople)
        return std::nullopt;
    return touched.people();
}
} // namespace

bool concernsVerdicts(const ChangeNotice& notice)
{
    return std::any_of(notice.tables.begin(), notice.tables.end(), [](const QString& name) {
        const std::string table = name.toStdString();
        return isIn(kOfOnePerson, table) || isIn(kOfEverybody, table);
    });
}

Result<std::optional<Rejudged>> rejudge(Connection& db, const ChangeNotice& notice, const ComplianceQuery& query)
{
    const Snapshot snapshot(db);
    ROSTRUM_TRY(people, concerned(db, notice));
    if (!people)
        return std::nullopt;
    Rejudged again;
    for (const Id& person : *people) {
        ComplianceQuery one = query;
        one.person = person.hex();
        ROSTRUM_TRY(result, evaluateCompliance(db, one));
        again.people.push_back(person);
        std::move(result.people.begin(), result.people.end(), std::back_inserter(again.verdicts));
    }
    return again;
}

} // namespace rostrum
