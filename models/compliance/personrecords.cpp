#include "models/compliance/personrecords.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
DateSpan spanAt(const Query& rows, int from)
{
    return {rows.isNull(from) ? kSinceEver : rows.day(from), rows.isNull(from + 1) ? kUntilNow : rows.day(from + 1)};
}

class Reader {
public:
    Reader(Connection& db, std::optional<Id> person) : m_db(db), m_person(person) {}

    /// `select` ends with a condition and gives the person first; `rowOf` makes the rest of a row.
    template <class T, class Make>
    Result<void> read(PersonRecords::ByPerson<T>& into, const std::string& select, const char* order, Make rowOf)
    {
        Query rows = m_db.query(select + (m_person ? " AND person = ?" : "") + " ORDER BY person, " + order);
        if (m_person)
            rows.bind(*m_person);
        while (rows.next())
            into[rows.id(0)].push_back(rowOf(rows));
        return rows.status();
    }

private:
    Connection& m_db;
    std::optional<Id> m_person;
};

Exemption exemptionAt(const Query& rows)
{
    return {rows.string(1),          rows.string(2), spanAt(rows, 3), rows.optionalInteger(5),
            rows.optionalInteger(6), rows.string(7), rows.string(8),  rows.string(9)};
}

Override overrideAt(const Query& rows)
{
    return {rows.string(1), statusFromKey(rows.string(2)).value_or(Status::Unknown),
            rows.string(3), rows.string(4),
            rows.string(5), rows.string(6)};
}
} // namespace

Result<PersonRecords> PersonRecords::read(Connection& db, int year, std::optional<Id> person)
{
    PersonRecords records;
    Reader reader(db, person);
    const std::string ofYear = " WHERE year = " + std::to_string(year);
    const auto span = [](const Query& rows) { return spanAt(rows, 1); };
    ROSTRUM_CHECK(reader.read(records.employed, "SELECT person, hired_on, left_on FROM employment_span WHERE 1",
                              "hired_on, id", span));
    ROSTRUM_CHECK(reader.read(records.away, "SELECT person, valid_from, valid_to FROM leave_span WHERE prorates",
                              "valid_from, id", span));
    ROSTRUM_CHECK(
        reader.read(records.grades,
                    "SELECT person, valid_from, valid_to, title_grade FROM title_span WHERE title_grade IS NOT NULL",
                    "valid_from, id", [](const Query& rows) {
                        return GradeSpan{spanAt(rows, 1), rows.string(3)};
                    }));
    ROSTRUM_CHECK(
        reader.read(records.exemptions,
                    "SELECT person, rule, requirement, valid_from, valid_to, hours, pieces, reason, approver, "
                    "document FROM exemption WHERE 1",
                    "valid_from, id", exemptionAt));
    ROSTRUM_CHECK(reader.read(records.overrides,
                              "SELECT person, rule, status, reason, approver, document, (SELECT group_concat(f, "
                              "char(10)) FROM (SELECT name || ', ' || lower(substr(hex(sha256), 1, 8)) AS f "
                              "FROM attachment WHERE row_id = verdict_override.id ORDER BY added_on, name, id)) "
                              "FROM verdict_override" +
                                  ofYear,
                              "decided_on, id", overrideAt));
    ROSTRUM_CHECK(reader.read(records.certificates,
                              "SELECT person, id, title, completed_on, valid_to FROM certificate WHERE 1",
                              "completed_on, id", [](const Query& rows) {
                                  return Certificate{rows.id(1), rows.string(2), rows.day(3), rows.day(4)};
                              }));
    ROSTRUM_CHECK(reader.read(records.applications, "SELECT person, title_grade, deadline FROM applicant" + ofYear,
                              "deadline IS NULL, deadline, id", [](const Query& rows) {
                                  return Application{rows.string(1), rows.day(2)};
                              }));
    return records;
}

} // namespace rostrum
