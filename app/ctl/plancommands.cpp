// plans, plan show / import: what training weighs in the performance of a group of staff.
#include "app/ctl/console.h"
#include "models/kpi/trainingplan.h"
#include "models/store/versions.h"
#include <QJsonArray>

namespace rostrum::ctl {

namespace {
struct PlanArguments {
    std::string code, file;
};

Result<Outcome> savedPlans(const Console& console)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    ROSTRUM_TRY(plans, listPlans(workspace->reader()));
    QJsonArray array;
    for (const TrainingPlan& plan : plans)
        array.append(planToJson(plan));
    return Outcome{QJsonObject{{QStringLiteral("plans"), array}}};
}

Result<Outcome> show(const Console& console, const QString& code)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    ROSTRUM_TRY(plans, listPlans(workspace->reader()));
    ROSTRUM_TRY(newest, findVersion(plans, code));
    return Outcome{planToJson(newest)};
}

Result<Outcome> import(const Console& console, const PlanArguments& asked)
{
    ROSTRUM_TRY(json, readVersionFile(qs(asked.file)));
    const QString code = json.value(QLatin1String("code")).toString();
    int version = 0;
    ROSTRUM_TRY(workspace, console.openToWrite());
    ROSTRUM_TRY(notice, workspace->writeNow({QStringLiteral("plan"), {json.value(QLatin1String("name")).toString()}},
                                            [&](Change& change) -> Result<void> {
                                                ROSTRUM_TRY(written, importPlan(change, json));
                                                version = written;
                                                return {};
                                            }));
    return Outcome{QJsonObject{{QStringLiteral("plan"), code},
                               {QStringLiteral("version"), version},
                               {QStringLiteral("change"), notice.id ? QJsonValue(notice.id) : QJsonValue::Null}}};
}
} // namespace

void addPlanCommands(CLI::App& app, Console& console)
{
    addCommand(app, console, "plans", "what training weighs in the performance",
               [&console] { return savedPlans(console); });
    CLI::App* plan = app.add_subcommand("plan", "one training plan");
    plan->require_subcommand(1);
    plan->fallthrough();
    auto* asked = new PlanArguments;
    addCommand(*plan, console, "show", "its newest version, as it would be imported",
               [&console, asked] { return show(console, qs(asked->code)); })
        ->add_option("CODE", asked->code)
        ->required();
    addCommand(*plan, console, "import", "the next version of the plan of that code",
               [&console, asked] { return import(console, *asked); })
        ->add_option("FILE", asked->file)
        ->required();
}

} // namespace rostrum::ctl
