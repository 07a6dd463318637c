// The table of the house: what it copies, remembers of its columns, and how its keys move.
#include "ui/shell/theme.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/tableview.h"
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
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

} // namespace

class TestTableView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QSettings().clear(); }
    void copyingGivesTabSeparatedLines();
    void copyingQuotesAsExcelDoes();
    void copyingARaggedSelectionKeepsItsHoles();
    void copyingFollowsTheOrderShown();
    void withoutAChoiceTheCellInHandIsCopied();
    void widthsAreRememberedByTheTablesName();
    void hiddenColumnsAreRemembered();
    void aMillionRowsAreNotReadForTheirWidths();
    void keysMoveAsInExcel();
    void oneCellTintsItsRowARangeDoesNot();
    void rowsChosenTwiceCountOnce();
    void columnsLeaveInOrderAndComeBack();
    void enterAsksForEvidenceOnlyWhereThereIsSome();

private:
    QTemporaryDir m_settings;
};

void TestTableView::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("RostrumTest"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_tableview"));
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestTableView::copyingGivesTabSeparatedLines()
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

void TestTableView::copyingQuotesAsExcelDoes()
{
    QStandardItemModel model(1, 2);
    model.setData(model.index(0, 0), QStringLiteral("two\nlines"));
    model.setData(model.index(0, 1), QStringLiteral("a \"word\""));
    TableView view({}, QStringLiteral("sample"));
    view.setModel(&model);
    view.selectAll();
    QCOMPARE(view.selectionAsTsv(), QStringLiteral("\"two\nlines\"\t\"a \"\"word\"\"\""));
}

void TestTableView::copyingARaggedSelectionKeepsItsHoles()
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

void TestTableView::copyingFollowsTheOrderShown()
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

void TestTableView::withoutAChoiceTheCellInHandIsCopied()
{
    QStandardItemModel model(2, 3);
    fill(model);
    TableView view({}, QStringLiteral("sample"));
    view.setModel(&model);
    view.selectionModel()->setCurrentIndex(model.index(1, 2), QItemSelectionModel::NoUpdate);
    QVERIFY(!view.selectionModel()->hasSelection());
    QApplication::clipboard()->setText(QStringLiteral("before"));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("r1c2"));
    select(view, 0, 0, 0, 1);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("r0c0\tr0c1")); // what is chosen goes first
    view.clearSelection();
    view.setColumnHidden(2, true);
    view.selectionModel()->setCurrentIndex(model.index(1, 2), QItemSelectionModel::NoUpdate);
    QCOMPARE(view.selectionAsTsv(), QString()); // what cannot be seen is not copied
}

void TestTableView::widthsAreRememberedByTheTablesName()
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

void TestTableView::hiddenColumnsAreRemembered()
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

void TestTableView::aMillionRowsAreNotReadForTheirWidths()
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

void TestTableView::keysMoveAsInExcel()
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

void TestTableView::oneCellTintsItsRowARangeDoesNot()
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

void TestTableView::rowsChosenTwiceCountOnce()
{
    QStandardItemModel model(5, 3);
    TableView view({}, QStringLiteral("sample"));
    view.setModel(&model);
    QSignalSpy counted(&view, &TableView::selectionCounted);
    select(view, 0, 0, 2, 0);
    select(view, 1, 2, 3, 2, true);
    QCOMPARE(counted.last()[0].toInt(), 4);
}

void TestTableView::columnsLeaveInOrderAndComeBack()
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

void TestTableView::enterAsksForEvidenceOnlyWhereThereIsSome()
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

QTEST_MAIN(TestTableView)
#include "tst_tableview.moc"
