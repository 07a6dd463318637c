// The panel beside the compliance page: one person, the sentence, and the rows that prove it.
#include "compliancepagefixture.h"
#include "ui/widgets/evidencetable.h"
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

QTEST_MAIN(TestComplianceEvidence)
#include "tst_complianceevidence.moc"
