// What the pages of rules, training plans and KPI schemes have in common: a version is read, edited, ended, laid beside
// another, written to a file and read from one, each in the same way.
#include "models/compliance/rulestore.h"
#include "models/kpi/schemestore.h"
#include "models/kpi/trainingplan.h"
#include "tests/support/desktopfixture.h"
#include "ui/versions/versionspage.h"
#include "ui/widgets/tableview.h"
#include <QComboBox>
#include <QFile>
#include <QLineEdit>

using namespace rostrum;
using namespace rostrum::test;

class TestVersionsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ownSettings("tst_versionspage"); }
    void init()
    {
        QSettings().clear();
        m_fixture = std::make_unique<DesktopFixture>();
        QVERIFY(f().desk().workspace().writeNow({s("new"), {}}, [](Change& change) -> Result<void> {
            ROSTRUM_CHECK(installShippedPlans(change));
            return installShippedSchemes(change);
        }));
    }
    void cleanup() { m_fixture.reset(); }
    void anEndIsAVersionThatLeavesNothingInForce_data() { pages(); }
    void anEndIsAVersionThatLeavesNothingInForce();
    void aSecondVersionIsLaidBesideTheFirst_data() { pages(); }
    void aSecondVersionIsLaidBesideTheFirst();
    void aFileComesBackAsADraftOfTheNextVersion_data() { pages(); }
    void aFileComesBackAsADraftOfTheNextVersion();
    void aFileThatIsNoneIsToldAndChangesNothing_data() { pages(); }
    void aFileThatIsNoneIsToldAndChangesNothing();
    void everyControlHasItsName_data() { pages(); }
    void everyControlHasItsName();
    void theListFollowsTheLanguage_data() { pages(); }
    void theListFollowsTheLanguage();

private:
    DesktopFixture& f() { return *m_fixture; }
    void pages()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("rules") << QByteArray("rules") << QByteArray("rules") << QByteArray("rule");
        QTest::newRow("plans") << QByteArray("plans") << QByteArray("plans") << QByteArray("plan");
        QTest::newRow("schemes") << QByteArray("kpischemes") << QByteArray("schemes") << QByteArray("scheme");
    }
    /// The page of the row, its first version chosen.
    void open()
    {
        QFETCH(QByteArray, page);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, part);
        m_key = key;
        m_part = part;
        f().show(page.constData());
        new QAbstractItemModelTester(versions(), QAbstractItemModelTester::FailureReportingMode::Fatal, f().page());
        new QAbstractItemModelTester(f().page()->findChild<VersionLines*>(),
                                     QAbstractItemModelTester::FailureReportingMode::Fatal, f().page());
        QTRY_VERIFY(versions()->rowCount() > 0);
        table()->setCurrentIndex(versions()->index(0, 0));
        m_count = versions()->rowCount();
    }
    QByteArray control(const char* name) { return m_key + '.' + name; }
    QByteArray field(const char* name) { return m_part + '.' + name; }
    QPushButton* button(const char* name) { return f().part<QPushButton>(control(name).constData()); }
    TableView* table() { return f().part<TableView>(control("table").constData()); }
    void click(const char* name) { f().click(control(name).constData()); }
    void type(const char* name, const QString& text)
    {
        auto* edit = f().part<QLineEdit>(field(name).constData());
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    void save()
    {
        f().click(field("save").constData());
        QTRY_COMPARE(versions()->rowCount(), m_count + 1);
    }
    QString cell(int row, int section) { return versions()->index(row, section).data().toString(); }
    VersionsModel* versions() { return f().page()->findChild<VersionsModel*>(); }
    VersionEditor* editor() { return f().page()->findChild<VersionEditor*>(); }
    QByteArray m_key, m_part;
    int m_count = 0;
    std::unique_ptr<DesktopFixture> m_fixture;
};

void TestVersionsPage::anEndIsAVersionThatLeavesNothingInForce()
{
    open();
    const QByteArray before = f().dump();
    const QString from = versions()->version(0).json.value(QLatin1String("valid_from")).toString();
    QVERIFY(versions()->isInForce(0));
    click("end");
    QVERIFY(editor()->isActive());
    auto* lastDay = f().part<QLineEdit>(field("valid_to").constData());
    QCOMPARE(f().window().focusWidget(), lastDay);
    QCOMPARE(lastDay->selectedText(), lastDay->text());
    QCOMPARE(f().part<QLineEdit>(field("valid_from").constData())->text(), from); // since when is not touched
    QCOMPARE(f().dump(), before);
    type("valid_to", s("2025-12-31"));
    save();
    QCOMPARE(cell(0, VersionsModel::Version), s("2"));
    QCOMPARE(cell(0, VersionsModel::To), s("2025-12-31"));
    QCOMPARE(cell(0, VersionsModel::State), s("ended"));
    QCOMPARE(cell(1, VersionsModel::State), s("earlier version")); // it does not come back
    QVERIFY(!versions()->isInForce(0) && !versions()->isInForce(1));
    QVERIFY(!button("end")->isEnabled());
    QVERIFY(button("end")->toolTip().contains(s("2025-12-31")));
    f().desk().undo();
    f().settle();
    QTRY_COMPARE(versions()->rowCount(), m_count);
    QCOMPARE(f().dump(), before);
    QVERIFY(versions()->isInForce(0) && button("end")->isEnabled());
}

