#include "models/report/evidencetable.h"

namespace rostrum {

using enum ReportAlign;

namespace {
// One row of a share counts whole or not at all; its amount is no share.
QString amountText(const RequirementWords& naming, int64_t amount)
{
    return naming.unit() == Unit::Ratio ? QString::number(amount) : naming.figure(amount);
}
} // namespace

EvidenceRowsTable::EvidenceRowsTable(const ReportWords& words, const RequirementWords& naming,
                                     const std::vector<EvidenceRow>& rows)
    : m_words(words), m_naming(naming), m_rows(rows)
{
    for (const EvidenceRow& row : rows) {
        if (!row.counted)
            continue;
        m_counted.push_back(row);
        m_sum += row.amount;
    }
}

QString sourceText(const ReportWords& words, const QString& file, int line)
{
    if (file.isEmpty())
        return words.text(QT_TRANSLATE_NOOP("Report", "entered in Rostrum"));
    if (line <= 0)
        return file;
    return words.text(QT_TRANSLATE_NOOP("Report", "%1  row %2")).arg(file, QString::number(line));
}

std::vector<ReportColumn> hourColumns(const ReportWords& words)
{
    return {{words.text(QT_TRANSLATE_NOOP("Report", "No.")), 46, Center},
            {words.text(QT_TRANSLATE_NOOP("Report", "Date")), 107, Center},
            {words.text(QT_TRANSLATE_NOOP("Report", "Training")), 319},
            {words.text(QT_TRANSLATE_NOOP("Report", "Hours")), 60, Right},
            {words.text(QT_TRANSLATE_NOOP("Report", "Source")), 250}};
}

ReportTable EvidenceRowsTable::counted() const { return m_naming.unit() == Unit::Hours ? hours() : pieces(); }

ReportTable EvidenceRowsTable::hours() const
{
    const auto word = [&](const char* source) { return m_words.text(source); };
    ReportTable table;
    table.compact = true;
    table.columns = hourColumns(m_words);
    std::vector<ReportRow> rows;
    for (const EvidenceRow& row : m_counted)
        rows.push_back({{.text = QString::number(rows.size() + 1)},
                        {.text = isoDay(row.day)},
                        {.text = row.title},
                        {.text = m_naming.figure(row.amount)},
                        {.text = sourceText(m_words, row.file, row.line)}});
    table.rowCount = int(rows.size());
    table.row = [rows](int index) { return rows[size_t(index)]; };
    table.whenEmpty = word(QT_TRANSLATE_NOOP("Report", "Nothing has been counted so far."));
    if (table.rowCount > 0)
        table.total =
            ReportRow{{.text = word(QT_TRANSLATE_NOOP("Report", "Together")), .bold = true, .span = 3, .align = Right},
                      {.text = m_naming.figure(m_sum), .bold = true},
                      {}};
    return table;
}

ReportTable EvidenceRowsTable::pieces() const
{
    ReportTable table;
    table.compact = true;
    table.showHead = false;
    table.columns = {{{}, 46, Center}, {{}, 107, Center}, {{}, 319}, {{}, 60, Center}, {{}, 250}};
    std::vector<ReportRow> rows;
    for (const EvidenceRow& row : m_counted)
        rows.push_back(
            {{.text = QString::number(rows.size() + 1)},
             {.text = isoDay(row.day)},
             {.text = row.title},
             {.text = row.state.isEmpty() ? amountText(m_naming, row.amount) : m_words.evidenceState(row.state)},
             {.text = sourceText(m_words, row.file, row.line)}});
    table.rowCount = int(rows.size());
    table.row = [rows](int index) { return rows[size_t(index)]; };
    table.whenEmpty = m_words.text(QT_TRANSLATE_NOOP("Report", "Nothing has been counted so far."));
    return table;
}

QStringList EvidenceRowsTable::notCounted() const
{
    QStringList notes;
    for (const EvidenceRow& row : m_rows) {
        if (row.counted)
            continue;
        notes.append(m_words.text(QT_TRANSLATE_NOOP("Report", "Not counted: %1 %2, %3 (%4): %5."))
                         .arg(isoDay(row.day), row.title, m_naming.spoken(row.amount),
                              sourceText(m_words, row.file, row.line), m_words.whyNot(row.whyNot)));
    }
    return notes;
}

namespace {
// Where each line of the flat table is found: person, requirement, row.
struct Line {
    int person;
    short requirement, row;
};

struct FlatRows {
    std::function<PersonEvidence(int)> person;
    std::vector<Line> lines;
    PersonEvidence current; ///< rows are asked for in order, so one person is fetched once
    int at = -1;

    const PersonEvidence& evidence(int index)
    {
        if (at != index) {
            current = person(index);
            at = index;
        }
        return current;
    }
};

ReportRow flatRow(const ReportWords& words, FlatRows& flat, int index)
{
    const Line line = flat.lines[size_t(index)];
    const PersonEvidence& person = flat.evidence(line.person);
    const RequirementResult& requirement = person.verdict.requirements[size_t(line.requirement)];
    const EvidenceRow& row = person.rows[size_t(line.requirement)][size_t(line.row)];
    const RequirementWords naming(words, requirement);
    const QString counted = row.counted ? words.text(QT_TRANSLATE_NOOP("Report", "yes")) : words.whyNot(row.whyNot);
    return {{.text = person.verdict.number},
            {.text = person.verdict.name},
            {.text = person.verdict.department},
            {.text = words.status(person.verdict.status)},
            {.text = naming.noun()},
            {.text = isoDay(row.day)},
            {.text = row.title},
            {.text = amountText(naming, row.amount)},
            {.text = counted},
            {.text = row.file},
            {.text = row.line > 0 ? QString::number(row.line) : QString()}};
}
} // namespace

ReportTable evidenceSheet(std::shared_ptr<const ReportWords> words, int people,
                          std::function<PersonEvidence(int)> person)
{
    const auto flat = std::make_shared<FlatRows>(FlatRows{std::move(person), {}, {}, -1});
    for (int index = 0; index < people; ++index) {
        const PersonEvidence& evidence = flat->evidence(index);
        const size_t requirements = std::min(evidence.rows.size(), evidence.verdict.requirements.size());
        for (size_t requirement = 0; requirement < requirements; ++requirement)
            for (size_t row = 0; row < evidence.rows[requirement].size(); ++row)
                flat->lines.push_back({index, short(requirement), short(row)});
    }
    ReportTable table;
    for (const char* title : {QT_TRANSLATE_NOOP("Report", "Number"), QT_TRANSLATE_NOOP("Report", "Name"),
                              QT_TRANSLATE_NOOP("Report", "Department"), QT_TRANSLATE_NOOP("Report", "Verdict"),
                              QT_TRANSLATE_NOOP("Report", "Requirement"), QT_TRANSLATE_NOOP("Report", "Date"),
                              QT_TRANSLATE_NOOP("Report", "Training or essay"), QT_TRANSLATE_NOOP("Report", "Amount"),
                              QT_TRANSLATE_NOOP("Report", "Counted"), QT_TRANSLATE_NOOP("Report", "File"),
                              QT_TRANSLATE_NOOP("Report", "Row")})
        table.columns.push_back({words->text(title)});
    table.columns.front().literal = true;
    constexpr size_t kAmount = 7, kLine = 10;
    table.columns[kAmount].align = table.columns[kLine].align = Right;
    table.rowCount = int(flat->lines.size());
    table.row = [words, flat](int index) { return flatRow(*words, *flat, index); };
    return table;
}

} // namespace rostrum
