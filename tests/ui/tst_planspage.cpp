// Training plans as an officer edits them: weights held to the whole, who would change seen before anything is written,
// a saved version that never changes, and undo.
#include "tests/support/desktopfixture.h"
#include "ui/plans/planeditor.h"
#include "ui/plans/planspage.h"
#include "ui/plans/planwords.h"
#include "ui/widgets/tableview.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>

using namespace rostrum;
using namespace rostrum::test;

namespace {
constexpr int kAudience = VersionsModel::Further, kWeight = VersionsModel::Further + 1;
} // namespace

class TestPlansPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ownSettings("tst_planspage"); }
    void init()
    {
        QSettings().clear();
        m_fixture = std::make_unique<DesktopFixture>();
        QVERIFY(f().desk().workspace().writeNow({s("plan"), {}}, installShippedPlans)); // as a new workspace has them
        f().show("plans");
        for (QAbstractItemModel* model :
             {static_cast<QAbstractItemModel*>(plans()), static_cast<QAbstractItemModel*>(preview())})
            new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal, f().page());
        QTRY_COMPARE(plans()->rowCount(), 2);
    }
    void cleanup() { m_fixture.reset(); }
    void aSavedVersionIsReadAndNotEdited();
    void anEditIsANewVersionFromTodayAndUndoTakesItBack();
    void whoWouldChangeIsShownBeforeAnythingIsWritten();
    void weightsAreHeldToTheWhole();
    void weightsAreBalancedInTheirProportions();
    void aPartIsAddedAndRemoved();
    void aPlanIsMadeWithoutCode();
    void theSamePlanIsNotSavedTwice();
    void aPlanIsEndedAndUndoLetsItGoOn();
    void aVersionStandsBesideTheOneInForce();
    void aFileIsADraftAndAVersionIsAFile();
    void everyControlHasItsName();
    void aDraftOutlivesAChangeOfLanguage();
    void percentagesAreReadAsPeopleWriteThem();

private:
    DesktopFixture& f() { return *m_fixture; }
    VersionsModel* plans() { return f().page()->findChild<VersionsModel*>(); }
    TrainingPlan plan(int row) { return draftPlan(plans()->version(row).json); }
    PlanEditor* editor() { return f().page()->findChild<PlanEditor*>(); }
    PlanPreviewModel* preview() { return f().page()->findChild<PlanPreviewModel*>(); }
    QString said(const char* name) { return f().part<QLabel>(name)->text(); }
    void type(const char* field, const QString& text)
    {
        auto* edit = f().part<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    QString problem() { return f().part("plan.problem")->accessibleName(); }
    void edit() { f().click("plans.edit"); }
    std::unique_ptr<DesktopFixture> m_fixture;
};

void TestPlansPage::aSavedVersionIsReadAndNotEdited()
{
    QCOMPARE(plans()->index(0, VersionsModel::Name).data().toString(), s("新员工"));
    QCOMPARE(plans()->index(0, kWeight).data().toString(), s("15 %"));
    QCOMPARE(plans()->index(0, kAudience).data().toString(), s("employed for less than 12 months"));
    QCOMPARE(plans()->index(1, VersionsModel::State).data().toString(), s("in force"));
    QVERIFY(f().part<QLineEdit>("plan.name")->isReadOnly());
    QVERIFY(!f().part<QLineEdit>("part.weight.1")->isEnabled());
    QVERIFY(!f().part("plan.save")->isVisible());
    QCOMPARE(said("plan.sum"), s("Training weighs 15 % of the performance; 85 % remain for everything else."));
}

void TestPlansPage::anEditIsANewVersionFromTodayAndUndoTakesItBack()
{
    const QByteArray before = f().dump();
    edit();
    QCOMPARE(f().window().focusWidget(), f().part<QLineEdit>("plan.name"));
    QCOMPARE(f().part<QLineEdit>("plan.valid_from")->text(), s("2026-10-22"));
    type("part.weight.2", s("8"));
    f().click("plan.save");
    QTRY_COMPARE(plans()->rowCount(), 3);
    QCOMPARE(plans()->version(0).head.version, 2);
    QCOMPARE(plan(0).parts[1].weight, 800);
    QVERIFY(plans()->isInForce(0) && !plans()->isInForce(1));
    QCOMPARE(plan(1).parts[1].weight, 500); // as it was saved
    QCOMPARE(plans()->index(1, VersionsModel::State).data().toString(), s("earlier version"));
    QCOMPARE(f().part<TableView>("plans.table")->currentIndex().row(), 0);
    f().desk().undo();
    f().settle();
    QTRY_COMPARE(plans()->rowCount(), 2);
    QCOMPARE(f().dump(), before);
    f().desk().redo();
    f().settle();
    QTRY_COMPARE(plans()->rowCount(), 3);
}

