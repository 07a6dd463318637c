// Twelve months kept while a board is open say what kpiResults() says, whatever was written meanwhile.
#include "models/kpi/kpitrend.h"
#include "models/kpi/schemestore.h"
#include "models/sample/sample.h"
#include "models/store/change.h"
#include "tests/support/kpilocking.h"
#include "tests/support/store.h"
#include <QJsonArray>
#include <QRandomGenerator>
#include <sqlite3.h>

using namespace rostrum;
using namespace rostrum::test;

namespace {
const QDate kToday(2026, 10, 22);

QString s(const char* utf8) { return QString::fromUtf8(utf8); }

// Everything that a page or a paper shows of results, line by line.
QStringList told(const KpiResults& results)
{
    const auto amount = [](const auto& value) { return value ? QString::number(*value) : QStringLiteral("-"); };
    QStringList lines{QStringLiteral("eligible %1").arg(results.eligible)};
    for (const auto& prior : results.priors)
        lines << amount(prior);
    for (const KpiRow& row : results.rows) {
        QStringList cells{row.number,
                          amount(row.finalPoints),
                          amount(row.rank),
                          amount(row.departmentRank),
                          amount(row.total.points),
                          QString::number(row.bonus),
                          QString::number(row.shares),
                          QString::number(row.top),
                          QString::number(row.provisional)};
        for (const Coverage& one : row.coverage)
            cells << QStringLiteral("%1 of %2 %3").arg(one.received).arg(one.expected).arg(one.waiver);
        cells << QString::number(row.adjustment) << amount(row.earned);
        for (const IndicatorScore& one : row.indicators)
            cells << QStringLiteral("%1/%2/%3").arg(one.raw.num).arg(one.raw.den).arg(one.raw.n) << amount(one.value)
                  << amount(one.shrunk) << amount(one.score) << QString::number(one.assumed);
        lines << cells.join(u' ');
    }
    return lines;
}
} // namespace

class TestKpiTrend : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void twelveMonthsAreThoseOfTheResults();
    void whateverIsWrittenIsSeen();
    void ratingsAloneAreCountedForWhomTheyAreAbout_data();
    void ratingsAloneAreCountedForWhomTheyAreAbout();
    void oneRatingCountsOnlyItsOwnMonthAgain();
    void aLockedMonthStaysAsItWasLocked();
    void aReadingThatIsCancelledLeavesNothingHalf();
    void pointsCarryTheirObservations();

private:
    void write(const std::function<Result<void>(Change&)>& work);
    void run(const char* sql);
    std::vector<KpiMonth> read();
    void compareWithResults();

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    std::unique_ptr<KpiTrend> m_trend;
};

void TestKpiTrend::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    m_trend = std::make_unique<KpiTrend>();
    write([](Change& change) -> Result<void> {
        ROSTRUM_CHECK(installShippedSchemes(change));
        SampleOptions options;
        options.people = 60;
        options.trainers = 8;
        options.sessions = 80;
        options.ratings = 500;
        return writeSample(change, options);
    });
}

void TestKpiTrend::write(const std::function<Result<void>(Change&)>& work)
{
    const auto notice = (*m_workspace)->writeNow({s("edit"), {}}, work);
    if (!notice)
        qFatal("not written: %s", qPrintable(errorKey(notice.error().code)));
    m_trend->changed(*notice);
}

void TestKpiTrend::run(const char* sql)
{
    write([&](Change& change) -> Result<void> {
        Query statement = change.db().query(sql);
        ROSTRUM_CHECK(statement.run());
        return change.count();
    });
}

std::vector<KpiMonth> TestKpiTrend::read()
{
    auto months = m_trend->read((*m_workspace)->reader(), {{}, kToday, kToday});
    if (!months)
        qFatal("not read: %s", qPrintable(errorKey(months.error().code)));
    return *months;
}

void TestKpiTrend::compareWithResults()
{
    const std::vector<KpiMonth> months = read();
    QCOMPARE(months.size(), 12u);
    QCOMPARE(months.front().month, (DateSpan{{2025, 11, 1}, {2025, 11, 30}}));
    for (const KpiMonth& month : months) {
        KpiQuery query;
        query.period = month.month;
        query.today = kToday;
        const auto plain = kpiResults((*m_workspace)->reader(), query);
        QVERIFY(plain);
        QVERIFY(!plain->rows.empty());
        QCOMPARE(told(*month.results), told(*plain));
    }
}

