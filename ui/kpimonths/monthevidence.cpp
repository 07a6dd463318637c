#include "ui/kpimonths/monthevidence.h"
#include "ui/kpi/kpiarithmetic.h"
#include "ui/kpi/kpiwords.h"
#include "ui/kpimonths/monthwords.h"
#include "ui/words/periodtext.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct MonthEvidenceWords {
    Q_DECLARE_TR_FUNCTIONS(MonthEvidence)
};

constexpr int kMostPeople = 50; // of whom the panel lists what is missing

// To the session where there is one, else to the person.
QVariant placeOf(const KpiLack& lack)
{
    if (!lack.session.isNull())
        return QStringList{QStringLiteral("sessions"), lack.session.hex()};
    return QStringList{QStringLiteral("people"), lack.person.hex()};
}

EvidenceLine lineOf(const KpiLack& lack, const QString& first, bool waived)
{
    EvidenceLine line;
    const QString what = lack.title.isEmpty() ? lackText(lack) : lack.title + QStringLiteral(" · ") + lackText(lack);
    line.cells = {first, what};
    line.source = lack.session.isNull() ? MonthEvidenceWords::tr("the person") : MonthEvidenceWords::tr("the session");
    line.sourceId = placeOf(lack);
    line.counted = !waived;
    return line;
}

// Of one indicator, or with -1 of all.
void addMissing(const MonthFigures& figures, const KpiRow& row, int indicator, Evidence& evidence)
{
    EvidenceSection section;
    section.title = MonthEvidenceWords::tr("Missing");
    section.heads = {MonthEvidenceWords::tr("Date"), MonthEvidenceWords::tr("What")};
    int expected = 0, received = 0;
    for (size_t i = 0; i < row.coverage.size(); ++i)
        if (indicator < 0 || indicator == int(i)) {
            expected += row.coverage[i].expected;
            received += row.coverage[i].received;
        }
    for (const KpiLack& lack : figures.lacks)
        if (lack.person == row.person && (indicator < 0 || indicator == lack.position))
            section.lines.append(lineOf(lack,
                                        lack.day.isValid() ? lack.day.toString(QStringLiteral("MM-dd")) : QString(),
                                        row.coverage[size_t(lack.position)].complete()));
    section.right = expected ? MonthEvidenceWords::tr("%1 of %2 there").arg(received).arg(expected) : QString();
    QStringList notes;
    for (size_t i = 0; i < row.coverage.size(); ++i)
        if (indicator < 0 || indicator == int(i)) {
            const Indicator& one = figures.results.scheme.indicators[i];
            if (const QString rule = expectationText(one); !rule.isEmpty())
                notes.append(indicator < 0 ? MonthEvidenceWords::tr("%1: %2", "an indicator and what is expected of it")
                                                 .arg(one.title, rule)
                                           : rule);
        }
    if (expected == 0)
        notes.prepend(MonthEvidenceWords::tr("Nothing is expected here."));
    else if (section.lines.isEmpty())
        notes.prepend(MonthEvidenceWords::tr("Everything that is expected is there."));
    if (figures.results.revision)
        notes.append(MonthEvidenceWords::tr("As it was when the period was locked."));
    section.note = notes.join(u'\n');
    evidence.sections.append(section);
}

void addWaivers(const MonthFigures& figures, const KpiRow& row, int indicator, Evidence& evidence)
{
    const auto& indicators = figures.results.scheme.indicators;
    for (const KpiWaiver& waiver : figures.waivers) {
        if (waiver.person != row.person)
            continue;
        QString of = MonthEvidenceWords::tr("everything");
        for (size_t i = 0; i < indicators.size(); ++i)
            if (indicators[i].code == waiver.indicator) {
                if (indicator >= 0 && indicator != int(i))
                    of.clear();
                else
                    of = indicators[i].title;
            }
        if (of.isEmpty())
            continue;
        EvidenceSection section;
        section.title = MonthEvidenceWords::tr("Waived: %1").arg(of);
        section.right = isoDay(waiver.waivedOn);
        section.note = waiver.reason;
        if (!figures.results.revision) {
            section.link = MonthEvidenceWords::tr("Withdraw");
            section.linkId = QLatin1String(kWithdrawLink) + waiver.id.hex();
        }
        evidence.sections.append(section);
    }
}

