// The .xls reader against files that LibreOffice writes: what it reads is what the .xlsx or .csv held.
#include "models/exchange/sheet.h"
#include "tests/support/craftxls.h"
#include "tests/support/craftxlsx.h"
#include "tests/support/soffice.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <xlsxwriter.h>

using namespace rostrum;

namespace {
QString cellText(const Cell& cell, const Sheet& sheet, int row, int column)
{
    return QString::number(int(cell.type)) + u' ' + sheet.text(row, column);
}

// Every cell that either has, by the numbers that the person sees.
QStringList differences(const Book& left, const Book& right)
{
    QStringList found;
    if (left.sheets.size() != right.sheets.size())
        return {QStringLiteral("%1 and %2 sheets").arg(left.sheets.size()).arg(right.sheets.size())};
    for (size_t i = 0; i < left.sheets.size(); ++i) {
        const Sheet &a = left.sheets[i], &b = right.sheets[i];
        if (a.name != b.name || a.hidden != b.hidden || a.rowCount() != b.rowCount())
            found << QStringLiteral("sheet %1 %2 with %3 rows, %4 with %5")
                         .arg(i)
                         .arg(a.name)
                         .arg(a.rowCount())
                         .arg(b.name)
                         .arg(b.rowCount());
        for (int row = 0; row < std::min(a.rowCount(), b.rowCount()); ++row)
            for (int column = 0; column < std::max(a.columnCount(), b.columnCount()); ++column) {
                const QString x = cellText(a.cell(row, column), a, row, column);
                const QString y = cellText(b.cell(row, column), b, row, column);
                if (x != y || a.fileRow(row) != b.fileRow(row))
                    found << QStringLiteral("%1 row %2 column %3: %4 | %5")
                                 .arg(a.name)
                                 .arg(a.fileRow(row))
                                 .arg(column)
                                 .arg(x, y);
                if (found.size() > 20)
                    return found;
            }
    }
    return found;
}
} // namespace

class TestSheetsXlsOthers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyKindOfCellComesThrough();
    void formulasComeWithTheirResults();
    void daysOf1904ComeThrough();
    void aSheetFullOfRowsComesThrough();
    void aFileFromTextComesThrough();
    void filesOfExcel95ReadAsLibreOfficeReadsThem();

private:
    QString makeBook(const QString& name) const;
    QString write(const QString& name, const QByteArray& bytes) const;
    Result<Book> converted(const QString& path);
    QTemporaryDir m_folder;
};

void TestSheetsXlsOthers::initTestCase()
{
    if (!Soffice::isThere())
        QSKIP("LibreOffice is not on this machine");
    QVERIFY(m_folder.isValid());
}

QString TestSheetsXlsOthers::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

Result<Book> TestSheetsXlsOthers::converted(const QString& path)
{
    return readBook(Soffice::convert(path, QStringLiteral("xls"), m_folder.path()));
}

// What an officer's book may hold: numbers, padded and long ones, days, times, durations, formulas, errors, rich texts.
QString TestSheetsXlsOthers::makeBook(const QString& name) const
{
    const QString path = m_folder.filePath(name);
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet* sheet = workbook_add_worksheet(book, "评分 & 学时");
    const auto format = [book](const char* code) {
        lxw_format* made = workbook_add_format(book);
        format_set_num_format(made, code);
        return made;
    };
    const char* const codes[] = {"yyyy-mm-dd",
                                 "yyyy\"年\"m\"月\"d\"日\"",
                                 "yyyy/m/d h:mm",
                                 "h:mm",
                                 "[h]:mm:ss",
                                 "000000",
                                 "0.00",
                                 "#,##0.00_ ",
                                 "@",
                                 "0%"};
    const double numbers[] = {
        0,  1,      46346, 46346.625, 0.625, 1.5, 386, 39.49999999999999, 0.1, 1e-9, 123456789012345.0,
        -7, 100.25, 1e15,  1.0 / 3};
    lxw_row_t row = 0;
    for (const double number : numbers) {
        worksheet_write_number(sheet, row, 0, number, nullptr);
        for (lxw_col_t i = 0; i < std::size(codes); ++i)
            worksheet_write_number(sheet, row, lxw_col_t(i + 1), number, format(codes[i]));
        ++row;
    }
    const QStringList texts = {
        QStringLiteral("王芳"),  QStringLiteral("007"),        QStringLiteral("é à la carte"),
        QStringLiteral("😀𠮷野"), QStringLiteral("  blanks  "), QStringLiteral("line\nline"),
        QString(9000, u'长'),    QString(32000, u'x'),         QStringLiteral("110101199003071234")};
    for (const QString& text : texts)
        worksheet_write_string(sheet, row++, 0, text.toUtf8().constData(), nullptr);
    worksheet_write_boolean(sheet, row, 0, 1, nullptr);
    worksheet_write_boolean(sheet, row++, 1, 0, nullptr);
    lxw_format* bold = workbook_add_format(book);
    format_set_bold(bold);
    char first[] = "粗", second[] = "体 text";
    lxw_rich_string_tuple one{bold, first}, two{nullptr, second};
    lxw_rich_string_tuple* rich[] = {&one, &two, nullptr};
    worksheet_write_rich_string(sheet, row + 3, 5, rich, nullptr);
    lxw_worksheet* hidden = workbook_add_worksheet(book, "藏");
    worksheet_write_string(hidden, 4, 2, "x", nullptr);
    worksheet_hide(hidden);
    lxw_worksheet* last = workbook_add_worksheet(book, "Last");
    worksheet_write_number(last, 65535, 255, 42, nullptr);
    return workbook_close(book) == LXW_NO_ERROR ? path : QString();
}

