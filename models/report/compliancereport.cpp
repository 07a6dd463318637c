#include "models/report/compliancereport.h"
#include "models/base/decimal.h"
#include "models/report/compliancenotes.h"
#include "models/report/reportfigures.h"
#include "models/report/reportinput.h"
#include "models/report/requirementwords.h"
#include "models/report/signatureblock.h"
#include "models/report/verdictwords.h"

namespace rostrum {

namespace {
constexpr size_t kPortraitPairs = 2; // pairs of columns that an upright sheet has room for

// All that a row needs, shared by the closures of the table.
struct ComplianceMaker {
    std::shared_ptr<const ComplianceResult> result;
    std::shared_ptr<const ReportWords> words;
    std::vector<RequirementResult> leaves; ///< one for each pair of columns; only code, measure and unit matter
    bool departments = false;

    ReportRow row(int index) const;
    std::vector<ReportColumn> columns() const;
    ReportRow total(int columnCount) const;
};

std::vector<RequirementResult> leavesOf(const ComplianceResult& result)
{
    std::vector<RequirementResult> leaves;
    for (const Verdict& verdict : result.people)
        for (const RequirementResult& requirement : verdict.requirements)
            if (std::none_of(leaves.begin(), leaves.end(),
                             [&](const auto& known) { return known.code == requirement.code; }))
                leaves.push_back(requirement);
    return leaves;
}

ReportRow ComplianceMaker::row(int index) const
{
    const Verdict& person = result->people[size_t(index)];
    ReportRow row;
    row.reserve(8 + leaves.size() * 2);
    row.push_back({.text = QString::number(index + 1)});
    row.push_back({.text = person.number});
    row.push_back({.text = person.name});
    if (departments)
        row.push_back({.text = person.department});
    row.push_back({.text = person.jobTitle.isEmpty() ? kNothing : person.jobTitle});
    const QString grade = words->grade(person.appliedGrade);
    row.push_back({.text = grade.isEmpty() ? kNothing : grade});
    for (const RequirementResult& leaf : leaves) {
        const auto mine = std::find_if(person.requirements.begin(), person.requirements.end(),
                                       [&](const auto& requirement) { return requirement.code == leaf.code; });
        const bool known = mine != person.requirements.end();
        const RequirementWords naming(*words, leaf);
        const bool asked = known && person.status != Status::Exempt;
        row.push_back({.text = asked ? naming.figure(mine->required) : kNothing});
        row.push_back({.text = known ? naming.figure(mine->earned + mine->carried) : kNothing});
    }
    row.push_back({.text = missingText(*words, person)});
    row.push_back(verdictCell(*words, person));
    row.push_back({.text = verdictRemark(*words, person), .small = true});
    return row;
}

std::vector<ReportColumn> ComplianceMaker::columns() const
{
    using enum ReportAlign;
    const auto word = [&](const char* source) { return words->text(source); };
    std::vector<ReportColumn> columns = {
        {word(QT_TRANSLATE_NOOP("Report", "No.")), 38, Center},
        {word(QT_TRANSLATE_NOOP("Report", "Number")), 66, Center, true},
        {word(QT_TRANSLATE_NOOP("Report", "Name")), 64, Center, true},
    };
    if (departments)
        columns.push_back({word(QT_TRANSLATE_NOOP("Report", "Department")), 96});
    columns.push_back({word(QT_TRANSLATE_NOOP("Report", "Title held")), 90});
    columns.push_back({word(QT_TRANSLATE_NOOP("Report", "Grade\nsought")), words->isChinese() ? 52.0 : 96.0, Center});
    for (const RequirementResult& leaf : leaves) {
        const RequirementWords naming(*words, leaf);
        const double weight = (leaf.unit == Unit::Count ? 42 : 50) + (words->isChinese() ? 0 : 14); // longer heads
        columns.push_back({naming.requiredHead(), weight, Right});
        columns.push_back({naming.earnedHead(), weight, Right});
    }
    const double missing = leaves.size() > 1 ? 104 + 64.0 * double(leaves.size() - 2) : 80;
    columns.push_back({word(QT_TRANSLATE_NOOP("Report", "Missing")), missing - 4});
    columns.push_back({word(QT_TRANSLATE_NOOP("Report", "Verdict")), 92});
    const bool decided = std::any_of(result->people.begin(), result->people.end(),
                                     [](const Verdict& verdict) { return verdict.computed.has_value(); });
    // A decision is printed with its reason, who approved it, the document and its evidence.
    columns.push_back({word(QT_TRANSLATE_NOOP("Report", "Remarks")), decided ? 188.0 : 98.0});
    return columns;
}

// 已达标 10　正常推进 6 …；达标率 10 ÷ 25 = 40.0 %. Who is exempt is not asked, so not in the denominator.
ReportRow ComplianceMaker::total(int columnCount) const
{
    std::array<int, size_t(Status::Count)> counts{};
    for (const Verdict& person : result->people)
        ++counts[size_t(person.status)];
    QStringList parts;
    for (const Status status :
         {Status::Met, Status::OnTrack, Status::AtRisk, Status::NotMet, Status::Unknown, Status::Exempt})
        parts.append(words->status(status) + u' ' + QString::number(counts[size_t(status)]));
    const int people = int(result->people.size()), met = counts[size_t(Status::Met)];
    const int asked = people - counts[size_t(Status::Exempt)];
    const QString rate = asked ? QStringLiteral("%1 ÷ %2 = %3 %")
                                     .arg(met)
                                     .arg(asked)
                                     .arg(formatDecimal(ratioHalfUp(met * 100, asked, 1), 1, 1))
                               : kNothing;
    const QString text = words->text(QT_TRANSLATE_NOOP("Report", "%1; share met %2"))
                             .arg(parts.join(words->isChinese() ? QStringLiteral("　") : QStringLiteral("  ")), rate);
    const int first = 3;
    return {{.text = words->text(QT_TRANSLATE_NOOP("Report", "Total: %1")).arg(people),
             .bold = true,
             .span = first,
             .align = ReportAlign::Center},
            {.text = text, .bold = true, .span = columnCount - first, .align = ReportAlign::Left}};
}

ReportTable tableOf(const std::shared_ptr<const ComplianceMaker>& maker)
{
    ReportTable table;
    table.columns = maker->columns();
    table.rowCount = int(maker->result->people.size());
    table.row = [maker](int index) { return maker->row(index); };
    table.whenEmpty = maker->words->text(QT_TRANSLATE_NOOP("Report", "Nobody stands under a rule in this year."));
    return table;
}
} // namespace

ReportDocument complianceReport(std::shared_ptr<const ComplianceResult> result, const ReportSettings& settings)
{
    const auto words = std::make_shared<const ReportWords>(settings.language);
    const auto leaves = leavesOf(*result);
    const auto maker =
        std::make_shared<const ComplianceMaker>(ComplianceMaker{result, words, leaves, settings.department.isEmpty()});
    const auto full = std::make_shared<const ComplianceMaker>(ComplianceMaker{result, words, leaves, true});

    ReportDocument document =
        reportFrame(settings, words->text(QT_TRANSLATE_NOOP("Report", "Continuing education for titles: compliance")),
                    result->asOf);
    document.canTurn = true;
    document.landscape = maker->departments || leaves.size() > kPortraitPairs || !words->isChinese();
    document.sheet = [full] { return tableOf(full); };
    document.part = [maker, settings, title = document.title](int) {
        const ReportWords& words = *maker->words;
        const ComplianceResult& result = *maker->result;
        ReportPart part;
        part.title = title;
        part.left = words.field(words.text(QT_TRANSLATE_NOOP("Report", "Department")),
                                settings.department.isEmpty() ? words.text(QT_TRANSLATE_NOOP("Report", "all"))
                                                              : settings.department);
        part.middle = words.field(words.text(QT_TRANSLATE_NOOP("Report", "Year")), QString::number(result.year));
        part.right = words.field(words.text(QT_TRANSLATE_NOOP("Report", "As of")), words.date(result.asOf));
        ReportTable table = tableOf(maker);
        if (table.rowCount > 0)
            table.total = maker->total(int(table.columns.size()));
        part.sections.push_back(std::move(table));
        part.sections.push_back(ReportNote{complianceNotes(words, result)});
        part.signatures = signatureBlock(words, settings, result.asOf);
        part.footer = ruleFooter(words, result.rules);
        return part;
    };
    return document;
}

} // namespace rostrum
