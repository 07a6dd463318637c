// The compliance page on the sample, driven as a person does: strip, filters, rows.
#include "compliancepagefixture.h"
#include "ui/preview/printpreview.h"
#include "ui/widgets/countstrip.h"
#include "ui/widgets/emptystate.h"
#include <QDateEdit>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>

using namespace rostrum;
using namespace rostrum::test;

namespace {
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

class TestCompliancePage : public QObject, private CompliancePageFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeSample(); }
    void init() { open(); }
    void cleanup() { close(); }
    void theStripCountsWhatThePictureShows();
    void theCaptionSaysWhatTheRuleAsks();
    void theColumnsFollowTheRequirements();
    void whoIsLostStandsFirstThenByTheLastDay();
    void aStatusFiltersFromStripAndBox();
    void theSearchKnowsNumberNameAndPinyin();
    void headsSortOverValuesAndBack();
    void anEditMovesTheVerdictAndKeepsSelectionAndScroll();
    void aDateBeforeTheYearsEndChangesTheFigures();
    void nobodyFoundNamesTheWayBack();
    void problemsAreSteppedThrough();
    void anArgumentOpensAPersonOrAStatus();
    void everyControlIsNamed();
    void picturesForTheEye();
};

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
    QCOMPARE(heads.join(u' '), QStringLiteral("工号 姓名 部门 职称 → 申报 学时 进度 心得 结论 还差 最晚可达成日"));
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

// Who is lost, then by the last day on which it can still be met, then who needs nothing.
void TestCompliancePage::whoIsLostStandsFirstThenByTheLastDay()
{
    const auto reach = [](const Verdict& verdict) {
        const bool done =
            verdict.status == Status::Met || verdict.status == Status::Exempt || verdict.status == Status::Unknown;
        return verdict.reachableUntil ? *verdict.reachableUntil : done ? QDate(9999, 12, 31) : QDate(1, 1, 1);
    };
    for (int row = 1; row < model()->rowCount(); ++row) {
        const Verdict &above = model()->verdict(row - 1), &verdict = model()->verdict(row);
        QVERIFY(reach(above) <= reach(verdict));
        if (reach(above) == reach(verdict)) {
            QVERIFY(above.status <= verdict.status);
            QVERIFY(above.status != verdict.status ||
                    above.requirements.front().missing >= verdict.requirements.front().missing);
        }
        QCOMPARE(cell(row, ColumnKind::Until).startsWith(u'—'),
                 !verdict.reachableUntil && reach(verdict).year() == 9999);
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
    whoIsLostStandsFirstThenByTheLastDay();
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
    QVERIFY(loaded.wait(kPatience));
    QCOMPARE(model()->rowCount(), 26);
}

void TestCompliancePage::aDateBeforeTheYearsEndChangesTheFigures()
{
    auto* date = child<QDateEdit>(QStringLiteral("filter.asOf"));
    QCOMPARE(date->date(), QDate(2026, 10, 22));
    QSignalSpy loaded(m_page, &CompliancePage::loaded);
    date->setDate(QDate(2026, 4, 1));
    QVERIFY(loaded.wait(kPatience));
    QCOMPARE(model()->figures().result.asOf, QDate(2026, 4, 1));
    QCOMPARE(cell(rowOf(kZhou), ColumnKind::Amount), QStringLiteral("7.0 / 40")); // two sessions until then
    choose(QStringLiteral("year"), model()->figures().years.back());
    QVERIFY(loaded.wait(kPatience));
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
    shoot(m_window.get(), "compliance-dark.png");
    Theme::instance().choose(ThemeChoice::Light);
    m_window->resize(960, 640);
    QTRY_VERIFY(table()->isColumnHidden(model()->columnOf(ColumnKind::Number)));
    QTRY_COMPARE(table()->horizontalScrollBar()->maximum(), 0);
    shoot(m_window.get(), "compliance-small.png");
    m_page->run(Command::Print);
    auto* preview = m_window->findChild<PrintPreview*>();
    QTRY_VERIFY(preview->isLoaded());
    shoot(preview, "preview.png");
    preview->close();
}

QTEST_MAIN(TestCompliancePage)
#include "tst_compliancepage.moc"
