// Months of scores (mission K3, K15): what a month waits for, what was let pass, what is closed and what late data
// does.
#include "models/kpi/kpirows.h"
#include "models/kpi/kpitables.h"
#include "models/measures/measurequery.h"
#include "tests/models/monthworld.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace rostrum;
using namespace rostrum::test;

namespace {
QString s(const char* utf8) { return QString::fromUtf8(utf8); }

constexpr size_t kCompletion = 0, kSatisfaction = 1, kOutput = 2, kHead = 3; // in the shipped scheme

QString told(const std::vector<KpiLack>& lacks)
{
    QStringList lines;
    for (const KpiLack& one : lacks)
        lines << QStringLiteral("%1 %2 %3 %4 %5")
                     .arg(one.position)
                     .arg(lackKey(one.kind), one.title, one.who)
                     .arg(one.count);
    return lines.join(u'|');
}
} // namespace

class TestKpiMonths : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_world = std::make_unique<MonthWorld>(); }
    void aSessionThatIsOverWaitsForAWord();
    void aHeldSessionWaitsForARatingUnlessNobodyCame();
    void everyAttendeeIsExpectedWhereTheSchemeAsksSo();
    void theHeadOfDepartmentIsExpectedOnce();
    void aMonthWithoutSessionsWaitsForNoneOfThem();
    void ratingsOfPeopleWhoDidNotAttendCount();
    void whoChangesDepartmentBelongsToThatOfTheLastDay();
    void whoChangesRoleIsJudgedByTodaysUntilThePeriodIsLocked();
    void aWaiverCompletesWithItsReasonAndIsUndone();
    void aWaiverWantsAReasonAnIndicatorAndAnOpenPeriod();
    void aMonthIsOpenThenComputedThenLocked();
    void whatIsProvisionalIsNotLockedUntilItIsThereOrWaived();
    void aPeriodInWhichNobodyIsJudgedIsNotLocked();
    void whateverAMeasureReadsMovesTheResults();
    void whatWasMissingAndWaivedIsFrozen();
    void everyFrozenValueIsUnderTheHash();
    void aPeriodLockedByTheFirstEngineStillHasItsHash();

private:
    std::vector<KpiLack> lacks(int month)
    {
        auto read = readLacks(m_world->db(), m_world->results(month), m_world->today);
        if (!read)
            qFatal("no list");
        return *read;
    }

    std::unique_ptr<MonthWorld> m_world;
};

void TestKpiMonths::aSessionThatIsOverWaitsForAWord()
{
    m_world->session(0, "2026-09-10T09:00");
    m_world->session(0, "2026-09-11T09:00", "planned");
    m_world->session(0, "2026-09-30T17:00", "planned");
    m_world->session(0, "2026-10-01T09:00", "planned"); // of the next month
    KpiRow row = m_world->row(9, "T1");
    QCOMPARE(row.coverage[kCompletion].expected, 3);
    QCOMPARE(row.coverage[kCompletion].received, 1);
    QVERIFY(row.provisional);
    QVERIFY2(told(lacks(9)).startsWith(s("0 no_state 谈判技巧  1|0 no_state 谈判技巧  1|1 not_rated")),
             qPrintable(told(lacks(9))));
    // While the month runs only what is over is asked for.
    m_world->today = QDate(2026, 9, 12);
    row = m_world->row(9, "T1");
    QCOMPARE(row.coverage[kCompletion].missing(), 1);
    QVERIFY(row.provisional);
}

void TestKpiMonths::aHeldSessionWaitsForARatingUnlessNobodyCame()
{
    const Id rated = m_world->session(0, "2026-09-10");
    m_world->rates(rated, 5);
    const Id empty = m_world->session(0, "2026-09-11"); // its list says that nobody came
    m_world->attends(empty, 0, "absent");
    m_world->session(0, "2026-09-12"); // without a list
    m_world->session(0, "2026-09-13", "cancelled");
    const Coverage coverage = m_world->row(9, "T1").coverage[kSatisfaction];
    QCOMPARE(coverage.expected, 2);
    QCOMPARE(coverage.received, 1);
}

