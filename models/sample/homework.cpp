// Essays of those who apply, and homework set in some of the sessions.
#include "models/sample/world.h"
#include <algorithm>

namespace rostrum::sample {

namespace {
const char* const kEssays = "心得登记.xlsx";
const char* const kCase = "010386"; // 周文博, whose one essay is in row 57

void addEssay(World& world, int person, const std::string& title, const Day& day, const char* grade, Origin origin)
{
    Homework essay{{}, person, -1, "essay", title, {}, day, grade, origin};
    essay.id = Id::below(world.staff[size_t(person)].id, {"homework", "essay", foldedBytes(title), day});
    world.homework.push_back(essay);
}

void addEssays(World& world, Random& random)
{
    const Phrases::List& titles = world.phrases.list("essays");
    const Day imported = dayPlus(world.today, -1);
    const Origin caseOrigin = world.sources.reserve("homework", kEssays, imported, 57);
    const int passed =
        int(QDate::fromString(QString::fromStdString(world.yearBegins), Qt::ISODate).daysTo(world.options.today));
    for (size_t i = 0; i < world.staff.size(); ++i) {
        const Staff& person = world.staff[i];
        if (person.number == kCase) {
            addEssay(world, int(i), titles.front(), world.yearBegins.substr(0, 4) + "-04-02", "submitted", caseOrigin);
            continue;
        }
        const bool writesAnyway = person.target < 0 && random.percent(10);
        const int count = person.target >= 0 ? person.essays : writesAnyway ? 1 : 0;
        const int first = random.below(int(titles.size()));
        const int latest = std::max(1, passed - 9); // before the senior grade's window closes
        const int earliest = person.employed.front().from > world.yearBegins ? latest / 2 : 1;
        for (int n = 0; n < count; ++n) {
            const int mark = random.below(100);
            addEssay(world, int(i), titles[size_t(first + n) % titles.size()],
                     dayPlus(world.yearBegins, random.between(earliest, latest)),
                     mark < 12   ? "excellent"
                     : mark < 16 ? "best"
                                 : "submitted",
                     world.sources.next("homework", kEssays, imported));
        }
    }
}

// Due ten days after; in the session of the fourteenth seven have not handed in yet.
void addHomework(World& world, int index, Random& random)
{
    const Session& session = world.sessions[size_t(index)];
    const Day due = dayPlus(session.day, 10);
    const bool open = due >= world.today;
    std::vector<int> people = session.present;
    std::sort(people.begin(), people.end());
    int missing = 0;
    for (const int person : people) {
        const bool none = open ? missing < 7 : random.percent(9);
        missing += none;
        const int mark = random.below(100);
        Homework work{{},
                      person,
                      index,
                      "homework",
                      world.courses[size_t(session.course)].title + " 课后作业",
                      due,
                      {},
                      none        ? "none"
                      : mark < 18 ? "excellent"
                                  : "submitted",
                      {}};
        if (!none)
            work.submitted = std::min(dayPlus(session.day, random.between(1, 10)), world.today);
        work.id = Id::below(world.staff[size_t(person)].id, {"homework", session.id.view(), "homework"});
        work.origin = world.sources.next("homework",
                                         session.day.substr(0, 4) + "年" +
                                             std::to_string(std::stoi(session.day.substr(5, 2))) + "月作业.xlsx",
                                         std::min(world.today, due));
        world.homework.push_back(std::move(work));
    }
}
} // namespace

void makeHomework(World& world)
{
    Random random = world.random(5);
    addEssays(world, random);
    for (size_t i = 0; i < world.sessions.size(); ++i) {
        const Session& session = world.sessions[i];
        const bool sets = session.code == "PX-20261014-T" || (session.group == "技术组" && random.percent(25));
        if (session.held && sets)
            addHomework(world, int(i), random);
    }
}

} // namespace rostrum::sample
