// Importing 1,000,000 ratings × 8 columns of .xlsx into an empty base, everything included, against unzip + null XML
// parse of the file + INSERT of the same rows into the same tables, indexes and pragmas without capture.
#include "models/exchange/apply.h"
#include "models/store/workspace.h"
#include "tests/bench/benchfiles.h"
#include "tests/bench/benchsupport.h"
#include "tests/bench/nullparse.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <xlsxwriter.h>

using namespace rostrum;

namespace {
constexpr int kRows = 1000000, kTrainers = 500, kCourses = 40, kTrainees = 500;

int makeFile(const char* path)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* book = workbook_new_opt(path, &options);
    lxw_worksheet* sheet = workbook_add_worksheet(book, "ratings");
    const char* const heads[] = {"讲师", "课程", "日期", "学员", "总体", "互动性", "实用性", "评语"};
    for (lxw_col_t i = 0; i < 8; ++i)
        worksheet_write_string(sheet, 0, i, heads[i], nullptr);
    char text[64];
    for (lxw_row_t row = 0; row < kRows; ++row) {
        const lxw_row_t at = row + 1;
        const lxw_row_t session = row / kTrainees;
        std::snprintf(text, sizeof text, "T%04u", session % kTrainers);
        worksheet_write_string(sheet, at, 0, text, nullptr);
        std::snprintf(text, sizeof text, "C%02u", session % kCourses);
        worksheet_write_string(sheet, at, 1, text, nullptr);
        std::snprintf(text, sizeof text, "2026-%02u-%02u", 1 + session % 12, 1 + session / 12 % 28);
        worksheet_write_string(sheet, at, 2, text, nullptr);
        std::snprintf(text, sizeof text, "%06u", row % kTrainees + session % 40 * kTrainees);
        worksheet_write_string(sheet, at, 3, text, nullptr);
        worksheet_write_number(sheet, at, 4, 1 + row % 5, nullptr);
        worksheet_write_number(sheet, at, 5, 1 + row / 7 % 5, nullptr);
        worksheet_write_number(sheet, at, 6, 1 + row / 11 % 5, nullptr);
        std::snprintf(text, sizeof text, "第%u场 讲得清楚，案例好", row % 3000);
        worksheet_write_string(sheet, at, 7, text, nullptr);
    }
    return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}

void removeWorkspace(const QString& path)
{
    for (const char* suffix : {"", "-wal", "-shm", ".lock"})
        QFile::remove(path + QLatin1String(suffix));
}

template <class T>
T need(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(errorKey(result.error().code)), qPrintable(result.error().log));
    return std::move(*result);
}

// As the console does it: read, map, plan, apply in one Change.
int importInto(const QString& path, const QString& sheetFile, QJsonObject* phases = nullptr)
{
    QElapsedTimer timer;
    timer.start();
    const auto phase = [&](const char* name) {
        if (phases)
            phases->insert(QLatin1String(name), bench::rounded(double(timer.nsecsElapsed()) / 1e9));
        timer.restart();
    };
    removeWorkspace(path);
    if (!Workspace::create(path))
        qFatal("create");
    auto workspace = need(Workspace::open(path));
    const Book book = need(readBook(sheetFile));
    phase("read_seconds");
    const Sheet& sheet = *book.firstSheet();
    const Mapping mapping = need(mapSheet(sheet, *factTable(QStringLiteral("ratings")), {}));
    PlanOptions options;
    options.createMissing = true;
    options.source = {book.file, book.sha256, sheet.name};
    Plan plan = need(makePlan(workspace->reader(), sheet, mapping, options));
    phase("plan_seconds");
    need(workspace->writeNow(
        {QStringLiteral("import"), {}}, [&](Change& change) { return applyPlan(change, plan); }, Origin::Import));
    phase("apply_seconds");
    return plan.count(RowVerdict::New);
}

// Reads and plans the sheet against a workspace that has its rows. An unknown file is looked at row by row.
Plan planAgain(Workspace& workspace, const Book& book, bool unknownFile)
{
    const Sheet& sheet = *book.firstSheet();
    const Mapping mapping = need(mapSheet(sheet, *factTable(QStringLiteral("ratings")), {}));
    PlanOptions options;
    options.createMissing = true;
    options.source = {book.file, unknownFile ? QStringLiteral("another") : book.sha256, sheet.name};
    return need(makePlan(workspace.reader(), sheet, mapping, options));
}

