// The credit totals that are kept are what the measure sums, whatever is written, undone or written past them.
#include "models/measures/credittotals.h"
#include "models/rules/figurereader.h"
#include "models/store/undo.h"
#include "trainingdata.h"
#include <random>

using namespace rostrum;

class TestCreditTotals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void totalsAreTheMeasuresSumsAfterAnyWork();
    void aChangeOfManyRowsIsSummedAsAWhole();
    void anUndoneChangeTakesItsHoursBack();
    void totalsThatDoNotKnowTheNewestChangeAreNotUsed();
    void whatIsWrittenElsewhereLeavesThemFresh();
    void cutYearsAnswerAsTheDaysDo();
};

namespace {
const DateSpan kYears{{2024, 1, 1}, {2026, 12, 31}};

class World {
public:
    World()
    {
        for (int i = 0; i < 12; ++i)
            people.push_back(data.person(qPrintable(QString::number(i))));
        for (int i = 0; i < 4; ++i)
            courses.push_back(data.course(qPrintable(QStringLiteral("C%1").arg(i)), i == 3 ? std::optional<int>() : 200,
                                          i % 2 ? "public" : "professional"));
        shape = *readShape(*data.db);
    }

    /// One Change with the keeper; what it touched.
    qint64 write(const std::function<void(Connection&)>& work, bool kept = true)
    {
        auto change = Change::begin(*data.db, shape, QStringLiteral("test"));
        (*change)->label = {QStringLiteral("edit"), {}};
        if (kept)
            (*change)->keeper = keepCreditTotals;
        work(*data.db);
        const auto done = (*change)->commit();
        return done ? done->id : -1;
    }

    int roll(int sides) { return int(random() % uint(sides)); }
    Id one(const char* table)
    {
        Query query = data.db->query(std::string("SELECT id FROM ") + table + " ORDER BY id LIMIT 1 OFFSET abs(" +
                                     std::to_string(random()) + ") % max(1, (SELECT count(*) FROM " + table + "))");
        return query.next() ? query.id(0) : Id();
    }
    void run(const QString& sql) { data.must(qPrintable(sql)); }
    QString hex(const Id& id) { return QStringLiteral("x'%1'").arg(id.hex()); }

    // Everything that may move somebody's hours, and some that may not.
    void anything()
    {
        const Id attendance = one("attendance"), session = one("session"), course = one("course");
        const QString day = QDate(2024, 1, 1).addDays(roll(1096)).toString(Qt::ISODate);
        switch (roll(13)) {
        case 0:
        case 1:
            data.session(courses[size_t(roll(4))], qPrintable(day), roll(3) ? std::optional<int>() : 50 * roll(9),
                         roll(6) ? "held" : "planned");
            break;
        case 2:
        case 3:
        case 4:
            if (!session.isNull())
                data.attends(session, people[size_t(roll(12))], roll(3) ? std::optional<int>() : 25 * roll(20),
                             roll(5) ? "present" : "partial",
                             roll(4) ? std::optional<QString>() : QStringLiteral("am"));
            break;
        case 5:
            data.credit(people[size_t(roll(12))], roll(3) ? "外训" : "C1", 100 * roll(9),
                        QDate(2025, 1, 1).addDays(roll(9)), roll(2) ? std::optional<QString>() : QStringLiteral("Z"));
            break;
        case 6:
            run(QStringLiteral("UPDATE attendance SET hours = %1, status = 'present' WHERE id = %2")
                    .arg(roll(2) ? QStringLiteral("NULL") : QString::number(roll(900)), hex(attendance)));
            break;
        case 7:
            run(QStringLiteral("UPDATE attendance SET person = %1 WHERE id = %2")
                    .arg(hex(people[size_t(roll(12))]), hex(attendance)));
            break;
        case 8:
            run(QStringLiteral("DELETE FROM attendance WHERE id = %1").arg(hex(attendance)));
            break;
        case 9:
            run(QStringLiteral("UPDATE session SET status = '%1', starts_at = '%2', hours = %3 WHERE id = %4")
                    .arg(QLatin1String(roll(3) ? "held" : "cancelled"), day,
                         roll(2) ? QStringLiteral("NULL") : QString::number(roll(600)), hex(session)));
            break;
        case 10:
            run(QStringLiteral("UPDATE course SET hours = %1, category = %2, title = '%3' WHERE id = %4")
                    .arg(roll(9) * 50)
                    .arg(QLatin1String(roll(3) ? "'public'" : "NULL"), QStringLiteral("C%1").arg(roll(5)),
                         hex(course)));
            break;
        case 11:
            run(QStringLiteral(
                    "UPDATE credit SET confirmed_on = '2026-01-01', hours = hours + 50, person = %1 WHERE id = %2")
                    .arg(hex(people[size_t(roll(12))]), hex(one("credit"))));
            break;
        case 12:
            run(QStringLiteral("DELETE FROM credit WHERE id = %1").arg(hex(one("credit"))));
            break;
        }
    }

