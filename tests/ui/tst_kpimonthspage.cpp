// The page of results as an officer uses it: what a month waits for, waived in place, locked, late, carried, reopened.
#include "tests/models/monthworld.h"
#include "tests/support/desktopfixture.h"
#include "ui/boards/boardcharts.h"
#include "ui/kpimonths/kpiresultspage.h"
#include "ui/kpimonths/monthsmodel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/evidencepanel.h"
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace rostrum;
using namespace rostrum::test;

class TestKpiMonthsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ownSettings("tst_kpimonthspage"); }
    void init();
    void cleanup()
    {
        m_fixture.reset();
        m_world.reset();
    }
    void theMonthsOfTheYearSayHowTheyStand();
    void theTableSaysWhatTheConsoleSays();
    void whatIsMissingIsToldByNameAndLeadsThere();
    void aWaiverInPlaceMakesTheMonthReady();
    void severalPeopleAreWaivedByOneChange();
    void aQuarterAndAYearAreListedWaivedLockedAndReopenedAsAMonthIs();
    void aScoreBelowItsTargetIsNotShownAsTheTarget();
    void aMonthIsLockedReopenedAndLockedAgainByKeyboard();
    void lateDataStandsInTheNextMonthWithItsEvidence();
    void aWaiverIsWithdrawnInTheEvidence();
    void theListIsFiltered();
    void everyControlHasItsName();

private:
    DesktopFixture& f() { return *m_fixture; }
    ResultsModel* model() { return f().page()->findChild<ResultsModel*>(); }
    MonthsModel* months() { return f().page()->findChild<MonthsModel*>(); }
    QTableView* table() { return f().part<QTableView>("kpiresults.table"); }
    QPushButton* button(const char* name) { return f().part<QPushButton>(name); }
    EvidencePanel* panel() { return f().window().findChild<EvidencePanel*>(); }
    void choose(const char* number, int section)
    {
        for (int row = 0; row < model()->rowCount(); ++row)
            if (model()->row(row).number == s(number)) {
                table()->selectionModel()->setCurrentIndex(model()->index(row, section),
                                                           QItemSelectionModel::ClearAndSelect);
                table()->setFocus();
            }
    }
    QString cell(const char* number, int section)
    {
        for (int row = 0; row < model()->rowCount(); ++row)
            if (model()->row(row).number == s(number))
                return model()->index(row, section).data().toString();
        return {};
    }
    QString stage(int month) { return months()->index(month - 1, MonthsModel::Stage).data().toString(); }
    void give(const char* reason)
    {
        auto* field = f().part<QLineEdit>("kpiresults.reason");
        QVERIFY(field->hasFocus());
        field->insert(s(reason)); // as an input method does
        QTest::keyClick(field, Qt::Key_Return);
    }
    /// What stands on the evidence panel, title by title.
    QString told()
    {
        QStringList texts;
        for (const QLabel* label : panel()->findChildren<QLabel*>())
            texts << label->text();
        for (const Banner* banner : panel()->findChildren<Banner*>())
            texts << banner->accessibleName();
        for (const QTableView* view : panel()->findChildren<QTableView*>())
            for (int row = 0; row < view->model()->rowCount(); ++row)
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    texts << view->model()->index(row, column).data().toString();
        return texts.join(u'|');
    }
    void write(const char* sql)
    {
        auto done = f().desk().workspace().write({s("edit"), {}}, [sql](Change& change) -> Result<void> {
            ROSTRUM_CHECK(change.db().execute(sql));
            return change.count();
        });
        done.waitForFinished();
        QVERIFY(done.result());
    }

    std::unique_ptr<MonthWorld> m_world; ///< its folder
    std::unique_ptr<DesktopFixture> m_fixture;
};

// August is complete for T1 and T2 and T3; in September T2 lacks a rating, T3 the head's word.
void TestKpiMonthsPage::init()
{
    QSettings().clear();
    m_world = std::make_unique<MonthWorld>();
    for (int trainer = 0; trainer < 3; ++trainer) {
        m_world->rates(m_world->session(trainer, "2026-08-10"), 4, 0);
        m_world->assessed(trainer, "2026-08-30", 80);
        const Id september = m_world->session(trainer, "2026-09-10");
        if (trainer != 1)
            m_world->rates(september, 5 - trainer, 0);
        if (trainer != 2)
            m_world->assessed(trainer, "2026-09-28", 80 + trainer);
    }
    const QString file = m_world->file.path();
    m_world->file.close();
    m_fixture = std::make_unique<DesktopFixture>();
    f().start(file);
    f().show("kpiresults");
    new QAbstractItemModelTester(model(), QAbstractItemModelTester::FailureReportingMode::Fatal, f().page());
    new QAbstractItemModelTester(months(), QAbstractItemModelTester::FailureReportingMode::Fatal, f().page());
    QTRY_COMPARE(model()->rowCount(), 3);
    QTRY_COMPARE(months()->rowCount(), 12);
}

