#include "ui/kpimonths/monthwords.h"
#include "models/base/decimal.h"
#include "models/facts/library.h"
#include "ui/words/language.h"
#include <QCoreApplication>
#include <QLocale>

namespace rostrum {

namespace {
struct KpiMonthsWords {
    Q_DECLARE_TR_FUNCTIONS(KpiMonths)
};
} // namespace

QString stageText(MonthState::Stage stage)
{
    switch (stage) {
    case MonthState::Stage::Computed:
        return KpiMonthsWords::tr("Computed");
    case MonthState::Stage::Locked:
        return KpiMonthsWords::tr("Locked");
    case MonthState::Stage::Open:
        break;
    }
    return KpiMonthsWords::tr("Open");
}

Mark stageMark(MonthState::Stage stage)
{
    switch (stage) {
    case MonthState::Stage::Computed:
        return Mark::OnTrack;
    case MonthState::Stage::Locked:
        return Mark::Met;
    case MonthState::Stage::Open:
        break;
    }
    return Mark::Unknown;
}

QString lackText(const KpiLack& lack)
{
    switch (lack.kind) {
    case KpiLack::Kind::NoState:
        return KpiMonthsWords::tr("held or cancelled? still planned");
    case KpiLack::Kind::NotRated:
        return KpiMonthsWords::tr("no rating yet");
    case KpiLack::Kind::NotAnswered:
        return KpiMonthsWords::tr("%1 has not rated").arg(lack.who);
    case KpiLack::Kind::Anonymous:
        return KpiMonthsWords::tr("%Ln anonymous ratings are missing", nullptr, lack.count);
    case KpiLack::Kind::NotAssessed:
        return lack.who.isEmpty()
                   ? KpiMonthsWords::tr("not assessed yet")
                   : KpiMonthsWords::tr("not assessed yet by: %1").arg(wordTitle(words::assessmentRole, lack.who));
    case KpiLack::Kind::NoValue:
        break;
    }
    return KpiMonthsWords::tr("no value yet");
}

QString expectationText(const Indicator& indicator)
{
    switch (completenessRule(indicator)) {
    case CompletenessRule::States:
        return KpiMonthsWords::tr("Expected: each session of the period that is over is held or cancelled.");
    case CompletenessRule::EverySession:
        return KpiMonthsWords::tr(
            "Expected: each held session has a rating, unless its list says that nobody came. Ratings "
            "count whether or not that list names who rated.");
    case CompletenessRule::EveryAttendee:
        return KpiMonthsWords::tr(
            "Expected: everybody who came has rated; anonymous ratings count as many as they are. Ratings "
            "count whether or not the list of a session names who rated.");
    case CompletenessRule::Assessments:
        return KpiMonthsWords::tr("Expected: one assessment by each who is asked.");
    case CompletenessRule::OneValue:
        return KpiMonthsWords::tr("Expected: one value.");
    case CompletenessRule::Nothing:
        break;
    }
    return {};
}

QString coverageText(const Coverage& coverage)
{
    return coverage.expected == 0 ? QString()
                                  : KpiMonthsWords::tr("%1 of %2 there").arg(coverage.received).arg(coverage.expected);
}

QString hindranceText(const MonthFigures& figures)
{
    switch (lockHindrance(figures.results, figures.today)) {
    case LockHindrance::Locked:
        return KpiMonthsWords::tr("it is locked");
    case LockHindrance::NotOver:
        return KpiMonthsWords::tr("its last day is not over");
    case LockHindrance::Nobody:
        return KpiMonthsWords::tr("nobody is judged in it");
    case LockHindrance::Waiting:
        return KpiMonthsWords::tr("%Ln people wait for something", nullptr, figures.waitingPeople());
    case LockHindrance::None:
        break;
    }
    return {};
}

QString planGapsText(const std::vector<PlanWeightGap>& gaps)
{
    const auto percent = [](int weight) { return formatShortest(weight, 2); };
    QStringList said;
    for (const PlanWeightGap& one : gaps)
        said.append(one.scored ? KpiMonthsWords::tr("Training plan “%1” gives %2 %3 %, this scheme %4 %.")
                                     .arg(one.plan, one.title, percent(one.planned), percent(*one.scored))
                               : KpiMonthsWords::tr("Training plan “%1” gives %2 %3 %, this scheme does not count it.")
                                     .arg(one.plan, one.title, percent(one.planned)));
    if (!said.isEmpty())
        said.append(KpiMonthsWords::tr("The scores are by the scheme: save a version of one of the two."));
    return said.join(QLatin1Char(' '));
}

QString rankRuleText(const Scheme& scheme)
{
    QStringList said{
        KpiMonthsWords::tr("Ranks follow total and bonus as stored, with four decimals: equal ones share a rank, the "
                           "next is skipped (1, 2, 2, 4). Adjustments are paid and move no rank."),
        KpiMonthsWords::tr("Less than %1 % of the weight with data: no rank.")
            .arg(formatShortest(scheme.leastWeight, 2))};
    for (const Indicator& one : scheme.indicators)
        if (one.kind == IndicatorKind::Mean && one.shrink > 0)
            said.append(KpiMonthsWords::tr("%1: %2 ratings of everybody's mean are added (k=%2).")
                            .arg(one.title)
                            .arg(one.shrink));
    if (scheme.bonus && scheme.bonus->topPercent > 0)
        said.append(KpiMonthsWords::tr("Top %1 %: from %2 ratings on, ties are all in.")
                        .arg(scheme.bonus->topPercent)
                        .arg(scheme.bonus->leastRatings));
    said.append(KpiMonthsWords::tr(
        "Who changes department counts for that of the last day; who changes role is judged by today's "
        "role until the period is locked."));
    return said.join(currentLanguage() == QStringLiteral("zh_CN") ? QString() : QStringLiteral(" "));
}

} // namespace rostrum
