// Journeys of an officer who brings data in, at the real window in a real X server, by keyboard alone: a sheet from an
// old program mended before it is written, and a block pasted from a spreadsheet.
#include "windowfixture.h"
#include <QStringConverter>

using namespace rostrum::test;

namespace {
constexpr int kPasted = 500;

QByteArray gbk(const char* utf8)
{
    QStringEncoder encoder("GB18030");
    return encoder.isValid() ? QByteArray(encoder(s(utf8))) : QByteArray();
}
} // namespace

class TestWindowImport : public QObject, WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { openScreen(); }
    void init()
    {
        openFolder();
        QCOMPARE((*m_ctl)({s("new"), m_ctl->workspace()}).exit, 0);
    }
    void cleanup() { closeWindow(); }
    void aSheetOfAnOldProgramIsMendedMappedWrittenLookedAtAndTakenBack();
    void fiveHundredRowsArePastedAndTakenBackInOneStep();
    void aSheetDroppedFromAnotherProgramIsCheckedAndWritten();

private:
    /// Goes to the next problem, writes `ascii` over its cell, and waits for the check made again.
    bool mend(const QString& ascii);
    qint64 people() const { return rows("people"); }
};

bool TestWindowImport::mend(const QString& ascii)
{
    return m_window->keys(words("F8 Return ctrl+a")) && m_window->type(ascii) && m_window->keys(words("Return"));
}

void TestWindowImport::aSheetOfAnOldProgramIsMendedMappedWrittenLookedAtAndTakenBack()
{
    const QByteArray sheet = gbk("2026 年花名册,,,,\n工号,姓名,部门,职称等级,入职日期\n"
                                 "010001,方金石,试验室,初级,去年\n010002,谷辛,试验室,中级,2020-02-30\n"
                                 "010003,石国梁,质检处,中级,2021/13/1\n010004,李强,质检处,甲档,2015-07-01\n"
                                 "010005,周文博,质检处,乙档,2016-07-01\n");
    if (sheet.isEmpty())
        QSKIP("this Qt cannot write GB18030");
    writeFile(path("old.csv"), sheet);
    // What the console makes of the sheet as it should have been is what is expected.
    const QByteArray before = m_ctl->dump();
    QVERIFY(QFile::copy(m_ctl->workspace(), path("expected.rostrum")));
    const Ctl expected(path("expected.rostrum"));
    QCOMPARE(expected({s("import"), s("people"),
                       writeFile(path("right.csv"), "工号,姓名,部门,职称等级,入职日期\n"
                                                    "010001,方金石,试验室,初级,2019-05-01\n"
                                                    "010002,谷辛,试验室,中级,2019-05-01\n"
                                                    "010003,石国梁,质检处,中级,2019-05-01\n"
                                                    "010004,李强,质检处,高级,2015-07-01\n"
                                                    "010005,周文博,质检处,初级,2016-07-01\n")})
                 .number("new"),
             5);
    const int changesBefore = changes();

    QVERIFY(m_window->start({m_ctl->workspace()}));
    QVERIFY(m_window->keys({s("ctrl+i")}));
    const QImage choosing = m_screen->picture();
    QVERIFY(m_window->keys({s("space")}) && m_window->answerFile(s("Choose a file"), path("old.csv")));
    QVERIFY(m_window->waitForChange(choosing, 0.03));
    // The rows have the keyboard: three dates are wrong. In which order F8 goes to them does not matter here.
    for (int i = 0; i < 3; ++i)
        QVERIFY(mend(s("2019-05-01")));
    // Behind the rows come the values that the program does not know, 乙档 first; what is decided goes to the end.
    QVERIFY(m_window->keys(words("Tab")) && m_window->type(s("junior")) && m_window->keys(words("Return")));
    QVERIFY(m_window->keys(words("shift+Tab")) && m_window->type(s("senior")) && m_window->keys(words("Return")));
    QCOMPARE(m_ctl->dump(), before); // nothing is written before it is asked for
    QVERIFY(m_window->keys(words("ctrl+Return")));
    WAIT_FOR(people(), 5);
    QCOMPARE(m_ctl->dump(), expected.dump());
    QCOMPARE(changes(), changesBefore + 1);

    // Where the row comes from: the People page, its first row, its evidence.
    QVERIFY(m_window->keys(words("alt+3")));
    QVERIFY(m_window->keys(words("ctrl+Home")));
    const QImage rows = m_screen->picture();
    QVERIFY(m_window->keys(words("F4")));
    QVERIFY2(m_window->waitForChange(rows, 0.02, 20), "F4 shows no evidence");

    QVERIFY(m_window->keys(words("ctrl+z")));
    WAIT_FOR(people(), 0);
    QCOMPARE(m_ctl->dump(), before);
    QVERIFY(m_window->keys(words("ctrl+q")));
    QCOMPARE(m_window->wait(), 0);
    QCOMPARE((*m_ctl)("verify").json.value(s("ok")).toBool(), true);
}

