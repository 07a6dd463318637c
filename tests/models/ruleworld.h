// Rules of a test's own in a workspace, and what people did to meet them.
#pragma once
#include "complianceworld.h"

namespace rostrum {

// A rule of its own beside the shipped one.
inline Verdict under(World& world, const char* rule, int year, const char* asOf, const char* person)
{
    auto result =
        evaluateCompliance(*world.db, {year, day(asOf), QString::fromUtf8(rule), {}, QString::fromLatin1(person)});
    if (!result || result->people.size() != 1)
        qFatal("%s is not judged under %s", person, rule);
    return result->people.front();
}

inline void learns(World& world, const Id& id, const char* on, int hundredths, const char* category)
{
    world.attends(world.session(world.course(on, hundredths, category), on, hundredths), id);
}

inline void grades(World& world, const Id& id, int year, int excellent, int all)
{
    for (int i = 0; i < all; ++i)
        world.add("homework", "person,kind,title,submitted_on,grade", id, std::string_view("homework"),
                  QStringLiteral("作业 %1-%2").arg(year).arg(i), QDate(year, 5, 1 + i),
                  std::string_view(i < excellent ? "excellent" : "submitted"));
}

inline QString ruleOf(const char* code, const char* requirements, const char* more = "")
{
    return QStringLiteral(R"({"code": "%1", "name": "规则", "valid_from": "2020-01-01", %3 "requirements": [%2]})")
        .arg(QLatin1String(code), QString::fromUtf8(requirements), QString::fromUtf8(more));
}

inline void give(World& world, const QString& rule)
{
    const auto done = world.import(rule.toUtf8().constData());
    if (!done)
        qFatal("%s", qPrintable(done.error().details.value(QStringLiteral("problem")).toString()));
}

/// The rule "earned" asks for 90 hours and that two thirds of what was earned be professional; of person 1 it is 61
/// of 96.
inline Id sixtyOneOfNinetySix(World& world)
{
    give(world, ruleOf("earned", R"({"code": "total", "measure": "credit.hours", "threshold": 90},
        {"code": "professional", "measure": "credit.hours.professional", "threshold": "2/3", "base": "of_earned",
         "base_of": "total"})"));
    const Id id = world.person("1");
    learns(world, id, "2025-03-02", 6100, "professional");
    learns(world, id, "2025-04-02", 3500, "public");
    return id;
}

} // namespace rostrum
