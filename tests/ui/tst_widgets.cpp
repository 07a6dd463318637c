// The shared widgets: what they filter and say aloud.
#include "ui/shell/theme.h"
#include "ui/widgets/countstrip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/evidencepanel.h"
#include "ui/widgets/evidencetable.h"
#include "ui/widgets/filterbar.h"
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rostrum;

namespace {

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
    QVERIFY(QTest::qWaitForWindowActive(&strip, kPatience));
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