void TestKpiTrend::twelveMonthsAreThoseOfTheResults() { compareWithResults(); }

void TestKpiTrend::whateverIsWrittenIsSeen()
{
    QRandomGenerator random(7);
    read();
    // One of each kind, then any of them: what is kept from before must never be seen again.
    const char* const edits[] = {
        "UPDATE rating SET overall = %1 WHERE id = (SELECT id FROM rating ORDER BY id LIMIT 1 OFFSET %2)",
        "UPDATE rating SET session = (SELECT id FROM session WHERE trainer IS NOT NULL ORDER BY id LIMIT 1 OFFSET %3) "
        "WHERE id = (SELECT id FROM rating ORDER BY id LIMIT 1 OFFSET %2)",
        "DELETE FROM rating WHERE id = (SELECT id FROM rating ORDER BY id LIMIT 1 OFFSET %2)",
        "INSERT INTO rating(id, session, overall) VALUES(randomblob(16), (SELECT id FROM session WHERE trainer IS NOT "
        "NULL ORDER BY id LIMIT 1 OFFSET %3), %1)",
        "UPDATE session SET status = 'cancelled' WHERE id = (SELECT id FROM session ORDER BY id LIMIT 1 OFFSET %3)",
        "UPDATE session SET trainer = (SELECT id FROM person WHERE is_trainer ORDER BY id LIMIT 1) WHERE id = "
        "(SELECT id FROM session ORDER BY id LIMIT 1 OFFSET %3)",
        "UPDATE rating SET respondents = 3, trainee = NULL WHERE id = (SELECT id FROM rating ORDER BY id LIMIT 1 "
        "OFFSET "
        "%2)",
        "UPDATE assessment SET score = 610000 WHERE id = (SELECT id FROM assessment ORDER BY id LIMIT 1 OFFSET %3)",
        "UPDATE library_item SET published_on = '2026-09-09' WHERE id = (SELECT id FROM library_item ORDER BY id "
        "LIMIT 1 OFFSET %3)",
        "UPDATE department_span SET valid_to = '2026-08-15' WHERE id = (SELECT s.id FROM department_span s JOIN person "
        "p ON p.id = s.person WHERE p.is_trainer ORDER BY s.id LIMIT 1 OFFSET 2)",
        "DELETE FROM attendance WHERE session = (SELECT id FROM session WHERE status = 'held' ORDER BY id LIMIT 1 "
        "OFFSET "
        "%3)",
        "UPDATE rating SET trainee = NULL WHERE id = (SELECT id FROM rating ORDER BY id LIMIT 1 OFFSET %2)",
        "UPDATE person SET is_trainer = NOT is_trainer WHERE id = (SELECT id FROM person ORDER BY id LIMIT 1 OFFSET "
        "%3)"};
    for (int round = 0; round < 40; ++round) {
        const char* edit = edits[round < int(std::size(edits)) ? round : random.bounded(int(std::size(edits)))];
        QByteArray sql = edit;
        sql.replace("%1", QByteArray::number(10000 * (1 + random.bounded(5))));
        sql.replace("%2", QByteArray::number(random.bounded(400)));
        sql.replace("%3", QByteArray::number(random.bounded(40)));
        run(sql.constData());
        if (round % 3 != 1) // several Changes between two readings, too
            compareWithResults();
        if (QTest::currentTestFailed())
            qFatal("after %s", edit);
    }
}

void TestKpiTrend::ratingsAloneAreCountedForWhomTheyAreAbout_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("formula");
    QTest::newRow("every session") << s("every_session") << false;
    QTest::newRow("every attendee") << s("every_attendee") << false;
    QTest::newRow("with a formula") << s("every_session") << true;
}

