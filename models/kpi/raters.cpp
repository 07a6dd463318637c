#include "models/kpi/raters.h"
#include "models/store/connection.h"
#include <map>
#include <set>

namespace rostrum {

namespace {
// ?1 the last day: where everybody belongs on it, and what he is. Who has left by then is not asked.
constexpr const char* kStaff = R"sql(
SELECT p.id, p.number, p.name, p.is_trainer,
  (SELECT s.department FROM department_span s WHERE s.person = p.id AND (s.valid_from IS NULL OR s.valid_from <= ?1)
    ORDER BY (s.valid_to IS NULL OR s.valid_to >= ?1) DESC, s.valid_from DESC, s.id LIMIT 1),
  (SELECT s.job_title FROM title_span s WHERE s.person = p.id AND (s.valid_from IS NULL OR s.valid_from <= ?1)
    ORDER BY (s.valid_to IS NULL OR s.valid_to >= ?1) DESC, s.valid_from DESC, s.id LIMIT 1)
FROM person p WHERE NOT EXISTS (SELECT 1 FROM employment_span e WHERE e.person = p.id)
  OR EXISTS (SELECT 1 FROM employment_span e WHERE e.person = p.id AND (e.hired_on IS NULL OR e.hired_on <= ?1)
    AND (e.left_on IS NULL OR e.left_on >= ?1))
ORDER BY p.number IS NULL, p.number, p.id)sql";

// ?1 the round, ?2 and ?3 its period.
constexpr const char* kTrainers = R"sql(
SELECT t.id, t.number, t.name, d.name FROM person t
LEFT JOIN department d ON d.id = (SELECT s.department FROM department_span s
  WHERE s.person = t.id AND (s.valid_from IS NULL OR s.valid_from <= ?4)
  ORDER BY (s.valid_to IS NULL OR s.valid_to >= ?4) DESC, s.valid_from DESC, s.id LIMIT 1)
WHERE t.id IN (SELECT trainer FROM session WHERE status = 'held' AND substr(starts_at, 1, 10) BETWEEN ?2 AND ?3)
  OR t.id IN (SELECT trainer FROM assessment_invitation WHERE assessment_round = ?1)
ORDER BY t.number IS NULL, t.number, t.id)sql";

// ?1 the group, ?2 the round. An assessor is written as a number or a name; a name of two people tells nobody.
constexpr const char* kBefore = R"sql(
SELECT i.trainer, i.rater FROM assessment_invitation i
WHERE i.role = ?1 AND i.rater IS NOT NULL AND i.assessment_round <> ?2
UNION SELECT a.trainer, p.id FROM assessment a JOIN person p ON p.number = a.assessor WHERE a.role = ?1
UNION SELECT a.trainer, min(p.id) FROM assessment a JOIN person p ON p.name = a.assessor WHERE a.role = ?1
  GROUP BY a.id HAVING count(*) = 1)sql";

struct Employee {
    Id id, department;
    QString number, name, jobTitle;
    bool isTrainer = false;
};

struct House {
    std::vector<Employee> staff; ///< by number
    std::map<Id, std::vector<const Employee*>> members;
    std::map<Id, QString> departments;
    std::map<Id, Id> above;
    std::map<Id, std::set<Id>> before; ///< by trainer
    std::map<Id, std::set<Id>> asked;  ///< by trainer, in this group
    std::map<Id, int> places;          ///< asked about the trainer, those to be named too
};

Result<void> readDepartments(Connection& db, House& house)
{
    Query rows = db.query("SELECT id, name, parent FROM department");
    while (rows.next()) {
        house.departments[rows.id(0)] = rows.string(1);
        if (!rows.isNull(2))
            house.above[rows.id(0)] = rows.id(2);
    }
    return rows.status();
}

Result<void> readStaff(Connection& db, QDate day, House& house)
{
    Query rows = db.query(kStaff);
    rows.bind(day);
    while (rows.next())
        house.staff.push_back({rows.id(0), rows.isNull(4) ? Id() : rows.id(4), rows.string(1), rows.string(2),
                               rows.string(5), rows.integer(3) != 0});
    ROSTRUM_CHECK(rows.status());
    for (const Employee& one : house.staff)
        if (!one.department.isNull())
            house.members[one.department].push_back(&one);
    return {};
}

Result<void> readAsked(Connection& db, const Round& round, const QString& role, House& house)
{
    Query before = db.query(kBefore);
    before.bind(role).bind(roundId(round.code));
    while (before.next())
        house.before[before.id(0)].insert(before.id(1));
    ROSTRUM_CHECK(before.status());
    Query asked = db.query("SELECT trainer, rater FROM assessment_invitation WHERE assessment_round = ? AND role = ?");
    asked.bind(roundId(round.code)).bind(role);
    while (asked.next()) {
        ++house.places[asked.id(0)];
        if (!asked.isNull(1))
            house.asked[asked.id(0)].insert(asked.id(1));
    }
    return asked.status();
}

bool endsWithOne(const QString& text, std::initializer_list<const char*> ends)
{
    return std::any_of(ends.begin(), ends.end(),
                       [&](const char* end) { return text.endsWith(QString::fromUtf8(end), Qt::CaseInsensitive); });
}

// Heads by what they are called: 主任 is one, 主任工程师 and 项目经理 are not.
std::optional<RaterReason> leads(const QString& jobTitle)
{
    if (endsWithOne(jobTitle, {"客户经理", "项目经理", "产品经理", "大堂经理", "班主任", "project manager",
                               "product manager", "account manager"}))
        return std::nullopt;
    if (!endsWithOne(jobTitle, {"主任", "部长", "经理", "科长", "处长", "所长", "院长", "厂长", "站长", "队长", "主管",
                                "总监", "负责人", "manager", "director", "head", "head of department", "supervisor"}))
        return std::nullopt;
    const bool deputy = jobTitle.contains(QStringLiteral("副")) || jobTitle.contains(QStringLiteral("助理")) ||
                        jobTitle.contains(QStringLiteral("deputy"), Qt::CaseInsensitive) ||
                        jobTitle.contains(QStringLiteral("assistant"), Qt::CaseInsensitive);
    return deputy ? RaterReason::DeputyHead : RaterReason::Head;
}

