// An officer at the window and an inspector at the console, on one file: ninety hours instead of forty are tried,
// dropped, tried again and saved, and last year's report comes out as it was; a gap is closed from the horizon, and
// opened again by undo.
#include "tests/support/ctl.h"
#include "tests/support/desktopfixture.h"
#include "ui/horizon/horizonpage.h"
#include "ui/rules/previewpane.h"
#include "ui/rules/rulespage.h"
#include "ui/widgets/tableview.h"
#include <QLineEdit>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace rostrum;
using namespace rostrum::test;

class TestRuleJourney : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ownSettings("tst_rulejourney"); }
    void init()
    {
        QSettings().clear();
        m_fixture = std::make_unique<DesktopFixture>();
    }
    void cleanup() { m_fixture.reset(); }
    void ninetyHoursAreTriedDroppedSavedAndLastYearStaysAsItWasPrinted();
    void aGapIsClosedFromTheHorizonAndOpenedAgain();

private:
    DesktopFixture& f() { return *m_fixture; }
    QByteArray report(int year, const char* suffix);
    QMap<QString, int> statuses(int year);
    int tryNinety();
    std::unique_ptr<DesktopFixture> m_fixture;
};

QByteArray TestRuleJourney::report(int year, const char* suffix)
{
    const QString file = f().file(suffix);
    const CtlResult run =
        Ctl(f().desk().workspace().path())({s("report"), s("compliance"), s("--year"), QString::number(year),
                                            s("--as-of"), s("%1-12-31").arg(year), s("--output"), file});
    if (run.exit != 0)
        qWarning("%s%s", run.out.constData(), run.err.constData());
    QFile written(file);
    return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
}

// As the console prints them.
QMap<QString, int> TestRuleJourney::statuses(int year)
{
    QMap<QString, int> counts;
    const CtlResult run = Ctl(f().desk().workspace().path())(
        {s("compliance"), s("--year"), QString::number(year), s("--as-of"), s("2026-10-22")});
    for (const QJsonValue& person : run.list("people"))
        ++counts[person.toObject().value(s("status")).toString()];
    return counts;
}

// From the list to the draft with ninety hours; returns how many would change.
int TestRuleJourney::tryNinety()
{
    f().click("rules.edit");
    auto* tree = f().part<QTreeWidget>("rule.tree");
    tree->setCurrentItem(tree->findItems(s("hours"), Qt::MatchExactly | Qt::MatchRecursive, 0).value(0));
    auto* hours = f().part<QLineEdit>("req.threshold");
    hours->setFocus();
    hours->selectAll();
    QTest::keyClicks(hours, s("90"));
    QSignalSpy shown(f().page()->findChild<PreviewPane*>(), &PreviewPane::shown);
    return shown.wait(kPatience) ? f().page()->findChild<PreviewModel*>()->rowCount() : -1;
}

void TestRuleJourney::ninetyHoursAreTriedDroppedSavedAndLastYearStaysAsItWasPrinted()
{
    const QByteArray pdf = report(2025, "before.pdf"), sheet = report(2025, "before.csv");
    QVERIFY(!pdf.isEmpty() && !sheet.isEmpty());
    const QMap<QString, int> forty = statuses(2026);
    QVERIFY(!forty.isEmpty());
    const QByteArray before = f().dump();

    f().show("rules");
    const int wouldTurn = tryNinety();
    QVERIFY(wouldTurn > 0);
    f().click("rule.cancel");
    QCOMPARE(f().dump(), before);
    QCOMPARE(statuses(2026), forty);

    QCOMPARE(tryNinety(), wouldTurn);
    const RulePreview preview = f().page()->findChild<PreviewModel*>()->preview();
    f().click("rule.save");
    QTRY_COMPARE(f().count("rule_set"), 2);
    const QMap<QString, int> ninety = statuses(2026);
    for (int i = 0; i < int(Status::Count); ++i) // the console says what the preview said
        QCOMPARE(ninety.value(statusKey(Status(i))), preview.after[size_t(i)]);
    QVERIFY(ninety != forty);
    QCOMPARE(report(2025, "after.pdf"), pdf);
    QCOMPARE(report(2025, "after.csv"), sheet);
}

void TestRuleJourney::aGapIsClosedFromTheHorizonAndOpenedAgain()
{
    f().show("horizon");
    auto* sessions = f().page()->findChild<HorizonSessions*>();
    auto* people = f().page()->findChild<HorizonPeople*>();
    QTRY_VERIFY(people->rowCount() > 0 && sessions->rowCount() > 0);
    const QByteArray before = f().dump();
    int row = 0;
    while (row < sessions->rowCount() &&
           (sessions->session(row).helps.empty() || sessions->session(row).placesLeft() == 0))
        ++row;
    QVERIFY(row < sessions->rowCount());
    const QString code = sessions->session(row).session.code;
    f().part<TableView>("horizon.sessions")->setCurrentIndex(sessions->index(row, HorizonSessions::Course));
    f().click("horizon.choose");
    const int chosen = int(f().part<TableView>("horizon.people")->selectionModel()->selectedRows().size());
    QVERIFY(chosen > 0);
    const QMap<QString, int> statusesBefore = statuses(2026);
    f().click("horizon.book");
    const auto booked = [&] {
        Query count = f().desk().reader().query("SELECT count(*) FROM attendance a JOIN session s ON s.id=a.session "
                                                "WHERE s.code=? AND a.status='booked'");
        count.bind(code);
        return count.next() ? count.integer(0) : -1;
    };
    QTRY_VERIFY(booked() >= chosen);
    QCOMPARE(statuses(2026), statusesBefore); // booked is not attended
    f().desk().undo();
    f().settle();
    QCOMPARE(f().dump(), before);
}

QTEST_MAIN(TestRuleJourney)
#include "tst_rulejourney.moc"
