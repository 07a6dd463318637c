// A compliance list to PDF, beside a bare painter loop that draws the same strings at the same places.
// bench_report [people]: one line of JSON.
#include "models/base/platform.h"
#include "models/report/csvreport.h"
#include "models/report/pagedreport.h"
#include "models/report/pagestyle.h"
#include "models/report/pdf.h"
#include "tests/support/reportsamples.h"
#include <QElapsedTimer>
#include <QFile>
#include <QFont>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cstdio>

using namespace rostrum;
using namespace rostrum::samples;

namespace {
struct Drawn {
    QPointF at;
    QString text;
    bool bold;
    int size;
};
struct Page {
    std::vector<Drawn> texts;
    std::vector<QRectF> lines;
};

// Not timed: where everything of the tables stands, cell by cell, as the layout of the product has it.
std::vector<Page> recorded(const ReportDocument& document)
{
    FontBook fonts;
    const PartLayout layout(fonts, document, document.part(0));
    std::vector<Page> pages(size_t(layout.pageCount()));
    for (int number = 0; number < layout.pageCount(); ++number) {
        Page& page = pages[size_t(number)];
        for (const PageBlock& block : layout.page(number).blocks) {
            if (!std::holds_alternative<ReportTable>(layout.part().sections[size_t(block.section)]))
                continue;
            const TableShape& table = layout.table(block.section);
            double y = block.y;
            const auto add = [&](const RowShape& row, int height) {
                page.lines.emplace_back(page::kMarginSide, y, table.width(), page::kHairline);
                for (const CellShape& cell : row) {
                    const double left = page::kMarginSide + cell.x;
                    page.lines.emplace_back(left, y, page::kHairline, height);
                    for (const TextLine& line : cell.lines) {
                        const double wide = fonts.width(cell.style, line);
                        const double x = cell.align == ReportAlign::Left ? left + page::kCellPad
                                         : cell.align == ReportAlign::Center
                                             ? left + (cell.width - wide) / 2
                                             : left + cell.width - page::kCellPad - wide;
                        page.texts.push_back({QPointF(x, y + height / 2.0 + PageInk::drop(cell.style)), line.toString(),
                                              cell.style.voice == Voice::Sans, cell.style.size});
                    }
                }
                y += height;
            };
            add(table.head(), table.headHeight());
            for (int row = block.first; row < block.last; ++row)
                add(table.row(row), layout.rowHeight(block.section, row));
        }
    }
    return pages;
}

double floorSeconds(const std::vector<Page>& pages, const QString& file, bool landscape)
{
    QElapsedTimer timer;
    timer.start();
    QPdfWriter writer(file);
    writer.setResolution(page::kUnitsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter(&writer);
    std::map<std::pair<bool, int>, QFont> fonts;
    for (size_t number = 0; number < pages.size(); ++number) {
        if (number > 0)
            writer.newPage();
        for (const QRectF& line : pages[number].lines)
            painter.fillRect(line, Qt::black);
        for (const Drawn& drawn : pages[number].texts) {
            QFont& font = fonts[{drawn.bold, drawn.size}];
            if (font.pixelSize() != drawn.size) {
                font.setFamilies(
                    {drawn.bold ? QStringLiteral("Noto Sans CJK SC") : QStringLiteral("Noto Serif CJK SC")});
                font.setBold(drawn.bold);
                font.setPixelSize(drawn.size);
            }
            painter.setFont(font);
            painter.drawText(drawn.at, drawn.text);
        }
    }
    painter.end();
    return double(timer.nsecsElapsed()) / 1e9;
}

// What an office suite needs for the same rows; -1 where there is none.
double officeSeconds(const ReportDocument& document, const QTemporaryDir& folder)
{
    const QString office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    const QString csv = folder.filePath(QStringLiteral("list.csv"));
    if (office.isEmpty() || !writeReportCsv(document, csv))
        return -1;
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(office, {QStringLiteral("--headless"), QStringLiteral("--infilter=CSV:44,34,76"),
                           QStringLiteral("--convert-to"), QStringLiteral("pdf:calc_pdf_Export"),
                           QStringLiteral("--outdir"), folder.path(), csv});
    const bool done = process.waitForFinished(600000) && process.exitCode() == 0 &&
                      QFile::exists(folder.filePath(QStringLiteral("list.pdf")));
    return done ? double(timer.nsecsElapsed()) / 1e9 : -1;
}
// As the preview has it: laid out once, then a text looked for on every sheet, one at a time.
void addPreview(QJsonObject& result, const ReportDocument& document)
{
    QElapsedTimer timer;
    timer.start();
    PagedReport report(document);
    result.insert(QStringLiteral("open_seconds"), double(timer.nsecsElapsed()) / 1e9);
    double all = 0, slowest = 0;
    for (int page = 0; page < report.pageCount(); ++page) {
        timer.start();
        report.find(page, QStringLiteral("查无此字"));
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        all += seconds;
        slowest = std::max(slowest, seconds);
    }
    result.insert(QStringLiteral("find_seconds"), all);
    result.insert(QStringLiteral("find_slowest_page_seconds"), slowest);
}
} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    const int people = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 20000;
    const ReportDocument document = complianceReport(company(people), settings());
    QTemporaryDir folder;
    QElapsedTimer timer;
    timer.start();
    const auto written = writePdf(document, folder.filePath(QStringLiteral("product.pdf")));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    if (!written)
        return 1;
    const qint64 memory = peakMemory();
    const double floor =
        floorSeconds(recorded(document), folder.filePath(QStringLiteral("floor.pdf")), document.landscape);
    QJsonObject result{{QStringLiteral("bench"), QStringLiteral("report")},
                       {QStringLiteral("people"), people},
                       {QStringLiteral("pages"), written->pages},
                       {QStringLiteral("bytes"), written->bytes},
                       {QStringLiteral("seconds"), seconds},
                       {QStringLiteral("floor_seconds"), floor},
                       {QStringLiteral("ratio"), seconds / floor},
                       {QStringLiteral("peak_bytes"), memory}};
    addPreview(result, document);
    if (const double office = officeSeconds(document, folder); office > 0)
        result.insert(QStringLiteral("libreoffice_seconds"), office);
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
