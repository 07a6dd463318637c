// report NAME --output FILE, and report NAME --all --output DIR/.
#include "app/ctl/compliancejson.h"
#include "app/ctl/console.h"
#include "app/ctl/printlogcommands.h"
#include "models/report/reportbatch.h"
#include "models/report/reportfile.h"
#include "models/report/reports.h"
#include <QDir>

namespace rostrum::ctl {

namespace {
struct ReportArguments {
    std::string name, output, session, trainer, period, from, to, find;
    bool showIdNumbers = false, annex = false, all = false;
    ComplianceArguments filters;
    int limit = -1; ///< of the log
};

// All that a report is made from, read from the arguments once.
struct Asked {
    QString name;
    ComplianceQuery query;
    ReportFilters filters;
    ReportSettings settings;
};

Error usage(const QString& problem) { return {ErrorCode::WrongUsage, {{QStringLiteral("problem"), problem}}, {}}; }

Result<Asked> askedOf(const Console& console, const ReportArguments& arguments, Connection& db)
{
    Asked asked{qs(arguments.name), {}, {qs(arguments.session), qs(arguments.trainer), {}, {}}, {}};
    ROSTRUM_TRY(query, complianceQueryOf(arguments.filters));
    asked.query = query;
    asked.filters.find = qs(arguments.find).trimmed();
    if (!arguments.period.empty()) {
        ROSTRUM_TRY(period, parsePeriod(qs(arguments.period)));
        asked.filters.from = period.from;
        asked.filters.to = period.to;
        if (arguments.filters.year == 0)
            asked.query.year = period.to.year();
    }
    if (!arguments.from.empty()) {
        ROSTRUM_TRY(from, dateOf(arguments.from));
        asked.filters.from = from;
    }
    if (!arguments.to.empty()) {
        ROSTRUM_TRY(to, dateOf(arguments.to));
        asked.filters.to = to;
    }
    // The paper speaks the workspace's language unless another is asked for by name: not that of the system.
    ROSTRUM_TRY(settings, reportSettings(db, console.language));
    asked.settings = settings;
    asked.settings.showIdNumbers = arguments.showIdNumbers;
    asked.settings.annex = arguments.annex;
    return asked;
}

// What the print log says of it.
Result<PrintEntry> entryOf(Connection& db, const Asked& asked, const ReportArguments& arguments)
{
    ROSTRUM_TRY(entry, printEntry(db, asked.name, asked.query, asked.filters, asked.settings));
    if (!arguments.filters.knownAt.empty()) {
        ROSTRUM_TRY(day, dateOf(arguments.filters.knownAt));
        entry.knownAt = day;
    }
    return entry;
}

Result<Outcome> writeAll(Console& console, const ReportArguments& arguments, KnownWorkspace& workspace)
{
    Connection& db = workspace.reader();
    ROSTRUM_TRY(asked, askedOf(console, arguments, db));
    ROSTRUM_TRY(document, makeReport(db, asked.name, asked.query, asked.settings, asked.filters));
    if (!document.partName)
        return fail(
            usage(QCoreApplication::translate("Console", "--all: the report %1 is one list, not a sheet for each "
                                                         "person. Leave --all out, and name a file.")
                      .arg(asked.name)));
    ROSTRUM_TRY(entry, entryOf(db, asked, arguments));
    BatchInput batch;
    batch.workspace = db.path();
    batch.folder = QDir::cleanPath(qs(arguments.output));
    batch.document = [asked](Connection& own) {
        return makeReport(own, asked.name, asked.query, asked.settings, asked.filters);
    };
    batch.stopped = [&](const BatchOutcome& outcome) {
        (void)logMade(workspace.workspace(), batchEntry(entry, outcome, batch.folder));
    };
    ROSTRUM_TRY(done, writeBatch(batch, [&](int count, int all) {
                    console.progress(batch.folder, count, all);
                    return true;
                }));
    qint64 bytes = 0;
    entry = batchEntry(entry, done, batch.folder);
    for (const BatchLine& line : done.files)
        bytes += line.bytes;
    return Outcome{QJsonObject{{QStringLiteral("folder"), batch.folder},
                               {QStringLiteral("files"), qint64(done.files.size())},
                               {QStringLiteral("written"), done.written},
                               {QStringLiteral("kept"), done.kept},
                               {QStringLiteral("pages"), entry.pages},
                               {QStringLiteral("bytes"), bytes},
                               {QStringLiteral("log"), done.log},
                               {QStringLiteral("logged"), logMade(workspace.workspace(), entry)}}};
}

Result<Outcome> writeOne(Console& console, const ReportArguments& arguments, KnownWorkspace& workspace)
{
    Connection& db = workspace.reader();
    const QString path = qs(arguments.output);
    if (!reportFormatOf(path))
        return fail(usage(QCoreApplication::translate(
            "Console", "--output: end the name with .pdf, .xlsx, .csv or .html; with --all, name a folder.")));
    ROSTRUM_TRY(asked, askedOf(console, arguments, db));
    ROSTRUM_TRY(document, makeReport(db, asked.name, asked.query, asked.settings, asked.filters));
    ROSTRUM_TRY(file, writeReport(document, path, [&](int done, int all) {
                    console.progress(path, done, all);
                    return true;
                }));
    ROSTRUM_TRY(entry, entryOf(db, asked, arguments));
    return Outcome{QJsonObject{{QStringLiteral("file"), path},
                               {QStringLiteral("pages"), file.pages},
                               {QStringLiteral("rows"), file.rows},
                               {QStringLiteral("bytes"), file.bytes},
                               {QStringLiteral("sha256"), QString::fromLatin1(file.sha256)},
                               {QStringLiteral("logged"), logMade(workspace.workspace(), savedEntry(entry, file))}}};
}

Result<Outcome> write(Console& console, const ReportArguments& arguments)
{
    if (arguments.name == "log")
        return listPrintLog(console, arguments.limit);
    if (arguments.output.empty())
        return fail(usage(QCoreApplication::translate("Console", "--output is missing: name the file to write.")));
    ROSTRUM_TRY(workspace, KnownWorkspace::open(console, arguments.filters));
    return (arguments.all ? writeAll : writeOne)(console, arguments, *workspace);
}
} // namespace

void addReportCommands(CLI::App& app, Console& console)
{
    auto* asked = new ReportArguments;
    CLI::App* report = addCommand(app, console, "report", "a report as .pdf, .xlsx, .csv or .html",
                                  [&console, asked] { return write(console, *asked); });
    const std::string names = reportNames().join(QStringLiteral(" ")).toStdString();
    report->add_option("NAME", asked->name, names + ", or log: which papers went out")->required();
    report->add_option("--output", asked->output, "FILE.pdf, .xlsx, .csv or .html; with --all a folder");
    report->add_option("--limit", asked->limit, "lines of the log")->check(CLI::NonNegativeNumber);
    addComplianceOptions(report, asked->filters);
    report->add_option("--session", asked->session, "CODE: session, signin, records");
    report->add_option("--find", asked->find, "TEXT: records of everything that `find` finds");
    report->add_option("--trainer", asked->trainer, "employee number: feedback, kpi-person");
    report->add_option("--period", asked->period, "2026-10, 2026-Q4 or 2026: kpi, kpi-person, ranking");
    report->add_option("--from", asked->from, "first day that counts, instead of the year's");
    report->add_option("--to", asked->to, "last day that counts");
    report->add_flag("--annex", asked->annex, "with the rows behind the figures");
    report->add_flag("--show-id-numbers", asked->showIdNumbers, "in full, not masked");
    report->add_flag("--all", asked->all, "one PDF for each person, unit, session or trainer, into the folder");
}

} // namespace rostrum::ctl
