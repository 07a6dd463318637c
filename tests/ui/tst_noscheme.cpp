// A workspace made before there were KPI schemes: the boards say so and offer the shipped ones.
#include "tests/support/sampledesk.h"
#include "ui/boards/companyboard.h"
#include "ui/boards/trainerboard.h"
#include "ui/kpi/noscheme.h"
#include "ui/shell/theme.h"
#include "ui/words/language.h"
#include <QPushButton>
#include <QSettings>

using namespace rostrum;
using namespace rostrum::test;

class TestNoScheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_desk.reset(); }
    void theShippedOnesAreOffered_data();
    void theShippedOnesAreOffered();

private:
    QTemporaryDir m_settings;
    std::unique_ptr<SampleDesk> m_desk;
};

void TestNoScheme::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(s("RostrumTest"));
    QCoreApplication::setApplicationName(s("tst_noscheme"));
    Theme::instance().install(*qApp, ThemeChoice::Light);
    installLanguage(s("en"));
}

void TestNoScheme::init()
{
    QSettings().clear();
    m_desk = std::make_unique<SampleDesk>();
}

void TestNoScheme::theShippedOnesAreOffered_data()
{
    QTest::addColumn<QString>("page");
    for (const char* page : {"trainer", "company"})
        QTest::newRow(page) << s(page);
}

void TestNoScheme::theShippedOnesAreOffered()
{
    QFETCH(QString, page);
    QCOMPARE(m_desk->count("kpi_scheme"), 0);
    std::unique_ptr<Page> shown(page == u"trainer" ? makeTrainerBoard(**m_desk, nullptr)
                                                   : makeCompanyBoard(**m_desk, nullptr));
    QVERIFY(shown);
    shown->resize(1200, 800);
    static_cast<QWidget*>(shown.get())->show();
    shown->activated();
    auto* offer = shown->findChild<NoScheme*>();
    QVERIFY(offer);
    QTRY_VERIFY_WITH_TIMEOUT(offer->isVisible(), 60000);
    QVERIFY(offer->button()->isVisible());
    QVERIFY(offer->button()->isEnabled());
    QVERIFY2(m_desk->prompts.told.isEmpty(), "nothing is told in a dialog");
    QTest::keyClick(offer->button(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!offer->isVisible(), 60000);
    QCOMPARE(m_desk->count("kpi_scheme"), 3);
    (**m_desk).undo(); // and gone again: the page offers them once more
    QTRY_VERIFY_WITH_TIMEOUT(offer->isVisible(), 60000);
    QCOMPARE(m_desk->count("kpi_scheme"), 0);
}

QTEST_MAIN(TestNoScheme)
#include "tst_noscheme.moc"
