// A folder of sheets at the console, and what inspect says of a file before it is imported.
#include "consolefixture.h"
#include "tests/support/craftxlsx.h"

using namespace rostrum::test;

namespace {
QString s(const char* utf8) { return QString::fromUtf8(utf8); }

QByteArray sheetOf(const QList<QByteArrayList>& rows, const QByteArray& merged = {})
{
    QByteArray xml;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        xml += "<row r=\"" + QByteArray::number(row + 1) + "\">";
        for (qsizetype column = 0; column < rows[row].size(); ++column)
            if (!rows[row][column].isEmpty())
                xml += "<c r=\"" + QByteArray(1, char('A' + column)) + QByteArray::number(row + 1) +
                       "\" t=\"inlineStr\"><is><t>" + rows[row][column] + "</t></is></c>";
        xml += "</row>";
    }
    rostrum::craft::Xlsx file(xml);
    file.sheet.replace("</sheetData>", "</sheetData>" + merged);
    return file.zip();
}
} // namespace

class TestConsoleFolder : public QObject, private ConsoleFixture {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        open();
        m_before = (*m_ctl)("info").number("changes");
        QVERIFY(QDir().mkpath(m_folder->filePath(s("in"))));
    }
    void eachSheetIsImportedByItselfInTheOrderOfNames();
    void aFileThatFailsStopsNoOther();
    void aDryRunWritesNothing();
    void whatIsNoSheetIsSkippedAndNamed();
    void nothingTakenAtAllIsAnError();
    void rejectsOfEachFileHaveAFileOfTheirOwn();
    void inspectSaysWhyAKindAndAHeaderWereGuessed();
    void rowsThatAreNoDataAreListed();
    void aMergedHeaderOfTwoRowsIsImported();

private:
    QString in(const char* name, const QByteArray& bytes)
    {
        return writeFile(m_folder->filePath(s("in/") + s(name)), bytes);
    }
    CtlResult importFolder(const QStringList& more = {}) { return import("people", m_folder->filePath(s("in")), more); }
    int changes() { return (*m_ctl)("info").number("changes") - m_before; }
    static QStringList names(const CtlResult& result, const char* list)
    {
        QStringList names;
        for (const QJsonValue& one : result.list(list))
            names << one.toObject().value(s("file")).toString();
        return names;
    }
    int m_before = 0;
};

void TestConsoleFolder::eachSheetIsImportedByItselfInTheOrderOfNames()
{
    // The later month corrects the earlier: were 10月 before 2月, the old department would stay.
    in("10月.csv", "工号,姓名,部门\n1001,周文博,营销部\n1003,石国梁,营销部\n");
    in("2月.csv", "工号,姓名,部门\n1001,周文博,技术部\n1002,李强,技术部\n");
    in("9月.xlsx", sheetOf({{"工号", "姓名"}, {"1004", "谷辛"}}));
    const CtlResult all = importFolder();
    QCOMPARE(all.exit, 0);
    QCOMPARE(names(all, "files"), (QStringList{s("2月.csv"), s("9月.xlsx"), s("10月.csv")}));
    QCOMPARE(all.number("rows"), 5);
    QCOMPARE(all.number("new"), 4);
    QCOMPARE(all.number("changed"), 1);
    QCOMPARE(all.json.value(s("created")).toObject().value(s("departments")).toInt(), 2);
    QCOMPARE(changes(), 3);
    QSet<int> ids;
    for (const QJsonValue& one : all.list("files"))
        ids.insert(one.toObject().value(s("change")).toInt());
    QCOMPARE(int(ids.size()), 3);
    const CtlResult person = (*m_ctl)("rows people --where number=1001");
    QCOMPARE(person.list("rows").first().toObject().value(s("department")).toString(), s("营销部"));
    // Only the last of them is taken back.
    QCOMPARE((*m_ctl)("undo").exit, 0);
    QCOMPARE((*m_ctl)("rows people").number("total"), 3);
}

