// Blocks of cells in and out of a table, as from Excel, WPS and LibreOffice.
#include "models/facts/rows.h"
#include "tests/support/ownsettings.h"
#include "tests/support/store.h"
#include "ui/desk/desk.h"
#include "ui/tables/clipboardcells.h"
#include "ui/tables/factpage.h"
#include "ui/widgets/tableview.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>

using namespace rostrum;
using namespace rostrum::test;

class TestPaste : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void tabbedTextWithQuotesIsCells();
    void theTableOfAnHtmlPageIsCells();
    void fiveHundredRowsAreOneStep();
    void aBlockOverwritesFromTheChosenCell();
    void theCellInHandIsEnoughToPasteAt();
    void oneBadCellRefusesTheBlockAndSaysWhere();
    void oneValueFillsTheChosenCells();
    void fillDownRepeatsTheFirstRow();
    void whatIsCopiedIsPastedBack();
    void anEmptyTableTakesABlock();
    void anIdNumberThatASpreadsheetCutIsTakenWithAWord();

private:
    void press(QKeySequence keys);
    void select(int top, int left, int bottom, int right);
    void clip(const QString& text) { QGuiApplication::clipboard()->setText(text); }
    int section(const char* key) const { return m_model->sectionOf(factTable(QStringLiteral("people"))->indexOf(key)); }
    QString cell(int row, const char* key) const { return m_model->plainText(row, section(key)); }
    void wait() { QTRY_VERIFY(m_changed->count() > 0); }

    std::unique_ptr<ScriptedPrompts> m_prompts;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<FactPage> m_page;
    std::unique_ptr<QSignalSpy> m_changed;
    FactModel* m_model = nullptr;
    TableView* m_view = nullptr;
};

void TestPaste::init()
{
    QTemporaryDir folder;
    folder.setAutoRemove(false);
    const QString path = folder.filePath(QStringLiteral("a.rostrum"));
    QVERIFY(Workspace::create(path));
    auto opened = Workspace::open(path);
    QVERIFY(opened);
    QVERIFY((*opened)->writeNow({QStringLiteral("add"), {}}, [](Change& change) -> Result<void> {
        for (const auto& [number, name] : {std::pair("1001", "周文博"), {"1002", "李强"}, {"1003", "石国梁"}}) {
            ROSTRUM_TRY(id, addRow(change, *factTable(QStringLiteral("people")),
                                   {{QStringLiteral("number"), QString::fromUtf8(number)},
                                    {QStringLiteral("name"), QString::fromUtf8(name)}}));
            Q_UNUSED(id);
        }
        return {};
    }));
    m_prompts = std::make_unique<ScriptedPrompts>();
    m_desk = std::make_unique<Desk>(std::move(*opened), *m_prompts);
    m_page = std::make_unique<FactPage>(*m_desk, *factTable(QStringLiteral("people")));
    m_model = m_page->findChild<FactModel*>();
    m_view = m_page->findChild<TableView*>(QStringLiteral("table"));
    m_page->resize(1200, 600);
    m_page->show();
    m_page->activated();
    QTRY_VERIFY(m_model->rowCount() == 3);
    m_changed = std::make_unique<QSignalSpy>(m_desk.get(), &Desk::changed);
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get(), kPatience));
    m_page->activateWindow();
    m_view->setFocus();
}

void TestPaste::cleanup()
{
    m_changed.reset();
    m_page.reset();
    const QString folder = QFileInfo(m_desk->workspace().path()).absolutePath();
    m_desk.reset();
    QDir(folder).removeRecursively();
}

void TestPaste::press(QKeySequence keys)
{
    for (QAction* action : m_view->actions())
        if (action->shortcut() == keys) {
            action->trigger(); // offscreen there is no window manager to make the shortcut's window active
            return;
        }
    QFAIL("no such key");
}

void TestPaste::select(int top, int left, int bottom, int right)
{
    m_view->setCurrentIndex(m_model->index(top, left));
    m_view->selectionModel()->select(QItemSelection(m_model->index(top, left), m_model->index(bottom, right)),
                                     QItemSelectionModel::ClearAndSelect);
}

void TestPaste::tabbedTextWithQuotesIsCells()
{
    QMimeData data;
    data.setText(QStringLiteral("a\tb\r\n\"two\nlines\"\t\"say \"\"so\"\"\"\r\n\tc\r\n"));
    const CellBlock expected{{QStringLiteral("a"), QStringLiteral("b")},
                             {QStringLiteral("two\nlines"), QStringLiteral("say \"so\"")},
                             {QString(), QStringLiteral("c")}};
    QCOMPARE(clipboardCells(data), expected);
}

void TestPaste::theTableOfAnHtmlPageIsCells()
{
    QMimeData data;
    data.setHtml(QStringLiteral("<html><body><table><tr><td>工号</td><td><b>姓名</b></td></tr>"
                                "<tr><td>010386</td><td>周<br>文博</td></tr></table></body></html>"));
    const CellBlock expected{{QStringLiteral("工号"), QStringLiteral("姓名")},
                             {QStringLiteral("010386"), QStringLiteral("周\n文博")}};
    QCOMPARE(clipboardCells(data), expected);
}

void TestPaste::fiveHundredRowsAreOneStep()
{
    QString text;
    for (int i = 0; i < 500; ++i)
        text += QStringLiteral("2%1\t学员%2\n").arg(i, 3, 10, QChar(u'0')).arg(i);
    select(2, section("number"), 2, section("number"));
    const QByteArray before = *dumpHash(m_desk->reader());
    clip(text);
    press(QKeySequence::Paste);
    wait();
    QTRY_COMPARE(m_model->rowCount(), 502); // the third row is overwritten, 499 are new
    QCOMPARE(m_changed->count(), 1);
    m_desk->undo();
    QTRY_COMPARE(m_model->rowCount(), 3);
    QCOMPARE(*dumpHash(m_desk->reader()), before);
}

