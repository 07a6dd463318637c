// rounds, round new / invite / uninvite / send / results / close / reopen: 360° assessment.
#include "app/ctl/console.h"
#include "models/base/decimal.h"
#include "models/base/refusals.h"
#include "models/kpi/invitations.h"
#include "models/kpi/roundresults.h"
#include "models/measures/evaluate.h"
#include "models/report/invitationsheets.h"
#include "models/report/reportfile.h"
#include "models/report/reports.h"
#include "models/report/roundreport.h"
#include "models/store/change.h"
#include <QJsonArray>

namespace rostrum::ctl {

namespace {
struct RoundArguments {
    std::string code, title, period, closes, groups, missing = "renormalise", output, trainer, role, rater;
    int least = kFewestRaters;
};

QJsonObject roundJson(const Round& round)
{
    QJsonArray groups;
    for (const RoundGroup& group : round.groups)
        groups.append(QJsonObject{{QStringLiteral("role"), group.role},
                                  {QStringLiteral("weight"), group.weight},
                                  {QStringLiteral("anonymous"), group.anonymous}});
    const auto day = [](QDate date) { return date.isValid() ? QJsonValue(isoDay(date)) : QJsonValue::Null; };
    return {{QStringLiteral("round"), round.code},
            {QStringLiteral("title"), round.title},
            {QStringLiteral("from"), isoDay(round.period.from)},
            {QStringLiteral("to"), isoDay(round.period.to)},
            {QStringLiteral("closes_on"), isoDay(round.answers().to)},
            {QStringLiteral("closed_on"), day(round.closedOn)},
            {QStringLiteral("missing"), missingGroupKey(round.missing)},
            {QStringLiteral("least_raters"), round.leastRaters},
            {QStringLiteral("groups"), groups}};
}

Result<Outcome> allRounds(const Console& console)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    ROSTRUM_TRY(rounds, listRounds(workspace->reader()));
    QJsonArray array;
    for (const Round& round : rounds)
        array.append(roundJson(round));
    return Outcome{QJsonObject{{QStringLiteral("rounds"), array}}};
}

// "trainee=5000,head=3000,hr=2000,self=0"; trainees and colleagues are promised anonymity.
Result<std::vector<RoundGroup>> groupsOf(const std::string& text)
{
    if (text.empty())
        return usualGroups();
    std::vector<RoundGroup> groups;
    for (const QString& one : qs(text).split(u',', Qt::SkipEmptyParts)) {
        ROSTRUM_TRY(pair, fieldValue(one.toStdString()));
        bool ok = false;
        const int weight = pair.second.toInt(&ok);
        if (!ok)
            return invalidValue("groups", one, "not_a_number");
        groups.push_back({pair.first, weight, isUsuallyAnonymous(pair.first)});
    }
    return groups;
}

Result<Outcome> change(const Console& console, const RoundArguments& asked, const char* label,
                       Workspace::WriteWork work)
{
    ROSTRUM_TRY(workspace, console.openToWrite());
    ROSTRUM_TRY(notice, workspace->writeNow({QString::fromLatin1(label), {qs(asked.code)}}, std::move(work)));
    ROSTRUM_TRY(round, findRound(workspace->reader(), qs(asked.code)));
    QJsonObject json = roundJson(round);
    json.insert(QStringLiteral("change"), notice.id ? QJsonValue(notice.id) : QJsonValue::Null);
    return Outcome{json};
}

Result<Outcome> make(const Console& console, const RoundArguments& asked)
{
    Round round;
    round.code = qs(asked.code).trimmed();
    round.title = qs(asked.title).trimmed();
    ROSTRUM_TRY(period, parsePeriod(qs(asked.period)));
    round.period = period;
    if (!asked.closes.empty()) {
        ROSTRUM_TRY(closes, dateOf(asked.closes));
        round.closesOn = closes;
    }
    ROSTRUM_TRY(groups, groupsOf(asked.groups));
    round.groups = groups;
    round.missing = asked.missing == "block" ? MissingGroup::Block : MissingGroup::Renormalise;
    round.leastRaters = asked.least;
    return change(console, asked, "round", [&](Change& c) { return saveRound(c, round); });
}

Result<Outcome> inviteSome(const Console& console, const RoundArguments& asked)
{
    return change(console, asked, "invite", [&](Change& c) -> Result<void> {
        if (asked.trainer.empty()) {
            ROSTRUM_TRY(fresh, inviteForAll(c, qs(asked.code)));
            Q_UNUSED(fresh);
            return {};
        }
        ROSTRUM_TRY(trainer, findPerson(c.db(), qs(asked.trainer)));
        ROSTRUM_TRY(rater, asked.rater.empty() ? Result<Id>(Id()) : findPerson(c.db(), qs(asked.rater)));
        return invite(c, qs(asked.code), trainer, qs(asked.role), rater);
    });
}

// Those that fit what was asked for: a trainer, and a group and a rater of these where they are given.
Result<Outcome> uninvite(const Console& console, const RoundArguments& asked)
{
    return change(console, asked, "uninvite", [&](Change& c) -> Result<void> {
        ROSTRUM_TRY(trainer, findPerson(c.db(), qs(asked.trainer)));
        ROSTRUM_TRY(rater, asked.rater.empty() ? Result<Id>(Id()) : findPerson(c.db(), qs(asked.rater)));
        ROSTRUM_TRY(list, invitations(c.db(), qs(asked.code)));
        std::vector<Id> wanted;
        for (const Invitation& one : list)
            if (one.trainer == trainer && (asked.role.empty() || one.role == qs(asked.role)) &&
                (rater.isNull() || one.rater == rater))
                wanted.push_back(one.id);
        ROSTRUM_TRY(count, takeBack(c, qs(asked.code), wanted));
        Q_UNUSED(count);
        return {};
    });
}

Result<Outcome> send(const Console& console, const RoundArguments& asked)
{
    ROSTRUM_TRY(workspace, console.openToWrite());
    ROSTRUM_TRY(round, findRound(workspace->reader(), qs(asked.code)));
    ROSTRUM_TRY(files, PlacedFiles::begin(qs(asked.output)));
    ROSTRUM_TRY(notice, workspace->writeNow({QStringLiteral("invite"), {round.code}}, [&](Change& c) {
        return sendInvitations(c, round.code, today(), *files);
    }));
    files->keep();
    return Outcome{QJsonObject{{QStringLiteral("folder"), qs(asked.output)},
                               {QStringLiteral("files"), QJsonArray::fromStringList(files->names())},
                               {QStringLiteral("change"), notice.id ? QJsonValue(notice.id) : QJsonValue::Null}}};
}

QJsonValue pointsJson(const std::optional<int64_t>& points)
{
    return points ? QJsonValue(toDouble(*points, kScoreDecimals)) : QJsonValue::Null;
}

QJsonObject assessedJson(const Round& round, const RoundRow& row)
{
    QJsonArray groups;
    for (size_t i = 0; i < row.groups.size(); ++i) {
        const GroupScore& one = row.groups[i];
        groups.append(
            QJsonObject{{QStringLiteral("role"), round.groups[i].role},
                        {QStringLiteral("weight"), round.groups[i].weight},
                        {QStringLiteral("raters"), one.suppressed ? QJsonValue::Null : QJsonValue(one.raters)},
                        {QStringLiteral("invited"), one.invited},
                        {QStringLiteral("score"), pointsJson(one.score)},
                        {QStringLiteral("suppressed"), one.suppressed}});
    }
    return {{QStringLiteral("number"), row.number},
            {QStringLiteral("name"), row.name},
            {QStringLiteral("department"), row.department},
            {QStringLiteral("groups"), groups},
            {QStringLiteral("total"), pointsJson(row.total.points)},
            {QStringLiteral("blocked"), row.total.standing == Standing::Blocked},
            {QStringLiteral("renormalised"), row.renormalised}};
}

Result<Outcome> results(Console& console, const RoundArguments& asked)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    Connection& db = workspace->reader();
    ROSTRUM_TRY(round, findRound(db, qs(asked.code)));
    ROSTRUM_TRY(found, roundResults(db, round));
    QJsonObject json = roundJson(round);
    QJsonArray rows;
    for (const RoundRow& row : found.rows)
        rows.append(assessedJson(round, row));
    json.insert(QStringLiteral("results"), rows);
    if (!asked.output.empty()) {
        ROSTRUM_TRY(settings, reportSettings(db, console.language));
        const auto shared = std::make_shared<const RoundResults>(std::move(found));
        ROSTRUM_TRY(file, writeReport(roundReport(shared, settings, today()), qs(asked.output)));
        json.insert(QStringLiteral("file"), qs(asked.output));
        json.insert(QStringLiteral("sha256"), QString::fromLatin1(file.sha256));
    }
    return Outcome{json};
}

