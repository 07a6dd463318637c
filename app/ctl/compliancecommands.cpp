// compliance, rules, rule show / import / preview.
#include "app/ctl/compliancejson.h"
#include "models/base/dates.h"
#include "models/compliance/compliance.h"
#include "models/store/change.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace rostrum::ctl {

namespace {
struct RuleArguments {
    std::string code, file;
    int year = 0;
};

Result<Outcome> verdicts(const Console& console, const ComplianceArguments& asked)
{
    ROSTRUM_TRY(query, complianceQueryOf(asked));
    ROSTRUM_TRY(workspace, KnownWorkspace::open(console, asked));
    ROSTRUM_TRY(result, evaluateCompliance(workspace->reader(), query));
    QJsonObject json = complianceJson(result);
    if (!asked.knownAt.empty())
        json.insert(QStringLiteral("known_at"), qs(asked.knownAt));
    return Outcome{json};
}

Result<Outcome> list(const Console& console)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    ROSTRUM_TRY(rules, listRules(workspace->reader()));
    QJsonArray array;
    for (const RuleSet& rule : rules)
        array.append(ruleInfoJson(rule.info));
    return Outcome{QJsonObject{{QStringLiteral("rules"), array}}};
}

Result<QJsonObject> ruleFile(const std::string& path)
{
    QFile file(qs(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileMissing,
                    {{QStringLiteral("file"), file.fileName()}});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return fail(ErrorCode::InvalidRule, {{QStringLiteral("rule"), file.fileName()},
                                             {QStringLiteral("problem"), QStringLiteral("not_json")},
                                             {QStringLiteral("value"), error.errorString()}});
    return document.object();
}

Result<Outcome> importFile(const Console& console, const RuleArguments& asked)
{
    ROSTRUM_TRY(json, ruleFile(asked.file));
    ROSTRUM_TRY(workspace, console.openToWrite());
    int version = 0;
    const QString code = json.value(QStringLiteral("code")).toString();
    ROSTRUM_TRY(notice, workspace->writeNow({QStringLiteral("rule"), {}}, [&](Change& change) -> Result<void> {
        ROSTRUM_TRY(made, importRule(change, json));
        version = made;
        change.label.arguments = {code, QString::number(made)};
        return {};
    }));
    return Outcome{QJsonObject{{QStringLiteral("rule"), code},
                               {QStringLiteral("version"), version},
                               {QStringLiteral("change"), notice.id ? QJsonValue(notice.id) : QJsonValue::Null}}};
}

Result<Outcome> preview(const Console& console, const RuleArguments& asked)
{
    ROSTRUM_TRY(json, ruleFile(asked.file));
    ROSTRUM_TRY(workspace, console.openToRead());
    const int year = asked.year ? asked.year : today().year();
    const QDate end(year, 12, 31);
    ROSTRUM_TRY(moves, previewRule(workspace->reader(), json, year, std::min(today(), end)));
    const auto status = [](const std::optional<Status>& s) { return s ? QJsonValue(statusKey(*s)) : QJsonValue::Null; };
    QJsonArray changes;
    for (const PreviewRow& row : moves.changes)
        changes.append(QJsonObject{{QStringLiteral("number"), row.number},
                                   {QStringLiteral("name"), row.name},
                                   {QStringLiteral("from"), status(row.before)},
                                   {QStringLiteral("to"), status(row.after)}});
    return Outcome{QJsonObject{{QStringLiteral("year"), year},
                               {QStringLiteral("changes"), changes},
                               {QStringLiteral("before"), summaryJson(moves.before)},
                               {QStringLiteral("after"), summaryJson(moves.after)}}};
}
} // namespace

void addComplianceOptions(CLI::App* command, ComplianceArguments& asked)
{
    command->add_option("--year", asked.year);
    command->add_option("--as-of", asked.asOf, "as things stood on that day");
    command->add_option("--known-at", asked.knownAt, "by what had been entered until that day");
    command->add_option("--rule", asked.rule, "CODE");
    command->add_option("--department", asked.department);
    command->add_option("--person", asked.person, "employee number");
}

void addComplianceCommands(CLI::App& app, Console& console)
{
    auto* asked = new ComplianceArguments;
    CLI::App* people = addCommand(app, console, "compliance", "who meets the title rules",
                                  [&console, asked] { return verdicts(console, *asked); });
    addComplianceOptions(people, *asked);
    addCommand(app, console, "rules", "the rules and their versions", [&console] { return list(console); });
    CLI::App* rule = app.add_subcommand("rule", "one rule");
    rule->require_subcommand(1);
    rule->fallthrough();
    auto* file = new RuleArguments;
    CLI::App* show =
        addCommand(*rule, console, "show", "as it would be imported", [&console, file]() -> Result<Outcome> {
            ROSTRUM_TRY(workspace, console.openToRead());
            ROSTRUM_TRY(json, exportRule(workspace->reader(), qs(file->code)));
            return Outcome{json};
        });
    show->add_option("CODE", file->code)->required();
    CLI::App* importing = addCommand(*rule, console, "import", "the next version",
                                     [&console, file] { return importFile(console, *file); });
    importing->add_option("FILE", file->file)->required();
    CLI::App* previewing = addCommand(*rule, console, "preview", "who would change status",
                                      [&console, file] { return preview(console, *file); });
    previewing->add_option("FILE", file->file)->required();
    previewing->add_option("--year", file->year);
}

} // namespace rostrum::ctl
