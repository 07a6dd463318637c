// The compliance page on the sample, driven as a person does: strip, filters, rows, panel, paper.
#include "models/compliance/rulestore.h"
#include "models/facts/columns.h"
#include "models/facts/rows.h"
#include "models/sample/sample.h"
#include "tests/support/pdfreader.h"
#include "tests/support/store.h"
#include "ui/compliance/compliancepage.h"
#include "ui/preview/pageview.h"
#include "ui/preview/printpreview.h"
#include "ui/preview/printrun.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/countstrip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/evidencepanel.h"
#include "ui/widgets/evidencetable.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"
#include "ui/words/language.h"
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPrinter>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace rostrum;
using ColumnKind = ComplianceModel::Kind;

namespace {
const QString kUnit = QStringLiteral("技术中心"), kZhou = QStringLiteral("010386");

Result<void> fill(Change& change)
{
    ROSTRUM_CHECK(installShippedRules(change));
    return writeSample(change, {});
}

// A row that is present counts twice for nobody: the second of two halves without hours is the same session again.
Result<void> addSecondHalf(Change& change)
{
    Query row = change.db().query("SELECT a.session, a.person FROM attendance a JOIN person p ON p.id = a.person "
                                  "WHERE p.number = '010386' AND a.part IS NULL LIMIT 1");
    if (!row.next())
        return fail(ErrorCode::UnknownRow);
    const Id session = row.id(0), person = row.id(1), id = Id::make();
    Query insert = change.db().query("INSERT INTO attendance(id, session, person, part, status) "
                                     "VALUES(?, ?, ?, 'afternoon', 'present')");
    insert.bind(id).bind(session).bind(person);
    ROSTRUM_CHECK(insert.run());
    return change.count();
}

Result<void> setHours(Change& change, const QString& number, int64_t hours)
{
    Query update = change.db().query(
        "UPDATE attendance SET hours = ? WHERE id = (SELECT a.id FROM attendance a JOIN person p ON p.id = a.person "
        "JOIN session s ON s.id = a.session WHERE p.number = ? AND a.status = 'present' AND s.starts_at >= '2026' "
        "ORDER BY s.starts_at LIMIT 1)");
    update.bind(hours).bind(number);
    ROSTRUM_CHECK(update.run());
    return change.count();
}
} // namespace

class TestCompliancePage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theStripCountsWhatThePictureShows();
    void theCaptionSaysWhatTheRuleAsks();
    void theColumnsFollowTheRequirements();
    void whoMissesMostStandsFirst();
    void aStatusFiltersFromStripAndBox();
    void theSearchKnowsNumberNameAndPinyin();
    void headsSortOverValuesAndBack();
    void thePanelSaysTheSentenceAndProvesIt();
    void whatIsNotCountedIsStruckOutWithItsReason();
    void anEditMovesTheVerdictAndKeepsSelectionAndScroll();
    void aDateBeforeTheYearsEndChangesTheFigures();
    void nobodyFoundNamesTheWayBack();
    void problemsAreSteppedThrough();
    void anArgumentOpensAPersonOrAStatus();
    void exportWritesAPdfAndASheet();
    void theReportIsPreviewedPagedAndZoomed();
    void thePersonsSheetIsPreviewedFromThePanel();
    void thePreviewSavesAPdf();
    void printingCanBeStoppedAndRangesAreKept();
    void everyControlIsNamed();
    void picturesForTheEye();

private:
    template <class T>
    T* child(const QString& name) const
    {
        return m_page->findChild<T*>(name);
    }
    TableView* table() const { return child<TableView>(QStringLiteral("complianceTable")); }
    ComplianceModel* model() const { return m_page->findChild<ComplianceModel*>(); }
    FilterBar* filters() const { return m_page->findChild<FilterBar*>(); }
    QString cell(int row, ColumnKind kind) const { return cellText(model()->index(row, model()->columnOf(kind))); }
    int rowOf(const QString& number) const;
    void choose(const QString& box, const QVariant& value);
    void clickRow(int row);
    bool showDepartment();
    QString panelText() const;
    void write(std::function<Result<void>(Change&)> work);

    QTemporaryDir m_folder;
    std::unique_ptr<test::TemporaryWorkspace> m_sample;
    std::unique_ptr<ScriptedPrompts> m_prompts;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<MainWindow> m_window;
    CompliancePage* m_page = nullptr;
};