void TestKpiMonthsPage::theMonthsOfTheYearSayHowTheyStand()
{
    QCOMPARE(stage(8), s("Computed"));
    QCOMPARE(stage(9), s("Open"));
    QCOMPARE(stage(12), s("Not begun"));
    QCOMPARE(months()->index(8, MonthsModel::Missing).data().toString(), s("2 people"));
    // It begins with the month before today's, which cannot be locked, and says why.
    QVERIFY(!button("kpiresults.lock")->isEnabled());
    QVERIFY(button("kpiresults.lock")->toolTip().contains(s("2 people wait")));
    QVERIFY(f().part<QLabel>("kpiresults.state")->text().contains(s("2 people wait")));
    QVERIFY(!button("kpiresults.reopen")->isVisible());
    f().part<QTableView>("kpiresults.months")->setCurrentIndex(months()->index(7, 0));
    QTRY_VERIFY(button("kpiresults.lock")->isEnabled());
    f().part<QTableView>("kpiresults.months")->setCurrentIndex(months()->index(9, 0));
    QTRY_VERIFY(button("kpiresults.lock")->toolTip().contains(s("last day is not over")));
}

void TestKpiMonthsPage::theTableSaysWhatTheConsoleSays()
{
    const auto read = kpiResults(f().desk().reader(), {MonthWorld::month(9), {}, {}, QDate(2026, 10, 22)});
    QCOMPARE(model()->rowCount(), int(read->rows.size()));
    for (int row = 0; row < model()->rowCount(); ++row) {
        const KpiRow& expected = read->rows[size_t(row)];
        QCOMPARE(model()->row(row).number, expected.number);
        QCOMPARE(model()->row(row).finalPoints, expected.finalPoints);
        QCOMPARE(model()->row(row).rank, expected.rank);
        QCOMPARE(model()->row(row).provisional, expected.provisional);
    }
    QCOMPARE(cell("T1", ResultsModel::State), s("Complete"));
    QCOMPARE(cell("T2", ResultsModel::State), s("Provisional · 1"));
    QVERIFY2(cell("T1", ResultsModel::FirstIndicator + 1).endsWith(s("(1)")),
             qPrintable(cell("T1", ResultsModel::FirstIndicator + 1)));
    const QString rule = f().part<QLabel>("kpiresults.rule")->text();
    QVERIFY(rule.contains(s("1, 2, 2, 4")) && rule.contains(s("k=10")) && rule.contains(s("last day")));
}

void TestKpiMonthsPage::whatIsMissingIsToldByNameAndLeadsThere()
{
    choose("T2", ResultsModel::FirstIndicator + 1);
    f().key(Qt::Key_F4);
    QTRY_VERIFY(panel() && panel()->isVisible());
    QTRY_VERIFY2(told().contains(s("谈判技巧 · no rating yet")), qPrintable(told()));
    QVERIFY2(told().contains(s("Provisional: 1 thing is missing.")), qPrintable(told()));
    QVERIFY(told().contains(s("0 of 1 there")));
    QVERIFY(told().contains(s("each held session has a rating")));
    choose("T3", ResultsModel::Total); // the panel follows
    QTRY_VERIFY2(told().contains(s("not assessed yet by: head of department")), qPrintable(told()));
    // All of the period, from its board.
    f().part<QTableView>("kpiresults.months")->setFocus();
    f().key(Qt::Key_F4);
    QTRY_VERIFY(told().contains(s("What the period waits for")));
    QVERIFY2(told().contains(s("讲师2")) && told().contains(s("讲师3")) && !told().contains(s("讲师1")),
             qPrintable(told()));
    QSignalSpy went(f().page(), &Page::navigationRequested);
    Q_EMIT f().page()->sourceActivated(QStringList{s("sessions"), s("x")});
    QCOMPARE(went.size(), 1);
}

void TestKpiMonthsPage::aWaiverInPlaceMakesTheMonthReady()
{
    choose("T2", ResultsModel::FirstIndicator + 1);
    button("kpiresults.waive")->click();
    give("外出授课");
    QTRY_COMPARE(cell("T2", ResultsModel::State), s("Waived · 1"));
    QVERIFY(!button("kpiresults.lock")->isEnabled());
    choose("T3", ResultsModel::Name);
    QTest::keyClick(table(), Qt::Key_M, Qt::ControlModifier);
    give("负责人空缺");
    QTRY_VERIFY(button("kpiresults.lock")->isEnabled());
    QTRY_COMPARE(stage(9), s("Computed"));
    f().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(cell("T3", ResultsModel::State), s("Provisional · 1"));
    // Who waits for nothing cannot be waived.
    choose("T1", ResultsModel::Name);
    QVERIFY(!button("kpiresults.waive")->isEnabled());
}

