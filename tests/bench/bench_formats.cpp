// Reading about 1,000,000 × 8 cells of the formats beside .xlsx, against LibreOffice's conversion of the same file.
#include "models/exchange/sheet.h"
#include "tests/bench/benchsupport.h"
#include "tests/support/craftods.h"
#include "tests/support/craftxls.h"
#include "tests/support/soffice.h"
#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <cstring>
#include <zip.h>

using namespace rostrum;

namespace {
constexpr int kRows = 1000000;
constexpr const char* kDepartments[] = {"护理部", "信息科", "急诊医学科", "财务处", "人力资源部"};

struct Format {
    const char* name;
    const char* file;
    // To a path, in a process of its own, so that its memory is not counted as the reader's.
    bool (*make)(const QString& path);
    const char* outFilter; // of LibreOffice, so that it writes every sheet
};

// Number, employee number, name, department, day, score, hours, comment: as in bench_sheets.
bool makeXls(const QString& path)
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
    QFile file(path);
    const QByteArray bytes = xls.file();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// The same rows in other dress: `line` makes one of them from its number.
template <class Line>
bool writeLines(QFile& file, Line line)
{
    QByteArray lines;
    for (int i = 0; i < kRows; ++i) {
        lines += line(i);
        if (lines.size() < (1 << 20) && i + 1 < kRows)
            continue;
        if (file.write(lines) != lines.size())
            return false;
        lines.clear();
    }
    return true;
}

struct Row {
    explicit Row(int i)
        : number(QByteArray::number(i % 20000).rightJustified(6, '0')),
          person("学员" + QByteArray::number(i % 20000)),
          department(kDepartments[i % 5]),
          day(QDate(2025, 12, 9).addDays(i % 365).toString(Qt::ISODate).toLatin1()),
          score(QByteArray::number(1 + double(unsigned(i) * 7919u % 401) / 100.0)),
          hours(QByteArray::number(i % 16 / 2.0)),
          comment("第" + QByteArray::number(i % 3000) + "场 讲得清楚")
    {}
    QByteArray number, person, department, day, score, hours, comment;
};

bool makeCsv(const QString& path)
{
    QFile file(path);
    QStringEncoder encode("GB18030");
    return encode.isValid() && file.open(QIODevice::WriteOnly) && writeLines(file, [&](int i) {
               const Row row(i);
               const QByteArray line = QList<QByteArray>{QByteArray::number(i + 1),
                                                         row.number,
                                                         row.person,
                                                         row.department,
                                                         row.day,
                                                         row.score,
                                                         row.hours,
                                                         row.comment}
                                           .join(',');
               return QByteArray(encode(QString::fromUtf8(line + '\n')));
           });
}

bool zipContent(const QString& path, const QString& content)
{
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!archive)
        return false;
    zip_source_t* type = zip_source_buffer(archive, craft::kOdsType, std::strlen(craft::kOdsType), 0);
    zip_source_t* cells = zip_source_file(archive, QFile::encodeName(content).constData(), 0, -1);
    // LibreOffice opens none without it.
    const QByteArray manifest = craft::Ods({}).manifest;
    zip_source_t* list = zip_source_buffer(archive, manifest.constData(), zip_uint64_t(manifest.size()), 0);
    return zip_file_add(archive, "mimetype", type, 0) >= 0 && zip_file_add(archive, "content.xml", cells, 0) >= 0 &&
           zip_file_add(archive, "META-INF/manifest.xml", list, 0) >= 0 && zip_close(archive) == 0;
}

bool makeOds(const QString& path)
{
    const QString content = path + QStringLiteral(".xml");
    QFile file(content);
    const QList<QByteArray> around = craft::odsContent("<table:table table:name=\"评分\">|</table:table>").split('|');
    const auto value = [](const char* type, const char* attribute, const QByteArray& value) {
        return "<table:table-cell office:value-type=\"" + QByteArray(type) + "\" office:" + attribute + "=\"" + value +
               "\" calcext:value-type=\"" + type + "\"><text:p>" + value + "</text:p></table:table-cell>";
    };
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(around[0]) > 0 &&
        writeLines(file,
                   [&](int i) {
                       const Row row(i);
                       return craft::odsRow(value("float", "value", QByteArray::number(i + 1)) +
                                            craft::odsText(row.number) + craft::odsText(row.person) +
                                            craft::odsText(row.department) + value("date", "date-value", row.day) +
                                            value("float", "value", row.score) + value("float", "value", row.hours) +
                                            craft::odsText(row.comment));
                   }) &&
        file.write(around[1]) > 0;
    file.close();
    const bool zipped = written && zipContent(path, content);
    return QFile::remove(content) && zipped;
}

constexpr char kOneSheet[] = "Text - txt - csv (StarCalc):44,34,76";
constexpr Format kFormats[] = {
    {"sheets.xls.read", "ratings-1000000x8.xls", makeXls,
     "Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"},
    {"sheets.ods.read", "ratings-1000000x8.ods", makeOds, kOneSheet},
    {"sheets.csv.gb18030.read", "ratings-1000000x8-gb18030.csv", makeCsv, kOneSheet},
};

void readAsTheProgramDoes(const QString& path)
{
    const auto book = readBook(path);
    int rows = 0;
    for (size_t i = 0; book && i < book->sheets.size(); ++i)
        rows += book->sheets[i].rowCount();
    if (rows != kRows || book->sheets.back().text(book->sheets.back().rowCount() - 1, 6) != QLatin1String("7.5"))
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
            if (std::strcmp(argv[2], format.name) != 0)
                continue;
            return format.make(QFile::decodeName(argv[3])) ? 0 : 1;
        }
        measure(format);
    }
    return 0;
}
