// The way of a file through the Import page: chosen, checked, written, undone, or let go.
#include "importpagefixture.h"
#include "models/facts/rows.h"
#include "ui/widgets/banner.h"
#include <QCheckBox>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace rostrum;
using namespace rostrum::test;

class TestImportPage : public QObject, private ImportPageFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { start(); }
    void init() { open(); }
    void cleanup() { close(); }
    void aFileIsChosenCheckedWrittenAndUndone();
    void theCountsAddUpToAllRows();
    void countsKeepTheirWordsBesideTheChoices();
    void problemsAreFilteredAndVisited();
    void rowsAreFoundByWhatACellHolds();
    void nothingOnThePageIsSmallerThanNothing();
    void theDateSystemOfAWorkbookIsShownWhereItHoldsDays();
    void aBrokenFileSaysSoOnThePage();
    void nothingToWriteSaysWhy();
    void aDroppedFileIsRead();
    void cancellingForgetsTheFile();
    void aChangeElsewhereIsCheckedAgainstAtOnce();
    void everyControlHasAnAccessibleName();
};

void TestImportPage::aFileIsChosenCheckedWrittenAndUndone()
{
    choose(csv("people.csv", {{s("工号"), s("姓名"), s("所在部门")},
                              {s("010001"), s("周文博"), s("技术中心")},
                              {s("010002"), s("邓晓东"), s("客服部")}}));
    QCOMPARE(part<QComboBox>("filter.kind")->currentData().toString(), s("people"));
    QCOMPARE(rows(), 2);
    auto* write = part<QPushButton>("import.write");
    QVERIFY(write->isEnabled());
    QVERIFY(write->text().contains(u'2'));
    QCOMPARE(inTable("person"), 0); // looking writes nothing
    QSignalSpy notes(m_desk.get(), &Desk::noteRequested);
    write->click();
    wait();
    QTRY_VERIFY(part<QWidget>("import.result")->isVisible());
    QCOMPARE(inTable("person"), 2);
    QTRY_COMPARE(notes.size(), 1);
    QVERIFY(notes.first().first().toString().contains(s("people.csv")));
    QVERIFY(part<Banner>("import.written")->accessibleName().contains(s("people.csv")));
    click("import.undo");
    QTRY_COMPARE(inTable("person"), 0);
    QTRY_VERIFY(!part<QPushButton>("import.undo")->isEnabled());
    QVERIFY(part<Banner>("import.written")->accessibleName().contains(s("undone")));
    m_desk->redo(); // undone and brought back name the same Change
    QTRY_COMPARE(inTable("person"), 2);
    QTRY_VERIFY(part<QPushButton>("import.undo")->isEnabled());
}

void TestImportPage::theCountsAddUpToAllRows()
{
    choose(ratingBook());
    click("import.createMissing");
    wait();
    const Plan& plan = *m_page->flow().check()->plan;
    QCOMPARE(counted("all"), 6);
    QCOMPARE(counted("new"), plan.count(RowVerdict::New));
    QCOMPARE(counted("new") + counted("changed") + counted("same") + counted("conflict") + counted("rejected"), 6);
    QCOMPARE(counted("rejected"), 2);
    QCOMPARE(counted("new"), 4);
}

void TestImportPage::countsKeepTheirWordsBesideTheChoices()
{
    choose(ratingBook());
    QCoreApplication::processEvents();
    for (auto* count : part<CountStrip>("import.counts")->findChildren<CountButton*>())
        QTRY_VERIFY2(count->width() >= count->widthWithWord(), qPrintable(count->objectName()));
    QVERIFY(part<QWidget>("import.export")->geometry().right() < part<QWidget>("import.check")->width());
    // Too narrow for the words, the figures stay.
    m_page->setMinimumSize(0, 0);
    m_page->resize(620, 640);
    QTRY_VERIFY(part<CountButton>("count.new")->width() < part<CountButton>("count.new")->widthWithWord());
    QCOMPARE(part<CountButton>("count.new")->accessibleName().isEmpty(), false);
}