void TestKpiMonthsPage::severalPeopleAreWaivedByOneChange()
{
    table()->selectAll();
    button("kpiresults.waive")->click();
    give("试运行");
    QTRY_VERIFY(button("kpiresults.lock")->isEnabled());
    QCOMPARE(kpiWaivers(f().desk().reader(), s("trainer"), MonthWorld::month(9))->size(), size_t(2));
    f().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!button("kpiresults.lock")->isEnabled());
    QCOMPARE(kpiWaivers(f().desk().reader(), s("trainer"), MonthWorld::month(9))->size(), size_t(0));
}

void TestKpiMonthsPage::aQuarterAndAYearAreListedWaivedLockedAndReopenedAsAMonthIs()
{
    auto* kind = f().part<QComboBox>("kpiresults.kind");
    const auto choose = [&](const char* text) { // as a person does: what is set by the program is not heard
        kind->setCurrentIndex(kind->findText(s(text)));
        Q_EMIT kind->activated(kind->currentIndex());
    };
    choose("Quarters");
    QTRY_COMPARE(months()->rowCount(), 4);
    QCOMPARE(months()->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), s("Quarter"));
    QCOMPARE(months()->index(2, MonthsModel::Month).data().toString(), s("Q3"));
    // It is the quarter of the month that was shown. The head's word of August is one for the quarter, too.
    QCOMPARE(months()->index(2, MonthsModel::Missing).data().toString(), s("1 person"));
    QTRY_VERIFY(button("kpiresults.lock")->toolTip().contains(s("1 person waits")));
    f().part<QTableView>("kpiresults.table")->selectAll();
    QTRY_VERIFY(button("kpiresults.waive")->isEnabled());
    button("kpiresults.waive")->click();
    give("季度不再补录");
    QTRY_VERIFY(button("kpiresults.lock")->isEnabled());
    button("kpiresults.lock")->click();
    QTRY_COMPARE(months()->index(2, MonthsModel::Stage).data().toString(), s("Locked"));
    const DateSpan quarter{{2026, 7, 1}, {2026, 9, 30}};
    QVERIFY(*kpiLock(f().desk().reader(), s("trainer"), quarter));
    QVERIFY(!*kpiLock(f().desk().reader(), s("trainer"), MonthWorld::month(9))); // its months are their own
    QTRY_VERIFY(button("kpiresults.reopen")->isVisible() && button("kpiresults.reopen")->isEnabled());
    button("kpiresults.reopen")->click();
    give("补录");
    QTRY_VERIFY(!*kpiLock(f().desk().reader(), s("trainer"), quarter));

    choose("Years");
    QTRY_COMPARE(months()->rowCount(), 6);
    QCOMPARE(months()->index(5, MonthsModel::Month).data().toString(), s("2026"));
    QTRY_VERIFY(button("kpiresults.lock")->toolTip().contains(s("last day is not over")));
    f().part<QTableView>("kpiresults.months")->setCurrentIndex(months()->index(4, 0)); // nothing happened in it
    QTRY_COMPARE(f().part<QComboBox>("kpiresults.year")->currentText(), s("2025"));
    choose("Months");
    QTRY_COMPARE(months()->rowCount(), 12);
    QTRY_COMPARE(f().part<QTableView>("kpiresults.months")->currentIndex().row(), 11); // December 2025
    f().page()->open(s("2026-Q1"));
    QTRY_COMPARE(months()->rowCount(), 4);
    QCOMPARE(kind->currentText(), s("Quarters"));
}

void TestKpiMonthsPage::aScoreBelowItsTargetIsNotShownAsTheTarget()
{
    write("UPDATE assessment SET score = 999960 WHERE assessed_on = '2026-09-28'");
    QTRY_COMPARE(cell("T1", ResultsModel::FirstIndicator + 3), s("99.996 (1)"));
    const auto results = kpiResults(f().desk().reader(), {MonthWorld::month(9), {}, {}, {2026, 10, 22}});
    QVERIFY(results);
    QCOMPARE(indicatorChart({}, *results, MonthWorld::rowOf(*results, "T1")).items.last().figure, s("99.996"));
}

