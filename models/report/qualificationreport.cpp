#include "models/report/qualificationreport.h"
#include "models/report/evidencetable.h"
#include "models/report/reportinput.h"
#include "models/report/requirementwords.h"
#include "models/report/signatureblock.h"
#include "models/report/verdictwords.h"
#include <memory>

namespace rostrum {

namespace {
struct QualificationMaker {
    QualificationInput input;
    ReportSettings settings;
    ReportWords words;
    QString title;

    ReportPart part(int index) const;
    ReportPart nobody() const;
    ReportGrid grid(const PersonEvidence& person) const;
    QString figures(const Verdict& verdict) const;
    ReportBox conclusion(const Verdict& verdict) const;
    void evidence(ReportPart& part, const PersonEvidence& person, int firstOrdinal) const;
    std::vector<RuleInfo> rulesOf(const Verdict& verdict) const;
    QString joined(const QStringList& parts) const
    {
        return parts.join(words.isChinese() ? QStringLiteral("，") : QStringLiteral(", "));
    }
};

std::vector<RuleInfo> QualificationMaker::rulesOf(const Verdict& verdict) const
{
    std::vector<RuleInfo> rules;
    for (const RuleInfo& rule : input.rules)
        if (rule.code == verdict.rule && rule.version == verdict.version)
            rules.push_back(rule);
    return rules;
}

ReportGrid QualificationMaker::grid(const PersonEvidence& person) const
{
    const Verdict& verdict = person.verdict;
    const auto word = [&](const char* source) { return words.text(source); };
    const auto value = [](const QString& text) { return text.isEmpty() ? QStringLiteral("—") : text; };
    QStringList demands;
    for (const RequirementResult& requirement : verdict.requirements)
        demands.append(RequirementWords(words, requirement).demand(requirement.required));
    ReportGrid grid{{
        {word(QT_TRANSLATE_NOOP("Report", "Name")), verdict.name},
        {word(QT_TRANSLATE_NOOP("Report", "Number")), value(verdict.number)},
        {word(QT_TRANSLATE_NOOP("Report", "Department")), value(verdict.department)},
        {word(QT_TRANSLATE_NOOP("Report", "Title held")), value(verdict.jobTitle)},
        {word(QT_TRANSLATE_NOOP("Report", "Grade sought")), value(words.grade(verdict.appliedGrade))},
        {word(QT_TRANSLATE_NOOP("Report", "Year of application")), QString::number(input.year)},
        {word(QT_TRANSLATE_NOOP("Report", "Rule applied")), value(joined(demands))},
        {word(QT_TRANSLATE_NOOP("Report", "Counted from and to")),
         word(QT_TRANSLATE_NOOP("Report", "%1 to %2")).arg(isoDay(input.window.from), isoDay(input.window.to))},
    }};
    if (!person.idNumber.isEmpty())
        grid.fields.push_back(
            {word(QT_TRANSLATE_NOOP("Report", "Id number")), idNumberText(person.idNumber, settings)});
    return grid;
}

// 学时 30.0 / 40，差 10.0；心得 1 / 2，差 1。
QString QualificationMaker::figures(const Verdict& verdict) const
{
    QStringList parts;
    for (const RequirementResult& requirement : verdict.requirements) {
        const RequirementWords naming(words, requirement);
        QString text = QStringLiteral("%1 %2 / %3")
                           .arg(naming.noun(), naming.figure(requirement.earned + requirement.carried),
                                naming.figure(requirement.required));
        QStringList more;
        if (requirement.carried > 0)
            more.append(words.text(QT_TRANSLATE_NOOP("Report", "%1 of it carried over"))
                            .arg(naming.figure(requirement.carried)));
        if (requirement.missing > 0)
            more.append(words.text(QT_TRANSLATE_NOOP("Report", "%1 missing")).arg(naming.figure(requirement.missing)));
        if (requirement.pending > 0)
            more.append(words.text(QT_TRANSLATE_NOOP("Report", "another %1 to be confirmed"))
                            .arg(naming.spoken(requirement.pending)));
        if (requirement.exempt)
            more.append(words.text(QT_TRANSLATE_NOOP("Report", "exempt from it")));
        if (requirement.warns)
            more.append(words.text(QT_TRANSLATE_NOOP("Report", "a reminder that blocks nothing")));
        if (!requirement.problem.isEmpty() && requirement.problem != verdict.problem)
            more.append(problemSentence(words, requirement.problem));
        parts.append(joined(QStringList(text) + more));
    }
    return parts.join(words.isChinese() ? QStringLiteral("；") : QStringLiteral("; "));
}

// The verdict, its figures, and what a reader must know of it: 最晚可达成日：…
ReportBox QualificationMaker::conclusion(const Verdict& verdict) const
{
    QString headline = words.status(verdict.status) + (verdict.computed ? QStringLiteral(" *") : QString());
    QString sentence = verdict.computed ? QString() : verdict.sentence;
    if (sentence.isEmpty() && verdict.status == Status::Met && !verdict.computed)
        sentence = words.text(QT_TRANSLATE_NOOP("Report", "everything that the rule asks for is there"));
    if (!sentence.isEmpty())
        headline = words.field(headline, sentence);
    QStringList sentences;
    const auto say = [&](QString text) {
        if (!text.isEmpty())
            sentences.append(std::move(text) + (words.isChinese() ? QStringLiteral("。") : QStringLiteral(".")));
    };
    say(figures(verdict));
    if (!verdict.note.isEmpty())
        sentences.append(words.text(QT_TRANSLATE_NOOP("Report", "Remark: %1.")).arg(verdict.note));
    say(problemSentence(words, verdict.problem));
    say(decisionText(words, verdict));
    const bool open = verdict.status != Status::Met && verdict.status != Status::Exempt;
    if (open && verdict.reachableUntil)
        sentences.append(words.text(QT_TRANSLATE_NOOP("Report", "Can still be reached until %1."))
                             .arg(words.date(*verdict.reachableUntil)));
    return {ReportWords::mark(verdict.status), headline,
            sentences.join(words.isChinese() ? QString() : QStringLiteral(" "))};
}

void QualificationMaker::evidence(ReportPart& part, const PersonEvidence& person, int firstOrdinal) const
{
    for (size_t i = 0; i < person.verdict.requirements.size(); ++i) {
        const RequirementResult& requirement = person.verdict.requirements[i];
        const RequirementWords naming(words, requirement);
        const std::vector<EvidenceRow> none;
        const std::vector<EvidenceRow>& rows = i < person.rows.size() ? person.rows[i] : none;
        const EvidenceRowsTable table(words, naming, rows);
        part.sections.push_back(ReportHeading{words.ordinal(int(i) + firstOrdinal) +
                                              naming.evidenceTitle(table.countedRows(), table.countedSum())});
        part.sections.push_back(table.counted());
        for (const QString& note : table.notCounted())
            part.sections.push_back(ReportNote{note});
    }
}

ReportPart QualificationMaker::part(int index) const
{
    const PersonEvidence person = input.person(index);
    const Verdict& verdict = person.verdict;
    ReportPart part;
    part.title = title;
    part.left = words.field(words.text(QT_TRANSLATE_NOOP("Report", "Reference")),
                            QStringLiteral("ZC-%1-%2").arg(QString::number(input.year), verdict.number));
    part.right = words.field(words.text(QT_TRANSLATE_NOOP("Report", "As of")), words.date(input.asOf));
    part.sections.push_back(grid(person));
    part.sections.push_back(ReportHeading{words.ordinal(1) + words.text(QT_TRANSLATE_NOOP("Report", "Conclusion"))});
    part.sections.push_back(conclusion(verdict));
    std::vector<ReportSection> windows = windowSections(words, verdict, 2);
    const int next = 2 + int(windows.size() / 2);
    std::move(windows.begin(), windows.end(), std::back_inserter(part.sections));
    evidence(part, person, next);
    part.signatures = signatureBlock(words, settings, input.asOf);
    addOwnSignature(part.signatures, words, settings); // the person has seen it
    part.footer = ruleFooter(words, rulesOf(verdict));
    return part;
}

ReportPart QualificationMaker::nobody() const
{
    ReportPart part;
    part.title = title;
    part.right = words.field(words.text(QT_TRANSLATE_NOOP("Report", "As of")), words.date(input.asOf));
    part.sections.push_back(
        ReportNote{words.text(QT_TRANSLATE_NOOP("Report", "Nobody stands under a rule in this year."))});
    return part;
}
} // namespace

ReportDocument qualificationReport(QualificationInput input, const ReportSettings& settings)
{
    const auto maker = std::shared_ptr<QualificationMaker>(
        new QualificationMaker{std::move(input), settings, ReportWords(settings.language), {}});
    maker->title = maker->words.text(QT_TRANSLATE_NOOP("Report", "Title qualification report"));
    ReportDocument document = reportFrame(settings, maker->title, maker->input.asOf);
    document.partCount = std::max(1, maker->input.people);
    document.part = [maker](int index) { return maker->input.people > 0 ? maker->part(index) : maker->nobody(); };
    document.partName = [maker](int index) {
        const Verdict& verdict = maker->input.verdict(index);
        return verdict.number + u'_' + verdict.name;
    };
    document.sheet = [maker] {
        return evidenceSheet(std::shared_ptr<const ReportWords>(maker, &maker->words), maker->input.people,
                             [maker](int index) { return maker->input.person(index); });
    };
    return document;
}

} // namespace rostrum
