// standings: everybody by one measure, with the rule.
#include "app/ctl/console.h"
#include "models/base/decimal.h"
#include "ui/words/standingtext.h"
#include <QJsonArray>
#include <QRegularExpression>

namespace rostrum::ctl {

namespace {
struct StandingArguments {
    std::string measure, period, top;
    int leastCount = 1, shrink = 0;
    bool breakTies = false;
};

Result<StandingRule> ruleOf(const StandingArguments& asked)
{
    StandingRule rule;
    rule.leastCount = asked.leastCount;
    rule.shrink = asked.shrink;
    rule.ties = asked.breakTies ? TieBreak::MoreThenEarlier : TieBreak::AllWin;
    if (asked.top.empty())
        return rule;
    static const QRegularExpression form(QStringLiteral("^(\\d{1,6}) ?(%)?$"));
    const auto match = form.match(qs(asked.top));
    const int number = match.captured(1).toInt();
    const bool percent = !match.captured(2).isEmpty();
    if (!match.hasMatch() || number < 1 || (percent && number > 100))
        return fail(ErrorCode::WrongUsage,
                    {{QStringLiteral("problem"),
                      QCoreApplication::translate("Console", "--top: “%1” is neither a number of people nor a "
                                                             "percentage. Write 3 or 10%.")
                          .arg(qs(asked.top))}});
    (percent ? rule.percent : rule.top) = number;
    return rule;
}

QJsonValue numberJson(const std::optional<int64_t>& value, const Measure& measure)
{
    return value ? QJsonValue(toDouble(*value, measure.decimals())) : QJsonValue::Null;
}

Result<Outcome> standings(const Console& console, const StandingArguments& asked)
{
    ROSTRUM_TRY(measure, findMeasure(qs(asked.measure)));
    ROSTRUM_TRY(span, parsePeriod(qs(asked.period)));
    ROSTRUM_TRY(rule, ruleOf(asked));
    ROSTRUM_TRY(workspace, console.openToRead());
    ROSTRUM_TRY(standing, readStanding(workspace->reader(), *measure, span, rule));
    QJsonArray rows, winners;
    for (const StandingPerson& one : standing.people) {
        const QJsonValue number = one.number.isEmpty() ? QJsonValue::Null : QJsonValue(one.number);
        if (one.place.wins)
            winners.append(number.isNull() ? QJsonValue(one.name) : number);
        rows.append(
            QJsonObject{{QStringLiteral("rank"), one.place.rank ? QJsonValue(*one.place.rank) : QJsonValue::Null},
                        {QStringLiteral("number"), number},
                        {QStringLiteral("name"), one.name},
                        {QStringLiteral("value"), numberJson(one.figure.value(*measure), *measure)},
                        {QStringLiteral("compared"), numberJson(one.place.compared, *measure)},
                        {QStringLiteral("n"), one.figure.n},
                        {QStringLiteral("wins"), one.place.wins}});
    }
    return Outcome{QJsonObject{{QStringLiteral("measure"), measure->id},
                               {QStringLiteral("period"), qs(asked.period)},
                               {QStringLiteral("rule"), standingRuleText(standing)},
                               {QStringLiteral("eligible"), standing.eligible},
                               {QStringLiteral("cut_off"), numberJson(standing.cutOff, *measure)},
                               {QStringLiteral("winners"), winners},
                               {QStringLiteral("rows"), rows}}};
}
} // namespace

void addStandingsCommands(CLI::App& app, Console& console)
{
    auto* asked = new StandingArguments; // as long as the program, as CLI11 keeps the addresses
    CLI::App* command = addCommand(app, console, "standings", "everybody by one measure: ranks, winners and the rule",
                                   [&console, asked] { return standings(console, *asked); });
    command->add_option("MEASURE", asked->measure)->required();
    command->add_option("--period", asked->period, "2026-10, 2026-Q4 or 2026")->required();
    command->add_option("--top", asked->top, "how many win: 3, or 10% rounded up; who ties wins too");
    command->add_option("--min-n", asked->leastCount, "records without which nobody is ranked")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--shrink", asked->shrink, "records of everybody's mean that are added to each mean")
        ->check(CLI::NonNegativeNumber);
    command->add_flag("--break-ties", asked->breakTies, "at the last place more records win, then earlier ones");
}

} // namespace rostrum::ctl
