#include "models/measures/measurequery.h"
#include "models/base/refusals.h"
#include "models/measures/source.h"
#include "models/measures/trace.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
struct ByName {
    By by;
    const char* key;
};
constexpr ByName kBys[] = {
    {By::None, "none"},
    {By::Trainer, "trainer"},
    {By::Person, "person"},
    {By::Department, "department"},
    {By::Month, "month"},
    {By::Course, "course"},
    {By::Dimension, "dimension"},
    {By::Role, "role"},
    {By::Counterpart, "counterpart"},
};

std::string operator+(std::string text, std::string_view more) { return text.append(more); }

// Writes one statement; every value becomes a numbered parameter, so that an arm may repeat it.
class Writer {
public:
    Writer(const Measure& measure, const MeasureQuery& query, RatingForms forms)
        : m_measure(measure), m_query(query), m_forms(forms)
    {
        m_from = parameter(isoDay(query.span.from));
        // Moments of the last day are below the next one, so bare columns and their indexes serve.
        m_until = parameter(isoDay(query.span.to.addDays(1)));
    }

    Result<std::string> arms(bool evidence, bool excluded);
    std::string parameter(std::variant<QString, Id, int64_t> value)
    {
        m_values.push_back(std::move(value));
        return "?" + std::to_string(m_values.size());
    }
    std::vector<std::variant<QString, Id, int64_t>> takeValues() { return std::move(m_values); }

private:
    Result<std::string> arm(const SourceArm& arm, bool evidence, bool excluded);
    Result<std::string> condition(const SourceArm& arm, std::string_view day, bool excluded);
    Result<std::string> axis(const SourceArm& arm, std::string_view day, By by) const;
    static std::string department(std::string_view person, std::string_view day);
    static std::string_view figure(const SourceArm& arm, const std::string& name)
    {
        const auto found = arm.figures.find(name);
        return found == arm.figures.end() ? std::string_view("1") : found->second;
    }

    std::string numerator(const SourceArm& arm) const;
    std::string whyNot(const SourceArm& arm) const;
    std::string weighed(const SourceArm& arm, const std::string& sql) const;

    const Measure& m_measure;
    const MeasureQuery& m_query;
    const RatingForms m_forms;
    std::string m_from, m_until;
    std::vector<std::variant<QString, Id, int64_t>> m_values;
};

bool isOnScales(const SourceArm& arm, const Measure& measure)
{
    return !arm.scaled.empty() && measure.numerator != "one";
}

// One row for several people: as often as they are.
std::string Writer::weighed(const SourceArm& arm, const std::string& sql) const
{
    if (!m_forms.summaries || arm.weight.empty())
        return sql;
    return "(" + sql + ") * COALESCE(" + arm.weight + ", 1)";
}

// Ratios stay whole: the units of the scale are divided out with the denominator. Every other figure is one row's, and
// rounded half-up.
std::string Writer::numerator(const SourceArm& arm) const
{
    std::string num(figure(arm, m_measure.numerator));
    if (m_forms.scales && isOnScales(arm, m_measure)) {
        num = "(" + num + ") * " + arm.scaled;
        if (m_measure.aggregator != Aggregator::Ratio)
            num = "(" + num + " + " + std::to_string(kScaleUnits / 2) + ") / " + std::to_string(kScaleUnits);
    }
    const bool sums = m_measure.aggregator == Aggregator::Ratio || m_measure.aggregator == Aggregator::Sum;
    return sums ? weighed(arm, num) : num;
}

std::string Writer::whyNot(const SourceArm& arm) const
{
    return std::string(m_forms.summaries && !arm.weightWhyNot.empty() ? arm.weightWhyNot : arm.whyNot);
}

// Where the person was on that day; the span that began last when two overlap.
std::string Writer::department(std::string_view person, std::string_view day)
{
    return std::string("(SELECT d.department FROM department_span d WHERE d.person = ") + person +
           " AND (d.valid_from IS NULL OR d.valid_from <= " + day +
           ") AND (d.valid_to IS NULL OR d.valid_to >= " + day + ") ORDER BY d.valid_from DESC, d.id LIMIT 1)";
}

