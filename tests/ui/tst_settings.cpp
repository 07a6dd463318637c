// Settings: what stands on paper belongs to the workspace and can be undone; how this desk looks belongs to the desk.
// Both are there after a restart.
#include "models/comments/topics.h"
#include "models/kpi/fading.h"
#include "models/report/reports.h"
#include "tests/support/desktopfixture.h"
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QSpinBox>

using namespace rostrum;
using namespace rostrum::test;

class TestSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ownSettings("tst_settings"); }
    void init()
    {
        QSettings().clear();
        Theme::instance().choose(ThemeChoice::Light);
        m_fixture = std::make_unique<DesktopFixture>();
        f().show("settings");
    }
    void cleanup() { m_fixture.reset(); }
    void whatStandsOnPaperIsKeptAndUndone();
    void placesOfThePaperAreKept();
    void nothingIsSavedBeforeItIsAskedFor();
    void whatIsBeingTypedIsNotOverwritten();
    void aLogoIsChosenShownAndTakenAway();
    void aLogoThatIsNoPictureIsRefused();
    void theLookChangesAtOnceAndIsKept();
    void theLookChosenInTheMenuStandsHereToo();
    void theLanguageIsKeptForTheNextStart();
    void theOrganisationStandsOnTheReport();
    void theKeyboardReachesEverything();
    void thresholdsAreKeptUndoneAndReadByTheRules();
    void anUnreadableThresholdShowsTheStandardAndIsMended();

private:
    DesktopFixture& f() { return *m_fixture; }
    QLineEdit* line(const char* name) { return f().part<QLineEdit>(name); }
    QPushButton* save() { return f().part<QPushButton>("save"); }
    void type(const char* name, const QString& text)
    {
        line(name)->setFocus();
        line(name)->selectAll();
        QTest::keyClick(line(name), Qt::Key_Delete);
        QTest::keyClicks(line(name), text);
    }
    /// With the keyboard, as a person does.
    void pick(const char* name, const QVariant& value)
    {
        auto* box = f().part<QComboBox>(name);
        const int at = box->findData(value);
        QVERIFY(at >= 0);
        box->setFocus();
        while (box->currentIndex() != at)
            QTest::keyClick(box, box->currentIndex() < at ? Qt::Key_Down : Qt::Key_Up);
    }
    QString setting(const char* key) { return readSetting(f().desk().reader(), key).value_or(QString()); }
    QByteArray logo() { return readSettingData(f().desk().reader(), setting::logo).value_or(QByteArray()); }
    QString picture(const char* name, int side)
    {
        QRandomGenerator random(1);
        QImage image(side, side, QImage::Format_RGB32);
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x) // noise: it does not shrink
                image.setPixel(x, y, random.generate() | 0xff000000u);
        if (!image.save(f().file(name)))
            qFatal("no picture");
        return f().file(name);
    }

    std::unique_ptr<DesktopFixture> m_fixture;
};

void TestSettings::whatStandsOnPaperIsKeptAndUndone()
{
    const QString former = line("organisation")->text();
    QVERIFY(!save()->isEnabled());
    QVERIFY(!save()->toolTip().isEmpty());
    type("organisation", s("Yunpu Water"));
    type("preparedBy", s("Lin Xia"));
    pick("reportLanguage", s("en"));
    QVERIFY(save()->isEnabled());
    f().click("save");
    QTRY_COMPARE(setting(setting::organisation), s("Yunpu Water"));
    QVERIFY(!save()->isEnabled());
    f().restart();
    f().show("settings");
    QTRY_COMPARE(line("organisation")->text(), s("Yunpu Water"));
    QCOMPARE(line("preparedBy")->text(), s("Lin Xia"));
    QCOMPARE(f().part<QComboBox>("reportLanguage")->currentData().toString(), s("en"));
    f().key(Qt::Key_1, Qt::AltModifier);
    f().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(setting(setting::organisation), former);
    f().show("settings");
    QTRY_COMPARE(line("organisation")->text(), former);
}

