#include "ui/kpi/kpiarithmetic.h"
#include "models/base/decimal.h"
#include "models/kpi/wilson.h"
#include "models/report/words.h"
#include "ui/kpi/kpiwords.h"
#include "ui/words/language.h"
#include "ui/words/periodtext.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct KpiArithmeticWords {
    Q_DECLARE_TR_FUNCTIONS(KpiArithmetic)
};

constexpr int64_t kMillionthsOfPercent = 100; // millionths as hundredths of a percent

QString plain(int64_t amount) { return formatShortest(amount, kScoreDecimals); }
QString percent(int basisPoints) { return formatShortest(basisPoints, 2) + QStringLiteral(" %"); }

// What the papers have no word for is a word of a table: a session held.
QString stateText(const ReportWords& words, const QString& state)
{
    const QString said = words.evidenceState(state);
    return said == state ? QCoreApplication::translate("Word", state.toUtf8().constData()) : said;
}

EvidenceSection steps(const QString& title)
{
    EvidenceSection section;
    section.title = title;
    section.heads = {KpiArithmeticWords::tr("Step"), KpiArithmeticWords::tr("Arithmetic"),
                     KpiArithmeticWords::tr("Gives")};
    section.rightAligned = {2};
    return section;
}

void step(EvidenceSection& section, const QString& name, const QString& arithmetic, const QString& result)
{
    section.lines.append({{name, arithmetic, result}, {}, {}, true});
}

QString valueText(const Indicator& one, const IndicatorScore& score)
{
    if (one.kind == IndicatorKind::Grades && score.value)
        return gradeOf(score.raw);
    return score.value ? formatShortest(*score.value, one.measure.decimals()) : QStringLiteral("—");
}

// What the measure found: 9 ÷ 10, 57 ÷ 12, 3.
QString rawText(const Indicator& one, const IndicatorScore& score)
{
    if (one.kind == IndicatorKind::Grades)
        return KpiArithmeticWords::tr("the grade that was given last");
    const QString num = formatShortest(score.raw.num, one.measure.numeratorDecimals());
    return one.measure.aggregator == Aggregator::Ratio ? QStringLiteral("%1 ÷ %2").arg(num).arg(score.raw.den) : num;
}

// (x − low) ÷ (high − low) × 100, without what is nought.
QString between(const QString& x, int64_t low, int64_t high)
{
    if (low == 0)
        return QStringLiteral("%1 ÷ %2 × 100").arg(x, plain(high));
    return QStringLiteral("(%1 − %2) ÷ (%3 − %2) × 100").arg(x, plain(low), plain(high));
}

QString scaledText(const Indicator& one, const QString& x)
{
    switch (one.kind) {
    case IndicatorKind::Ratio:
        return x + QStringLiteral(" × 100");
    case IndicatorKind::Count:
        return between(x, 0, one.target);
    case IndicatorKind::Higher:
    case IndicatorKind::Lower:
        return between(x, one.start, one.target);
    case IndicatorKind::Mean:
        return between(x, one.low, one.high);
    case IndicatorKind::Grades:
        return KpiArithmeticWords::tr("points of %1 in the scheme").arg(x);
    default:
        break;
    }
    return x;
}

QString missingText(const Indicator& one)
{
    switch (one.missing) {
    case MissingPolicy::Zero:
        return KpiArithmeticWords::tr("Without data it counts as 0.");
    case MissingPolicy::Prior:
        return KpiArithmeticWords::tr("Without data it counts as everybody's mean before the period.");
    case MissingPolicy::Block:
        return KpiArithmeticWords::tr("Without data there is no total.");
    default:
        break;
    }
    return KpiArithmeticWords::tr("Without data the others share its weight.");
}

QString roundingText(const Scheme& scheme)
{
    return scheme.rounding == Rounding::HalfUp
               ? KpiArithmeticWords::tr(
                     "Counted exactly; a score is rounded once, the total once, to four decimals, halves up.")
               : KpiArithmeticWords::tr(
                     "Counted exactly; a score is rounded once, the total once, to four decimals, halves to even.");
}

QString boundsText(const Indicator& one)
{
    return KpiArithmeticWords::tr("kept between %1 and %2").arg(plain(one.least), plain(one.most));
}

