#include "models/facts/rowstore.h"
#include "models/base/dates.h"
#include <sqlite3.h>

namespace rostrum {

namespace {
const Value kAbsent;

bool equals(const Query& row, int column, const Value& value)
{
    switch (row.type(column)) {
    case SQLITE_NULL:
        return value.type == Value::Null;
    case SQLITE_INTEGER:
        return value.type == Value::Integer && row.integer(column) == value.integer;
    case SQLITE_BLOB:
        return value.type == Value::Ref && row.id(column) == value.id;
    default:
        return value.type == Value::Text && row.text(column) == value.text;
    }
}
} // namespace

const char* spanTable(Place place)
{
    switch (place) {
    case Place::DepartmentSpan:
        return "department_span";
    case Place::TitleSpan:
        return "title_span";
    case Place::EmploymentSpan:
        return "employment_span";
    default:
        return nullptr;
    }
}

std::string storedSql(const Column& column)
{
    if (column.place == Place::Row)
        return std::string("t.") + column.column;
    const std::string day = column.place == Place::EmploymentSpan ? "hired_on" : "valid_from";
    return std::string("(SELECT s.") + column.column + " FROM " + spanTable(column.place) +
           " s WHERE s.person=t.id ORDER BY coalesce(s." + day + ",'') DESC LIMIT 1)";
}

void bindValue(Query& query, const Value& value)
{
    switch (value.type) {
    case Value::Absent:
    case Value::Null:
        query.bind(nullptr);
        break;
    case Value::Integer:
        query.bind(value.integer);
        break;
    case Value::Text:
        query.bind(value.text);
        break;
    case Value::Ref:
        value.id.isNull() ? query.bind(nullptr) : query.bindBlob(value.id.view());
        break;
    }
}

RowStore::RowStore(Connection& db, const FactTable& table)
    : m_db(db), m_table(table), m_rating(std::string_view(table.table) == "rating")
{
    std::string compared, columns = "id", marks = "?";
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        if (column.place == Place::Companion)
            continue;
        m_compared.push_back(i);
        compared += (compared.empty() ? "" : ", ") + storedSql(column);
        if (column.place != Place::Row)
            continue;
        m_rowColumns.push_back(i);
        columns += std::string(", ") + column.column;
        marks += ",?";
    }
    if (m_rating) {
        compared += ", t.form";
        columns += ", form";
        marks += ",?";
        for (int i = 0; i < kAnswers; ++i) {
            m_answers.push_back(size_t(i));
            columns += ", d" + std::to_string(i + 1);
            marks += ",?";
        }
    }
    m_compareSql = compared;
    m_insertSql = std::string("INSERT INTO ") + table.table + "(" + columns + ") VALUES(" + marks + ")";
}

void RowStore::compareAnswers(const std::vector<int>& positions)
{
    m_answers.clear();
    for (const int position : positions)
        m_answers.push_back(size_t(position - 1));
    m_select.reset();
}

std::string RowStore::selectSql() const
{
    std::string sql = "SELECT " + m_compareSql;
    for (const size_t answer : m_answers)
        sql += ", t.d" + std::to_string(answer + 1);
    return sql + " FROM " + m_table.table + " t WHERE t.id=?";
}

const Value& RowStore::at(const ResolvedRow& row, const char* key) const
{
    const int index = m_table.indexOf(key);
    return index < 0 ? kAbsent : row.values[size_t(index)];
}

Result<std::optional<Id>> RowStore::idByNaturalKey(const ResolvedRow& row)
{
    const char* sql = nullptr;
    std::vector<const Value*> keys;
    if (isTable("attendance")) {
        sql = "SELECT id FROM attendance WHERE session=? AND person=? AND part IS ?";
        keys = {&at(row, "session"), &at(row, "number"), &at(row, "part")};
    } else if (m_rating && at(row, "trainee").given()) {
        sql = "SELECT id FROM rating WHERE session=? AND trainee=?";
        keys = {&at(row, "session"), &at(row, "trainee")};
    } else if (isTable("applicant")) {
        sql = "SELECT id FROM applicant WHERE person=? AND year=?";
        keys = {&at(row, "number"), &at(row, "year")};
    } else if (isTable("library_item")) {
        // One that was known by its title alone is adopted by the row that knows its code.
        sql = "SELECT id FROM library_item WHERE code=?1 OR ((code IS NULL OR ?1 IS NULL) AND author IS ?2 AND "
              "title=?3) ORDER BY code IS ?1 DESC, id LIMIT 1";
        keys = {&at(row, "code"), &at(row, "author"), &at(row, "title")};
    } else {
        return std::optional<Id>();
    }
    if (!m_natural)
        m_natural.emplace(m_db.query(sql));
    for (const Value* key : keys)
        bindValue(*m_natural, *key);
    std::optional<Id> id;
    if (m_natural->next())
        id = m_natural->id(0);
    ROSTRUM_CHECK(m_natural->status());
    m_natural->again();
    return id;
}

Result<bool> RowStore::isEmpty()
{
    if (!m_empty) {
        ROSTRUM_TRY(any, m_db.integer(std::string("SELECT 1 FROM ") + m_table.table + " LIMIT 1"));
        m_empty = !any;
    }
    return *m_empty;
}