void TestConsoleFolder::aFileThatFailsStopsNoOther()
{
    in("a.csv", "颜色,形状\n红,圆\n");
    in("b.xlsx", "PK\3\4 no zip at all");
    in("c.csv", "工号,姓名,入职日期\n1001,周文博,昨天\n1002,李强,2020-01-01\n");
    in("d.csv", "工号,入职日期\n1003,昨天\n");
    const CtlResult all = importFolder();
    QCOMPARE(all.exit, 0);
    QStringList codes;
    for (const QJsonValue& one : all.list("files"))
        codes << one.toObject().value(s("error")).toObject().value(s("code")).toString();
    QCOMPARE(codes, (QStringList{s("headers_not_found"), s("sheet_damaged"), {}, s("nothing_accepted")}));
    // Also the rows of a file of which none was taken are counted.
    QCOMPARE(all.number("new"), 1);
    QCOMPARE(all.number("rejected"), 2);
    QCOMPARE(all.number("rows"), 3);
    QCOMPARE(changes(), 1);
}

void TestConsoleFolder::aDryRunWritesNothing()
{
    in("a.csv", "工号,姓名\n1001,周文博\n");
    const QByteArray before = m_ctl->dump();
    const CtlResult all = importFolder({s("--dry-run")});
    QCOMPARE(all.number("new"), 1);
    QVERIFY(all.list("files").first().toObject().value(s("change")).isNull());
    QCOMPARE(m_ctl->dump(), before);
}

void TestConsoleFolder::whatIsNoSheetIsSkippedAndNamed()
{
    in("a.csv", "工号,姓名\n1001,周文博\n");
    for (const char* name : {"~$a.xlsx", ".~lock.a.csv#", ".hidden.csv", "photo.png"})
        in(name, "x");
    QVERIFY(QDir().mkpath(m_folder->filePath(s("in/old"))));
    const CtlResult all = importFolder();
    QCOMPARE(all.exit, 0);
    QCOMPARE(names(all, "files"), QStringList{s("a.csv")});
    QMap<QString, QString> skipped;
    for (const QJsonValue& one : all.list("skipped_files"))
        skipped.insert(one.toObject().value(s("file")).toString(), one.toObject().value(s("why")).toString());
    QCOMPARE(skipped, (QMap<QString, QString>{{s("~$a.xlsx"), s("lock_file")},
                                              {s(".~lock.a.csv#"), s("lock_file")},
                                              {s(".hidden.csv"), s("hidden")},
                                              {s("photo.png"), s("not_a_sheet")},
                                              {s("old"), s("folder")}}));
}

void TestConsoleFolder::nothingTakenAtAllIsAnError()
{
    const CtlResult empty = importFolder();
    QCOMPARE(empty.exit, 1);
    QCOMPARE(empty.error(), s("sheet_empty"));
    QVERIFY(empty.json.value(s("error")).toObject().value(s("message")).toString().contains(s("“in”")));
    in("a.csv", "工号,入职日期\n1,昨天\n");
    in("b.csv", "颜色\n红\n");
    const CtlResult none = importFolder();
    QCOMPARE(none.exit, 1);
    QCOMPARE(none.error(), s("nothing_accepted"));
    QCOMPARE(int(none.list("files").size()), 2);
    QCOMPARE(changes(), 0);
}

void TestConsoleFolder::rejectsOfEachFileHaveAFileOfTheirOwn()
{
    in("a.csv", "工号,姓名,入职日期\n1001,周文博,昨天\n1002,李强,2020-01-01\n");
    in("b.csv", "工号,姓名,入职日期\n1003,石国梁,2020-01-01\n");
    QCOMPARE(importFolder({s("--rejects"), m_folder->filePath(s("bad.xlsx"))}).exit, 0);
    QVERIFY(QFile::exists(m_folder->filePath(s("bad-a.csv.xlsx"))));
    QVERIFY(!QFile::exists(m_folder->filePath(s("bad-b.csv.xlsx"))));
}