// The weight of those that have a score: what the total is divided by.
int remainingWeight(const Scheme& scheme, const KpiRow& row)
{
    int remaining = 0;
    for (size_t i = 0; i < scheme.indicators.size(); ++i)
        remaining += row.indicators[i].score ? scheme.indicators[i].weight : 0;
    return remaining;
}

Evidence head(const KpiResults& results, const KpiRow& row, const QString& what)
{
    Evidence evidence;
    evidence.title = row.name;
    QStringList parts;
    for (const QString& part : {row.number, what, periodText(results.period)})
        if (!part.isEmpty())
            parts.append(part);
    evidence.subtitle = parts.join(QStringLiteral(" · "));
    if (row.provisional) {
        evidence.mark = Mark::AtRisk;
        evidence.sentence = KpiArithmeticWords::tr(
            "Provisional: the period is not over, or something that is expected is still missing.");
    }
    return evidence;
}

void scoreSteps(EvidenceSection& section, const KpiResults& results, size_t place, const IndicatorScore& score)
{
    const Indicator& one = results.scheme.indicators[place];
    const auto prior = place < results.priors.size() ? results.priors[place] : std::nullopt;
    QString x = valueText(one, score);
    if (score.value) {
        step(section, KpiArithmeticWords::tr("Raw"), one.measured() ? rawText(one, score) : one.formula, x);
        if (one.kind == IndicatorKind::Mean && one.shrink > 0 && prior && score.shrunk) {
            const QString arithmetic = QStringLiteral("(%1 × %2 + %3 × %4) ÷ (%1 + %3)");
            step(section, KpiArithmeticWords::tr("Shrunk"),
                 arithmetic.arg(score.raw.n).arg(x).arg(one.shrink).arg(plain(*prior)), plain(*score.shrunk));
            x = plain(*score.shrunk);
        }
    } else if (score.assumed && one.missing == MissingPolicy::Prior && prior) {
        x = plain(*prior);
        step(section, KpiArithmeticWords::tr("Raw"), KpiArithmeticWords::tr("everybody's mean"), x);
    } else {
        step(section, KpiArithmeticWords::tr("Raw"), KpiArithmeticWords::tr("no data"), QStringLiteral("—"));
    }
    if (!score.score)
        return;
    const bool counted = score.value || one.missing == MissingPolicy::Prior;
    step(section, KpiArithmeticWords::tr("Score"), counted ? scaledText(one, x) : missingText(one),
         kpiExactText(*score.score));
    const bool atBound = *score.score == one.least || *score.score == one.most;
    if (counted && atBound)
        section.lines.last().cells[1] += QStringLiteral(" · ") + boundsText(one);
    const auto chance = one.interval ? wilsonInterval(score.raw.num, score.raw.den) : std::nullopt;
    if (chance)
        step(section, KpiArithmeticWords::tr("Chance"),
             KpiArithmeticWords::tr("Wilson interval at 95 %; it is shown and not scored"),
             QStringLiteral("%1 – %2 %")
                 .arg(formatDecimal(divideHalfUp(chance->lower, kMillionthsOfPercent), 2, 2),
                      formatDecimal(divideHalfUp(chance->upper, kMillionthsOfPercent), 2, 2)));
}

QString weighedText(const Scheme& scheme, const KpiRow& row, size_t place)
{
    const int remaining = remainingWeight(scheme, row);
    const int weight = scheme.indicators[place].weight;
    const QString score = kpiExactText(*row.indicators[place].score);
    return remaining == 10000 ? QStringLiteral("%1 × %2").arg(score, percent(weight))
                              : QStringLiteral("%1 × %2 ÷ %3").arg(score, percent(weight), percent(remaining));
}

// What the indicator brings to the total; where others have no data, its part of what remains.
int64_t pointsIn(const Scheme& scheme, const KpiRow& row, size_t place)
{
    const int remaining = remainingWeight(scheme, row);
    const int64_t score = *row.indicators[place].score;
    if (remaining == 10000 || remaining == 0)
        return pointsOf(scheme.indicators[place].weight, score, scheme.rounding);
    return divideHalfUp(score * scheme.indicators[place].weight, remaining);
}

