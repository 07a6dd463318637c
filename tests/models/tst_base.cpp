#include "models/base/dates.h"
#include "models/base/decimal.h"
#include "models/base/id.h"
#include "models/base/text.h"
#include <QTest>
#include <set>

using namespace rostrum;

class TestBase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hoursKeepTwoDecimalsAndRefuseThree();
    void commasPartThousandsAndNothingElse();
    void halvesRoundAwayFromZeroOnce();
    void figuresPrintShortestOrAtAFixedWidth();
    void doublesOfASpreadsheetBecomeTheDecimalsThatWereTyped();
    void daysAreReadAsOfficersWriteThem();
    void impossibleDaysAreNoDays();
    void serialsFollowBothDateSystemsAndTheFalseLeapDay();
    void periodsAreYearsQuartersAndMonths();
    void derivedIdsAreTheSameForTheSamePartsOnly();
    void idsMadeByHandRise();
    void numbersAndNamesOfPeopleAreToldApart();
    void foldingIgnoresWidthCaseAndSpace();
};

void TestBase::hoursKeepTwoDecimalsAndRefuseThree()
{
    QCOMPARE(*parseDecimal("39.5", 2).value, 3950);
    QCOMPARE(*parseDecimal("40", 2).value, 4000);
    QCOMPARE(*parseDecimal("1.250", 2).value, 125);
    QCOMPARE(*parseDecimal("４０．５", 2).value, 4050);
    QCOMPARE(*parseDecimal("-3", 2).value, -300);
    QCOMPARE(*parseDecimal("0.000", 2).value, 0);
    QVERIFY(!parseDecimal("1.255", 2).value);
    QCOMPARE(parseDecimal("1.255", 2).fault, DecimalFault::TooManyDecimals);
    QCOMPARE(parseDecimal("四十", 2).fault, DecimalFault::NotANumber);
    QCOMPARE(parseDecimal("", 2).fault, DecimalFault::NotANumber);
    QCOMPARE(parseDecimal("99999999999999999999", 2).fault, DecimalFault::TooLarge);
    QCOMPARE(*parseDecimal("1e2", 2).value, 10000);
}

void TestBase::commasPartThousandsAndNothingElse()
{
    QCOMPARE(*parseDecimal("1,200", 2).value, 120000);
    QCOMPARE(*parseDecimal("-12,345,678.5", 2).value, -1234567850);
    QCOMPARE(*parseDecimal("１，２００．５０", 2).value, 120050);
    for (const char* text :
         {"39,5", "1,2000", "1,20", "12,34,567", "1200,300", ",200", "1,,200", "0,200", "1,200,", "1,200.5,3", "1,2e3"})
        QVERIFY2(!parseDecimal(text, 2).value, text);
}

void TestBase::halvesRoundAwayFromZeroOnce()
{
    QCOMPARE(ratioHalfUp(700, 9, 4), 777778);
    QCOMPARE(ratioHalfUp(1, 2, 0), 1);
    QCOMPARE(ratioHalfUp(-1, 2, 0), -1);
    QCOMPARE(ratioHalfUp(8444995, 100000, 4), 844500); // 84.44995 → 84.4500
    QCOMPARE(rescaleHalfUp(844500, 4, 1), 845);
}

void TestBase::figuresPrintShortestOrAtAFixedWidth()
{
    QCOMPARE(formatShortest(3000, 2), QStringLiteral("30"));
    QCOMPARE(formatShortest(3950, 2), QStringLiteral("39.5"));
    QCOMPARE(formatDecimal(3000, 2, 1), QStringLiteral("30.0"));
    QCOMPARE(formatDecimal(3025, 2, 1), QStringLiteral("30.25"));
    QCOMPARE(formatDecimal(-50, 2, 1), QStringLiteral("-0.5"));
    QCOMPARE(formatDecimal(7, 0, 0), QStringLiteral("7"));
}

void TestBase::doublesOfASpreadsheetBecomeTheDecimalsThatWereTyped()
{
    QCOMPARE(*decimalFromDouble(39.5, 2).value, 3950);
    QCOMPARE(*decimalFromDouble(0.1 + 0.2, 2).value, 30);
    QCOMPARE(*decimalFromDouble(4.0, 4).value, 40000);
    QCOMPARE(decimalFromDouble(1.005, 2).fault, DecimalFault::TooManyDecimals);
    QVERIFY(!decimalFromDouble(1e300, 2).value);
}

