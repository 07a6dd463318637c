// The shared widgets: what they filter, copy, remember and say aloud.
#include "ui/shell/theme.h"
#include "ui/widgets/countstrip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/evidencepanel.h"
#include "ui/widgets/evidencetable.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/tableheader.h"
#include "ui/widgets/tableview.h"
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace rostrum;

namespace {

// Counts which rows are asked for, to prove that widths are found without reading them all.
class WideModel : public QAbstractTableModel {
public:
    int rows = 1000000;
    mutable QSet<int> asked;
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : rows; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 3; }
    QVariant data(const QModelIndex& index, int role) const override
    {
        asked.insert(index.row());
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("r%1c%2").arg(index.row()).arg(index.column()))
                                       : QVariant();
    }
};

void fill(QStandardItemModel& model)
{
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            model.setData(model.index(row, column), QStringLiteral("r%1c%2").arg(row).arg(column));
}

void select(TableView& view, int row, int column, int toRow, int toColumn, bool more = false)
{
    const QItemSelection range(view.model()->index(row, column), view.model()->index(toRow, toColumn));
    view.selectionModel()->select(range, more ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect);
}

QList<CountSegment> threeSegments()
{
    return {{QString(), Mark::None, 9, QStringLiteral("all")},
            {QStringLiteral("met"), Mark::Met, 5, {}},
            {QStringLiteral("at_risk"), Mark::AtRisk, 4, {}}};
}

} // namespace

class TestWidgets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QSettings().clear(); }
    void aClickOnACountFilters();
    void arrowsMoveAlongTheCounts();
    void newCountsKeepTheChoice();
    void countsAreReadAloudWithTheirWord();
    void narrowCountsKeepMarkAndNumber();
    void copyingGivesTabSeparatedLines();
    void copyingQuotesAsExcelDoes();
    void copyingARaggedSelectionKeepsItsHoles();
    void copyingFollowsTheOrderShown();
    void widthsAreRememberedByTheTablesName();
    void hiddenColumnsAreRemembered();
    void aMillionRowsAreNotReadForTheirWidths();
    void keysMoveAsInExcel();
    void oneCellTintsItsRowARangeDoesNot();
    void rowsChosenTwiceCountOnce();
    void columnsLeaveInOrderAndComeBack();
    void enterAsksForEvidenceOnlyWhereThereIsSome();
    void searchIsAnnouncedOnceAfterThePause();
    void escapeDropsTheSearch();
    void clearingFiltersGoesBackToTheFirstChoices();
    void theEmptyStateOffersOneAction();
    void sourcesInEvidenceLeadToTheirRow();
    void linesNotCountedAreStruckOut();

private:
    QTemporaryDir m_settings;
};

void TestWidgets::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("RostrumTest"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_widgets"));
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestWidgets::aClickOnACountFilters()
{
    CountStrip strip;
    strip.setSegments(threeSegments());
    QSignalSpy chosen(&strip, &CountStrip::chosen);
    auto* risk = strip.findChild<CountButton*>(QStringLiteral("count.at_risk"));
    QVERIFY(risk);
    QTest::mouseClick(risk, Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), QStringLiteral("at_risk"));
    QTest::mouseClick(risk, Qt::LeftButton); // chosen already
    QCOMPARE(chosen.size(), 1);
    QVERIFY(risk->isChecked());
}

void TestWidgets::arrowsMoveAlongTheCounts()
{
    CountStrip strip;
    strip.setSegments(threeSegments());
    strip.show();
    strip.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&strip));
    QSignalSpy chosen(&strip, &CountStrip::chosen);
    strip.setFocus();
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Right);
    QCOMPARE(strip.current(), QStringLiteral("met"));
    QTest::keyClick(qApp->focusWidget(), Qt::Key_End);
    QCOMPARE(strip.current(), QStringLiteral("at_risk"));
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Right); // the end is the end
    QCOMPARE(strip.current(), QStringLiteral("at_risk"));
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Home);
    QCOMPARE(strip.current(), QString());
    QCOMPARE(chosen.size(), 3);
}

void TestWidgets::newCountsKeepTheChoice()
{
    CountStrip strip;
    strip.setSegments(threeSegments());
    strip.setCurrent(QStringLiteral("met"));
    QSignalSpy chosen(&strip, &CountStrip::chosen);
    auto segments = threeSegments();
    segments[1].count = 6;
    strip.setSegments(segments);
    QCOMPARE(strip.current(), QStringLiteral("met"));
    QCOMPARE(strip.findChild<CountButton*>(QStringLiteral("count.met"))->segment().count, 6);
    QCOMPARE(chosen.size(), 0);
}

