// rules, rule show / import / preview / templates.
#include "app/ctl/compliancejson.h"
#include "models/base/dates.h"
#include "models/compliance/compliance.h"
#include "models/store/versions.h"
#include <QJsonArray>

namespace rostrum::ctl {

namespace {
struct RuleArguments {
    std::string code, file, source;
    int year = 0;
};

Result<Outcome> list(const Console& console)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    ROSTRUM_TRY(rules, listRules(workspace->reader()));
    QJsonArray array;
    for (const RuleSet& rule : rules)
        array.append(ruleInfoJson(rule.info));
    return Outcome{QJsonObject{{QStringLiteral("rules"), array}}};
}

QString textAt(const QJsonObject& json, const char* key) { return json.value(QLatin1String(key)).toString(); }

Outcome listTemplates()
{
    QJsonArray array;
    for (const QJsonObject& rule : ruleTemplates())
        array.append(QJsonObject{{QStringLiteral("code"), textAt(rule, "code")},
                                 {QStringLiteral("name"), textAt(rule, "name")},
                                 {QStringLiteral("authority"), textAt(rule, "authority")},
                                 {QStringLiteral("document_number"), textAt(rule, "document_number")},
                                 {QStringLiteral("valid_from"), textAt(rule, "valid_from")}});
    return Outcome{QJsonObject{{QStringLiteral("templates"), array}}};
}

Result<QJsonObject> templateOf(const std::string& code)
{
    QStringList known;
    for (const QJsonObject& rule : ruleTemplates()) {
        known.append(textAt(rule, "code"));
        if (known.last() == qs(code))
            return rule;
    }
    return fail(ErrorCode::UnknownRule, {{QStringLiteral("rule"), qs(code)}, {QStringLiteral("known"), known}});
}

// Of a file, or of a template: one of the two.
Result<QJsonObject> chosen(const RuleArguments& asked)
{
    if (asked.file.empty() == asked.source.empty())
        return fail(ErrorCode::WrongUsage,
                    {{QStringLiteral("problem"),
                      QCoreApplication::translate("Console", "Name either a file or --template CODE.")}});
    return asked.source.empty() ? readVersionFile(qs(asked.file)) : templateOf(asked.source);
}

Result<Outcome> importOne(const Console& console, const RuleArguments& asked)
{
    ROSTRUM_TRY(json, chosen(asked));
    ROSTRUM_TRY(workspace, console.openToWrite());
    int version = 0;
    const QString code = textAt(json, "code");
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
    ROSTRUM_TRY(json, chosen(asked));
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

void addSource(CLI::App* command, RuleArguments& asked)
{
    command->add_option("FILE", asked.file);
    command->add_option("--template", asked.source, "CODE of a shipped template instead of a file");
}
} // namespace

void addRuleCommands(CLI::App& app, Console& console)
{
    addCommand(app, console, "rules", "the rules and their versions", [&console] { return list(console); });
    CLI::App* rule = app.add_subcommand("rule", "one rule");
    rule->require_subcommand(1);
    rule->fallthrough();
    auto* asked = new RuleArguments;
    CLI::App* show =
        addCommand(*rule, console, "show", "as it would be imported", [&console, asked]() -> Result<Outcome> {
            ROSTRUM_TRY(workspace, console.openToRead());
            ROSTRUM_TRY(json, exportRule(workspace->reader(), qs(asked->code)));
            return Outcome{json};
        });
    show->add_option("CODE", asked->code)->required();
    addSource(addCommand(*rule, console, "import", "the next version",
                         [&console, asked] { return importOne(console, *asked); }),
              *asked);
    CLI::App* previewing = addCommand(*rule, console, "preview", "who would change status",
                                      [&console, asked] { return preview(console, *asked); });
    addSource(previewing, *asked);
    previewing->add_option("--year", asked->year);
    addCommand(*rule, console, "templates", "rules to begin from", []() -> Result<Outcome> { return listTemplates(); });
}

} // namespace rostrum::ctl
