// kpi lock / reopen / months / missing / waive.
#include "app/ctl/kpimonthcommands.h"
#include "models/base/decimal.h"
#include "models/base/refusals.h"
#include "models/kpi/kpiperiods.h"
#include "models/kpi/kpitrace.h"
#include "models/kpi/schemestore.h"
#include "models/kpi/waiver.h"
#include "models/measures/evaluate.h"
#include "models/store/change.h"
#include "ui/words/periodtext.h"
#include <QJsonArray>
#include <map>

namespace rostrum::ctl {

namespace {
const std::vector<std::string> kKinds{"month", "quarter", "year"}; // as PeriodKind

QJsonValue textOrNull(const QString& text) { return text.isEmpty() ? QJsonValue::Null : QJsonValue(text); }

QJsonObject lockJson(const KpiLock& lock, const ChangeNotice& notice)
{
    return {{QStringLiteral("revision"), lock.revision},
            {QStringLiteral("sha256"), QString::fromLatin1(lock.sha256.toHex())},
            {QStringLiteral("change"), notice.id}};
}

Result<Outcome> lockPeriod(const Console& console, const KpiArguments& asked)
{
    ROSTRUM_TRY(query, queryOf(asked));
    ROSTRUM_TRY(workspace, console.openToWrite());
    KpiLock lock;
    ROSTRUM_TRY(notice,
                workspace->writeNow({QStringLiteral("lock"), {qs(asked.period)}}, [&](Change& change) -> Result<void> {
                    ROSTRUM_TRY(written, lockKpi(change, query));
                    lock = written;
                    return {};
                }));
    return Outcome{lockJson(lock, notice)};
}

Result<Outcome> reopenPeriod(const Console& console, const KpiArguments& asked)
{
    ROSTRUM_TRY(query, queryOf(asked));
    ROSTRUM_TRY(workspace, console.openToWrite());
    KpiLock lock;
    ROSTRUM_TRY(notice, workspace->writeNow({QStringLiteral("reopen"), {qs(asked.period), qs(asked.reason)}},
                                            [&](Change& change) -> Result<void> {
                                                ROSTRUM_TRY(open, reopenKpi(change, query.scheme, query.period,
                                                                            qs(asked.reason), query.today));
                                                lock = open;
                                                return {};
                                            }));
    return Outcome{lockJson(lock, notice)};
}

QJsonObject monthJson(const MonthState& month)
{
    QJsonArray waiting;
    for (const KpiWaiting& one : month.waiting)
        waiting.append(QJsonObject{{QStringLiteral("number"), one.number},
                                   {QStringLiteral("name"), one.name},
                                   {QStringLiteral("missing"), one.missing}});
    QJsonObject json{{QStringLiteral("period"), periodKey(month.period)},
                     {QStringLiteral("stage"), stageKey(month.stage)},
                     {QStringLiteral("over"), month.over},
                     {QStringLiteral("people"), month.people},
                     {QStringLiteral("ranked"), month.ranked},
                     {QStringLiteral("waiting"), waiting},
                     {QStringLiteral("waived"), month.waived},
                     {QStringLiteral("carries_adjustments"), month.carries}};
    const std::optional<KpiLock>& lock = month.lock;
    const bool holds = lock && lock->holds();
    json.insert(QStringLiteral("revision"), lock ? QJsonValue(lock->revision) : QJsonValue::Null);
    json.insert(QStringLiteral("locked_on"), holds ? QJsonValue(isoDay(lock->lockedOn)) : QJsonValue::Null);
    json.insert(QStringLiteral("sha256"),
                holds ? QJsonValue(QString::fromLatin1(lock->sha256.toHex())) : QJsonValue::Null);
    json.insert(QStringLiteral("verified"), holds ? QJsonValue(month.verified) : QJsonValue::Null);
    json.insert(QStringLiteral("reopened_reason"), lock ? textOrNull(lock->reopenedReason) : QJsonValue::Null);
    return json;
}

Result<Outcome> listMonths(const Console& console, const KpiArguments& asked)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    const int year = asked.year ? asked.year : today().year();
    ROSTRUM_TRY(scheme, findScheme(workspace->reader(), qs(asked.scheme)));
    const auto named = std::find(kKinds.begin(), kKinds.end(), asked.kind);
    const auto kind = named == kKinds.end() ? PeriodKind::Month : PeriodKind(named - kKinds.begin());
    ROSTRUM_TRY(months, monthStates(workspace->reader(), scheme.code, periodsOfYear(kind, year), today()));
    QJsonArray rows;
    for (const MonthState& month : months)
        rows.append(monthJson(month));
    return Outcome{QJsonObject{
        {QStringLiteral("year"), year}, {QStringLiteral("scheme"), scheme.code}, {QStringLiteral("months"), rows}}};
}

QJsonObject lackJson(const KpiResults& results, const KpiRow& row, const KpiLack& lack)
{
    const Coverage& coverage = row.coverage[size_t(lack.position)];
    return {{QStringLiteral("number"), row.number},
            {QStringLiteral("name"), row.name},
            {QStringLiteral("indicator"), results.scheme.indicators[size_t(lack.position)].code},
            {QStringLiteral("what"), lackKey(lack.kind)},
            {QStringLiteral("day"), lack.day.isValid() ? QJsonValue(isoDay(lack.day)) : QJsonValue::Null},
            {QStringLiteral("title"), textOrNull(lack.title)},
            {QStringLiteral("who"), textOrNull(lack.who)},
            {QStringLiteral("session"), lack.session.isNull() ? QJsonValue::Null : QJsonValue(lack.session.hex())},
            {QStringLiteral("count"), lack.count},
            {QStringLiteral("waiver"), textOrNull(coverage.waiver)}};
}

Result<std::vector<KpiLack>> lacksOf(Connection& db, const KpiResults& results, const KpiQuery& query)
{
    if (!results.revision)
        return readLacks(db, results, query.today);
    ROSTRUM_TRY(lock, kpiLock(db, results.scheme.code, query.period));
    return readFrozenLacks(db, lock->id);
}

Result<Outcome> listMissing(const Console& console, const KpiArguments& asked)
{
    ROSTRUM_TRY(query, queryOf(asked));
    ROSTRUM_TRY(workspace, console.openToRead());
    Connection& db = workspace->reader();
    const Snapshot snapshot(db); // results and lists of one moment
    ROSTRUM_TRY(results, kpiResults(db, query));
    std::map<Id, const KpiRow*> rows;
    for (const KpiRow& row : results.rows)
        rows[row.person] = &row;
    ROSTRUM_TRY(lacks, lacksOf(db, results, query));
    QJsonArray missing;
    for (const KpiLack& lack : lacks)
        if (const auto row = rows.find(lack.person); row != rows.end())
            missing.append(lackJson(results, *row->second, lack));
    ROSTRUM_TRY(waivers, kpiWaivers(db, results.scheme.code, query.period));
    QJsonArray waived;
    for (const KpiWaiver& one : waivers)
        waived.append(QJsonObject{{QStringLiteral("number"), one.number},
                                  {QStringLiteral("name"), one.name},
                                  {QStringLiteral("indicator"), textOrNull(one.indicator)},
                                  {QStringLiteral("reason"), one.reason},
                                  {QStringLiteral("on"), isoDay(one.waivedOn)}});
    return Outcome{QJsonObject{{QStringLiteral("period"), qs(asked.period)},
                               {QStringLiteral("stage"), stageKey(stageOf(results, query.today))},
                               {QStringLiteral("missing"), missing},
                               {QStringLiteral("waivers"), waived}}};
}

tl::unexpected<Error> noWaiver(const KpiArguments& asked)
{
    return unknownRow("kpi_waiver", qs(asked.person + " " + asked.indicator).trimmed());
}

Result<Outcome> waive(const Console& console, const KpiArguments& asked)
{
    ROSTRUM_TRY(query, queryOf(asked));
    ROSTRUM_TRY(workspace, console.openToWrite());
    ROSTRUM_TRY(person, findPerson(workspace->reader(), qs(asked.person)));
    const QString indicator = qs(asked.indicator);
    if (!asked.withdraw) {
        const Label label{QStringLiteral("waive"), {qs(asked.person), qs(asked.period), qs(asked.reason)}};
        ROSTRUM_TRY(notice, workspace->writeNow(label, [&](Change& change) -> Result<void> {
            const auto id =
                waiveKpi(change, {query.scheme, query.period, person, indicator, qs(asked.reason), query.today});
            return id ? Result<void>() : fail(id.error());
        }));
        return Outcome{QJsonObject{{QStringLiteral("change"), notice.id}}};
    }
    ROSTRUM_TRY(scheme, schemeOf(workspace->reader(), query.scheme, query.period));
    ROSTRUM_TRY(waivers, kpiWaivers(workspace->reader(), scheme.code, query.period));
    const auto found = std::find_if(waivers.begin(), waivers.end(), [&](const KpiWaiver& one) {
        return one.person == person && one.indicator == indicator;
    });
    if (found == waivers.end())
        return noWaiver(asked);
    ROSTRUM_TRY(notice, workspace->writeNow({QStringLiteral("unwaive"), {qs(asked.person), qs(asked.period)}},
                                            [&](Change& change) { return withdrawWaiver(change, found->id); }));
    return Outcome{QJsonObject{{QStringLiteral("change"), notice.id}}};
}
} // namespace

