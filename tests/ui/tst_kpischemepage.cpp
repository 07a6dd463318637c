// Performance schemes as an officer edits them: indicators added, ordered and weighed to exactly 100 %, a formula that
// says while it is typed why it cannot be read, versions that never change, files in and out, and undo.
#include "models/kpi/schemestore.h"
#include "tests/support/desktopfixture.h"
#include "ui/kpischeme/indicatorsmodel.h"
#include "ui/kpischeme/kpischemespage.h"
#include "ui/kpischeme/schemeeditor.h"
#include "ui/widgets/tableview.h"
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>

using namespace rostrum;
using namespace rostrum::test;

class TestKpiSchemePage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ownSettings("tst_kpischemepage"); }
    void init()
    {
        QSettings().clear();
        m_fixture = std::make_unique<DesktopFixture>();
        QVERIFY(
            f().desk().workspace().writeNow({s("scheme"), {}}, installShippedSchemes)); // as a new workspace has them
        f().show("kpischemes");
        for (QAbstractItemModel* model :
             {static_cast<QAbstractItemModel*>(schemes()), static_cast<QAbstractItemModel*>(indicators())})
            new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal, f().page());
        QTRY_COMPARE(schemes()->rowCount(), 3);
        f().part<TableView>("schemes.table")->setCurrentIndex(schemes()->index(schemes()->rowOf(s("trainer"), 0), 0));
    }
    void cleanup() { m_fixture.reset(); }
    void aSavedVersionIsReadAndNotEdited();
    void weightsAreSavedOnlyAtTheWholeAndUndoTakesThemBack();
    void weightsAreBalancedInTheirProportions();
    void indicatorsAreAddedRemovedAndReordered();
    void aFormulaSaysWhileItIsTypedWhyItCannotBeRead();
    void aTypedIndicatorAndGradesAreMadeWithoutCode();
    void onlyTheFieldsOfItsKindAreShown();
    void aSchemeForNewStaffIsMadeFromNothing();
    void aFileIsADraftAndAVersionIsAFile();
    void theSameSchemeIsNotSavedTwice();
    void everyControlHasItsName();
    void aDraftOutlivesAChangeOfLanguage();

private:
    DesktopFixture& f() { return *m_fixture; }
    VersionsModel* schemes() { return f().page()->findChild<VersionsModel*>(); }
    Scheme scheme(int row) { return *schemeFromJson(schemes()->version(row).json); }
    SchemeEditor* editor() { return f().page()->findChild<SchemeEditor*>(); }
    IndicatorsModel* indicators() { return f().page()->findChild<IndicatorsModel*>(); }
    QString problem() { return f().part("scheme.problem")->accessibleName(); }
    bool canSave() { return f().part<QPushButton>("scheme.save")->isEnabled(); }
    void type(const char* field, const QString& text)
    {
        auto* edit = f().part<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    void pick(const char* field, const char* key)
    {
        auto* box = f().part<QComboBox>(field);
        const int place = box->findData(s(key));
        QVERIFY2(place >= 0, key);
        box->setCurrentIndex(place);
    }
    void choose(int row) { f().part<TableView>("scheme.indicators")->setCurrentIndex(indicators()->index(row, 0)); }
    void edit() { f().click("schemes.edit"); }
    std::unique_ptr<DesktopFixture> m_fixture;
};

void TestKpiSchemePage::aSavedVersionIsReadAndNotEdited()
{
    QCOMPARE(indicators()->rowCount(), 4);
    QCOMPARE(indicators()->index(1, IndicatorsModel::Weight).data().toString(), s("40 %"));
    QCOMPARE(schemes()->index(schemes()->rowOf(s("new-staff"), 0), VersionsModel::Further).data().toString(),
             s("all staff, employed for less than 12 months"));
    QVERIFY(f().part<QLineEdit>("scheme.name")->isReadOnly());
    QVERIFY(f().part<QLineEdit>("indicator.title")->isReadOnly());
    QVERIFY(!f().part<QComboBox>("indicator.kind")->isEnabled());
    QVERIFY(!f().part("scheme.save")->isVisible());
    QVERIFY(!f().part("scheme.add")->isVisible());
}

