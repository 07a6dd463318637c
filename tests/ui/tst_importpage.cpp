// The Import page on a real workspace and real files, driven by the names of its controls.
#include "models/exchange/csvwriter.h"
#include "models/exchange/sheetwriter.h"
#include "models/facts/rows.h"
#include "ui/desk/desk.h"
#include "ui/importing/importpage.h"
#include "ui/importing/planmodel.h"
#include "ui/shell/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/countstrip.h"
#include "ui/widgets/tableview.h"
#include "ui/words/language.h"
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rostrum;

namespace {
QString s(const char* text) { return QString::fromUtf8(text); }
} // namespace

class TestImportPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aFileIsChosenCheckedWrittenAndUndone();
    void theCountsAddUpToAllRows();
    void problemsAreFilteredAndVisited();
    void aColumnCanBecomeAnotherField();
    void whatTheWholeSheetSharesIsFilledIn();
    void missingPeopleAreMadeWhenAsked();
    void aCorrectedCellIsCheckedAgain();
    void problemRowsAreExportedWithTheirReasons();
    void aBrokenFileSaysSoOnThePage();
    void aSheetWithoutHeadersCanBeMappedByHand();
    void anotherSheetOfTheBookIsChecked();
    void theEncodingOfATextFileCanBeChosen();
    void nothingToWriteSaysWhy();
    void changedCellsAreMarkedAndOnesAlreadyHereCanBeSkipped();
    void aDroppedFileIsRead();
    void cancellingForgetsTheFile();
    void aChangeElsewhereIsCheckedAgainstAtOnce();
    void everyControlHasAnAccessibleName();

