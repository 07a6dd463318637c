// Whoever is judged again after an edit gets the verdict that judging everybody gives, and nobody else's has moved.
#include "models/compliance/rejudge.h"
#include "randomrules.h"
#include <QJsonDocument>

using namespace rostrum;

class TestRejudge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneAfterTheOtherIsAsAllAtOnce();
    void aPlaceInAPlannedSessionConcernsEverybody();
};

namespace {
class World {
public:
    explicit World(uint seed) : dice(seed), facts(data, seed), shape(*readShape(*data.db))
    {
        again::RandomRules rules(seed + 2);
        for (int i = 0; i < 4; ++i)
            write([&](Change& change) { (void)importRule(change, again::RandomRules::json(rules.make(i))); });
    }

    ChangeNotice write(const std::function<void(Change&)>& work)
    {
        auto change = Change::begin(*data.db, shape, QStringLiteral("test"));
        (*change)->label = {QStringLiteral("edit"), {}};
        work(**change);
        auto done = (*change)->commit();
        if (!done)
            qFatal("the change is refused");
        return std::move(*done);
    }

    Id one(const char* table)
    {
        Query query = data.db->query(std::string("SELECT id FROM ") + table + " ORDER BY id LIMIT 1 OFFSET " +
                                     std::to_string(dice.roll(100)));
        return query.next() ? query.id(0) : Id();
    }
    void run(const char* sql, const Id& a, const std::optional<Id>& b = {})
    {
        Query query = data.db->query(sql);
        query.bind(a);
        if (b)
            query.bind(*b);
        if (!query.run())
            qFatal("%s", sql);
    }
    void edit()
    {
        switch (dice.roll(9)) {
        case 0:
            return run("UPDATE attendance SET hours = 150 WHERE id = ?", one("attendance"));
        case 1:
            return run("UPDATE attendance SET person = ?2 WHERE id = ?1", one("attendance"), one("person"));
        case 2:
            return run("DELETE FROM credit WHERE id = ?", one("credit"));
        case 3:
            return run("UPDATE credit SET hours = hours + 1000, person = ?2 WHERE id = ?1", one("credit"),
                       one("person"));
        case 4:
            return run("DELETE FROM homework WHERE id = ?", one("homework"));
        case 5:
            return run("UPDATE title_span SET title_grade = 'senior' WHERE id = ?", one("title_span"));
        case 6:
            return run("UPDATE employment_span SET left_on = '2025-06-30' WHERE id = ?", one("employment_span"));
        case 7:
            return run("UPDATE session SET status = 'cancelled' WHERE id = ?", one("session"));
        default:
            return run("DELETE FROM exemption WHERE id = ?", one("exemption"));
        }
    }

    again::Dice dice;
    TrainingData data;
    again::RandomFacts facts;
    Shape shape;
};

QString textOf(const Verdict& v)
{
    QString text = v.number + u' ' + v.rule + u' ' + statusKey(v.status) + u' ' + v.sentence + u' ' + v.note + u' ' +
                   v.titleGrade + u' ' + (v.reachableUntil ? isoDay(*v.reachableUntil) : QString());
    for (const RequirementResult& r : v.requirements)
        text += QStringLiteral(" %1/%2+%3").arg(r.earned).arg(r.required).arg(r.carried);
    return text;
}

QStringList textsOf(const std::vector<Verdict>& verdicts)
{
    QStringList texts;
    for (const Verdict& verdict : verdicts)
        texts.append(textOf(verdict));
    return texts;
}
} // namespace

void TestRejudge::oneAfterTheOtherIsAsAllAtOnce()
{
    int narrow = 0, moved = 0;
    for (uint seed = 1; seed <= 3; ++seed) {
        World world(seed);
        const ComplianceQuery query{2026, {2026, 9, 30}, {}, {}, {}};
        auto known = evaluateCompliance(*world.data.db, query);
        QVERIFY(known);
        for (int round = 0; round < 25; ++round) {
            const ChangeNotice notice = world.write([&](Change&) {
                for (int i = world.dice.roll(3); i >= 0; --i)
                    world.edit();
            });
            const auto again = rejudge(*world.data.db, notice, query);
            QVERIFY(again);
            auto everybody = evaluateCompliance(*world.data.db, query);
            QVERIFY(everybody);
            if (*again) {
                ++narrow;
                std::vector<Verdict> patched;
                for (const Verdict& verdict : known->people)
                    if (std::find((*again)->people.begin(), (*again)->people.end(), verdict.person) ==
                        (*again)->people.end())
                        patched.push_back(verdict);
                patched.insert(patched.end(), (*again)->verdicts.begin(), (*again)->verdicts.end());
                QStringList mine = textsOf(patched), all = textsOf(everybody->people);
                mine.sort();
                all.sort();
                QCOMPARE(mine, all);
                moved += textsOf(known->people) != textsOf(everybody->people);
            }
            known = std::move(everybody);
        }
    }
    QVERIFY2(narrow > 20 && moved > 10, qPrintable(QStringLiteral("%1 %2").arg(narrow).arg(moved)));
}

void TestRejudge::aPlaceInAPlannedSessionConcernsEverybody()
{
    World world(1);
    const ComplianceQuery query{2026, {2026, 9, 30}, {}, {}, {}};
    const Id person = world.facts.world().people.front().id, course = world.data.course("专题");
    Id session;
    world.write([&](Change&) { session = world.data.session(course, "2026-11-11T09:00", 200, "planned"); });
    Id booked;
    const ChangeNotice booking =
        world.write([&](Change&) { booked = world.data.attends(session, person, {}, "booked"); });
    QVERIFY(!rejudge(*world.data.db, booking, query)->has_value());
    const ChangeNotice left = world.write([&](Change&) { world.run("DELETE FROM attendance WHERE id = ?", booked); });
    QVERIFY(!rejudge(*world.data.db, left, query)->has_value());
    const ChangeNotice essay = world.write([&](Change&) { world.data.essay(person, {2026, 5, 5}); });
    const auto again = rejudge(*world.data.db, essay, query);
    QVERIFY(again->has_value());
    QCOMPARE((*again)->people, std::vector{person});
}

QTEST_GUILESS_MAIN(TestRejudge)
#include "tst_rejudge.moc"