void TestKpiMonths::everyAttendeeIsExpectedWhereTheSchemeAsksSo()
{
    m_world->must([](Change& change) -> Result<void> {
        ROSTRUM_TRY(scheme, findScheme(change.db()));
        QJsonObject json = schemeToJson(scheme);
        QJsonArray indicators = json.value(s("indicators")).toArray();
        QJsonObject one = indicators.at(int(kSatisfaction)).toObject();
        one.insert(s("expected"), s("every_attendee"));
        indicators.replace(int(kSatisfaction), one);
        json.insert(s("indicators"), indicators);
        json.insert(s("valid_from"), s("2026-01-01"));
        ROSTRUM_TRY(version, importScheme(change, json));
        return version == 2 ? Result<void>() : fail(ErrorCode::DatabaseFailed);
    });
    const Id named = m_world->session(0, "2026-09-10");
    for (int i = 0; i < 3; ++i)
        m_world->attends(named, i);
    m_world->attends(named, 3, "absent");
    m_world->rates(named, 5, 1);
    const Id anonymous = m_world->session(0, "2026-09-11");
    for (int i = 0; i < 3; ++i)
        m_world->attends(anonymous, i);
    m_world->rates(anonymous, 5);
    m_world->session(0, "2026-09-12"); // no list: one of anybody
    const Coverage coverage = m_world->row(9, "T1").coverage[kSatisfaction];
    QCOMPARE(coverage.expected, 3 + 3 + 1);
    QCOMPARE(coverage.received, 1 + 1 + 0);
    const QString all = told(lacks(9));
    QVERIFY2(all.contains(s("1 not_answered 谈判技巧 学员1 1|1 not_answered 谈判技巧 学员3 1|1 anonymous 谈判技巧  2|"
                            "1 not_rated 谈判技巧  1")),
             qPrintable(all));
}

void TestKpiMonths::theHeadOfDepartmentIsExpectedOnce()
{
    QCOMPARE(m_world->row(9, "T1").coverage[kHead].expected, 1);
    QCOMPARE(m_world->row(9, "T1").coverage[kHead].received, 0);
    QVERIFY(told(lacks(9)).contains(s("3 not_assessed  head 1")));
    m_world->assessed(0, "2026-09-30", 88);
    m_world->assessed(0, "2026-09-29", 90);
    QCOMPARE(m_world->row(9, "T1").coverage[kHead].expected, 1);
    QVERIFY(m_world->row(9, "T1").coverage[kHead].complete());
}

void TestKpiMonths::aMonthWithoutSessionsWaitsForNoneOfThem()
{
    m_world->assessed(0, "2026-09-30", 88);
    const KpiRow row = m_world->row(9, "T1");
    for (const size_t place : {kCompletion, kSatisfaction, kOutput})
        QCOMPARE(row.coverage[place].expected, 0);
    QVERIFY(!row.provisional);
    // What has no data is left out by the scheme's policy, and the rest is too little for a rank.
    QVERIFY(!row.indicators[kSatisfaction].score);
    QCOMPARE(row.total.standing, Standing::Insufficient);
    QVERIFY(!row.rank);
}

void TestKpiMonths::ratingsOfPeopleWhoDidNotAttendCount()
{
    const Id session = m_world->session(0, "2026-09-10");
    m_world->attends(session, 0);
    m_world->rates(session, 5, 0);
    m_world->rates(session, 3, 4); // is on no list
    const KpiRow row = m_world->row(9, "T1");
    QCOMPARE(row.indicators[kSatisfaction].raw.n, 2);
    QCOMPARE(row.indicators[kSatisfaction].value, std::optional<int64_t>(40000));
    QVERIFY(row.coverage[kSatisfaction].complete());
}

void TestKpiMonths::whoChangesDepartmentBelongsToThatOfTheLastDay()
{
    m_world->must([this](Change& change) -> Result<void> {
        const Id sales = MonthWorld::add(change, "department", "name", s("销售部"));
        const Id technical = MonthWorld::add(change, "department", "name", s("技术部"));
        MonthWorld::add(change, "department_span", "person,department,valid_from,valid_to", m_world->trainers[0], sales,
                        QDate(2025, 1, 1), QDate(2026, 9, 14));
        MonthWorld::add(change, "department_span", "person,department,valid_from", m_world->trainers[0], technical,
                        QDate(2026, 9, 15));
        return {};
    });
    const Id before = m_world->session(0, "2026-09-10");
    m_world->rates(before, 5);
    QCOMPARE(m_world->row(9, "T1").departmentName, s("技术部"));
    QCOMPARE(m_world->row(9, "T1").indicators[kSatisfaction].raw.n, 1); // with all that was given that month
    QCOMPARE(m_world->row(8, "T1").departmentName, s("销售部"));
}

