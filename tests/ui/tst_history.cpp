// History as an officer uses it: what was done and by whom, one Change taken back from the middle, rows that moved on
// named and kept.
#include "tests/support/desktopfixture.h"
#include "ui/history/historymodel.h"
#include "ui/widgets/tableview.h"

using namespace rostrum;
using namespace rostrum::test;

namespace {
using Mode = QAbstractItemModelTester::FailureReportingMode;

HistoryEntry entryOf(qint64 id)
{
    HistoryEntry entry;
    entry.id = id;
    entry.rows = 1;
    entry.label = {s("edit"), {s("people"), s("x"), s("name")}};
    return entry;
}

// The newest first: 7 6 5 … as long as `count`.
std::vector<HistoryEntry> logOf(qint64 newest, int count)
{
    std::vector<HistoryEntry> entries;
    for (int i = 0; i < count; ++i)
        entries.push_back(entryOf(newest - i));
    return entries;
}
} // namespace

class TestHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ownSettings("tst_history"); }
    void init()
    {
        QSettings().clear();
        m_fixture = std::make_unique<DesktopFixture>();
        const QStringList numbers = people();
        m_first = numbers[0], m_second = numbers[1], m_third = numbers[2];
        for (const QString& number : {m_first, m_second, m_third})
            m_phones.insert(number, phone(number));
    }
    void cleanup() { m_fixture.reset(); }
    void changesStandNewestFirstWithWhatTheyWere();
    void aChangeInTheMiddleIsUndoneByItsButton();
    void theKeyboardAloneUndoesAChange();
    void rowsThatMovedOnAreNamedAndKeptOnlyWhenAsked();
    void anImportIsUndoneAfterARestart();
    void whatCannotBeUndoneSaysWhy();
    void theChosenEntryStaysChosenAsTheLogGrows();
    void aLogAtItsLimitMovesOn();

private:
    DesktopFixture& f() { return *m_fixture; }
    QStringList people();
    HistoryModel* model() { return f().page()->findChild<HistoryModel*>(); }
    TableView* view() { return f().part<TableView>("table"); }
    QPushButton* undo() { return f().part<QPushButton>("undoChange"); }
    QString cell(int row, HistoryModel::Section section) { return model()->index(row, section).data().toString(); }
    void showHistory()
    {
        f().show("history");
        new QAbstractItemModelTester(model(), Mode::Fatal, f().page());
    }
    void choose(int row)
    {
        const QRect at = view()->visualRect(model()->index(row, HistoryModel::What));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, at.center());
    }
    /// One Change over three people.
    qint64 setPhones(const QString& phone);
    QString phone(const QString& number)
    {
        return f().text(qPrintable(s("SELECT phone FROM person WHERE number='%1'").arg(number)));
    }

    std::unique_ptr<DesktopFixture> m_fixture;
    QString m_first, m_second, m_third;
    QMap<QString, QString> m_phones; ///< as the sample has them
};

QStringList TestHistory::people()
{
    QStringList numbers;
    if (const auto rows = listRows(f().desk().reader(), *factTable(s("people")), {}))
        for (const RowData& row : *rows)
            numbers << row.key;
    return numbers;
}

qint64 TestHistory::setPhones(const QString& phone)
{
    return f().write({s("import"), {s("电话.xlsx"), s("people"), s("3")}}, [&](Change& change) -> Result<void> {
        for (const QString& number : {m_first, m_second, m_third}) {
            ROSTRUM_TRY(id, findRow(change.db(), *factTable(s("people")), number));
            ROSTRUM_CHECK(setRow(change, *factTable(s("people")), id, {{s("phone"), phone}}));
        }
        return {};
    });
}

void TestHistory::changesStandNewestFirstWithWhatTheyWere()
{
    setPhones(s("100"));
    f().set("people", m_first, {{s("phone"), s("200")}});
    showHistory();
    QCOMPARE(model()->rowCount(), 4);
    QVERIFY2(cell(0, HistoryModel::What).contains(m_first), qPrintable(cell(0, HistoryModel::What)));
    QCOMPARE(cell(0, HistoryModel::Rows), s("1"));
    QVERIFY2(cell(1, HistoryModel::What).contains(s("电话.xlsx")), qPrintable(cell(1, HistoryModel::What)));
    QCOMPARE(cell(1, HistoryModel::Rows), s("3"));
    QCOMPARE(cell(2, HistoryModel::What), s("Sample data"));
    for (int row = 0; row < 4; ++row) {
        QCOMPARE(cell(row, HistoryModel::Officer), f().desk().workspace().officer());
        QVERIFY(cell(row, HistoryModel::State).isEmpty());
    }
}

