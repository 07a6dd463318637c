// Who applies for a title, who was where, and what was learned elsewhere. Those who apply reach the hours that are
// meant for them, to the hundredth; the others fill the rooms.
#include "models/sample/world.h"
#include <algorithm>

namespace rostrum::sample {

namespace {
const char* gradeAfter(const std::string& title)
{
    if (title == "技术员")
        return "junior";
    return title == "助理工程师" ? "intermediate" : "senior";
}

Day lastCounted(const World& world, const Staff& person)
{
    const Day closing = world.yearBegins.substr(0, 4) + "-10-15";
    const Day recent = dayPlus(world.today, -8);
    return person.grade == "senior" ? std::min(closing, recent) : recent;
}

// "2026年3月签到.xlsx"; June came as CSV.
std::string monthFile(const Day& day, const char* what, bool csv = false)
{
    return day.substr(0, 4) + "年" + std::to_string(std::stoi(day.substr(5, 2))) + "月" + what +
           (csv ? ".csv" : ".xlsx");
}

class Register {
public:
    explicit Register(World& world) : m_world(world), m_random(world.random(4)), m_seen(world.sessions.size()) {}

    void run()
    {
        reserveTheCase();
        for (size_t i = 0; i < m_world.staff.size(); ++i)
            if (m_world.staff[i].target >= 0 && !isTheCase(int(i)))
                reach(int(i));
        for (size_t i = 0; i < m_world.sessions.size(); ++i)
            if (m_world.sessions[i].held)
                fill(int(i));
        sign();
    }

private:
    bool isTheCase(int person) const { return m_theCase == person && m_caseDone; }

    Origin reserved(const Day& day, int line)
    {
        return m_world.sources.reserve("attendance", file(day).c_str(), imported(day), line);
    }
    static std::string file(const Day& day) { return monthFile(day, "签到", day.substr(5, 2) == "06"); }
    // On the third of the next month, or today for the month that runs.
    Day imported(const Day& day) const { return std::min(m_world.today, dayPlus(day.substr(0, 7) + "-28", 6)); }

    // 周文博: eight sessions of known rows, one of which a second sheet names again.
    void reserveTheCase()
    {
        static const std::pair<const char*, int> days[] = {{"2026-03-11", 18}, {"2026-03-25", 64}, {"2026-04-15", 22},
                                                           {"2026-05-13", 31}, {"2026-06-10", 9},  {"2026-07-08", 27},
                                                           {"2026-08-19", 40}, {"2026-09-16", 35}};
        m_theCase = m_world.staffNamed("周文博");
        std::vector<int> sessions;
        for (const auto& [day, line] : days)
            for (size_t i = 0; i < m_world.sessions.size(); ++i)
                if (m_world.sessions[i].day == day && m_world.sessions[i].held)
                    sessions.push_back(int(i));
        m_caseDone =
            m_theCase >= 0 && m_world.staff[size_t(m_theCase)].number == "010386" && sessions.size() == std::size(days);
        if (!m_caseDone)
            return;
        for (size_t i = 0; i < sessions.size(); ++i) {
            const Session& session = m_world.sessions[size_t(sessions[i])];
            add(sessions[i], m_theCase, "present", session.hours, reserved(session.day, days[i].second));
            if (session.day == "2026-06-10")
                m_world.again.emplace_back(
                    m_world.attendance.back().id,
                    m_world.sources.reserve("attendance", "补签表.xlsx", imported(session.day), 3));
        }
    }

    void reach(int index)
    {
        const Staff& person = m_world.staff[size_t(index)];
        const Day until = lastCounted(m_world, person);
        std::vector<int> chosen;
        for (size_t i = 0; i < m_world.sessions.size(); ++i) {
            const Session& s = m_world.sessions[i];
            if (s.held && s.hours > 0 && s.day >= m_world.yearBegins && s.day <= until && s.trainer != index &&
                inPost(person, s.day))
                chosen.push_back(int(i));
        }
        m_random.shuffle(chosen);
        int missing = person.target;
        for (const int session : chosen) {
            const int hours = m_world.sessions[size_t(session)].hours;
            if (missing <= 0)
                break;
            add(session, index, hours <= missing ? "present" : "partial", std::min(hours, missing), {});
            missing -= std::min(hours, missing);
        }
    }

    static bool inPost(const Staff& person, const Day& day)
    {
        return std::any_of(person.employed.begin(), person.employed.end(),
                           [&](const Span& span) { return span.from <= day && (span.to.empty() || day <= span.to); });
    }

