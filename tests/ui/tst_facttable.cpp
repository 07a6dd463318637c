// The table page as an officer uses it: typing, choosing, searching, adding, removing, evidence, export.
#include "tests/support/sampledesk.h"
#include "ui/shell/theme.h"
#include "ui/tables/factmodel.h"
#include "ui/tables/factpage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/evidence.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/tableview.h"
#include "ui/words/language.h"
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>

using namespace rostrum;
using namespace rostrum::test;

class TestFactTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aBadValueSaysItsSentenceAndChangesNothing_data();
    void aBadValueSaysItsSentenceAndChangesNothing();
    void typingInACellIsOneChangeThatUndoTakesBack();
    void theChosenRowStaysChosenWhereverItGoes();
    void theScrollStaysWhenRowsComeAndGo();
    void theSearchFindsPinyinAndTheFilterDepartments();
    void nothingFoundNamesTheFilterAndClearsIt();
    void anEmptyTableLeadsToTheImport();
    void aRowIsAddedInTheDialogAndRefusedTwice();
    void chosenRowsAreRemovedTogetherAfterAQuestion();
    void theEvidenceOfARowNamesFileAndRow();
    void theEvidenceOfAPersonTellsItsHistory();
    void exportWritesWhatIsListed();

private:
    void openPage(const char* table);
    void settle();
    FactModel* model() const { return m_page->findChild<FactModel*>(); }
    TableView* view() const { return m_page->findChild<TableView*>(s("table")); }
    FilterBar* filters() const { return m_page->findChild<FilterBar*>(); }
    int rowOf(const QString& number) const;
    QModelIndex cell(const QString& number, const char* field) const;
    void type(const QModelIndex& cell, const QString& text);

    QTemporaryDir m_settings;
    std::unique_ptr<SampleDesk> m_desk;
    std::unique_ptr<FactPage> m_page;
};

void TestFactTable::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(s("RostrumTest"));
    QCoreApplication::setApplicationName(s("tst_facttable"));
    Theme::instance().install(*qApp, ThemeChoice::Light);
    installLanguage(s("en"));
}

void TestFactTable::init()
{
    QSettings().clear();
    m_desk = std::make_unique<SampleDesk>();
}

void TestFactTable::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

// A reply of a reader's thread has come when a later one of each reader has.
void TestFactTable::settle()
{
    int back = 0;
    for (int i = 0; i < 4; ++i)
        (*m_desk)->read<int>(
            this, [](Connection&) -> Result<int> { return 0; }, [&back](const int&) { ++back; });
    QTRY_COMPARE(back, 4);
}

void TestFactTable::openPage(const char* table)
{
    m_page = std::make_unique<FactPage>(**m_desk, *factTable(s(table)));
    new QAbstractItemModelTester(model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_page.get());
    m_page->resize(1270, 780);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get(), kPatience));
    m_page->activated();
    QTRY_VERIFY(model()->isLoaded() && (*m_desk)->searchIndex());
    settle();
}

int TestFactTable::rowOf(const QString& number) const
{
    for (int row = 0; row < model()->rowCount(); ++row)
        if (model()->row(row).key == number)
            return row;
    return -1;
}

QModelIndex TestFactTable::cell(const QString& number, const char* field) const
{
    return model()->index(rowOf(number), model()->sectionOf(model()->table().indexOf(field)));
}

void TestFactTable::type(const QModelIndex& cell, const QString& text)
{
    view()->setFocus();
    view()->setCurrentIndex(cell);
    QTest::keyClick(view(), Qt::Key_F2);
    auto* editor = view()->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->selectAll();
    editor->insert(text); // Chinese has no keys
    QTest::keyClick(editor, Qt::Key_Return);
}

void TestFactTable::aBadValueSaysItsSentenceAndChangesNothing_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("said");
    QTest::newRow("a day that is none") << s("people") << s("hired_on") << s("2026-02-30") << s("2026-02-30");
    QTest::newRow("hours with three decimals") << s("courses") << s("hours") << s("1.125") << s("1.125");
    QTest::newRow("negative hours") << s("courses") << s("hours") << s("-1") << s("-1");
    QTest::newRow("an unknown word") << s("sessions") << s("status") << s("perhaps") << s("perhaps");
    QTest::newRow("an unknown person") << s("sessions") << s("trainer") << s("查无此人") << s("查无此人");
    QTest::newRow("a required field left empty")
        << s("applicants") << s("title_grade") << QString() << s("Grade applied for");
    QTest::newRow("a year that is none") << s("applicants") << s("year") << s("soon") << s("soon");
}

