#include "models/kpi/kpitrace.h"
#include "models/measures/trace.h"
#include "models/store/change.h"
#include <QHash>

namespace rostrum {

namespace {
constexpr std::string_view kLack = "missing"; // in place of a table

void append(std::string& lines, const Id& id)
{
    static constexpr char digits[] = "0123456789abcdef";
    if (id.isNull())
        return;
    for (const uint8_t byte : id.bytes) {
        lines += digits[byte >> 4];
        lines += digits[byte & 15];
    }
}

// A line ends at its end, and a column at its tab, whatever a title holds.
void appendText(std::string& lines, std::string_view text)
{
    for (const char c : text)
        lines += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
}

std::string lineOf(const KpiLack& lack)
{
    std::string line(kLack);
    (line += '\t').append(lackKey(lack.kind).toStdString()) += '\t';
    append(line, lack.session);
    append(line += '\t', lack.attendee);
    (line += '\t').append(lack.day.isValid() ? isoDay(lack.day).toStdString() : std::string()) += '\t';
    appendText(line, lack.title.toStdString());
    appendText(line += '\t', lack.who.toStdString());
    (line += '\t').append(std::to_string(lack.count)) += '\n';
    return line;
}

using Lines = std::map<Id, std::string>;

class TraceWriter {
public:
    TraceWriter(Change& change, const Id& lock) : m_change(change), m_lock(lock) {}

    // `missing`: the lines of what is missing, by person; they stand behind the rows.
    Result<void> write(int position, const Measure& measure, const DateSpan& period, Lines missing)
    {
        Id person;
        std::string lines;
        Result<void> done;
        const auto finish = [&] {
            if (const auto found = missing.find(person); found != missing.end()) {
                lines += found->second;
                missing.erase(found);
            }
            if (done && !lines.empty())
                done = insert(person, position, lines);
            lines.clear();
        };
        if (!measure.source.empty()) // a formula has the rows of what it is made of
            ROSTRUM_CHECK(readTrace(m_change.db(), measure, period, [&](const TraceRow& row) {
                if (row.subject != person)
                    finish();
                person = row.subject;
                lines.append(row.table) += '\t';
                append(lines, row.row);
                (lines += '\t').append(row.day) += '\t';
                (lines.append(std::to_string(row.value)) += '\t').append(std::to_string(row.weight)) += '\t';
                lines.append(row.reason) += '\t';
                appendText(lines, row.dimension);
                lines += '\n';
            }));
        finish();
        ROSTRUM_CHECK(done);
        for (const auto& [who, text] : missing)
            ROSTRUM_CHECK(insert(who, position, text));
        return {};
    }

private:
    Result<void> insert(const Id& person, int position, const std::string& lines)
    {
        Query row =
            m_change.db().query("INSERT INTO kpi_evidence(id, kpi_lock, person, position, lines) VALUES(?,?,?,?,?)");
        row.bind(Id::below(m_lock, {"evidence", std::to_string(position), person.view()})).bind(m_lock);
        person.isNull() ? row.bind(nullptr) : row.bind(person);
        row.bind(position).bind(std::string_view(lines));
        ROSTRUM_CHECK(row.run());
        return m_change.count();
    }