void TestCompliancePage::initTestCase()
{
    qputenv("ROSTRUM_TODAY", "2026-10-22");
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("RostrumTest"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_compliancepage"));
    Theme::instance().install(*qApp, ThemeChoice::Light);
    installLanguage(QStringLiteral("zh_CN"));
    m_sample = std::make_unique<test::TemporaryWorkspace>();
    QVERIFY((*m_sample)->writeNow({QStringLiteral("sample"), {}}, fill));
    m_sample->close();
}

void TestCompliancePage::init()
{
    QSettings().clear();
    const QString copy = m_folder.filePath(QStringLiteral("copy.rostrum"));
    for (const char* suffix : {"", "-wal", "-shm", ".lock"})
        QFile::remove(copy + QLatin1String(suffix));
    QVERIFY(QFile::copy(m_sample->path(), copy));
    auto workspace = Workspace::open(copy);
    QVERIFY(workspace);
    m_prompts = std::make_unique<ScriptedPrompts>();
    m_desk = std::make_unique<Desk>(std::move(*workspace), *m_prompts);
    m_actions = std::make_unique<Actions>();
    PageEntry entry;
    entry.key = QStringLiteral("compliance");
    entry.title = [] { return QStringLiteral("职称合规"); };
    entry.glyph = Glyph::Shield;
    entry.factory = [this](QWidget* parent) { return makeCompliancePage(*m_desk, parent); };
    m_window = std::make_unique<MainWindow>(QList<PageEntry>{entry}, *m_actions);
    m_window->resize(1440, 900);
    m_window->show();
    m_window->setWorkspace(copy);
    m_page = qobject_cast<CompliancePage*>(m_window->page());
    QVERIFY(m_page);
    new QAbstractItemModelTester(model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_page);
    QVERIFY(QSignalSpy(m_page, &CompliancePage::loaded).wait(10000));
    QVERIFY(showDepartment());
}

void TestCompliancePage::cleanup()
{
    m_window.reset();
    m_desk.reset();
    m_actions.reset();
}

int TestCompliancePage::rowOf(const QString& number) const
{
    for (int row = 0; row < model()->rowCount(); ++row)
        if (cell(row, ColumnKind::Number) == number)
            return row;
    return -1;
}

// As with the mouse: the entry, then the signal that only an officer's choice sends.
void TestCompliancePage::choose(const QString& box, const QVariant& value)
{
    auto* combo = child<QComboBox>(QStringLiteral("filter.") + box);
    const int at = combo->findData(value);
    QVERIFY2(at >= 0, qPrintable(box + value.toString()));
    combo->setCurrentIndex(at);
    Q_EMIT combo->activated(at);
}

void TestCompliancePage::clickRow(int row)
{
    const QModelIndex at = model()->index(row, model()->columnOf(ColumnKind::Name));
    table()->scrollTo(at);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(at).center());
}

bool TestCompliancePage::showDepartment()
{
    QSignalSpy loaded(m_page, &CompliancePage::loaded);
    choose(QStringLiteral("department"), kUnit);
    return loaded.wait(10000);
}

QString TestCompliancePage::panelText() const
{
    QStringList texts;
    for (const QLabel* label : m_window->evidence()->findChildren<QLabel*>())
        texts.append(label->text());
    return texts.join(u'\n');
}

void TestCompliancePage::write(std::function<Result<void>(Change&)> work)
{
    QSignalSpy loaded(m_page, &CompliancePage::loaded);
    m_desk->write(m_page, {{QStringLiteral("edit"), {}}, std::move(work), Origin::Edit, {}, {}});
    QVERIFY(loaded.wait(10000));
    QVERIFY2(m_prompts->told.isEmpty(), qPrintable(m_prompts->told.join(u'\n')));
}