void TestFactTable::aBadValueSaysItsSentenceAndChangesNothing()
{
    QFETCH(QString, table);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, said);
    openPage(qPrintable(table));
    const QByteArray before = m_desk->dump();
    const QModelIndex at = model()->index(0, model()->sectionOf(model()->table().indexOf(field.toStdString())));
    view()->setColumnHidden(at.column(), false);
    const QString shown = at.data().toString();
    type(at, value);
    QTRY_COMPARE(m_desk->prompts.told.size(), 1);
    const QString sentence = m_desk->prompts.told.first();
    QVERIFY2(sentence.contains(said), qPrintable(sentence));
    QCOMPARE(at.data().toString(), shown);
    QCOMPARE(m_desk->dump(), before);
    QCOMPARE(view()->currentIndex(), at);
}

void TestFactTable::typingInACellIsOneChangeThatUndoTakesBack()
{
    openPage("people");
    const QByteArray before = m_desk->dump();
    const QString number = model()->row(3).key;
    const QString name = cell(number, "name").data().toString();
    QSignalSpy notes(&**m_desk, &Desk::noteRequested);
    type(cell(number, "name"), s("龙黄田"));
    QTRY_COMPARE(cell(number, "name").data().toString(), s("龙黄田"));
    QTRY_COMPARE(notes.size(), 1);
    QVERIFY2(notes[0][0].toString().contains(name), qPrintable(notes[0][0].toString()));
    type(cell(number, "name"), s("龙黄田")); // the same once more is no change
    settle();
    QCOMPARE(notes.size(), 1);
    (*m_desk)->undo();
    QTRY_COMPARE(cell(number, "name").data().toString(), name);
    QCOMPARE(m_desk->dump(), before);
}

void TestFactTable::theChosenRowStaysChosenWhereverItGoes()
{
    openPage("people");
    const QString chosen = model()->row(30).key, first = model()->row(0).key;
    view()->setCurrentIndex(cell(chosen, "name"));
    const auto stays = [&] {
        return view()->currentIndex().isValid() && model()->row(view()->currentIndex().row()).key == chosen &&
               view()->selectionModel()->selectedIndexes() == QModelIndexList{view()->currentIndex()};
    };
    QVERIFY(stays());
    // Another row goes to the end.
    m_desk->set("people", first, {{s("number"), s("ZZ99")}});
    QTRY_COMPARE(rowOf(s("ZZ99")), model()->rowCount() - 1);
    QVERIFY(stays());
    // One comes above it, and goes again.
    m_desk->add("people", {{s("number"), s("000001")}, {s("name"), s("石方")}});
    QTRY_COMPARE(rowOf(s("000001")), 0);
    QVERIFY(stays());
    (*m_desk)->undo();
    QTRY_COMPARE(rowOf(s("000001")), -1);
    QVERIFY(stays());
    // The officer turns the order round.
    view()->sortByColumn(cell(chosen, "name").column(), Qt::DescendingOrder);
    settle();
    QVERIFY(stays());
    // Many rows come at once, here and there.
    m_desk->write({s("import"), {}}, [](Change& change) -> Result<void> {
        for (int i = 0; i < 40; ++i)
            ROSTRUM_CHECK(
                addRow(change, *factTable(s("people")),
                       {{s("number"), s("M%1").arg(i)}, {s("name"), QString(QChar(0x4e00 + i * 97)) + s("明")}}));
        return {};
    });
    QTRY_VERIFY(rowOf(s("M39")) >= 0);
    QVERIFY(stays());
}

void TestFactTable::theScrollStaysWhenRowsComeAndGo()
{
    openPage("ratings");
    view()->verticalScrollBar()->setValue(90 * 30 + 7);
    const QString top = model()->row(view()->rowAt(0)).id.hex();
    const int value = view()->verticalScrollBar()->value();
    const auto stays = [&] { return model()->row(view()->rowAt(0)).id.hex() == top; };
    QVERIFY(value > 0);
    m_desk->add("ratings", {{s("session"), m_desk->text("SELECT code FROM session WHERE status='held' LIMIT 1")},
                            {s("overall"), s("3")}});
    QTRY_COMPARE(model()->rowCount(), 301);
    QVERIFY(stays());
    // A rating above is taken away, and one brought back.
    m_desk->write({s("remove"), {s("ratings"), s("x")}}, [&](Change& change) {
        return removeRow(change, *factTable(s("ratings")), *Id::fromHex(model()->row(5).id.hex()));
    });
    QTRY_COMPARE(model()->rowCount(), 300);
    QVERIFY(stays());
    (*m_desk)->undo();
    QTRY_COMPARE(model()->rowCount(), 301);
    QVERIFY(stays());
}

