#include "models/facts/resolver.h"
#include "models/base/dates.h"
#include "models/base/text.h"
#include "models/facts/commentwords.h"
#include "models/facts/kpivalues.h"

namespace rostrum {

namespace {
const Value kNotGiven;

bool holdsReference(Kind kind)
{
    return kind == Kind::Department || kind == Kind::Person || kind == Kind::Course || kind == Kind::Session;
}
} // namespace

bool ResolvedRow::rejected() const
{
    return std::any_of(problems.begin(), problems.end(), [](const RowProblem& p) { return !isWarning(p.code); });
}

void ResolvedRow::clear(size_t columns)
{
    id = {};
    form = {};
    overallScale = 0;
    known = false;
    values.assign(columns, Value{});
    answers.clear();
    problems.clear();
    texts.clear();
}

RowResolver::RowResolver(const FactTable& table, Directory& directory)
    : m_table(table), m_name(table.table), m_directory(directory)
{
    for (const Column& column : table.columns)
        m_keys.emplace_back(column.key);
}

int RowResolver::indexOf(std::string_view key) const
{
    for (size_t i = 0; i < m_keys.size(); ++i)
        if (m_keys[i] == key)
            return int(i);
    return -1;
}

const Value& RowResolver::at(const ResolvedRow& row, std::string_view key) const
{
    const int index = indexOf(key);
    return index < 0 ? kNotGiven : row.values[size_t(index)];
}

Value* RowResolver::slot(ResolvedRow& row, std::string_view key) const
{
    const Value& value = at(row, key);
    return &value == &kNotGiven ? nullptr : const_cast<Value*>(&value);
}

void RowResolver::setDefault(ResolvedRow& row, std::string_view key, const Value& value)
{
    const int index = indexOf(key);
    if (index < 0 || row.values[size_t(index)].given())
        return;
    row.values[size_t(index)] = value;
    row.values[size_t(index)].defaulted = true;
}

void RowResolver::fault(ResolvedRow& row, std::string_view key, const char* code) const
{
    const int index = indexOf(key);
    row.problems.push_back({index, code, index < 0 ? std::string() : std::string(row.values[size_t(index)].text)});
}

void RowResolver::resolve(const RowInput& input, ResolvedRow& row)
{
    row.clear(m_table.columns.size());
    parse(input, row);
    // A row that is refused anyway must not make people and sessions.
    if (!row.rejected() || !m_directory.createMissing)
        findReferences(row);
    setDefaults(row);
    checkRow(row);
    if (!row.rejected() && !m_identitiesKnown)
        identify(row);
}

void RowResolver::resolveFields(const RowInput& input, ResolvedRow& row)
{
    row.clear(m_table.columns.size());
    parse(input, row);
    findReferences(row);
}

void RowResolver::parse(const RowInput& input, ResolvedRow& row)
{
    Scratch scratch{row.texts, m_words};
    for (size_t i = 0; i < m_table.columns.size() && i < input.cells.size(); ++i) {
        const Parsed parsed = int(i) == m_overall ? onScale(m_table.columns[i], input.cells[i], m_form.overall, scratch)
                                                  : parseValue(m_table.columns[i], input.cells[i], scratch);
        row.values[i] = parsed.value;
        if (parsed.fault)
            row.problems.push_back({int(i), parsed.fault, std::string(input.cells[i].text)});
        else if (m_table.columns[i].kind == Kind::Identifier && isCutIdNumber(parsed.value.text) &&
                 m_keys[i] == "id_number")
            row.problems.push_back({int(i), problem::idNumberCut, std::string(parsed.value.text)});
    }
    if (m_overall >= 0)
        parseRating(input, row, scratch);
    if (isTable("kpi_value"))
        readPeriod(row);
}

// However it is written, a period is kept in one way.
void RowResolver::readPeriod(ResolvedRow& row)
{
    Value* period = slot(row, "period");
    if (period->type != Value::Text)
        return;
    if (auto known = periodOf(period->text))
        *period = Value::ofText(row.texts.keep(std::move(*known)));
    else
        fault(row, "period", problem::notAPeriod);
}

void RowResolver::findReferences(ResolvedRow& row)
{
    for (size_t i = 0; i < m_table.columns.size(); ++i) {
        Value& value = row.values[i];
        // withItemsFound() has put the item's id in the place of its name.
        if (m_keys[i] == "item" && value.given())
            if (const auto item = Id::fromHex(fromBytes(value.text)))
                value = Value::ofRef(*item);
        if (!value.given() || !holdsReference(m_table.columns[i].kind))
            continue;
        Found found;
        if (m_table.columns[i].kind == Kind::Department)
            found = m_directory.department(value.text);
        else if (m_table.columns[i].kind == Kind::Course)
            found = m_directory.course(value.text);
        else
            continue;
        if (found.fault)
            row.problems.push_back({int(i), found.fault, std::string(value.text)});
        else
            value = Value::ofRef(found.id);
    }
    findPeople(row);
    if (indexOf("session") >= 0)
        findSession(row);
}

void RowResolver::findPeople(ResolvedRow& row)
{
    for (size_t i = 0; i < m_table.columns.size(); ++i) {
        const Column& column = m_table.columns[i];
        if (column.kind != Kind::Person)
            continue;
        Value& value = row.values[i];
        const bool trainer = m_keys[i] == "trainer";
        Directory::PersonHint hint;
        hint.trainer = trainer;
        if (!trainer) {
            hint.name = text(row, "name");
            hint.department = ref(row, "department");
            // A sheet that names people only: the name stands for the number.
            if (!value.given() && !hint.name.empty())
                value = Value::ofText(hint.name);
        }
        if (!value.given())
            continue;
        const std::string_view asked = value.text;
        const Found found = m_directory.person(asked, hint);
        if (found.fault) {
            row.problems.push_back({int(i), found.fault, std::string(asked)});
            continue;
        }
        if (!hint.name.empty() && hint.name != asked) {
            const std::string_view stored = m_directory.nameOf(found.id);
            if (!stored.empty() && stored != hint.name)
                row.problems.push_back({indexOf("name"), problem::nameDiffers, std::string(hint.name)});
        }
        value = Value::ofRef(found.id);
    }
}

void RowResolver::findSession(ResolvedRow& row)
{
    Value* session = slot(row, "session");
    const Directory::SessionQuery query{session->text, ref(row, "trainer"), ref(row, "course"), text(row, "date")};
    if (query.code.empty() && query.course.isNull() && query.startsAt.empty())
        return;
    // Homework and the use of an item may name a session, and need not.
    const Found found =
        isTable("homework") || isTable("library_use") ? m_directory.session(query) : m_directory.sessionOrNew(query);
    if (found.fault)
        fault(row, "session", found.fault);
    else
        *session = Value::ofRef(found.id);
}

void RowResolver::setDefaults(ResolvedRow& row)
{
    const auto mapped = [&](std::string_view key) {
        const int index = indexOf(key);
        return index >= 0 && size_t(index) < m_mapped.size() && m_mapped[size_t(index)];
    };
    if (isTable("attendance") && !mapped("status"))
        setDefault(row, "status", Value::ofText("present"));
    if (isTable("session")) {
        const std::string_view starts = text(row, "starts_at");
        const auto day = starts.empty() ? std::nullopt : parseDay(starts.substr(0, 10));
        setDefault(row, "status", Value::ofText(day && *day < today() ? "held" : "planned"));
    }
    if (isTable("course"))
        setDefault(row, "title", at(row, "code"));
    if (isTable("homework")) {
        const bool essay = fromBytes(text(row, "title")).contains(QStringLiteral("心得"));
        setDefault(row, "kind", Value::ofText(essay ? "essay" : "homework"));
        setDefault(row, "grade", Value::ofText(at(row, "submitted_on").given() ? "submitted" : "none"));
    }
    if (isTable("leave_span"))
        setDefault(row, "prorates", Value::ofInteger(1));
    if (isTable("advice_rule")) {
        setDefault(row, "below", Value::ofInteger(kAdviceBelow));
        setDefault(row, "least_ratings", Value::ofInteger(kAdviceRatings));
        setDefault(row, "position", Value::ofInteger(kAdvicePosition));
    }
    if (std::string_view(m_table.key) == "trainers")
        setDefault(row, "is_trainer", Value::ofInteger(1));
}

void RowResolver::checkRow(ResolvedRow& row)
{
    const auto hasProblem = [&](size_t column) {
        return std::any_of(row.problems.begin(), row.problems.end(),
                           [&](const RowProblem& p) { return p.column == int(column) && !isWarning(p.code); });
    };
    for (size_t i = 0; i < m_table.columns.size(); ++i)
        if (m_table.columns[i].required && !row.values[i].given() && !hasProblem(i))
            row.problems.push_back({int(i), problem::missingValue, {}});
    if (isTable("person") && !at(row, "number").given() && !at(row, "name").given())
        fault(row, "number", problem::missingValue);
    if (isTable("course") && !at(row, "code").given() && !at(row, "title").given())
        fault(row, "title", problem::missingValue);
    if (m_summary && !row.values[size_t(m_respondents)].given() && !hasProblem(size_t(m_respondents)))
        fault(row, "respondents", problem::missingValue);
    if (isTable("rating") && !at(row, "session").given() && !row.rejected())
        fault(row, "session", problem::unknownSession);
    if (isTable("library_use") && !at(row, "session").given() && !row.rejected()) {
        if (!at(row, "number").given())
            fault(row, "session", problem::missingValue);
        else if (!at(row, "used_on").given())
            fault(row, "used_on", problem::missingValue);
    }
    if (isTable("kpi_value") && !at(row, "value").given() && !at(row, "grade").given() && !row.rejected())
        fault(row, "value", problem::missingValue);
    if (isTable("comment_word") && text(row, "kind") == "synonym" && !at(row, "means").given())
        fault(row, "means", problem::missingValue);
    if (isTable("attendance") && !row.rejected()) {
        const std::string_view status = text(row, "status");
        if (status.empty())
            fault(row, "status", problem::missingValue);
        // Only the hours of a whole session can be assumed.
        const bool part = status == "partial" || (status == "present" && at(row, "part").given());
        if (part && !at(row, "hours").given())
            fault(row, "hours", problem::hoursMissing);
    }
    const auto ordered = [&](std::string_view from, std::string_view to) {
        if (at(row, from).given() && at(row, to).given() &&
            text(row, to) < text(row, from).substr(0, text(row, to).size()))
            fault(row, to, problem::dayOrder);
    };
    ordered("hired_on", "left_on");
    ordered("starts_at", "ends_at");
    ordered("valid_from", "valid_to");
    ordered("completed_on", "valid_to");
    const std::string_view grade = text(row, "grade");
    if (isTable("homework") && !grade.empty() && grade != "none" && !at(row, "submitted_on").given())
        fault(row, "submitted_on", problem::submittedOnMissing);
}

} // namespace rostrum
