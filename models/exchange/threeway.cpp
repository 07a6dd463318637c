#include "models/exchange/threeway.h"
#include "models/base/decimal.h"
#include "models/base/text.h"
#include "models/facts/rows.h"
#include <sqlite3.h>

namespace rostrum {

namespace {
bool says(const Value& file, const LoggedValue& stored)
{
    using Type = LoggedValue::Type;
    switch (file.type) {
    case Value::Integer:
        return stored.type == Type::Integer && stored.integer == file.integer;
    case Value::Text:
        return stored.type == Type::Text && stored.bytes == file.text;
    case Value::Ref:
        return stored.type == Type::Blob && stored.bytes == file.id.view();
    case Value::Null:
    case Value::Absent:
        break;
    }
    return stored.type == Type::Null;
}

LoggedValue valueOf(const Query& query, int column)
{
    LoggedValue value;
    switch (query.type(column)) {
    case SQLITE_INTEGER:
        value.type = LoggedValue::Type::Integer;
        value.integer = query.integer(column);
        break;
    case SQLITE_TEXT:
        value.type = LoggedValue::Type::Text;
        value.bytes = query.text(column);
        break;
    case SQLITE_BLOB:
        value.type = LoggedValue::Type::Blob;
        value.bytes = query.blob(column).toStdString();
        break;
    default:
        break;
    }
    return value;
}

Id idOf(const LoggedValue& value) { return Id::fromBytes(value.bytes.data(), int(value.bytes.size())).value_or(Id{}); }

const char* referredTable(Kind kind)
{
    return kind == Kind::Department ? "department"
           : kind == Kind::Person   ? "person"
           : kind == Kind::Course   ? "course"
                                    : "session";
}

// The columns d1…d32, which the table's declaration shows as one.
const Column& answerColumn(size_t answer)
{
    static const std::vector<Column> columns = [] {
        static std::array<std::string, kAnswers> names;
        std::vector<Column> made;
        for (size_t i = 0; i < names.size(); ++i) {
            names[i] = "d" + std::to_string(i + 1);
            made.push_back(
                {.key = "answers", .title = "", .headers = "", .kind = Kind::Score, .column = names[i].c_str()});
        }
        return made;
    }();
    return columns[answer];
}

// A span of a person's history as it was.
struct SpanThen {
    std::string from;
    LoggedValue value;
};
} // namespace

Result<void> ThreeWay::load(const std::vector<Id>& rows)
{
    ROSTRUM_TRY(shape, readShape(m_db));
    m_shape = std::move(shape);
    std::optional<qint64> first;
    for (const Id& row : rows) {
        ROSTRUM_TRY(imported, lastImportOf(row));
        if (!imported)
            continue;
        m_imported.emplace(row, *imported);
        first = std::min(first.value_or(*imported), *imported);
    }
    if (!first)
        return {};
    ROSTRUM_TRY(past, Past::since(m_db, *first, [&](std::string_view table, const Id& row) {
                    return table == m_table.table ? m_imported.contains(row) : table.ends_with("_span");
                }));
    m_past = std::move(past);
    return {};
}

Result<std::optional<qint64>> ThreeWay::lastImportOf(const Id& row)
{
    Query query = m_db.query(
        "SELECT max(coalesce(p.seen, (SELECT min(i.after) FROM _import i WHERE i.source=p.source), s.change)) "
        "FROM _provenance p JOIN _source s ON s.id=p.source WHERE p.row=? AND s.kind=?");
    query.bind(row).bind(QString::fromLatin1(m_table.key));
    std::optional<qint64> change;
    if (query.next())
        change = query.optionalInteger(0);
    ROSTRUM_CHECK(query.status());
    return change;
}

int ThreeWay::sqlColumn(const QString& table, const char* column) const
{
    const Shape::Table* shape = m_shape.table(table);
    return shape ? int(shape->columns.indexOf(QLatin1String(column))) : -1;
}

const Column& ThreeWay::columnAt(int column) const
{
    return column >= kAnswerColumn ? answerColumn(size_t(column - kAnswerColumn)) : m_table.columns[size_t(column)];
}

Result<LoggedValue> ThreeWay::valueNow(const Id& row, const Column& column)
{
    Query query = m_db.query("SELECT " + storedSql(column) + " FROM " + m_table.table + " t WHERE t.id=?");
    query.bind(row);
    LoggedValue value;
    if (query.next())
        value = valueOf(query, 0);
    ROSTRUM_CHECK(query.status());
    return value;
}

Result<std::optional<ThreeWay::Was>> ThreeWay::was(const Id& row, const Column& column, qint64 since)
{
    if (column.place != Place::Row)
        return wasInSpan(row, column, since);
    const Past::Then then = m_past->at(row, since);
    if (!then.existed)
        return std::optional<Was>(); // removed and made anew: what the file said was said of another row
    const int index = sqlColumn(QString::fromLatin1(m_table.table), column.column);
    const auto before = then.values.find(index);
    if (before == then.values.end())
        return std::optional(Was{});
    return std::optional(Was{true, before->second, then.lastChange.at(index)});
}

// The latest span as it was then: those of today, with what later Changes did to them taken back.
Result<std::optional<ThreeWay::Was>> ThreeWay::wasInSpan(const Id& person, const Column& column, qint64 since)
{
    const char* table = spanTable(column.place);
    const char* day = column.place == Place::EmploymentSpan ? "hired_on" : "valid_from";
    const QString name = QString::fromLatin1(table);
    const int valueAt = sqlColumn(name, column.column), dayAt = sqlColumn(name, day),
              personAt = sqlColumn(name, "person");
    std::vector<SpanThen> spans;
    Was was;
    const auto add = [&](SpanThen span, const Past::Then& then) {
        if (const auto value = then.values.find(valueAt); value != then.values.end())
            span.value = value->second;
        if (const auto from = then.values.find(dayAt); from != then.values.end())
            span.from = from->second.bytes;
        for (const auto& [at, change] : then.lastChange)
            was.change = std::max(was.change, change);
        was.edited |= then.touched;
        if (then.existed)
            spans.push_back(std::move(span));
    };
    Query now =
        m_db.query(std::string("SELECT id, ") + day + ", " + column.column + " FROM " + table + " WHERE person=?");
    now.bind(person);
    while (now.next())
        add({std::string(now.text(1)), valueOf(now, 2)}, m_past->at(now.id(0), since));
    ROSTRUM_CHECK(now.status());
    for (const Id& removed : m_past->removedFrom(table, since)) {
        const Past::Then then = m_past->at(removed, since);
        if (const auto whose = then.values.find(personAt); whose != then.values.end() && idOf(whose->second) == person)
            add({}, then);
    }
    if (!was.edited)
        return std::optional(was);
    const auto latest = std::max_element(spans.begin(), spans.end(),
                                         [](const SpanThen& a, const SpanThen& b) { return a.from < b.from; });
    if (latest != spans.end())
        was.value = latest->value;
    return std::optional(was);
}

QString ThreeWay::shown(const Column& column, const LoggedValue& value)
{
    switch (value.type) {
    case LoggedValue::Type::Null:
    case LoggedValue::Type::Real:
        return {};
    case LoggedValue::Type::Integer:
        return column.kind == Kind::Boolean ? wordTitle(column.words, QString::number(value.integer))
                                            : formatShortest(value.integer, kindDecimals(column.kind));
    case LoggedValue::Type::Text:
        return column.kind == Kind::Word ? wordTitle(column.words, fromBytes(value.bytes)) : fromBytes(value.bytes);
    case LoggedValue::Type::Blob: {
        const RowTitle title = rowTitle(m_db, QString::fromLatin1(referredTable(column.kind)), idOf(value));
        return title.title.isEmpty() || column.kind == Kind::Session ? title.key : title.title;
    }
    }
    return {};
}

Result<ThreeWay::Edit> ThreeWay::describe(int column, const Was& was, const LoggedValue& now)
{
    const Column& declared = columnAt(column);
    Edit edit{column, shown(declared, was.value), shown(declared, now), {}};
    Query officer = m_db.query("SELECT officer FROM _change WHERE id=?");
    officer.bind(int64_t(was.change));
    if (officer.next())
        edit.editor = officer.string(0);
    ROSTRUM_CHECK(officer.status());
    return edit;
}

Result<ThreeWay::Outcome> ThreeWay::settle(const ResolvedRow& row, const Id& id, ChangedColumns differing)
{
    Outcome outcome;
    const auto imported = m_imported.find(id);
    if (imported == m_imported.end() || !m_past) {
        outcome.changed = differing;
        return outcome;
    }
    for (int bit = 0; bit < 64; ++bit) {
        if (!(differing >> bit & 1))
            continue;
        if (ChangedColumns(1) << bit == formBit) { // never edited by hand
            outcome.changed |= formBit;
            continue;
        }
        const int column = bit < 32 ? bit : kAnswerColumn + bit - 32;
        ROSTRUM_TRY(was, this->was(id, columnAt(column), imported->second));
        if (!was || !was->edited) {
            outcome.changed |= ChangedColumns(1) << bit;
            continue;
        }
        ROSTRUM_TRY(now, valueNow(id, columnAt(column)));
        if (now == was->value) { // edited there and back
            outcome.changed |= ChangedColumns(1) << bit;
            continue;
        }
        const Value& file = bit < 32 ? row.values[size_t(bit)] : row.answers[size_t(bit - 32)];
        ROSTRUM_TRY(edit, describe(column, *was, now));
        if (says(file, was->value)) {
            outcome.kept.push_back(std::move(edit));
        } else {
            outcome.conflicts.push_back(std::move(edit));
            outcome.conflicting |= ChangedColumns(1) << bit;
        }
    }
    return outcome;
}

} // namespace rostrum