// The same file once more, against reading it; and a file that nothing is known of, against rows that are all there.
void measureSecondImport(const QString& path, const QString& sheetFile, int rounds)
{
    auto workspace = need(Workspace::open(path));
    const auto second = bench::measureByTurns(
        rounds,
        [&] {
            const Book book = need(readBook(sheetFile));
            Plan plan = planAgain(*workspace, book, false);
            if (plan.count(RowVerdict::Same) != kRows)
                qFatal("the second import is not the same");
            need(workspace->writeNow(
                {QStringLiteral("import"), {}}, [&](Change& change) { return applyPlan(change, plan); },
                Origin::Import));
        },
        [&] { need(readBook(sheetFile)); });
    bench::print("import.second", kRows, second, 1.5);
    const Book book = need(readBook(sheetFile));
    std::vector<double> plans;
    for (int round = 0; round < rounds; ++round)
        plans.push_back(bench::secondsOf([&] {
            if (planAgain(*workspace, book, true).count(RowVerdict::Same) != kRows)
                qFatal("the rows are not there");
        }));
    bench::print("import.plan.existing", kRows, {bench::median(plans), 4.0}, 1.0,
                 {{QStringLiteral("peak_target_bytes"), 500000000}});
}

// The same rows, in the same order, in one transaction, with nothing captured and nothing decided.
void insertOnly(const QString& path, const QString& from)
{
    removeWorkspace(path);
    if (!Workspace::create(path))
        qFatal("create");
    auto db = need(Connection::open(path, Connection::Mode::Write));
    const QByteArray sql =
        "ATTACH '" + from.toUtf8() +
        "' AS f; BEGIN IMMEDIATE;"
        "INSERT INTO person SELECT * FROM f.person ORDER BY id; INSERT INTO course SELECT * FROM f.course ORDER BY id;"
        "INSERT INTO session SELECT * FROM f.session ORDER BY id; INSERT INTO form SELECT * FROM f.form;"
        "INSERT INTO form_question SELECT * FROM f.form_question; INSERT INTO rating SELECT * FROM f.rating ORDER BY "
        "id;"
        "INSERT INTO _source SELECT * FROM f._source; INSERT INTO _provenance SELECT * FROM f._provenance ORDER BY "
        "row; COMMIT;";
    if (const auto done = db->execute(sql.constData()); !done)
        qFatal("%s", qPrintable(done.error().log));
}
} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--make") == 0)
        return makeFile(argv[2]);
    QDir().mkpath(QStringLiteral(ROSTRUM_BENCH_DIR));
    const QString sheet = QStringLiteral(ROSTRUM_BENCH_DIR "/import-1000000x8.xlsx");
    bench::makeApart(sheet);
    const QString product = QStringLiteral(ROSTRUM_BENCH_DIR "/import.rostrum");
    if (argc == 2 && qstrcmp(argv[1], "--again") == 0) { // over what an earlier run left
        measureSecondImport(product, sheet, 1);
        return 0;
    }
    const QString floor = QStringLiteral(ROSTRUM_BENCH_DIR "/import-floor.rostrum");
    const int rounds =
        qEnvironmentVariableIntValue("ROSTRUM_BENCH_ROUNDS") ? qEnvironmentVariableIntValue("ROSTRUM_BENCH_ROUNDS") : 3;
    int imported = importInto(product, sheet); // warms the cache of the file, and is what the floor copies
    const qint64 peak = peakMemory();
    const QByteArray name = QFile::encodeName(sheet);
    QJsonObject more{{QStringLiteral("peak_target_bytes"), 500000000}};
    const auto pair = bench::measureByTurns(
        rounds, [&] { imported = importInto(product, sheet, &more); },
        [&] {
            const double parse = bench::secondsOf([&] { bench::readWithNullHandlers(name); });
            more.insert(QStringLiteral("floor_parse_seconds"), bench::rounded(parse));
            insertOnly(floor, product);
        });
    bench::print("import.ratings.xlsx", imported, pair, 2.0, more, peak);
    measureSecondImport(product, sheet, rounds);
    return 0;
}