Result<KpiQuery> queryOf(const KpiArguments& asked)
{
    ROSTRUM_TRY(period, parsePeriod(qs(asked.period)));
    return KpiQuery{period, qs(asked.scheme), qs(asked.department), today()};
}

QJsonValue pointsJson(const std::optional<int64_t>& points)
{
    return points ? QJsonValue(toDouble(*points, kScoreDecimals)) : QJsonValue::Null;
}

QJsonArray adjustmentsJson(const KpiResults& everybody, const KpiResults& shown)
{
    std::map<Id, QString> numbers;
    for (const KpiRow& row : shown.rows)
        numbers[row.person] = row.number;
    QJsonArray lines;
    for (const KpiAdjustment& one : everybody.adjustments)
        if (const auto number = numbers.find(one.person); number != numbers.end())
            lines.append(QJsonObject{{QStringLiteral("number"), number->second},
                                     {QStringLiteral("of"), daysKey(one.of)},
                                     {QStringLiteral("paid"), pointsJson(one.was)},
                                     {QStringLiteral("now"), pointsJson(one.now)},
                                     {QStringLiteral("points"), toDouble(one.points, kScoreDecimals)}});
    return lines;
}

CLI::App* periodCommand(CLI::App& kpi, Console& console, KpiArguments& asked, const char* name, const char* help,
                        Console::Run run)
{
    CLI::App* command = addCommand(kpi, console, name, help, std::move(run));
    command->add_option("--period", asked.period, "2026-10, 2026-Q4 or 2026")->required();
    command->add_option("--scheme", asked.scheme, "its code, where there are several");
    return command;
}