void TestKpiTrend::ratingsAloneAreCountedForWhomTheyAreAbout()
{
    QFETCH(QString, expected);
    QFETCH(bool, formula);
    write([&](Change& change) -> Result<void> {
        ROSTRUM_TRY(scheme, findScheme(change.db(), {}));
        QJsonObject json = schemeToJson(scheme);
        json.remove(s("version"));
        QJsonArray indicators = json.value(s("indicators")).toArray();
        for (int i = 0; i < indicators.size(); ++i) {
            QJsonObject one = indicators[i].toObject();
            if (one.value(s("kind")).toString() == s("mean"))
                one.insert(s("expected"), expected);
            if (formula && i == indicators.size() - 1) {
                one = {{s("code"), s("both")},
                       {s("title"), s("合计")},
                       {s("kind"), s("formula")},
                       {s("weight"), one.value(s("weight"))},
                       {s("formula"), s("(completion + satisfaction) / 2")}};
            }
            indicators[i] = one;
        }
        json.insert(s("indicators"), indicators);
        json.insert(s("valid_from"), s("2025-01-01"));
        ROSTRUM_TRY(version, importScheme(change, json));
        Q_UNUSED(version);
        const DateSpan may{{2026, 5, 1}, {2026, 5, 31}};
        Query who = change.db().query("SELECT id FROM person WHERE is_trainer ORDER BY id LIMIT 1");
        ROSTRUM_TRY(waiver, waiveKpi(change, {{}, may, who.next() ? who.id(0) : Id{}, {}, s("请假"), kToday}));
        Q_UNUSED(waiver);
        return {};
    });
    compareWithResults();
    const char* const edits[] = {
        "UPDATE rating SET overall = %1 WHERE id = (SELECT id FROM rating ORDER BY id LIMIT 1 OFFSET %2)",
        "UPDATE rating SET session = (SELECT id FROM session WHERE trainer IS NOT NULL ORDER BY id LIMIT 1 OFFSET %3) "
        "WHERE id = (SELECT id FROM rating ORDER BY id LIMIT 1 OFFSET %2)",
        "DELETE FROM rating WHERE id = (SELECT id FROM rating ORDER BY id LIMIT 1 OFFSET %2)",
        "INSERT INTO rating(id, session, overall) VALUES(randomblob(16), (SELECT id FROM session WHERE trainer IS NOT "
        "NULL ORDER BY id LIMIT 1 OFFSET %3), %1)",
        "UPDATE rating SET overall = NULL WHERE id = (SELECT id FROM rating ORDER BY id LIMIT 1 OFFSET %2)",
        "UPDATE rating SET comment = '好' WHERE id = (SELECT id FROM rating ORDER BY id LIMIT 1 OFFSET %2)",
        "UPDATE rating SET trainee = NULL WHERE id = (SELECT id FROM rating ORDER BY id LIMIT 1 OFFSET %2)",
        "DELETE FROM rating WHERE session = (SELECT session FROM rating ORDER BY id LIMIT 1 OFFSET %2)"};
    QRandomGenerator random(20261022);
    for (int round = 0; round < 32; ++round) {
        QByteArray sql = edits[round % int(std::size(edits))];
        sql.replace("%1", QByteArray::number(10000 * (1 + random.bounded(5))));
        sql.replace("%2", QByteArray::number(random.bounded(400)));
        sql.replace("%3", QByteArray::number(random.bounded(40)));
        run(sql.constData());
        if (round % 3 != 1)
            compareWithResults();
        if (QTest::currentTestFailed())
            qFatal("after %s", sql.constData());
    }
}

void TestKpiTrend::oneRatingCountsOnlyItsOwnMonthAgain()
{
    const std::vector<KpiMonth> before = read();
    const auto kept = [&](const std::vector<KpiMonth>& after) {
        int same = 0;
        for (size_t i = 0; i < after.size(); ++i)
            same += after[i].results == before[i].results;
        return same;
    };
    QCOMPARE(kept(read()), 12);
    // In the last month: nobody's earlier months hang on it.
    run("UPDATE rating SET overall = 10000 WHERE id = (SELECT r.id FROM rating r JOIN session s ON s.id = r.session "
        "WHERE s.starts_at >= '2026-10-01' AND s.trainer IS NOT NULL AND r.overall > 10000 ORDER BY r.id LIMIT 1)");
    QCOMPARE(kept(read()), 11);
    run("UPDATE exam SET score = score + 1 WHERE id = (SELECT id FROM exam ORDER BY id LIMIT 1)");
    QCOMPARE(kept(read()), 11);
    // A board that nobody looked at while much was written.
    for (int i = 0; i < 205; ++i)
        run("UPDATE rating SET overall = 60000 - overall WHERE id = (SELECT id FROM rating ORDER BY id LIMIT 1 OFFSET "
            "7)");
    compareWithResults();
}

