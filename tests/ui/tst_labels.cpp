// Texts keep their tone on any ground, tell what their place cuts off, and an empty page says its next step in one
// place.
#include "ui/shell/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include <QHelpEvent>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

using namespace rostrum;

namespace {
// The colour that is furthest from the ground: that of the middle of a stroke.
QColor inkOf(const QImage& image)
{
    const int ground = qGray(image.pixel(0, 0));
    QColor ink = image.pixelColor(0, 0);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (std::abs(qGray(image.pixel(x, y)) - ground) > std::abs(qGray(ink.rgb()) - ground))
                ink = image.pixelColor(x, y);
    return ink;
}
} // namespace

class TestLabels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aToneIsKeptOnAnyGround_data();
    void aToneIsKeptOnAnyGround();
    void whatIsCutOffIsToldInATooltip();
    void anEmptyPageStandsTogetherInTheMiddle();
    void anEmptyLineStaysALine();

private:
    QTemporaryDir m_settings;
};

void TestLabels::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("RostrumTest"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_labels"));
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestLabels::aToneIsKeptOnAnyGround_data()
{
    QTest::addColumn<int>("ground");
    QTest::newRow("window") << int(QPalette::Window);
    QTest::newRow("page") << int(QPalette::Base);
    QTest::newRow("button") << int(QPalette::Button);
}

void TestLabels::aToneIsKeptOnAnyGround()
{
    QFETCH(int, ground);
    QWidget page;
    page.setBackgroundRole(QPalette::ColorRole(ground));
    page.setAutoFillBackground(true);
    TextLabel label(Type::Title, Tone::Second, QStringLiteral("HHHH"), &page);
    label.resize(200, 40);
    page.resize(200, 40);
    QCOMPARE(inkOf(page.grab().toImage()).name(), tokens().second.name());
}

void TestLabels::whatIsCutOffIsToldInATooltip()
{
    const QString whole = QStringLiteral("mean score of all who have a rank; n: how many; hollow: provisional");
    TextLabel label(Type::Body, Tone::Text, whole);
    label.resize(120, 24);
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    const auto ask = [&label] {
        QHelpEvent help(QEvent::ToolTip, QPoint(5, 5), label.mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(&label, &help);
    };
    ask();
    QCOMPARE(QToolTip::text(), whole);
    QToolTip::hideText();
    QTRY_VERIFY(!QToolTip::isVisible());
    label.resize(1200, 24);
    ask();
    QVERIFY2(!QToolTip::isVisible(), "what is there to read needs no tooltip");
}

void TestLabels::anEmptyPageStandsTogetherInTheMiddle()
{
    EmptyState empty(Glyph::Document);
    empty.setTexts(QStringLiteral("No round yet"), QStringLiteral("A round asks heads, HR and colleagues."),
                   QStringLiteral("New round"));
    empty.resize(1200, 700);
    empty.show();
    QVERIFY(QTest::qWaitForWindowExposed(&empty));
    QTRY_VERIFY(std::abs(empty.button()->geometry().center().x() - 600) < 4);
    const QList<TextLabel*> texts = empty.findChildren<TextLabel*>();
    QCOMPARE(texts.size(), 2);
    for (const TextLabel* text : texts)
        QVERIFY2(std::abs(text->geometry().center().x() - 600) < 4, qPrintable(text->text()));
    const int gap = empty.button()->y() - texts.last()->geometry().bottom();
    QVERIFY2(gap > 0 && gap < 32, qPrintable(QString::number(gap)));
    QVERIFY(texts.first()->y() > 200 && empty.button()->geometry().bottom() < 500);
}

void TestLabels::anEmptyLineStaysALine()
{
    EmptyState empty(Glyph::Document);
    empty.setTexts(QStringLiteral("No round yet"), QStringLiteral("A round asks heads, HR and colleagues."),
                   QStringLiteral("New round"));
    empty.resize(800, 70);
    empty.show();
    QVERIFY(QTest::qWaitForWindowExposed(&empty));
    QTRY_VERIFY(empty.button()->x() > 600);
    QVERIFY(std::abs(empty.button()->geometry().center().y() - 35) < 4);
    QVERIFY(empty.minimumSizeHint().height() <= 100);
}

QTEST_MAIN(TestLabels)
#include "tst_labels.moc"