void TestCompliancePage::theStripCountsWhatThePictureShows()
{
    const ComplianceQuery query{2026, QDate(2026, 10, 22), {}, kUnit, {}};
    const auto result = evaluateCompliance(m_desk->reader(), query);
    QVERIFY(result);
    const int risk = result->summary[size_t(Status::AtRisk)], track = result->summary[size_t(Status::OnTrack)];
    QCOMPARE(risk + track, 13);
    const std::pair<const char*, int> wanted[] = {
        {"", 26}, {"not_met", 2}, {"at_risk", risk}, {"on_track", track}, {"unknown", 1}, {"met", 10}};
    const auto buttons = child<CountStrip>(QStringLiteral("countStrip"))->findChildren<CountButton*>();
    for (const auto& [key, count] : wanted) {
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&, key = key](const CountButton* button) {
            return button->segment().key == QLatin1String(key);
        });
        QVERIFY2(found != buttons.end(), key);
        QCOMPARE((*found)->segment().count, count);
    }
    int sum = 0;
    for (const CountButton* button : buttons)
        sum += button->segment().key.isEmpty() ? 0 : button->segment().count;
    QCOMPARE(sum, 26);
    QCOMPARE(model()->rowCount(), 26);
    const auto& summary = model()->figures().result.summary;
    const int met = summary[size_t(Status::Met)], asked = 26 - summary[size_t(Status::Exempt)];
    const QString share = child<CountStrip>(QStringLiteral("countStrip"))->accessibleDescription();
    QVERIFY2(share.startsWith(QStringLiteral("达标率 ")), qPrintable(share));
    QVERIFY2(share.endsWith(QStringLiteral("%1 / %2").arg(met).arg(asked)), qPrintable(share));
    QVERIFY(m_page->statusLeft().startsWith(QStringLiteral("26 人 · 按紧迫程度排序")));
}

void TestCompliancePage::theCaptionSaysWhatTheRuleAsks()
{
    QStringList texts;
    for (const QLabel* label : m_page->findChildren<QLabel*>())
        texts.append(label->text());
    QVERIFY2(texts.contains(QStringLiteral("规则 2020-1：40 学时 + 2 篇心得")), qPrintable(texts.join(u'|')));
}

void TestCompliancePage::theColumnsFollowTheRequirements()
{
    QStringList heads;
    for (int column = 0; column < model()->columnCount(); ++column)
        heads.append(model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    QCOMPARE(heads.join(u' '), QStringLiteral("工号 姓名 部门 职称 → 申报 学时 进度 心得 结论 还差"));
    const int row = rowOf(kZhou);
    QCOMPARE(cell(row, ColumnKind::Title), QStringLiteral("助理工程师 → 中级"));
    QCOMPARE(cell(row, ColumnKind::Amount), QStringLiteral("30.0 / 40"));
    QCOMPARE(cell(row, ColumnKind::Verdict), QStringLiteral("有风险"));
    QCOMPARE(cell(row, ColumnKind::Missing), QStringLiteral("10学时+1篇"));
    const auto bar = model()->index(row, model()->columnOf(ColumnKind::Progress)).data(ProgressRole).value<Progress>();
    QCOMPARE(bar.fraction, 0.75);
    QCOMPARE(bar.tick, 295.0 / 365); // the 295th day of a year that counts to its end
    QVERIFY(bar.mark == Mark::AtRisk);
}

void TestCompliancePage::whoMissesMostStandsFirst()
{
    Status last = Status::NotMet;
    int64_t missing = INT64_MAX;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const Verdict& verdict = model()->verdict(row);
        QVERIFY(verdict.status >= last);
        const int64_t hours = verdict.requirements.front().missing;
        QVERIFY(verdict.status != last || hours <= missing);
        last = verdict.status;
        missing = hours;
    }
    QCOMPARE(cell(0, ColumnKind::Number), QStringLiteral("010073")); // 7 hours, then 1.5 hours and an essay
    QCOMPARE(cell(1, ColumnKind::Number), QStringLiteral("010129"));
    QCOMPARE(cell(2, ColumnKind::Number), QStringLiteral("010264")); // at risk by 32 hours
    QCOMPARE(cell(3, ColumnKind::Number), QStringLiteral("010135"));
}