private:
    template <class T>
    T* part(const char* name)
    {
        T* found = m_page->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QString path(const char* name) const { return m_dir->filePath(s(name)); }
    QString csv(const char* name, const QList<QStringList>& rows);
    QString ratingBook();
    void choose(const QString& file);
    void wait() { QTRY_VERIFY_WITH_TIMEOUT(!m_page->flow().isBusy(), 20000); }
    void click(const char* name) { part<QAbstractButton>(name)->click(); }
    void pick(const char* name, const QVariant& value);
    int rows() { return model()->rowCount(); }
    PlanModel* model() { return qobject_cast<PlanModel*>(part<TableView>("import.table")->model()); }
    int counted(const char* segment)
    {
        return part<CountButton>((QByteArray("count.") + segment).constData())->segment().count;
    }
    qint64 inTable(const char* table)
    {
        return m_desk->reader().integer(std::string("SELECT count(*) FROM ") + table)->value_or(-1);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    ScriptedPrompts m_prompts;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ImportPage> m_page;
};

void TestImportPage::initTestCase()
{
    Theme::instance().install(*qApp, ThemeChoice::Light);
    installLanguage(s("en"));
}

void TestImportPage::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_prompts = {};
    QVERIFY(Workspace::create(path("t.rostrum")));
    auto workspace = Workspace::open(path("t.rostrum"));
    QVERIFY(workspace);
    m_desk = std::make_unique<Desk>(std::move(*workspace), m_prompts);
    m_page.reset(static_cast<ImportPage*>(makeImportPage(*m_desk, nullptr)));
    new QAbstractItemModelTester(model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_page.get());
    m_page->resize(1270, 780);
    m_page->show();
    m_page->activated();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestImportPage::cleanup()
{
    m_page.reset();
    m_desk.reset();
    m_dir.reset();
}

QString TestImportPage::csv(const char* name, const QList<QStringList>& rows)
{
    CsvWriter writer(path(name));
    if (!writer.open())
        qFatal("cannot write");
    for (const QStringList& row : rows)
        if (!writer.row(row))
            qFatal("cannot write");
    if (!writer.finish())
        qFatal("cannot write");
    return path(name);
}

// Six rows: four good ones, a rating of 600 and a day that does not exist.
QString TestImportPage::ratingBook()
{
    auto book = SheetWriter::create(path("ratings.xlsx"));
    if (!book ||
        !(*book)->addSheet(
            s("评分"), {{s("培训日期")}, {s("课程名称")}, {s("讲师")}, {s("学员工号")}, {s("总体评分")}, {s("备注2")}}))
        qFatal("cannot write");
    const char* const rows[][6] = {{"2026-10-09", "安全生产", "孙慧", "010001", "5", "a"},
                                   {"2026-10-09", "安全生产", "孙慧", "010002", "4", "b"},
                                   {"2026-10-09", "安全生产", "孙慧", "010003", "600", "c"},
                                   {"2026-10-32", "安全生产", "孙慧", "010004", "4", "d"},
                                   {"2026-10-14", "沟通技巧", "孙慧", "010001", "3", "e"},
                                   {"2026-10-14", "沟通技巧", "孙慧", "010002", "5", "f"}};
    for (const auto& row : rows) {
        bool ok = (*book)->nextRow().has_value();
        for (int i = 0; i < 6; ++i)
            ok = ok && (i == 4 ? (*book)->number(i, s(row[i]).toDouble()) : (*book)->text(i, s(row[i]))).has_value();
        if (!ok)
            qFatal("cannot write");
    }
    if (!(*book)->finish())
        qFatal("cannot write");
    return path("ratings.xlsx");
}

void TestImportPage::choose(const QString& file)
{
    m_prompts.files = {{file}};
    click("import.open");
    wait();
}

void TestImportPage::pick(const char* name, const QVariant& value)
{
    auto* box = part<QComboBox>(name);
    const int at = box->findData(value);
    QVERIFY2(at >= 0, name);
    box->setCurrentIndex(at);
    Q_EMIT box->activated(at);
    wait();
}

void TestImportPage::aFileIsChosenCheckedWrittenAndUndone()
{
    choose(csv("people.csv", {{s("工号"), s("姓名"), s("所在部门")},
                              {s("010001"), s("周文博"), s("技术中心")},
                              {s("010002"), s("邓晓东"), s("客服部")}}));
    QCOMPARE(part<QComboBox>("filter.kind")->currentData().toString(), s("people"));
    QCOMPARE(rows(), 2);
    auto* write = part<QPushButton>("import.write");
    QVERIFY(write->isEnabled());
    QVERIFY(write->text().contains(u'2'));
    QCOMPARE(inTable("person"), 0); // looking writes nothing
    QSignalSpy notes(m_desk.get(), &Desk::noteRequested);
    write->click();
    wait();
    QTRY_VERIFY(part<QWidget>("import.result")->isVisible());
    QCOMPARE(inTable("person"), 2);
    QTRY_COMPARE(notes.size(), 1);
    QVERIFY(notes.first().first().toString().contains(s("people.csv")));
    QVERIFY(part<Banner>("import.written")->accessibleName().contains(s("people.csv")));
    click("import.undo");
    QTRY_COMPARE(inTable("person"), 0);
    QTRY_VERIFY(!part<QPushButton>("import.undo")->isEnabled());
    QVERIFY(part<Banner>("import.written")->accessibleName().contains(s("undone")));
    m_desk->redo(); // undone and brought back name the same Change
    QTRY_COMPARE(inTable("person"), 2);
    QTRY_VERIFY(part<QPushButton>("import.undo")->isEnabled());
}

void TestImportPage::theCountsAddUpToAllRows()
{
    choose(ratingBook());
    click("import.createMissing");
    wait();
    const Plan& plan = *m_page->flow().check()->plan;
    QCOMPARE(counted("all"), 6);
    QCOMPARE(counted("new"), plan.count(RowVerdict::New));
    QCOMPARE(counted("new") + counted("changed") + counted("same") + counted("conflict") + counted("rejected"), 6);
    QCOMPARE(counted("rejected"), 2);
    QCOMPARE(counted("new"), 4);
}

void TestImportPage::problemsAreFilteredAndVisited()
{
    choose(ratingBook());
    click("import.createMissing");
    wait();
    QCOMPARE(rows(), 6);
    QCOMPARE(model()->index(0, PlanModel::FileRow).data().toString(),
             s("4")); // refused rows first, by the file's number
    click("import.problemsOnly");
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(counted("all"), 6); // totals never follow the filter
    QVERIFY(m_page->can(Command::NextProblem));
    auto* table = part<TableView>("import.table");
    m_page->run(Command::NextProblem);
    QCOMPARE(table->currentIndex(), model()->index(0, PlanModel::FirstCell + 4));
    QCOMPARE(table->currentIndex().data(CellStateRole).toInt(), int(CellState::Refused));
    QVERIFY(model()->index(0, PlanModel::Reason).data().toString().contains(s("600")));
    QVERIFY(part<QLabel>("import.reason")->text().contains(s("600")));
    m_page->run(Command::NextProblem);
    QCOMPARE(table->currentIndex(), model()->index(1, PlanModel::FirstCell));
    m_page->run(Command::PreviousProblem);
    QCOMPARE(table->currentIndex().row(), 0);
    // A filter that hides them gives way.
    click("count.new");
    QTRY_COMPARE(rows(), 4);
    QVERIFY(!part<QCheckBox>("import.problemsOnly")->isChecked());
    m_page->run(Command::NextProblem);
    QTRY_COMPARE(rows(), 2);
    QVERIFY(part<QCheckBox>("import.problemsOnly")->isChecked());
    click("import.problemsOnly");
    QTRY_COMPARE(rows(), 6);
    // By number, as in the file.
    table->horizontalHeader()->setSortIndicator(PlanModel::FileRow, Qt::AscendingOrder);
    QTRY_COMPARE(model()->index(0, PlanModel::FileRow).data().toString(), s("2"));
}

void TestImportPage::aColumnCanBecomeAnotherField()
{
    choose(ratingBook());
    click("import.createMissing");
    wait();
    QCOMPARE(part<QComboBox>("import.map.5")->currentData().toString(), ImportChoices::notImported);
    QVERIFY(part<QLabel>("import.mappingNote")->text().contains(s("备注2")));
    pick("import.map.5", s("comment"));
    QCOMPARE(m_page->flow().check()->mapping().columns[size_t(factTable(s("ratings"))->indexOf("comment"))], 5);
    // The overall score as a question: the range that applied to it no longer does.
    pick("import.map.4", ImportChoices::notImported);
    QVERIFY(m_page->flow().check()->mapping().fieldOfColumn(4) < 0);
    QCOMPARE(counted("rejected"), 1);
    // A field that moves leaves the column it had.
    pick("import.map.4", s("comment"));
    QCOMPARE(part<QComboBox>("import.map.5")->currentData().toString(), ImportChoices::notImported);
    pick("import.map.4", s("overall"));
    pick("import.map.5", s("comment"));
    QCOMPARE(counted("rejected"), 2);
    click("import.write");
    wait();
    QTRY_VERIFY(part<QWidget>("import.result")->isVisible());
    QCOMPARE(inTable("rating WHERE comment IN ('a','b','e','f')"), 4);
}

void TestImportPage::whatTheWholeSheetSharesIsFilledIn()
{
    choose(csv("october.csv", {{s("学员工号"), s("姓名"), s("总体评分")},
                               {s("010001"), s("周文博"), s("5")},
                               {s("010002"), s("邓晓东"), s("4")}}));
    pick("filter.kind", s("ratings"));
    click("import.createMissing");
    wait();
    QCOMPARE(counted("rejected"), 2); // no session
    QVERIFY(!part<QPushButton>("import.write")->isEnabled());
    for (const auto& [field, value] : {std::pair{"date", "2026-10-09"}, {"course", "安全生产"}, {"trainer", "孙慧"}}) {
        auto* edit = part<QLineEdit>((QByteArray("import.shared.") + field).constData());
        edit->setFocus();
        edit->setText(s(value));
        QTest::keyClick(edit, Qt::Key_Return);
        wait();
    }
    QCOMPARE(counted("new"), 2);
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("rating"), 2);
    QCOMPARE(inTable("session WHERE starts_at LIKE '2026-10-09%'"), 1);
}