void TestKpiMonths::whoChangesRoleIsJudgedByTodaysUntilThePeriodIsLocked()
{
    m_world->complete(9, 0);
    m_world->complete(10, 0);
    m_world->lock(9);
    const auto final = m_world->row(9, "T1").finalPoints;
    m_world->must("UPDATE person SET is_trainer = 0 WHERE number = 'T1'");
    QCOMPARE(m_world->row(9, "T1").finalPoints, final);
    QVERIFY(m_world->row(10, "T1").number.isEmpty());
    m_world->must("UPDATE person SET is_trainer = 1 WHERE number IN ('T1', 'E1')");
    QCOMPARE(m_world->row(9, "E1").number, QString());
    QCOMPARE(m_world->row(10, "E1").number, s("E1"));
}

void TestKpiMonths::aWaiverCompletesWithItsReasonAndIsUndone()
{
    m_world->complete(9, 0);
    m_world->session(1, "2026-09-12"); // T2 lacks a rating and the head's word
    QVERIFY(m_world->row(9, "T2").provisional);
    const auto waive = [&](const char* indicator) {
        m_world->must([&](Change& change) -> Result<void> {
            ROSTRUM_TRY(
                id, waiveKpi(
                        change,
                        {{}, MonthWorld::month(9), m_world->trainers[1], s(indicator), s("外出授课"), m_world->today}));
            (void)id;
            return {};
        });
    };
    waive("satisfaction");
    KpiRow row = m_world->row(9, "T2");
    QCOMPARE(row.coverage[kSatisfaction].waiver, s("外出授课"));
    QVERIFY(row.coverage[kHead].waiver.isEmpty());
    QVERIFY(row.provisional);
    waive(""); // all of the person's
    row = m_world->row(9, "T2");
    QVERIFY(!row.provisional);
    QCOMPARE(row.coverage[kHead].missing(), 1); // it is still said that it is missing
    QVERIFY(m_world->row(9, "T3").provisional); // another person's
    m_world->undo();
    QVERIFY(m_world->row(9, "T2").provisional);
    const auto waivers = kpiWaivers(m_world->db(), s("trainer"), MonthWorld::month(9));
    QCOMPARE(waivers->size(), size_t(1));
    QCOMPARE(waivers->front().number, s("T2"));
    m_world->must([&](Change& change) { return withdrawWaiver(change, waivers->front().id); });
    QVERIFY(m_world->row(9, "T2").coverage[kSatisfaction].waiver.isEmpty());
}

void TestKpiMonths::aWaiverWantsAReasonAnIndicatorAndAnOpenPeriod()
{
    const auto problem = [&](const char* indicator, const char* reason) {
        const auto done = m_world->tryTo([&](Change& change) -> Result<void> {
            ROSTRUM_TRY(
                id,
                waiveKpi(change,
                         {{}, MonthWorld::month(9), m_world->trainers[0], s(indicator), s(reason), m_world->today}));
            (void)id;
            return {};
        });
        return done ? QString() : done.error().details.value(s("problem")).toString();
    };
    QCOMPARE(problem("head", "  "), s("reason_missing"));
    QCOMPARE(problem("nothing", "x"), s("unknown_indicator"));
    QCOMPARE(problem("head", "请假"), QString());
    const auto waivers = kpiWaivers(m_world->db(), s("trainer"), MonthWorld::month(9));
    m_world->lock(9);
    QCOMPARE(problem("head", "请假"), s("period_locked"));
    const auto withdrawn = m_world->tryTo([&](Change& change) { return withdrawWaiver(change, waivers->front().id); });
    QCOMPARE(withdrawn.error().details.value(s("problem")).toString(), s("period_locked"));
}

void TestKpiMonths::aMonthIsOpenThenComputedThenLocked()
{
    for (int i = 0; i < 2; ++i)
        m_world->complete(9, i);
    MonthState state = m_world->state(9);
    QCOMPARE(state.stage, MonthState::Stage::Open);
    QCOMPARE(state.people, 3);
    QCOMPARE(state.waiting.size(), size_t(1));
    QCOMPARE(state.waiting.front().number, s("T3"));
    QCOMPARE(state.waiting.front().missing, 1);
    m_world->assessed(2, "2026-09-30", 70);
    QCOMPARE(m_world->state(9).stage, MonthState::Stage::Computed);
    m_world->today = QDate(2026, 9, 30); // its last day is not over
    QCOMPARE(m_world->state(9).stage, MonthState::Stage::Open);
    m_world->today = QDate(2026, 10, 1);
    const KpiLock lock = m_world->lock(9);
    state = m_world->state(9);
    QCOMPARE(state.stage, MonthState::Stage::Locked);
    QCOMPARE(state.lock->sha256, lock.sha256);
    QVERIFY(state.verified);
    QVERIFY(m_world->state(10).carries);
    QVERIFY(!m_world->state(11).carries);
    m_world->reopen(9);
    state = m_world->state(9);
    QCOMPARE(state.stage, MonthState::Stage::Computed);
    QCOMPARE(state.lock->revision, 1);
    QCOMPARE(state.lock->reopenedReason, s("补录"));
}