void TestCompliancePage::aStatusFiltersFromStripAndBox()
{
    auto* strip = child<CountStrip>(QStringLiteral("countStrip"));
    CountButton* risk = nullptr;
    for (CountButton* button : strip->findChildren<CountButton*>())
        if (button->segment().key == QStringLiteral("at_risk"))
            risk = button;
    QVERIFY(risk);
    QTest::mouseClick(risk, Qt::LeftButton);
    const int count = risk->segment().count;
    QVERIFY(count >= 6);
    QCOMPARE(model()->rowCount(), count);
    for (int row = 0; row < count; ++row)
        QVERIFY(model()->verdict(row).status == Status::AtRisk);
    QCOMPARE(filters()->value(QStringLiteral("status")).toString(), QStringLiteral("at_risk"));
    QCOMPARE(strip->findChildren<CountButton*>().first()->segment().count, 26); // totals do not follow
    QVERIFY(m_page->statusLeft().startsWith(QStringLiteral("%1 / 26 人").arg(count)));
    choose(QStringLiteral("status"), QStringLiteral("not_met"));
    QCOMPARE(model()->rowCount(), 2);
    QCOMPARE(strip->current(), QStringLiteral("not_met"));
    choose(QStringLiteral("status"), QString());
    QCOMPARE(model()->rowCount(), 26);
}

void TestCompliancePage::theSearchKnowsNumberNameAndPinyin()
{
    QTRY_VERIFY(m_desk->searchIndex() != nullptr);
    auto* field = child<QLineEdit>(QStringLiteral("search"));
    for (const char* text : {"010386", "周文博", "zhouwenbo", "zwb"}) {
        field->setText(QString::fromUtf8(text));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY2(rowOf(kZhou) >= 0, text);
        QVERIFY2(model()->rowCount() < 5, text);
    }
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(model()->rowCount(), 26);
}

void TestCompliancePage::headsSortOverValuesAndBack()
{
    QHeaderView* header = table()->horizontalHeader();
    const int hours = model()->columnOf(ColumnKind::Amount);
    const auto clickHead = [&] {
        const int x = header->sectionViewportPosition(hours) + header->sectionSize(hours) / 2;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    };
    const auto amounts = [&] {
        std::vector<int64_t> list;
        for (int row = 0; row < model()->rowCount(); ++row)
            list.push_back(model()->verdict(row).requirements.front().earned);
        return list;
    };
    clickRow(rowOf(kZhou));
    clickHead();
    std::vector<int64_t> sorted = amounts();
    QVERIFY(std::is_sorted(sorted.begin(), sorted.end())); // 8.0 before 12.0: values, not texts
    QCOMPARE(table()->currentIndex().row(), rowOf(kZhou));
    QVERIFY(m_page->statusLeft().endsWith(QStringLiteral("已选 1 行 · 按学时排序")));
    clickHead();
    sorted = amounts();
    QVERIFY(std::is_sorted(sorted.rbegin(), sorted.rend()));
    clickHead();
    QCOMPARE(model()->sortColumn(), -1);
    whoMissesMostStandsFirst();
}