void TestSheetsXlsOthers::everyKindOfCellComesThrough()
{
    const QString path = makeBook(QStringLiteral("cells.xlsx"));

    const auto modern = readBook(path);
    const auto old = converted(path);
    QVERIFY(modern);
    QVERIFY2(old, qPrintable(old ? QString() : errorKey(old.error().code)));
    QCOMPARE(old->format, QStringLiteral("xls"));
    QVERIFY(modern->sheets[0].rowCount() > 25 && modern->sheets[1].hidden);
    QVERIFY2(differences(*modern, *old).isEmpty(), qPrintable(differences(*modern, *old).join(u'\n')));
}

void TestSheetsXlsOthers::formulasComeWithTheirResults()
{
    const auto cell = [](const char* formula, const char* type, const char* value) {
        return QByteArray("<table:table-cell table:formula=\"of:=") + formula + "\" office:value-type=\"" + type +
               "\" office:" + value + "/>";
    };
    const QByteArray urn = "urn:oasis:names:tc:opendocument:xmlns:";
    const QByteArray book =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document xmlns:office=\"" + urn +
        "office:1.0\" xmlns:table=\"" + urn + "table:1.0\" xmlns:of=\"" + urn +
        "of:1.2\" office:version=\"1.2\" office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">"
        "<office:body><office:spreadsheet><table:table table:name=\"S\"><table:table-row>" +
        cell("1+1.5", "float", "value=\"2.5\"") + cell("&quot;甲乙&quot;&amp;[.Z1]", "float", "value=\"0\"") +
        cell("NA()", "float", "value=\"0\"") + cell("1/0", "float", "value=\"0\"") +
        cell("1=1", "boolean", "boolean-value=\"true\"") + cell("&quot;&quot;", "string", "string-value=\"\"") +
        cell("REPT(&quot;长&quot;;20000)", "float", "value=\"0\"") +
        "</table:table-row></table:table></office:spreadsheet></office:body></office:document>";
    const auto old = converted(write(QStringLiteral("formulas.fods"), book));
    QCOMPARE(craft::cellsOf(old),
             QStringLiteral("0,0 n 2.5|0,1 s 甲乙|0,2 e #N/A|0,3 e #DIV/0!|0,4 b 1|0,6 s ") + QString(20000, u'长'));
}

void TestSheetsXlsOthers::daysOf1904ComeThrough()
{
    craft::Xlsx xlsx("<row><c s=\"1\"><v>44884</v></c><c s=\"2\"><v>0.5</v></c><c><v>3</v></c></row>", {},
                     craft::stylesOf({"General", "yyyy-mm-dd", "h:mm"}));
    xlsx.workbook.replace("<sheets>", "<workbookPr date1904=\"true\"/><sheets>");
    const QByteArray type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    xlsx.more = {
        {"[Content_Types].xml",
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
         "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
         "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" +
             type +
             "sheet.main+xml\"/>"
             "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" +
             type +
             "worksheet+xml\"/>"
             "<Override PartName=\"/xl/styles.xml\" ContentType=\"" +
             type + "styles+xml\"/></Types>"}};
    const QString path = write(QStringLiteral("apple.xlsx"), xlsx.zip());
    QCOMPARE(craft::cellsOf(converted(path)), QStringLiteral("0,0 d 2026-11-20|0,1 d 12:00|0,2 n 3"));
}