    /// person year origin category hundredths n, as the measure says and as it is kept.
    QStringList summed()
    {
        QStringList lines;
        for (const char* origin : {"attendance", "outside"})
            for (const char* category : {"public", "professional"})
                for (int year = 2024; year <= 2026; ++year) {
                    Measure measure = **findMeasure(QStringLiteral("credit.hours"));
                    measure.filter["origin"] = {QString::fromLatin1(origin)};
                    measure.filter["category"] = {QString::fromLatin1(category)};
                    const auto rows = evaluateMeasure(*data.db, measure, {yearSpan(year), By::Person});
                    for (const MeasureRow& row : *rows)
                        lines.append(QStringLiteral("%1 %2 %3 %4 %5 %6")
                                         .arg(row.id.hex())
                                         .arg(year)
                                         .arg(QLatin1String(origin), QLatin1String(category))
                                         .arg(row.figure.num)
                                         .arg(row.figure.n));
                }
        lines.sort();
        return lines;
    }
    QStringList kept()
    {
        QStringList lines;
        Query query =
            data.db->query("SELECT lower(hex(person)), year, origin, category, hundredths, n FROM _credit_year "
                           "WHERE category <> ''");
        while (query.next())
            lines.append(QStringLiteral("%1 %2 %3 %4 %5 %6")
                             .arg(query.string(0), query.string(1), query.string(2), query.string(3), query.string(4),
                                  query.string(5)));
        lines.sort();
        return lines;
    }
    /// Over all categories, those without one too.
    int64_t all(const Measure& measure)
    {
        int64_t sum = 0;
        const auto rows = evaluateMeasure(*data.db, measure, {kYears, By::None});
        for (const MeasureRow& row : *rows)
            sum += row.figure.num;
        return sum;
    }

    TrainingData data;
    std::vector<Id> people, courses;
    Shape shape;
    std::mt19937 random{7};
};
} // namespace

void TestCreditTotals::totalsAreTheMeasuresSumsAfterAnyWork()
{
    World world;
    const Measure& credit = **findMeasure(QStringLiteral("credit.hours"));
    for (int round = 0; round < 250; ++round) {
        world.write([&](Connection&) {
            for (int i = world.roll(9); i >= 0; --i)
                world.anything();
        });
        QVERIFY(*areCreditTotalsFresh(*world.data.db));
        QCOMPARE(world.kept(), world.summed());
        QCOMPARE(
            *world.data.db->integer("SELECT coalesce(sum(hundredths), 0) FROM _credit_year WHERE year BETWEEN 2024 "
                                    "AND 2026"),
            std::optional(world.all(credit)));
    }
    QVERIFY2(world.kept().size() > 20, qPrintable(QString::number(world.kept().size())));
}

void TestCreditTotals::aChangeOfManyRowsIsSummedAsAWhole()
{
    World world;
    const auto many = [&](Connection& db) {
        Query session = db.query("INSERT INTO session(id, course, starts_at, status) VALUES(?,?,?,'held')");
        Query attends = db.query("INSERT INTO attendance(id, session, person, status) VALUES(?,?,?,'present')");
        for (int i = 0; i < 1500; ++i) {
            const Id id = Id::make();
            QVERIFY(session.bind(id).bind(world.courses[size_t(i % 3)]).bind(QDate(2025, 1, 1).addDays(i % 365)).run());
            for (const Id& person : world.people)
                QVERIFY(attends.bind(Id::make()).bind(id).bind(person).run());
        }
    };
    auto change = Change::begin(*world.data.db, world.shape, QStringLiteral("test"));
    (*change)->label = {QStringLiteral("edit"), {}};
    (*change)->keeper = keepCreditTotals;
    many(*world.data.db);
    QVERIFY((*change)->count(Change::kGroupRows)); // a group is full: the keeper no longer sees every row
    world.data.attends(world.one("session"), world.people[0], 50, "partial");
    QVERIFY((*change)->count());
    QVERIFY((*change)->commit());
    QCOMPARE(world.kept(), world.summed());
    QCOMPARE(world.kept().size(), 24);
}

