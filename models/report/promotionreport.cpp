#include "models/report/promotionreport.h"
#include "models/report/reportfigures.h"
#include "models/report/requirementwords.h"
#include "models/report/signatureblock.h"
#include "models/report/verdictwords.h"

namespace rostrum {

namespace {
const QString kExcellent = QStringLiteral("homework.excellent");

struct Reviewed {
    Verdict verdict;
    Figure excellent;
    DateSpan span; ///< of the windows that are judged
};

struct PromotionMaker {
    ReportInput input;
    std::vector<RuleInfo> rules;
    std::vector<Reviewed> people;
    std::vector<MeasuredBy> figures; ///< submission, exams, ratings; over the longest of the windows
    DateSpan span;

    ReportTable table() const;
    ReportRow row(int index) const;
    ReportPart part() const;
    QString notes() const;
};

const RequirementResult* excellentOf(const Verdict& verdict)
{
    for (const RequirementResult& requirement : verdict.requirements)
        if (requirement.measure == kExcellent)
            return &requirement;
    return nullptr;
}

// What the rule judged, in its own figures: the sum over its windows.
Reviewed reviewed(const Verdict& verdict, const RequirementResult& requirement)
{
    Reviewed one{verdict, {}, {}};
    for (const WindowResult& window : requirement.windows) {
        one.excellent.num += window.num;
        one.excellent.den += window.den;
        one.span.from = one.span.from.isValid() ? std::min(one.span.from, window.span.from) : window.span.from;
        one.span.to = one.span.to.isValid() ? std::max(one.span.to, window.span.to) : window.span.to;
    }
    one.excellent.n = int(one.excellent.den);
    return one;
}

Result<void> readFigures(PromotionMaker& maker)
{
    DateSpan span = maker.input.span;
    for (const Reviewed& one : maker.people)
        if (one.span.from.isValid())
            span.from = std::min(span.from, one.span.from);
    maker.span = span;
    for (const char* measure : {"homework.excellent", "homework.submission", "exam.score", "rating.overall"}) {
        ROSTRUM_TRY(figures, MeasuredBy::read(maker.input.db, measure, {span, By::Person}));
        maker.figures.push_back(std::move(figures));
    }
    return {};
}

ReportRow PromotionMaker::row(int index) const
{
    const Reviewed& one = people[size_t(index)];
    const Verdict& person = one.verdict;
    const ReportWords& words = *input.words;
    const QString grade = words.grade(person.appliedGrade);
    const auto or_ = [](const QString& text) { return text.isEmpty() ? kNothing : text; };
    const auto amount = [](int64_t value, bool known) { return known ? QString::number(value) : kNothing; };
    const Figure handedIn = figures[1].of(person.person);
    const bool graded = one.excellent.den > 0, due = handedIn.den > 0;
    return {{.text = QString::number(index + 1)},
            {.text = person.number},
            {.text = person.name},
            {.text = or_(person.department)},
            {.text = or_(person.jobTitle)},
            {.text = or_(grade)},
            {.text = QString::number(one.excellent.num)},
            {.text = QString::number(one.excellent.den)},
            {.text = graded ? figureText(figures[0].measure(), one.excellent) : kNothing},
            {.text = amount(handedIn.num, due)},
            {.text = amount(handedIn.den, due)},
            {.text = figures[1].text(person.person)},
            {.text = figures[2].text(person.person)},
            {.text = figures[3].text(person.person)},
            verdictCell(words, person),
            {.text = verdictRemark(words, person), .small = true}};
}

ReportTable PromotionMaker::table() const
{
    using enum ReportAlign;
    const auto word = [&](const char* source) { return input.word(source); };
    ReportTable table;
    table.columns = {{word(QT_TRANSLATE_NOOP("Report", "No.")), 36, Center},
                     {word(QT_TRANSLATE_NOOP("Report", "Number")), 62, Center, true},
                     {word(QT_TRANSLATE_NOOP("Report", "Name")), 60, Center, true},
                     {word(QT_TRANSLATE_NOOP("Report", "Department")), 84},
                     {word(QT_TRANSLATE_NOOP("Report", "Title held")), 80},
                     {word(QT_TRANSLATE_NOOP("Report", "Grade\nsought")), 50, Center},
                     {word(QT_TRANSLATE_NOOP("Report", "Excellent\nhomework")), 52, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Graded\nhomework")), 52, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Excellent\nshare")), 58, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Handed\nin")), 44, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Home-\nwork due")), 44, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Homework\nhanded in")), 58, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Exam\nscore")), 52, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Trainer\nrating")), 50, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Verdict")), 88},
                     {word(QT_TRANSLATE_NOOP("Report", "Remarks")), 130}};
    table.rowCount = int(people.size());
    table.whenEmpty = word(QT_TRANSLATE_NOOP("Report", "No rule of this year asks for excellent homework of anybody."));
    return table;
}