void TestWidgets::countsAreReadAloudWithTheirWord()
{
    CountStrip strip;
    strip.setSegments(threeSegments());
    QCOMPARE(strip.findChild<CountButton*>(QStringLiteral("count.at_risk"))->accessibleName(),
             QStringLiteral("4 At risk"));
    QCOMPARE(strip.findChild<CountButton*>(QStringLiteral("count.all"))->accessibleName(), QStringLiteral("9 all"));
}

void TestWidgets::narrowCountsKeepMarkAndNumber()
{
    QWidget window; // a window of its own would not become narrower than the words
    CountStrip& strip = *new CountStrip;
    strip.setParent(&window);
    strip.setSegments(threeSegments());
    auto* risk = strip.findChild<CountButton*>(QStringLiteral("count.at_risk"));
    strip.resize(900, 48);
    window.show();
    const int wide = risk->sizeHint().width();
    strip.resize(60, 48); // too narrow for three words in any font
    QVERIFY(risk->sizeHint().width() < wide);
    QCOMPARE(risk->toolTip(), QStringLiteral("4 At risk"));
}

void TestWidgets::copyingGivesTabSeparatedLines()
{
    QStandardItemModel model(3, 3);
    fill(model);
    model.setData(model.index(1, 1), QVariant(), Qt::DisplayRole);
    model.setData(model.index(1, 1), QVariant::fromValue(Fraction{QStringLiteral("30.0"), QStringLiteral("40")}),
                  FractionRole);
    model.setData(model.index(1, 2), QVariant(), Qt::DisplayRole);
    model.setData(model.index(1, 2), int(Mark::AtRisk), StatusRole);
    TableView view({}, QStringLiteral("sample"));
    view.setModel(&model);
    select(view, 0, 0, 1, 2);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(qApp->clipboard()->text(), QStringLiteral("r0c0\tr0c1\tr0c2\nr1c0\t30.0 / 40\tAt risk"));
}

void TestWidgets::copyingQuotesAsExcelDoes()
{
    QStandardItemModel model(1, 2);
    model.setData(model.index(0, 0), QStringLiteral("two\nlines"));
    model.setData(model.index(0, 1), QStringLiteral("a \"word\""));
    TableView view({}, QStringLiteral("sample"));
    view.setModel(&model);
    view.selectAll();
    QCOMPARE(view.selectionAsTsv(), QStringLiteral("\"two\nlines\"\t\"a \"\"word\"\"\""));
}

void TestWidgets::copyingARaggedSelectionKeepsItsHoles()
{
    QStandardItemModel model(3, 3);
    fill(model);
    TableView view({}, QStringLiteral("sample"));
    view.setModel(&model);
    select(view, 0, 0, 0, 0);
    select(view, 2, 2, 2, 2, true);
    QCOMPARE(view.selectionAsTsv(), QStringLiteral("r0c0\t\n\tr2c2"));
    view.clearSelection();
    QCOMPARE(view.selectionAsTsv(), QString());
}

void TestWidgets::copyingFollowsTheOrderShown()
{
    QStandardItemModel model(1, 3);
    fill(model);
    TableView view({}, QStringLiteral("sample"));
    view.setModel(&model);
    view.horizontalHeader()->moveSection(2, 0);
    view.setColumnHidden(1, true);
    view.selectAll();
    QCOMPARE(view.selectionAsTsv(), QStringLiteral("r0c2\tr0c0"));
}

void TestWidgets::widthsAreRememberedByTheTablesName()
{
    QStandardItemModel model(2, 3);
    fill(model);
    {
        TableView view(QStringLiteral("people"), QStringLiteral("sample"));
        view.setModel(&model);
        view.setColumnWidth(1, 173);
        view.horizontalHeader()->moveSection(0, 2);
        QTRY_VERIFY(QSettings().contains(QStringLiteral("tables/people/columns")));
    }
    TableView again(QStringLiteral("people"), QStringLiteral("sample"));
    again.setModel(&model);
    QCOMPARE(again.columnWidth(1), 173);
    QCOMPARE(again.horizontalHeader()->visualIndex(0), 2);
    TableView other(QStringLiteral("sessions"), QStringLiteral("sample"));
    other.setModel(&model);
    QVERIFY(other.columnWidth(1) != 173);
}

