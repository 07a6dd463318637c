// The sessions: every Wednesday the technical group (for credit), every Friday the customer group's share, now and then
// a general course; both groups alternate 专业知识 and 客户维护技巧. What is asked beyond a year goes into years
// before.
#include "models/sample/world.h"
#include <map>
#include <set>

namespace rostrum::sample {

namespace {
enum class Slot { Technical, Customer, General };

struct Planned {
    QDate day;
    Slot slot;
    Phrases::List fixed; // day, course, trainer
};

class Planner {
public:
    explicit Planner(World& world) : m_world(world), m_year(world.options.today.year())
    {
        for (const std::string& line : world.phrases.list("fixed"))
            if (auto fields = fieldsOf(line); fields.size() == 3)
                m_fixed.emplace(fields[0], fields);
        for (size_t i = 0; i < world.staff.size(); ++i)
            if (world.staff[i].trainer)
                (world.staff[i].technical ? m_technical : m_customer).push_back(int(i));
        if (m_customer.empty())
            m_customer = m_technical;
    }

    void run()
    {
        const int asked = std::max(0, m_world.options.sessions);
        std::vector<Planned> year = weekly();
        // With fewer than the year has: the fixed days first, then those nearest to today.
        std::stable_sort(year.begin(), year.end(), [this](const Planned& a, const Planned& b) {
            return std::pair(a.fixed.empty(), distance(a)) < std::pair(b.fixed.empty(), distance(b));
        });
        if (int(year.size()) > asked)
            year.resize(size_t(asked));
        std::stable_sort(year.begin(), year.end(), [](const Planned& a, const Planned& b) { return a.day < b.day; });
        const int before = asked - int(year.size());
        addEarlier(before);
        m_turn[0] = m_turn[1] = m_turn[2] = 0;
        for (const Planned& planned : year)
            add(planned);
    }

private:
    qint64 distance(const Planned& p) const { return std::abs(p.day.daysTo(m_world.options.today)); }

    // Spring Festival, the national holiday and year's end rest.
    bool rests(QDate day) const
    {
        static const std::set<std::string> off = {"01-01", "01-02", "02-18", "02-20", "03-18",
                                                  "05-01", "06-19", "10-02", "10-07"};
        return off.count(dayText(day).substr(5)) || day > QDate(m_year, 12, 17);
    }

    std::vector<Planned> weekly() const
    {
        std::vector<Planned> plan;
        for (QDate day(m_year, 1, 1); day.year() == m_year; day = day.addDays(1)) {
            if (rests(day))
                continue;
            const auto fixed = m_fixed.find(dayText(day));
            const Phrases::List fields = fixed == m_fixed.end() ? Phrases::List() : fixed->second;
            if (day.dayOfWeek() == 3)
                plan.push_back({day, Slot::Technical, fields});
            else if (day.dayOfWeek() == 5)
                plan.push_back({day, Slot::Customer, fields});
            else if (day.dayOfWeek() == 2 && day.day() <= 7 && day.month() <= 10)
                plan.push_back({day, Slot::General, fields});
        }
        return plan;
    }

    int courseOf(Slot slot, int turn) const
    {
        const char* const headings[3][2] = {
            {"tech.professional", "tech.customer"}, {"share.professional", "share.customer"}, {"general", "general"}};
        const auto& list = m_world.phrases.list(headings[int(slot)][turn % 2]);
        return m_world.courseCoded(fieldsOf(list[size_t(turn / 2 + turn % 2 * 3) % list.size()])[0]);
    }

    int trainerOf(Slot slot, int turn) const
    {
        const std::vector<int>& group = slot == Slot::Technical ? m_technical : m_customer;
        return group.empty() ? -1 : group[size_t(turn) % group.size()];
    }