void TestFactTable::theSearchFindsPinyinAndTheFilterDepartments()
{
    m_desk->add("people", {{s("number"), s("T9001")}, {s("name"), s("周文博")}, {s("department"), s("试验室")}});
    openPage("people");
    const int all = model()->rowCount();
    QTest::keyClicks(filters()->searchField(), s("zwb"));
    QTest::keyClick(filters()->searchField(), Qt::Key_Return);
    QTRY_VERIFY(model()->rowCount() < all && rowOf(s("T9001")) >= 0);
    filters()->clear();
    QTRY_COMPARE(model()->rowCount(), all);
    auto* department = m_page->findChild<QComboBox*>(s("filter.department"));
    QVERIFY(department);
    const int at = department->findText(s("试验室"));
    QVERIFY(at > 0);
    department->setCurrentIndex(at);
    Q_EMIT department->activated(at);
    QTRY_COMPARE(model()->rowCount(), 1);
    QCOMPARE(model()->row(0).key, s("T9001"));
}

void TestFactTable::nothingFoundNamesTheFilterAndClearsIt()
{
    openPage("courses");
    const int all = model()->rowCount();
    QTest::keyClicks(filters()->searchField(), s("qqqq"));
    QTest::keyClick(filters()->searchField(), Qt::Key_Return);
    auto* empty = m_page->findChild<EmptyState*>();
    QTRY_VERIFY(empty->isVisible());
    bool named = false;
    for (const QLabel* label : empty->findChildren<QLabel*>())
        named |= label->text().contains(s("qqqq"));
    QVERIFY(named);
    QTest::mouseClick(empty->button(), Qt::LeftButton);
    QTRY_COMPARE(model()->rowCount(), all);
    QTRY_VERIFY(view()->isVisible());
    QCOMPARE(filters()->searchText(), QString());
    // The same for a choice that fits nobody.
    auto* category = m_page->findChild<QComboBox*>(s("filter.category"));
    m_desk->write({s("edit"), {}}, [](Change& change) -> Result<void> {
        ROSTRUM_TRY(
            rows, listRows(change.db(), *factTable(s("courses")), {{{s("category"), s("professional")}}, {}, {}, {}}));
        for (const RowData& row : rows)
            ROSTRUM_CHECK(setRow(change, *factTable(s("courses")), row.id, {{s("category"), s("public")}}));
        return {};
    });
    QTest::keyClick(category, Qt::Key_End);
    QTRY_VERIFY(empty->isVisible());
    QTest::mouseClick(empty->button(), Qt::LeftButton);
    QTRY_COMPARE(model()->rowCount(), all);
}

void TestFactTable::anEmptyTableLeadsToTheImport()
{
    m_desk->write({s("remove-many"), {s("credits"), s("3")}}, [](Change& change) -> Result<void> {
        ROSTRUM_TRY(rows, listRows(change.db(), *factTable(s("credits")), {}));
        for (const RowData& row : rows)
            ROSTRUM_CHECK(removeRow(change, *factTable(s("credits")), row.id));
        return {};
    });
    openPage("credits");
    auto* empty = m_page->findChild<EmptyState*>();
    QTRY_VERIFY(empty->isVisible());
    QSignalSpy asked(m_page.get(), &Page::navigationRequested);
    QTest::mouseClick(empty->button(), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), s("import"));
    QVERIFY(!asked[0][1].value<QVariant>().isValid()); // the import page takes files, not names of tables
}

