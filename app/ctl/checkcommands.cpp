// check: records that cannot all be right, and mending one.
#include "app/ctl/console.h"
#include "models/consistency/check.h"
#include "models/facts/rows.h"
#include "models/store/change.h"
#include "ui/words/findingtext.h"
#include <QJsonArray>

namespace rostrum::ctl {

namespace {
QJsonValue mendJson(const Finding& finding)
{
    if (!finding.mend)
        return QJsonValue::Null;
    QJsonObject json{{QStringLiteral("table"), finding.mend->row.table},
                     {QStringLiteral("key"), finding.mend->row.id.hex()},
                     {QStringLiteral("remove"), finding.mend->removes()}};
    if (!finding.mend->removes()) {
        json.insert(QStringLiteral("field"), finding.mend->column);
        json.insert(QStringLiteral("value"), QJsonValue::fromVariant(finding.mend->value));
    }
    return json;
}

QJsonObject findingJson(const Finding& finding)
{
    QJsonArray rows;
    for (const FoundRow& row : finding.rows)
        rows.append(QJsonObject{{QStringLiteral("table"), row.table}, {QStringLiteral("key"), row.id.hex()}});
    return {{QStringLiteral("id"), finding.id},
            {QStringLiteral("kind"), finding.kind},
            {QStringLiteral("number"), finding.number.isEmpty() ? QJsonValue() : QJsonValue(finding.number)},
            {QStringLiteral("name"), finding.name},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("sentence"), findingText(finding)},
            {QStringLiteral("suggestion"), finding.mend ? QJsonValue(mendText(finding)) : QJsonValue::Null},
            {QStringLiteral("advice"), findingAdvice(finding.kind)},
            {QStringLiteral("facts"), QJsonObject::fromVariantMap(finding.facts)},
            {QStringLiteral("mend"), mendJson(finding)}};
}

Result<Outcome> list(const Console& console, const QString& kind)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    ROSTRUM_TRY(found, checkConsistency(workspace->reader(), kind));
    QJsonArray findings;
    QMap<QString, int> counts;
    for (const Finding& finding : found) {
        findings.append(findingJson(finding));
        ++counts[finding.kind];
    }
    QJsonObject kinds;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        kinds.insert(count.key(), *count);
    return Outcome{QJsonObject{{QStringLiteral("findings"), findings},
                               {QStringLiteral("kinds"), kinds},
                               {QStringLiteral("total"), findings.size()}}};
}

Result<Outcome> mendAll(const Console& console, const QString& kind)
{
    ROSTRUM_TRY(workspace, console.openToWrite());
    int mended = 0;
    ROSTRUM_TRY(notice, workspace->writeNow({QStringLiteral("mend"), {kind}}, [&](Change& change) -> Result<void> {
        ROSTRUM_TRY(count, mendKind(change, kind));
        mended = count;
        return {};
    }));
    return Outcome{QJsonObject{{QStringLiteral("change"), notice.id}, {QStringLiteral("mended"), mended}}};
}

Result<Outcome> mend(const Console& console, const QString& id)
{
    ROSTRUM_TRY(workspace, console.openToWrite());
    QJsonObject mended;
    ROSTRUM_TRY(notice, workspace->writeNow({QStringLiteral("edit"), {}}, [&](Change& change) -> Result<void> {
        ROSTRUM_TRY(finding, mendFinding(change, id));
        mended = findingJson(finding);
        return {};
    }));
    return Outcome{QJsonObject{{QStringLiteral("change"), notice.id ? QJsonValue(notice.id) : QJsonValue::Null},
                               {QStringLiteral("mended"), mended}}};
}
} // namespace

void addCheckCommands(CLI::App& app, Console& console)
{
    struct Arguments {
        std::string id, mendKind, kind;
    };
    auto* asked = new Arguments;
    CLI::App* command = addCommand(app, console, "check", "records that cannot all be right", [&console, asked] {
        if (!asked->mendKind.empty())
            return mendAll(console, qs(asked->mendKind));
        return asked->id.empty() ? list(console, qs(asked->kind)) : mend(console, qs(asked->id));
    });
    std::vector<std::string> kinds;
    for (const QString& kind : findingKinds())
        kinds.push_back(kind.toStdString());
    command->add_option("--kind", asked->kind, "only these findings")->check(CLI::IsMember(kinds));
    CLI::Option* one = command->add_option("--mend", asked->id, "ID of a finding: apply what it suggests");
    command->add_option("--mend-kind", asked->mendKind, "KIND: apply all that is suggested, as one change")
        ->check(CLI::IsMember(kinds))
        ->excludes(one);
}

} // namespace rostrum::ctl