    void add(const Planned& planned)
    {
        const int turn = m_turn[int(planned.slot)]++;
        Session session;
        session.course = courseOf(planned.slot, turn);
        session.trainer = trainerOf(planned.slot, turn);
        session.day = dayText(planned.day);
        // 罗永康 has not shared for 62 days: he is the one whom the early warning is about.
        if (session.trainer >= 0 && session.day > m_world.yearBegins.substr(0, 4) + "-08-21" &&
            m_world.staff[size_t(session.trainer)].name == "罗永康")
            session.trainer = trainerOf(planned.slot, turn + 1);
        if (!planned.fixed.empty()) {
            session.course = m_world.courseCoded(planned.fixed[1]);
            if (const int named = m_world.staffNamed(planned.fixed[2]); named >= 0)
                session.trainer = named;
        }
        const char* const letters[] = {"T", "K", "G"};
        const char* const groups[] = {"技术组", "客户组", ""};
        session.code = codeOf(planned.day) + letters[int(planned.slot)];
        session.group = groups[int(planned.slot)];
        session.room = planned.slot == Slot::Technical  ? "技术中心报告厅"
                       : planned.slot == Slot::Customer ? "客服培训室"
                                                        : "总部大会议室";
        session.capacity = planned.slot == Slot::Technical ? 80 : planned.slot == Slot::Customer ? 40 : 120;
        setTimes(session, 14, planned.slot == Slot::Technical ? 17 : 16);
        // Two of the past were called off, so that completion is not a flat 100 %.
        session.cancelled = planned.fixed.empty() && session.day < m_world.today && turn % 19 == 11;
        finish(std::move(session));
    }

    std::string codeOf(QDate day) const
    {
        return "PX-" + padded(day.year(), 4) + padded(day.month(), 2) + padded(day.day(), 2) + "-";
    }

    void setTimes(Session& session, int from, int to) const
    {
        session.startsAt = session.day + 'T' + padded(from, 2) + ":00";
        session.endsAt = session.day + 'T' + padded(to, 2) + ":00";
    }

    void finish(Session session)
    {
        const Course& course = m_world.courses[size_t(session.course)];
        const Id trainer = session.trainer < 0 ? Id() : m_world.staff[size_t(session.trainer)].id;
        session.hours = course.hours;
        session.held = session.day < m_world.today && !session.cancelled;
        session.id = Id::derived({"session", trainer.view(), course.id.view(), session.startsAt});
        if (!m_ids.insert(session.id).second)
            session.id = Id::derived({"session", trainer.view(), course.id.view(), session.startsAt, session.code});
        session.origin =
            m_world.sources.next("sessions", session.day.substr(0, 4) + "年培训计划.xlsx", m_world.yearBegins);
        m_world.sessions.push_back(std::move(session));
    }

    // Spread over the three years before, as many a week as it takes.
    void addEarlier(int count)
    {
        constexpr int kWeeks = 156;
        const int perWeek = std::max(2, (count + kWeeks - 1) / kWeeks);
        const QDate last(m_year - 1, 12, 24);
        for (int i = 0; i < count; ++i) {
            const int week = i / perWeek, n = i % perWeek;
            const QDate day = last.addDays(-7 * week).addDays(1 - last.dayOfWeek() + n % 5);
            const Slot slot = n % 2 ? Slot::Customer : Slot::Technical;
            Session session;
            session.course = courseOf(slot, i);
            session.trainer = trainerOf(slot, i / 2);
            session.day = dayText(day);
            session.code = codeOf(day) + padded(n / 5 + 1, 2);
            session.group = slot == Slot::Technical ? "技术组" : "客户组";
            session.room = "培训室 " + std::to_string(n / 5 + 1);
            setTimes(session, n % 10 < 5 ? 14 : 9, n % 10 < 5 ? 17 : 12);
            finish(std::move(session));
        }
    }

    World& m_world;
    int m_year;
    int m_turn[3] = {0, 0, 0};
    std::map<std::string, Phrases::List> m_fixed;
    std::vector<int> m_technical, m_customer;
    std::unordered_set<Id, IdHash> m_ids;
};
} // namespace

void makeSessions(World& world) { Planner(world).run(); }

} // namespace rostrum::sample
