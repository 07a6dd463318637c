#include "app/ctl/console.h"
#include "app/ctl/printing.h"
#include "app/openworkspace.h"
#include "models/base/dates.h"
#include "models/facts/rows.h"
#include "ui/words/errortext.h"
#include <QFile>
#include <QTextStream>

namespace rostrum::ctl {

namespace {
constexpr int kProgressMs = 250;

// Rows that moved on are named by key and title where a person reads them.
Error named(Error error, const QString& workspace)
{
    if (error.code != ErrorCode::RowsMovedOn)
        return error;
    const auto db = Connection::open(workspace, Connection::Mode::Read);
    if (!db)
        return error;
    QVariantList rows;
    for (const QVariant& row : error.details.value(QStringLiteral("rows")).toList()) {
        const QVariantMap map = row.toMap();
        const auto id = Id::fromHex(map.value(QStringLiteral("id")).toString());
        const RowTitle title = rowTitle(**db, map.value(QStringLiteral("table")).toString(), id.value_or(Id{}));
        rows.append(QVariantMap{{QStringLiteral("table"), title.table},
                                {QStringLiteral("key"), title.key},
                                {QStringLiteral("title"), title.title}});
    }
    error.details.insert(QStringLiteral("rows"), rows);
    return error;
}
} // namespace

QJsonObject errorJson(const Error& error)
{
    return {{QStringLiteral("code"), errorKey(error.code)},
            {QStringLiteral("message"), errorText(error)},
            {QStringLiteral("details"), QJsonObject::fromVariantMap(error.details)}};
}

Result<QString> Console::path() const
{
    if (!workspacePath.isEmpty())
        return workspacePath;
    const QString fromEnvironment = qEnvironmentVariable("ROSTRUM_WORKSPACE");
    if (fromEnvironment.isEmpty())
        return fail(ErrorCode::WorkspaceNotNamed);
    return fromEnvironment;
}

Result<std::unique_ptr<Workspace>> Console::openToWrite() const
{
    ROSTRUM_TRY(file, path());
    return openWorkspace(file);
}

Result<std::unique_ptr<Workspace>> Console::openToRead() const
{
    ROSTRUM_TRY(file, path());
    return Workspace::open(file, Workspace::Access::Read);
}

void Console::printError(const Error& raw) const
{
    const auto file = path();
    const Error error = file ? named(raw, *file) : raw;
    if (json) {
        printJson(QJsonObject{{QStringLiteral("error"), errorJson(error)}});
        return;
    }
    QTextStream(stderr) << errorText(error) << '\n';
}

int Console::finish()
{
    if (!run)
        return 2;
    const Result<Outcome> outcome = run();
    if (!outcome) {
        printError(outcome.error());
        return outcome.error().code == ErrorCode::WrongUsage ? 2 : 1;
    }
    if (!outcome->printed)
        json ? printJson(outcome->json) : printPlain(outcome->json);
    return outcome->exit;
}

void Console::progress(const QString& what, qint64 done, qint64 total)
{
    if (json || total <= 0)
        return;
    const QDateTime now = QDateTime::currentDateTime();
    if (m_shown.isValid() && m_shown.msecsTo(now) < kProgressMs)
        return;
    m_shown = now;
    QTextStream(stderr) << '\r' << what << ' ' << done * 100 / total << " % " << Qt::flush;
}

CLI::App* addCommand(CLI::App& app, Console& console, const char* name, const char* help, Console::Run run)
{
    CLI::App* command = app.add_subcommand(name, help);
    command->fallthrough();
    command->callback([&console, run = std::move(run)] { console.run = run; });
    return command;
}

Result<std::pair<QString, QString>> fieldValue(const std::string& text)
{
    const size_t at = text.find('=');
    if (at == std::string::npos || at == 0)
        return fail(ErrorCode::WrongUsage,
                    {{QStringLiteral("problem"),
                      QCoreApplication::translate("Console", "“%1”: write FIELD=VALUE.").arg(qs(text))}});
    return std::pair(qs(text.substr(0, at)), qs(text.substr(at + 1)));
}

Result<QDate> dateOf(const std::string& text)
{
    const auto day = parseDay(text);
    if (!day)
        return fail(ErrorCode::InvalidDate, {{QStringLiteral("value"), qs(text)}});
    return *day;
}

Result<const FactTable*> tableOf(const std::string& key)
{
    const FactTable* table = factTable(qs(key));
    if (!table)
        return fail(ErrorCode::UnknownTable,
                    {{QStringLiteral("table"), qs(key)}, {QStringLiteral("known"), factTableKeys()}});
    return table;
}

} // namespace rostrum::ctl