void TestKpiMonths::whatIsProvisionalIsNotLockedUntilItIsThereOrWaived()
{
    m_world->complete(9, 0);
    m_world->session(1, "2026-09-11"); // no rating, no word of the head
    const auto locked = [&] {
        return m_world->tryTo([&](Change& change) -> Result<void> {
            ROSTRUM_TRY(lock, lockKpi(change, m_world->query(9)));
            Q_UNUSED(lock);
            return {};
        });
    };
    const auto refused = locked();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidValue);
    QCOMPARE(refused.error().details.value(s("problem")).toString(), s("period_waiting"));
    QCOMPARE(refused.error().details.value(s("missing")).toInt(), 3);
    const QVariantList people = refused.error().details.value(s("people")).toList();
    QCOMPARE(people.size(), 2);
    QCOMPARE(people[0].toMap().value(s("number")).toString(), s("T2"));
    QCOMPARE(people[0].toMap().value(s("name")).toString(), s("讲师2"));
    QCOMPARE(people[0].toMap().value(s("missing")).toInt(), 2);
    QCOMPARE(people[1].toMap().value(s("number")).toString(), s("T3"));
    QVERIFY(kpiLocks(m_world->db(), s("trainer"), MonthWorld::month(9))->empty());
    m_world->assessed(2, "2026-09-30", 70);
    QVERIFY(!locked()); // the other still waits
    m_world->must([&](Change& change) { return waiveRest(change, m_world->query(9)); });
    QVERIFY(locked());
    for (const KpiRow& row : m_world->results(9).rows)
        QVERIFY(!row.provisional);
}

void TestKpiMonths::aPeriodInWhichNobodyIsJudgedIsNotLocked()
{
    m_world->must("UPDATE person SET is_trainer = 0");
    const auto refused = m_world->tryTo([&](Change& change) -> Result<void> {
        ROSTRUM_TRY(lock, lockKpi(change, m_world->query(9)));
        Q_UNUSED(lock);
        return {};
    });
    QCOMPARE(refused.error().details.value(s("problem")).toString(), s("period_nobody"));
}

void TestKpiMonths::whateverAMeasureReadsMovesTheResults()
{
    const auto moves = [](const QString& table) {
        ChangeNotice notice;
        notice.tables = {table};
        return movesKpi(notice);
    };
    QStringList tables;
    Query all =
        m_world->db().query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'");
    while (all.next())
        tables.append(all.string(0));
    QVERIFY(tables.contains(s("rating")));
    QSet<QString> read;
    for (const Measure& measure : measures()) {
        const auto statement = compileFigures(measure, {MonthWorld::month(9), By::Person});
        if (!statement) // a measure that nobody can be asked of
            continue;
        const QString sql = QString::fromStdString(statement->sql);
        for (const QString& table : tables)
            if (QRegularExpression(s("(FROM|JOIN) ") + table + s("\\b")).match(sql).hasMatch())
                read.insert(table);
    }
    QVERIFY(read.contains(s("library_use")) && read.contains(s("form_question")));
    for (const QString& table : read)
        QVERIFY2(moves(table), qPrintable(table));
    for (const char* table : {"setting", "comment_word", "training_plan", "attachment", "rule_set"})
        QVERIFY2(tables.contains(s(table)) && !moves(s(table)), table);
}

