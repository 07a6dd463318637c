#include "ui/tables/rowevidence.h"
#include "models/exchange/csvwriter.h"
#include "ui/tables/factmodel.h"
#include "ui/tables/rowdescription.h"

namespace rostrum {

namespace {
struct RowEvidenceWords {
    Q_DECLARE_TR_FUNCTIONS(RowEvidence)
};
QString orDash(const QString& text) { return text.isEmpty() ? QStringLiteral("—") : text; }

EvidenceSection valuesOf(const FactTable& table, const RowData& row)
{
    EvidenceSection section;
    section.title = RowEvidenceWords::tr("Values");
    section.heads = {RowEvidenceWords::tr("Field"), RowEvidenceWords::tr("Value")};
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        if ((column.place == Place::Companion && !column.select) || row.fields[i].isNull())
            continue;
        EvidenceLine line;
        line.cells = {columnTitle(column), fieldText(column, row.fields[i])};
        section.lines.append(line);
    }
    return section;
}

Result<EvidenceSection> sourcesOf(Connection& db, const Id& id)
{
    EvidenceSection section;
    section.title = RowEvidenceWords::tr("Where it came from");
    section.heads = {RowEvidenceWords::tr("Imported"), RowEvidenceWords::tr("Sheet")};
    Query query =
        db.query("SELECT s.file, s.sheet, p.line, s.imported_at FROM _provenance p JOIN _source s ON s.id=p.source "
                 "WHERE p.row=? ORDER BY s.id, p.line");
    query.bind(id);
    while (query.next()) {
        EvidenceLine line;
        line.cells = {query.string(3).left(10), orDash(query.string(1))};
        line.source = QStringLiteral("%1 : %2").arg(query.string(0)).arg(query.integer(2));
        section.lines.append(line);
    }
    ROSTRUM_CHECK(query.status());
    if (section.lines.isEmpty())
        section.note = RowEvidenceWords::tr("Typed here, not imported.");
    return section;
}

Result<EvidenceSection> historyOf(Connection& db, const Id& person)
{
    EvidenceSection section;
    section.title = RowEvidenceWords::tr("History");
    section.heads = {RowEvidenceWords::tr("From"), RowEvidenceWords::tr("To"), RowEvidenceWords::tr("What")};
    Query query = db.query("SELECT valid_from, valid_to, what FROM ("
                           "SELECT s.valid_from, s.valid_to, d.name AS what FROM department_span s JOIN department d "
                           "ON d.id=s.department WHERE s.person=?1 "
                           "UNION ALL SELECT valid_from, valid_to, coalesce(job_title, title_grade, post_category) "
                           "FROM title_span WHERE person=?1 "
                           "UNION ALL SELECT hired_on, left_on, '*' FROM employment_span WHERE person=?1) ORDER BY "
                           "coalesce(valid_from,''), what");
    query.bind(person);
    while (query.next()) {
        EvidenceLine line;
        const QString what = query.string(2);
        line.cells = {orDash(query.string(0)), orDash(query.string(1)),
                      what == QStringLiteral("*") ? RowEvidenceWords::tr("Employed") : orDash(what)};
        section.lines.append(line);
    }
    ROSTRUM_CHECK(query.status());
    return section;
}
} // namespace

Result<Evidence> rowEvidence(Connection& db, const FactTable& table, const RowData& row)
{
    const RowTitle title = rowTitle(db, QString::fromLatin1(table.table), row.id);
    Evidence evidence;
    evidence.title = title.title.isEmpty() ? title.key.left(12) : title.title;
    const bool hasKey = table.keySql && title.key.size() < 32;
    evidence.subtitle = hasKey ? title.key + QStringLiteral(" · ") + tableTitle(table) : tableTitle(table);
    evidence.sections.append(valuesOf(table, row));
    if (std::string_view(table.table) == "person") {
        ROSTRUM_TRY(history, historyOf(db, row.id));
        evidence.sections.append(history);
    }
    ROSTRUM_TRY(sources, sourcesOf(db, row.id));
    evidence.sections.append(sources);
    return evidence;
}

Result<Evidence> rowEvidence(Connection& db, const FactTable& table, const Id& id)
{
    ROSTRUM_TRY(data, rowData(db, table, id));
    return data.id.isNull() ? Evidence{} : rowEvidence(db, table, data);
}

Result<int> exportCsv(Connection& db, const FactTable& table, const RowQuery& query, const std::vector<int>& columns,
                      const QString& path)
{
    ROSTRUM_TRY(rowids, rowidsOf(db, table, query));
    CsvWriter out(path);
    ROSTRUM_CHECK(out.open());
    QStringList fields;
    for (const int column : columns)
        fields << columnTitle(table.columns[size_t(column)]);
    ROSTRUM_CHECK(out.row(fields));
    constexpr size_t kTogether = 1000;
    for (size_t first = 0; first < rowids.size(); first += kTogether) {
        const std::vector<int64_t> some(rowids.begin() + int64_t(first),
                                        rowids.begin() + int64_t(std::min(rowids.size(), first + kTogether)));
        ROSTRUM_TRY(rows, fetchRows(db, table, some));
        for (const RowData& row : rows) {
            fields.clear();
            for (const int column : columns) {
                const Field field = row.fields.empty() ? Field() : row.fields[size_t(column)];
                fields << (field.isNull() ? QString() : fieldText(table.columns[size_t(column)], field));
            }
            ROSTRUM_CHECK(out.row(fields));
        }
    }
    ROSTRUM_CHECK(out.finish());
    return int(rowids.size());
}

} // namespace rostrum
