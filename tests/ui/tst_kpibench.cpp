// The weight bench as an officer uses it: weights drawn and typed, ranks that follow, who crosses the line, a version
// from next month and its undo. What the page says is held against the calculation of console and paper.
#include "benchworld.h"
#include "models/base/decimal.h"
#include "models/kpi/weights.h"
#include "models/store/dump.h"
#include "ui/kpi/benchmodel.h"
#include "ui/kpi/kpiarithmetic.h"
#include "ui/kpi/kpidraft.h"
#include "ui/kpi/kpipage.h"
#include "ui/kpi/rankstrip.h"
#include "ui/kpi/weightfields.h"
#include "ui/kpi/weightpanel.h"
#include "ui/widgets/evidencepanel.h"
#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace rostrum;
using namespace rostrum::test;

class TestKpiBench : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ownSettings("tst_kpibench"); }
    void init()
    {
        QSettings().clear();
        m_bench = std::make_unique<BenchFixture>();
        new QAbstractItemModelTester(model(), QAbstractItemModelTester::FailureReportingMode::Fatal, f().page());
        QTRY_COMPARE(model()->rowCount(), 12);
    }
    void cleanup() { m_bench.reset(); }
    void theWorkedMonthStandsThereWithItsArithmetic();
    void typedWeightsMoveEveryRankAsTheConsoleSays();
    void whoCrossesIsNamedAndIsWhoChangesSides();
    void weightsThatAreNotTheWholeFreezeTheRanksAndCannotBeEnabled();
    void aDrawnWeightLetsTheOthersMakeRoomAndComesBack();
    void whatIsHeldIsLeftAsItIsByBalancing();
    void balancingWithNothingLeftSaysSo();
    void theOrderChangesByKeyboardAndTheColumnsFollow();
    void aVersionFromNextMonthIsOneChangeAndUndoGivesBack();
    void theDraftOutlivesARestart();
    void backToWhatIsInForceTakesTheDraftAway();
    void aLockedPeriodSaysSoAndMayStillBeTried();
    void twoSavedVersionsStandBesideEachOtherAndAreNotMoved();
    void aChangeElsewhereKeepsDraftAndSelection();
    void onlyWhatTheScoresComeFromIsReadAgain();
    void theMarkIsAnotherLine();
    void whoIsBelowTheMarkNeverReadsAsTheMark();
    void theStripIsWalkedByKeyboardAndSaysWhoStandsWhere();
    void theComparisonIsWrittenAsASheet();
    void everyControlHasItsName();
    void aDraftIsDrawnAndBalancedExactly();

private:
    DesktopFixture& f() { return **m_bench; }
    BenchModel* model() { return f().page()->findChild<BenchModel*>(); }
    WeightBox* box(int place) { return f().part<WeightBox>(qPrintable(QStringLiteral("kpi.weight.%1").arg(place))); }
    WeightSlider* slider(int place)
    {
        return f().part<WeightSlider>(qPrintable(QStringLiteral("kpi.slider.%1").arg(place)));
    }
    QToolButton* lock(int place) { return f().part<QToolButton>(qPrintable(QStringLiteral("kpi.lock.%1").arg(place))); }
    QTableView* table() { return f().part<QTableView>("kpi.table"); }
    EvidencePanel* panel() { return f().window().findChild<EvidencePanel*>(); }
    void type(int place, const char* text)
    {
        WeightBox* edit = box(place);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, s(text));
        QTest::keyClick(edit, Qt::Key_Return);
    }
    void typeAll(std::initializer_list<const char*> weights)
    {
        int place = 0;
        for (const char* weight : weights)
            type(++place, weight);
    }
    std::vector<int> weights()
    {
        std::vector<int> all;
        for (int place = 1; place <= 4; ++place)
            all.push_back(box(place)->value());
        return all;
    }
    /// As kpi results of the console.
    KpiResults results()
    {
        auto read = kpiResults(f().desk().reader(), {{{2026, 9, 1}, {2026, 9, 30}}, {}, {}, {2026, 10, 22}});
        if (!read)
            qFatal("no results");
        return *read;
    }
    QString cell(int row, int column) { return model()->index(row, column).data().toString(); }
    int rowOf(const char* name)
    {
        for (int row = 0; row < model()->rowCount(); ++row)
            if (cell(row, BenchModel::Name) == s(name))
                return row;
        return -1;
    }
    QString crossers() { return f().part("kpi.crossers")->accessibleName(); }
    std::unique_ptr<BenchFixture> m_bench;
};