void TestPaste::aBlockOverwritesFromTheChosenCell()
{
    select(0, section("name"), 0, section("name"));
    clip(QStringLiteral("周文\t技术中心\n李刚\t档案室\n"));
    press(QKeySequence::Paste);
    wait();
    QTRY_COMPARE(cell(1, "name"), QStringLiteral("李刚"));
    QCOMPARE(cell(0, "department"), QStringLiteral("技术中心"));
    QCOMPARE(cell(1, "department"), QStringLiteral("档案室"));
    QCOMPARE(cell(0, "number"), QStringLiteral("1001"));
}

// As on a page that was just opened: the keyboard stands on a cell, and none is chosen.
void TestPaste::theCellInHandIsEnoughToPasteAt()
{
    m_view->selectionModel()->setCurrentIndex(m_model->index(1, section("name")), QItemSelectionModel::NoUpdate);
    m_view->selectionModel()->clearSelection();
    clip(QStringLiteral("李刚\n"));
    press(QKeySequence::Paste);
    wait();
    QTRY_COMPARE(cell(1, "name"), QStringLiteral("李刚"));
}

void TestPaste::oneBadCellRefusesTheBlockAndSaysWhere()
{
    const QByteArray before = *dumpHash(m_desk->reader());
    select(0, section("hired_on"), 0, section("hired_on"));
    clip(QStringLiteral("2020-01-01\n2020-13-01\n2020-03-01\n"));
    press(QKeySequence::Paste);
    QTRY_VERIFY(!m_prompts->told.isEmpty());
    const QString sentence = m_prompts->told.last();
    QVERIFY2(sentence.contains(QStringLiteral("2020-13-01")), qPrintable(sentence));
    QCOMPARE(*dumpHash(m_desk->reader()), before);
}

void TestPaste::oneValueFillsTheChosenCells()
{
    select(0, section("department"), 2, section("department"));
    clip(QStringLiteral("营销部"));
    press(QKeySequence::Paste);
    wait();
    for (int row = 0; row < 3; ++row)
        QTRY_COMPARE(cell(row, "department"), QStringLiteral("营销部"));
}

void TestPaste::fillDownRepeatsTheFirstRow()
{
    select(0, section("name"), 0, section("name"));
    clip(QStringLiteral("周文博\t技术中心"));
    press(QKeySequence::Paste);
    wait();
    QTRY_COMPARE(cell(0, "department"), QStringLiteral("技术中心"));
    m_changed->clear();
    select(0, section("department"), 2, section("department"));
    press(QKeySequence(Qt::CTRL | Qt::Key_D));
    wait();
    QTRY_COMPARE(cell(2, "department"), QStringLiteral("技术中心"));
    QCOMPARE(cell(2, "name"), QStringLiteral("石国梁"));
}

void TestPaste::whatIsCopiedIsPastedBack()
{
    select(0, section("number"), 2, section("name"));
    m_view->copy();
    const QByteArray before = *dumpHash(m_desk->reader());
    select(0, section("number"), 0, section("number"));
    press(QKeySequence::Paste);
    QTest::qWait(300);
    QCOMPARE(*dumpHash(m_desk->reader()), before);
    QVERIFY(m_prompts->told.isEmpty());
}

void TestPaste::anEmptyTableTakesABlock()
{
    FactPage page(*m_desk, *factTable(QStringLiteral("courses")));
    page.show();
    page.activated();
    auto* model = page.findChild<FactModel*>();
    auto* view = page.findChild<TableView*>(QStringLiteral("table"));
    QTRY_VERIFY(model->isLoaded());
    clip(QStringLiteral("C1\t管网漏损控制\nC2\t客户投诉沟通\n"));
    for (QAction* action : view->actions())
        if (action->objectName() == QStringLiteral("paste"))
            action->trigger();
    QTRY_COMPARE(model->rowCount(), 2);
}

void TestPaste::anIdNumberThatASpreadsheetCutIsTakenWithAWord()
{
    QSignalSpy notes(m_desk.get(), &Desk::noteRequested);
    const auto words = [&] {
        QStringList all;
        for (const QList<QVariant>& note : notes)
            all << note.first().toString();
        return all.filter(QStringLiteral("cut by a spreadsheet"));
    };
    const int at = section("id_number");
    const QString cut = QStringLiteral("110101199003070000"), whole = QStringLiteral("11010519491231002X");
    m_model->setData(m_model->index(0, at), cut, Qt::EditRole);
    wait();
    QTRY_COMPARE(cell(0, "id_number"), cut); // the officer may have nothing better
    QTRY_COMPARE(words().size(), 1);
    QVERIFY2(words().first().contains(cut), qPrintable(words().first()));
    notes.clear();
    m_changed->clear();
    m_model->setData(m_model->index(1, at), whole, Qt::EditRole);
    wait();
    QTRY_COMPARE(cell(1, "id_number"), whole);
    QTRY_VERIFY(!notes.isEmpty());
    QVERIFY(words().isEmpty());
    m_changed->clear();
    m_view->setColumnHidden(at, false);
    clip(whole + u'\n' + cut);
    select(0, at, 0, at);
    press(QKeySequence::Paste);
    wait();
    QTRY_COMPARE(cell(1, "id_number"), cut);
    QTRY_COMPARE(words().size(), 1);
}

QTEST_MAIN(TestPaste)
#include "tst_paste.moc"