void TestBase::daysAreReadAsOfficersWriteThem()
{
    const QDate day(2026, 10, 9);
    for (const char* text : {"2026-10-09", "2026-10-9", "2026/10/9", "2026.10.09", "2026年10月9日", "20261009",
                             "２０２６－１０－０９", " 2026-10-09 ", "2026年10月9日 星期五"})
        QCOMPARE(parseDay(text).value_or(QDate()), day);
    const auto moment = parseMoment("2026/10/9 15:30");
    QVERIFY(moment && moment->time);
    QCOMPARE(isoMoment(*moment), QStringLiteral("2026-10-09T15:30"));
    QCOMPARE(isoMoment(*parseMoment("2026-10-09T15:00:00")), QStringLiteral("2026-10-09T15:00"));
    QCOMPARE(isoMoment(*parseMoment("2026年10月9日 9时")), QStringLiteral("2026-10-09T09:00"));
}

void TestBase::impossibleDaysAreNoDays()
{
    for (const char* text : {"2026/10/32", "2025-02-29", "1026-10-09", "tomorrow", "", "9", "2026-10-09T25:00"})
        QVERIFY2(!parseMoment(text), text);
}

void TestBase::serialsFollowBothDateSystemsAndTheFalseLeapDay()
{
    QCOMPARE(momentFromSerial(46304, false)->day, QDate(2026, 10, 9));
    QCOMPARE(momentFromSerial(46304 - 1462, true)->day, QDate(2026, 10, 9));
    QCOMPARE(momentFromSerial(1, false)->day, QDate(1900, 1, 1));
    QCOMPARE(momentFromSerial(61, false)->day, QDate(1900, 3, 1));
    QCOMPARE(isoMoment(*momentFromSerial(46304.625, false)), QStringLiteral("2026-10-09T15:00"));
    QVERIFY(!momentFromSerial(-1, false));
}

void TestBase::periodsAreYearsQuartersAndMonths()
{
    QCOMPARE(*parsePeriod(QStringLiteral("2026")), yearSpan(2026));
    QCOMPARE(*parsePeriod(QStringLiteral("2026-Q4")), (DateSpan{QDate(2026, 10, 1), QDate(2026, 12, 31)}));
    QCOMPARE(*parsePeriod(QStringLiteral("2024-02")), (DateSpan{QDate(2024, 2, 1), QDate(2024, 2, 29)}));
    QVERIFY(!parsePeriod(QStringLiteral("2026-13")));
    QVERIFY(!parsePeriod(QStringLiteral("2026-Q5")));
}

void TestBase::derivedIdsAreTheSameForTheSamePartsOnly()
{
    QCOMPARE(Id::derived({"person", "010386"}), Id::derived({"person", "010386"}));
    QVERIFY(Id::derived({"ab", "c"}) != Id::derived({"a", "bc"}));
    const Id parent = Id::derived({"session", "1"});
    const Id child = Id::below(parent, {"rating", "x"});
    QVERIFY(std::equal(child.bytes.begin(), child.bytes.begin() + 8, parent.bytes.begin()));
    QCOMPARE(*Id::fromHex(child.hex()), child);
    QVERIFY(!Id::fromHex(QStringLiteral("zz")));
}

void TestBase::idsMadeByHandRise()
{
    std::set<Id> seen;
    Id last;
    for (int i = 0; i < 10000; ++i) {
        const Id id = Id::make();
        QVERIFY(seen.insert(id).second);
        QVERIFY(last < id);
        last = id;
    }
}

void TestBase::numbersAndNamesOfPeopleAreToldApart()
{
    for (const char* number : {"010386", "T1002", "a-1", "1"})
        QVERIFY2(looksLikeNumber(number), number);
    for (const char* name : {"周文博", "Anna", "", "李 1", "陈01"})
        QVERIFY2(!looksLikeNumber(name), name);
}

void TestBase::foldingIgnoresWidthCaseAndSpace()
{
    QCOMPARE(foldText(QString::fromUtf8(" Ｔrainer　ID ")), QStringLiteral("trainerid"));
    QCOMPARE(tidyText(QString::fromUtf8("  周　文博 ")), QString::fromUtf8("周 文博"));
}

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