void TestHistory::aChangeInTheMiddleIsUndoneByItsButton()
{
    const QByteArray before = f().dump();
    setPhones(s("100"));
    f().write({s("add"), {s("people"), s("谷辛")}}, [](Change& change) -> Result<void> {
        ROSTRUM_TRY(id, addRow(change, *factTable(s("people")), {{s("number"), s("T1")}, {s("name"), s("谷辛")}}));
        Q_UNUSED(id);
        return {};
    });
    showHistory();
    QVERIFY(!undo()->isEnabled()); // nothing is chosen
    choose(1);
    QVERIFY(undo()->isEnabled());
    f().click("undoChange");
    QTRY_COMPARE(phone(m_first), m_phones.value(m_first));
    QCOMPARE(f().count("person WHERE number='T1'"), 1); // what came after stays
    f().settle();
    QCOMPARE(model()->rowCount(), 5);
    QVERIFY(cell(0, HistoryModel::What).startsWith(s("Undo: ")));
    QVERIFY(!cell(2, HistoryModel::State).isEmpty());
    QVERIFY(!undo()->isEnabled()); // it is undone already
    QCOMPARE(view()->currentIndex().row(), 2);
    // The other one too: nothing is left of either.
    choose(1);
    f().click("undoChange");
    QTRY_COMPARE(f().dump(), before);
    QCOMPARE(f().prompts.told, QStringList());
}

void TestHistory::theKeyboardAloneUndoesAChange()
{
    setPhones(s("100"));
    showHistory();
    view()->setFocus();
    f().key(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(view()->currentIndex().row(), 0);
    f().key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(f().window().focusWidget(), undo());
    f().key(Qt::Key_Space);
    QTRY_COMPARE(phone(m_first), m_phones.value(m_first));
}

void TestHistory::rowsThatMovedOnAreNamedAndKeptOnlyWhenAsked()
{
    setPhones(s("100"));
    f().set("people", m_second, {{s("phone"), s("200")}});
    const QByteArray before = f().dump();
    showHistory();
    choose(1);
    f().click("undoChange"); // and the question is declined
    QTRY_COMPARE(f().prompts.asked.size(), 1);
    const QString name = f().text(qPrintable(s("SELECT name FROM person WHERE number='%1'").arg(m_second)));
    QVERIFY2(f().prompts.asked[0].contains(name), qPrintable(f().prompts.asked[0]));
    f().settle();
    QCOMPARE(f().dump(), before);
    QCOMPARE(model()->rowCount(), 4);
    f().prompts.answers = {Answer::Accept};
    f().click("undoChange");
    QTRY_COMPARE(phone(m_first), m_phones.value(m_first));
    QCOMPARE(phone(m_second), s("200"));
    QCOMPARE(phone(m_third), m_phones.value(m_third));
    QCOMPARE(f().prompts.told, QStringList());
}

void TestHistory::anImportIsUndoneAfterARestart()
{
    const QByteArray before = f().dump();
    setPhones(s("100"));
    const QByteArray after = f().dump();
    f().restart();
    showHistory();
    choose(0);
    f().click("undoChange");
    QTRY_COMPARE(f().dump(), before);
    f().restart();
    f().show("history");
    f().key(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(f().dump(), after);
}

void TestHistory::whatCannotBeUndoneSaysWhy()
{
    setPhones(s("100"));
    showHistory();
    QVERIFY(!undo()->isEnabled());
    QVERIFY(!undo()->toolTip().isEmpty());
    choose(0);
    QVERIFY(undo()->toolTip().isEmpty());
    f().click("undoChange");
    QTRY_COMPARE(model()->rowCount(), 4);
    choose(0); // the undo itself: redo brings its Change back
    QVERIFY(!undo()->isEnabled());
    QVERIFY(!undo()->toolTip().isEmpty());
    f().key(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(phone(m_first), s("100"));
    choose(0); // and the redo can be undone
    QVERIFY(undo()->isEnabled());
    f().click("undoChange");
    QTRY_COMPARE(phone(m_first), m_phones.value(m_first));
}

void TestHistory::theChosenEntryStaysChosenAsTheLogGrows()
{
    for (int i = 0; i < 60; ++i)
        f().set("people", m_first, {{s("phone"), QString::number(i)}});
    showHistory();
    view()->setFocus();
    view()->setCurrentIndex(model()->index(40, 0));
    view()->scrollTo(model()->index(40, 0), QAbstractItemView::PositionAtTop);
    const qint64 chosen = model()->entry(40).id, top = model()->entry(view()->rowAt(0)).id;
    f().set("people", m_first, {{s("phone"), s("last")}});
    QTRY_COMPARE(model()->rowCount(), 63);
    QCOMPARE(model()->entry(view()->currentIndex().row()).id, chosen);
    QCOMPARE(model()->entry(view()->rowAt(0)).id, top);
}

void TestHistory::aLogAtItsLimitMovesOn()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setEntries(logOf(10, 10));
    const QPersistentModelIndex fifth = model.index(5, 0);
    model.setEntries(logOf(12, 10)); // two new ones; the oldest two are no longer listed
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.entry(0).id, 12);
    QCOMPARE(fifth.row(), 7);
    model.setEntries(logOf(12, 10));
    QCOMPARE(fifth.row(), 7);
    model.setEntries(logOf(100, 10)); // another log
    QVERIFY(!fifth.isValid());
    model.setEntries({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