void TestSettings::placesOfThePaperAreKept()
{
    QVERIFY(f().part<QCheckBox>("ownSignature")->isChecked() && !f().part<QCheckBox>("seamStamp")->isChecked());
    type("documentNumber", s("Yunpu [2026] 7"));
    f().part<QCheckBox>("ownSignature")->click();
    f().part<QCheckBox>("seamStamp")->click();
    f().click("save");
    QTRY_COMPARE(setting(setting::documentNumber), s("Yunpu [2026] 7"));
    QCOMPARE(setting(setting::ownSignature), s("0"));
    QCOMPARE(setting(setting::seamStamp), s("1"));
    f().restart();
    f().show("settings");
    QTRY_COMPARE(line("documentNumber")->text(), s("Yunpu [2026] 7"));
    QVERIFY(!f().part<QCheckBox>("ownSignature")->isChecked() && f().part<QCheckBox>("seamStamp")->isChecked());
}

void TestSettings::nothingIsSavedBeforeItIsAskedFor()
{
    const QByteArray before = f().dump();
    type("organisation", s("Nobody"));
    f().show("home");
    f().show("settings");
    QCOMPARE(line("organisation")->text(), s("Nobody")); // and not lost either
    QVERIFY(save()->isEnabled());
    QCOMPARE(f().dump(), before);
}

void TestSettings::whatIsBeingTypedIsNotOverwritten()
{
    type("organisation", s("Half a na"));
    f().write({s("settings"), {}},
              [](Change& change) { return writeSetting(change, setting::organisation, s("Elsewhere")); });
    QCOMPARE(line("organisation")->text(), s("Half a na"));
    f().show("home");
    f().show("settings");
    QCOMPARE(line("organisation")->text(), s("Half a na"));
}

void TestSettings::aLogoIsChosenShownAndTakenAway()
{
    const QString file = picture("logo.png", 64);
    f().prompts.files = {{file}};
    f().click("chooseLogo");
    f().click("save");
    QTRY_VERIFY(!logo().isEmpty());
    QFile bytes(file);
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    QCOMPARE(logo(), bytes.readAll());
    f().restart();
    f().show("settings");
    bool shown = false;
    for (const QLabel* label : f().page()->findChildren<QLabel*>())
        shown |= label->isVisible() && !label->pixmap(Qt::ReturnByValue).isNull();
    QVERIFY(shown);
    f().click("noLogo");
    f().click("save");
    QTRY_VERIFY(logo().isEmpty());
}