void TestConsoleFolder::inspectSaysWhyAKindAndAHeaderWereGuessed()
{
    const CtlResult seen =
        (*m_ctl)({s("inspect"), in("a.csv", "2026 年花名册\n工号,姓名,部门,爱好\n1001,周文博,技术部,钓鱼\n")});
    QCOMPARE(seen.exit, 0);
    const QJsonObject sheet = seen.list("sheets").first().toObject();
    QCOMPARE(sheet.value(s("kind")).toString(), s("people"));
    QCOMPARE(sheet.value(s("header_row")).toInt(), 2);
    QCOMPARE(sheet.value(s("recognised")).toObject(),
             (QJsonObject{{s("工号"), s("number")}, {s("姓名"), s("name")}, {s("部门"), s("department")}}));
    const QString header = sheet.value(s("header_reason")).toString(), kind = sheet.value(s("kind_reason")).toString();
    QVERIFY2(header.contains(u'2') && header.contains(u'3') && header.contains(u'4'), qPrintable(header));
    QVERIFY2(kind.contains(s("工号")) && kind.contains(s("部门")) && !kind.contains(s("爱好")), qPrintable(kind));
    const CtlResult strange = (*m_ctl)({s("inspect"), in("b.csv", "颜色,形状\n红,圆\n")});
    for (const char* field : {"kind", "kind_reason", "header_row", "header_reason"})
        QVERIFY2(strange.list("sheets").first().toObject().value(s(field)).isNull(), field);
}

void TestConsoleFolder::rowsThatAreNoDataAreListed()
{
    importBasics();
    const QByteArray bytes = "场次,工号,出勤,学时\nS1,010386,出勤,4\n场次,工号,出勤,学时\nS1,010387,出勤,4\n合计,,,8\n"
                             "注：学时以签到为准,,,\n";
    const QJsonArray expected{QJsonObject{{s("row"), 3}, {s("why"), s("repeated_header")}},
                              QJsonObject{{s("row"), 5}, {s("why"), s("total")}},
                              QJsonObject{{s("row"), 6}, {s("why"), s("note")}}};
    const QString path = file("attendance.csv", bytes);
    QCOMPARE((*m_ctl)({s("inspect"), path}).list("sheets").first().toObject().value(s("left_out")).toArray(), expected);
    const CtlResult done = import("attendance", path);
    QCOMPARE(done.list("left_out"), expected);
    QCOMPARE(done.number("rows"), 2); // they are counted nowhere
    QCOMPARE(done.number("new"), 2);
}

void TestConsoleFolder::aMergedHeaderOfTwoRowsIsImported()
{
    importBasics();
    const QString path = file("two.xlsx", sheetOf({{"培训评分表"},
                                                   {"场次", "学员", "评分", "", "评语"},
                                                   {"", "", "总体", "互动性", ""},
                                                   {"S1", "010386", "5", "4", "好"},
                                                   {"S1", "010387", "4", "3", ""}},
                                                  "<mergeCells count=\"5\"><mergeCell ref=\"A1:E1\"/><mergeCell "
                                                  "ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"C2:D2\"/>"
                                                  "<mergeCell ref=\"E2:E3\"/></mergeCells>"));
    const CtlResult done = import("ratings", path);
    QVERIFY2(done.number("new") == 2 && done.number("rejected") == 0, done.out.constData());
    const CtlResult rows = (*m_ctl)("rows ratings --where trainee=010386");
    const QJsonObject row = rows.list("rows").first().toObject();
    QCOMPARE(row.value(s("overall")).toDouble(), 5.0);
    QCOMPARE(row.value(s("comment")).toString(), s("好"));
    const CtlResult mean = (*m_ctl)({s("measure"), s("rating.dimension"), s("--from"), s("2026-01-01"), s("--to"),
                                     s("2026-12-31"), s("--by"), s("dimension")});
    QCOMPARE(mean.list("rows").first().toObject().value(s("value")).toDouble(), 3.5);
    // Evidence names the row as the spreadsheet shows it.
    const CtlResult evidence = (*m_ctl)("measure rating.overall --from 2026-01-01 --to 2026-12-31 --evidence");
    QSet<int> lines;
    for (const QJsonValue& one : evidence.list("rows"))
        lines.insert(one.toObject().value(s("row")).toInt());
    QCOMPARE(lines, (QSet<int>{4, 5}));
}

QTEST_GUILESS_MAIN(TestConsoleFolder)
#include "tst_console_folder.moc"
