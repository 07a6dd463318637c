#include "ui/compliance/complianceevidence.h"
#include "models/base/decimal.h"
#include "models/report/requirementwords.h"
#include "ui/compliance/verdictnotes.h"
#include "ui/words/verdicttext.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
class Writer {
    Q_DECLARE_TR_FUNCTIONS(ComplianceEvidence)
public:
    Writer(const Verdict& verdict, QDate asOf, const ReportWords& words)
        : m_verdict(verdict), m_asOf(asOf), m_words(words)
    {}

    Evidence head() const
    {
        Evidence evidence;
        evidence.title = m_verdict.name;
        QStringList parts;
        for (const QString& part : {m_verdict.number, m_verdict.department, m_verdict.jobTitle})
            if (!part.isEmpty())
                parts.append(part);
        evidence.subtitle = parts.join(QStringLiteral(" · "));
        evidence.mark = markOf(statusKey(m_verdict.status));
        evidence.sentence = sentence();
        for (const RequirementResult& requirement : m_verdict.requirements)
            evidence.figures.append(figure(requirement));
        evidence.figures.append(due());
        return evidence;
    }

    EvidenceSection section(const RequirementResult& requirement, const std::vector<EvidenceRow>& rows) const
    {
        const RequirementWords naming(m_words, requirement);
        const bool hours = requirement.unit == Unit::Hours;
        EvidenceSection section;
        section.title = tr("Counted: %1").arg(naming.noun());
        section.heads = {tr("Date"), tr("Training or essay"), hours ? tr("Hours") : tr("State")};
        if (hours)
            section.rightAligned = {2};
        int counted = 0;
        int64_t sum = 0;
        QStringList notes;
        for (const EvidenceRow& row : rows) {
            counted += row.counted;
            sum += row.counted ? row.amount : 0;
            section.lines.append(line(row, naming));
            if (!row.counted)
                notes.append(
                    tr("Not counted: %1 %2, %3.")
                        .arg(row.day.toString(QStringLiteral("MM-dd")), row.title, m_words.whyNot(row.whyNot)));
        }
        section.caption = (hours ? tr("trainings: %1") : tr("rows: %1")).arg(counted);
        if (hours)
            section.right = tr("total %1").arg(naming.figure(sum));
        if (rows.empty())
            notes.append(tr("Nothing has been counted so far."));
        section.note = notes.join(u'\n');
        return section;
    }

private:
    QString sentence() const
    {
        if (!m_verdict.sentence.isEmpty())
            return m_verdict.sentence;
        return m_verdict.status == Status::Met ? tr("Everything that the rule asks for is there") : QString();
    }

    EvidenceFigure figure(const RequirementResult& requirement) const
    {
        const RequirementWords naming(m_words, requirement);
        const QString required = requirement.unit == Unit::Ratio
                                     ? naming.figure(requirement.required)
                                     : formatShortest(requirement.required, unitDecimals(requirement.unit));
        QString caption = naming.earnedHead();
        caption.replace(u'\n', m_words.isChinese() ? QString() : QStringLiteral(" "));
        return {caption, naming.figure(requirement.earned + requirement.carried), QStringLiteral("/ ") + required};
    }

    // The last day on which it can still be met, else the last that counts; and how far it is.
    EvidenceFigure due() const
    {
        if (m_verdict.reachableUntil) {
            const qint64 left = m_asOf.daysTo(*m_verdict.reachableUntil);
            return {tr("Reachable until"), dayWithWeekday(*m_verdict.reachableUntil), tr("days left: %1").arg(left)};
        }
        const int days = int(m_asOf.daysTo(m_verdict.due));
        return {tr("Last day"), m_verdict.due.toString(QStringLiteral("MM-dd")),
                days < 0 ? tr("closed") : tr("days left: %1").arg(days)};
    }

    EvidenceLine line(const EvidenceRow& row, const RequirementWords& naming) const
    {
        EvidenceLine line;
        const bool amount = naming.unit() == Unit::Hours || row.state.isEmpty();
        line.cells = {row.day.toString(QStringLiteral("MM-dd")), row.title,
                      amount ? naming.figure(row.amount) : m_words.evidenceState(row.state)};
        if (row.file.isEmpty())
            line.source = tr("typed here");
        else
            line.source = row.line > 0 ? QStringLiteral("%1 : %2").arg(row.file).arg(row.line) : row.file;
        line.sourceId = QStringList{row.table, row.key};
        line.counted = row.counted;
        return line;
    }

    const Verdict& m_verdict;
    const QDate m_asOf;
    const ReportWords& m_words;
};
} // namespace

Evidence complianceEvidenceOf(const Verdict& verdict, const std::vector<RequirementEvidence>& rows,
                              const std::vector<Attachment>& files, QDate asOf, const ReportWords& words)
{
    const Writer writer(verdict, asOf, words);
    Evidence evidence = writer.head();
    evidence.sections.append(verdictNotes(verdict, files, words));
    static const std::vector<EvidenceRow> none;
    for (const RequirementResult& requirement : verdict.requirements) {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const RequirementEvidence& candidate) {
            return candidate.code == requirement.code;
        });
        evidence.sections.append(writer.section(requirement, found == rows.end() ? none : found->rows));
    }
    return evidence;
}

} // namespace rostrum
