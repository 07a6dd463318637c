// report NAME --output FILE.
#include "app/ctl/compliancejson.h"
#include "app/ctl/console.h"
#include "models/report/csvreport.h"
#include "models/report/pdf.h"
#include "models/report/reports.h"
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace rostrum::ctl {

namespace {
struct ReportArguments {
    std::string name, output;
    ComplianceArguments filters;
};

Result<QByteArray> hashOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("file"), path}});
    return hash.result().toHex();
}

Result<Outcome> write(Console& console, const ReportArguments& asked)
{
    ROSTRUM_TRY(query, complianceQueryOf(asked.filters));
    const QString path = qs(asked.output);
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != QStringLiteral("pdf") && suffix != QStringLiteral("csv"))
        return fail(ErrorCode::WrongUsage,
                    {{QStringLiteral("problem"),
                      QCoreApplication::translate("Console", "--output: end the name with .pdf or .csv.")}});
    ROSTRUM_TRY(workspace, KnownWorkspace::open(console, asked.filters));
    // The paper speaks the workspace's language unless another is asked for by name: not that of the system.
    ROSTRUM_TRY(settings, reportSettings(workspace->reader(), console.language));
    ROSTRUM_TRY(document, makeReport(workspace->reader(), qs(asked.name), query, settings));
    const int rows = document.sheet().rowCount;
    const auto progress = [&](int done, int all) {
        console.progress(path, done, all);
        return true;
    };
    int pages = 0;
    if (suffix == QStringLiteral("pdf")) {
        ROSTRUM_TRY(pdf, writePdf(document, path, progress));
        pages = pdf.pages;
    } else {
        ROSTRUM_CHECK(writeReportCsv(document, path, progress));
    }
    ROSTRUM_TRY(sha256, hashOf(path));
    return Outcome{QJsonObject{{QStringLiteral("file"), path},
                               {QStringLiteral("pages"), pages},
                               {QStringLiteral("rows"), rows},
                               {QStringLiteral("bytes"), QFileInfo(path).size()},
                               {QStringLiteral("sha256"), QString::fromLatin1(sha256)}}};
}
} // namespace

void addReportCommands(CLI::App& app, Console& console)
{
    auto* asked = new ReportArguments;
    CLI::App* report = addCommand(app, console, "report", "compliance or qualification as .pdf or .csv",
                                  [&console, asked] { return write(console, *asked); });
    report->add_option("NAME", asked->name)->required();
    report->add_option("--output", asked->output, "FILE.pdf or FILE.csv")->required();
    addComplianceOptions(report, asked->filters);
}

} // namespace rostrum::ctl
