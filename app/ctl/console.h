// What every command of rostrumctl shares: the workspace it names, how it prints, how it ends.
#pragma once
#include "models/facts/columns.h"
#include "models/store/workspace.h"
#include <CLI/CLI.hpp>
#include <QJsonObject>
#include <QJsonValue>

namespace rostrum::ctl {

/// What a command came to. Printed as it is with --json, as tables and lines without.
struct Outcome {
    QJsonValue json;
    int exit = 0;
    bool printed = false; ///< the command has written to standard output itself (dump, inspect --cells)
};

class Console {
public:
    QString workspacePath;
    QString language;
    bool json = false;

    using Run = std::function<Result<Outcome>()>;
    /// The command that was asked for; set by its callback.
    Run run;

    /// WorkspaceNotNamed, and whatever opening refuses. Figures and lists open beside a running window.
    Result<std::unique_ptr<Workspace>> openToWrite() const;
    Result<std::unique_ptr<Workspace>> openToRead() const;

    /// Runs the command and prints its outcome; returns the exit status.
    int finish();
    /// Progress on standard error, at most a few times a second and only on a terminal.
    void progress(const QString& what, qint64 done, qint64 total);

private:
    Result<QString> path() const;
    void printError(const Error& error) const;
    QDateTime m_shown;
};

/// A command with its help; `console.run` is set when it is the one that was asked for.
CLI::App* addCommand(CLI::App& app, Console& console, const char* name, const char* help, Console::Run run);

void addWorkspaceCommands(CLI::App& app, Console& console);
void addRowCommands(CLI::App& app, Console& console);
void addHistoryCommands(CLI::App& app, Console& console);
void addImportCommands(CLI::App& app, Console& console);
void addMeasureCommands(CLI::App& app, Console& console);
void addComplianceCommands(CLI::App& app, Console& console);
void addCheckCommands(CLI::App& app, Console& console);
void addEvidenceCommands(CLI::App& app, Console& console);
void addRuleCommands(CLI::App& app, Console& console); ///< by addComplianceCommands
void addPlanCommands(CLI::App& app, Console& console);
void addKpiCommands(CLI::App& app, Console& console);
void addStandingsCommands(CLI::App& app, Console& console);
void addCommentCommands(CLI::App& app, Console& console);
void addRoundCommands(CLI::App& app, Console& console);
void addReportCommands(CLI::App& app, Console& console);

/// {"code", "message", "details"}.
QJsonObject errorJson(const Error& error);
/// "FIELD=VALUE" parted at the first =; WrongUsage without one.
Result<std::pair<QString, QString>> fieldValue(const std::string& text);
Result<QDate> dateOf(const std::string& text);
/// UnknownTable.
Result<const FactTable*> tableOf(const std::string& key);
inline QString qs(const std::string& text) { return QString::fromStdString(text); }

} // namespace rostrum::ctl