    void fill(int index)
    {
        const Session& session = m_world.sessions[size_t(index)];
        const int people = int(m_world.staff.size());
        const bool openCase = session.code == "PX-20261021-T";
        const int wanted = openCase ? 22 : std::clamp(people / 9, std::min(people, 4), 60) + m_random.between(-4, 4);
        // Whoever applies has his hours counted out; the sheet also says who did not come.
        for (int tries = 0; int(m_seen[size_t(index)].size()) < wanted && tries < wanted * 8; ++tries) {
            const int person = m_random.below(people);
            const Staff& who = m_world.staff[size_t(person)];
            if (who.target >= 0 || person == session.trainer || !inPost(who, session.day) ||
                m_seen[size_t(index)].count(person))
                continue;
            const int chance = openCase ? 0 : m_random.below(100);
            if (chance < 84)
                add(index, person, "present", session.hours, {});
            else if (chance < 90 && session.hours > 0)
                add(index, person, "partial", session.hours / 2, {});
            else
                add(index, person, chance < 96 ? "leave" : "absent", -1, {});
        }
    }

    void add(int session, int person, const char* status, int hours, Origin origin)
    {
        Session& where = m_world.sessions[size_t(session)];
        m_seen[size_t(session)].insert(person);
        if (hours >= 0)
            where.present.push_back(person);
        m_world.attendance.push_back({Id::below(where.id, {"attendance", m_world.staff[size_t(person)].id.view(), ""}),
                                      session, person, status, hours, origin});
    }

    // Rows of a month's sheet follow the days, then the numbers, as sheets do.
    void sign()
    {
        std::vector<Attendance*> rows;
        for (Attendance& row : m_world.attendance)
            if (row.origin.source < 0)
                rows.push_back(&row);
        std::stable_sort(rows.begin(), rows.end(), [this](const Attendance* a, const Attendance* b) {
            const Session &x = m_world.sessions[size_t(a->session)], &y = m_world.sessions[size_t(b->session)];
            return std::tie(x.startsAt, x.code, m_world.staff[size_t(a->person)].number) <
                   std::tie(y.startsAt, y.code, m_world.staff[size_t(b->person)].number);
        });
        for (Attendance* row : rows) {
            const Day& day = m_world.sessions[size_t(row->session)].day;
            row->origin = m_world.sources.next("attendance", file(day), imported(day));
        }
    }

    World& m_world;
    Random m_random;
    std::vector<std::unordered_set<int>> m_seen; // by session
    int m_theCase = -1;
    bool m_caseDone = false;
};

// Beyond the cast: every eighth of those with a title, so that all verdicts occur and few are past help.
void chooseApplicants(World& world, Random& random)
{
    int seen = 0;
    for (Staff& person : world.staff) {
        if (person.target >= 0)
            person.grade = gradeAfter(person.title);
        else if (!person.trainer && !person.leaver && person.employed.front().from < world.yearBegins &&
                 person.title.find("师") != std::string::npos && person.title != "高级工程师" &&
                 person.title != "技师" && world.units[size_t(person.unit)].code.substr(0, 2) != "JS" &&
                 random.percent(40)) {
            person.grade = gradeAfter(person.title);
            const bool senior = person.grade == "senior";
            const int kind = senior ? 2 : seen++ % 3;
            // At risk, on the way, there; in half hours.
            const int low[] = {54, 66, 80}, high[] = {63, 79, 96};
            person.target = random.between(low[kind], high[kind]) * 50;
            person.essays = kind == 0 ? random.between(1, 2) : random.between(kind, 3);
        }
    }
}

void addCredits(World& world, Random& random)
{
    const auto& list = world.phrases.list("elsewhere");
    for (size_t i = 0; i < world.staff.size(); ++i) {
        const Staff& person = world.staff[i];
        const bool pending = person.remark == "pending";
        if (!pending && (person.target >= 0 || person.leaver || !random.percent(8)))
            continue;
        const auto fields = fieldsOf(pending ? list.front() : random.of(list));
        Credit credit;
        credit.person = int(i);
        credit.title = fields[0];
        credit.provider = fields[1];
        credit.category = "professional";
        credit.hours = std::stoi(fields[2]) * 100;
        credit.completed = dayPlus(world.today, pending ? -12 : -random.between(20, 280));
        if (!pending && random.percent(70))
            credit.certificate = "JX" + credit.completed.substr(0, 4) + padded(random.below(1000000), 6);
        credit.id = Id::below(person.id, {"credit", foldedBytes(credit.title), credit.completed});
        credit.origin = world.sources.next("credits", "校外学时登记.xlsx", dayPlus(world.today, -3));
        world.credits.push_back(credit);
    }
}
} // namespace

void makeApplicants(World& world)
{
    Random random = world.random(3);
    chooseApplicants(world, random);
    const std::string year = world.yearBegins.substr(0, 4);
    for (size_t i = 0; i < world.staff.size(); ++i) {
        const Staff& person = world.staff[i];
        if (person.grade.empty())
            continue;
        world.applicants.push_back({Id::below(person.id, {"applicant", year}), int(i),
                                    year + (person.grade == "senior" ? "-10-15" : "-12-31"),
                                    world.sources.next("applicants", year + "年职称申报名单.xlsx", world.yearBegins)});
    }
    addCredits(world, random);
}

void makeAttendance(World& world) { Register(world).run(); }

} // namespace rostrum::sample
