// check: records that cannot all be right, and mending one.
#include "app/ctl/console.h"
#include "models/consistency/check.h"
#include "models/facts/rows.h"
#include "models/store/change.h"
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
            {QStringLiteral("facts"), QJsonObject::fromVariantMap(finding.facts)},
            {QStringLiteral("mend"), mendJson(finding)}};
}

Result<Outcome> list(const Console& console)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    ROSTRUM_TRY(found, checkConsistency(workspace->reader()));
    QJsonArray findings;
    for (const Finding& finding : found)
        findings.append(findingJson(finding));
    return Outcome{QJsonObject{{QStringLiteral("findings"), findings}, {QStringLiteral("total"), findings.size()}}};
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
    auto* id = new std::string;
    CLI::App* command = addCommand(app, console, "check", "records that cannot all be right",
                                   [&console, id] { return id->empty() ? list(console) : mend(console, qs(*id)); });
    command->add_option("--mend", *id, "ID of a finding: apply what it suggests");
}

} // namespace rostrum::ctl