void TestCompliancePage::thePanelSaysTheSentenceAndProvesIt()
{
    clickRow(rowOf(kZhou));
    QTRY_VERIFY(m_window->evidence()->isVisible());
    const auto banners = m_window->evidence()->findChildren<QWidget*>();
    const QString sentence = QStringLiteral("你还差10学时培训+1篇心得，无法申报今年的中级职称");
    QVERIFY(std::any_of(banners.begin(), banners.end(),
                        [&](const QWidget* widget) { return widget->accessibleName().contains(sentence); }));
    const QString text = panelText();
    for (const char* part : {"周文博", "010386 · 技术中心 · 助理工程师", "已得学时", "30.0", "/ 40", "已交心得", "/ 2",
                             "12-31", "70 天", "计入的学时", "8 场", "合计 30.0", "计入的心得"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    const auto tables = m_window->evidence()->findChildren<EvidenceTable*>();
    QCOMPARE(tables.size(), 2);
    const QAbstractItemModel* hours = tables[0]->model();
    QVERIFY(hours->rowCount() >= 8);
    QCOMPARE(hours->index(0, 0).data().toString(), QStringLiteral("03-11"));
    QCOMPARE(hours->index(0, 2).data().toString(), QStringLiteral("4.0"));
    QVERIFY(hours->index(0, 3).data().toString().contains(QStringLiteral("2026年3月签到.xlsx : 18")));
    QVERIFY(tables[1]->model()->index(0, 3).data().toString().endsWith(QStringLiteral(" : 57")));
    // Arrows go on; the panel goes with them.
    QTest::keyClick(table(), Qt::Key_Down);
    QTRY_VERIFY(m_window->evidence()->title() != QStringLiteral("周文博"));
    QCOMPARE(m_window->evidence()->title(), model()->verdict(table()->currentIndex().row()).name);
}

void TestCompliancePage::whatIsNotCountedIsStruckOutWithItsReason()
{
    write(addSecondHalf);
    clickRow(rowOf(kZhou));
    QTRY_VERIFY(m_window->evidence()->isVisible());
    const QAbstractItemModel* hours = m_window->evidence()->findChildren<EvidenceTable*>().first()->model();
    int struck = 0;
    for (int row = 0; row < hours->rowCount(); ++row)
        struck += hours->index(row, 1).data(StrikeRole).toBool();
    QVERIFY(struck >= 1);
    QVERIFY(hours->index(hours->rowCount() - 1, 1).data(StrikeRole).toBool());
    QVERIFY2(panelText().contains(QStringLiteral("不计：")) &&
                 panelText().contains(QStringLiteral("与已计入的为同一场次")),
             qPrintable(panelText()));
    QVERIFY(panelText().contains(QStringLiteral("合计 30.0"))); // and nothing is counted twice
}

void TestCompliancePage::anEditMovesTheVerdictAndKeepsSelectionAndScroll()
{
    m_window->resize(1440, 600);
    const QString number = QStringLiteral("010308"); // at risk with 28.0 hours and both essays
    clickRow(rowOf(number));
    QTRY_VERIFY(m_window->evidence()->isVisible());
    table()->verticalScrollBar()->setValue(60);
    const int scroll = table()->verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    QSignalSpy resets(model(), &QAbstractItemModel::modelReset);
    QCOMPARE(cell(rowOf(number), ColumnKind::Verdict), QStringLiteral("有风险"));
    write([&](Change& change) { return setHours(change, number, 4000); });
    QCOMPARE(resets.count(), 0);
    QCOMPARE(cell(rowOf(number), ColumnKind::Verdict), QStringLiteral("已达标"));
    QCOMPARE(cell(table()->currentIndex().row(), ColumnKind::Number), number);
    QCOMPARE(table()->verticalScrollBar()->value(), scroll);
    QTRY_VERIFY(!panelText().contains(QStringLiteral("28.0")));
    // Somebody who is judged no more takes the row along, not the others' selection.
    write([](Change& change) -> Result<void> {
        ROSTRUM_CHECK(change.db()
                          .query("DELETE FROM applicant WHERE person = (SELECT id FROM person WHERE "
                                 "number = '010073')")
                          .run());
        return change.count();
    });
    QCOMPARE(model()->rowCount(), 25);
    QVERIFY(resets.count() > 0);
    QCOMPARE(cell(table()->currentIndex().row(), ColumnKind::Number), number);
    QCOMPARE(table()->verticalScrollBar()->value(), scroll);
    QSignalSpy loaded(m_page, &CompliancePage::loaded);
    m_desk->undo();
    QVERIFY(loaded.wait(10000));
    QCOMPARE(model()->rowCount(), 26);
}

void TestCompliancePage::aDateBeforeTheYearsEndChangesTheFigures()
{
    auto* date = child<QDateEdit>(QStringLiteral("filter.asOf"));
    QCOMPARE(date->date(), QDate(2026, 10, 22));
    QSignalSpy loaded(m_page, &CompliancePage::loaded);
    date->setDate(QDate(2026, 4, 1));
    QVERIFY(loaded.wait(10000));
    QCOMPARE(model()->figures().result.asOf, QDate(2026, 4, 1));
    QCOMPARE(cell(rowOf(kZhou), ColumnKind::Amount), QStringLiteral("7.0 / 40")); // two sessions until then
    choose(QStringLiteral("year"), model()->figures().years.back());
    QVERIFY(loaded.wait(10000));
    QCOMPARE(date->date().year(), model()->figures().query.year);
}

void TestCompliancePage::nobodyFoundNamesTheWayBack()
{
    filters()->setSearchText(QStringLiteral("没有这个人"));
    QCOMPARE(model()->rowCount(), 0);
    auto* empty = m_page->findChild<EmptyState*>();
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->button()->text(), QStringLiteral("清除筛选"));
    QTest::mouseClick(empty->button(), Qt::LeftButton);
    QCOMPARE(model()->rowCount(), 26);
    QVERIFY(table()->isVisible());
}

void TestCompliancePage::problemsAreSteppedThrough()
{
    const auto& summary = model()->figures().result.summary;
    const int problems = summary[size_t(Status::NotMet)] + summary[size_t(Status::AtRisk)];
    QStringList seen;
    for (int i = 0; i <= problems; ++i) {
        m_page->run(Command::NextProblem);
        const int row = table()->currentIndex().row();
        QVERIFY(model()->verdict(row).status <= Status::AtRisk);
        seen.append(cell(row, ColumnKind::Number));
    }
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), problems);
    QCOMPARE(seen.last(), seen.first()); // round again
    m_page->run(Command::PreviousProblem);
    QCOMPARE(cell(table()->currentIndex().row(), ColumnKind::Number), seen[problems - 1]);
}