void TestSettings::aLogoThatIsNoPictureIsRefused()
{
    QFile file(f().file("not.png"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a picture") > 0);
    file.close();
    f().prompts.files = {{file.fileName()}};
    f().click("chooseLogo");
    QCOMPARE(f().prompts.told.size(), 1);
    QVERIFY2(f().prompts.told[0].contains(s("not.png")), qPrintable(f().prompts.told[0]));
    QVERIFY(!save()->isEnabled());
    const QString large = picture("large.png", 1200);
    QVERIFY(QFileInfo(large).size() > 2 * 1024 * 1024);
    f().prompts.files = {{large}};
    f().click("chooseLogo");
    QCOMPARE(f().prompts.told.size(), 2);
    QVERIFY(!save()->isEnabled());
}

void TestSettings::theLookChangesAtOnceAndIsKept()
{
    const QColor light = QGuiApplication::palette().color(QPalette::Base);
    pick("theme", s("dark"));
    QCOMPARE(Theme::instance().choice(), ThemeChoice::Dark);
    QVERIFY(QGuiApplication::palette().color(QPalette::Base).lightness() < light.lightness());
    QCOMPARE(Theme::choiceOf(preferences::theme()), ThemeChoice::Dark); // what the next start reads
    f().restart();
    f().show("settings");
    QCOMPARE(f().part<QComboBox>("theme")->currentData().toString(), s("dark"));
}

void TestSettings::theLookChosenInTheMenuStandsHereToo()
{
    auto* menu = f().window().findChild<QAction*>(s("view.theme.dark"));
    if (!menu)
        for (QAction* action : f().window().actions())
            if (action->objectName() == s("view.theme.dark"))
                menu = action;
    QVERIFY(menu);
    f().show("home");
    menu->trigger();
    QCOMPARE(preferences::theme(), s("dark"));
    f().show("settings");
    QCOMPARE(f().part<QComboBox>("theme")->currentData().toString(), s("dark"));
    // And the other way round.
    pick("theme", s("light"));
    for (const QAction* action : f().window().actions())
        if (action->objectName().startsWith(s("view.theme.")))
            QCOMPARE(action->isChecked(), action->objectName() == s("view.theme.light"));
}

void TestSettings::theLanguageIsKeptForTheNextStart()
{
    QCOMPARE(preferences::language(), QString());
    pick("language", s("zh_CN"));
    QCOMPARE(preferences::language(), s("zh_CN"));
    installLanguage(preferences::language()); // as the program does at its start
    f().restart();
    QCOMPARE(f().window().pageKey(), s("home"));
    QVERIFY2(f().texts().contains(s("要处理")), qPrintable(f().texts()));
    f().show("settings");
    QCOMPARE(f().part<QComboBox>("language")->currentData().toString(), s("zh_CN"));
    installLanguage(s("en"));
}

void TestSettings::theOrganisationStandsOnTheReport()
{
    type("organisation", s("Yunpu Water"));
    f().click("save");
    QTRY_COMPARE(setting(setting::organisation), s("Yunpu Water"));
    const auto settings = reportSettings(f().desk().reader());
    QVERIFY(settings);
    QCOMPARE(settings->organisation, s("Yunpu Water"));
}

void TestSettings::theKeyboardReachesEverything()
{
    line("organisation")->setFocus();
    QSet<QString> reached;
    for (int i = 0; i < 40; ++i) {
        if (const QWidget* focus = f().window().focusWidget())
            reached << focus->objectName();
        f().key(Qt::Key_Tab);
    }
    type("organisation", s("x")); // Save can be reached once there is something to save
    for (int i = 0; i < 40; ++i) {
        if (const QWidget* focus = f().window().focusWidget())
            reached << focus->objectName();
        f().key(Qt::Key_Tab);
    }
    for (const char* name : {"organisation", "documentNumber", "preparedBy", "ownSignature", "seamStamp",
                             "reportLanguage", "chooseLogo", "noLogo", "theme", "language", "save"})
        QVERIFY2(reached.contains(s(name)), name);
}

void TestSettings::thresholdsAreKeptUndoneAndReadByTheRules()
{
    const QByteArray before = f().dump();
    auto* fall = f().part<QSpinBox>("warning.fading.rating_fall");
    auto* share = f().part<QSpinBox>("comments.topics.share");
    QCOMPARE(fall->text(), s("0.5 of 5"));
    QCOMPARE(share->text(), s("30 %"));
    QVERIFY(!save()->isEnabled());
    fall->setFocus();
    fall->selectAll();
    QTest::keyClicks(fall, s("0.25"));
    share->setFocus();
    QTest::keyClick(share, Qt::Key_Up);
    QVERIFY(save()->isEnabled());
    f().click("save");
    QCOMPARE(setting(setting::fadingFall), s("0.25"));
    QCOMPARE(setting("comments.topics.share"), s("35"));
    QCOMPARE(setting(setting::fadingQuietDays), QString()); // the standard is not written down
    QCOMPARE(readFadingRule(f().desk().reader())->fall, 2500);
    QCOMPARE(readTopicRules(f().desk().reader())->share, 3500);
    QCOMPARE(fall->text(), s("0.25 of 5"));
    f().desk().undo();
    f().settle();
    QCOMPARE(f().dump(), before);
    QTRY_COMPARE(fall->text(), s("0.5 of 5"));
}

void TestSettings::anUnreadableThresholdShowsTheStandardAndIsMended()
{
    f().write({s("settings"), {}},
              [](Change& change) { return writeSetting(change, "comments.topics.last", s("viele")); });
    QVERIFY(!readTopicRules(f().desk().reader()));
    QCOMPARE(f().part<QSpinBox>("comments.topics.last")->text(), s("100 comments"));
    type("preparedBy", s("x"));
    f().click("save");
    QCOMPARE(readTopicRules(f().desk().reader())->last, 100);
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
