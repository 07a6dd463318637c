// A corrected file that comes again: the file as it was, the file now, and what officers did in between.
#include "tests/support/ctl.h"

using namespace rostrum::test;

class TestReimport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anEditIsKeptWhenTheFileSaysWhatItSaidBefore();
    void theFileIsTakenWhereOnlyTheFileMovedOn();
    void bothMovedOnIsAConflictWithItsThreeValues();
    void aConflictIsSettledForEitherSide();
    void anEditTakenBackIsNoEdit();
    void aDepartmentEditedByHandIsKeptToo();
    void anEditKeptOnceIsKeptTheThirdTimeToo();
    void vanishedRowsAreCountedAndStay();
    void aRenamedCopyIsKnownByItsRows();
    void aRefusedRowHasNotVanished();
    void theSameFileAfterAnUndoBringsItsRowsBack();
    void theSameFileReadInAnotherWayIsLookedAtAnew();
    void theSameFileTwiceSaysTheSameOfEachRow();

private:
    CtlResult ratings(const char* file, const QByteArray& rows, const QStringList& more = {})
    {
        writeFile(m_folder->filePath(QString::fromLatin1(file)), "场次,工号,总体,互动\n" + rows);
        return (*m_ctl)(QStringList{QStringLiteral("import"), QStringLiteral("ratings"),
                                    m_folder->filePath(QString::fromLatin1(file))} +
                        more);
    }
    void setOverall(const char* trainee, const char* value)
    {
        const QJsonObject row = rating(trainee);
        const CtlResult set =
            (*m_ctl)({QStringLiteral("set"), QStringLiteral("ratings"), row.value(QStringLiteral("key")).toString(),
                      QStringLiteral("overall=") + QString::fromLatin1(value)});
        QCOMPARE(set.exit, 0);
    }
    QJsonObject rating(const char* trainee)
    {
        const CtlResult rows = (*m_ctl)({QStringLiteral("rows"), QStringLiteral("ratings"), QStringLiteral("--where"),
                                         QStringLiteral("trainee=") + QString::fromLatin1(trainee)});
        return rows.list("rows").at(0).toObject();
    }
    double overall(const char* trainee) { return rating(trainee).value(QStringLiteral("overall")).toDouble(-1); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Ctl> m_ctl;
};

void TestReimport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_ctl = std::make_unique<Ctl>(m_folder->filePath(QStringLiteral("a.rostrum")));
    QCOMPARE((*m_ctl)({QStringLiteral("new"), m_ctl->workspace()}).exit, 0);
    const QString people = writeFile(m_folder->filePath(QStringLiteral("people.csv")),
                                     "工号,姓名,部门\n1001,周文博,技术部\n1002,李强,技术部\n1003,石国梁,技术部\n");
    QCOMPARE((*m_ctl)({QStringLiteral("import"), QStringLiteral("people"), people}).number("new"), 3);
    const QString sessions = writeFile(m_folder->filePath(QStringLiteral("sessions.csv")),
                                       "场次,课程,讲师,开始时间\nS1,C1,1003,2026-03-10 14:00\n");
    QCOMPARE(
        (*m_ctl)({QStringLiteral("import"), QStringLiteral("sessions"), sessions, QStringLiteral("--create-missing")})
            .number("new"),
        1);
    QCOMPARE(ratings("10月评分.csv", "S1,1001,3,4\nS1,1002,4,4\n").number("new"), 2);
}

void TestReimport::anEditIsKeptWhenTheFileSaysWhatItSaidBefore()
{
    setOverall("1001", "5");
    const QByteArray before = m_ctl->dump();
    // The same bytes, and a file that moved on elsewhere: neither takes the edit back.
    const CtlResult again = ratings("10月评分.csv", "S1,1001,3,4\nS1,1002,4,4\n");
    QCOMPARE(again.number("same"), 2);
    QVERIFY(again.json.value(QStringLiteral("change")).isNull());
    QCOMPARE(m_ctl->dump(), before);
    const CtlResult corrected = ratings("10月评分.csv", "S1,1001,3,4\nS1,1002,5,4\n");
    QCOMPARE(corrected.number("same"), 1);
    QCOMPARE(corrected.number("changed"), 1);
    QCOMPARE(corrected.list("problems").at(0).toObject().value(QStringLiteral("code")).toString(),
             QStringLiteral("edit_kept"));
    QCOMPARE(overall("1001"), 5.0);
    QCOMPARE(overall("1002"), 5.0);
}

void TestReimport::theFileIsTakenWhereOnlyTheFileMovedOn()
{
    const CtlResult corrected = ratings("10月评分.csv", "S1,1001,2,4\nS1,1002,4,4\n");
    QCOMPARE(corrected.number("changed"), 1);
    QCOMPARE(corrected.number("same"), 1);
    QCOMPARE(overall("1001"), 2.0);
}

