// The files of another program: what LibreOffice makes of one table has the cells that libxlsxwriter wrote.
#include "models/exchange/cellvalue.h"
#include "tests/support/craftods.h"
#include "tests/support/soffice.h"
#include <QTemporaryDir>
#include <QTest>
#include <xlsxwriter.h>

using namespace rostrum;
using namespace rostrum::craft;

namespace {
// One table with all that officers have, through libxlsxwriter: as Excel would write it.
void writeTable(const QString& path)
{
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet* sheet = workbook_add_worksheet(book, "评分");
    lxw_worksheet* hidden = workbook_add_worksheet(book, "字典");
    const auto format = [book](const char* code) {
        lxw_format* made = workbook_add_format(book);
        format_set_num_format(made, code);
        return made;
    };
    lxw_format *day = format("yyyy-mm-dd"), *moment = format("yyyy/m/d h:mm"), *clock = format("h:mm"),
               *duration = format("[h]:mm:ss"), *six = format("000000"), *percent = format("0.0%"),
               *money = format("\"¥\"#,##0.00");
    worksheet_merge_range(sheet, 0, 0, 0, 4, "2026年满意度", nullptr);
    const char* const headers[] = {"工号", "姓名", "日期",   "提交时间", "开始",
                                   "时长", "得分", "完成率", "补贴",     "评语"};
    for (lxw_col_t i = 0; i < std::size(headers); ++i)
        worksheet_write_string(sheet, 1, i, headers[i], nullptr);
    for (lxw_row_t row = 2; row < 12; ++row) {
        worksheet_write_number(sheet, row, 0, row * 37, six);
        worksheet_write_string(sheet, row, 1, row % 2 ? "王芳" : "𠮷野  家", nullptr);
        worksheet_write_number(sheet, row, 2, 46000 + row, day);
        worksheet_write_number(sheet, row, 3, 46000.604166666664 + row, moment);
        worksheet_write_number(sheet, row, 4, row / 24.0, clock);
        worksheet_write_number(sheet, row, 5, row / 7.0, duration);
        worksheet_write_number(sheet, row, 6, row * 0.1, nullptr);
        worksheet_write_number(sheet, row, 7, row / 12.0, percent);
        worksheet_write_number(sheet, row, 8, row * 1234.5, money);
        worksheet_write_string(sheet, row, 9, row % 3 ? "讲得好" : " 第一行\n第二行  末 ", nullptr);
    }
    worksheet_write_boolean(sheet, 12, 0, 1, nullptr);
    worksheet_write_formula_num(sheet, 12, 2, "=SUM(1,2)", nullptr, 3);
    worksheet_write_string(sheet, 12, 3, "110101199003070038", nullptr);
    worksheet_write_number(sheet, 12, 4, -0.5, nullptr);
    worksheet_write_string(sheet, 40, 20, "远", nullptr);
    worksheet_write_string(hidden, 0, 0, "甲", nullptr);
    worksheet_hide(hidden);
    QCOMPARE(workbook_close(book), LXW_NO_ERROR);
}
} // namespace

class TestSheetsOdsOthers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void libreOfficesFileOfTheSameTableHasTheSameCells();
    void libreOfficesTextFileInGb18030HasTheSameTexts();
};

void TestSheetsOdsOthers::libreOfficesFileOfTheSameTableHasTheSameCells()
{
    if (!Soffice::isThere())
        QSKIP("without LibreOffice");
    QTemporaryDir folder;
    const QString xlsx = folder.filePath(QStringLiteral("t.xlsx"));
    writeTable(xlsx);
    const QString converted = Soffice::convert(xlsx, QStringLiteral("ods"), folder.path());
    QVERIFY(!converted.isEmpty());
    const auto ods = readBook(converted), excel = readBook(xlsx);
    QVERIFY(ods && excel);
    const QStringList theirs = cellsOf(ods).split(u'|'), ours = cellsOf(excel).split(u'|');
    QVERIFY(ours.size() > 110);
    for (qsizetype i = 0; i < std::min(theirs.size(), ours.size()); ++i) {
        // LibreOffice writes 15 digits of a number.
        const auto theirNumber = parseNumber(theirs[i].section(u' ', 2).toStdString());
        const auto ourNumber = parseNumber(ours[i].section(u' ', 2).toStdString());
        if (theirNumber && ourNumber && std::abs(*theirNumber - *ourNumber) <= 1e-14 * std::abs(*ourNumber))
            QCOMPARE(theirs[i].section(u' ', 0, 1), ours[i].section(u' ', 0, 1));
        else
            QCOMPARE(theirs[i], ours[i]);
    }
    QCOMPARE(theirs.size(), ours.size());
    QCOMPARE(ods->sheets.size(), size_t(2));
    for (size_t i = 0; i < 2; ++i) {
        QCOMPARE(ods->sheets[i].name, excel->sheets[i].name);
        QCOMPARE(ods->sheets[i].hidden, i == 1);
        for (int row = 0; row < excel->sheets[i].rowCount(); ++row)
            for (int column = 0; column < excel->sheets[i].columnCount(); ++column)
                if (excel->sheets[i].cell(row, column).type != CellType::Number)
                    QCOMPARE(ods->sheets[i].text(row, column), excel->sheets[i].text(row, column));
    }
    QCOMPARE(ods->sheets[0].text(2, 0), QStringLiteral("000074"));
}

void TestSheetsOdsOthers::libreOfficesTextFileInGb18030HasTheSameTexts()
{
    if (!Soffice::isThere())
        QSKIP("without LibreOffice");
    QTemporaryDir folder;
    const QString xlsx = folder.filePath(QStringLiteral("t.xlsx"));
    writeTable(xlsx);
    const QString converted = Soffice::convert(xlsx, QStringLiteral("csv"), folder.path(),
                                               QStringLiteral("Text - txt - csv (StarCalc):44,34,85")); // 85: GB18030
    QVERIFY(!converted.isEmpty());
    const auto text = readBook(converted), excel = readBook(xlsx);
    QVERIFY(text && excel);
    QCOMPARE(text->encoding, QStringLiteral("GB18030"));
    const Sheet &csv = text->sheets[0], &sheet = excel->sheets[0];
    QCOMPARE(csv.rowCount(), sheet.rowCount());
    int compared = 0;
    for (int row = 0; row < sheet.rowCount(); ++row) {
        QCOMPARE(csv.fileRow(row), sheet.fileRow(row));
        for (const int column : {0, 1, 2, 9, 20}) {
            if (row == 12 && column < 3)
                continue; // booleans and errors are shown in LibreOffice's own words
            QCOMPARE(csv.text(row, column), sheet.text(row, column));
            compared += !sheet.cell(row, column).isEmpty();
        }
    }
    QVERIFY(compared > 40);
}

QTEST_GUILESS_MAIN(TestSheetsOdsOthers)
#include "tst_sheets_ods_others.moc"