void TestWindowImport::fiveHundredRowsArePastedAndTakenBackInOneStep()
{
    QCOMPARE((*m_ctl)("add people number=000001 name=first").exit, 0);
    const QByteArray before = m_ctl->dump();
    const int changesBefore = changes();
    QByteArray block;
    for (int i = 0; i < kPasted; ++i)
        block += s("2%1\t学员 %1\t技术中心\r\n").arg(i, 5, 10, QChar(u'0')).toUtf8();
    writeFile(path("block.tsv"), block);

    QVERIFY(m_window->start({m_ctl->workspace()}));
    QProcess* spreadsheet = beside(ROSTRUM_CLIPBOARD_OWNER, {path("block.tsv")});
    QVERIFY(spreadsheet->waitForReadyRead(rostrum::kPatience));
    QCOMPARE(spreadsheet->readLine().trimmed(), QByteArray("ready"));

    // People, its only row, its first cell: the block begins there and goes on below.
    QVERIFY(m_window->keys(words("alt+3")));
    QVERIFY(m_window->keys(words("ctrl+Home")));
    QVERIFY(m_window->keys(words("ctrl+v")));
    WAIT_FOR(people(), qint64(kPasted));
    QCOMPARE(changes(), changesBefore + 1);
    const CtlResult last = (*m_ctl)("rows people --where number=200499");
    QCOMPARE(last.list("rows").first().toObject().value(s("name")).toString(), s("学员 00499"));
    QCOMPARE(last.list("rows").first().toObject().value(s("department")).toString(), s("技术中心"));

    QVERIFY(m_window->keys(words("ctrl+z")));
    WAIT_FOR(people(), 1);
    QCOMPARE(m_ctl->dump(), before);
    QVERIFY(m_window->keys(words("ctrl+q")));
    QCOMPARE(m_window->wait(), 0);
}

void TestWindowImport::aSheetDroppedFromAnotherProgramIsCheckedAndWritten()
{
    writeFile(path("new.csv"), gbk("2026 年花名册,\n工号,姓名\n010001,方金石\n010002,谷辛\n"));
    QVERIFY(m_window->start({m_ctl->workspace()}));
    QProcess* spreadsheet = beside(ROSTRUM_DRAG_SOURCE, {path("new.csv")});
    QVERIFY(QTest::qWaitFor([&] { return spreadsheet->canReadLine(); }, rostrum::kPatience));
    QCOMPARE(spreadsheet->readLine().trimmed(), QByteArray("ready"));
    const QImage before = m_screen->picture();
    m_screen->xdotool(words("mousemove 20 20 mousedown 1"));
    // A drag begins with a movement, and the target hears of each step.
    for (int step = 1; step <= 10; ++step) {
        m_screen->xdotool({s("mousemove"), QString::number(20 + 50 * step), QString::number(20 + 30 * step)});
        QTest::qWait(60);
    }
    // Dropped before the target has answered it would be refused.
    QVERIFY(QTest::qWaitFor([&] { return spreadsheet->canReadLine(); }, rostrum::kPatience));
    QCOMPARE(spreadsheet->readLine().trimmed(), QByteArray("welcome"));
    m_screen->xdotool(words("mouseup 1"));
    QVERIFY(QTest::qWaitFor([&] { return spreadsheet->canReadLine(); }, rostrum::kPatience));
    QCOMPARE(spreadsheet->readLine().trimmed(), QByteArray("dropped"));
    QVERIFY(m_window->waitForChange(before, 0.03));
    QCOMPARE(people(), 0); // looked at first
    QVERIFY(m_window->keys(words("ctrl+Return")));
    WAIT_FOR(people(), 2);
}

QTEST_GUILESS_MAIN(TestWindowImport)
#include "tst_window_import.moc"