void addAdjustments(const MonthFigures& figures, const KpiRow& row, Evidence& evidence)
{
    EvidenceSection section;
    section.title = MonthEvidenceWords::tr("Adjustment");
    section.heads = {MonthEvidenceWords::tr("Period"), MonthEvidenceWords::tr("Paid"), MonthEvidenceWords::tr("Now"),
                     MonthEvidenceWords::tr("Points")};
    section.rightAligned = {1, 2, 3};
    for (const KpiAdjustment& one : figures.results.adjustments)
        if (one.person == row.person) {
            EvidenceLine line;
            line.cells = {periodText(one.of), kpiPointsText(one.was), kpiPointsText(one.now),
                          kpiDifferenceText(one.points)};
            section.lines.append(line);
        }
    if (section.lines.isEmpty())
        return;
    section.right = kpiDifferenceText(row.adjustment);
    section.note =
        MonthEvidenceWords::tr("What late data changed in closed periods is paid with the period that follows the last "
                               "closed one: after the bonus, outside of every cap, and no rank follows it. Who is no "
                               "longer judged keeps what was locked.");
    evidence.sections.append(section);
}

// Why the results may still change, and what was let pass.
QString provisionalText(const MonthFigures& figures, const KpiRow& row)
{
    int missing = 0, waived = 0;
    for (const Coverage& one : row.coverage)
        (one.complete() ? waived : missing) += one.missing();
    QStringList said;
    if (missing > 0)
        said.append(MonthEvidenceWords::tr("%Ln things are missing", nullptr, missing));
    if (!figures.over() && !figures.results.revision)
        said.append(MonthEvidenceWords::tr("the period is not over"));
    if (!said.isEmpty())
        return MonthEvidenceWords::tr("Provisional: %1.").arg(said.join(MonthEvidenceWords::tr(", ")));
    return waived > 0 ? MonthEvidenceWords::tr("%Ln missing things were waived.", nullptr, waived) : QString();
}

void addSentences(const MonthFigures& figures, const KpiRow& row, Evidence& evidence)
{
    const auto said = figures.sentences.find(row.person);
    if (said == figures.sentences.end())
        return;
    const std::pair<QString, QStringList> parts[] = {{MonthEvidenceWords::tr("Strengths"), said->second.strengths},
                                                     {MonthEvidenceWords::tr("Gaps"), said->second.gaps}};
    for (const auto& [title, lines] : parts) {
        if (lines.isEmpty())
            continue;
        EvidenceSection section;
        section.title = title;
        section.note = lines.join(u'\n');
        evidence.sections.append(section);
    }
}
} // namespace

Evidence personEvidence(const MonthFigures& figures, const KpiRow& row, int indicator,
                        const std::optional<KpiBehind>& behind)
{
    Evidence evidence = indicator >= 0 ? kpiIndicatorEvidence(figures.results, row, size_t(indicator))
                                       : kpiTotalEvidence(figures.results, row);
    const QString state = provisionalText(figures, row);
    if (!state.isEmpty() && (row.rank || indicator >= 0)) { // why somebody has no rank says more
        evidence.mark = row.provisional ? Mark::AtRisk : Mark::Exempt;
        evidence.sentence = state;
    }
    if (indicator < 0) {
        addAdjustments(figures, row, evidence);
        addSentences(figures, row, evidence);
    }
    addMissing(figures, row, indicator, evidence);
    addWaivers(figures, row, indicator, evidence);
    if (behind)
        evidence.sections.append(kpiRowsSection(figures.results.scheme, size_t(indicator), *behind));
    return evidence;
}

Evidence waitingEvidence(const MonthFigures& figures)
{
    Evidence evidence;
    evidence.title = periodText(figures.results.period);
    evidence.subtitle = MonthEvidenceWords::tr("What the period waits for");
    evidence.figures = {{MonthEvidenceWords::tr("People"), QString::number(figures.waitingPeople()),
                         QStringLiteral("/ %1").arg(figures.results.rows.size())},
                        {MonthEvidenceWords::tr("Missing"), QString::number(figures.waitingThings()), {}}};
    for (const KpiRow& row : figures.results.rows) {
        EvidenceSection section;
        section.title = row.name;
        section.caption = row.number;
        section.heads = {MonthEvidenceWords::tr("Indicator"), MonthEvidenceWords::tr("What")};
        for (const KpiLack& lack : figures.lacks)
            if (lack.person == row.person && !row.coverage[size_t(lack.position)].complete())
                section.lines.append(
                    lineOf(lack, figures.results.scheme.indicators[size_t(lack.position)].title, false));
        if (section.lines.isEmpty())
            continue;
        if (evidence.sections.size() == kMostPeople) {
            evidence.sections.last().note = MonthEvidenceWords::tr("The first %1 people are listed.").arg(kMostPeople);
            break;
        }
        evidence.sections.append(section);
    }
    if (evidence.sections.isEmpty()) {
        EvidenceSection section;
        section.title = MonthEvidenceWords::tr("Missing");
        section.note = MonthEvidenceWords::tr("Everything that is expected is there, or was waived.");
        evidence.sections.append(section);
    }
    return evidence;
}

} // namespace rostrum