void TestImportPage::problemsAreFilteredAndVisited()
{
    choose(ratingBook());
    click("import.createMissing");
    wait();
    QCOMPARE(rows(), 6);
    QCOMPARE(model()->index(0, PlanModel::FileRow).data().toString(),
             s("4")); // refused rows first, by the file's number
    click("import.problemsOnly");
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(counted("all"), 6); // totals never follow the filter
    QVERIFY(m_page->can(Command::NextProblem));
    auto* table = part<TableView>("import.table");
    m_page->run(Command::NextProblem);
    QCOMPARE(table->currentIndex(), model()->index(0, PlanModel::FirstCell + 4));
    QCOMPARE(table->currentIndex().data(CellStateRole).toInt(), int(CellState::Refused));
    QVERIFY(model()->index(0, PlanModel::Reason).data().toString().contains(s("600")));
    QVERIFY(part<QLabel>("import.reason")->text().contains(s("600")));
    m_page->run(Command::NextProblem);
    QCOMPARE(table->currentIndex(), model()->index(1, PlanModel::FirstCell));
    m_page->run(Command::PreviousProblem);
    QCOMPARE(table->currentIndex().row(), 0);
    // The problem of the row in hand comes before that of the next one.
    table->setCurrentIndex(model()->index(0, PlanModel::FileRow));
    m_page->run(Command::NextProblem);
    QCOMPARE(table->currentIndex(), model()->index(0, PlanModel::FirstCell + 4));
    // A filter that hides them gives way.
    click("count.new");
    QTRY_COMPARE(rows(), 4);
    QVERIFY(!part<QCheckBox>("import.problemsOnly")->isChecked());
    m_page->run(Command::NextProblem);
    QTRY_COMPARE(rows(), 2);
    QVERIFY(part<QCheckBox>("import.problemsOnly")->isChecked());
    click("import.problemsOnly");
    QTRY_COMPARE(rows(), 6);
    // By number, as in the file.
    table->horizontalHeader()->setSortIndicator(PlanModel::FileRow, Qt::AscendingOrder);
    QTRY_COMPARE(model()->index(0, PlanModel::FileRow).data().toString(), s("2"));
}

void TestImportPage::rowsAreFoundByWhatACellHolds()
{
    choose(ratingBook());
    QVERIFY(m_page->can(Command::Search));
    m_page->run(Command::Search);
    auto* search = part<QLineEdit>("import.search");
    QVERIFY(search->hasFocus());
    const auto find = [&](const char* text, int found) {
        search->selectAll();
        search->insert(s(text));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(rows(), found);
    };
    find("沟通", 2);
    find("ＡＢＣ", 0); // nowhere
    QVERIFY(part<Banner>("import.checkProblem")->isVisible());
    find("A", 1); // the remark "a"
    QVERIFY(!part<Banner>("import.checkProblem")->isVisible());
    find("600", 1); // a number
    find("2026-10-09", 3);
    QCOMPARE(counted("all"), 6); // totals never follow what is searched
    click("import.problemsOnly");
    QTRY_COMPARE(rows(), part<CountButton>("count.rejected")->segment().count == 6 ? 3 : 1);
    click("import.problemsOnly");
    QTRY_COMPARE(rows(), 3);
    click("import.createMissing"); // checked again, and still asked
    wait();
    QCOMPARE(rows(), 3);
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(rows(), 6);
    QVERIFY(search->text().isEmpty());
}

// Qt warns of a label that is made smaller than nothing.
void TestImportPage::nothingOnThePageIsSmallerThanNothing()
{
    QTest::failOnWarning(QRegularExpression(s("[Nn]egative")));
    showPage();
    choose(ratingBook());
    choose(csv("plain.csv", {{s("工号"), s("姓名")}, {s("1"), s("甲")}, {s("合计"), s("")}}));
    QVERIFY(part<QWidget>("import.check")->isVisible());
}

void TestImportPage::theDateSystemOfAWorkbookIsShownWhereItHoldsDays()
{
    auto book = SheetWriter::create(path("days.xlsx"));
    QVERIFY(book && (*book)->addSheet(s("人员"), {{s("工号")}, {s("姓名")}, {s("入职日期")}}));
    QVERIFY((*book)->nextRow() && (*book)->text(0, s("1")) && (*book)->text(1, s("甲")) &&
            (*book)->day(2, QDate(2019, 4, 1)) && (*book)->finish());
    choose(path("days.xlsx"));
    QVERIFY(part<QLabel>("import.dateSystem")->isVisible());
    QVERIFY(part<QLabel>("import.dateSystem")->text().contains(s("1900")));
    choose(ratingBook()); // its days are text
    QVERIFY(!part<QLabel>("import.dateSystem")->isVisible());
    choose(csv("plain.csv", {{s("工号"), s("姓名"), s("入职日期")}, {s("1"), s("甲"), s("2019-04-01")}}));
    QVERIFY(!part<QLabel>("import.dateSystem")->isVisible());
}