namespace {
QString two(const std::optional<int64_t>& points)
{
    return points ? formatDecimal(rescaleHalfUp(*points, 4, 2), 2, 2) : QStringLiteral("—");
}
} // namespace

void TestKpiBench::theWorkedMonthStandsThereWithItsArithmetic()
{
    const int row = rowOf("林晓峰");
    QVERIFY(row >= 0);
    QCOMPARE(model()->data(model()->index(row, BenchModel::FirstIndicator), BenchModel::SecondTextRole).toString(),
             s("9/10"));
    QCOMPARE(model()->data(model()->index(row, BenchModel::FirstIndicator + 1), BenchModel::SecondTextRole).toString(),
             s("n=12"));
    QCOMPARE(cell(row, BenchModel::FirstIndicator + 1), s("90.91"));
    QSignalSpy asked(f().page(), &Page::evidenceRequested);
    table()->setCurrentIndex(model()->index(row, model()->after()));
    f().page()->run(Command::Evidence);
    f().settle();
    QVERIFY(!asked.isEmpty());
    const auto evidence = asked.last().first().value<Evidence>();
    QString said;
    for (const EvidenceSection& section : evidence.sections)
        for (const EvidenceLine& line : section.lines)
            said += line.cells.join(u'|') + u'\n';
    QVERIFY2(said.contains(s("27.00 + 36.3636 + 15.00 + 8.80|87.1636")), qPrintable(said));
    QVERIFY2(said.contains(s("90.9091 × 40 %|36.3636")), qPrintable(said));
    QCOMPARE(evidence.figures.first().value, s("87.1636"));
    // One indicator: from the rows to its points.
    table()->setCurrentIndex(model()->index(row, BenchModel::FirstIndicator + 1));
    f().page()->run(Command::Evidence);
    f().settle();
    const auto one = asked.last().first().value<Evidence>();
    QCOMPARE(one.sections.size(), 2);
    QCOMPARE(one.sections[0].lines[0].cells[2], s("4.75"));
    QVERIFY(one.sections[0].lines[1].cells[1].startsWith(s("(12 × 4.75 + 10 × 4.3) ÷ (12 + 10)")));
    QCOMPARE(one.sections[0].lines[1].cells[2], s("4.5455"));
    QCOMPARE(one.sections[0].lines[2].cells[2], s("90.9091"));
    QCOMPARE(one.sections[1].lines.size(), 12); // the ratings behind it
}

void TestKpiBench::typedWeightsMoveEveryRankAsTheConsoleSays()
{
    typeAll({"40", "30", "20", "10"});
    QCOMPARE(weights(), (std::vector<int>{4000, 3000, 2000, 1000}));
    const KpiResults before = results(), after = reweighed(before, {4000, 3000, 2000, 1000});
    std::map<Id, const KpiRow*> was;
    for (const KpiRow& row : before.rows)
        was[row.person] = &row;
    int moved = 0;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const KpiRow& expected = after.rows[size_t(row)];
        QCOMPARE(cell(row, BenchModel::Name), expected.name);
        QCOMPARE(cell(row, BenchModel::Rank), expected.rank ? QString::number(*expected.rank) : s("—"));
        QCOMPARE(model()->bench().outcome(model()->benchRow(row)).earned, expected.earned);
        QVERIFY(cell(row, model()->before()).startsWith(two(was[expected.person]->earned).left(4)));
        if (expected.rank && was[expected.person]->rank && *expected.rank != *was[expected.person]->rank) {
            const int places = *was[expected.person]->rank - *expected.rank;
            QVERIFY(cell(row, BenchModel::Move)
                        .startsWith((places > 0 ? s("▲ ") : s("▼ ")) + QString::number(std::abs(places))));
            ++moved;
        }
    }
    QVERIFY(moved > 0);
}

