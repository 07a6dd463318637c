// A person's history: department, title and employment each as spans of days, both included.
#include "models/base/dates.h"
#include "models/facts/rowstore.h"

namespace rostrum {

namespace {
// The spans of a person's department or title, and the fields of a row that change the latest of them.
class SpanWriter {
public:
    SpanWriter(Connection& db, const FactTable& facts, Place place, const ResolvedRow& row, ChangedColumns changed)
        : m_db(db), m_table(place == Place::DepartmentSpan ? "department_span" : "title_span"), m_row(row)
    {
        for (size_t i = 0; i < facts.columns.size(); ++i)
            if (facts.columns[i].place == place)
                m_fields.push_back({i, facts.columns[i].column, (changed & columnBit(i)) != 0});
    }

    Result<void> readLatest(const Id& person)
    {
        Query latest = m_db.query("SELECT id, valid_from FROM " + m_table +
                                  " WHERE person=? ORDER BY coalesce(valid_from,'') DESC LIMIT 1");
        latest.bind(person);
        if (latest.next())
            m_latest = {latest.id(0), std::string(latest.text(1))};
        return latest.status();
    }

    bool exists() const { return m_latest.has_value(); }
    /// Does the latest span begin on that day or after it? One that holds since ever does not.
    bool beginsFrom(const std::string& day) const
    {
        return m_latest && !m_latest->since.empty() && m_latest->since >= day;
    }

    Result<void> correct(Change& change)
    {
        std::string sets;
        for (const Field& field : m_fields)
            if (field.changed)
                sets += (sets.empty() ? "" : ", ") + std::string(field.column) + "=?";
        Query correct = m_db.query("UPDATE " + m_table + " SET " + sets + " WHERE id=?");
        for (const Field& field : m_fields)
            if (field.changed)
                bindValue(correct, m_row.values[field.index]);
        correct.bind(m_latest->id);
        ROSTRUM_CHECK(correct.run());
        return change.count();
    }

    /// What is not given is carried on from the span before. An empty day: since ever.
    Result<void> begin(Change& change, const Id& person, const std::string& day)
    {
        std::string names, values;
        for (const Field& field : m_fields) {
            names += std::string(", ") + field.column;
            values += field.changed ? std::string(", ?")
                                    : std::string(", (SELECT ") + field.column + " FROM " + m_table + " WHERE id=?)";
        }
        Query next =
            m_db.query("INSERT INTO " + m_table + "(id, person, valid_from" + names + ") SELECT ?, ?, ?" + values);
        next.bind(Id::below(person, {m_table, day})).bind(person);
        day.empty() ? next.bind(nullptr) : next.bind(std::string_view(day));
        for (const Field& field : m_fields)
            field.changed ? bindValue(next, m_row.values[field.index])
                          : (void)next.bind(m_latest ? m_latest->id : Id());
        ROSTRUM_CHECK(next.run());
        return change.count();
    }

    Result<void> closeBefore(Change& change, const std::string& day)
    {
        Query close = m_db.query("UPDATE " + m_table + " SET valid_to=date(?, '-1 day') WHERE id=?");
        close.bind(std::string_view(day)).bind(m_latest->id);
        ROSTRUM_CHECK(close.run());
        return change.count();
    }

private:
    struct Field {
        size_t index;
        const char* column;
        bool changed;
    };
    struct Span {
        Id id;
        std::string since; // empty: ever
    };
    Connection& m_db;
    const std::string m_table;
    const ResolvedRow& m_row;
    std::vector<Field> m_fields;
    std::optional<Span> m_latest;
};
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
    SpanWriter spans(m_db, m_table, place, row, changed);
    ROSTRUM_CHECK(spans.readLatest(person));
    const Value& effective = at(row, "effective_on");
    const std::string day = effective.given() ? std::string(effective.text) : isoDay(today()).toStdString();
    if (spans.beginsFrom(day))
        return spans.correct(change);
    if (!spans.exists())
        return spans.begin(change, person, effective.given() ? day : std::string());
    ROSTRUM_CHECK(spans.begin(change, person, day));
    return spans.closeBefore(change, day);
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