bool isHr(const QString& department)
{
    for (const char* word : {"人力资源", "人事", "人资", "human resources"})
        if (department.contains(QString::fromUtf8(word), Qt::CaseInsensitive))
            return true;
    return department.compare(QStringLiteral("HR"), Qt::CaseInsensitive) == 0;
}

using Reasons = std::map<Id, RaterReason>; // the stronger one stays

void propose(Reasons& reasons, const Id& person, RaterReason reason) { reasons.try_emplace(person, reason); }

// The first department from the trainer's upwards in which somebody else leads; a cycle ends where it began.
void proposeHeads(const House& house, const Employee& trainer, Reasons& reasons)
{
    std::set<Id> seen;
    for (Id at = trainer.department; !at.isNull() && seen.insert(at).second;) {
        bool found = false;
        if (const auto members = house.members.find(at); members != house.members.end())
            for (const Employee* one : members->second)
                if (const auto reason = leads(one->jobTitle); reason && one->id != trainer.id) {
                    propose(reasons, one->id, *reason);
                    found = true;
                }
        const auto above = house.above.find(at);
        at = found || above == house.above.end() ? Id() : above->second;
    }
}

void proposePeers(const House& house, const Employee& trainer, Reasons& reasons)
{
    if (const auto members = house.members.find(trainer.department); members != house.members.end())
        for (const Employee* one : members->second)
            propose(reasons, one->id, one->isTrainer ? RaterReason::FellowTrainer : RaterReason::Colleague);
}

Reasons reasonsFor(const House& house, const QString& role, const Employee& trainer)
{
    Reasons reasons;
    if (role == QLatin1String(kSelfRole)) {
        propose(reasons, trainer.id, RaterReason::Oneself);
        return reasons;
    }
    if (const auto before = house.before.find(trainer.id); before != house.before.end())
        for (const Id& person : before->second)
            propose(reasons, person, RaterReason::AskedBefore);
    if (role == QStringLiteral("head"))
        proposeHeads(house, trainer, reasons);
    if (role == QStringLiteral("peer"))
        proposePeers(house, trainer, reasons);
    if (role == QStringLiteral("hr"))
        for (const auto& [department, name] : house.departments)
            if (const auto members = house.members.find(department); isHr(name) && members != house.members.end())
                for (const Employee* one : members->second)
                    propose(reasons, one->id, RaterReason::HrStaff);
    reasons.erase(trainer.id);
    return reasons;
}

std::vector<ProposedRater> ratersFor(const House& house, const QString& role, const AssessedTrainer& trainer)
{
    const auto known =
        std::find_if(house.staff.begin(), house.staff.end(), [&](const Employee& one) { return one.id == trainer.id; });
    Employee assessed; // who has left may still be assessed, by whom was asked before
    assessed.id = trainer.id;
    if (known != house.staff.end())
        assessed = *known;
    const Reasons reasons = reasonsFor(house, role, assessed);
    const auto asked = house.asked.find(trainer.id);
    std::vector<ProposedRater> raters;
    for (const Employee& one : house.staff) {
        const auto reason = reasons.find(one.id);
        if (reason == reasons.end() || (asked != house.asked.end() && asked->second.contains(one.id)))
            continue;
        const auto department = house.departments.find(one.department);
        raters.push_back({trainer.id, one.id, trainer.name, one.number, one.name,
                          department == house.departments.end() ? QString() : department->second, reason->second});
    }
    std::stable_sort(raters.begin(), raters.end(),
                     [](const ProposedRater& a, const ProposedRater& b) { return a.reason < b.reason; });
    return raters;
}
} // namespace

Result<std::vector<AssessedTrainer>> assessedTrainers(Connection& db, const Round& round)
{
    std::vector<AssessedTrainer> trainers;
    Query rows = db.query(kTrainers);
    rows.bind(roundId(round.code)).bind(round.period.from).bind(round.period.to).bind(round.answers().to);
    while (rows.next())
        trainers.push_back({rows.id(0), rows.string(1), rows.string(2), rows.string(3)});
    ROSTRUM_CHECK(rows.status());
    return trainers;
}

Result<std::vector<ProposedRater>> proposedRaters(Connection& db, const Round& round, const QString& role,
                                                  const std::vector<AssessedTrainer>& trainers)
{
    std::vector<ProposedRater> proposed;
    const RoundGroup* group = round.group(role);
    if (!group || role == QLatin1String(kTraineeRole))
        return proposed;
    const Snapshot snapshot(db);
    House house;
    ROSTRUM_CHECK(readDepartments(db, house));
    ROSTRUM_CHECK(readStaff(db, round.answers().to, house));
    ROSTRUM_CHECK(readAsked(db, round, role, house));
    for (const AssessedTrainer& trainer : trainers) {
        std::vector<ProposedRater> raters = ratersFor(house, role, trainer);
        const auto places = house.places.find(trainer.id);
        const int wanting = round.leastOf(*group) - (places == house.places.end() ? 0 : places->second);
        if (trainers.size() > 1 && int(raters.size()) > std::max(0, wanting))
            raters.resize(size_t(std::max(0, wanting)));
        proposed.insert(proposed.end(), raters.begin(), raters.end());
    }
    return proposed;
}

} // namespace rostrum