void bonusSteps(EvidenceSection& section, const Scheme& scheme, const KpiRow& row)
{
    if (!scheme.bonus || !row.total.points || !row.earned)
        return;
    const Bonus& bonus = *scheme.bonus;
    QString arithmetic = QStringLiteral("%1 × %2").arg(plain(bonus.each)).arg(row.shares);
    if (bonus.each * row.shares > bonus.most)
        arithmetic += QStringLiteral(" · ") + KpiArithmeticWords::tr("at most %1").arg(plain(bonus.most));
    if (row.top)
        arithmetic += QStringLiteral(" + %1 · ").arg(plain(bonus.topPoints)) +
                      KpiArithmeticWords::tr("top %1 % by ratings").arg(bonus.topPercent);
    step(section, KpiArithmeticWords::tr("Bonus"), arithmetic, QStringLiteral("+") + kpiExactText(row.bonus));
    QString sum = QStringLiteral("%1 + %2").arg(kpiExactText(*row.total.points), kpiExactText(row.bonus));
    if (*row.total.points + row.bonus > *row.earned)
        sum += QStringLiteral(" · ") + KpiArithmeticWords::tr("at most %1").arg(plain(bonus.totalMost));
    step(section, KpiArithmeticWords::tr("Final"), sum, kpiExactText(*row.earned));
}

// What late data changed in periods that were closed before; ranks do not follow it.
void adjustmentStep(EvidenceSection& section, const KpiRow& row)
{
    if (row.adjustment == 0 || !row.finalPoints)
        return;
    const QString sign = row.adjustment > 0 ? QStringLiteral("+") : QString(QChar(0x2212));
    step(section, KpiArithmeticWords::tr("Adjusted"),
         QStringLiteral("%1 %2 %3")
             .arg(row.earned ? kpiExactText(*row.earned) : QStringLiteral("0"), sign,
                  kpiExactText(std::abs(row.adjustment))),
         kpiExactText(*row.finalPoints));
}
} // namespace

QString kpiUnrankedText(const Scheme& scheme, const KpiRow& row)
{
    if (row.rank)
        return {};
    QStringList lacking;
    for (size_t i = 0; i < row.indicators.size(); ++i)
        if (!row.indicators[i].score && scheme.indicators[i].weight > 0)
            lacking.append(scheme.indicators[i].title);
    const QString names = lacking.join(QStringLiteral("、"));
    if (row.total.standing == Standing::Blocked)
        return KpiArithmeticWords::tr("No rank: “%1” has no data, and without it there is no total.").arg(names);
    return KpiArithmeticWords::tr("No rank: data for %1 of the weight only (at least %2); missing: %3.")
        .arg(percent(remainingWeight(scheme, row)), percent(scheme.leastWeight), names);
}

Evidence kpiIndicatorEvidence(const KpiResults& results, const KpiRow& row, size_t place)
{
    const Scheme& scheme = results.scheme;
    const Indicator& one = scheme.indicators[place];
    const IndicatorScore& score = row.indicators[place];
    Evidence evidence = head(results, row, one.title);
    evidence.figures = {
        {KpiArithmeticWords::tr("Raw"), valueText(one, score), QStringLiteral("n = %1").arg(score.raw.n)},
        {KpiArithmeticWords::tr("Score"), score.score ? kpiExactText(*score.score) : QStringLiteral("—"), {}}};
    EvidenceSection section = steps(KpiArithmeticWords::tr("Why this number"));
    scoreSteps(section, results, place, score);
    if (score.score && remainingWeight(scheme, row) > 0) {
        const QString points = kpiExactText(pointsIn(scheme, row, place));
        step(section, KpiArithmeticWords::tr("Points"), weighedText(scheme, row, place), points);
        evidence.figures.append({KpiArithmeticWords::tr("Points"), points, {}});
    }
    section.note =
        kpiMethodText(one) + u'\n' + (score.value ? QString() : missingText(one) + u'\n') + roundingText(scheme);
    evidence.sections.append(section);
    return evidence;
}