void TestKpiTrend::aLockedMonthStaysAsItWasLocked()
{
    KpiQuery september;
    september.period = {{2026, 9, 1}, {2026, 9, 30}};
    september.today = kToday;
    const QStringList before = told(*read()[10].results);
    QVERIFY(!read()[10].locked);
    write([&](Change& change) -> Result<void> {
        ROSTRUM_TRY(lock, lockWaived(change, september));
        Q_UNUSED(lock);
        return {};
    });
    QVERIFY(read()[10].locked);
    run("UPDATE rating SET overall = 10000");
    QVERIFY(told(*read()[9].results) != told(*read()[10].results));
    QCOMPARE(told(*read()[10].results), before);
    compareWithResults(); // the next month carries the difference
    run("UPDATE rating SET overall = 50000 WHERE id IN (SELECT r.id FROM rating r JOIN session s ON s.id = r.session "
        "WHERE s.starts_at LIKE '2026-09%' ORDER BY r.id LIMIT 3)");
    compareWithResults();
    write([&](Change& change) -> Result<void> {
        ROSTRUM_TRY(lock, reopenKpi(change, s("trainer"), september.period, s("late data"), kToday));
        Q_UNUSED(lock);
        return {};
    });
    QVERIFY(!read()[10].locked);
    QVERIFY(told(*read()[10].results) != before);
    compareWithResults();
}

void TestKpiTrend::aReadingThatIsCancelledLeavesNothingHalf()
{
    // Cancelled at the first look of SQLite, then ever later, by count and not by time: every machine stops at the same
    // places, until a reading comes through.
    struct Stop {
        int looks = 0;
        int at = 0;
    };
    sqlite3* handle = (*m_workspace)->reader().handle();
    int cancelled = 0;
    for (Stop stop{0, 1};; stop = {0, stop.at + stop.at / 3 + 1}) {
        m_trend = std::make_unique<KpiTrend>();
        sqlite3_progress_handler(
            handle, 100,
            [](void* data) {
                Stop* stop = static_cast<Stop*>(data);
                return int(++stop->looks >= stop->at);
            },
            &stop);
        const auto read = m_trend->read((*m_workspace)->reader(), {{}, kToday, kToday});
        sqlite3_progress_handler(handle, 0, nullptr, nullptr);
        if (!read)
            QCOMPARE(read.error().code, ErrorCode::Cancelled);
        compareWithResults();
        if (QTest::currentTestFailed() || read)
            break;
        ++cancelled;
    }
    QVERIFY(cancelled > 10);
}

void TestKpiTrend::pointsCarryTheirObservations()
{
    const std::vector<KpiMonth> months = read();
    const Id person = months[10].results->rows.front().person;
    const std::vector<KpiPoint> score = scorePoints(months, person), all = scorePoints(months, {}),
                                ratings = indicatorPoints(months, person, s("satisfaction"));
    QCOMPARE(score.size(), 12u);
    for (size_t i = 0; i < months.size(); ++i) {
        const KpiRow* row = months[i].row(person);
        QVERIFY(row);
        QCOMPARE(score[i].value, row->rank ? row->earned : std::nullopt);
        QCOMPARE(ratings[i].value, row->indicators[1].score);
        QCOMPARE(ratings[i].n, row->indicators[1].raw.n);
        int64_t sum = 0;
        int n = 0;
        for (const KpiRow& one : months[i].results->rows)
            if (one.rank) {
                sum += *one.earned;
                ++n;
            }
        QCOMPARE(all[i].n, n);
        if (n)
            QCOMPARE(*all[i].value, (2 * sum + n) / (2 * n));
    }
    QVERIFY(score[11].provisional); // October is not over
    QVERIFY(indicatorPoints(months, person, s("unknown"))[10].value == std::nullopt);
}

QTEST_GUILESS_MAIN(TestKpiTrend)
#include "tst_kpitrend.moc"