void TestCompliancePage::anArgumentOpensAPersonOrAStatus()
{
    m_window->showPage(QStringLiteral("compliance"), QStringLiteral("on_track"));
    QCOMPARE(model()->rowCount(), model()->figures().result.summary[size_t(Status::OnTrack)]);
    QVERIFY(model()->rowCount() < 26);
    m_window->showPage(QStringLiteral("compliance"), kZhou); // at risk: the filter gives way
    QCOMPARE(cell(table()->currentIndex().row(), ColumnKind::Number), kZhou);
    QTRY_COMPARE(m_window->evidence()->title(), QStringLiteral("周文博"));
}

void TestCompliancePage::exportWritesAPdfAndASheet()
{
    const QString pdf = m_folder.filePath(QStringLiteral("list.pdf")),
                  csv = m_folder.filePath(QStringLiteral("list.csv"));
    m_prompts->savePaths = {pdf, csv};
    QSignalSpy finished(m_desk.get(), &Desk::workFinished);
    QTest::mouseClick(child<QPushButton>(QStringLiteral("compliance.export")), Qt::LeftButton);
    QVERIFY(finished.wait(20000));
    QVERIFY2(m_prompts->told.isEmpty(), qPrintable(m_prompts->told.join(u'\n')));
    QCOMPARE(samples::pdfPages(pdf), 1);
    const QString text = samples::pdfText(pdf);
    QVERIFY(text.contains(kZhou) && text.contains(QStringLiteral("技术中心")));
    QTRY_VERIFY(m_page->statusRight().contains(QStringLiteral("已保存 list.pdf")));
    m_page->run(Command::Export);
    QVERIFY(finished.wait(20000));
    QFile sheet(csv);
    QVERIFY(sheet.open(QIODevice::ReadOnly));
    QCOMPARE(sheet.readAll().count("\r\n"), 27);
    // A folder that is not there is an error with its sentence, and the work is over.
    m_prompts->savePaths = {m_folder.filePath(QStringLiteral("nowhere/list.pdf"))};
    m_page->run(Command::Export);
    QVERIFY(finished.wait(20000));
    QCOMPARE(m_prompts->told.size(), 1);
}