Result<RowStore::Compared> RowStore::compare(const ResolvedRow& row)
{
    ROSTRUM_TRY(empty, isEmpty());
    if (empty)
        return Compared{.id = row.id};
    if (!m_select)
        m_select.emplace(m_db.query(selectSql()));
    auto compared = compareStored(row, *m_select);
    m_select->again();
    return compared;
}

Result<RowStore::Compared> RowStore::compareStored(const ResolvedRow& row, Query& now)
{
    Compared compared{.id = row.id};
    now.bind(row.id);
    bool there = now.next();
    ROSTRUM_CHECK(now.status());
    if (!there) {
        ROSTRUM_TRY(other, idByNaturalKey(row));
        if (!other)
            return compared;
        compared.id = *other;
        now.again();
        now.bind(*other);
        there = now.next();
        ROSTRUM_CHECK(now.status());
    }
    compared.exists = there;
    int at = 0;
    for (const size_t column : m_compared) {
        const Value& value = row.values[column];
        if (value.given() && !value.defaulted && !equals(now, at, value))
            compared.changed |= columnBit(column);
        ++at;
    }
    if (m_rating && (!row.form.isNull() || row.overallScale))
        ROSTRUM_CHECK(compareForm(row, now, at, compared));
    return compared;
}

Result<int64_t> RowStore::overallScaleOf(const Id& form)
{
    if (!m_scales) {
        m_scales.emplace();
        Query forms = m_db.query("SELECT id, scale FROM form WHERE scale IS NOT NULL");
        while (forms.next())
            m_scales->emplace(forms.id(0), forms.integer(1));
        ROSTRUM_CHECK(forms.status());
    }
    const auto found = m_scales->find(form);
    return found == m_scales->end() ? Directory::kHouseScale : found->second;
}

// A sheet that asks questions must ask those of the row's form. One that asks for the overall answer alone fits any
// form on its scale.
Result<void> RowStore::compareForm(const ResolvedRow& row, const Query& now, int at, Compared& compared)
{
    const bool formless = now.isNull(at);
    const Id form = formless ? Id{} : now.id(at);
    if (row.answers.empty()) {
        ROSTRUM_TRY(scale, overallScaleOf(form));
        if (scale == row.overallScale)
            return {};
        if (formless)
            compared.changed |= formBit;
        else
            compared.conflict = problem::otherForm;
        return {};
    }
    if (!formless && form != row.form)
        compared.conflict = problem::otherForm;
    for (const size_t answer : m_answers) {
        const Value& value = row.answers[answer];
        ++at;
        if (value.given() && (formless || !equals(now, at, value)))
            compared.changed |= answerBit(answer);
    }
    return {};
}

Result<void> RowStore::insert(Change& change, const ResolvedRow& row)
{
    if (!m_insert)
        m_insert.emplace(m_db.query(m_insertSql));
    Query& query = *m_insert;
    query.bindBlob(row.id.view());
    for (const size_t column : m_rowColumns) {
        // is_trainer and its like are NOT NULL with a plain default.
        if (m_table.columns[column].kind == Kind::Boolean && !row.values[column].given())
            query.bind(0);
        else
            bindValue(query, row.values[column]);
    }
    if (m_rating) {
        row.form.isNull() ? query.bind(nullptr) : query.bindBlob(row.form.view());
        for (size_t i = 0; i < size_t(kAnswers); ++i)
            bindValue(query, i < row.answers.size() ? row.answers[i] : kAbsent);
    }
    ROSTRUM_CHECK(query.run());
    ROSTRUM_CHECK(change.count());
    if (isTable("person"))
        return writeSpans(change, row, row.id, ~ChangedColumns(0));
    return {};
}

Result<void> RowStore::update(Change& change, const ResolvedRow& row, const Id& id, ChangedColumns changed)
{
    std::string sets;
    std::vector<const Value*> values;
    for (const size_t column : m_rowColumns) {
        if (!(changed & columnBit(column)))
            continue;
        if (isTable("person") && std::string_view(m_table.columns[column].key) == "number")
            ROSTRUM_CHECK(keepFormerNumber(change, id));
        sets += (sets.empty() ? "" : ", ") + std::string(m_table.columns[column].column) + "=?";
        values.push_back(&row.values[column]);
    }
    const Value form = Value::ofRef(row.form);
    for (size_t i = 0; i < row.answers.size(); ++i)
        if (changed & answerBit(i)) {
            sets += (sets.empty() ? "d" : ", d") + std::to_string(i + 1) + "=?";
            values.push_back(&row.answers[i]);
        }
    if (changed >> 31) {
        sets += ", form=?";
        values.push_back(&form);
    }
    if (!values.empty()) {
        Query query = m_db.query(std::string("UPDATE ") + m_table.table + " SET " + sets + " WHERE id=?");
        for (const Value* value : values)
            bindValue(query, *value);
        query.bind(id);
        ROSTRUM_CHECK(query.run());
        ROSTRUM_CHECK(change.count());
    }
    if (isTable("person"))
        return writeSpans(change, row, id, changed);
    return {};
}

} // namespace rostrum