void TestFactTable::aRowIsAddedInTheDialogAndRefusedTwice()
{
    openPage("people");
    const auto fill = [&] {
        QTest::mouseClick(m_page->findChild<QPushButton*>(s("add")), Qt::LeftButton);
        auto* dialog = m_page->findChild<QDialog*>(s("rowDialog"));
        QTest::keyClicks(dialog->findChild<QLineEdit*>(s("number")), s("T9003"));
        dialog->findChild<QLineEdit*>(s("name"))->setText(s("高马龙"));
        QTest::mouseClick(dialog->findChild<QPushButton*>(s("accept")), Qt::LeftButton);
        return QPointer<QDialog>(dialog);
    };
    QPointer<QDialog> dialog = fill();
    QTRY_VERIFY(!dialog);
    QTRY_VERIFY(rowOf(s("T9003")) >= 0);
    const QByteArray before = m_desk->dump();
    dialog = fill();
    bool said = false;
    QTRY_VERIFY([&] {
        for (const QWidget* part : dialog->findChildren<QWidget*>())
            said |= part->isVisible() && part->accessibleName().contains(s("T9003"));
        return said;
    }());
    QVERIFY(dialog->isVisible()); // what was typed is not lost
    QCOMPARE(dialog->findChild<QLineEdit*>(s("name"))->text(), s("高马龙"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    QCOMPARE(m_desk->dump(), before);
}

void TestFactTable::chosenRowsAreRemovedTogetherAfterAQuestion()
{
    openPage("ratings");
    const QByteArray before = m_desk->dump();
    view()->setFocus();
    view()->setCurrentIndex(model()->index(10, 0));
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(view(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(view(), Qt::Key_Delete); // asked, and declined
    settle();
    QCOMPARE(m_desk->prompts.asked.size(), 1);
    QVERIFY2(m_desk->prompts.asked[0].contains(s("5")), qPrintable(m_desk->prompts.asked[0]));
    QCOMPARE(m_desk->dump(), before);
    m_desk->prompts.answers = {Answer::Accept};
    QTest::keyClick(view(), Qt::Key_Delete);
    QTRY_COMPARE(model()->rowCount(), 295);
    (*m_desk)->undo();
    QTRY_COMPARE(model()->rowCount(), 300);
    QCOMPARE(m_desk->dump(), before);
}

void TestFactTable::theEvidenceOfARowNamesFileAndRow()
{
    openPage("ratings");
    QSignalSpy shown(m_page.get(), &Page::evidenceRequested);
    view()->setFocus();
    view()->setCurrentIndex(model()->index(0, 0));
    QVERIFY(m_page->can(Command::Evidence));
    m_page->run(Command::Evidence);
    QTRY_COMPARE(shown.size(), 1);
    const auto evidence = shown[0][0].value<Evidence>();
    const QString file = m_desk->text("SELECT s.file || ' : ' || p.line FROM rating t JOIN _provenance p ON p.row=t.id "
                                      "JOIN _source s ON s.id=p.source ORDER BY t.rowid LIMIT 1");
    QVERIFY(!file.isEmpty());
    QStringList sources;
    for (const EvidenceSection& section : evidence.sections)
        for (const EvidenceLine& line : section.lines)
            if (!line.source.isEmpty())
                sources << line.source;
    QCOMPARE(sources, QStringList{file});
}

void TestFactTable::theEvidenceOfAPersonTellsItsHistory()
{
    m_desk->add("people", {{s("number"), s("T9001")},
                           {s("name"), s("周文博")},
                           {s("department"), s("试验室")},
                           {s("hired_on"), s("2020-07-01")}});
    m_desk->set("people", s("T9001"), {{s("department"), s("质检处")}, {s("effective_on"), s("2026-03-01")}});
    openPage("people");
    QSignalSpy shown(m_page.get(), &Page::evidenceRequested);
    view()->setFocus();
    view()->setCurrentIndex(cell(s("T9001"), "name"));
    m_page->run(Command::Evidence);
    QTRY_COMPARE(shown.size(), 1);
    QStringList lines;
    for (const EvidenceSection& section : shown[0][0].value<Evidence>().sections) {
        for (const EvidenceLine& line : section.lines)
            lines << line.cells.join(s("|"));
        lines << section.note;
    }
    QVERIFY2(lines.contains(s("—|2026-02-28|试验室")) || lines.contains(s("2020-07-01|2026-02-28|试验室")),
             qPrintable(lines.join(s("\n"))));
    QVERIFY2(lines.contains(s("2026-03-01|—|质检处")), qPrintable(lines.join(s("\n"))));
    QVERIFY(lines.contains(s("Typed here, not imported.")));
}

void TestFactTable::exportWritesWhatIsListed()
{
    openPage("people");
    QTest::keyClicks(filters()->searchField(), model()->row(5).key);
    QTest::keyClick(filters()->searchField(), Qt::Key_Return);
    QTRY_COMPARE(model()->rowCount(), 1);
    m_desk->prompts.savePaths = {m_desk->file("out.csv")};
    QSignalSpy notes(m_page.get(), &Page::noteRequested);
    QTest::mouseClick(m_page->findChild<QPushButton*>(s("export")), Qt::LeftButton);
    QTRY_COMPARE(notes.size(), 1);
    QFile file(m_desk->file("out.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).trimmed().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[1].contains(model()->row(0).key), qPrintable(lines[1]));
}

QTEST_MAIN(TestFactTable)
#include "tst_facttable.moc"
