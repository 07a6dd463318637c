// The worked month of method.md C3 in September 2026: completion 9 of 10, twelve ratings of 4.75 against 4.30 of
// everybody, three pieces of four, 88 from the head, three valid shares; and somebody without ratings beside it.
#pragma once
#include "complianceworld.h"
#include "models/kpi/kpilock.h"
#include "models/kpi/schemestore.h"
#include "tests/support/kpilocking.h"

namespace rostrum::test {

class KpiWorld : public World {
public:
    KpiWorld()
    {
        write([](Change& change) { return installShippedSchemes(change); });
        const Id unit = department("技术中心");
        worked = trainer("T01", "林晓峰", unit);
        other = trainer("T02", "陈志强", unit);
        topic = course("客户投诉处理");
        std::vector<Id> held;
        for (int i = 1; i <= 10; ++i)
            held.push_back(session(topic, qPrintable(QStringLiteral("2026-09-%1T15:00").arg(i + 10)), {},
                                   i == 10 ? "cancelled" : "held", worked));
        for (int i = 0; i < 12; ++i)
            raters.push_back(person(qPrintable(QStringLiteral("E%1").arg(i + 1))));
        for (int i = 0; i < 12; ++i) // 9 × 5 + 3 × 4
            rates(held[0], raters[size_t(i)], i < 9 ? 50000 : 40000);
        for (int i = 0; i < 3; ++i)
            attends(held[size_t(i)], raters[size_t(i)]);
        rates(session(topic, "2026-05-06T15:00", {}, "held", other), raters[0], 43000);
        for (int i = 1; i <= 3; ++i)
            publishes(worked, QDate(2026, 9, i));
        assesses(worked, 880000);
        first = held[0];
    }
    Id trainer(const char* number, const char* name, const Id& unit)
    {
        const Id id = add("person", "number,name,is_trainer", std::string_view(number), std::string_view(name), 1);
        belongs(id, unit);
        return id;
    }
    Id rates(const Id& session, const Id& trainee, int overall)
    {
        return add("rating", "session,trainee,overall", session, trainee, overall);
    }
    Id publishes(const Id& author, QDate day)
    {
        return add("library_item", "author,title,kind,published_on", author, std::string_view("案例"),
                   std::string_view("case"), day);
    }
    Id assesses(const Id& trainer, int score, QDate day = {2026, 9, 30}, const char* role = "head")
    {
        return add("assessment", "trainer,role,assessor,score,assessed_on", trainer, std::string_view(role),
                   std::string_view("王主任"), score, day);
    }
    KpiQuery september() const { return {{{2026, 9, 1}, {2026, 9, 30}}, {}, {}, {2026, 10, 22}}; }
    KpiResults results()
    {
        auto results = kpiResults(*db, september());
        if (!results)
            qFatal("no results: %s", qPrintable(errorKey(results.error().code)));
        return *results;
    }

    Id worked, other, topic, first; ///< first: the session that has the ratings
    std::vector<Id> raters;
};

} // namespace rostrum::test
