// check: records that cannot all be right, mending one, and saying that one is right as it is.
#include "app/ctl/console.h"
#include "models/base/dates.h"
#include "models/consistency/check.h"
#include "models/consistency/review.h"
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
    QJsonObject json{{QStringLiteral("id"), finding.id},
                     {QStringLiteral("kind"), finding.kind},
                     {QStringLiteral("number"), finding.number.isEmpty() ? QJsonValue() : QJsonValue(finding.number)},
                     {QStringLiteral("name"), finding.name},
                     {QStringLiteral("rows"), rows},
                     {QStringLiteral("sentence"), findingText(finding)},
                     {QStringLiteral("suggestion"), finding.mend ? QJsonValue(mendText(finding)) : QJsonValue::Null},
                     {QStringLiteral("advice"), findingAdvice(finding.kind)},
                     {QStringLiteral("facts"), QJsonObject::fromVariantMap(finding.facts)},
                     {QStringLiteral("mend"), mendJson(finding)}};
    if (finding.review)
        json.insert(QStringLiteral("dismissed"),
                    QJsonObject{{QStringLiteral("reason"), finding.review->reason},
                                {QStringLiteral("officer"), finding.review->officer},
                                {QStringLiteral("on"), isoDay(finding.review->decidedOn)}});
    return json;
}

// `dismissed`: those alone instead of the open ones. How many there are is said either way.
Result<Outcome> list(const Console& console, const QString& kind, bool dismissed)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    ROSTRUM_TRY(found, checkRecords(workspace->reader(), kind));
    QJsonArray findings;
    QMap<QString, int> counts;
    for (const Finding& finding : dismissed ? found.dismissed : found.open) {
        findings.append(findingJson(finding));
        ++counts[finding.kind];
    }
    QJsonObject kinds;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        kinds.insert(count.key(), *count);
    return Outcome{QJsonObject{{QStringLiteral("findings"), findings},
                               {QStringLiteral("kinds"), kinds},
                               {QStringLiteral("total"), findings.size()},
                               {QStringLiteral("dismissed"), qint64(found.dismissed.size())}}};
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

using Say = std::function<Result<Finding>(Change&)>;

Result<Outcome> say(const Console& console, const char* what, const Say& say)
{
    ROSTRUM_TRY(workspace, console.openToWrite());
    QJsonObject said;
    ROSTRUM_TRY(notice, workspace->writeNow({QString::fromLatin1(what), {}}, [&](Change& change) -> Result<void> {
        ROSTRUM_TRY(finding, say(change));
        said = findingJson(finding);
        said.remove(QStringLiteral("dismissed")); // as it was before
        return {};
    }));
    return Outcome{QJsonObject{{QStringLiteral("change"), notice.id}, {QString::fromLatin1(what), said}}};
}
} // namespace

void addCheckCommands(CLI::App& app, Console& console)
{
    struct Arguments {
        std::string id, mendKind, kind, finding, reason;
        bool dismissed = false;
        CLI::App *dismiss = nullptr, *restore = nullptr;
    };
    auto* asked = new Arguments;
    CLI::App* command = addCommand(app, console, "check", "records that cannot all be right", [&console, asked] {
        if (asked->dismiss->parsed())
            return say(console, "dismissed", [asked](Change& change) {
                return dismissFinding(change, qs(asked->finding), qs(asked->reason));
            });
        if (asked->restore->parsed())
            return say(console, "restored",
                       [asked](Change& change) { return restoreFinding(change, qs(asked->finding)); });
        if (!asked->mendKind.empty())
            return mendAll(console, qs(asked->mendKind));
        return asked->id.empty() ? list(console, qs(asked->kind), asked->dismissed) : mend(console, qs(asked->id));
    });
    std::vector<std::string> kinds;
    for (const QString& kind : findingKinds())
        kinds.push_back(kind.toStdString());
    command->add_option("--kind", asked->kind, "only these findings")->check(CLI::IsMember(kinds));
    CLI::Option* one = command->add_option("--mend", asked->id, "ID of a finding: apply what it suggests");
    command->add_option("--mend-kind", asked->mendKind, "KIND: apply all that is suggested, as one change")
        ->check(CLI::IsMember(kinds))
        ->excludes(one);
    command->add_flag("--dismissed", asked->dismissed, "those that an officer said are right, with who, when and why");
    // Below the command that looks; its callback runs last, so it asks which of them was meant.
    asked->dismiss = command->add_subcommand("dismiss", "say that a finding is right as it is");
    asked->dismiss->add_option("FINDING", asked->finding, "its id")->required();
    asked->dismiss->add_option("--reason", asked->reason, "TEXT: why")->required();
    asked->restore = command->add_subcommand("restore", "take that back");
    asked->restore->add_option("FINDING", asked->finding, "its id")->required();
    for (CLI::App* below : {asked->dismiss, asked->restore})
        below->fallthrough();
}

} // namespace rostrum::ctl
