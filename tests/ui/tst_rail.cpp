// The navigation with more pages than there is room: groups fold, the rest scrolls, the keyboard reaches all of it.
#include "tests/support/desktopfixture.h"
#include "ui/shell/rail.h"
#include "ui/shell/railgroup.h"
#include <QScrollArea>
#include <QSignalSpy>

using namespace rostrum;
using namespace rostrum::test;

namespace {
QList<PageEntry> entries()
{
    QList<PageEntry> pages;
    for (int i = 0; i < 24; ++i) {
        PageEntry page;
        page.key = s("p%1").arg(i);
        page.title = [i] { return s("Page %1").arg(i); };
        page.glyph = Glyph::People;
        if (i > 0)
            page.group = [i] { return s("Group %1").arg(i / 8); };
        page.atBottom = i == 23;
        if (page.atBottom)
            page.group = nullptr;
        pages.append(page);
    }
    return pages;
}
} // namespace

class TestRail : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ownSettings("tst_rail"); }
    void init()
    {
        QSettings().clear();
        make();
    }
    void aGroupFoldsStaysSoAndShowsThePageInHand();
    void nothingIsSqueezedAndThePageInHandIsInView();
    void theKeyboardWalksCaptionsAndPagesAndFolds();
    void narrowShowsEveryPage();

private:
    void make()
    {
        m_rail = std::make_unique<Rail>(entries());
        m_rail->resize(m_rail->width(), 400);
        m_rail->show();
        m_rail->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_rail.get(), kPatience));
        m_rail->setCurrent(s("p0"));
    }
    RailItem* item(int i) { return m_rail->findChild<RailItem*>(s("rail.p%1").arg(i)); }
    RailGroup* group(int first) { return m_rail->findChild<RailGroup*>(s("railgroup.p%1").arg(first)); }
    std::unique_ptr<Rail> m_rail;
};

void TestRail::aGroupFoldsStaysSoAndShowsThePageInHand()
{
    QVERIFY(item(9)->isVisible());
    group(8)->click();
    QVERIFY(!item(9)->isVisible());
    QVERIFY(item(2)->isVisible());
    QCOMPARE(group(8)->accessibleDescription(), s("folded"));
    m_rail->setCurrent(s("p9"));
    QVERIFY(item(9)->isVisible() && !item(10)->isVisible());
    make(); // as after a restart
    QVERIFY(!item(10)->isVisible());
    group(8)->click();
    QVERIFY(item(10)->isVisible());
}

void TestRail::nothingIsSqueezedAndThePageInHandIsInView()
{
    for (int i = 0; i < 24; ++i)
        QCOMPARE(item(i)->height(), 32);
    auto* scroll = m_rail->findChild<QScrollArea*>();
    m_rail->setCurrent(s("p22"));

    QTRY_VERIFY(scroll->viewport()->rect().contains(item(22)->mapTo(scroll->viewport(), QPoint(1, 16))));
    // What stands at the bottom does not scroll away.
    QVERIFY(!scroll->isAncestorOf(item(23)));
    QVERIFY(m_rail->rect().contains(item(23)->geometry()));
}

void TestRail::theKeyboardWalksCaptionsAndPagesAndFolds()
{
    QSignalSpy chosen(m_rail.get(), &Rail::chosen);
    item(0)->setFocus();
    QTest::keyClick(item(0), Qt::Key_Down);
    QVERIFY(group(1)->hasFocus());
    QTest::keyClick(group(1), Qt::Key_Down);
    QVERIFY(item(1)->hasFocus());
    QTest::keyClick(item(1), Qt::Key_Left);
    QVERIFY(group(1)->hasFocus() && !item(1)->isVisible());
    QTest::keyClick(group(1), Qt::Key_Down);
    QVERIFY(group(8)->hasFocus());
    QTest::keyClick(group(8), Qt::Key_Up);
    QTest::keyClick(group(1), Qt::Key_Right);
    QVERIFY(item(1)->isVisible());
    QTest::keyClick(group(1), Qt::Key_Down);
    QTest::keyClick(item(1), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), s("p1"));
}

void TestRail::narrowShowsEveryPage()
{
    group(8)->click();
    m_rail->setNarrow(true);
    QVERIFY(item(9)->isVisible());
    QVERIFY(!group(8)->isVisible());
    m_rail->setNarrow(false);
    QVERIFY(!item(9)->isVisible());
}

QTEST_MAIN(TestRail)
#include "tst_rail.moc"