void TestKpiMonths::whatWasMissingAndWaivedIsFrozen()
{
    m_world->session(0, "2026-09-10");
    m_world->must([&](Change& change) -> Result<void> {
        ROSTRUM_TRY(
            id, waiveKpi(change,
                         {{}, MonthWorld::month(9), m_world->trainers[0], s("head"), s("负责人空缺"), m_world->today}));
        (void)id;
        return {};
    });
    const QString before = told(lacks(9));
    const KpiLock lock = m_world->lock(9);
    m_world->assessed(0, "2026-09-20", 90);
    m_world->must("UPDATE course SET title = '改名'");
    const KpiRow row = m_world->row(9, "T1");
    QCOMPARE(row.coverage[kHead].waiver, s("负责人空缺"));
    QCOMPARE(row.coverage[kHead].missing(), 1);
    QCOMPARE(row.coverage[kSatisfaction].expected, 1);
    QVERIFY(!row.provisional); // it was waived
    const auto frozen = readFrozenLacks(m_world->db(), lock.id);
    QCOMPARE(told(*frozen), before);
    QCOMPARE(readFrozenLacks(m_world->db(), lock.id, m_world->trainers[1])->size(), size_t(1));
    const auto rows = readKpiTrace(m_world->db(), lock.id, m_world->trainers[0], kCompletion);
    QCOMPARE(rows->size(), size_t(1));
    QCOMPARE(rows->front().table, s("sessions"));
    QCOMPARE(rows->front().day, QDate(2026, 9, 10));
    QCOMPARE(rows->front().value, int64_t(1));
}

void TestKpiMonths::everyFrozenValueIsUnderTheHash()
{
    m_world->complete(8, 0);
    m_world->lock(8);
    m_world->rates(m_world->session(0, "2026-08-12"), 1);
    m_world->complete(9, 0);
    m_world->lock(9);
    QVERIFY(m_world->state(9).verified);
    const std::pair<const char*, const char*> edits[] = {
        {"UPDATE kpi_result SET adjustment = adjustment + 1", "UPDATE kpi_result SET adjustment = adjustment - 1"},
        {"UPDATE kpi_indicator_result SET received = received + 1",
         "UPDATE kpi_indicator_result SET received = received - 1"},
        {"UPDATE kpi_evidence SET lines = replace(lines, '40000', '50000')",
         "UPDATE kpi_evidence SET lines = replace(lines, '50000', '40000')"},
        {"UPDATE kpi_adjustment SET points = points + 1", "UPDATE kpi_adjustment SET points = points - 1"},
        {"UPDATE kpi_lock_prior SET mean = mean + 1", "UPDATE kpi_lock_prior SET mean = mean - 1"}};
    for (const auto& [edit, back] : edits) {
        m_world->must(edit);
        QVERIFY2(!m_world->state(9).verified, edit);
        m_world->must(back);
        QVERIFY2(m_world->state(9).verified, back);
    }
}

void TestKpiMonths::aPeriodLockedByTheFirstEngineStillHasItsHash()
{
    // As the first engine left it: no coverage, no adjustment, a row for each row of the trace.
    m_world->complete(9, 0);
    const KpiLock lock = m_world->lock(9);
    m_world->must("UPDATE kpi_lock SET engine = 1");
    m_world->must("UPDATE kpi_result SET adjustment = NULL");
    m_world->must("UPDATE kpi_indicator_result SET expected = NULL, received = NULL, waiver = NULL");
    m_world->must("DELETE FROM kpi_evidence");
    m_world->must("INSERT INTO kpi_trace(id, kpi_lock, position, source_table, row_id, day, value, weight, reason) "
                  "SELECT randomblob(16), l.id, 1, 'ratings', r.id, '2026-09-10', r.overall, 1, '' FROM kpi_lock l, "
                  "rating r");
    QCryptographicHash hash(QCryptographicHash::Sha256);
    int lines = 0;
    QVERIFY(eachLockedLine(m_world->db(), lock.id, [&](std::string_view line) {
        ++lines;
        QVERIFY(line.find("evidence") == std::string_view::npos);
        hash.addData(QByteArrayView(line.data(), qsizetype(line.size())));
        hash.addData(QByteArrayView("\n"));
        if (line.substr(0, 6) == "result")
            QCOMPARE(std::count(line.begin(), line.end(), '\t'), 14); // as many columns as it had
    }));
    QCOMPARE(lines, 1 + 4 + 3 + 12 + 1);
    QCOMPARE(*kpiFingerprint(m_world->db(), lock.id), hash.result());
    const auto rows = readKpiTrace(m_world->db(), lock.id, m_world->trainers[0], kSatisfaction);
    QCOMPARE(rows->size(), size_t(1));
    QCOMPARE(rows->front().value, int64_t(40000));
    QVERIFY(m_world->row(9, "T1").finalPoints);
    QCOMPARE(m_world->row(9, "T1").earned, m_world->row(9, "T1").finalPoints);
}

QTEST_GUILESS_MAIN(TestKpiMonths)
#include "tst_kpimonths.moc"
