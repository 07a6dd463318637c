// history, undo, redo.
#include "app/ctl/console.h"
#include "ui/words/changetext.h"
#include <QJsonArray>

namespace rostrum::ctl {

namespace {
struct UndoArguments {
    std::optional<qint64> change;
    bool keepChanged = false;
    int limit = 100;
};

Result<Outcome> list(const Console& console, int limit)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    ROSTRUM_TRY(entries, history(workspace->reader(), limit));
    QJsonArray changes;
    for (const HistoryEntry& entry : entries)
        changes.append(QJsonObject{{QStringLiteral("id"), entry.id},
                                   {QStringLiteral("at"), entry.at.toString(Qt::ISODateWithMs)},
                                   {QStringLiteral("officer"), entry.officer},
                                   {QStringLiteral("origin"), originKey(entry.origin)},
                                   {QStringLiteral("label"), changeText(entry.origin, entry.label)},
                                   {QStringLiteral("rows"), entry.rows},
                                   {QStringLiteral("undone"), entry.undone}});
    return Outcome{QJsonObject{{QStringLiteral("changes"), changes}}};
}

Result<Outcome> finished(QFuture<Result<ChangeNotice>> future)
{
    future.waitForFinished();
    ROSTRUM_TRY(notice, future.takeResult());
    return Outcome{QJsonObject{{QStringLiteral("change"), notice.id ? QJsonValue(notice.id) : QJsonValue::Null},
                               {QStringLiteral("undid"), notice.undoes.value_or(0)}}};
}
} // namespace

void addHistoryCommands(CLI::App& app, Console& console)
{
    auto* asked = new UndoArguments;
    CLI::App* listing =
        addCommand(app, console, "history", "what was done", [&console, asked] { return list(console, asked->limit); });
    listing->add_option("--limit", asked->limit)->check(CLI::NonNegativeNumber);
    CLI::App* undoing = addCommand(app, console, "undo", "take a change back", [&console, asked]() -> Result<Outcome> {
        ROSTRUM_TRY(workspace, console.openToWrite());
        return finished(workspace->undo({asked->change, asked->keepChanged}));
    });
    undoing->add_option("CHANGE", asked->change);
    undoing->add_flag("--keep-changed", asked->keepChanged, "leave rows that were changed since");
    addCommand(app, console, "redo", "bring back what was undone", [&console]() -> Result<Outcome> {
        ROSTRUM_TRY(workspace, console.openToWrite());
        return finished(workspace->redo());
    });
}

} // namespace rostrum::ctl
