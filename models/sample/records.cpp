// What rules ask beside training: exams after professional sessions, leave, certificates, exemptions and decisions. Of
// people outside the cast, so that its verdicts stay those of the picture.
#include "models/sample/world.h"
#include <algorithm>

namespace rostrum::sample {

namespace {
class Recorder {
public:
    explicit Recorder(World& world) : m_world(world), m_random(world.random(7)), m_days(world.staff.size())
    {
        for (const Attendance& attendance : world.attendance)
            m_days[size_t(attendance.person)].push_back(world.sessions[size_t(attendance.session)].day);
        for (auto& days : m_days)
            std::sort(days.begin(), days.end());
    }

    void run()
    {
        addExams();
        addLeaves();
        addCertificates();
        addExemptions();
        addDecisions();
    }

private:
    std::string year(int back = 0) const { return padded(m_world.options.today.year() - back, 4); }

    // Every third professional session ends with one; whoever was there sits it two days later.
    void addExams()
    {
        int nth = 0;
        for (const Session& session : m_world.sessions) {
            const Course& course = m_world.courses[size_t(session.course)];
            const Day day = dayPlus(session.day, 2);
            if (!session.held || course.category != "professional" || nth++ % 3 || day >= m_world.today)
                continue;
            for (const int person : session.present) {
                // Two halves of chance lie more often in the middle than at the ends.
                const int points = 2 * (m_random.between(26, 49) + m_random.between(25, 50)) - m_random.below(2);
                Exam exam{Id::below(idOf(person), {"exam", course.id.view(), day}),
                          person,
                          session.course,
                          day,
                          points * 5000,
                          {}};
                if (!m_exams.insert(exam.id).second)
                    continue; // the same course on one day, in two groups
                exam.origin = m_world.sources.next("exams", session.day.substr(0, 4) + "年考试成绩.xlsx", day);
                m_world.exams.push_back(exam);
            }
        }
    }

    bool isPlain(const Staff& person) const
    {
        return person.target < 0 && person.grade.empty() && !person.trainer && !person.leaver;
    }

    bool attends(int person, const Day& from, const Day& to) const
    {
        const auto& days = m_days[size_t(person)];
        const auto first = std::lower_bound(days.begin(), days.end(), from);
        return first != days.end() && *first <= to;
    }

    // One in eleven was away for a while; the first two signed in all the same, which the checker finds.
    void addLeaves()
    {
        static const std::pair<const char*, std::pair<int, int>> kinds[] = {
            {"maternity", {128, 158}}, {"sick", {14, 60}}, {"secondment", {60, 150}}, {"study", {30, 90}}};
        int wrong = 2;
        for (size_t i = 0; i < m_world.staff.size(); ++i) {
            if (!isPlain(m_world.staff[i]) || !m_random.percent(9))
                continue;
            const auto& [kind, days] = kinds[m_random.below(4)];
            const int length = m_random.between(days.first, days.second);
            Day from = dayPlus(m_world.yearBegins, m_random.below(200));
            const auto& there = m_days[i];
            if (wrong > 0 && !there.empty()) {
                --wrong;
                from = dayPlus(there.back(), -3);
            }
            const Day to = dayPlus(from, length - 1);
            if (attends(int(i), from, to) && from != dayPlus(there.back(), -3))
                continue;
            const Id id = Id::below(idOf(int(i)), {"leave_span", from});
            m_world.leaves.push_back({id, int(i), kind, from, to,
                                      "人请〔" + year() + "〕" + padded(++m_number, 3) + "号",
                                      m_world.sources.next("leaves", year() + "年请假登记.xlsx", m_world.yearBegins)});
        }
    }

    void addCertificate(int person, const char* title, const char* prefix, int validYears)
    {
        const int back = m_random.below(validYears) + m_random.below(2);
        const Day completed =
            year(back) + '-' + padded(m_random.between(1, 9), 2) + '-' + padded(m_random.between(1, 28), 2);
        Certificate made{Id::below(idOf(person), {"certificate", foldedBytes(title), completed}),
                         person,
                         title,
                         completed,
                         {},
                         {},
                         {}};
        made.validTo = padded(std::stoi(completed.substr(0, 4)) + validYears, 4) + completed.substr(4);
        made.validTo = dayPlus(made.validTo, -1);
        made.number = prefix + completed.substr(0, 4) + padded(m_random.below(100000), 5);
        made.origin = m_world.sources.next("certificates", "持证人员台账.xlsx", m_world.yearBegins);
        m_world.certificates.push_back(std::move(made));
    }

    void addCertificates()
    {
        for (size_t i = 0; i < m_world.staff.size(); ++i) {
            const Staff& person = m_world.staff[i];
            if (person.leaver)
                continue;
            if (person.trainer)
                addCertificate(int(i), "内训师资格证", "NXS", 3);
            else if (person.post == "技能" && m_random.percent(50))
                addCertificate(int(i), "有限空间作业证", "YX", 3);
            else if (person.post == "管理" && m_random.percent(40))
                addCertificate(int(i), "安全生产管理人员证", "AQ", 3);
        }
    }

    void addExemptions()
    {
        static const char* const reasons[] = {"参加省级技能竞赛集训", "援外任务", "脱产攻读学位"};
        int n = 0;
        for (size_t i = 0; i < m_world.staff.size() && n < 3; ++i) {
            if (!isPlain(m_world.staff[i]) || !m_random.percent(10))
                continue;
            const Day from = year() + "-01-01";
            m_world.exemptions.push_back({Id::below(idOf(int(i)), {"exemption", "", "", from}), int(i), from,
                                          year() + "-12-31", n == 2 ? -1 : 1000 * (n + 1), reasons[n], "人力资源部",
                                          "人培〔" + year() + "〕" + std::to_string(11 + n) + "号"});
            ++n;
        }
    }

    // For two of those who apply outside the picture: the committee's word against the figures.
    void addDecisions()
    {
        static const std::pair<const char*, const char*> said[] = {
            {"met", "省科技进步奖主要完成人，评审委员会同意按达标认定"}, {"not_met", "学时材料复核未通过，暂缓申报"}};
        int n = 0;
        for (const Applicant& applicant : m_world.applicants) {
            const Staff& person = m_world.staff[size_t(applicant.person)];
            const bool inPicture = m_world.units[size_t(person.unit)].code.substr(0, 2) == "JS";
            if (inPicture || n == 2)
                continue;
            m_world.decisions.push_back({Id::below(person.id, {"verdict_override", m_world.ruleCode, year()}),
                                         applicant.person, said[n].first, dayPlus(m_world.today, -20 + n),
                                         said[n].second, "职称评审委员会",
                                         "职评〔" + year() + "〕" + std::to_string(6 + n) + "号"});
            ++n;
        }
    }

    const Id& idOf(int person) const { return m_world.staff[size_t(person)].id; }

    World& m_world;
    Random m_random;
    std::vector<std::vector<Day>> m_days; ///< of attendance, by person
    std::unordered_set<Id, IdHash> m_exams;
    int m_number = 0;
};
} // namespace

void makeRecords(World& world) { Recorder(world).run(); }

} // namespace rostrum::sample