Result<std::string> Writer::axis(const SourceArm& arm, std::string_view day, By by) const
{
    std::string_view found;
    switch (by) {
    case By::None:
        found = "NULL";
        break;
    case By::Trainer:
        found = arm.trainer;
        break;
    case By::Person:
        found = arm.subject;
        break;
    case By::Department:
        return department(arm.subject, day);
    case By::Month:
        return std::string("substr(") + day + ", 1, 7)";
    case By::Course:
        found = arm.course;
        break;
    case By::Dimension:
        found = arm.dimension;
        break;
    case By::Role:
        found = arm.role;
        break;
    case By::Counterpart:
        found = arm.counterpart;
        break;
    }
    if (!found.empty())
        return std::string(found);
    QString word;
    for (const ByName& name : kBys)
        if (name.by == by)
            word = QString::fromLatin1(name.key);
    return invalidValue("by", word, "not_of_this_measure");
}

Result<std::string> Writer::condition(const SourceArm& arm, std::string_view day, bool excluded)
{
    const std::string_view column = arm.days.find(m_measure.day)->second;
    std::string sql = std::string(column) + " >= " + m_from + " AND " + column + " < " + m_until;
    if (!arm.where.empty())
        sql = sql + " AND " + arm.where;
    const std::string why = whyNot(arm);
    // An arm that knows no such reason has no such rows: SQLite does not even begin.
    if (!m_query.whyNot.isEmpty() && why.find("'" + m_query.whyNot.toStdString() + "'") == std::string::npos)
        sql += " AND 0";
    else if (!m_query.whyNot.isEmpty()) {
        if (const auto needed = arm.needed.find(m_query.whyNot.toStdString()); needed != arm.needed.end())
            sql = sql + " AND " + needed->second;
        sql = sql + " AND (" + why + ") = " + parameter(m_query.whyNot);
    } else if (!why.empty() && !excluded)
        sql = sql + " AND (" + why + ") IS NULL";
    for (const auto& [facet, values] : m_measure.filter) {
        sql = sql + " AND " + arm.facets.find(facet)->second + " IN (";
        for (int i = 0; i < values.size(); ++i)
            sql = sql + (i ? ", " : "") + parameter(values.at(i));
        sql += ")";
    }
    if (m_query.subject)
        sql = sql + " AND " + arm.subject + " = " + parameter(*m_query.subject);
    if (m_query.course) {
        ROSTRUM_TRY(course, axis(arm, day, By::Course));
        sql += " AND " + course + " = " + parameter(*m_query.course);
    }
    if (m_query.department)
        sql += " AND " + department(arm.subject, day) + " = " + parameter(*m_query.department);
    if (m_query.session)
        sql = sql + " AND " + arm.session + " = " + parameter(*m_query.session);
    if (!m_query.dimension.isEmpty()) {
        ROSTRUM_TRY(dimension, axis(arm, day, By::Dimension));
        sql += " AND " + dimension + " = " + parameter(m_query.dimension);
    }
    return sql;
}