void TestWidgets::hiddenColumnsAreRemembered()
{
    QStandardItemModel model(2, 3);
    fill(model);
    {
        TableView view(QStringLiteral("people"), QStringLiteral("sample"));
        view.setModel(&model);
        QWidget owner;
        QMenu* menu = view.columnMenu(&owner);
        QCOMPARE(menu->actions().size(), 3);
        menu->actions().at(1)->trigger();
        QVERIFY(view.isColumnHidden(1));
        QTRY_VERIFY(QSettings().contains(QStringLiteral("tables/people/columns")));
    }
    TableView again(QStringLiteral("people"), QStringLiteral("sample"));
    again.setModel(&model);
    QVERIFY(again.isColumnHidden(1));
    QVERIFY(!again.isColumnHidden(0));
}

void TestWidgets::aMillionRowsAreNotReadForTheirWidths()
{
    WideModel model;
    TableView view({}, QStringLiteral("sample"));
    view.resize(600, 400);
    view.setModel(&model);
    view.show();
    view.fitColumns();
    QVERIFY2(model.asked.size() < 100, qPrintable(QString::number(model.asked.size())));
    QVERIFY(view.columnWidth(0) >= 44);
}

void TestWidgets::keysMoveAsInExcel()
{
    QStandardItemModel model(20, 4);
    fill(model);
    TableView view({}, QStringLiteral("sample"));
    view.setModel(&model);
    view.show();
    view.setCurrentIndex(model.index(5, 2));
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.currentIndex(), model.index(5, 0));
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.currentIndex(), model.index(5, 3));
    QTest::keyClick(&view, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(view.currentIndex(), model.index(19, 3));
    QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(view.currentIndex(), model.index(0, 0));
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(view.selectionModel()->selectedIndexes().size(), 2);
}

void TestWidgets::oneCellTintsItsRowARangeDoesNot()
{
    QStandardItemModel model(3, 3);
    TableView view({}, QStringLiteral("sample"));
    view.setModel(&model);
    select(view, 1, 1, 1, 1);
    QVERIFY(view.tintsRow(1));
    QVERIFY(!view.tintsRow(0));
    select(view, 1, 0, 1, 1);
    QVERIFY(!view.tintsRow(1));
}

void TestWidgets::rowsChosenTwiceCountOnce()
{
    QStandardItemModel model(5, 3);
    TableView view({}, QStringLiteral("sample"));
    view.setModel(&model);
    QSignalSpy counted(&view, &TableView::selectionCounted);
    select(view, 0, 0, 2, 0);
    select(view, 1, 2, 3, 2, true);
    QCOMPARE(counted.last()[0].toInt(), 4);
}

void TestWidgets::columnsLeaveInOrderAndComeBack()
{
    QStandardItemModel model(2, 4);
    fill(model);
    TableView view({}, QStringLiteral("sample"));
    view.setModel(&model);
    for (int column = 0; column < 4; ++column)
        view.setColumnWidth(column, 120);
    view.setLeaving({2, 0});
    view.show();
    view.resize(330, 200);
    QVERIFY(view.isColumnHidden(2));
    QVERIFY(!view.isColumnHidden(1));
    view.resize(230, 200);
    QVERIFY(view.isColumnHidden(2) && view.isColumnHidden(0));
    view.resize(900, 200);
    QVERIFY(!view.isColumnHidden(2) && !view.isColumnHidden(0));
}

void TestWidgets::enterAsksForEvidenceOnlyWhereThereIsSome()
{
    QStandardItemModel model(1, 2);
    fill(model);
    model.setData(model.index(0, 1), 7, EvidenceRole);
    TableView view({}, QStringLiteral("sample"));
    view.setEditTriggers(TableView::NoEditTriggers);
    view.setModel(&model);
    QSignalSpy asked(&view, &TableView::evidenceRequested);
    view.setCurrentIndex(model.index(0, 0));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(asked.size(), 0);
    view.setCurrentIndex(model.index(0, 1));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
}

