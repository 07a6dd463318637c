// report log: which papers went out.
#include "app/ctl/printlogcommands.h"
#include <QJsonArray>
#include <QTextStream>

namespace rostrum::ctl {

namespace {
QJsonValue orNull(const QString& text) { return text.isEmpty() ? QJsonValue::Null : QJsonValue(text); }
QJsonValue orNull(QDate day) { return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue::Null; }

QJsonObject entryJson(const PrintEntry& entry)
{
    return {{QStringLiteral("id"), entry.id},
            {QStringLiteral("at"), entry.at.toString(Qt::ISODateWithMs)},
            {QStringLiteral("officer"), entry.officer},
            {QStringLiteral("report"), entry.report},
            {QStringLiteral("filters"), entry.filters},
            {QStringLiteral("as_of"), orNull(entry.asOf)},
            {QStringLiteral("known_at"), orNull(entry.knownAt)},
            {QStringLiteral("rules"), QJsonArray::fromStringList(entry.rules)},
            {QStringLiteral("target"), entry.target},
            {QStringLiteral("file"), orNull(entry.file)},
            {QStringLiteral("files"), entry.files},
            {QStringLiteral("wanted"), entry.wanted ? QJsonValue(*entry.wanted) : QJsonValue(entry.files)},
            {QStringLiteral("pages"), entry.pages},
            {QStringLiteral("rows"), entry.rows},
            {QStringLiteral("sha256"), orNull(entry.sha256)}};
}
} // namespace

Result<Outcome> listPrintLog(const Console& console, int limit)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    ROSTRUM_TRY(total, workspace->reader().integer("SELECT count(*) FROM _print_log"));
    ROSTRUM_TRY(entries, printLog(workspace->reader(), limit));
    QJsonArray array;
    for (const PrintEntry& entry : entries)
        array.append(entryJson(entry));
    return Outcome{QJsonObject{{QStringLiteral("log"), array}, {QStringLiteral("total"), qint64(total.value_or(0))}}};
}

bool logMade(const Workspace& workspace, const PrintEntry& entry)
{
    if (entry.files == 0 && !entry.wanted) // a batch over nobody wrote nothing
        return true;
    const auto logged = logPrintBeside(workspace.path(), workspace.officer(), entry);
    if (!logged)
        QTextStream(stderr) << QCoreApplication::translate("Console", "The report was made, but the print log could "
                                                                      "not be written to.")
                            << '\n';
    return logged.has_value();
}

} // namespace rostrum::ctl