void TestImportPage::aBrokenFileSaysSoOnThePage()
{
    QFile broken(path("broken.xlsx"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(QByteArray("PK\x03\x04") + QByteArray(200, 'x'));
    broken.close();
    choose(path("broken.xlsx"));
    auto* banner = part<Banner>("import.problem");
    QVERIFY(banner->isVisible());
    QVERIFY2(banner->accessibleName().contains(s("broken.xlsx")), qPrintable(banner->accessibleName()));
    QVERIFY(m_prompts.told.isEmpty());
    QVERIFY(part<QWidget>("import.choose")->isVisible());
    // The next file drops the sentence.
    choose(ratingBook());
    QVERIFY(part<QWidget>("import.check")->isVisible());
    QVERIFY(!banner->isVisible());
}

void TestImportPage::nothingToWriteSaysWhy()
{
    const QString file = csv("people.csv", {{s("工号"), s("姓名"), s("电话")}, {s("010001"), s("周文博"), s("1")}});
    choose(file);
    click("import.write");
    wait();
    QTRY_VERIFY(part<QWidget>("import.result")->isVisible());
    m_prompts.files = {{file}};
    click("import.another");
    wait();
    QCOMPARE(counted("same"), 1);
    QVERIFY(!part<QPushButton>("import.write")->isEnabled());
    QVERIFY(part<QLabel>("import.sentence")->text().contains(s("already")));
}

void TestImportPage::aDroppedFileIsRead()
{
    QMimeData data;
    data.setUrls(
        {QUrl::fromLocalFile(csv("p.csv", {{s("工号"), s("姓名"), s("电话")}, {s("010001"), s("周文博"), s("1")}}))});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &drop);
    wait();
    QCOMPARE(rows(), 1);
    // And what the window was given.
    m_page->open(QVariant(QStringList{
        csv("q.csv", {{s("工号"), s("姓名"), s("电话")}, {s("1"), s("甲"), s("1")}, {s("2"), s("乙"), s("1")}})}));
    wait();
    QCOMPARE(rows(), 2);
}

void TestImportPage::cancellingForgetsTheFile()
{
    choose(ratingBook());
    click("import.back");
    QVERIFY(part<QWidget>("import.choose")->isVisible());
    QVERIFY(part<QAbstractButton>("import.resume")->isVisible());
    click("import.resume");
    QVERIFY(part<QWidget>("import.check")->isVisible());
    QCOMPARE(rows(), 6);
    click("import.cancel");
    QVERIFY(part<QWidget>("import.choose")->isVisible());
    QVERIFY(!part<QAbstractButton>("import.resume")->isVisible());
    QVERIFY(!m_page->flow().check());
    QCOMPARE(rows(), 0);
    QVERIFY(!m_page->can(Command::NextProblem));
    // Cancelled in the status bar while it is read.
    m_prompts.files = {{path("ratings.xlsx")}};
    click("import.open");
    m_desk->cancelWork();
    wait();
    QVERIFY(part<QWidget>("import.choose")->isVisible());
    QVERIFY(!part<Banner>("import.problem")->isVisible());
}

void TestImportPage::aChangeElsewhereIsCheckedAgainstAtOnce()
{
    choose(csv("people.csv",
               {{s("工号"), s("姓名"), s("电话")}, {s("010001"), s("周文博"), {}}, {s("010002"), s("邓晓东"), {}}}));
    QCOMPARE(counted("new"), 2);
    QVERIFY(m_desk->workspace().writeNow({s("add"), {s("people"), s("周文博")}}, [](Change& change) -> Result<void> {
        ROSTRUM_TRY(id, addRow(change, *factTable(QStringLiteral("people")),
                               {{QStringLiteral("number"), QStringLiteral("010001")},
                                {QStringLiteral("name"), QStringLiteral("周文博")}}));
        Q_UNUSED(id);
        return {};
    }));
    QTRY_COMPARE(counted("same"), 1);
    wait();
    QCOMPARE(counted("new"), 1);
}

void TestImportPage::everyControlHasAnAccessibleName()
{
    choose(ratingBook());
    for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
        const bool control = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                             qobject_cast<const QLineEdit*>(widget) || qobject_cast<const TableView*>(widget);
        const bool part =
            widget->objectName().startsWith(s("qt_")) || qobject_cast<const QHeaderView*>(widget->parent()) ||
            qobject_cast<const QLineEdit*>(widget->parent()) ||
            widget->parent()->inherits("QComboBoxPrivateContainer") || widget->parent()->inherits("QTableView");
        if (control && !part && widget->isVisibleTo(m_page.get()))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestImportPage)
#include "tst_importpage.moc"
