// The panel beside the compliance page: one person, the sentence, and the rows that prove it.
#include "compliancepagefixture.h"
#include "models/store/dump.h"
#include "ui/widgets/evidencetable.h"
#include "ui/words/changetext.h"
#include <QToolButton>

using namespace rostrum;
using namespace rostrum::test;

namespace {
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
} // namespace

class TestComplianceEvidence : public QObject, private CompliancePageFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeSample(); }
    void init() { open(); }
    void cleanup() { close(); }
    void thePanelSaysTheSentenceAndProvesIt();
    void whatIsNotCountedIsStruckOutWithItsReason();
    void aSourceOpensItsRow();
    void whatElseStandsInThePanelOpensNothing();
    void thePrinterOfThePanelGoesWithThePage();
    void aSessionIsBookedFromThePanelAndTakenBack();
    void aFullSessionIsSaidInThePanel();
    void aDecisionIsMarkedAndSaysItsReason();
    void whatIsWrongInTheRecordsIsSaidInWords();

private:
    QAbstractButton* firstBook();
};

void TestComplianceEvidence::thePanelSaysTheSentenceAndProvesIt()
{
    clickRow(rowOf(kZhou));
    QTRY_VERIFY(m_window->evidence()->isVisible());
    const auto banners = m_window->evidence()->findChildren<QWidget*>();
    const QString sentence = QStringLiteral("你还差10学时培训+1篇心得，无法申报今年的中级职称");
    QVERIFY(std::any_of(banners.begin(), banners.end(),
                        [&](const QWidget* widget) { return widget->accessibleName().contains(sentence); }));
    const QString text = panelText();
    for (const char* part : {"周文博", "010386 · 技术中心 · 助理工程师", "已得学时", "30.0", "/ 40", "已交心得", "/ 2",
                             "最晚可达成日", " 天", "计入的学时", "8 场", "合计 30.0", "计入的心得"})
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

void TestComplianceEvidence::whatIsNotCountedIsStruckOutWithItsReason()
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

void TestComplianceEvidence::aSourceOpensItsRow()
{
    clickRow(rowOf(kZhou));
    QTRY_VERIFY(m_window->evidence()->isVisible());
    QSignalSpy asked(m_page, &Page::navigationRequested);
    const auto tables = m_window->evidence()->findChildren<EvidenceTable*>();
    const char* const pages[] = {"attendance", "homework"};
    for (int i = 0; i < 2; ++i) {
        const QModelIndex source = tables[i]->model()->index(0, 3);
        QCOMPARE(source.data(EmphasisRole).toInt(), int(Emphasis::Link));
        QTest::mouseClick(tables[i]->viewport(), Qt::LeftButton, {}, tables[i]->visualRect(source).center());
        QCOMPARE(asked.size(), i + 1);
        QCOMPARE(asked[i][0].toString(), QLatin1String(pages[i]));
        // What the page is asked to show is this one row.
        const FactTable& table = *factTable(QLatin1String(pages[i]));
        RowQuery query;
        query.search = asked[i][1].value<QVariant>().toString();
        const auto rows = listRows(m_desk->reader(), table, query);
        QVERIFY(rows);
        QCOMPARE(rows->size(), size_t(1));
        QCOMPARE(rows->front().fields[size_t(table.indexOf("number"))].text, kZhou);
    }
}

void TestComplianceEvidence::whatElseStandsInThePanelOpensNothing()
{
    clickRow(rowOf(kZhou));
    QTRY_VERIFY(m_window->evidence()->isVisible());
    QSignalSpy asked(m_page, &Page::navigationRequested);
    Q_EMIT m_page->sourceActivated({});
    QCOMPARE(asked.size(), 0);
}

// Another page may open the panel with something that it cannot print.
void TestComplianceEvidence::thePrinterOfThePanelGoesWithThePage()
{
    clickRow(rowOf(kZhou));
    auto* print = m_window->evidence()->findChild<QToolButton*>(QStringLiteral("evidencePrint"));
    QTRY_VERIFY(print->isVisible());
    m_page->hide();
    QVERIFY(print->isHidden());
    m_page->setVisible(true);
    clickRow(rowOf(kZhou));
    QTRY_VERIFY(print->isVisible());
}

QAbstractButton* TestComplianceEvidence::firstBook()
{
    for (QAbstractButton* button : m_window->evidence()->findChildren<QAbstractButton*>())
        if (button->objectName().startsWith(QStringLiteral("book.")) && button->isVisible())
            return button;
    return nullptr;
}

// One click is one Change; what is booked is said, and not counted.
void TestComplianceEvidence::aSessionIsBookedFromThePanelAndTakenBack()
{
    clickRow(rowOf(kZhou));
    QTRY_VERIFY(firstBook());
    const QByteArray before = *dumpHash(m_desk->reader());
    const auto booked = [&] {
        return m_desk->reader()
            .integer("SELECT count(*) FROM attendance a JOIN person p ON p.id=a.person "
                     "WHERE p.number='010386' AND a.status='booked'")
            ->value_or(-1);
    };
    const qint64 was = booked();
    QTest::mouseClick(firstBook(), Qt::LeftButton);
    QTRY_COMPARE(booked(), was + 1);
    QTRY_VERIFY2(panelText().contains(QStringLiteral("已报名")), qPrintable(panelText()));
    QCOMPARE(cell(rowOf(kZhou), ColumnKind::Amount), QStringLiteral("30.0 / 40"));
    const UndoState undo = *undoState(m_desk->reader());
    QVERIFY2(changeText(undo.undo->label).startsWith(QStringLiteral("为周文博报名")),
             qPrintable(changeText(undo.undo->label)));
    m_desk->undo();
    QTRY_COMPARE(booked(), was);
    QCOMPARE(*dumpHash(m_desk->reader()), before);
}

// The last place is taken between the look and the click.
void TestComplianceEvidence::aFullSessionIsSaidInThePanel()
{
    clickRow(rowOf(kZhou));
    QTRY_VERIFY(firstBook());
    const QString code = firstBook()->objectName().mid(5);
    QVERIFY(m_desk->workspace().writeNow({QStringLiteral("edit"), {}}, [&](Change& change) -> Result<void> {
        Query set = change.db().query("UPDATE session SET capacity = 0 WHERE code = ?");
        set.bind(code);
        ROSTRUM_CHECK(set.run());
        return change.count();
    }));
    QTest::mouseClick(firstBook(), Qt::LeftButton);
    // The refusal stands until the news of the place arrives; after that the session is no longer offered.
    QTRY_VERIFY(!m_window->evidence()->findChild<QWidget*>(QStringLiteral("book.") + code));
    QCOMPARE(m_desk->reader()
                 .integer("SELECT count(*) FROM attendance a JOIN session s ON s.id=a.session "
                          "WHERE s.capacity=0 AND a.status='booked'")
                 ->value_or(-1),
             0);
    QVERIFY2(m_prompts->told.isEmpty(), qPrintable(m_prompts->told.join(u'\n')));
}

void TestComplianceEvidence::aDecisionIsMarkedAndSaysItsReason()
{
    write([](Change& change) -> Result<void> {
        ROSTRUM_TRY(id, addRow(change, *factTable(QStringLiteral("decisions")),
                               {{QStringLiteral("number"), kZhou},
                                {QStringLiteral("rule"), QStringLiteral("title-40-2")},
                                {QStringLiteral("year"), QStringLiteral("2026")},
                                {QStringLiteral("status"), QStringLiteral("met")},
                                {QStringLiteral("reason"), QStringLiteral("驻外项目期间无法参训")},
                                {QStringLiteral("approver"), QStringLiteral("李总")},
                                {QStringLiteral("document"), QStringLiteral("会议纪要12号")},
                                {QStringLiteral("decided_on"), QStringLiteral("2026-10-20")}}));
        Q_UNUSED(id)
        return {};
    });
    const int row = rowOf(kZhou);
    QCOMPARE(cell(row, ColumnKind::Verdict), QStringLiteral("已达标（人工决定）"));
    clickRow(row);
    QTRY_VERIFY(m_window->evidence()->isVisible());
    for (const char* part : {"驻外项目期间无法参训", "李总", "会议纪要12号", "有风险"})
        QTRY_VERIFY2(panelText().contains(QString::fromUtf8(part)), part);
}

void TestComplianceEvidence::whatIsWrongInTheRecordsIsSaidInWords()
{
    write([](Change& change) -> Result<void> {
        Query set = change.db().query("UPDATE rule_set SET valid_to = '2026-06-30'");
        ROSTRUM_CHECK(set.run());
        return change.count();
    });
    const int row = rowOf(kZhou);
    QCOMPARE(cell(row, ColumnKind::Verdict), QStringLiteral("待核实"));
    clickRow(row);
    QTRY_VERIFY2(panelText().contains(QStringLiteral("规则在年内到期")), qPrintable(panelText()));
}

QTEST_MAIN(TestComplianceEvidence)
#include "tst_complianceevidence.moc"