void TestImportPage::missingPeopleAreMadeWhenAsked()
{
    choose(ratingBook());
    QCOMPARE(counted("new"), 0);
    QVERIFY(!part<QPushButton>("import.write")->isEnabled());
    click("import.createMissing");
    wait();
    QCOMPARE(counted("new"), 4);
    const QMap<QString, int> made = m_page->flow().check()->plan->created();
    QCOMPARE(made.value(s("courses")), 2);
    QCOMPARE(made.value(s("sessions")), 2);
    QVERIFY(part<QLabel>("import.created")->text().contains(QString::number(made.value(s("people")))));
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("session"), 2);
    QCOMPARE(inTable("person"), made.value(s("people")));
}

void TestImportPage::aCorrectedCellIsCheckedAgain()
{
    choose(ratingBook());
    click("import.createMissing");
    wait();
    auto* table = part<TableView>("import.table");
    const QModelIndex bad = model()->index(0, PlanModel::FirstCell + 4);
    QCOMPARE(bad.data(Qt::EditRole).toString(), s("600"));
    table->setCurrentIndex(bad);
    table->edit(bad);
    auto* editor = table->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->setText(s("5"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(counted("rejected"), 1);
    wait();
    QCOMPARE(counted("new"), 5);
    // The row that was in hand still is, though it stands elsewhere now.
    QCOMPARE(model()->index(table->currentIndex().row(), PlanModel::FileRow).data().toString(), s("4"));
}

void TestImportPage::problemRowsAreExportedWithTheirReasons()
{
    choose(ratingBook());
    click("import.createMissing");
    wait();
    m_prompts.savePaths = {path("left.xlsx")};
    QSignalSpy notes(m_page.get(), &Page::noteRequested);
    click("import.export");
    wait();
    QTRY_COMPARE(notes.size(), 1);
    const auto book = readBook(path("left.xlsx"));
    QVERIFY(book);
    const Sheet& sheet = book->sheets.front();
    QCOMPARE(sheet.rowCount(), 3);
    QCOMPARE(sheet.text(1, 3), s("010003"));
    QVERIFY(sheet.text(1, 7).contains(s("600")));
    QVERIFY(sheet.text(2, 7).contains(s("2026-10-32")));
}

void TestImportPage::aBrokenFileSaysSoOnThePage()
{
    QFile broken(path("broken.xlsx"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(QByteArray("PK\x03\x04") + QByteArray(200, 'x'));
    broken.close();
    choose(path("broken.xlsx"));
    auto* banner = part<Banner>("import.problem");
    QVERIFY(banner->isVisible());
    QVERIFY2(banner->accessibleName().contains(s("broken.xlsx")), qPrintable(banner->accessibleName()));
    QVERIFY(m_prompts.told.isEmpty());
    QVERIFY(part<QWidget>("import.choose")->isVisible());
    // The next file drops the sentence.
    choose(ratingBook());
    QVERIFY(part<QWidget>("import.check")->isVisible());
    QVERIFY(!banner->isVisible());
}

void TestImportPage::aSheetWithoutHeadersCanBeMappedByHand()
{
    choose(csv("odd.csv", {{s("甲"), s("乙")}, {s("010001"), s("周文博")}, {s("010002"), s("邓晓东")}}));
    QVERIFY(part<QWidget>("import.check")->isVisible());
    QVERIFY(part<Banner>("import.checkProblem")->isVisible());
    QVERIFY(!part<QPushButton>("import.write")->isEnabled());
    pick("filter.kind", s("people"));
    pick("import.map.0", s("number"));
    pick("import.map.1", s("name"));
    QVERIFY(!part<Banner>("import.checkProblem")->isVisible());
    QCOMPARE(counted("new"), 2);
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("person WHERE number='010002' AND name='邓晓东'"), 1);
}

void TestImportPage::anotherSheetOfTheBookIsChecked()
{
    auto book = SheetWriter::create(path("two.xlsx"));
    QVERIFY(book);
    QVERIFY((*book)->addSheet(s("人员"), {{s("工号")}, {s("姓名")}}));
    QVERIFY((*book)->nextRow());
    QVERIFY((*book)->text(0, s("010001")) && (*book)->text(1, s("周文博")));
    QVERIFY((*book)->addSheet(s("课程"), {{s("课程编号")}, {s("课程名称")}, {s("学时")}}));
    for (int i = 0; i < 3; ++i) {
        QVERIFY((*book)->nextRow());
        QVERIFY((*book)->text(0, s("C%1").arg(i)) && (*book)->text(1, s("课程%1").arg(i)) && (*book)->number(2, 4));
    }
    QVERIFY((*book)->finish());
    choose(path("two.xlsx"));
    QCOMPARE(rows(), 1);
    pick("import.sheet", s("课程"));
    QCOMPARE(part<QComboBox>("filter.kind")->currentData().toString(), s("courses"));
    QCOMPARE(rows(), 3);
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("course"), 3);
}

void TestImportPage::theEncodingOfATextFileCanBeChosen()
{
    QFile file(path("gbk.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    // 工号,姓名 / 010001,周文博 in GB18030
    file.write("\xB9\xA4\xBA\xC5,\xD0\xD5\xC3\xFB\r\n010001,\xD6\xDC\xCE\xC4\xB2\xA9\r\n");
    file.close();
    choose(path("gbk.csv"));
    QCOMPARE(part<QComboBox>("import.encoding")->currentData().toString(), s("GB18030"));
    QCOMPARE(model()->index(0, PlanModel::FirstCell + 1).data().toString(), s("周文博"));
    pick("import.encoding", s("Big5"));
    QCOMPARE(m_page->flow().check()->book->encoding, s("Big5"));
    QVERIFY(model()->headerData(PlanModel::FirstCell + 1, Qt::Horizontal, Qt::DisplayRole).toString() != s("姓名"));
    pick("import.encoding", s("GB18030"));
    QCOMPARE(model()->index(0, PlanModel::FirstCell + 1).data().toString(), s("周文博"));
}

void TestImportPage::nothingToWriteSaysWhy()
{
    const QString file = csv("people.csv", {{s("工号"), s("姓名"), s("电话")}, {s("010001"), s("周文博"), s("1")}});
    choose(file);
    click("import.write");
    wait();
    QTRY_VERIFY(part<QWidget>("import.result")->isVisible());
    m_prompts.files = {{file}};
    click("import.another");
    wait();
    QCOMPARE(counted("same"), 1);
    QVERIFY(!part<QPushButton>("import.write")->isEnabled());
    QVERIFY(part<QLabel>("import.sentence")->text().contains(s("already")));
}

void TestImportPage::changedCellsAreMarkedAndOnesAlreadyHereCanBeSkipped()
{
    choose(csv("a.csv", {{s("工号"), s("姓名"), s("电话")}, {s("010001"), s("周文博"), s("100")}}));
    click("import.write");
    wait();
    m_prompts.files = {{csv("b.csv", {{s("工号"), s("姓名"), s("电话")}, {s("010001"), s("周文博"), s("200")}})}};
    click("import.another");
    wait();
    QCOMPARE(counted("changed"), 1);
    QCOMPARE(model()->index(0, PlanModel::FirstCell + 2).data(CellStateRole).toInt(), int(CellState::Edited));
    QCOMPARE(model()->index(0, PlanModel::FirstCell + 1).data(CellStateRole).toInt(), int(CellState::Plain));
    pick("filter.duplicates", int(OnDuplicate::Skip));
    QCOMPARE(counted("skipped"), 1);
    QVERIFY(!part<QPushButton>("import.write")->isEnabled());
    pick("filter.duplicates", int(OnDuplicate::Update));
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("person WHERE phone='200'"), 1);
}

void TestImportPage::aDroppedFileIsRead()
{
    QMimeData data;
    data.setUrls(
        {QUrl::fromLocalFile(csv("p.csv", {{s("工号"), s("姓名"), s("电话")}, {s("010001"), s("周文博"), s("1")}}))});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &drop);
    wait();
    QCOMPARE(rows(), 1);
    // And what the window was given.
    m_page->open(QVariant(QStringList{
        csv("q.csv", {{s("工号"), s("姓名"), s("电话")}, {s("1"), s("甲"), s("1")}, {s("2"), s("乙"), s("1")}})}));
    wait();
    QCOMPARE(rows(), 2);
}

void TestImportPage::cancellingForgetsTheFile()
{
    choose(ratingBook());
    click("import.back");
    QVERIFY(part<QWidget>("import.choose")->isVisible());
    QVERIFY(part<QAbstractButton>("import.resume")->isVisible());
    click("import.resume");
    QVERIFY(part<QWidget>("import.check")->isVisible());
    QCOMPARE(rows(), 6);
    click("import.cancel");
    QVERIFY(part<QWidget>("import.choose")->isVisible());
    QVERIFY(!part<QAbstractButton>("import.resume")->isVisible());
    QVERIFY(!m_page->flow().check());
    QCOMPARE(rows(), 0);
    QVERIFY(!m_page->can(Command::NextProblem));
    // Cancelled in the status bar while it is read.
    m_prompts.files = {{path("ratings.xlsx")}};
    click("import.open");
    m_desk->cancelWork();
    wait();
    QVERIFY(part<QWidget>("import.choose")->isVisible());
    QVERIFY(!part<Banner>("import.problem")->isVisible());
}

void TestImportPage::aChangeElsewhereIsCheckedAgainstAtOnce()
{
    choose(csv("people.csv",
               {{s("工号"), s("姓名"), s("电话")}, {s("010001"), s("周文博"), {}}, {s("010002"), s("邓晓东"), {}}}));
    QCOMPARE(counted("new"), 2);
    QVERIFY(m_desk->workspace().writeNow({s("add"), {s("people"), s("周文博")}}, [](Change& change) -> Result<void> {
        ROSTRUM_TRY(id, addRow(change, *factTable(QStringLiteral("people")),
                               {{QStringLiteral("number"), QStringLiteral("010001")},
                                {QStringLiteral("name"), QStringLiteral("周文博")}}));
        Q_UNUSED(id);
        return {};
    }));
    QTRY_COMPARE(counted("same"), 1);
    wait();
    QCOMPARE(counted("new"), 1);
}

void TestImportPage::everyControlHasAnAccessibleName()
{
    choose(ratingBook());
    for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
        const bool control = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                             qobject_cast<const QLineEdit*>(widget) || qobject_cast<const TableView*>(widget);
        const bool part =
            widget->objectName().startsWith(s("qt_")) || qobject_cast<const QHeaderView*>(widget->parent()) ||
            widget->parent()->inherits("QComboBoxPrivateContainer") || widget->parent()->inherits("QTableView");
        if (control && !part && widget->isVisibleTo(m_page.get()))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestImportPage)
#include "tst_importpage.moc"
