// The Import page without a mouse: the keyboard goes through it as the eye does.
#include "tests/support/desktopfixture.h"
#include "ui/importing/importpage.h"
#include "ui/widgets/tableview.h"

using namespace rostrum;
using namespace rostrum::test;

class TestImportFocus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ownSettings("tst_importfocus"); }
    void init()
    {
        QSettings().clear();
        m_fixture = std::make_unique<DesktopFixture>();
        f().key(Qt::Key_I, Qt::ControlModifier);
    }
    void cleanup() { m_fixture.reset(); }
    void theChoiceOfAFileIsUnderTheHand();
    void tabGoesFromTheRowsThroughTheSheetToTheButtonThatWrites();
    void anotherKindKeepsTheOrder();
    void afterWritingTheNextFileIsUnderTheHand();
    void ctrlEnterWritesFromAnywhere();
    void theKeyboardFollowsToThePage();

private:
    DesktopFixture& f() { return *m_fixture; }
    QString focus() const
    {
        const QWidget* widget = m_fixture->window().focusWidget();
        return widget ? widget->objectName() : QString();
    }
    /// Chooses it from the button that has the keyboard.
    void choose(const char* name, const QByteArray& bytes)
    {
        QFile file(f().file(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
            qFatal("cannot write");
        file.close();
        f().prompts.files = {{file.fileName()}};
        f().key(Qt::Key_Space);
        wait();
    }
    void wait()
    {
        QTRY_VERIFY(!static_cast<ImportPage*>(f().page())->flow().isBusy());
        f().settle();
    }
    QStringList walk(int steps)
    {
        QStringList names;
        for (int i = 0; i < steps; ++i) {
            f().key(Qt::Key_Tab);
            wait();
            names << focus();
        }
        return names;
    }

    std::unique_ptr<DesktopFixture> m_fixture;
};

void TestImportFocus::theChoiceOfAFileIsUnderTheHand()
{
    QCOMPARE(f().window().pageKey(), s("import"));
    QCOMPARE(focus(), s("import.open"));
    f().key(Qt::Key_1, Qt::AltModifier);
    f().key(Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(focus(), s("import.open"));
}

void TestImportFocus::tabGoesFromTheRowsThroughTheSheetToTheButtonThatWrites()
{
    choose("e.csv", "instcode,course code,Q1,Q2\n1,2,3,4\n2,3,4,5\n");
    QCOMPARE(focus(), s("import.table"));
    f().key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(focus(), s("import.map.3"));
    f().key(Qt::Key_Tab);
    QCOMPARE(walk(5), (QStringList{s("import.remember"), s("import.headerRow"), s("import.encoding"),
                                   s("import.delimiter"), s("import.shared.date")}));
    QTest::keyClicks(f().window().focusWidget(), s("2026-06-30"));
    QCOMPARE(walk(3),
             (QStringList{s("import.shared.session"), s("import.shared.department"), s("import.createMissing")}));
    f().key(Qt::Key_Space);
    wait();
    QCOMPARE(walk(6), (QStringList{s("import.scale.Q1"), s("import.scale.Q2"), s("import.skip"), s("import.back"),
                                   s("import.cancel"), s("import.write")}));
    f().key(Qt::Key_Space);
    wait();
    QTRY_COMPARE(f().count("rating WHERE d2 IS NOT NULL AND session IN (SELECT id FROM session WHERE "
                           "starts_at LIKE '2026-06-30%')"),
                 2);
}

void TestImportFocus::anotherKindKeepsTheOrder()
{
    choose("p.csv", "工号,姓名,电话\nT1,谷辛,1\n");
    auto* kind = f().part<QWidget>("filter.kind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    wait();
    QTest::keyClick(kind, Qt::Key_Up);
    wait();
    f().part<TableView>("import.table")->setFocus();
    const QStringList names = walk(30);
    const qsizetype made = names.indexOf(s("import.createMissing")), write = names.indexOf(s("import.write"));
    QVERIFY2(made > 0 && write == made + 3, qPrintable(names.join(u' ')));
    const qsizetype reading = names.indexOf(s("import.delimiter"));
    QVERIFY2(reading > 0 && reading < made, qPrintable(names.join(u' ')));
    for (qsizetype i = reading + 1; i < made; ++i)
        QVERIFY2(names[i].startsWith(s("import.shared.")), qPrintable(names[i]));
}

void TestImportFocus::afterWritingTheNextFileIsUnderTheHand()
{
    choose("p.csv", "工号,姓名,电话\nT1,谷辛,1\n");
    QString at;
    for (int i = 0; i < 20 && at != s("import.write"); ++i)
        at = walk(1).first();
    f().key(Qt::Key_Space);
    wait();
    QTRY_COMPARE(f().count("person WHERE number='T1'"), 1);
    QTRY_COMPARE(focus(), s("import.another"));
}

void TestImportFocus::ctrlEnterWritesFromAnywhere()
{
    const QByteArray before = f().dump();
    choose("e.csv", "instcode,course code,Q1,Q2\n1,2,3,4\n2,3,4,5\n");
    f().key(Qt::Key_Return, Qt::ControlModifier); // every row is refused: there is nothing to write
    wait();
    QCOMPARE(f().dump(), before);
    f().part<QWidget>("import.createMissing")->setFocus();
    f().key(Qt::Key_Space);
    wait();
    f().part<QWidget>("import.shared.date")->setFocus();
    QTest::keyClicks(f().window().focusWidget(), s("2026-06-30"));
    f().key(Qt::Key_Return);
    wait();
    f().key(Qt::Key_Return, Qt::ControlModifier);
    wait();
    QTRY_COMPARE(focus(), s("import.another"));
    QVERIFY(f().dump() != before);
}

void TestImportFocus::theKeyboardFollowsToThePage()
{
    f().key(Qt::Key_3, Qt::AltModifier);
    QCOMPARE(f().window().pageKey(), s("people"));
    QCOMPARE(f().window().focusWidget(), f().part<QWidget>("table"));
    f().key(Qt::Key_F, Qt::ControlModifier);
    f().key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(f().window().focusWidget(), s("history"));
    f().key(Qt::Key_Return);
    QCOMPARE(f().window().pageKey(), s("history"));
    QCOMPARE(f().window().focusWidget(), f().part<QWidget>("table"));
    f().key(Qt::Key_3, Qt::AltModifier); // and finds its place again
    QCOMPARE(focus(), s("search"));
    f().part<QWidget>("table")->setFocus();
    // Whoever walks the navigation stays there.
    f().window().findChild<QWidget*>(s("rail.people"))->setFocus();
    f().key(Qt::Key_Down);
    f().key(Qt::Key_Return);
    QCOMPARE(f().window().pageKey(), s("sessions"));
    QCOMPARE(focus(), s("rail.sessions"));
}

QTEST_MAIN(TestImportFocus)
#include "tst_importfocus.moc"
