// Spans of one person that cannot both hold.
#include "models/consistency/finding.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
struct Span {
    Id id;
    QString from, to, grade; ///< ISO days; empty: open
};

// Open ends beyond every record.
QString first(const Span& span) { return span.from.isEmpty() ? QStringLiteral("0000") : span.from; }
QString last(const Span& span) { return span.to.isEmpty() ? QStringLiteral("9999") : span.to; }

// A span within the other is one too many; else the earlier one ended the day before the later began.
std::optional<Mend> mendOf(const QString& table, const char* end, const Span& a, const Span& b)
{
    if (first(a) == first(b) && last(a) == last(b) && a.grade != b.grade)
        return std::nullopt; // which of the two is right?
    if (first(b) >= first(a) && last(b) <= last(a) && a.grade == b.grade)
        return Mend{{table, b.id}, {}, {}};
    if (first(a) == first(b) && a.grade == b.grade)
        return Mend{{table, a.id}, {}, {}}; // b goes on for longer
    if (first(a) == first(b))
        return std::nullopt;
    const QDate before = QDate::fromString(b.from, Qt::ISODate).addDays(-1);
    return Mend{{table, a.id}, QString::fromLatin1(end), before.toString(Qt::ISODate)};
}

// `rows`: person, id, from, to, grade; by person, then first day. Each span against those before it that still last.
Result<void> compare(Query rows, const QString& table, const char* end, const QString& kind, bool ofGrades,
                     std::vector<Finding>& found)
{
    Id person;
    std::vector<Span> before;
    while (rows.next()) {
        if (rows.id(0) != person)
            before.clear();
        person = rows.id(0);
        const Span span{rows.id(1), rows.string(2), rows.string(3), rows.string(4)};
        for (const Span& other : before) {
            if (last(other) < first(span) || (ofGrades && other.grade == span.grade))
                continue;
            Finding finding;
            finding.kind = kind;
            finding.person = person;
            finding.rows = {{table, other.id}, {table, span.id}};
            finding.facts = {
                {QStringLiteral("first_from"), other.from},   {QStringLiteral("first_to"), other.to},
                {QStringLiteral("second_from"), span.from},   {QStringLiteral("second_to"), span.to},
                {QStringLiteral("first_grade"), other.grade}, {QStringLiteral("second_grade"), span.grade}};
            finding.mend = mendOf(table, end, other, span);
            found.push_back(std::move(finding));
        }
        before.push_back(span);
    }
    return rows.status();
}
} // namespace

Result<void> check::employment(Connection& db, std::vector<Finding>& found)
{
    return compare(db.query("SELECT person, id, hired_on, left_on, '' FROM employment_span "
                            "ORDER BY person, coalesce(hired_on, ''), id"),
                   QStringLiteral("employment_span"), "left_on", QStringLiteral("employment_overlap"), false, found);
}

Result<void> check::grades(Connection& db, std::vector<Finding>& found)
{
    return compare(db.query("SELECT person, id, valid_from, valid_to, title_grade FROM title_span "
                            "WHERE title_grade IS NOT NULL ORDER BY person, coalesce(valid_from, ''), id"),
                   QStringLiteral("title_span"), "valid_to", QStringLiteral("grade_overlap"), true, found);
}

} // namespace rostrum
