// A person's history: department, title and employment each as spans of days, both included.
#include "models/base/dates.h"
#include "models/facts/rowstore.h"

namespace rostrum {

namespace {
const char* tableOf(Place place) { return place == Place::DepartmentSpan ? "department_span" : "title_span"; }
std::string_view idTag(Place place) { return tableOf(place); }
} // namespace

Result<void> RowStore::writeSpans(Change& change, const ResolvedRow& row, const Id& id, ChangedColumns changed)
{
    for (const Place place : {Place::DepartmentSpan, Place::TitleSpan, Place::EmploymentSpan}) {
        ChangedColumns mine = 0;
        for (size_t i = 0; i < m_table.columns.size(); ++i)
            if (m_table.columns[i].place == place && row.values[i].given() && (changed & columnBit(i)))
                mine |= columnBit(i);
        if (!mine)
            continue;
        if (place == Place::EmploymentSpan)
            ROSTRUM_CHECK(moveEmployment(change, row, id, mine));
        else
            ROSTRUM_CHECK(moveSpan(change, row, id, place, mine));
    }
    return {};
}

// The first span holds since ever; a later change closes it the day before and opens the next. A second change on the
// same day corrects the span of that day.
Result<void> RowStore::moveSpan(Change& change, const ResolvedRow& row, const Id& person, Place place,
                                ChangedColumns changed)
{
    const std::string table = tableOf(place);
    std::vector<size_t> columns;
    for (size_t i = 0; i < m_table.columns.size(); ++i)
        if (m_table.columns[i].place == place)
            columns.push_back(i);
    std::string names;
    for (const size_t column : columns)
        names += std::string(", ") + m_table.columns[column].column;

    Id open;
    std::string since;
    bool exists = false, hasSince = false;
    {
        Query latest = m_db.query("SELECT id, valid_from FROM " + table +
                                  " WHERE person=? ORDER BY coalesce(valid_from,'') DESC LIMIT 1");
        latest.bind(person);
        if ((exists = latest.next())) {
            open = latest.id(0);
            hasSince = !latest.isNull(1);
            since = std::string(latest.text(1));
        }
        ROSTRUM_CHECK(latest.status());
    }
    const Value& effective = at(row, "effective_on");
    const std::string from = effective.given() ? std::string(effective.text) : isoDay(today()).toStdString();
    if (exists && hasSince && since >= from) {
        std::string sets;
        for (const size_t column : columns)
            if (changed & columnBit(column))
                sets += (sets.empty() ? "" : ", ") + std::string(m_table.columns[column].column) + "=?";
        Query correct = m_db.query("UPDATE " + table + " SET " + sets + " WHERE id=?");
        for (const size_t column : columns)
            if (changed & columnBit(column))
                bindValue(correct, row.values[column]);
        correct.bind(open);
        ROSTRUM_CHECK(correct.run());
        return change.count();
    }
    // What is not given is carried on from the span before.
    std::string selected;
    for (const size_t column : columns)
        selected += (changed & columnBit(column)) ? std::string(", ?")
                                                  : ", (SELECT " + std::string(m_table.columns[column].column) +
                                                        " FROM " + table + " WHERE id=?)";
    const std::string begins = exists || effective.given() ? from : std::string();
    const Id id = Id::below(person, {idTag(place), begins});
    Query next = m_db.query("INSERT INTO " + table + "(id, person, valid_from" + names + ") SELECT ?, ?, ?" + selected);
    next.bind(id).bind(person);
    begins.empty() ? next.bind(nullptr) : next.bind(std::string_view(begins));
    for (const size_t column : columns)
        (changed & columnBit(column)) ? bindValue(next, row.values[column]) : (void)next.bind(open);
    ROSTRUM_CHECK(next.run());
    ROSTRUM_CHECK(change.count());
    if (!exists)
        return {};
    Query close = m_db.query("UPDATE " + table + " SET valid_to=date(?, '-1 day') WHERE id=?");
    close.bind(std::string_view(from)).bind(open);
    ROSTRUM_CHECK(close.run());
    return change.count();
}

// hired_on and left_on correct the latest employment; being hired after having left begins another.
Result<void> RowStore::moveEmployment(Change& change, const ResolvedRow& row, const Id& person, ChangedColumns changed)
{
    Q_UNUSED(changed);
    const Value& hired = at(row, "hired_on");
    const Value& left = at(row, "left_on");
    Id latest;
    std::string leftOn;
    {
        Query query = m_db.query("SELECT id, left_on FROM employment_span WHERE person=? "
                                 "ORDER BY coalesce(hired_on,'') DESC LIMIT 1");
        query.bind(person);
        if (query.next()) {
            latest = query.id(0);
            leftOn = std::string(query.text(1));
        }
        ROSTRUM_CHECK(query.status());
    }
    const bool again = !latest.isNull() && !leftOn.empty() && hired.given() && hired.text > leftOn;
    if (latest.isNull() || again) {
        Query begin = m_db.query("INSERT INTO employment_span(id, person, hired_on, left_on) VALUES(?,?,?,?)");
        begin.bind(Id::below(person, {"employment_span", hired.text})).bind(person);
        bindValue(begin, hired);
        bindValue(begin, left);
        ROSTRUM_CHECK(begin.run());
        return change.count();
    }
    // An absent value leaves what is there; a cleared one clears it.
    Query correct = m_db.query("UPDATE employment_span SET hired_on=iif(?, ?, hired_on), left_on=iif(?, ?, left_on) "
                               "WHERE id=?");
    for (const Value* value : {&hired, &left}) {
        correct.bind(value->given() ? 1 : 0);
        bindValue(correct, *value);
    }
    correct.bind(latest);
    ROSTRUM_CHECK(correct.run());
    return change.count();
}

Result<void> RowStore::keepFormerNumber(Change& change, const Id& person)
{
    Query keep = m_db.query("INSERT INTO former_number(id, person, number, changed_on) "
                            "SELECT ?, p.id, p.number, ? FROM person p WHERE p.id=? AND p.number IS NOT NULL "
                            "AND NOT EXISTS (SELECT 1 FROM former_number f WHERE f.person=p.id AND f.number=p.number)");
    keep.bind(Id::make()).bind(isoDay(today())).bind(person);
    ROSTRUM_CHECK(keep.run());
    return change.count();
}

} // namespace rostrum
