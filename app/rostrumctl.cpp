// The console: the same library as the window; its commands and JSON are a contract (README.md).
#include "app/ctl/console.h"
#include "ui/words/language.h"
#include <QGuiApplication>
#include <clocale>

namespace {
// Only a paper needs fonts, and no command needs a screen. Qt sees the program's name alone: it would take --session,
// which is ours, for the desktop's session management.
std::unique_ptr<QCoreApplication> makeApplication(int argc, char** argv)
{
    static int seen = 1;
    for (int i = 1; i < argc; ++i)
        if (qstrcmp(argv[i], "report") == 0 || qstrcmp(argv[i], "round") == 0) {
            if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
                qputenv("QT_QPA_PLATFORM", "offscreen");
            return std::make_unique<QGuiApplication>(seen, argv);
        }
    return std::make_unique<QCoreApplication>(seen, argv);
}
} // namespace

// Qt's own remarks about the desktop (no runtime folder, no locale) are nothing to the person at a console.
static void quiet(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtFatalMsg || type == QtCriticalMsg)
        fprintf(stderr, "%s\n", qPrintable(message));
}

int main(int argc, char** argv)
{
    using namespace rostrum;
    qInstallMessageHandler(quiet);
    const auto application = makeApplication(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // Qt has set the system's, and C libraries would write 30,5 into sheets
    QCoreApplication::setApplicationName(QStringLiteral("rostrumctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ROSTRUM_VERSION));

    CLI::App app("rostrumctl does on the console what Rostrum's window does.");
    ctl::Console console;
    std::string workspace, language;
    app.add_option("-w,--workspace", workspace, "the workspace file (else ROSTRUM_WORKSPACE)");
    app.add_option("--language", language, "en or zh_CN (default: the system's)")
        ->check(CLI::IsMember({"en", "zh_CN"}));
    app.add_flag("--json", console.json, "print exactly one JSON value");
    app.set_version_flag("--version", std::string(ROSTRUM_VERSION));
    app.require_subcommand(1);
    ctl::addWorkspaceCommands(app, console);
    ctl::addRowCommands(app, console);
    ctl::addHistoryCommands(app, console);
    ctl::addImportCommands(app, console);
    ctl::addMeasureCommands(app, console);
    ctl::addComplianceCommands(app, console);
    addPlanCommands(app, console);
    addKpiCommands(app, console);
    addStandingsCommands(app, console);
    addCommentCommands(app, console);
    addRoundCommands(app, console);
    ctl::addCheckCommands(app, console);
    ctl::addEvidenceCommands(app, console);
    ctl::addReportCommands(app, console);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    console.workspacePath = ctl::qs(workspace);
    console.language = ctl::qs(language);
    installLanguage(console.language);
    return console.finish();
}
