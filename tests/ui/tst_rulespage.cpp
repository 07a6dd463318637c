// Rules as an officer edits them: who turns red is seen before anything is written, a contradiction is said at its
// field, a saved version never changes.
#include "models/compliance/compliance.h"
#include "models/store/versions.h"
#include "tests/support/desktopfixture.h"
#include "ui/rules/previewpane.h"
#include "ui/rules/ruleeditor.h"
#include "ui/rules/rulespage.h"
#include "ui/widgets/tableview.h"
#include "ui/words/changetext.h"
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace rostrum;
using namespace rostrum::test;

class TestRulesPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ownSettings("tst_rulespage"); }
    void init()
    {
        QSettings().clear();
        m_fixture = std::make_unique<DesktopFixture>();
    }
    void cleanup() { m_fixture.reset(); }
    void aVersionIsReadInWords();
    void ninetyHoursShowWhoTurnsRedBeforeAnythingIsWritten();
    void aSavedVersionLeavesTheYearsBeforeAlone();
    void theSameRuleIsNotSavedTwice();
    void whatMakesNoSenseIsSaidAtItsField_data();
    void whatMakesNoSenseIsSaidAtItsField();
    void aGroupThatLiesWithinItselfIsSaid();
    void moreThanTheGroupHasIsSaidAtItsNumber();
    void templatesBeginARule();
    void versionsAreComparedLineByLine();
    void anEmptyRuleIsMadeWithoutCode();
    void everyTemplateComesThroughTheFormsUnchanged();
    void aDraftOutlivesAChangeOfLanguage();

private:
    DesktopFixture& f() { return *m_fixture; }
    VersionsModel* rules() { return f().page()->findChild<VersionsModel*>(); }
    RuleEditor* editor() { return f().page()->findChild<RuleEditor*>(); }
    PreviewModel* preview() { return f().page()->findChild<PreviewModel*>(); }
    void open()
    {
        f().show("rules");
        for (QAbstractItemModel* model :
             {static_cast<QAbstractItemModel*>(rules()), static_cast<QAbstractItemModel*>(preview())})
            new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal, f().page());
        for (VersionLines* lines : f().page()->findChildren<VersionLines*>())
            new QAbstractItemModelTester(lines, QAbstractItemModelTester::FailureReportingMode::Fatal, f().page());
        QTRY_VERIFY(rules()->rowCount() > 0);
    }
    void type(const char* field, const QString& text)
    {
        auto* edit = f().part<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        const bool latin = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
        if (latin) {
            QTest::keyClicks(edit, text);
        } else { // as an input method commits it
            QInputMethodEvent commit;
            commit.setCommitString(text);
            QCoreApplication::sendEvent(edit, &commit);
        }
        if (text.isEmpty())
            QTest::keyClick(edit, Qt::Key_Delete);
    }
    void pick(const char* box, const QVariant& key)
    {
        auto* combo = f().part<QComboBox>(box);
        const int at = combo->findData(key);
        QVERIFY2(at >= 0, box);
        combo->setCurrentIndex(at);
    }
    QString reason(const char* field) { return f().part<QLabel>((QByteArray(field) + ".reason").constData())->text(); }
    void choose(const QString& code)
    {
        auto* tree = f().part<QTreeWidget>("rule.tree");
        const auto found = tree->findItems(code, Qt::MatchExactly | Qt::MatchRecursive, 0);
        QCOMPARE(found.size(), 1);
        tree->setCurrentItem(found.first());
    }
    bool previewed()
    {
        QSignalSpy shown(f().page()->findChild<PreviewPane*>(), &PreviewPane::shown);
        return shown.wait(kPatience);
    }
    std::unique_ptr<DesktopFixture> m_fixture;
};