void TestKpiMonthsPage::aMonthIsLockedReopenedAndLockedAgainByKeyboard()
{
    f().part<QTableView>("kpiresults.months")->setCurrentIndex(months()->index(7, 0));
    QTRY_VERIFY(button("kpiresults.lock")->isEnabled());
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(button("kpiresults.reopen")->isVisible());
    QTRY_COMPARE(stage(8), s("Locked"));
    QVERIFY(f().part<QLabel>("kpiresults.state")->text().contains(s("revision 1")));
    QVERIFY(!button("kpiresults.lock")->isVisible());
    QTest::keyClick(table(), Qt::Key_R, Qt::ControlModifier);
    auto* field = f().part<QLineEdit>("kpiresults.reason");
    QVERIFY(!button("kpiresults.giveReason")->isEnabled()); // never without one
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QTest::keyClick(table(), Qt::Key_R, Qt::ControlModifier);
    give("补录评分");
    QTRY_VERIFY(button("kpiresults.lock")->isVisible());
    QVERIFY(f().part<QLabel>("kpiresults.state")->text().contains(s("补录评分")));
    QTRY_VERIFY(button("kpiresults.lock")->isEnabled());
    QTest::keyClick(table(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(f().part<QLabel>("kpiresults.state")->text().contains(s("revision 2")));
    f().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(button("kpiresults.lock")->isVisible());
    f().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(f().part<QLabel>("kpiresults.state")->text().contains(s("revision 1")));
}

void TestKpiMonthsPage::lateDataStandsInTheNextMonthWithItsEvidence()
{
    f().part<QTableView>("kpiresults.months")->setCurrentIndex(months()->index(7, 0));
    QTRY_VERIFY(button("kpiresults.lock")->isEnabled());
    button("kpiresults.lock")->click();
    QTRY_COMPARE(stage(8), s("Locked"));
    const QString august = cell("T1", ResultsModel::Final);
    write("UPDATE assessment SET score = 900000 WHERE assessed_on = '2026-08-30' AND trainer = "
          "(SELECT id FROM person WHERE number = 'T1')");
    QTRY_COMPARE(cell("T1", ResultsModel::Final), august);
    f().page()->open(s("2026-09"));
    QTRY_COMPARE(cell("T1", ResultsModel::Adjustment), s("+1.00"));
    QCOMPARE(model()->count(ResultsModel::Only::Adjusted), 1);
    choose("T1", ResultsModel::Final);
    f().key(Qt::Key_F4);
    QTRY_VERIFY(panel() && panel()->isVisible());
    QTRY_VERIFY2(told().contains(s("Adjustment")) && told().contains(s("+1.00")), qPrintable(told()));
    f().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(cell("T1", ResultsModel::Adjustment), QString());
}

void TestKpiMonthsPage::aWaiverIsWithdrawnInTheEvidence()
{
    choose("T2", ResultsModel::Name);
    button("kpiresults.waive")->click();
    give("外出授课");
    QTRY_COMPARE(cell("T2", ResultsModel::State), s("Waived · 1"));
    choose("T2", ResultsModel::Name);
    f().key(Qt::Key_F4);
    QTRY_VERIFY(panel() && panel()->isVisible());
    QTRY_VERIFY(told().contains(s("外出授课")));
    QAbstractButton* link = nullptr;
    for (auto* one : panel()->findChildren<QAbstractButton*>())
        if (one->text() == s("Withdraw"))
            link = one;
    QVERIFY(link);
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Space);
    QTRY_COMPARE(cell("T2", ResultsModel::State), s("Provisional · 1"));
    f().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(cell("T2", ResultsModel::State), s("Waived · 1"));
}

void TestKpiMonthsPage::theListIsFiltered()
{
    auto* show = f().part<QComboBox>("kpiresults.show");
    QTest::keyClick(show, Qt::Key_Down);
    QTRY_COMPARE(model()->rowCount(), 2);
    QVERIFY(show->currentText().contains(s("(2)")));
    QTest::keyClick(show, Qt::Key_Up);
    QTRY_COMPARE(model()->rowCount(), 3);
    f().key(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(qApp->focusWidget(), s("T3"));
    QTRY_COMPARE(model()->rowCount(), 1);
    QCOMPARE(model()->row(0).number, s("T3"));
    table()->sortByColumn(ResultsModel::Name, Qt::DescendingOrder);
    QCOMPARE(model()->rowCount(), 1);
}

void TestKpiMonthsPage::everyControlHasItsName()
{
    for (const QWidget* widget : f().page()->findChildren<QWidget*>())
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->inherits("QAbstractScrollArea") &&
            !widget->inherits("QHeaderView"))
            QVERIFY2(!widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty() ||
                         widget->inherits("QSplitterHandle"),
                     widget->metaObject()->className() + QByteArray(" ") + widget->objectName().toUtf8());
    for (const char* name : {"kpiresults.months", "kpiresults.table"})
        QVERIFY(!f().part<QTableView>(name)->accessibleName().isEmpty());
}

QTEST_MAIN(TestKpiMonthsPage)
#include "tst_kpimonthspage.moc"