void TestCompliancePage::theReportIsPreviewedPagedAndZoomed()
{
    choose(QStringLiteral("department"), QString());
    QVERIFY(QSignalSpy(m_page, &CompliancePage::loaded).wait(10000));
    QTest::mouseClick(child<QPushButton>(QStringLiteral("compliance.report")), Qt::LeftButton);
    auto* preview = m_window->findChild<PrintPreview*>();
    QVERIFY(preview);
    QTRY_VERIFY(preview->isLoaded());
    PageView* view = preview->view();
    QVERIFY(view->pageCount() > 1);
    QTRY_VERIFY(view->paintedPages() > 0);
    QVERIFY(view->paintedPages() < view->pageCount()); // only what is in view
    auto* page = preview->findChild<QSpinBox*>(QStringLiteral("preview.page"));
    QCOMPARE(page->value(), 1);
    QTest::mouseClick(preview->findChild<QToolButton*>(QStringLiteral("preview.next")), Qt::LeftButton);
    QCOMPARE(page->value(), 2);
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(view->currentPage(), view->pageCount() - 1);
    QVERIFY(!preview->findChild<QToolButton*>(QStringLiteral("preview.next"))->isEnabled());
    QTest::keyClick(view, Qt::Key_PageUp);
    QCOMPARE(page->value(), view->pageCount() - 1);
    QVERIFY(view->fitsWidth());
    auto* zoom = preview->findChild<QComboBox*>(QStringLiteral("preview.zoom"));
    zoom->setCurrentIndex(zoom->findData(200));
    Q_EMIT zoom->activated(zoom->currentIndex());
    QCOMPARE(view->zoom(), 200);
    QVERIFY(view->horizontalScrollBar()->maximum() > 0);
    QTest::keyClick(view, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(view->zoom(), 150);
    QVERIFY(preview->close());
}

void TestCompliancePage::thePersonsSheetIsPreviewedFromThePanel()
{
    clickRow(rowOf(kZhou));
    auto* print = m_window->evidence()->findChild<QToolButton*>(QStringLiteral("evidencePrint"));
    QTRY_VERIFY(print->isVisible());
    QTest::mouseClick(print, Qt::LeftButton);
    auto* preview = m_window->findChild<PrintPreview*>();
    QVERIFY(preview);
    QTRY_VERIFY(preview->isLoaded());
    QVERIFY(preview->windowTitle().contains(QStringLiteral("职称资格报告")));
    QCOMPARE(preview->view()->pageCount(), 1);
    preview->close();
}

void TestCompliancePage::thePreviewSavesAPdf()
{
    m_page->run(Command::Print);
    auto* preview = m_window->findChild<PrintPreview*>();
    QTRY_VERIFY(preview->isLoaded());
    const QString file = m_folder.filePath(QStringLiteral("preview.pdf"));
    m_prompts->savePaths = {file};
    QTest::mouseClick(preview->findChild<QPushButton*>(QStringLiteral("preview.save")), Qt::LeftButton);
    auto* said = preview->findChild<QLabel*>(QStringLiteral("preview.said"));
    QTRY_COMPARE_WITH_TIMEOUT(said->text(), QStringLiteral("已保存 preview.pdf，共 1 页"), 20000);
    QCOMPARE(samples::pdfPages(file), preview->view()->pageCount());
    QVERIFY(preview->findChild<QPushButton*>(QStringLiteral("preview.save"))->isEnabled());
    preview->close();
}

void TestCompliancePage::printingCanBeStoppedAndRangesAreKept()
{
    const ComplianceQuery query{2026, QDate(2026, 10, 22), {}, kUnit, {}};
    auto document = ReportSource{QStringLiteral("qualification"), query, {}}.document(m_desk->reader());
    QVERIFY(document);
    const auto report = std::make_shared<PagedReport>(std::move(*document));
    QVERIFY(report->pageCount() >= 26); // a sheet for each
    const auto printed = [&](const QString& file, auto prepare, int stopAfter) {
        auto printer = std::make_unique<QPrinter>(QPrinter::ScreenResolution);
        PrintRun::setUp(*printer, *report);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(file);
        prepare(*printer);
        PrintRun run(report, std::move(printer));
        QSignalSpy finished(&run, &PrintRun::finished);
        connect(&run, &PrintRun::progressed, &run, [&](int done) {
            if (done == stopAfter)
                run.cancel();
        });
        run.start();
        return finished.wait(20000) ? finished.first().first().toInt() : -2;
    };
    const QString all = m_folder.filePath(QStringLiteral("all.pdf")),
                  some = m_folder.filePath(QStringLiteral("some.pdf"));
    QCOMPARE(printed(
                 all, [](QPrinter&) {}, -1),
             report->pageCount());
    QCOMPARE(samples::pdfPages(all), report->pageCount());
    const auto range = [](QPrinter& printer) {
        printer.setPrintRange(QPrinter::PageRange);
        printer.setFromTo(2, 3);
    };
    QCOMPARE(printed(some, range, -1), 2);
    QCOMPARE(samples::pdfPages(some), 2);
    QCOMPARE(printed(
                 m_folder.filePath(QStringLiteral("stopped.pdf")), [](QPrinter&) {}, 2),
             2);
}

void TestCompliancePage::everyControlIsNamed()
{
    m_page->run(Command::Print);
    auto* preview = m_window->findChild<PrintPreview*>();
    QTRY_VERIFY(preview->isLoaded());
    for (const QWidget* root : {static_cast<QWidget*>(m_page), static_cast<QWidget*>(preview)})
        for (const QWidget* widget : root->findChildren<QWidget*>())
            if (widget->focusPolicy() & Qt::TabFocus && widget->isVisibleTo(root) &&
                !widget->objectName().startsWith(QStringLiteral("qt_")))
                QVERIFY2(!widget->accessibleName().isEmpty(),
                         qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName()));
    preview->close();
}

