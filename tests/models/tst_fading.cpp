// Mission W1: 62 days without a share and 4.5 → 3.8 is told; 58 days, or 4.5 → 4.3, is not. The thresholds can be
// moved.
#include "models/facts/settings.h"
#include "models/kpi/fading.h"
#include "models/store/change.h"
#include "tests/support/store.h"

using namespace rostrum;
using namespace rostrum::test;

namespace {
const QDate kAsOf(2026, 10, 22);
const Id kTrainer = Id::derived({"trainer"});

QString s(const char* utf8) { return QString::fromUtf8(utf8); }
} // namespace

class TestFading : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void twoMonthsWithoutAShareAndAFallingRatingAreTold_data();
    void twoMonthsWithoutAShareAndAFallingRatingAreTold();
    void thresholdsCanBeMoved();
    void aThresholdThatIsNoNumberIsRefused();
    void oneMonthOfRatingsCannotFall();

private:
    void write(const std::function<Result<void>(Change&)>& work);
    /// A session of that day with one attendee and ratings of that mean.
    void teach(QDate day, int64_t rating, int ratings, bool cameSomebody = true);
    Fading fading();

    std::unique_ptr<TemporaryWorkspace> m_workspace;
};

void TestFading::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    write([](Change& change) -> Result<void> {
        Query person = change.db().query("INSERT INTO person(id, number, name, is_trainer) VALUES(?, 'T1', '周', 1)");
        ROSTRUM_CHECK(person.bind(kTrainer).run());
        ROSTRUM_CHECK(change.count());
        Query course = change.db().query("INSERT INTO course(id, title) VALUES(?, '投诉处理')");
        ROSTRUM_CHECK(course.bind(Id::derived({"course"})).run());
        return change.count();
    });
}

void TestFading::write(const std::function<Result<void>(Change&)>& work)
{
    const auto notice = (*m_workspace)->writeNow({s("edit"), {}}, work);
    if (!notice)
        qFatal("not written: %s", qPrintable(errorKey(notice.error().code)));
}

void TestFading::teach(QDate day, int64_t rating, int ratings, bool cameSomebody)
{
    write([&](Change& change) -> Result<void> {
        const std::string when = isoDay(day).toStdString();
        const Id session = Id::derived({"session", when});
        Query insert = change.db().query("INSERT INTO session(id, course, trainer, starts_at, status) "
                                         "VALUES(?, ?, ?, ?, 'held')");
        ROSTRUM_CHECK(insert.bind(session).bind(Id::derived({"course"})).bind(kTrainer).bind(isoDay(day)).run());
        ROSTRUM_CHECK(change.count());
        if (cameSomebody) {
            Query came = change.db().query("INSERT INTO attendance(id, session, person, status) "
                                           "VALUES(?, ?, ?, 'present')");
            ROSTRUM_CHECK(came.bind(Id::derived({"came", when})).bind(session).bind(kTrainer).run());
            ROSTRUM_CHECK(change.count());
        }
        for (int i = 0; i < ratings; ++i) {
            Query rated = change.db().query("INSERT INTO rating(id, session, overall) VALUES(?, ?, ?)");
            rated.bind(Id::derived({"rating", when, std::to_string(i)})).bind(session).bind(rating);
            ROSTRUM_CHECK(rated.run());
            ROSTRUM_CHECK(change.count());
        }
        return {};
    });
}

Fading TestFading::fading()
{
    const auto rule = readFadingRule((*m_workspace)->reader());
    if (!rule)
        qFatal("%s", qPrintable(errorKey(rule.error().code)));
    const auto read = readFading((*m_workspace)->reader(), kTrainer, kAsOf, *rule);
    if (!read)
        qFatal("%s", qPrintable(errorKey(read.error().code)));
    return *read;
}

void TestFading::twoMonthsWithoutAShareAndAFallingRatingAreTold_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("latest");
    QTest::addColumn<bool>("fires");
    QTest::newRow("62 days, 4.5 to 3.8") << 62 << 45000 << 38000 << true;
    QTest::newRow("58 days, 4.5 to 3.8") << 58 << 45000 << 38000 << false;
    QTest::newRow("62 days, 4.5 to 4.3") << 62 << 45000 << 43000 << false;
    QTest::newRow("62 days, just the fall") << 62 << 45000 << 40000 << true;
    QTest::newRow("62 days, a rise") << 62 << 38000 << 45000 << false;
    QTest::newRow("60 days are two months") << 60 << 45000 << 38000 << true;
}

void TestFading::twoMonthsWithoutAShareAndAFallingRatingAreTold()
{
    QFETCH(int, days);
    QFETCH(int, before);
    QFETCH(int, latest);
    QFETCH(bool, fires);
    teach(kAsOf.addDays(-days - 70), before, 6);
    teach(kAsOf.addDays(-days), latest, 6);
    teach(kAsOf.addDays(-3), latest, 0, false); // nobody came: no share
    const Fading read = fading();
    QCOMPARE(read.days, days);
    QCOMPARE(read.lastShare, kAsOf.addDays(-days));
    QCOMPARE(read.latest.n, 6);
    QCOMPARE(read.fires, fires);
}

void TestFading::thresholdsCanBeMoved()
{
    teach(kAsOf.addDays(-110), 45000, 6);
    teach(kAsOf.addDays(-40), 43000, 6);
    QVERIFY(!fading().fires);
    write([](Change& change) { return writeSetting(change, setting::fadingQuietDays, s("30")); });
    QVERIFY(!fading().fires);
    write([](Change& change) { return writeSetting(change, setting::fadingFall, s("0.2")); });
    QVERIFY(fading().fires);
    write([](Change& change) { return writeSetting(change, setting::fadingLeast, s("7")); });
    QVERIFY(!fading().fires);
}

void TestFading::aThresholdThatIsNoNumberIsRefused()
{
    write([](Change& change) { return writeSetting(change, setting::fadingFall, s("much")); });
    const auto rule = readFadingRule((*m_workspace)->reader());
    QVERIFY(!rule);
    QCOMPARE(rule.error().code, ErrorCode::InvalidValue);
}

void TestFading::oneMonthOfRatingsCannotFall()
{
    teach(kAsOf.addDays(-90), 10000, 9);
    QVERIFY(!fading().fires);
    QCOMPARE(fading().days, 90);
}

QTEST_GUILESS_MAIN(TestFading)
#include "tst_fading.moc"