void TestRulesPage::aVersionIsReadInWords()
{
    open();
    QCOMPARE(rules()->rowCount(), 1);
    QCOMPARE(rules()->index(0, VersionsModel::State).data().toString(), s("in force in 2026"));
    auto* lines = f().part<TableView>("rules.lines")->model();
    QStringList texts;
    for (int row = 0; row < lines->rowCount(); ++row)
        texts << lines->index(row, VersionLines::What).data().toString().trimmed() + u'=' +
                     lines->index(row, VersionLines::This).data().toString();
    const QString all = texts.join(u'\n');
    QVERIFY2(all.contains(s("Credit hours ≥ 40 · calendar year · less for part of the year")), qPrintable(all));
    QVERIFY2(all.contains(s("Essays submitted ≥ 2 · calendar year")), qPrintable(all));
    QVERIFY(!(f().part<TableView>("rules.lines")->model()->flags(lines->index(0, 1)) & Qt::ItemIsEditable));
}

void TestRulesPage::ninetyHoursShowWhoTurnsRedBeforeAnythingIsWritten()
{
    open();
    const QByteArray before = f().dump();
    f().click("rules.edit");
    QCOMPARE(f().part<QLineEdit>("rule.valid_from")->text(), s("2026-01-01"));
    QVERIFY(previewed());
    QCOMPARE(preview()->rowCount(), 0); // nothing was changed yet
    choose(s("hours"));
    type("req.threshold", s("90"));
    QVERIFY(previewed());
    QVERIFY(preview()->rowCount() > 0);
    const auto judged = evaluateCompliance(f().desk().reader(), {2026, QDate(2026, 10, 22), {}, {}, {}});
    QVERIFY(judged);
    for (int row = 0; row < preview()->rowCount(); ++row) {
        const PreviewRow& change = preview()->row(row);
        const auto person = std::find_if(judged->people.begin(), judged->people.end(),
                                         [&](const Verdict& v) { return v.person == change.person; });
        QVERIFY(person != judged->people.end() && change.before && person->status == *change.before);
        QVERIFY(change.after && *change.after != Status::Met);
    }
    QVERIFY(f().part<QLabel>("preview.totals")->text().contains(s(" → ")));
    // Last year is under the version that judged it.
    pick("preview.year", 2025);
    QVERIFY(previewed());
    QCOMPARE(preview()->rowCount(), 0);
    f().click("rule.cancel");
    QCOMPARE(f().dump(), before);
    QVERIFY(f().part<TableView>("rules.table")->isVisible());
}

void TestRulesPage::aSavedVersionLeavesTheYearsBeforeAlone()
{
    open();
    const auto verdicts = [&](int year) {
        QStringList lines;
        const auto result = evaluateCompliance(f().desk().reader(), {year, QDate(year, 12, 31), {}, {}, {}});
        for (const Verdict& v : result->people)
            lines << v.number + statusKey(v.status) + QString::number(v.version);
        return lines;
    };
    const QStringList past = verdicts(2025), now = verdicts(2026);
    const QByteArray before = f().dump();
    f().click("rules.edit");
    choose(s("hours"));
    type("req.threshold", s("90"));
    f().click("rule.save");
    QTRY_COMPARE(rules()->rowCount(), 2);
    QCOMPARE(verdicts(2025), past);
    QVERIFY(verdicts(2026) != now);
    QCOMPARE(rules()->index(0, VersionsModel::Version).data().toString(), s("2"));
    QCOMPARE(f().part<TableView>("rules.table")->currentIndex().row(), 0);
    const auto label = undoState(f().desk().reader())->undo->label;
    QCOMPARE(label.arguments.value(1), s("2"));
    f().desk().undo();
    f().settle();
    QTRY_COMPARE(rules()->rowCount(), 1);
    QCOMPARE(f().dump(), before);
}

void TestRulesPage::theSameRuleIsNotSavedTwice()
{
    open();
    f().click("rules.edit");
    type("rule.valid_from", isoDay(rules()->version(0).head.validFrom));
    const QByteArray before = f().dump();
    f().click("rule.save");
    QCOMPARE(f().dump(), before);
    QVERIFY(f().part<QWidget>("rule.problem")->isVisible());
    QVERIFY(editor()->isActive());
}