void TestReimport::bothMovedOnIsAConflictWithItsThreeValues()
{
    setOverall("1001", "5");
    const CtlResult corrected = ratings("10月评分.csv", "S1,1001,4,4\nS1,1002,4,4\n");
    QCOMPARE(corrected.number("conflict"), 1);
    QCOMPARE(corrected.number("same"), 1);
    const QJsonObject problem = corrected.list("problems").at(0).toObject();
    QCOMPARE(problem.value(QStringLiteral("code")).toString(), QStringLiteral("both_changed"));
    const QString message = problem.value(QStringLiteral("message")).toString();
    QVERIFY2(message.contains(QStringLiteral("原 3")) && message.contains(QStringLiteral("改 5")) &&
                 message.contains(QStringLiteral("文件 4")),
             qPrintable(message));
    QCOMPARE(overall("1001"), 5.0);
}

void TestReimport::aConflictIsSettledForEitherSide()
{
    setOverall("1001", "5");
    const QByteArray rows = "S1,1001,4,4\nS1,1002,4,4\n";
    QCOMPARE(ratings("a.csv", rows, {QStringLiteral("--on-conflict"), QStringLiteral("keep")}).number("same"), 2);
    QCOMPARE(overall("1001"), 5.0);
    QCOMPARE(ratings("b.csv", rows, {QStringLiteral("--on-conflict"), QStringLiteral("file")}).number("changed"), 1);
    QCOMPARE(overall("1001"), 4.0);
}

void TestReimport::anEditTakenBackIsNoEdit()
{
    setOverall("1001", "5");
    setOverall("1001", "3");
    QCOMPARE(ratings("10月评分.csv", "S1,1001,4,4\nS1,1002,4,4\n").number("changed"), 1);
    QCOMPARE(overall("1001"), 4.0);
}

void TestReimport::aDepartmentEditedByHandIsKeptToo()
{
    QCOMPARE((*m_ctl)({QStringLiteral("set"), QStringLiteral("people"), QStringLiteral("1001"),
                       QStringLiteral("department=技术部/档案室")})
                 .exit,
             0);
    const auto people = [&](const char* department) {
        const QByteArray rows =
            "工号,姓名,部门\n1001,周文博," + QByteArray(department) + "\n1002,李强,技术部\n1003,石国梁,总部\n";
        return (*m_ctl)({QStringLiteral("import"), QStringLiteral("people"),
                         writeFile(m_folder->filePath(QStringLiteral("people.csv")), rows)});
    };
    const CtlResult kept = people("技术部");
    QCOMPARE(kept.number("same"), 2);
    QCOMPARE(kept.number("changed"), 1);
    const CtlResult moved = people("营销部");
    QCOMPARE(moved.number("conflict"), 1);
}

void TestReimport::anEditKeptOnceIsKeptTheThirdTimeToo()
{
    setOverall("1001", "5");
    for (const char* other : {"5", "4", "5"}) {
        QVERIFY(ratings("10月评分.csv", "S1,1001,3,4\nS1,1002," + QByteArray(other) + ",4\n").exit == 0);
        QCOMPARE(overall("1001"), 5.0);
    }
}

void TestReimport::vanishedRowsAreCountedAndStay()
{
    const CtlResult shorter = ratings("10月评分.csv", "S1,1001,3,4\n");
    QCOMPARE(shorter.number("vanished"), 1);
    QCOMPARE(shorter.number("rows"), 1);
    QCOMPARE(overall("1002"), 4.0);
}

void TestReimport::aRenamedCopyIsKnownByItsRows()
{
    QCOMPARE(ratings("10月评分(1).csv", "S1,1001,3,5\n").number("vanished"), 1);
    QCOMPARE(ratings("11月评分.csv", "S1,1003,3,5\n").number("vanished"), 0);
}

void TestReimport::aRefusedRowHasNotVanished()
{
    const CtlResult bad = ratings("10月评分.csv", "S1,1001,5,4\nS1,1002,不详,4\n");
    QCOMPARE(bad.number("rejected"), 1);
    QCOMPARE(bad.number("vanished"), 0);
}

void TestReimport::theSameFileAfterAnUndoBringsItsRowsBack()
{
    const QByteArray before = m_ctl->dump();
    QCOMPARE((*m_ctl)("undo").exit, 0);
    const CtlResult again = ratings("10月评分.csv", "S1,1001,3,4\nS1,1002,4,4\n");
    QCOMPARE(again.number("new"), 2);
    QCOMPARE(m_ctl->dump(), before);
}

void TestReimport::theSameFileReadInAnotherWayIsLookedAtAnew()
{
    const CtlResult again = ratings("10月评分.csv", "S1,1001,3,4\nS1,1002,4,4\n",
                                    {QStringLiteral("--value"), QStringLiteral("overall:3=2")});
    QCOMPARE(again.number("changed"), 1);
    QCOMPARE(overall("1001"), 2.0);
}

void TestReimport::theSameFileTwiceSaysTheSameOfEachRow()
{
    const QByteArray rows = "S1,1001,3,4\nS1,9999,4,4\nS1,1002,4,4\nS1,1003,9999999,4\n";
    const CtlResult first = ratings("mixed.csv", rows);
    const CtlResult second = ratings("mixed.csv", rows);
    QCOMPARE(second.number("rejected"), first.number("rejected"));
    QCOMPARE(second.number("same"), 2);
    QCOMPARE(second.list("problems"), first.list("problems"));
    QVERIFY(second.json.value(QStringLiteral("change")).isNull());
}

QTEST_GUILESS_MAIN(TestReimport)
#include "tst_reimport.moc"