void TestWidgets::searchIsAnnouncedOnceAfterThePause()
{
    FilterBar bar;
    bar.addSearch(QStringLiteral("Name"));
    QSignalSpy searched(&bar, &FilterBar::searchChanged);
    QTest::keyClicks(bar.searchField(), QStringLiteral("zwb"));
    QCOMPARE(searched.size(), 0);
    QTRY_COMPARE(searched.size(), 1);
    QCOMPARE(searched[0][0].toString(), QStringLiteral("zwb"));
    QTest::keyClick(bar.searchField(), Qt::Key_Return); // nothing new
    QCOMPARE(searched.size(), 1);
}

void TestWidgets::escapeDropsTheSearch()
{
    FilterBar bar;
    bar.addSearch(QStringLiteral("Name"));
    bar.setSearchText(QStringLiteral("zwb"));
    QSignalSpy searched(&bar, &FilterBar::searchChanged);
    QTest::keyClick(bar.searchField(), Qt::Key_Escape);
    QCOMPARE(bar.searchText(), QString());
    QCOMPARE(searched.size(), 1);
}

void TestWidgets::clearingFiltersGoesBackToTheFirstChoices()
{
    FilterBar bar;
    bar.addChoice(QStringLiteral("unit"), QStringLiteral("Department"),
                  {{QStringLiteral("All"), 0}, {QStringLiteral("IT"), 1}});
    bar.addSearch(QStringLiteral("Name"));
    bar.setValue(QStringLiteral("unit"), 1);
    bar.setSearchText(QStringLiteral("x"));
    QSignalSpy changed(&bar, &FilterBar::changed);
    bar.clear();
    QCOMPARE(bar.value(QStringLiteral("unit")).toInt(), 0);
    QCOMPARE(bar.searchText(), QString());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(bar.findChild<QComboBox*>()->accessibleName(), QStringLiteral("Department"));
    bar.setValue(QStringLiteral("unit"), 1);
    bar.setChoices(QStringLiteral("unit"),
                   {{QStringLiteral("All"), 0}, {QStringLiteral("HR"), 2}, {QStringLiteral("IT"), 1}});
    QCOMPARE(bar.value(QStringLiteral("unit")).toInt(), 1); // kept where it still exists
}

void TestWidgets::theEmptyStateOffersOneAction()
{
    EmptyState empty(Glyph::Document);
    QSignalSpy acted(&empty, &EmptyState::acted);
    empty.setTexts(QStringLiteral("No homework yet"), QStringLiteral("Drop a file."), QStringLiteral("Import"));
    QCOMPARE(empty.findChildren<QPushButton*>().size(), 1);
    QTest::mouseClick(empty.button(), Qt::LeftButton);
    QCOMPARE(acted.size(), 1);
    empty.setTexts(QStringLiteral("Nothing found"), {}, {});
    QVERIFY(empty.button()->isHidden());
}

void TestWidgets::sourcesInEvidenceLeadToTheirRow()
{
    EvidencePanel panel;
    Evidence evidence;
    EvidenceSection section;
    section.heads = {QStringLiteral("Day")};
    section.lines = {{{QStringLiteral("03-11")}, QStringLiteral("a.xlsx : 18"), 18, true}};
    evidence.sections = {section};
    panel.setEvidence(evidence);
    QSignalSpy sources(&panel, &EvidencePanel::sourceActivated);
    auto* table = panel.findChild<EvidenceTable*>();
    QVERIFY(table);
    table->setCurrentIndex(table->model()->index(0, 1));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(sources.size(), 1);
    QCOMPARE(sources[0][0].toInt(), 18);
    QSignalSpy closed(&panel, &EvidencePanel::closed);
    QTest::keyClick(&panel, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void TestWidgets::linesNotCountedAreStruckOut()
{
    EvidenceSection section;
    section.heads = {QStringLiteral("Day"), QStringLiteral("Session")};
    section.lines = {{{QStringLiteral("03-11"), QStringLiteral("A")}, QStringLiteral("a.xlsx : 1"), 1, true},
                     {{QStringLiteral("03-11"), QStringLiteral("A")}, QStringLiteral("b.xlsx : 2"), 2, false}};
    EvidenceTable table(section);
    const auto* model = table.model();
    QVERIFY(!model->index(0, 1).data(StrikeRole).toBool());
    QVERIFY(model->index(1, 1).data(StrikeRole).toBool());
    QCOMPARE(model->index(1, 1).data(Qt::AccessibleDescriptionRole).toString(), QStringLiteral("not counted"));
    QCOMPARE(model->index(1, 2).data().toString(), QStringLiteral("b.xlsx : 2")); // the way home stays legible
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