Result<std::string> Writer::arm(const SourceArm& arm, bool evidence, bool excluded)
{
    const std::string day = std::string("substr(") + arm.days.find(m_measure.day)->second + ", 1, 10)";
    // Evidence shows what was given.
    const std::string num = evidence ? std::string(figure(arm, m_measure.numerator)) : numerator(arm);
    std::string den(figure(arm, m_measure.denominator));
    const bool units = !evidence && m_forms.scales && isOnScales(arm, m_measure);
    if (units)
        den = den == "1" ? std::to_string(kScaleUnits) : "(" + den + ") * " + std::to_string(kScaleUnits);
    den = weighed(arm, den);
    if (m_measure.denominator != "one" || units || den != "1")
        den = std::string("CASE WHEN ") + num + " IS NOT NULL THEN " + den + " END";
    std::string sql = "SELECT ";
    if (evidence) {
        const std::string why = whyNot(arm);
        sql = sql + day + " AS day, " + num + " AS num, " + den + " AS den, '" + arm.table + "' AS tbl, " + arm.row +
              " AS row, " + arm.key + " AS key, " + arm.title + " AS title, " +
              (arm.state.empty() ? std::string_view("NULL") : arm.state) + " AS state, " +
              (why.empty() || !excluded ? "NULL" : why) + " AS why, " +
              (arm.dimension.empty() ? std::string_view("NULL") : arm.dimension) + " AS dim, " + weighed(arm, "1") +
              " AS w, " + arm.subject + " AS who";
    } else {
        ROSTRUM_TRY(key, axis(arm, day, m_query.by));
        const bool dayed = m_query.byDay || m_measure.aggregator == Aggregator::Latest;
        sql = sql + key + " AS k, " + (dayed ? std::string_view(day) : std::string_view("NULL")) + " AS day, " + num +
              " AS num, " + den + " AS den, " +
              (m_measure.aggregator == Aggregator::Latest ? arm.row : std::string_view("NULL")) + " AS row" +
              (m_forms.summaries ? ", " + weighed(arm, "1") + " AS w" : std::string());
    }
    ROSTRUM_TRY(where, condition(arm, day, excluded));
    const bool one = m_query.subject && !arm.fromSubject.empty();
    return sql + " FROM " + (one ? arm.fromSubject : arm.from) + " WHERE " + where;
}

Result<std::string> Writer::arms(bool evidence, bool excluded)
{
    std::string sql;
    for (const SourceArm& one : findSource(m_measure.source)->arms) {
        ROSTRUM_TRY(select, arm(one, evidence, excluded));
        sql += sql.empty() ? select : " UNION ALL " + select;
    }
    return sql;
}

// n counts what has a figure, of means all who answered; the denominator is null elsewhere, or 1 for all and then n
// itself.
std::string aggregates(const Measure& measure, RatingForms forms)
{
    const std::string n = forms.summaries ? "COALESCE(sum(CASE WHEN num IS NOT NULL THEN w END), 0)" : "count(num)";
    switch (measure.aggregator) {
    case Aggregator::Count:
        return n + " AS num, 1 AS den, " + n + " AS n";
    case Aggregator::Sum:
        return "sum(num) AS num, 1 AS den, " + n + " AS n";
    case Aggregator::Ratio:
        return "sum(num) AS num, " + (measure.denominator == "one" && !forms.scales ? n : std::string("sum(den)")) +
               " AS den, " + n + " AS n";
    case Aggregator::Minimum:
        return "min(num) AS num, 1 AS den, " + n + " AS n";
    case Aggregator::Maximum:
        return "max(num) AS num, 1 AS den, " + n + " AS n";
    // A bare column beside max() is that of the row with the maximum: SQLite promises it.
    case Aggregator::Latest:
        return "num, 1 AS den, " + n + " AS n, max(CASE WHEN num IS NOT NULL THEN day || hex(row) END)";
    }
    return {};
}

// What is printed for a key, and the join that finds it.
std::pair<std::string, std::string> printed(By by)
{
    switch (by) {
    case By::Trainer:
    case By::Person:
    case By::Counterpart:
        return {"COALESCE(p.number, lower(hex(p.id)))", " LEFT JOIN person p ON p.id = g.k"};
    case By::Department:
        return {"p.name", " LEFT JOIN department p ON p.id = g.k"};
    case By::Course:
        return {"COALESCE(p.code, p.title, CASE WHEN typeof(g.k) = 'text' THEN g.k END)",
                " LEFT JOIN course p ON p.id = g.k"};
    default:
        return {"g.k", ""};
    }
}
} // namespace

std::optional<By> byFromKey(const QString& key)
{
    for (const ByName& name : kBys)
        if (key == QLatin1String(name.key))
            return name.by;
    return std::nullopt;
}

