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
    void theLibraryHasItsItemsAndTheirUses();
    void anAssessmentIsAddedAndCorrected();

private:
    /// The dialog for a new row of the table in front.
    QDialog* adding();
    void fill(QDialog* dialog, const char* field, const QString& text);
    void accept(QDialog* dialog);
    FactModel* frontModel();
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

QDialog* TestRecordsPage::adding()
{
    for (QPushButton* button : f().page()->findChildren<QPushButton*>(s("add")))
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    return f().window().findChild<QDialog*>(s("rowDialog"));
}

void TestRecordsPage::fill(QDialog* dialog, const char* field, const QString& text)
{
    if (auto* line = dialog->findChild<QLineEdit*>(s(field)))
        line->setText(text);
    else if (auto* box = dialog->findChild<QComboBox*>(s(field)))
        box->setCurrentIndex(box->findData(text));
    else
        QFAIL(field);
}

void TestRecordsPage::accept(QDialog* dialog)
{
    QTest::mouseClick(dialog->findChild<QPushButton*>(s("accept")), Qt::LeftButton);
    f().settle();
}

FactModel* TestRecordsPage::frontModel()
{
    for (auto* table : f().page()->findChildren<TableView*>(s("table")))
        if (table->isVisible())
            return qobject_cast<FactModel*>(table->model());
    return nullptr;
}

void TestRecordsPage::theLibraryHasItsItemsAndTheirUses()
{
    f().show("library");
    QVERIFY(records());
    QCOMPARE(records()->currentTable(), s("library"));
    const qint64 items = f().count("library_item");
    QVERIFY(items > 0); // the sample has some
    QDialog* dialog = adding();
    QVERIFY(dialog);
    fill(dialog, "code", s("ZL-NEW"));
    fill(dialog, "title", s("问题-案例-解决方案"));
    fill(dialog, "author", aNumber());
    fill(dialog, "kind", s("template"));
    fill(dialog, "published_on", s("2026-10-20"));
    accept(dialog);
    QTRY_COMPARE(f().count("library_item"), items + 1);

    f().window().showPage(s("library_uses"));
    f().settle();
    QCOMPARE(records()->currentTable(), s("library_uses"));
    const qint64 uses = f().count("library_use");
    dialog = adding();
    QVERIFY(dialog);
    fill(dialog, "item", s("ZL-NEVER"));
    fill(dialog, "number", aNumber());
    fill(dialog, "used_on", s("2026-10-21"));
    accept(dialog);
    auto* problem = dialog->findChild<Banner*>();
    QTRY_VERIFY2(problem->accessibleName().contains(s("ZL-NEVER")), qPrintable(problem->accessibleName()));
    fill(dialog, "item", s("ZL-NEW"));
    accept(dialog);
    QTRY_COMPARE(f().count("library_use"), uses + 1);
}

void TestRecordsPage::anAssessmentIsAddedAndCorrected()
{
    f().show("assessments");
    QCOMPARE(f().page()->objectName(), s("page.assessments"));
    const qint64 before = f().count("assessment");
    QDialog* dialog = adding();
    QVERIFY(dialog);
    fill(dialog, "trainer", aNumber());
    fill(dialog, "role", s("peer"));
    fill(dialog, "assessor", s("外部专家"));
    fill(dialog, "score", s("100.5"));
    fill(dialog, "date", s("2026-10-21"));
    accept(dialog);
    QCOMPARE(f().count("assessment"), before);
    auto* problem = dialog->findChild<Banner*>();
    QTRY_VERIFY2(problem->accessibleName().contains(s("100.5")), qPrintable(problem->accessibleName()));
    fill(dialog, "score", s("88.5"));
    accept(dialog);
    QTRY_COMPARE(f().count("assessment"), before + 1);
    FactModel* model = frontModel();
    QVERIFY(model);
    QTRY_COMPARE(model->rowCount(), int(before) + 1);
    const int score = model->sectionOf(model->table().indexOf("score"));
    const int by = model->sectionOf(model->table().indexOf("assessor"));
    int row = 0;
    while (row < model->rowCount() && model->plainText(row, by) != s("外部专家"))
        ++row;
    QVERIFY(model->setData(model->index(row, score), s("90"), Qt::EditRole));
    QTRY_COMPARE(f().text("SELECT score FROM assessment WHERE assessor='外部专家'"), s("900000"));
}

QTEST_MAIN(TestRecordsPage)
#include "tst_recordspage.moc"