void TestPlansPage::whoWouldChangeIsShownBeforeAnythingIsWritten()
{
    const QByteArray before = f().dump();
    f().part<TableView>("plans.table")->setCurrentIndex(plans()->index(1, 0)); // of whom there are many
    edit();
    QSignalSpy shown(editor(), &PlanEditor::previewed);
    type("part.weight.1", s("4"));
    QVERIFY(shown.wait(kPatience));
    const PlanPreview& found = preview()->preview();
    QVERIFY(found.changes.size() > 10);
    QCOMPARE(found.without, 0);
    QVERIFY(said("plan.totals").contains(QString::number(found.changes.size())));
    for (const PlanPreviewRow& row : found.changes)
        QVERIFY2(row.after > row.before, qPrintable(row.number)); // 3 % became 4 %
    f().click("plan.cancel");
    QCOMPARE(f().dump(), before);
    QCOMPARE(f().part<QLineEdit>("part.weight.1")->text(), s("3 %"));
}

void TestPlansPage::weightsAreHeldToTheWhole()
{
    edit();
    auto* save = f().part<QPushButton>("plan.save");
    type("part.weight.1", s("95"));
    QVERIFY(save->isEnabled());
    QCOMPARE(said("plan.sum"), s("Training weighs 100 % of the performance; 0 % remain for everything else."));
    type("part.weight.1", s("95.01"));
    QVERIFY(!save->isEnabled());
    QCOMPARE(said("plan.sum"), s("Training would weigh 100.01 %: that is 0.01 % more than the whole performance."));
    QVERIFY(problem().contains(s("The weights come to more than the whole performance.")));
    type("part.weight.1", s("x"));
    QVERIFY(!save->isEnabled());
    QVERIFY(problem().contains(s("The weight of “培训参与度” is not above zero.")));
    type("part.weight.1", s("10"));
    QVERIFY(save->isEnabled());
    type("plan.months_to", s("0"));
    QVERIFY(!save->isEnabled());
    type("plan.months_to", QString());
    type("plan.valid_from", s("2026-02-30"));
    QVERIFY(!save->isEnabled());
}

void TestPlansPage::weightsAreBalancedInTheirProportions()
{
    edit();
    QCOMPARE(f().part<QLineEdit>("plan.total")->text(), s("15 %"));
    type("plan.total", s("20 %"));
    f().click("plan.balance");
    QCOMPARE(editor()->draft().parts[0].weight, 1333);
    QCOMPARE(editor()->draft().parts[1].weight, 667);
    QVERIFY(said("plan.sum").startsWith(s("Training weighs 20 %")));
    type("plan.total", s("101"));
    f().click("plan.balance");
    QCOMPARE(editor()->draft().parts[0].weight, 1333);
    QVERIFY(problem().contains(s("Weights are balanced from numbers above zero, to at most 100 %.")));
}

void TestPlansPage::aPartIsAddedAndRemoved()
{
    edit();
    f().click("plan.add");
    QVERIFY(!f().part<QPushButton>("plan.save")->isEnabled()); // it has no weight yet
    QCOMPARE(f().window().focusWidget(), f().part<QLineEdit>("part.title.3"));
    type("part.title.3", s("Exams"));
    type("part.weight.3", s("2.5"));
    QCOMPARE(editor()->draft().parts.size(), size_t(3));
    f().click("part.remove.1");
    QCOMPARE(editor()->draft().parts.size(), size_t(2));
    QCOMPARE(f().part<QLineEdit>("part.title.2")->text(), s("Exams"));
    f().part<QCheckBox>("part.homework.2")->setChecked(false);
    f().click("plan.save");
    QTRY_COMPARE(plans()->rowCount(), 3);
    QCOMPARE(plan(0).parts[1].weight, 250);
    QVERIFY(!plan(0).parts[1].withHomework);
}

void TestPlansPage::aPlanIsMadeWithoutCode()
{
    f().click("plans.new");
    QVERIFY(!f().part<QPushButton>("plan.save")->isEnabled());
    type("plan.name", s("Interns"));
    type("plan.code", s("interns"));
    type("part.title.1", s("Attendance"));
    type("part.weight.1", s("12.5"));
    f().click("plan.save");
    QTRY_COMPARE(plans()->rowCount(), 3);
    const int row = plans()->rowOf(s("interns"), 1);
    QVERIFY(row >= 0);
    QCOMPARE(plan(row).parts[0].weight, 1250);
    QCOMPARE(f().part<TableView>("plans.table")->currentIndex().row(), row);
}

void TestPlansPage::theSamePlanIsNotSavedTwice()
{
    edit();
    type("plan.valid_from", QString()); // as the first version says
    f().click("plan.save");
    QTRY_VERIFY(problem().contains(s("Nothing differs from version 1, so nothing was saved.")));
    QCOMPARE(f().count("training_plan"), 2);
}

