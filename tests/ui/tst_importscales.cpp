// Sheets of ratings in the wizard: their scales shown and corrected, lines of answers folded, cells of them mended.
#include "importpagefixture.h"
#include <QComboBox>
#include <QLabel>

using namespace rostrum;
using namespace rostrum::test;

class TestImportScales : public QObject, private ImportPageFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { start(); }
    void init()
    {
        open();
        stock();
    }
    void cleanup() { close(); }
    void scalesAreShownAndCorrected();
    void linesOfAnswersAreFoldedAndMended();
    void anotherKindOfSheetHasNoScales();

private:
    int scale(const char* field)
    {
        return part<QComboBox>((QByteArray("import.scale.") + field).constData())->currentData().toInt();
    }
};

void TestImportScales::scalesAreShownAndCorrected()
{
    choose(csv("r.csv", {{s("日期"), s("课程名称"), s("讲师"), s("工号"), s("总分"), s("互动")},
                         {s("2026-10-09"), s("安全生产"), s("孙慧"), s("010001"), s("9"), s("5")},
                         {s("2026-10-09"), s("安全生产"), s("孙慧"), s("010002"), s("4"), s("4")}}));
    QCOMPARE(scale("overall"), 10);
    QCOMPARE(scale("互动"), 5);
    QCOMPARE(counted("rejected"), 0);
    pick("import.scale.overall", 5);
    wait();
    QCOMPARE(scale("overall"), 5);
    QCOMPARE(counted("rejected"), 1);
    const PlanProblem& problem = m_page->flow().check()->plan->problems().front();
    QCOMPARE(problem.code, std::string(problem::beyondScale));
    QCOMPARE(problem.scale, int64_t(50000));
    pick("import.scale.overall", 100);
    wait();
    QCOMPARE(counted("rejected"), 0);
}

void TestImportScales::linesOfAnswersAreFoldedAndMended()
{
    const auto line = [](const char* number, const char* question, const char* answer) {
        return QStringList{s("2026-10-09"), s("安全生产"), s("孙慧"), s(number), s(question), s(answer)};
    };
    choose(csv("long.csv", {{s("日期"), s("课程名称"), s("讲师"), s("工号"), s("题目"), s("得分")},
                            line("010001", "互动", "5"),
                            line("010001", "总体评价", "4"),
                            line("010002", "互动", "坏的"),
                            line("010002", "总体评价", "3"),
                            line("010003", "互动", "4")}));
    const ImportCheck& check = *m_page->flow().check();
    QCOMPARE(QString::fromLatin1(check.choices.table->key), s("ratings"));
    QCOMPARE(check.plan->rowCount(), 3);
    QCOMPARE(counted("rejected"), 1);
    QCOMPARE(check.plan->problems().front().fileRow, 4);
    QVERIFY(part<QLabel>("import.folded")->text().contains(s("5")));
    const int column = check.plan->problems().front().sheetColumn;
    QVERIFY(model()->setData(model()->index(0, PlanModel::FirstCell + column), s("2"),
                             Qt::EditRole)); // refused rows come first
    QTRY_COMPARE(counted("rejected"), 0);
    wait();
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("rating"), 3);
    QCOMPARE(inTable("rating WHERE d1=20000 AND overall=30000"), 1);
}

void TestImportScales::anotherKindOfSheetHasNoScales()
{
    choose(csv("p.csv", {{s("工号"), s("姓名"), s("电话")}, {s("1"), s("甲"), s("100")}}));
    for (const QComboBox* box : m_page->findChildren<QComboBox*>())
        QVERIFY(!box->objectName().startsWith(s("import.scale.")) || !box->isVisible());
}

QTEST_MAIN(TestImportScales)
#include "tst_importscales.moc"
