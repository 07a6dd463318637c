// The people: the cast of the compliance page, the trainers, then names with hard surnames, then everybody else.
#include "models/sample/world.h"
#include <cmath>

namespace rostrum::sample {

namespace {
constexpr int kFirstNumber = 10402; // above the cast's
const char* const kStaffFile = "员工花名册.xlsx";
const char* const kTitles[] = {"技术员", "助理工程师", "工程师", "高级工程师"};

int titleRank(const std::string& title)
{
    for (int i = 0; i < 4; ++i)
        if (title == kTitles[i])
            return i;
    return -1;
}

class Recruiter {
public:
    explicit Recruiter(World& world) : m_world(world), m_random(world.random(1)), m_year(world.options.today.year()) {}

    void run()
    {
        const int people = m_world.options.people, trainers = m_world.options.trainers;
        m_world.staff.reserve(size_t(people));
        int room = people - trainers;
        for (const std::string& line : m_world.phrases.list("cast"))
            if (room-- > 0)
                addCast(fieldsOf(line));
        addTrainers(trainers);
        const auto& hard = m_world.phrases.list("hard");
        for (size_t i = 0; int(m_world.staff.size()) < people; ++i)
            addOther(i < hard.size() ? hard[i] : name());
        for (Staff& person : m_world.staff)
            person.origin = m_world.sources.next("people", kStaffFile, m_world.yearBegins);
    }

private:
    std::string name()
    {
        return m_random.of(m_world.phrases.list("surnames")) + m_random.of(m_world.phrases.list("given"));
    }

    Day someDay(int firstYear, int lastYear)
    {
        return padded(m_random.between(firstYear, lastYear), 4) + '-' + padded(m_random.between(1, 12), 2) + '-' +
               padded(m_random.between(1, 28), 2);
    }

    std::string nextNumber()
    {
        const std::string number = padded(m_number, 6);
        m_number += m_random.between(1, 3);
        return number;
    }

    // What everybody has; number, name, title and hired are set before.
    void finish(Staff person, const Day& hired)
    {
        person.id = Id::derived({"person", person.number});
        const int hiredYear = std::stoi(hired.substr(0, 4));
        if (person.birthday.empty())
            person.birthday = someDay(std::max(1966, hiredYear - 30), hiredYear - 22);
        person.phone = "1" + std::to_string(m_random.between(30, 99)) + padded(m_random.below(100000000), 8);
        person.email = person.number + "@yunpu.example";
        if (person.employed.empty())
            person.employed.push_back({hired, {}});
        // A title is held since the hiring, or since a promotion some years after it.
        const int rank = titleRank(person.title);
        if (rank > 0 && m_year - hiredYear > 5) {
            person.formerTitle = kTitles[rank - 1];
            person.titleSince = padded(m_random.between(hiredYear + 4, m_year - 1), 4) + "-12-01";
        }
        if (person.post.empty())
            person.post = rank >= 0 ? "专业技术" : m_random.percent(30) ? "管理" : "技能";
        m_world.staff.push_back(std::move(person));
    }

    void addCast(const Phrases::List& fields)
    {
        Staff person;
        person.number = fields[0];
        person.name = fields[1];
        person.unit = m_world.unitNamed(fields[2]);
        person.title = fields[3];
        person.target = int(std::lround(std::stod(fields[4]) * 100));
        person.essays = std::stoi(fields[5]);
        person.remark = fields[7];
        const Day hired = fields[6];
        // Half a year of maternity leave: days in post, which is what a requirement is prorated by.
        if (person.remark == "leave")
            person.employed = {{hired, dayText(QDate(m_year, 1, 31))}, {dayText(QDate(m_year, 8, 1)), {}}};
        if (person.remark == "village")
            person.post = "驻村帮扶";
        finish(std::move(person), hired);
    }

    void addTrainers(int count)
    {
        const Phrases::List* groups[] = {&m_world.phrases.list("trainers.tech"),
                                         &m_world.phrases.list("trainers.customer")};
        for (int i = 0; i < count; ++i) {
            const Phrases::List& group = *groups[i % 2];
            Staff person;
            person.trainer = true;
            person.technical = i % 2 == 0;
            if (size_t(i / 2) < group.size()) {
                const auto fields = fieldsOf(group[size_t(i / 2)]);
                person.name = fields[0];
                person.unit = m_world.unitNamed(fields[1]);
            } else {
                person.name = name();
                person.unit = m_random.below(int(m_world.units.size()));
            }
            // Every fifth comes from a subsidiary, where trainers have numbers of their own.
            person.number = i % 5 == 4 ? "T" + std::to_string(1001 + i) : nextNumber();
            person.title = kTitles[m_random.between(2, 3)];
            if (person.name == "孙慧")
                person.birthday = "1984-10-22";
            if (person.name == "何志强")
                person.birthday = "1979-10-24";
            if (person.name == "方芳")
                person.birthday = "1990-10-26";
            finish(std::move(person), someDay(2000, 2016));
        }
    }

    void addOther(const std::string& called)
    {
        Staff person;
        person.name = called;
        person.number = nextNumber();
        person.unit = m_random.below(int(m_world.units.size()));
        const bool joined = m_random.percent(3);
        const Day hired = joined ? dayText(QDate(m_year, m_random.between(2, 8), m_random.between(1, 28)))
                                 : someDay(1998, m_year - 1);
        const int years = m_year - std::stoi(hired.substr(0, 4));
        if (m_random.percent(60))
            person.title = kTitles[std::min(3, std::min(years, 24) / 6 + m_random.below(2))];
        else if (m_random.percent(50))
            person.title = "技师";
        if (!joined && m_random.percent(3)) {
            person.leaver = true;
            person.employed = {{hired, dayText(QDate(m_year, m_random.between(3, 9), m_random.between(1, 28)))}};
        }
        finish(std::move(person), hired);
    }

    World& m_world;
    Random m_random;
    int m_year;
    int m_number = kFirstNumber;
};
} // namespace

void makeStaff(World& world) { Recruiter(world).run(); }

} // namespace rostrum::sample