void TestSheetsXlsOthers::aSheetFullOfRowsComesThrough()
{
    const QString path = m_folder.filePath(QStringLiteral("full.xlsx"));
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    lxw_format* day = workbook_add_format(book);
    format_set_num_format(day, "yyyy-mm-dd");
    for (const char* name : {"上", "下"}) {
        lxw_worksheet* sheet = workbook_add_worksheet(book, name);
        for (lxw_row_t row = 0; row < 65536; ++row) {
            worksheet_write_number(sheet, row, 0, row * 1.25, nullptr);
            worksheet_write_string(sheet, row, 1, qPrintable(QStringLiteral("学员%1").arg(row)), nullptr);
            worksheet_write_number(sheet, row, 2, 46000 + row % 365, day);
        }
    }
    QCOMPARE(workbook_close(book), LXW_NO_ERROR);
    const auto modern = readBook(path), old = converted(path);
    QVERIFY(modern && old);
    QCOMPARE(old->sheets.size(), size_t(2));
    QCOMPARE(old->sheets[1].rowCount(), 65536);
    QVERIFY2(differences(*modern, *old).isEmpty(), qPrintable(differences(*modern, *old).join(u'\n')));
}

void TestSheetsXlsOthers::aFileFromTextComesThrough()
{
    QByteArray lines = "工号,姓名,分数\n";
    for (int i = 0; i < 3000; ++i)
        lines += QStringLiteral("A%1,王芳%1,%2\n").arg(i).arg(i % 50).toUtf8();
    const QString path = write(QStringLiteral("names.csv"), lines);
    const QString target =
        Soffice::convert(path, QStringLiteral("xls"), m_folder.path(), {}, QStringLiteral("CSV:44,34,UTF8,1"));
    const auto text = readBook(path), old = readBook(target);
    QVERIFY(text && old);
    QCOMPARE(old->sheets[0].rowCount(), 3001);
    for (int row = 0; row < 3001; ++row)
        for (int column = 0; column < 3; ++column)
            QCOMPARE(old->sheets[0].text(row, column), text->sheets[0].text(row, column));
}

// LibreOffice writes no Excel 95 any more; it reads it, so here the file is ours and the reading is compared.
void TestSheetsXlsOthers::filesOfExcel95ReadAsLibreOfficeReadsThem()
{
    using namespace craft;
    for (const bool biff8 : {false, true}) {
        const QByteArray end = biff8 ? le32(5) : le16(5);
        Xls xls(xlsRecord(0x0200, QByteArray(end.size(), '\0') + end + le16(0) + le16(3) + le16(0)) +
                xlsNumber(0, 1, 39.5) + xlsNumber(1, 0, 46346.625, 1) + xlsNumber(1, 1, 0.625, 2) +
                xlsNumber(1, 2, 386, 3) +
                xlsMulRk(2, 0, {{1, (46346u << 2) | 2}, {0, 0x3FF80000}, {0, (150u << 2) | 3}}) +
                xlsRk(3, 0, 0x40590001) + xlsBool(3, 1, true) + xlsError(3, 2, 42) +
                (biff8 ? xlsShared(4, 0, 0) + xlsShared(4, 1, 1) + xlsLabel(4, 2, QStringLiteral("李雷"))
                       : xlsLabel5(4, 0, "\xCD\xF5\xB7\xBC") + xlsLabel5(4, 1, "abc")));
        xls.biff8 = biff8;
        xls.formats = {"yyyy-mm-dd hh:mm", "h:mm", "000000"};
        if (!biff8)
            xls.globals = xlsRecord(0x0042, le16(936));
        xls.texts =
            biff8 ? QList<XlsString>{{QStringLiteral("王芳"), false, 2, QByteArray(12, '\0')}, {QStringLiteral("é")}}
                  : QList<XlsString>();
        xls.sheets[0].rawName = "\xC6\xC0\xB7\xD6";
        xls.sheets[0].name = QStringLiteral("评分");
        const QString path = write(QStringLiteral("ours%1.xls").arg(biff8), xls.file());
        const auto ours = readBook(path),
                   theirs = readBook(Soffice::convert(path, QStringLiteral("xlsx"), m_folder.path()));
        QVERIFY(ours && theirs);
        QCOMPARE(ours->sheets[0].rowCount(), 5);
        QVERIFY2(differences(*ours, *theirs).isEmpty(), qPrintable(differences(*ours, *theirs).join(u'\n')));
    }
}

QTEST_GUILESS_MAIN(TestSheetsXlsOthers)
#include "tst_sheets_xls_others.moc"
