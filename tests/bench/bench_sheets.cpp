// Reading 1,000,000 × 8 cells of .xlsx, against unzipping it and parsing its XML with handlers that do nothing.
#include "models/exchange/sheet.h"
#include "tests/bench/benchfiles.h"
#include "tests/bench/benchsupport.h"
#include "tests/bench/nullparse.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <ctime>
#include <xlsxwriter.h>

using namespace rostrum;
using bench::readWithNullHandlers;

namespace {
constexpr int kRows = 1000000;
constexpr char kDepartments[][16] = {"护理部", "信息科", "急诊医学科", "财务处", "人力资源部"};

// Number, name, department, day, score, hours, comment, code: what a year's ratings of a large house look like.
int makeFile(const char* path)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* book = workbook_new_opt(path, &options);
    lxw_worksheet* sheet = workbook_add_worksheet(book, "ratings");
    lxw_format* day = workbook_add_format(book);
    format_set_num_format(day, "yyyy-mm-dd");
    char text[64];
    for (lxw_row_t row = 0; row < kRows; ++row) {
        worksheet_write_number(sheet, row, 0, row + 1, nullptr);
        std::snprintf(text, sizeof text, "%06u", row % 20000);
        worksheet_write_string(sheet, row, 1, text, nullptr);
        std::snprintf(text, sizeof text, "学员%u", row % 20000);
        worksheet_write_string(sheet, row, 2, text, nullptr);
        worksheet_write_string(sheet, row, 3, kDepartments[row % 5], nullptr);
        worksheet_write_number(sheet, row, 4, 46000 + row % 365, day);
        worksheet_write_number(sheet, row, 5, 1 + (row * 7919u) % 401 / 100.0, nullptr);
        worksheet_write_number(sheet, row, 6, row % 16 / 2.0, nullptr);
        std::snprintf(text, sizeof text, "第%u场 讲得清楚", row % 3000);
        worksheet_write_string(sheet, row, 7, text, nullptr);
    }
    return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}

void readAsTheProgramDoes(const QString& path)
{
    const auto book = readBook(path);
    if (!book || book->sheets.at(0).rowCount() != kRows || book->sheets[0].cell(kRows - 1, 6).number != 7.5)
        qFatal("the file is not read");
}

// Of this process and all its threads: what the unpacking thread does is not hidden.
double cpuSecondsOf(const std::function<void()>& function)
{
    const std::clock_t start = std::clock();
    function();
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}
} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--make") == 0)
        return makeFile(argv[2]);

    QDir().mkpath(QStringLiteral(ROSTRUM_BENCH_DIR));
    const QString path = QStringLiteral(ROSTRUM_BENCH_DIR "/ratings-1000000x8.xlsx");
    bench::makeApart(path);
    const QByteArray name = QFile::encodeName(path);

    const qint64 before = peakMemory();
    readAsTheProgramDoes(path);
    const qint64 peak = peakMemory();
    bench::print("sheets.xlsx.read", kRows,
                 bench::measureByTurns(
                     3, [&] { readAsTheProgramDoes(path); }, [&] { readWithNullHandlers(name); }),
                 1.1, {{QStringLiteral("peak_before_bytes"), before}, {QStringLiteral("peak_target_bytes"), 200000000}},
                 peak);

    std::vector<double> products, floors;
    for (int round = 0; round < 3; ++round) {
        floors.push_back(cpuSecondsOf([&] { readWithNullHandlers(name); }));
        products.push_back(cpuSecondsOf([&] { readAsTheProgramDoes(path); }));
    }
    bench::print("sheets.xlsx.read.cpu", kRows, {bench::median(products), bench::median(floors)}, 1.1, {}, peak);
    return 0;
}
