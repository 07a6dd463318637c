// 1,000 personal reports, one PDF each, on all cores: PDFs a second and bytes of each, beside a bare QPdfWriter that
// draws as many glyphs into as many files on as many threads. bench_reports_batch [PEOPLE]
#include "benchsupport.h"
#include "models/report/reportbatch.h"
#include "models/report/reports.h"
#include "models/sample/sample.h"
#include "models/store/workspace.h"
#include <QDir>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <atomic>
#include <thread>

using namespace rostrum;

namespace {
constexpr double kTarget = 100; // PDFs a second

// As many lines of the same faces as such a sheet has; no layout, no figures, no second pass.
void bareFiles(const QString& folder, int files)
{
    std::atomic<int> next{0};
    const auto run = [&] {
        for (int file = next++; file < files; file = next++) {
            QPdfWriter writer(folder + QStringLiteral("/bare%1.pdf").arg(file));
            writer.setResolution(1440);
            writer.setPageSize(QPageSize(QPageSize::A4));
            QPainter painter(&writer);
            for (int line = 0; line < 40; ++line) {
                QFont font(line % 8 ? QStringLiteral("Noto Serif CJK SC") : QStringLiteral("Noto Sans CJK SC"));
                font.setBold(line % 8 == 0);
                font.setPixelSize(190);
                painter.setFont(font);
                painter.drawText(
                    QPointF(600, 800 + line * 350),
                    QStringLiteral("培训表现报告 学时 专业科目 出勤率 100.0 % 项目结果依据 %1").arg(file * 7 + line));
            }
        }
    };
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < std::max(1u, std::thread::hardware_concurrency()); ++i)
        threads.emplace_back(run);
    for (std::thread& thread : threads)
        thread.join();
}
} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    const int people = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 1000;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.rostrum"));
    SampleOptions options;
    options.people = people;
    if (!Workspace::create(path))
        return 1;
    {
        auto workspace = Workspace::open(path);
        if (!workspace || !(*workspace)->writeNow({QStringLiteral("sample"), {}}, [&](Change& change) {
                return writeSample(change, options);
            }))
            return 1;
    }
    BatchInput input;
    input.workspace = path;
    input.document = [](Connection& db) -> Result<ReportDocument> {
        ROSTRUM_TRY(settings, reportSettings(db));
        return makeReport(db, QStringLiteral("performance"), {2026, QDate(2026, 10, 22), {}, {}, {}}, settings);
    };
    int round = 0;
    BatchOutcome last;
    const auto pair = bench::measureByTurns(
        3,
        [&] {
            input.folder = folder.filePath(QString::number(++round));
            if (auto done = writeBatch(input))
                last = std::move(*done);
        },
        [&] { bareFiles(folder.path(), people); });
    const double again = bench::secondsOf([&] {
        const auto kept = writeBatch(input);
        if (!kept || kept->written != 0)
            std::exit(1);
    });
    qint64 largest = 0;
    for (const BatchLine& line : last.files)
        largest = std::max(largest, line.bytes);
    const double rate = double(last.files.size()) / pair.seconds;
    bench::print("reports_batch", qint64(last.files.size()), pair, 0,
                 {{QStringLiteral("pdf_per_second"), bench::rounded(rate)},
                  {QStringLiteral("pdf_per_second_target"), kTarget},
                  {QStringLiteral("largest_bytes"), largest},
                  {QStringLiteral("largest_bytes_target"), 102400},
                  {QStringLiteral("resume_seconds"), bench::rounded(again)},
                  {QStringLiteral("cores"), int(std::thread::hardware_concurrency())}});
    return 0;
}