void TestRulesPage::whatMakesNoSenseIsSaidAtItsField_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("part");
    QTest::newRow("0/0") << QByteArray("req.threshold") << s("0/0") << s("divides by zero");
    QTest::newRow("no number") << QByteArray("req.threshold") << s("forty") << s("is not a number");
    QTest::newRow("nothing") << QByteArray("req.threshold") << s("0") << s("not above zero");
    QTest::newRow("no name") << QByteArray("rule.name") << QString() << s("no name");
    QTest::newRow("no day") << QByteArray("rule.valid_from") << s("2026-02-30") << s("missing or out of order");
    QTest::newRow("ends before it begins") << QByteArray("rule.valid_to") << s("2025-01-01") << s("out of order");
    QTest::newRow("taken name") << QByteArray("req.code") << s("essays") << s("a code of its own");
    QTest::newRow("periods") << QByteArray("req.window_count") << s("99") << s("not possible");
    QTest::newRow("no whole number") << QByteArray("req.window_count") << s("two") << s("a number that is none");
}

void TestRulesPage::whatMakesNoSenseIsSaidAtItsField()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, typed);
    QFETCH(QString, part);
    open();
    f().click("rules.edit");
    choose(s("hours"));
    QVERIFY(f().part<QPushButton>("rule.save")->isEnabled());
    const QString was = f().part<QLineEdit>(field.constData())->text();
    type(field.constData(), typed);
    QVERIFY2(reason(field.constData()).contains(part), qPrintable(reason(field.constData())));
    QVERIFY(!f().part<QPushButton>("rule.save")->isEnabled());
    type(field.constData(), was);
    QCOMPARE(reason(field.constData()), QString());
    QVERIFY(f().part<QPushButton>("rule.save")->isEnabled());
}

void TestRulesPage::aGroupThatLiesWithinItselfIsSaid()
{
    open();
    f().click("rules.edit");
    f().click("rule.addGroup");
    const QString outer = editor()->draft().groups().last();
    QVERIFY(reason("req.op").contains(s("is empty")));
    f().click("rule.addGroup");
    const QString inner = editor()->draft().groups().last();
    f().click("rule.addLeaf");
    QVERIFY(f().part<QPushButton>("rule.save")->isEnabled());
    choose(outer);
    pick("req.parent", inner);
    QVERIFY(!f().part<QPushButton>("rule.save")->isEnabled());
    QVERIFY2(f().part<QWidget>("rule.problem")->accessibleName().contains(s("within itself")),
             qPrintable(f().part<QWidget>("rule.problem")->accessibleName()));
    pick("req.parent", QString());
    QVERIFY(f().part<QPushButton>("rule.save")->isEnabled());
}

void TestRulesPage::moreThanTheGroupHasIsSaidAtItsNumber()
{
    open();
    f().click("rules.edit");
    f().click("rule.addGroup");
    const QString group = editor()->draft().groups().last();
    f().click("rule.addLeaf");
    choose(group);
    f().click("rule.addLeaf");
    choose(group);
    pick("req.op", s("k_of"));
    type("req.k", s("3"));
    QVERIFY2(reason("req.k").contains(s("more of its parts than it has")), qPrintable(reason("req.k")));
    type("req.k", s("2"));
    QVERIFY(f().part<QPushButton>("rule.save")->isEnabled());
}

void TestRulesPage::templatesBeginARule()
{
    open();
    auto* menu = f().part<QMenu>("rules.templates");
    QVERIFY(menu->actions().size() == int(ruleTemplates().size()) + 1);
    for (QAction* action : menu->actions())
        if (action->objectName() == s("template.continuing-90"))
            action->trigger();
    QVERIFY(previewed());
    QCOMPARE(editor()->draft().codes(), (QStringList{s("total"), s("professional"), s("public")}));
    f().click("rule.save");
    QTRY_COMPARE(rules()->rowCount(), 2);
    QCOMPARE(f().count("rule_set WHERE code='continuing-90'"), 1);
    const auto found = findRule(f().desk().reader(), s("continuing-90"));
    QVERIFY(found);
    for (const QJsonObject& json : ruleTemplates())
        if (json.value(s("code")).toString() == s("continuing-90"))
            QCOMPARE(withoutNumber(ruleToJson(*found)), withoutNumber(ruleToJson(*ruleFromJson(json))));
}