Evidence kpiTotalEvidence(const KpiResults& results, const KpiRow& row)
{
    const Scheme& scheme = results.scheme;
    Evidence evidence = head(results, row, KpiArithmeticWords::tr("total"));
    if (!row.rank) {
        evidence.mark = Mark::Unknown;
        evidence.sentence = kpiUnrankedText(scheme, row);
    }
    const auto shown = [](const std::optional<int64_t>& points) {
        return points ? kpiExactText(*points) : QStringLiteral("—");
    };
    evidence.figures = {{KpiArithmeticWords::tr("Total"), shown(row.total.points), {}}};
    if (scheme.bonus)
        evidence.figures.append({KpiArithmeticWords::tr("Final"), shown(row.finalPoints), {}});
    evidence.figures.append(
        {KpiArithmeticWords::tr("Rank"), row.rank ? QString::number(*row.rank) : QStringLiteral("—"), {}});
    EvidenceSection section = steps(KpiArithmeticWords::tr("Why this number"));
    QStringList sum;
    for (size_t i = 0; i < scheme.indicators.size(); ++i) {
        if (!row.indicators[i].score) {
            step(section, scheme.indicators[i].title, KpiArithmeticWords::tr("no data"), QStringLiteral("—"));
            continue;
        }
        const QString points = kpiExactText(pointsIn(scheme, row, i));
        sum.append(points);
        step(section, scheme.indicators[i].title, weighedText(scheme, row, i), points);
    }
    if (row.total.points)
        step(section, KpiArithmeticWords::tr("Total"), sum.join(QStringLiteral(" + ")),
             kpiExactText(*row.total.points));
    bonusSteps(section, scheme, row);
    adjustmentStep(section, row);
    section.note = roundingText(scheme) + u'\n' +
                   KpiArithmeticWords::tr(
                       "Points of single indicators are rounded for showing and need not add up to the last digit.");
    evidence.sections.append(section);
    return evidence;
}

EvidenceSection kpiRowsSection(const Scheme& scheme, size_t place, const KpiBehind& behind)
{
    const bool bonus = place >= scheme.indicators.size();
    const Measure& measure = bonus ? scheme.bonus->measure : scheme.indicators[place].measure;
    const ReportWords words(currentLanguage());
    EvidenceSection section;
    section.title =
        bonus ? KpiArithmeticWords::tr("Counted for the bonus") : KpiArithmeticWords::tr("The rows behind it");
    section.heads = {KpiArithmeticWords::tr("Date"), KpiArithmeticWords::tr("What"), KpiArithmeticWords::tr("Value")};
    section.rightAligned = {2};
    QStringList notes;
    for (const Observation& row : behind.evidence.rows) {
        EvidenceLine line;
        const QString value = formatShortest(row.value, measure.numeratorDecimals());
        line.cells = {row.day.toString(QStringLiteral("MM-dd")), row.title.isEmpty() ? row.key : row.title,
                      row.state.isEmpty() ? value : stateText(words, row.state)};
        line.source = row.file.isEmpty() ? KpiArithmeticWords::tr("typed here")
                      : row.line > 0     ? QStringLiteral("%1 : %2").arg(row.file).arg(row.line)
                                         : row.file;
        line.sourceId = QStringList{row.table, row.key};
        line.counted = row.counted();
        if (!row.whyNot.isEmpty())
            notes.append(KpiArithmeticWords::tr("Not counted: %1 %2, %3.")
                             .arg(line.cells[0], line.cells[1], words.whyNot(row.whyNot)));
        section.lines.append(line);
    }
    notes = notes.mid(0, 5);
    section.right = KpiArithmeticWords::tr("n = %1").arg(behind.evidence.total);
    if (behind.evidence.rows.empty())
        notes.append(KpiArithmeticWords::tr("There is no row in this period."));
    if (int(behind.evidence.rows.size()) >= kMostKpiRows)
        notes.append(KpiArithmeticWords::tr("The first %1 rows are listed.").arg(kMostKpiRows));
    if (behind.locked)
        notes.append(behind.late == 0
                         ? KpiArithmeticWords::tr("As it was when the period was locked.")
                         : KpiArithmeticWords::tr("As it was when the period was locked; %Ln rows came later.", nullptr,
                                                  behind.late));
    section.note = notes.join(u'\n');
    return section;
}

} // namespace rostrum