void TestKpiSchemePage::weightsAreSavedOnlyAtTheWholeAndUndoTakesThemBack()
{
    const QByteArray before = f().dump();
    edit();
    QVERIFY(canSave());
    type("indicator.weight", s("40"));
    QVERIFY(!canSave());
    QVERIFY2(problem().contains(s("11000")), qPrintable(problem()));
    QVERIFY(f().part<QLabel>("scheme.sum")->text().contains(s("110 %")));
    choose(1);
    type("indicator.weight", s("30 %"));
    QVERIFY2(canSave(), qPrintable(problem()));
    f().click("scheme.save");
    QTRY_COMPARE(schemes()->rowCount(), 4);
    const int row = schemes()->rowOf(s("trainer"), 2);
    QVERIFY(row >= 0 && schemes()->isInForce(row));
    QCOMPARE(scheme(row).weights(), (std::vector<int>{4000, 3000, 2000, 1000}));
    QCOMPARE(isoDay(scheme(row).validFrom), s("2026-10-22"));
    QCOMPARE(scheme(schemes()->rowOf(s("trainer"), 1)).weights(), (std::vector<int>{3000, 4000, 2000, 1000}));
    f().desk().undo();
    f().settle();
    QTRY_COMPARE(schemes()->rowCount(), 3);
    QCOMPARE(f().dump(), before);
}

void TestKpiSchemePage::weightsAreBalancedInTheirProportions()
{
    edit();
    choose(3);
    f().click("scheme.remove"); // 30/40/20 after the 10 is gone
    QVERIFY(!canSave());
    f().click("scheme.balance");
    QCOMPARE(indicators()->index(0, IndicatorsModel::Weight).data().toString(), s("33.33 %"));
    QCOMPARE(indicators()->index(1, IndicatorsModel::Weight).data().toString(), s("44.45 %"));
    QCOMPARE(indicators()->index(2, IndicatorsModel::Weight).data().toString(), s("22.22 %"));
    QVERIFY2(canSave(), qPrintable(problem()));
}

void TestKpiSchemePage::indicatorsAreAddedRemovedAndReordered()
{
    edit();
    choose(0);
    f().click("scheme.down");
    QCOMPARE(indicators()->indicator(1).value(s("code")).toString(), s("completion"));
    f().click("scheme.up");
    QCOMPARE(indicators()->indicator(0).value(s("code")).toString(), s("completion"));
    QVERIFY(!f().part("scheme.up")->isEnabled());
    f().click("scheme.add");
    QCOMPARE(indicators()->rowCount(), 5);
    QVERIFY(!canSave()); // it has no name yet
    type("indicator.title", s("Shares"));
    QVERIFY2(canSave(), qPrintable(problem())); // of no weight: it is shown and fed into formulas
    f().click("scheme.cancel");
    QCOMPARE(indicators()->rowCount(), 4);
}

void TestKpiSchemePage::aFormulaSaysWhileItIsTypedWhyItCannotBeRead()
{
    edit();
    choose(3);
    pick("indicator.kind", "formula");
    type("indicator.formula", s("0.6*completion + 0.4*outpt"));
    QVERIFY(!canSave());
    QVERIFY2(problem().contains(s("outpt")), qPrintable(problem()));
    type("indicator.formula", s("completion / 0"));
    QVERIFY2(problem().contains(s("divides by nothing")), qPrintable(problem()));
    type("indicator.formula", s("head + 1"));
    QVERIFY2(problem().contains(s("depends on itself")), qPrintable(problem()));
    type("indicator.formula", s("0.6*completion + 40%*output"));
    QVERIFY2(canSave(), qPrintable(problem()));
    f().click("scheme.save");
    QTRY_COMPARE(schemes()->rowCount(), 4);
    const Scheme& saved = scheme(schemes()->rowOf(s("trainer"), 2));
    QCOMPARE(saved.indicators[3].formula, s("0.6*completion + 40%*output"));
    QVERIFY(!saved.indicators[3].measured());
}

void TestKpiSchemePage::aTypedIndicatorAndGradesAreMadeWithoutCode()
{
    edit();
    choose(3);
    pick("indicator.kind", "grades");
    pick("indicator.measure", "kpi.grade");
    pick("indicator.facet", "indicator");
    type("indicator.values", s("observed, seen"));
    QVERIFY(!canSave());
    type("indicator.grades", s("A 95, B 85, C 75, D 60, E 40"));
    QVERIFY2(canSave(), qPrintable(problem()));
    f().click("scheme.save");
    QTRY_COMPARE(schemes()->rowCount(), 4);
    const Indicator saved = scheme(schemes()->rowOf(s("trainer"), 2)).indicators[3];
    QCOMPARE(saved.grades.at(s("B")), int64_t(850000));
    QCOMPARE(saved.measure.filter.at("indicator"), (QStringList{s("observed"), s("seen")}));
}