    Change& m_change;
    const Id m_lock;
};

KpiLack::Kind kindOf(const QString& key)
{
    for (int i = 0; i <= int(KpiLack::Kind::NoValue); ++i)
        if (lackKey(KpiLack::Kind(i)) == key)
            return KpiLack::Kind(i);
    return KpiLack::Kind::NoValue;
}

FrozenRow frozenAt(const QStringList& columns)
{
    return {columns.at(0),
            columns.value(6),
            Id::fromHex(columns.value(1)).value_or(Id{}),
            QDate::fromString(columns.value(2), Qt::ISODate),
            columns.value(3).toLongLong(),
            columns.value(4).toLongLong(),
            columns.value(5)};
}

KpiLack lackAt(const Id& person, int position, const QStringList& columns)
{
    return {person,
            position,
            kindOf(columns.value(1)),
            Id::fromHex(columns.value(2)).value_or(Id{}),
            Id::fromHex(columns.value(3)).value_or(Id{}),
            columns.value(5),
            columns.value(6),
            QDate::fromString(columns.value(4), Qt::ISODate),
            columns.value(7).toInt()};
}

bool isLack(const QStringList& columns) { return columns.first() == QLatin1String(kLack.data(), int(kLack.size())); }

QStringList linesAt(const Query& rows, int column) { return rows.string(column).split(u'\n', Qt::SkipEmptyParts); }

// Periods that were closed by the first engine have a row for each row, which does not say whose it is: ids are the
// key.
Result<std::vector<FrozenRow>> readRows(Connection& db, const Id& lock, size_t position)
{
    std::vector<FrozenRow> frozen;
    Query rows = db.query("SELECT source_table, row_id, day, value, weight, reason FROM kpi_trace "
                          "WHERE kpi_lock = ? AND position = ? ORDER BY day, row_id");
    rows.bind(lock).bind(int(position));
    while (rows.next())
        frozen.push_back(
            {rows.string(0), {}, rows.id(1), rows.day(2), rows.integer(3), rows.integer(4), rows.string(5)});
    ROSTRUM_CHECK(rows.status());
    return frozen;
}
} // namespace

Result<void> writeKpiTrace(Change& change, const Id& lock, const KpiResults& results, const std::vector<KpiLack>& lacks)
{
    TraceWriter writer(change, lock);
    const std::vector<Indicator>& indicators = results.scheme.indicators;
    for (size_t i = 0; i < indicators.size(); ++i) {
        Lines missing;
        for (const KpiLack& lack : lacks)
            if (lack.position == int(i))
                missing[lack.person] += lineOf(lack);
        ROSTRUM_CHECK(writer.write(int(i), indicators[i].measure, results.period, std::move(missing)));
    }
    if (results.scheme.bonus)
        ROSTRUM_CHECK(writer.write(int(indicators.size()), results.scheme.bonus->measure, results.period, {}));
    return {};
}

Result<std::vector<FrozenRow>> readKpiTrace(Connection& db, const Id& lock, const Id& person, size_t position)
{
    Query texts = db.query("SELECT lines FROM kpi_evidence WHERE id = ?");
    texts.bind(Id::below(lock, {"evidence", std::to_string(position), person.view()}));
    std::vector<FrozenRow> frozen;
    if (texts.next())
        for (const QString& line : linesAt(texts, 0))
            if (const QStringList columns = line.split(u'\t'); !isLack(columns))
                frozen.push_back(frozenAt(columns));
    ROSTRUM_CHECK(texts.status());
    if (frozen.empty())
        return readRows(db, lock, position);
    return frozen;
}

Result<std::vector<KpiLack>> readFrozenLacks(Connection& db, const Id& lock, const Id& person)
{
    std::vector<KpiLack> lacks;
    Query texts = db.query("SELECT e.person, e.position, e.lines FROM kpi_evidence e LEFT JOIN kpi_result r "
                           "ON r.kpi_lock = e.kpi_lock AND r.person = e.person WHERE e.kpi_lock = ?1 "
                           "AND (?2 IS NULL OR e.person = ?2) AND instr(e.lines, 'missing' || char(9)) > 0 "
                           "ORDER BY r.rank IS NULL, r.rank, r.number IS NULL, r.number, e.person, e.position");
    texts.bind(lock);
    person.isNull() ? texts.bind(nullptr) : texts.bind(person);
    while (texts.next())
        for (const QString& line : linesAt(texts, 2))
            if (const QStringList columns = line.split(u'\t'); isLack(columns))
                lacks.push_back(lackAt(texts.id(0), int(texts.integer(1)), columns));
    ROSTRUM_CHECK(texts.status());
    return lacks;
}

} // namespace rostrum