void TestPlansPage::aPlanIsEndedAndUndoLetsItGoOn()
{
    const QByteArray before = f().dump();
    f().click("plans.end");
    auto* lastDay = f().part<QLineEdit>("plan.valid_to");
    QCOMPARE(f().window().focusWidget(), lastDay);
    QCOMPARE(lastDay->text(), s("2026-10-22"));
    QCOMPARE(f().part<QLineEdit>("plan.valid_from")->text(), QString()); // since when is not touched
    type("plan.valid_to", s("2026-10-32"));
    QVERIFY(!f().part<QPushButton>("plan.save")->isEnabled());
    type("plan.valid_to", s("2026-10-21"));
    f().click("plan.save");
    QTRY_COMPARE(plans()->rowCount(), 3);
    QVERIFY(!plans()->isInForce(0) && !plans()->isInForce(1)); // the version before does not come back
    QCOMPARE(plans()->index(0, VersionsModel::State).data().toString(), s("ended"));
    QCOMPARE(plans()->index(0, VersionsModel::To).data().toString(), s("2026-10-21"));
    QVERIFY(!f().part<QPushButton>("plans.end")->isEnabled());
    QVERIFY(f().part<QPushButton>("plans.end")->toolTip().contains(s("2026-10-21")));
    edit(); // what goes on again is not over
    QCOMPARE(f().part<QLineEdit>("plan.valid_to")->text(), QString());
    f().click("plan.cancel");
    f().desk().undo();
    f().settle();
    QTRY_COMPARE(plans()->rowCount(), 2);
    QCOMPARE(f().dump(), before);
    QVERIFY(plans()->isInForce(0));
}

void TestPlansPage::aVersionStandsBesideTheOneInForce()
{
    auto* compare = f().part<QPushButton>("plans.compare");
    QVERIFY(!compare->isEnabled());
    QVERIFY(!compare->toolTip().isEmpty());
    edit();
    type("part.weight.2", s("8"));
    f().click("plan.save");
    QTRY_COMPARE(plans()->rowCount(), 3);
    f().click("plans.compare");
    auto* table = f().part<TableView>("plans.lines");
    QVERIFY(table->isVisible());
    const auto differing = [&] {
        QStringList names;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, VersionLines::Differs).data().toString() == s("differs"))
                names << table->model()->index(row, VersionLines::What).data().toString();
        return names;
    };
    const QStringList expected{s("Holds from"), s("作业质量"), s("Together")};
    QCOMPARE(differing(), expected);
    QCOMPARE(table->model()->headerData(VersionLines::Other, Qt::Horizontal).toString(), s("Version 1"));
    f().part<TableView>("plans.table")->setCurrentIndex(plans()->index(1, 0));
    QCOMPARE(differing(), expected);
    QCOMPARE(table->model()->headerData(VersionLines::Other, Qt::Horizontal).toString(), s("Version 2, in force"));
    // A plan of one version is read as ever.
    f().part<TableView>("plans.table")->setCurrentIndex(plans()->index(2, 0));
    QVERIFY(!table->isVisible() && editor()->isVisible());
}

void TestPlansPage::aFileIsADraftAndAVersionIsAFile()
{
    const QString path = f().file("plan.json");
    f().prompts.savePaths << path;
    f().click("plans.export");
    QTRY_VERIFY(QFile::exists(path));
    QJsonObject json = *readVersionFile(path);
    QCOMPARE(json, planToJson(listPlans(f().desk().reader())->front()));
    json.insert(s("code"), s("copy"));
    QVERIFY(writeVersionFile(path, json));
    f().prompts.files << QStringList{path};
    f().click("plans.import");
    QTRY_VERIFY(editor()->isActive());
    QCOMPARE(f().count("training_plan"), 2); // nothing is written until it is saved
    QVERIFY(f().part<QLineEdit>("plan.code")->isVisible());
    f().click("plan.save");
    QTRY_COMPARE(plans()->rowCount(), 3);
    QVERIFY(plans()->rowOf(s("copy"), 1) >= 0);
}

void TestPlansPage::everyControlHasItsName()
{
    edit();
    f().click("plan.add");
    int controls = 0;
    for (QWidget* part : f().page()->findChildren<QWidget*>())
        if (part->isVisible() && part->focusPolicy() != Qt::NoFocus &&
            (qobject_cast<QLineEdit*>(part) || qobject_cast<QAbstractButton*>(part) || qobject_cast<QComboBox*>(part) ||
             qobject_cast<TableView*>(part))) {
            QVERIFY2(!part->accessibleName().isEmpty(), qPrintable(part->objectName()));
            ++controls;
        }
    QVERIFY(controls > 15);
}

void TestPlansPage::aDraftOutlivesAChangeOfLanguage()
{
    edit();
    type("plan.name", s("Neue"));
    installLanguage(s("zh_CN"));
    f().settle();
    f().page()->retranslate();
    f().settle();
    QCOMPARE(f().part<QLineEdit>("plan.name")->text(), s("Neue"));
    QVERIFY(editor()->isActive());
    installLanguage(s("en"));
}

void TestPlansPage::percentagesAreReadAsPeopleWriteThem()
{
    QCOMPARE(weightFromText(s("7.5 %")), std::optional(750));
    QCOMPARE(weightFromText(s("７．５％")), std::optional(750));
    QCOMPARE(weightFromText(s(" 100 ")), std::optional(10000));
    for (const char* wrong : {"", "-1", "7.555", "half", "%"})
        QVERIFY2(!weightFromText(s(wrong)), wrong);
}

QTEST_MAIN(TestPlansPage)
#include "tst_planspage.moc"