void TestKpiSchemePage::onlyTheFieldsOfItsKindAreShown()
{
    edit();
    choose(0);
    QVERIFY(f().part("indicator.interval")->isVisible());
    QVERIFY(!f().part("indicator.formula")->isVisible() && !f().part("indicator.target")->isVisible());
    pick("indicator.kind", "lower");
    QVERIFY(f().part("indicator.start")->isVisible() && f().part("indicator.target")->isVisible());
    QVERIFY(!f().part("indicator.shrink")->isVisible() && !f().part("indicator.grades")->isVisible());
    pick("indicator.kind", "mean");
    QVERIFY(f().part("indicator.shrink")->isVisible() && f().part("indicator.high")->isVisible());
    pick("indicator.kind", "formula");
    QVERIFY(f().part("indicator.formula")->isVisible() && !f().part("indicator.measure")->isVisible());
}

void TestKpiSchemePage::aSchemeForNewStaffIsMadeFromNothing()
{
    f().click("schemes.new");
    QVERIFY(!canSave());
    type("scheme.name", s("Interns"));
    type("scheme.code", s("interns"));
    pick("scheme.for", "staff");
    type("scheme.months_to", s("6"));
    f().click("scheme.add");
    type("indicator.title", s("Participation"));
    type("indicator.code", s("participation"));
    pick("indicator.measure", "attendance.rate");
    type("indicator.weight", s("100"));
    QVERIFY2(canSave(), qPrintable(problem()));
    f().part<QCheckBox>("bonus.there")->setFocus();
    f().key(Qt::Key_Space);
    type("bonus.each", s("0.5"));
    type("bonus.most", s("5"));
    QVERIFY2(canSave(), qPrintable(problem()));
    f().click("scheme.save");
    QTRY_COMPARE(schemes()->rowCount(), 4);
    const Scheme& saved = scheme(schemes()->rowOf(s("interns"), 1));
    QCOMPARE(saved.audience, (Audience{Audience::Role::Staff, {}, 6}));
    QVERIFY(saved.bonus);
    QCOMPARE(saved.bonus->each, int64_t(5000));
}

void TestKpiSchemePage::aFileIsADraftAndAVersionIsAFile()
{
    const QString path = f().file("scheme.json");
    f().prompts.savePaths << path;
    f().click("schemes.export");
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    QCOMPARE(json.value(s("indicators")).toArray().size(), 4);
    const QByteArray before = f().dump();
    json.insert(s("code"), s("copy"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(json).toJson());
    file.close();
    f().prompts.files << QStringList{path};
    f().click("schemes.import");
    QTRY_VERIFY(editor()->isActive());
    QCOMPARE(f().dump(), before); // nothing is written until it is saved
    QVERIFY2(canSave(), qPrintable(problem()));
    f().click("scheme.save");
    QTRY_COMPARE(schemes()->rowCount(), 4);
    QVERIFY(schemes()->rowOf(s("copy"), 1) >= 0);
}

void TestKpiSchemePage::theSameSchemeIsNotSavedTwice()
{
    edit();
    type("scheme.valid_from", {});
    f().click("scheme.save");
    QTRY_VERIFY(problem().contains(s("Nothing differs from version 1")));
    QCOMPARE(schemes()->rowCount(), 3);
}

void TestKpiSchemePage::everyControlHasItsName()
{
    edit();
    for (QWidget* widget : f().page()->findChildren<QWidget*>())
        if (qobject_cast<QLineEdit*>(widget) || qobject_cast<QComboBox*>(widget) ||
            qobject_cast<QAbstractButton*>(widget))
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible())
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
}

void TestKpiSchemePage::aDraftOutlivesAChangeOfLanguage()
{
    edit();
    type("scheme.name", s("Draft"));
    installLanguage(s("zh_CN"));
    f().page()->retranslate();
    f().settle();
    QVERIFY(editor()->isActive());
    QCOMPARE(f().part<QLineEdit>("scheme.name")->text(), s("Draft"));
    QVERIFY(f().part<QPushButton>("scheme.save")->text().contains(QStringLiteral("版本")));
    installLanguage(s("en"));
    f().page()->retranslate();
}

QTEST_MAIN(TestKpiSchemePage)
#include "tst_kpischemepage.moc"