// ROSTRUM_PICTURES names a folder: the page as it looks, for comparing by eye. Without it the widths are checked alone.
void TestCompliancePage::picturesForTheEye()
{
    const QString folder = qEnvironmentVariable("ROSTRUM_PICTURES");
    const auto shoot = [&](QWidget* widget, const char* name) {
        if (!folder.isEmpty())
            QVERIFY(widget->grab().save(folder + u'/' + QLatin1String(name)));
    };
    clickRow(rowOf(kZhou));
    QTRY_VERIFY(m_window->evidence()->isVisible());
    QCOMPARE(table()->horizontalScrollBar()->maximum(), 0);
    shoot(m_window.get(), "compliance.png");
    Theme::instance().choose(ThemeChoice::Dark);
    QTest::qWait(50);
    shoot(m_window.get(), "compliance-dark.png");
    Theme::instance().choose(ThemeChoice::Light);
    m_window->resize(960, 640);
    QTest::qWait(50);
    QCOMPARE(table()->horizontalScrollBar()->maximum(), 0);
    QVERIFY(table()->isColumnHidden(model()->columnOf(ColumnKind::Number)));
    shoot(m_window.get(), "compliance-small.png");
    m_page->run(Command::Print);
    auto* preview = m_window->findChild<PrintPreview*>();
    QTRY_VERIFY(preview->isLoaded());
    QTest::qWait(100);
    shoot(preview, "preview.png");
    preview->close();
}

QTEST_MAIN(TestCompliancePage)
#include "tst_compliancepage.moc"