void addKpiMonthCommands(CLI::App& kpi, Console& console, KpiArguments& asked)
{
    periodCommand(kpi, console, asked, "lock", "closes the period: its figures never change again",
                  [&console, &asked] { return lockPeriod(console, asked); });
    periodCommand(kpi, console, asked, "reopen", "so that it can be counted anew, as the next revision",
                  [&console, &asked] { return reopenPeriod(console, asked); })
        ->add_option("--reason", asked.reason, "why")
        ->required();
    CLI::App* months = addCommand(kpi, console, "months",
                                  "which months, quarters or years are open, complete or locked, and what is missing",
                                  [&console, &asked] { return listMonths(console, asked); });
    months->add_option("--year", asked.year, "else the present one");
    months->add_option("--kind", asked.kind, "its months, its quarters or the year itself; else months")
        ->check(CLI::IsMember(kKinds));
    months->add_option("--scheme", asked.scheme, "its code, where there are several");
    periodCommand(kpi, console, asked, "missing", "what the period waits for, by name, and what was waived",
                  [&console, &asked] { return listMissing(console, asked); })
        ->add_option("--department", asked.department, "name or code, with those below");
    CLI::App* waiving = periodCommand(kpi, console, asked, "waive", "lets pass what is missing of a person",
                                      [&console, &asked] { return waive(console, asked); });
    waiving->add_option("--person", asked.person, "employee number")->required();
    waiving->add_option("--indicator", asked.indicator, "its code; else all of the person's");
    CLI::Option* reason = waiving->add_option("--reason", asked.reason, "why");
    waiving->add_flag("--withdraw", asked.withdraw, "takes the word back")->excludes(reason);
}

} // namespace rostrum::ctl