void TestRulesPage::versionsAreComparedLineByLine()
{
    open();
    f().click("rules.edit");
    choose(s("hours"));
    type("req.threshold", s("39.5"));
    auto* compare = f().part<QPushButton>("rule.compare");
    QTest::mouseClick(compare, Qt::LeftButton);
    auto* lines = f().part<TableView>("rule.compared")->model();
    QStringList differing;
    for (int row = 0; row < lines->rowCount(); ++row)
        if (lines->index(row, VersionLines::Differs).data().toString() == s("differs"))
            differing << lines->index(row, VersionLines::What).data().toString().trimmed();
    QCOMPARE(differing, (QStringList{s("Holds from"), s("hours")}));
    f().click("rule.save");
    QTRY_COMPARE(rules()->rowCount(), 2);
    // The older version beside the one that judges now.
    f().part<TableView>("rules.table")->setCurrentIndex(rules()->index(1, VersionsModel::Name));
    f().click("rules.compare");
    auto* readOnly = f().part<TableView>("rules.lines")->model();
    QCOMPARE(readOnly->columnCount(), 4);
    QCOMPARE(readOnly->headerData(VersionLines::Other, Qt::Horizontal).toString(), s("Version 2, in force"));
}

void TestRulesPage::anEmptyRuleIsMadeWithoutCode()
{
    open();
    for (QAction* action : f().part<QMenu>("rules.templates")->actions())
        if (action->objectName() == s("template.empty"))
            action->trigger();
    QVERIFY(reason("rule.code").contains(s("no code")));
    type("rule.code", s("own"));
    type("rule.name", s("Own rule"));
    pick("req.measure", s("homework.excellent"));
    type("req.threshold", s("80 %"));
    type("req.window_count", s("3"));
    pick("req.combine", s("pooled"));
    f().click("rule.save");
    QTRY_COMPARE(rules()->rowCount(), 2);
    const auto rule = findRule(f().desk().reader(), s("own"));
    QVERIFY(rule);
    const Requirement& leaf = rule->requirements.front();
    QCOMPARE(leaf.threshold.num * 100 / leaf.threshold.den, 80);
    QCOMPARE(leaf.windowCount, 3);
    QVERIFY(leaf.combine == Combine::Pooled);
}

// A form that loses what it does not show would change a rule behind the officer's back.
void TestRulesPage::everyTemplateComesThroughTheFormsUnchanged()
{
    open();
    for (const QJsonObject& json : ruleTemplates()) {
        for (QAction* action : f().part<QMenu>("rules.templates")->actions())
            if (action->objectName() == s("template.") + json.value(s("code")).toString())
                action->trigger();
        for (const QString& code : editor()->draft().codes()) {
            choose(code);
            auto* name = f().part<QLineEdit>("req.code");
            QTest::keyClicks(name, s("x")); // an edit, and back
            QTest::keyClick(name, Qt::Key_Backspace);
        }
        type("rule.name", editor()->draft().text("name"));
        const auto expected = ruleFromJson(json), edited = editor()->draft().rules();
        QVERIFY2(expected && edited, qPrintable(json.value(s("code")).toString()));
        QVERIFY2(ruleToJson(*edited) == ruleToJson(*expected), qPrintable(expected->info.code));
        f().click("rule.cancel");
    }
}

void TestRulesPage::aDraftOutlivesAChangeOfLanguage()
{
    open();
    f().click("rules.edit");
    choose(s("hours"));
    type("req.threshold", s("41"));
    installLanguage(s("zh_CN"));
    f().page()->retranslate();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    f().settle();
    QVERIFY(editor()->isActive());
    QCOMPARE(f().part<QPushButton>("rule.save")->text(), s("存为新版本"));
    QCOMPARE(editor()->draft().requirement(s("hours")).value(s("threshold")).toString(), s("41"));
    installLanguage(s("en"));
}

QTEST_MAIN(TestRulesPage)
#include "tst_rulespage.moc"