Result<RatingForms> ratingForms(Connection& db, const Measure& measure)
{
    RatingForms forms;
    const std::vector<SourceArm>& arms = findSource(measure.source)->arms;
    if (std::none_of(arms.begin(), arms.end(), [](const SourceArm& arm) { return !arm.weight.empty(); }))
        return forms;
    ROSTRUM_TRY(summary, db.integer("SELECT 1 FROM rating WHERE respondents IS NOT NULL LIMIT 1"));
    forms.summaries = summary.has_value();
    // Ratings without a form are on 1–5: looked for only where some form is not.
    const bool ofQuestions = !arms.front().dimension.empty();
    const std::string scales = ofQuestions ? "SELECT scale FROM form_question" : "SELECT scale FROM form";
    ROSTRUM_TRY(other, db.integer("SELECT 1 FROM (" + scales + ") WHERE scale > 50000 LIMIT 1"));
    if (!other)
        return forms;
    const std::string formless = " UNION ALL SELECT 50000 WHERE EXISTS (SELECT 1 FROM rating WHERE form IS NULL)";
    ROSTRUM_TRY(kinds, db.integer("SELECT count(DISTINCT CASE WHEN scale > 100000 THEN 100 WHEN scale > 50000 THEN 10 "
                                  "ELSE 5 END) FROM (" +
                                  scales + (ofQuestions ? "" : formless) + ")"));
    forms.scales = kinds.value_or(1) > 1;
    return forms;
}

Result<MeasureStatement> compileFigures(const Measure& measure, const MeasureQuery& query, RatingForms forms)
{
    Writer writer(measure, query, forms);
    ROSTRUM_TRY(observations, writer.arms(false, false));
    std::string group = "SELECT k, " + std::string(query.byDay ? "day" : "NULL AS day") + ", " +
                        aggregates(measure, forms) + " FROM (" + observations + ")";
    // Without keys there is always one row, also over nothing. The plus keeps the planner from walking an index of the
    // key to spare itself the sorting: the range of days is what leaves most rows out.
    if (query.by != By::None || query.byDay)
        group += std::string(" GROUP BY +k") + (query.byDay ? ", +day" : "") + " HAVING n > 0";
    if (!query.printed)
        return MeasureStatement{"SELECT k, NULL, day, num, den, n FROM (" + group + ")", writer.takeValues()};
    const auto [key, join] = printed(query.by);
    const std::string sql = "SELECT g.k, " + key + " AS key, g.day, g.num, g.den, g.n FROM (" + group + ") g" + join +
                            " ORDER BY key IS NULL, key, g.k, g.day";
    return MeasureStatement{sql, writer.takeValues()};
}

Result<MeasureStatement> compileEvidence(const Measure& measure, const MeasureQuery& query, bool excluded, int limit,
                                         int offset, RatingForms forms)
{
    Writer writer(measure, query, forms);
    ROSTRUM_TRY(observations, writer.arms(true, excluded));
    const std::string sql =
        "WITH o AS (" + observations +
        ") SELECT o.day, o.num, o.den, o.tbl, o.row, o.key, o.title, o.state, o.why, f.file, v.line, "
        "o.dim, (SELECT COALESCE(sum(CASE WHEN num IS NOT NULL THEN w END), 0) FROM o WHERE why IS NULL) "
        "FROM o LEFT JOIN _provenance v ON v.row = o.row LEFT JOIN _source f ON f.id = v.source "
        "WHERE o.num IS NOT NULL OR o.why IS NOT NULL "
        "ORDER BY o.day, o.key, o.row, o.dim, v.source, v.line LIMIT " +
        writer.parameter(int64_t(limit)) + " OFFSET " + writer.parameter(int64_t(offset));
    return MeasureStatement{sql, writer.takeValues()};
}

Result<MeasureStatement> compileTrace(const Measure& measure, const DateSpan& span, RatingForms forms)
{
    const MeasureQuery query{span};
    Writer writer(measure, query, forms);
    ROSTRUM_TRY(observations, writer.arms(true, true));
    return MeasureStatement{"SELECT who, row, day, tbl, dim, why, num, den FROM (" + observations +
                                ") WHERE num IS NOT NULL OR why IS NOT NULL ORDER BY who, day, row, dim",
                            writer.takeValues()};
}

Query bindStatement(Connection& db, const MeasureStatement& statement)
{
    Query query = db.query(statement.sql);
    for (const auto& value : statement.values)
        std::visit([&](const auto& v) { query.bind(v); }, value);
    return query;
}

} // namespace rostrum
