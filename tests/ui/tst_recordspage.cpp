// The records that rules ask for, behind one entry of the navigation.
#include "tests/support/desktopfixture.h"
#include "ui/tables/factmodel.h"
#include "ui/tables/recordspage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/tableview.h"
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QTabBar>

using namespace rostrum;
using namespace rostrum::test;

class TestRecordsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ownSettings("tst_recordspage"); }
    void init()
    {
        QSettings().clear();
        m_fixture = std::make_unique<DesktopFixture>();
    }
    void cleanup() { m_fixture.reset(); }
    void eachTableStandsOnItsTab();
    void aKeyOfATableLeadsToItsTab();
    void aDecisionNeedsAReason();
    void examsHaveAPageOfTheirOwn();

private:
    DesktopFixture& f() { return *m_fixture; }
    RecordsPage* records() { return qobject_cast<RecordsPage*>(f().page()); }
    QString aNumber() { return f().text("SELECT number FROM person WHERE number LIKE '01%' ORDER BY number LIMIT 1"); }
    std::unique_ptr<DesktopFixture> m_fixture;
};

void TestRecordsPage::eachTableStandsOnItsTab()
{
    f().show("records");
    auto* tabs = f().part<QTabBar>("records.tabs");
    QCOMPARE(tabs->count(), 4);
    QStringList seen;
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        f().settle();
        seen << records()->currentTable();
        QVERIFY(records()->can(Command::Search));
    }
    QCOMPARE(seen, (QStringList{s("leaves"), s("certificates"), s("exemptions"), s("decisions")}));
}

void TestRecordsPage::aKeyOfATableLeadsToItsTab()
{
    const QString number = aNumber();
    f().write({s("add"), {s("certificates"), number}}, [&](Change& change) -> Result<void> {
        ROSTRUM_TRY(
            id, addRow(change, *factTable(s("certificates")),
                       {{s("number"), number}, {s("title"), s("内训师资格证")}, {s("completed_on"), s("2026-03-01")}}));
        Q_UNUSED(id)
        return {};
    });
    f().show("certificates");
    QVERIFY(records());
    QCOMPARE(records()->currentTable(), s("certificates"));
    const QString rows = QString::number(f().count("certificate"));
    QTRY_VERIFY(f().page()->statusLeft().startsWith(rows + s(" row")));
}

void TestRecordsPage::aDecisionNeedsAReason()
{
    const qint64 before = f().count("verdict_override");
    f().window().showPage(s("records"), QStringList{s("decisions")});
    f().settle();
    QPushButton* add = nullptr;
    for (QPushButton* button : f().page()->findChildren<QPushButton*>(s("add")))
        if (button->isVisible())
            add = button;
    QVERIFY(add);
    QTest::mouseClick(add, Qt::LeftButton);
    auto* dialog = f().window().findChild<QDialog*>(s("rowDialog"));
    QVERIFY(dialog);
    const auto fill = [&](const char* field, const QString& text) {
        if (auto* line = dialog->findChild<QLineEdit*>(s(field)))
            line->setText(text);
        else if (auto* box = dialog->findChild<QComboBox*>(s(field)))
            box->setCurrentIndex(box->findData(text));
        else
            QFAIL(field);
    };
    fill("number", aNumber());
    fill("rule", s("title-40-2"));
    fill("year", s("2026"));
    fill("status", s("met"));
    fill("decided_on", s("2026-10-20"));
    auto* accept = dialog->findChild<QPushButton*>(s("accept"));
    QTest::mouseClick(accept, Qt::LeftButton);
    f().settle();
    QCOMPARE(f().count("verdict_override"), before);
    auto* problem = dialog->findChild<Banner*>();
    QTRY_VERIFY2(problem->accessibleName().contains(s("Reason")), qPrintable(problem->accessibleName()));
    fill("reason", s("评审委员会决定"));
    QTRY_VERIFY(accept->isEnabled());
    QTest::mouseClick(accept, Qt::LeftButton);
    f().settle();
    QTRY_COMPARE(f().count("verdict_override"), before + 1);
}

void TestRecordsPage::examsHaveAPageOfTheirOwn()
{
    f().show("exams");
    QCOMPARE(f().page()->objectName(), s("page.exams"));
}

QTEST_MAIN(TestRecordsPage)
#include "tst_recordspage.moc"
