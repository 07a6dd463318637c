#include "ui/compliance/verdictnotes.h"
#include "models/base/dates.h"
#include "models/base/decimal.h"
#include "models/report/requirementwords.h"
#include "ui/words/verdicttext.h"
#include <QCoreApplication>
#include <QLocale>

namespace rostrum {

namespace {
struct VerdictNotesWords {
    Q_DECLARE_TR_FUNCTIONS(VerdictNotes)
};

// "2025", or the days where it is no calendar year.
QString periodText(const DateSpan& span)
{
    if (span.from.year() == span.to.year() && span.from.dayOfYear() == 1 && span.to.month() == 12 &&
        span.to.day() == 31)
        return QString::number(span.from.year());
    return isoDay(span.from) + QStringLiteral(" – ") + isoDay(span.to);
}

QString stateText(const WindowResult& window, const RequirementResult& requirement)
{
    if (requirement.unit == Unit::Ratio && window.den == 0)
        return VerdictNotesWords::tr("nothing graded");
    return window.met ? VerdictNotesWords::tr("met") : VerdictNotesWords::tr("not met");
}

EvidenceSection windowsOf(const RequirementResult& requirement, const RequirementWords& naming)
{
    const bool ratio = requirement.unit == Unit::Ratio;
    EvidenceSection section;
    section.title = VerdictNotesWords::tr("Period by period: %1").arg(naming.noun());
    section.heads = {VerdictNotesWords::tr("Period"),
                     ratio ? VerdictNotesWords::tr("Of") : VerdictNotesWords::tr("Earned"),
                     VerdictNotesWords::tr("Required"), VerdictNotesWords::tr("State")};
    section.rightAligned = {1, 2};
    for (const WindowResult& window : requirement.windows) {
        EvidenceLine line;
        QString earned = naming.figure(window.earned + window.carried);
        if (ratio)
            earned = window.den == 0 ? QStringLiteral("—")
                                     : QStringLiteral("%1 / %2 = %3").arg(window.num).arg(window.den).arg(earned);
        line.cells = {periodText(window.span), earned, naming.figure(window.required), stateText(window, requirement)};
        section.lines.append(line);
    }
    return section;
}

// What is to be said of one requirement beside its figures; empty when nothing is.
QStringList notesOf(const RequirementResult& requirement, const RequirementWords& naming)
{
    QStringList notes;
    if (requirement.exempt)
        notes << VerdictNotesWords::tr("Exempt from this: %1.").arg(naming.noun());
    if (requirement.carried > 0)
        notes << VerdictNotesWords::tr("Carried over from earlier years: %1.").arg(naming.spoken(requirement.carried));
    if (requirement.warns && !requirement.met)
        notes << VerdictNotesWords::tr("Only a warning, keeps nobody from the title: %1 missing.")
                     .arg(naming.spoken(requirement.missing));
    if (requirement.lost && !requirement.met)
        notes << VerdictNotesWords::tr("Cannot be met any more in this year: %1.").arg(naming.noun());
    if (!requirement.problem.isEmpty())
        notes << VerdictNotesWords::tr("%1: %2", "a requirement and what is wrong")
                     .arg(naming.noun(), verdictProblemText(requirement.problem));
    return notes;
}

// What is opened by a click, as the sources of other rows are.
EvidenceSection filesOf(const std::vector<Attachment>& files)
{
    EvidenceSection section;
    section.title = VerdictNotesWords::tr("Evidence of the decision");
    section.heads = {VerdictNotesWords::tr("Added on"), VerdictNotesWords::tr("Size")};
    section.rightAligned = {1};
    section.caption = VerdictNotesWords::tr("files: %1").arg(files.size());
    for (const Attachment& file : files) {
        EvidenceLine line;
        line.cells = {isoDay(file.addedOn),
                      QLocale().formattedDataSize(file.bytes, 0, QLocale::DataSizeTraditionalFormat)};
        line.source = file.name;
        line.sourceId = QStringList{QStringLiteral("attachment"), file.id.hex()};
        section.lines.append(line);
    }
    return section;
}
} // namespace

QList<EvidenceSection> verdictNotes(const Verdict& verdict, const std::vector<Attachment>& files,
                                    const ReportWords& words)
{
    QList<EvidenceSection> sections;
    if (const QString decided = decisionText(verdict); !decided.isEmpty()) {
        EvidenceSection section;
        section.title = VerdictNotesWords::tr("Decision");
        section.note = decided;
        sections.append(section);
        if (!files.empty())
            sections.append(filesOf(files));
    }
    QStringList notes;
    if (!verdict.problem.isEmpty())
        notes << verdictProblemText(verdict.problem);
    QList<EvidenceSection> windows;
    for (const RequirementResult& requirement : verdict.requirements) {
        const RequirementWords naming(words, requirement);
        notes << notesOf(requirement, naming);
        const bool single = requirement.windows.size() < 2;
        if (!single || (requirement.unit == Unit::Ratio && !requirement.windows.empty()))
            windows.append(windowsOf(requirement, naming));
    }
    if (!notes.isEmpty()) {
        EvidenceSection section;
        section.title = VerdictNotesWords::tr("To look at");
        section.note = notes.join(u'\n');
        sections.append(section);
    }
    return sections + windows;
}

} // namespace rostrum
