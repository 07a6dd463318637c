#include "ui/consistency/findingevidence.h"
#include "models/exchange/csvwriter.h"
#include "ui/desk/desk.h"
#include "ui/tables/rowdescription.h"
#include "ui/tables/rowevidence.h"
#include "ui/words/findingtext.h"

namespace rostrum {

namespace {
struct FindingEvidenceWords {
    Q_DECLARE_TR_FUNCTIONS(FindingEvidence)
};

Result<int> writeCsv(const std::vector<Finding>& findings, const QString& path)
{
    const bool dismissed = !findings.empty() && findings.front().review; // all of them, or none
    CsvWriter out(path);
    ROSTRUM_CHECK(out.open());
    ROSTRUM_CHECK(
        out.row({FindingEvidenceWords::tr("Kind"), FindingEvidenceWords::tr("Number"), FindingEvidenceWords::tr("Name"),
                 FindingEvidenceWords::tr("What is wrong"),
                 dismissed ? FindingEvidenceWords::tr("Said to be right") : FindingEvidenceWords::tr("Suggestion")}));
    for (const Finding& finding : findings)
        ROSTRUM_CHECK(out.row({findingTitle(finding.kind), finding.number, finding.name, findingText(finding),
                               finding.review ? reviewText(*finding.review) : mendText(finding)}));
    ROSTRUM_CHECK(out.finish());
    return int(findings.size());
}
} // namespace

FindingPlace placeOf(Connection& db, const Finding& finding)
{
    const FoundRow row = finding.mend ? finding.mend->row : finding.rows.back();
    const FactTable* table = factTableOfSql(row.table);
    const RowDescription there =
        table ? describeRow(db, *table, row.id) : describeRow(db, *factTable(QStringLiteral("people")), finding.person);
    return there.here ? FindingPlace{there.page, there.open} : FindingPlace{};
}

Result<Evidence> findingEvidence(Connection& db, const Finding& finding)
{
    Evidence evidence;
    evidence.title = finding.name.isEmpty() ? findingTitle(finding.kind) : finding.name;
    evidence.subtitle = finding.name.isEmpty() ? QString() : finding.number;
    evidence.mark = finding.review ? Mark::None : Mark::AtRisk;
    evidence.sentence = findingText(finding);
    if (finding.review) {
        EvidenceSection said;
        said.title = FindingEvidenceWords::tr("Said to be right");
        said.note = reviewText(*finding.review);
        evidence.sections.append(said);
    }
    std::vector<FoundRow> rows;
    for (const FoundRow& row : finding.rows)
        rows.push_back(factTableOfSql(row.table) ? row : FoundRow{QStringLiteral("person"), finding.person});
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (const FoundRow& row : rows) {
        const FactTable* table = factTableOfSql(row.table);
        ROSTRUM_TRY(data, rowData(db, *table, row.id));
        if (data.id.isNull())
            continue;
        ROSTRUM_TRY(one, rowEvidence(db, *table, data));
        for (EvidenceSection section : one.sections) {
            section.caption = tableTitle(*table);
            evidence.sections.append(section);
        }
    }
    return evidence;
}

void exportFindings(Desk& desk, QWidget* parent, const std::vector<Finding>& findings)
{
    FilePrompt prompt;
    prompt.title = FindingEvidenceWords::tr("Export the findings");
    prompt.name = FindingEvidenceWords::tr("Findings") + QStringLiteral(".csv");
    prompt.filters = {FindingEvidenceWords::tr("Sheets (*.csv)")};
    desk.prompts().saveFile(
        parent, prompt, QStringLiteral("csv"),
        [at = QPointer<Desk>(&desk), guard = QPointer<QWidget>(parent), findings](const QString& path) {
            if (!at || !guard || path.isEmpty())
                return;
            at->read<int>(
                guard, [findings, path](Connection&) { return writeCsv(findings, path); },
                [at, path](int rows) {
                    Q_EMIT at->noteRequested(
                        FindingEvidenceWords::tr("%n finding(s) exported to %1", nullptr, rows).arg(path));
                });
        });
}

} // namespace rostrum
