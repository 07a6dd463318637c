#include "models/attention/attention.h"
#include "models/compliance/compliance.h"

namespace rostrum {

namespace {
constexpr int kHomeworkDaysAhead = 7, kSessionsShown = 6, kPeopleShown = 12, kItemsOfAKind = 8;

Result<void> addHomework(Connection& db, QDate today, Attention& attention)
{
    Query query = db.query("SELECT h.title, h.due_on, count(*) FROM homework h WHERE h.submitted_on IS NULL "
                           "AND coalesce(h.grade,'none')='none' AND h.due_on BETWEEN ? AND ? "
                           "GROUP BY h.title, h.due_on ORDER BY h.due_on LIMIT ?");
    query.bind(today.addDays(-kHomeworkDaysAhead)).bind(today.addDays(kHomeworkDaysAhead)).bind(kItemsOfAKind);
    while (query.next()) {
        AttentionItem item;
        item.kind = AttentionItem::Kind::HomeworkDue;
        item.title = query.string(0);
        item.due = query.day(1);
        item.count = int(query.integer(2));
        attention.items.push_back(std::move(item));
    }
    return query.status();
}

Result<void> addCredits(Connection& db, Attention& attention)
{
    Query query = db.query("SELECT c.id, c.title, p.name, p.number, c.hours, c.completed_on FROM credit c "
                           "JOIN person p ON p.id=c.person WHERE c.certificate IS NULL AND c.confirmed_on IS NULL "
                           "ORDER BY c.completed_on LIMIT ?");
    query.bind(kItemsOfAKind);
    while (query.next()) {
        AttentionItem item;
        item.kind = AttentionItem::Kind::PendingCredit;
        item.id = query.id(0);
        item.title = query.string(1);
        item.name = query.string(2);
        item.key = query.string(3);
        item.hours = query.integer(4);
        item.due = query.day(5);
        attention.items.push_back(std::move(item));
    }
    return query.status();
}

Result<void> addSessions(Connection& db, QDate today, Attention& attention)
{
    Query late = db.query("SELECT s.id, c.title, coalesce(p.name,''), s.starts_at, coalesce(s.code,'') FROM session s "
                          "JOIN course c ON c.id=s.course LEFT JOIN person p ON p.id=s.trainer "
                          "WHERE s.status='planned' AND s.starts_at < ? ORDER BY s.starts_at DESC LIMIT ?");
    late.bind(today).bind(kItemsOfAKind);
    while (late.next()) {
        AttentionItem item;
        item.kind = AttentionItem::Kind::SessionNotHeld;
        item.id = late.id(0);
        item.title = late.string(1);
        item.name = late.string(2);
        item.due = late.day(3);
        item.key = late.string(4);
        attention.items.push_back(std::move(item));
    }
    ROSTRUM_CHECK(late.status());
    Query next = db.query("SELECT s.starts_at, s.group_name, c.title, p.name FROM session s JOIN course c ON c.id=s.course "
                          "LEFT JOIN person p ON p.id=s.trainer WHERE s.status='planned' AND s.starts_at >= ? "
                          "ORDER BY s.starts_at LIMIT ?");
    next.bind(today).bind(kSessionsShown);
    while (next.next())
        attention.sessions.push_back({next.string(0), next.string(1), next.string(2), next.string(3)});
    return next.status();
}

Result<void> addDuplicates(Connection& db, QDate today, Attention& attention)
{
    Query query = db.query("SELECT number, count(*) FROM person WHERE number IS NOT NULL GROUP BY number "
                           "HAVING count(*)>1 LIMIT ?");
    query.bind(kItemsOfAKind);
    while (query.next()) {
        AttentionItem item;
        item.kind = AttentionItem::Kind::DuplicateNumber;
        item.key = query.string(0);
        item.count = int(query.integer(1));
        item.due = today;
        attention.items.push_back(std::move(item));
    }
    return query.status();
}

int64_t missingOf(const Verdict& verdict)
{
    int64_t missing = 0;
    for (const RequirementResult& requirement : verdict.requirements)
        if (requirement.required > 0) // as a share, so that hours and essays can be added
            missing += requirement.missing * 10000 / requirement.required;
    return missing;
}

Result<void> addPeople(Connection& db, QDate today, Attention& attention)
{
    ComplianceQuery query;
    query.year = today.year();
    query.asOf = today;
    ROSTRUM_TRY(result, evaluateCompliance(db, query));
    attention.summary = result.summary;
    for (const Verdict& verdict : result.people)
        if (verdict.status == Status::AtRisk || verdict.status == Status::NotMet)
            attention.atRisk.push_back(verdict);
    std::stable_sort(attention.atRisk.begin(), attention.atRisk.end(),
                     [](const Verdict& a, const Verdict& b) { return missingOf(a) > missingOf(b); });
    if (attention.atRisk.size() > kPeopleShown)
        attention.atRisk.resize(kPeopleShown);
    Query people = db.query("SELECT count(*) FROM person p WHERE NOT EXISTS (SELECT 1 FROM employment_span e "
                            "WHERE e.person=p.id AND e.left_on < ?)");
    people.bind(today);
    if (people.next())
        attention.people = int(people.integer(0));
    return people.status();
}
} // namespace

Result<Attention> whatNeedsAttention(Connection& db, QDate today)
{
    Attention attention;
    ROSTRUM_CHECK(addHomework(db, today, attention));
    ROSTRUM_CHECK(addCredits(db, attention));
    ROSTRUM_CHECK(addSessions(db, today, attention));
    ROSTRUM_CHECK(addDuplicates(db, today, attention));
    std::stable_sort(attention.items.begin(), attention.items.end(),
                     [](const AttentionItem& a, const AttentionItem& b) { return a.due < b.due; });
    ROSTRUM_CHECK(addPeople(db, today, attention));
    return attention;
}

} // namespace rostrum