void TestCreditTotals::anUndoneChangeTakesItsHoursBack()
{
    World world;
    world.write([&](Connection&) { world.data.earns(world.people[1], "2025-03-04", 300); });
    const QStringList before = world.kept();
    const qint64 edit = world.write([&](Connection&) { world.data.earns(world.people[1], "2025-03-05", 400); });
    QVERIFY(world.kept() != before);
    auto undo = Change::begin(*world.data.db, world.shape, QStringLiteral("test"));
    (*undo)->keeper = keepCreditTotals;
    (*undo)->origin = Origin::Undo;
    (*undo)->undoes = edit;
    (*undo)->label = {QStringLiteral("edit"), {}};
    QVERIFY(applyInverse(**undo, edit));
    QVERIFY((*undo)->commit());
    QCOMPARE(world.kept(), before);
}

void TestCreditTotals::totalsThatDoNotKnowTheNewestChangeAreNotUsed()
{
    World world;
    world.write([&](Connection&) { world.data.earns(world.people[2], "2025-03-04", 300); });
    QVERIFY(*areCreditTotalsFresh(*world.data.db));
    world.write([&](Connection&) { world.data.earns(world.people[2], "2025-03-05", 500); }, false);
    QVERIFY(!*areCreditTotalsFresh(*world.data.db));
    const Measure& credit = **findMeasure(QStringLiteral("credit.hours"));
    FigureReader reader(*world.data.db, {});
    reader.announce(credit, kYears);
    QCOMPARE(reader.read(credit)->counted->of(world.people[2], yearSpan(2025)).num, 800);
    // A Change that writes nothing catches up.
    QCOMPARE(world.write([](Connection&) {}), 0);
    QVERIFY(*areCreditTotalsFresh(*world.data.db));
    QCOMPARE(world.kept(), world.summed());
}

void TestCreditTotals::whatIsWrittenElsewhereLeavesThemFresh()
{
    World world;
    world.write([&](Connection&) { world.data.earns(world.people[2], "2025-03-04", 300); });
    const QStringList before = world.kept();
    // If people were summed again, this row would come back right.
    world.data.must("UPDATE _credit_year SET n = 9");
    world.write([&](Connection&) { world.data.essay(world.people[2], {2025, 3, 4}); });
    QVERIFY(*areCreditTotalsFresh(*world.data.db));
    QCOMPARE(*world.data.db->integer("SELECT n FROM _credit_year"), std::optional<int64_t>(9));
    QCOMPARE(before.size(), 1);
}

void TestCreditTotals::cutYearsAnswerAsTheDaysDo()
{
    World world;
    world.write([&](Connection&) {
        for (int i = 0; i < 600; ++i)
            world.anything();
    });
    Measure open = **findMeasure(QStringLiteral("credit.hours.professional"));
    for (int round = 0; round < 60; ++round) {
        std::vector<DateSpan> spans;
        DayCuts cuts;
        for (int i = world.roll(4); i >= 0; --i) {
            const QDate from =
                world.roll(2) ? QDate(2024 + world.roll(3), 1, 1) : kYears.from.addDays(world.roll(1096));
            const QDate to = world.roll(3) ? from.addDays(world.roll(500)) : QDate(from.year(), 12, 31);
            spans.push_back({from, std::min(to, kYears.to)});
            cuts.add(spans.back());
        }
        const auto sums = CreditSums::read(*world.data.db, kYears, cuts.tails());
        const PersonFigures kept = PersonFigures::from(*sums, open);
        const auto days = PersonFigures::read(*world.data.db, open, kYears);
        for (const DateSpan& span : spans)
            for (const Id& person : world.people) {
                QCOMPARE(kept.of(person, span).num, days->of(person, span).num);
                QCOMPARE(kept.of(person, span).n, days->of(person, span).n);
            }
    }
}

QTEST_GUILESS_MAIN(TestCreditTotals)
#include "tst_credittotals.moc"