void TestVersionsPage::aSecondVersionIsLaidBesideTheFirst()
{
    open();
    QVERIFY(!button("compare")->isEnabled()); // there is no other yet
    click("edit");
    type("name", s("Renamed"));
    save();
    click("compare");
    auto* lines = f().part<TableView>(control("lines").constData());
    QVERIFY(lines->isVisible());
    QCOMPARE(lines->model()->columnCount(), 4);
    QCOMPARE(lines->model()->index(0, VersionLines::This).data().toString(), s("Renamed"));
    QCOMPARE(lines->model()->index(0, VersionLines::Differs).data().toString(), s("differs"));
    QCOMPARE(lines->model()->headerData(VersionLines::Other, Qt::Horizontal).toString(), s("Version 1"));
    table()->setCurrentIndex(versions()->index(1, 0));
    QCOMPARE(lines->model()->index(0, VersionLines::Other).data().toString(), s("Renamed"));
    QCOMPARE(lines->model()->headerData(VersionLines::Other, Qt::Horizontal).toString(), s("Version 2, in force"));
    QVERIFY(!button("end")->isEnabled()); // of an older version
    click("compare");
    QVERIFY(lines->model()->columnCount() == 2);
}

void TestVersionsPage::aFileComesBackAsADraftOfTheNextVersion()
{
    open();
    const QString path = f().file("version.json");
    f().prompts.savePaths << path;
    click("export");
    QTRY_VERIFY(QFile::exists(path));
    QJsonObject json = *readVersionFile(path);
    QCOMPARE(json, versions()->version(0).json);
    json.insert(s("name"), s("Edited elsewhere"));
    QVERIFY(writeVersionFile(path, json));
    f().prompts.files << QStringList{path};
    click("import");
    QTRY_VERIFY(editor()->isActive());
    QVERIFY(!editor()->isFresh() && !button("import")->isEnabled());
    QCOMPARE(f().part<QLineEdit>(field("name").constData())->text(), s("Edited elsewhere"));
    save();
    QCOMPARE(cell(0, VersionsModel::Name), s("Edited elsewhere"));
    QCOMPARE(cell(0, VersionsModel::Version), s("2"));
}

void TestVersionsPage::aFileThatIsNoneIsToldAndChangesNothing()
{
    open();
    QFile file(f().file("letter.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear colleagues");
    file.close();
    const qsizetype told = f().prompts.told.size();
    f().prompts.files << QStringList{file.fileName()};
    click("import");
    QTRY_COMPARE(f().prompts.told.size(), told + 1);
    QVERIFY2(f().prompts.told.last().contains(s("not JSON")), qPrintable(f().prompts.told.last()));
    QVERIFY(!editor()->isActive());
}

void TestVersionsPage::everyControlHasItsName()
{
    open();
    for (const bool editing : {false, true}) {
        if (editing)
            click("edit");
        int controls = 0;
        for (QWidget* part : f().page()->findChildren<QWidget*>())
            if (part->isVisible() && part->focusPolicy() != Qt::NoFocus &&
                (qobject_cast<QLineEdit*>(part) || qobject_cast<QAbstractButton*>(part) ||
                 qobject_cast<QComboBox*>(part) || qobject_cast<TableView*>(part))) {
                QVERIFY2(!part->accessibleName().isEmpty(), qPrintable(part->objectName()));
                ++controls;
            }
        QVERIFY(controls > 6);
    }
}

void TestVersionsPage::theListFollowsTheLanguage()
{
    open();
    const QString english = cell(0, VersionsModel::State),
                  head = versions()->headerData(VersionsModel::Further, Qt::Horizontal).toString();
    installLanguage(s("zh_CN"));
    f().page()->retranslate();
    f().settle();
    QVERIFY(cell(0, VersionsModel::State) != english);
    QVERIFY(versions()->headerData(VersionsModel::Further, Qt::Horizontal).toString() != head);
    QCOMPARE(button("end")->text(), s("结束"));
    installLanguage(s("en"));
    f().page()->retranslate();
    QCOMPARE(cell(0, VersionsModel::State), english);
}

QTEST_MAIN(TestVersionsPage)
#include "tst_versionspage.moc"