void TestKpiBench::whoCrossesIsNamedAndIsWhoChangesSides()
{
    QCOMPARE(crossers(), s("nobody crosses"));
    typeAll({"40", "30", "20", "10"});
    // The best ⌈n · 10 %⌉ of those with five ratings, counted here for itself.
    const KpiResults before = results(), after = reweighed(before, {4000, 3000, 2000, 1000});
    const auto best = [](const KpiResults& all) {
        std::vector<int64_t> points;
        for (const KpiRow& row : all.rows)
            if (row.rank && row.indicators[1].raw.n >= 5)
                points.push_back(*row.earned);
        std::sort(points.begin(), points.end(), std::greater<>());
        const int64_t line = points[(points.size() + 9) / 10 - 1];
        QSet<QString> names;
        for (const KpiRow& row : all.rows)
            if (row.rank && row.indicators[1].raw.n >= 5 && *row.earned >= line)
                names.insert(row.name);
        return names;
    };
    QStringList expected;
    const QSet<QString> was = best(before), is = best(after);
    for (const KpiRow& row : after.rows)
        if (is.contains(row.name) && !was.contains(row.name))
            expected.append(row.name + s(" comes in"));
    for (const KpiRow& row : after.rows)
        if (was.contains(row.name) && !is.contains(row.name))
            expected.append(row.name + s(" falls out"));
    QVERIFY(!expected.isEmpty());
    QCOMPARE(crossers(), expected.join(s(", ")));
    const QString in = expected.first().section(u' ', 0, 0);
    QVERIFY(cell(rowOf(qPrintable(in)), BenchModel::Move).endsWith(s("in")));
    QCOMPARE(model()->cutRow(), is.size() - 1);
}

void TestKpiBench::weightsThatAreNotTheWholeFreezeTheRanksAndCannotBeEnabled()
{
    const QString first = cell(0, BenchModel::Name);
    type(1, "10");
    QCOMPARE(f().part<QLabel>("kpi.sum")->text(), s("Together 80.00 %"));
    QCOMPARE(f().part<QLabel>("kpi.left")->text(), s("20.00 % remain, cannot be used"));
    QVERIFY(!f().part<QPushButton>("kpi.enable")->isEnabled());
    QCOMPARE(f().part<QLabel>("kpi.reason")->text(), s("together 80.00 %, not 100 %"));
    QVERIFY(model()->isFrozen());
    QCOMPARE(cell(0, BenchModel::Name), first);
    QCOMPARE(Emphasis(model()->index(0, BenchModel::Rank).data(EmphasisRole).toInt()), Emphasis::Second);
    type(1, "40");
    QCOMPARE(f().part<QLabel>("kpi.left")->text(), s("−10.00 % remain, cannot be used"));
    type(2, "30");
    QVERIFY(!model()->isFrozen());
    QVERIFY(f().part<QPushButton>("kpi.enable")->isEnabled());
    QVERIFY(!f().part<QLabel>("kpi.reason")->isVisible());
}

void TestKpiBench::aDrawnWeightLetsTheOthersMakeRoomAndComesBack()
{
    slider(1)->setFocus();
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(slider(1), Qt::Key_PageUp); // 5 % each
    QCOMPARE(weights(), (std::vector<int>{4000, 3429, 1714, 857}));
    QVERIFY(!model()->isFrozen());
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(slider(1), Qt::Key_PageDown);
    QCOMPARE(weights(), (std::vector<int>{3000, 4000, 2000, 1000})); // and not a basis point less
    // By mouse, with two held: the journey of 30/40/20/10 to 40/30/20/10.
    lock(3)->click();
    lock(4)->click();
    slider(1)->setValue(4000);
    QCOMPARE(weights(), (std::vector<int>{4000, 3000, 2000, 1000}));
    // And without that, a slider moves nothing but its own.
    f().click("kpi.makeRoom");
    slider(1)->setValue(2000);
    QCOMPARE(weights(), (std::vector<int>{2000, 3000, 2000, 1000}));
}

void TestKpiBench::whatIsHeldIsLeftAsItIsByBalancing()
{
    type(1, "50");
    lock(1)->click();
    QVERIFY(!box(1)->isEnabled());
    f().click("kpi.balance");
    QCOMPARE(weights(), (std::vector<int>{5000, 2857, 1429, 714}));
    QCOMPARE(f().part<QLabel>("kpi.left")->text(), s("0.00 % remain, can be used"));
}

void TestKpiBench::balancingWithNothingLeftSaysSo()
{
    type(1, "10");
    for (int place = 1; place <= 4; ++place)
        lock(place)->click();
    f().click("kpi.balance");
    QCOMPARE(f().part<QLabel>("kpi.left")->text(), s("what is held leaves nothing to balance"));
    QCOMPARE(weights(), (std::vector<int>{1000, 4000, 2000, 1000}));
}

