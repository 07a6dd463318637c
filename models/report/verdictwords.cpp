#include "models/report/verdictwords.h"
#include "models/report/requirementwords.h"

namespace rostrum {

namespace {
QString semicolons(const ReportWords& words, const QStringList& parts)
{
    return parts.join(words.isChinese() ? QStringLiteral("；") : QStringLiteral("; "));
}

ReportTable windowTable(const ReportWords& words, const RequirementResult& requirement)
{
    using enum ReportAlign;
    const RequirementWords naming(words, requirement);
    const bool ratio = requirement.unit == Unit::Ratio;
    ReportTable table;
    table.compact = true;
    table.columns = {{words.text(QT_TRANSLATE_NOOP("Report", "Period")), 210, Center},
                     {words.text(QT_TRANSLATE_NOOP("Report", "Required")), 90, Right},
                     {words.text(QT_TRANSLATE_NOOP("Report", "Reached")), 90, Right},
                     {words.text(QT_TRANSLATE_NOOP("Report", "Carried over")), 90, Right},
                     {words.text(QT_TRANSLATE_NOOP("Report", "Numerator / denominator")), 130, Center, true},
                     {words.text(QT_TRANSLATE_NOOP("Report", "Verdict")), 90, Center}};
    table.rowCount = int(requirement.windows.size());
    std::vector<ReportRow> rows;
    const QString nothing = QStringLiteral("—");
    for (const WindowResult& window : requirement.windows) {
        const bool known = !ratio || window.den > 0;
        const QString share = ratio && known ? QStringLiteral("%1 / %2").arg(window.num).arg(window.den) : nothing;
        rows.push_back({{.text = words.text(QT_TRANSLATE_NOOP("Report", "%1 to %2"))
                                     .arg(isoDay(window.span.from), isoDay(window.span.to))},
                        {.text = naming.figure(window.required)},
                        {.text = known ? naming.figure(window.earned) : nothing},
                        {.text = window.carried ? naming.figure(window.carried) : nothing},
                        {.text = share},
                        {.text = !known       ? nothing
                                 : window.met ? words.status(Status::Met)
                                              : words.status(Status::NotMet)}});
    }
    table.row = [rows](int index) { return rows[size_t(index)]; };
    return table;
}
} // namespace

ReportCell verdictCell(const ReportWords& words, const Verdict& verdict)
{
    const bool urgent = verdict.status == Status::NotMet || verdict.status == Status::AtRisk;
    return {.text = words.status(verdict.status) + (verdict.computed ? QStringLiteral(" *") : QString()),
            .mark = ReportWords::mark(verdict.status),
            .bold = urgent || verdict.computed};
}

QString problemSentence(const ReportWords& words, const QString& problem)
{
    struct Sentence {
        const char* key;
        const char* text;
    };
    static constexpr Sentence kSentences[] = {
        {"rule_ends", QT_TRANSLATE_NOOP("Report", "the rule ends within the year and no version follows it")},
        {"two_titles", QT_TRANSLATE_NOOP("Report", "two titles are held on the same day")},
        {"no_title_date", QT_TRANSLATE_NOOP("Report", "it is not known since when the title is held")},
        {"no_records", QT_TRANSLATE_NOOP("Report", "nothing was graded in the period")},
        {"no_certificate", QT_TRANSLATE_NOOP("Report", "there is no such certificate")},
        {"renewed_early", QT_TRANSLATE_NOOP("Report", "the certificate was renewed before its renewal window")},
    };
    for (const Sentence& sentence : kSentences)
        if (problem == QLatin1String(sentence.key))
            return words.text(sentence.text);
    return problem;
}

QString decisionText(const ReportWords& words, const Verdict& verdict)
{
    if (!verdict.computed)
        return {};
    QStringList parts{words.text(QT_TRANSLATE_NOOP("Report", "* Decided by hand; the figures say: %1"))
                          .arg(words.status(*verdict.computed))};
    const auto add = [&](const char* label, const QString& value) {
        if (!value.isEmpty())
            parts.append(words.field(words.text(label), value));
    };
    add(QT_TRANSLATE_NOOP("Report", "reason"), verdict.overrideReason);
    add(QT_TRANSLATE_NOOP("Report", "approved by"), verdict.overrideApprover);
    add(QT_TRANSLATE_NOOP("Report", "document"), verdict.overrideDocument);
    for (const QString& file : verdict.overrideEvidence.split(u'\n', Qt::SkipEmptyParts))
        add(QT_TRANSLATE_NOOP("Report", "evidence"), file);
    return semicolons(words, parts);
}

QString verdictRemark(const ReportWords& words, const Verdict& verdict)
{
    QStringList parts;
    if (!verdict.note.isEmpty())
        parts.append(verdict.note);
    for (const RequirementResult& requirement : verdict.requirements) {
        const RequirementWords naming(words, requirement);
        if (requirement.pending > 0)
            parts.append(words.text(QT_TRANSLATE_NOOP("Report", "another %1 to be confirmed"))
                             .arg(naming.spoken(requirement.pending)));
        if (requirement.exempt && verdict.status != Status::Exempt)
            parts.append(words.text(QT_TRANSLATE_NOOP("Report", "exempt from %1")).arg(naming.noun()));
        if (requirement.warns && !requirement.met)
            parts.append(words.text(QT_TRANSLATE_NOOP("Report", "reminder only: %1")).arg(naming.noun()));
        if (!requirement.problem.isEmpty() && requirement.problem != verdict.problem)
            parts.append(problemSentence(words, requirement.problem));
    }
    if (!verdict.problem.isEmpty())
        parts.append(problemSentence(words, verdict.problem));
    if (verdict.computed)
        parts.append(decisionText(words, verdict));
    parts.removeDuplicates();
    return semicolons(words, parts);
}

QString decisionNote(const ReportWords& words, int decided)
{
    return decided ? words
                         .text(QT_TRANSLATE_NOOP("Report", "* marks verdicts that were decided by hand (%1), with "
                                                           "reason and document in the remarks."))
                         .arg(decided)
                   : words.text(QT_TRANSLATE_NOOP("Report", "No verdict of this list was changed by hand."));
}

QString numberedNotes(const ReportWords& words, QStringList notes)
{
    for (qsizetype i = 0; i < notes.size(); ++i)
        notes[i].prepend(QStringLiteral("%1. ").arg(i + 1));
    return words.text(QT_TRANSLATE_NOOP("Report", "Notes: %1"))
        .arg(notes.join(words.isChinese() ? QString() : QStringLiteral(" ")));
}

std::vector<ReportSection> windowSections(const ReportWords& words, const Verdict& verdict, int firstOrdinal)
{
    std::vector<ReportSection> sections;
    for (const RequirementResult& requirement : verdict.requirements) {
        if (requirement.windows.size() < 2)
            continue;
        const QString title =
            words.text(QT_TRANSLATE_NOOP("Report", "%1 by period")).arg(RequirementWords(words, requirement).noun());
        sections.push_back(ReportHeading{words.ordinal(firstOrdinal++) + title});
        sections.push_back(windowTable(words, requirement));
    }
    return sections;
}

} // namespace rostrum