CLI::App* ofRound(CLI::App& parent, Console& console, RoundArguments& asked, const char* name, const char* help,
                  Console::Run run)
{
    CLI::App* command = addCommand(parent, console, name, help, std::move(run));
    command->add_option("CODE", asked.code)->required();
    return command;
}
} // namespace

void addRoundCommands(CLI::App& app, Console& console)
{
    auto* asked = new RoundArguments; // as long as the program, as CLI11 keeps the addresses
    addCommand(app, console, "rounds", "rounds of 360° assessment", [&console] { return allRounds(console); });
    CLI::App* round = app.add_subcommand("round", "one round of 360° assessment");
    round->require_subcommand(1);
    round->fallthrough();
    CLI::App* fresh = ofRound(*round, console, *asked, "new", "a round, or other words for one that is open",
                              [&console, asked] { return make(console, *asked); });
    fresh->add_option("--title", asked->title)->required();
    fresh->add_option("--period", asked->period, "2026-10, 2026-Q4 or 2026")->required();
    fresh->add_option("--closes", asked->closes, "last day of an answer");
    fresh->add_option("--groups", asked->groups, "trainee=5000,head=3000,hr=2000,self=0");
    fresh->add_option("--missing", asked->missing)->check(CLI::IsMember({"renormalise", "block"}));
    fresh->add_option("--least", asked->least, "people behind what is shown of an anonymous group");
    CLI::App* ask = ofRound(*round, console, *asked, "invite", "asks about every trainer of the period, or about one",
                            [&console, asked] { return inviteSome(console, *asked); });
    ask->add_option("--trainer", asked->trainer);
    ask->add_option("--role", asked->role, "head hr peer self");
    ask->add_option("--rater", asked->rater);
    CLI::App* back = ofRound(*round, console, *asked, "uninvite", "takes back those who have not answered",
                             [&console, asked] { return uninvite(console, *asked); });
    back->add_option("--trainer", asked->trainer)->required();
    back->add_option("--role", asked->role, "head hr peer self");
    back->add_option("--rater", asked->rater);
    ofRound(*round, console, *asked, "send", "a sheet for each who is asked, into a folder",
            [&console, asked] { return send(console, *asked); })
        ->add_option("--output", asked->output)
        ->required();
    ofRound(*round, console, *asked, "results", "what it came to; too few are not shown", [&console, asked] {
        return results(console, *asked);
    })->add_option("--output", asked->output, "FILE.pdf, .xlsx, .csv or .html");
    ofRound(*round, console, *asked, "close", "it takes no more invitations", [&console, asked] {
        return change(console, *asked, "close_round",
                      [asked](Change& c) { return closeRound(c, qs(asked->code), today()); });
    });
    ofRound(*round, console, *asked, "reopen", "it takes them again", [&console, asked] {
        return change(console, *asked, "reopen_round", [asked](Change& c) { return reopenRound(c, qs(asked->code)); });
    });
}

} // namespace rostrum::ctl