void TestKpiBench::theOrderChangesByKeyboardAndTheColumnsFollow()
{
    table()->setCurrentIndex(model()->index(3, BenchModel::Name));
    const QString chosen = cell(3, BenchModel::Name);
    const QString first = cell(0, BenchModel::Name);
    slider(2)->setFocus();
    QTest::keyClick(slider(2), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(weights(), (std::vector<int>{4000, 3000, 2000, 1000}));
    QCOMPARE(model()->headerData(BenchModel::FirstIndicator, Qt::Horizontal, Qt::DisplayRole).toString(),
             s("学员满意度"));
    QCOMPARE(cell(0, BenchModel::Name), first); // the weights went along
    QCOMPARE(table()->currentIndex().siblingAtColumn(BenchModel::Name).data().toString(), chosen);
    QVERIFY(slider(1)->hasFocus()); // the keyboard stays with the indicator
    QTest::keyClick(slider(1), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(model()->headerData(BenchModel::FirstIndicator, Qt::Horizontal, Qt::DisplayRole).toString(),
             s("学员满意度"));
    QVERIFY(f().part<QPushButton>("kpi.enable")->isEnabled()); // the order is saved, too
}

void TestKpiBench::aVersionFromNextMonthIsOneChangeAndUndoGivesBack()
{
    const QByteArray before = f().dump();
    QCOMPARE(f().part<QLabel>("kpi.reason")->text(), s("the same as v1"));
    typeAll({"40", "30", "20", "10"});
    f().click("kpi.enable");
    auto* from = f().part<QDateEdit>("kpi.from");
    QVERIFY(from->isVisible());
    QVERIFY(from->hasFocus());
    QCOMPARE(from->date(), QDate(2026, 11, 1));
    QTest::keyClick(from, Qt::Key_Return);
    f().settle();
    QCOMPARE(f().count("kpi_scheme WHERE code = 'trainer'"), 2);
    QCOMPARE(f().text("SELECT valid_from FROM kpi_scheme WHERE code = 'trainer' AND version = 2"), s("2026-11-01"));
    QVERIFY(!from->isVisible());
    QCOMPARE(f().part<QLabel>("kpi.reason")->text(), s("the same as v2"));
    // September is still counted by the first version, and the second stands beside it.
    QCOMPARE(f().part<QComboBox>("kpi.leftSide")->currentText(), s("in force v1"));
    QCOMPARE(weights(), (std::vector<int>{4000, 3000, 2000, 1000}));
    QCOMPARE(results().scheme.version, 1);
    f().desk().undo();
    f().settle();
    QCOMPARE(f().dump(), before);
    QCOMPARE(weights(), (std::vector<int>{4000, 3000, 2000, 1000})); // the draft is a draft again
    QVERIFY(f().part<QPushButton>("kpi.enable")->isEnabled());
    // And Escape asks no more.
    f().click("kpi.enable");
    QTest::keyClick(f().part<QDateEdit>("kpi.from"), Qt::Key_Escape);
    QVERIFY(!f().part("kpi.from")->isVisible());
    QVERIFY(f().part<QPushButton>("kpi.enable")->hasFocus());
    QCOMPARE(f().dump(), before);
}

void TestKpiBench::theDraftOutlivesARestart()
{
    typeAll({"25", "35", "30", "10"});
    lock(4)->click();
    QTest::qWait(600);
    f().restart();
    f().show("kpi");
    QTRY_COMPARE(model()->rowCount(), 12);
    QCOMPARE(weights(), (std::vector<int>{2500, 3500, 3000, 1000}));
    QVERIFY(lock(4)->isChecked());
    QVERIFY(f().texts().contains(s("25 / 35 / 30 / 10")));
}

void TestKpiBench::backToWhatIsInForceTakesTheDraftAway()
{
    QVERIFY(!f().part<QPushButton>("kpi.restore")->isEnabled());
    type(1, "10");
    f().click("kpi.restore");
    QCOMPARE(weights(), (std::vector<int>{3000, 4000, 2000, 1000}));
    QVERIFY(!model()->isFrozen());
    QVERIFY(!f().part<QPushButton>("kpi.restore")->isEnabled());
    QTest::qWait(600);
    f().restart();
    f().show("kpi");
    QTRY_COMPARE(model()->rowCount(), 12);
    QCOMPARE(weights(), (std::vector<int>{3000, 4000, 2000, 1000}));
}

void TestKpiBench::aLockedPeriodSaysSoAndMayStillBeTried()
{
    QVERIFY(!f().part("kpi.closed")->isVisible());
    f().write({s("lock"), {s("2026-09")}}, [](Change& change) -> Result<void> {
        ROSTRUM_TRY(locked, lockWaived(change, {{{2026, 9, 1}, {2026, 9, 30}}, {}, {}, {2026, 10, 22}}));
        Q_UNUSED(locked);
        return {};
    });
    QTRY_VERIFY(f().part("kpi.closed")->isVisible());
    // What comes late does not count any more, here as in the results.
    const KpiResults locked = results();
    f().write({s("edit"), {}}, [](Change& change) -> Result<void> {
        Query late = change.db().query("UPDATE rating SET overall = 10000");
        ROSTRUM_CHECK(late.run());
        return change.count();
    });
    f().settle();
    QCOMPARE(cell(0, BenchModel::Name), locked.rows.front().name);
    typeAll({"40", "30", "20", "10"});
    QCOMPARE(cell(0, BenchModel::Name), reweighed(locked, {4000, 3000, 2000, 1000}).rows.front().name);
    QVERIFY(f().texts().contains(s("September 2026")));
    QCOMPARE(results().rows.front().earned, locked.rows.front().earned);
    // The rows behind a figure are those that were locked.
    QSignalSpy asked(f().page(), &Page::evidenceRequested);
    table()->setCurrentIndex(model()->index(rowOf("林晓峰"), BenchModel::FirstIndicator + 1));
    f().page()->run(Command::Evidence);
    f().settle();
    const auto one = asked.last().first().value<Evidence>();
    QCOMPARE(one.sections[1].lines.size(), 12);
    QCOMPARE(one.sections[1].lines[0].cells[2], s("5"));
}

void TestKpiBench::twoSavedVersionsStandBesideEachOtherAndAreNotMoved()
{
    f().write({s("scheme"), {}}, [](Change& change) -> Result<void> {
        ROSTRUM_TRY(scheme, findScheme(change.db(), s("trainer")));
        const int weights[] = {4000, 3000, 2000, 1000};
        for (size_t i = 0; i < 4; ++i)
            scheme.indicators[i].weight = weights[i];
        scheme.validFrom = {2026, 11, 1};
        ROSTRUM_TRY(version, importScheme(change, schemeToJson(scheme)));
        Q_UNUSED(version);
        return {};
    });
    auto* right = f().part<QComboBox>("kpi.rightSide");
    QTRY_COMPARE(right->count(), 3);
    right->setCurrentIndex(right->findText(s("v2")));
    Q_EMIT right->activated(right->currentIndex());
    f().settle();
    QCOMPARE(weights(), (std::vector<int>{4000, 3000, 2000, 1000}));
    QVERIFY(!slider(1)->isEnabled());
    QCOMPARE(f().part<QLabel>("kpi.reason")->text(), s("a saved version is shown"));
    const KpiResults after = reweighed(results(), {4000, 3000, 2000, 1000});
    for (int row = 0; row < model()->rowCount(); ++row)
        QCOMPARE(cell(row, BenchModel::Name), after.rows[size_t(row)].name);
}

void TestKpiBench::aChangeElsewhereKeepsDraftAndSelection()
{
    typeAll({"40", "30", "20", "10"});
    const int row = rowOf("王丽华");
    table()->setCurrentIndex(model()->index(row, BenchModel::Name));
    f().set("people", s("T12"), {{s("name"), s("孙小慧")}});
    QTRY_VERIFY(rowOf("孙小慧") >= 0);
    QCOMPARE(weights(), (std::vector<int>{4000, 3000, 2000, 1000}));
    QCOMPARE(table()->currentIndex().data().toString(), s("王丽华"));
}

void TestKpiBench::onlyWhatTheScoresComeFromIsReadAgain()
{
    QSignalSpy loaded(f().page(), SIGNAL(loaded()));
    const auto edit = [&](const char* sql) {
        f().write({s("edit"), {}}, [&](Change& change) -> Result<void> {
            ROSTRUM_CHECK(change.db().execute(sql));
            return change.count();
        });
        f().settle();
    };
    edit("INSERT INTO setting(id, key, value) VALUES(randomblob(16), 'unit', '一家公司')");
    edit("INSERT INTO comment_word(id, word, kind) VALUES(randomblob(16), '清楚', 'word')");
    QCOMPARE(loaded.count(), 0);
    edit("UPDATE rating SET overall = 40000 WHERE id = (SELECT id FROM rating ORDER BY id LIMIT 1)");
    QTRY_COMPARE(loaded.count(), 1);
    edit("UPDATE person SET name = name || '甲' WHERE number = 'T01'");
    QTRY_COMPARE(loaded.count(), 2);
}

void TestKpiBench::theMarkIsAnotherLine()
{
    auto* line = f().part<QComboBox>("kpi.line");
    line->setCurrentIndex(line->findData(-80));
    const KpiResults all = results();
    int reach = 0;
    for (const KpiRow& row : all.rows)
        reach += row.rank && *row.earned >= 800000;
    QVERIFY(reach > 0 && reach < 12);
    QCOMPARE(model()->cutRow(), reach - 1);
    QCOMPARE(f().part<QLabel>("kpi.lineScore")->text(), s("%1 → %1 people reach it").arg(reach));
}

void TestKpiBench::whoIsBelowTheMarkNeverReadsAsTheMark()
{
    f().write({s("edit"), {}}, [](Change& change) -> Result<void> {
        ROSTRUM_CHECK(
            change.db().execute("UPDATE assessment SET score = CASE (SELECT number FROM person p WHERE p.id = "
                                "trainer) WHEN 'T11' THEN 899960 WHEN 'T12' THEN 950000 ELSE 700000 END"));
        return change.count();
    });
    f().settle();
    auto* line = f().part<QComboBox>("kpi.line");
    line->setCurrentIndex(line->findData(-90));
    typeAll({"0", "0", "0", "100"});
    QTRY_COMPARE(weights(), (std::vector<int>{0, 0, 0, 10000}));
    const int below = model()->benchRow(rowOf("赵敏")), on = model()->benchRow(rowOf("孙慧"));
    QCOMPARE(*model()->bench().outcome(below).earned, int64_t(899960));
    QCOMPARE(*model()->bench().outcome(on).earned, int64_t(950000));
    QCOMPARE(cell(rowOf("孙慧"), model()->after()), s("95.00"));
    QCOMPARE(cell(rowOf("赵敏"), model()->after()), s("89.996"));
}

void TestKpiBench::theStripIsWalkedByKeyboardAndSaysWhoStandsWhere()
{
    auto* strip = f().part<RankStrip>("kpi.strip");
    strip->setFocus();
    QTest::keyClick(strip, Qt::Key_Home);
    const QString first = strip->accessibleDescription();
    QVERIFY2(first.contains(s("rank 1, before 1")), qPrintable(first));
    QTest::keyClick(strip, Qt::Key_Right);
    QVERIFY(strip->accessibleDescription() != first);
    QTest::keyClick(strip, Qt::Key_Return);
    QCOMPARE(table()->currentIndex().row(), 1);
}

void TestKpiBench::theComparisonIsWrittenAsASheet()
{
    typeAll({"40", "30", "20", "10"});
    const QString file = f().file("weights.csv");
    f().prompts.savePaths << file;
    f().click("kpi.compare");
    QTRY_VERIFY(QFile::exists(file));
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(csv.readAll()).split(s("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 13);
    const KpiResults after = reweighed(results(), {4000, 3000, 2000, 1000});
    QVERIFY2(lines[1].contains(after.rows.front().name), qPrintable(lines[1]));
    QVERIFY(lines[1].contains(two(after.rows.front().earned).left(4)));
    QTRY_COMPARE(f().count("_print_log"), 1);
}

void TestKpiBench::everyControlHasItsName()
{
    for (const QWidget* widget : f().page()->findChildren<QWidget*>())
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !widget->objectName().startsWith(s("qt_")) &&
            !widget->accessibleName().size() && !widget->focusProxy())
            QFAIL(qPrintable(s(widget->metaObject()->className()) + u' ' + widget->objectName()));
}

void TestKpiBench::aDraftIsDrawnAndBalancedExactly()
{
    KpiDraft draft;
    draft.weights = {{s("a"), 3000, false}, {s("b"), 4000, false}, {s("c"), 2000, true}, {s("d"), 1000, false}};
    QCOMPARE(drawn(draft, 0, 5000).values(), (std::vector<int>{5000, 2400, 2000, 600}));
    QCOMPARE(drawn(draft, 0, 8000).values(), (std::vector<int>{8000, 0, 2000, 0}));
    QCOMPARE(drawn(draft, 0, 9000).left(),
             10000 - 9000 - 4000 - 2000 - 1000); // no room: the others stay and it is said
    draft.weights[0].weight = 0;
    draft.weights[1].weight = 0;
    draft.weights[3].weight = 0;
    QCOMPARE(balanced(draft)->values(), (std::vector<int>{2667, 2667, 2000, 2666}));
    for (int weight = 0; weight <= 8000; weight += 37)
        QCOMPARE(drawn(draft, 1, weight).sum(), kWholeWeight);
}

QTEST_MAIN(TestKpiBench)
#include "tst_kpibench.moc"