QString PromotionMaker::notes() const
{
    int decided = 0;
    for (const Reviewed& one : people)
        decided += one.verdict.computed ? 1 : 0;
    QStringList notes{
        input
            .word(QT_TRANSLATE_NOOP("Report", "Excellent homework and graded homework are those of %1; a year "
                                              "without graded homework adds to neither."))
            .arg(input.word(QT_TRANSLATE_NOOP("Report", "%1 to %2")).arg(isoDay(span.from), isoDay(span.to))),
        input.word(QT_TRANSLATE_NOOP("Report",
                                     "Homework handed in, exam scores and ratings received as a trainer are of "
                                     "the same days.")),
        input.word(QT_TRANSLATE_NOOP("Report", "The list is ordered by employee number.")),
        decisionNote(*input.words, decided)};
    return numberedNotes(*input.words, notes);
}

ReportPart PromotionMaker::part() const
{
    const ReportWords& words = *input.words;
    ReportPart part;
    part.title = input.word(QT_TRANSLATE_NOOP("Report", "Promotion review"));
    part.left = words.field(input.word(QT_TRANSLATE_NOOP("Report", "Department")),
                            input.query.department.isEmpty() ? input.word(QT_TRANSLATE_NOOP("Report", "all"))
                                                             : input.query.department);
    part.middle = words.field(input.word(QT_TRANSLATE_NOOP("Report", "Year")), QString::number(input.query.year));
    part.right = input.asOf();
    part.sections.push_back(table());
    part.sections.push_back(ReportNote{notes()});
    part.signatures = signatureBlock(words, input.settings, input.query.asOf);
    part.footer = ruleFooter(words, rules);
    return part;
}
} // namespace

Result<ReportDocument> promotionReport(ReportInput input)
{
    const std::shared_ptr<const ReportWords> words = input.words;
    const Translate translate = [words](const char* context, const char* source) { return words->in(context, source); };
    ROSTRUM_TRY(result, evaluateCompliance(input.db, input.query, translate));
    const auto maker = std::shared_ptr<PromotionMaker>(new PromotionMaker{std::move(input), {}, {}, {}, {}});
    for (const Verdict& verdict : result.people)
        if (const RequirementResult* requirement = excellentOf(verdict))
            maker->people.push_back(reviewed(verdict, *requirement));
    for (const RuleInfo& rule : result.rules)
        if (std::any_of(maker->people.begin(), maker->people.end(), [&](const Reviewed& one) {
                return one.verdict.rule == rule.code && one.verdict.version == rule.version;
            }))
            maker->rules.push_back(rule);
    ROSTRUM_CHECK(readFigures(*maker));
    ReportDocument document = reportFrame(maker->input, QT_TRANSLATE_NOOP("Report", "Promotion review"));
    document.canTurn = true;
    document.landscape = true;
    document.sheet = [maker] {
        ReportTable table = maker->table();
        table.row = [maker](int index) { return maker->row(index); };
        return table;
    };
    document.part = [maker, sheet = document.sheet](int) {
        ReportPart part = maker->part();
        part.sections.front() = sheet();
        return part;
    };
    return document;
}

} // namespace rostrum
