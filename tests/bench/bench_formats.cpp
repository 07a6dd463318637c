// Reading about 1,000,000 × 8 cells of the formats beside .xlsx, against LibreOffice's conversion of the same file.
#include "models/exchange/sheet.h"
#include "tests/bench/benchsupport.h"
#include "tests/support/craftxls.h"
#include "tests/support/soffice.h"
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <cstring>

using namespace rostrum;

namespace {
constexpr int kRows = 1000000;
constexpr const char* kDepartments[] = {"护理部", "信息科", "急诊医学科", "财务处", "人力资源部"};

struct Format {
    const char* name;
    const char* file;
    QByteArray (*make)();  // in a process of its own, so that its memory is not counted as the reader's
    const char* outFilter; // of LibreOffice, so that it writes every sheet
};

// Number, employee number, name, department, day, score, hours, comment: as in bench_sheets.
QByteArray makeXls()
{
    using namespace craft;
    constexpr int kPeople = 20000, kSessions = 3000, kSheetRows = 65536;
    constexpr quint32 kNames = kPeople, kDepartment = kNames + kPeople, kComments = kDepartment + 5;
    Xls xls;
    xls.sheets.clear();
    xls.formats = {"yyyy-mm-dd"};
    for (int i = 0; i < kPeople; ++i)
        xls.texts.append({QStringLiteral("%1").arg(i, 6, 10, QLatin1Char('0'))});
    for (int i = 0; i < kPeople; ++i)
        xls.texts.append({QStringLiteral("学员%1").arg(i)});
    for (const char* department : kDepartments)
        xls.texts.append({QString::fromUtf8(department)});
    for (int i = 0; i < kSessions; ++i)
        xls.texts.append({QStringLiteral("第%1场 讲得清楚").arg(i)});
    const auto integer = [](int value) { return (quint32(value) << 2) | 2; };
    for (int from = 0; from < kRows; from += kSheetRows) {
        QByteArray cells;
        for (int i = from; i < std::min(from + kSheetRows, kRows); ++i) {
            const int row = i - from;
            cells += xlsRk(row, 0, integer(i + 1)) + xlsShared(row, 1, quint32(i % kPeople)) +
                     xlsShared(row, 2, kNames + quint32(i % kPeople)) +
                     xlsShared(row, 3, kDepartment + quint32(i % 5)) + xlsRk(row, 4, integer(46000 + i % 365), 1) +
                     xlsNumber(row, 5, 1 + quint32(i) * 7919u % 401 / 100.0) + xlsNumber(row, 6, i % 16 / 2.0) +
                     xlsShared(row, 7, kComments + quint32(i % kSessions));
        }
        xls.sheets.append({QStringLiteral("评分%1").arg(xls.sheets.size() + 1), cells});
    }
    return xls.file();
}

constexpr Format kFormats[] = {
    {"sheets.xls.read", "ratings-1000000x8.xls", makeXls,
     "Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"},
};

void readAsTheProgramDoes(const QString& path)
{
    const auto book = readBook(path);
    int rows = 0;
    for (size_t i = 0; book && i < book->sheets.size(); ++i)
        rows += book->sheets[i].rowCount();
    if (rows != kRows || book->sheets.back().cell(book->sheets.back().rowCount() - 1, 6).number != 7.5)
        qFatal("the file is not read");
}

QString madeFile(const Format& format)
{
    const QString path = QStringLiteral(ROSTRUM_BENCH_DIR "/") + QLatin1String(format.file);
    const QString part = path + QStringLiteral(".part");
    if (!QFile::exists(path) && (QProcess::execute(QCoreApplication::applicationFilePath(),
                                                   {QStringLiteral("--make"), QLatin1String(format.name), part}) != 0 ||
                                 !QFile::rename(part, path)))
        qFatal("the file cannot be made");
    return path;
}

// Once: it takes minutes. 0 where there is no LibreOffice.
double convertSeconds(const QString& path, const char* outFilter)
{
    QTemporaryDir folder;
    if (!Soffice::isThere() || !folder.isValid())
        return 0;
    const double seconds = bench::secondsOf(
        [&] { (void)Soffice::convert(path, QStringLiteral("csv"), folder.path(), QLatin1String(outFilter)); });
    // A file for each sheet, each named after it.
    return QDir(folder.path()).entryList({QStringLiteral("*.csv")}).isEmpty() ? 0 : seconds;
}

void measure(const Format& format)
{
    const QString path = madeFile(format);
    const qint64 before = peakMemory();
    std::vector<double> rounds;
    for (int i = 0; i < 3; ++i)
        rounds.push_back(bench::secondsOf([&] { readAsTheProgramDoes(path); }));
    const qint64 peak = peakMemory();
    const double seconds = bench::median(rounds);
    // The target: at least five times as fast as the conversion.
    bench::print(format.name, kRows, {seconds, convertSeconds(path, format.outFilter)}, 0.2,
                 {{QStringLiteral("rows_per_second"), qRound64(kRows / seconds)},
                  {QStringLiteral("peak_before_bytes"), before},
                  {QStringLiteral("file_bytes"), QFileInfo(path).size()}},
                 peak);
}
} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QDir().mkpath(QStringLiteral(ROSTRUM_BENCH_DIR));
    for (const Format& format : kFormats) {
        if (argc == 4 && std::strcmp(argv[1], "--make") == 0) {
            QFile file(QFile::decodeName(argv[3]));
            if (std::strcmp(argv[2], format.name) != 0)
                continue;
            const QByteArray bytes = format.make();
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? 0 : 1;
        }
        measure(format);
    }
    return 0;
}
