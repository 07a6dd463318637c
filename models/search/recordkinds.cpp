#include "models/facts/kpivalues.h"
#include "models/facts/library.h"
#include "models/search/recordsql.h"

namespace rostrum {

namespace {
// One row of the declaration a kind: its name and its table.
struct KindEntry {
    const char* key;
    const char* table;
};
constexpr KindEntry kKinds[kRecordKinds] = {
    {"people", "people"},
    {"sessions", "sessions"},
    {"attendance", "attendance"},
    {"ratings-received", "ratings"},
    {"ratings-given", "ratings"},
    {"homework", "homework"},
    {"exams", "exams"},
    {"credits", "credits"},
    {"certificates", "certificates"},
    {"applications", "applicants"},
    {"exemptions", "exemptions"},
    {"leave", "leaves"},
    {"decisions", "decisions"},
    {"library", "library"},
    {"library-uses", "library_uses"},
    {"assessments", "assessments"},
    {"typed-indicators", "kpi_values"},
};

// Columns, a kind each. `t` is the row; `p` the person whose it is, where it is not the subject's own.
#define ROSTRUM_OWNER "p.name, p.number"
// Of a session: the trainer.
#define ROSTRUM_TRAINER                                                                                                \
    "(SELECT x.name FROM person x WHERE x.id=s.trainer), (SELECT x.number FROM person x WHERE x.id=s.trainer)"
#define ROSTRUM_SESSIONS(who) "c.title, " who ", COALESCE(t.hours, c.hours), t.status, NULL"
// What attendance earns, as the measure counts it (measures/source.cpp); what earns nothing shows nothing.
#define ROSTRUM_ATTENDANCE(who)                                                                                        \
    "c.title, " who ", CASE WHEN t.status NOT IN ('present','partial') OR s.status='cancelled' "                       \
    "THEN NULL WHEN t.hours IS NOT NULL THEN t.hours WHEN t.status='partial' THEN NULL "                               \
    "WHEN EXISTS (SELECT 1 FROM attendance b WHERE b.session=t.session AND b.person=t.person AND b.status='present' "  \
    "AND b.hours IS NULL AND b.id<t.id) THEN NULL "                                                                    \
    "ELSE max(0, COALESCE(s.hours, c.hours) - COALESCE((SELECT sum(b.hours) FROM attendance b WHERE "                  \
    "b.session=t.session AND b.person=t.person AND b.status IN ('present','partial')), 0)) END, t.status, NULL"
#define ROSTRUM_RATINGS(who) "c.title, " who ", t.overall, NULL, NULL"
#define ROSTRUM_HOMEWORK(who)                                                                                          \
    "COALESCE(t.title, c.title), " who                                                                                 \
    ", NULL, COALESCE(t.grade, CASE WHEN t.submitted_on IS NULL THEN 'none' ELSE 'submitted' END), t.due_on"
#define ROSTRUM_EXAMS(who) "c.title, " who ", t.score, t.passed, NULL"
#define ROSTRUM_CREDITS(who) "t.title, " who ", t.hours, t.category, NULL"
#define ROSTRUM_CERTIFICATES(who) "t.title, " who ", NULL, t.number, t.valid_to"

#define ROSTRUM_LIBRARY(who) "t.title, " who ", NULL, t.kind, NULL"
// The item, and who used it; the kind of the item beside it.
#define ROSTRUM_USER                                                                                                   \
    "(SELECT x.name FROM person x WHERE x.id=COALESCE(t.person, s.trainer)), "                                         \
    "(SELECT x.number FROM person x WHERE x.id=COALESCE(t.person, s.trainer))"
#define ROSTRUM_LIBRARY_USES "i.title, " ROSTRUM_USER ", NULL, i.kind, NULL"
#define ROSTRUM_USE_OF_ITEM "library_item i JOIN library_use t ON t.item=i.id LEFT JOIN session s ON s.id=t.session"

#define ROSTRUM_OF_SESSION " JOIN session s ON s.id=t.session JOIN course c ON c.id=s.course"

// Long because it is a table: a row for each kind of record.
std::vector<RecordSource> ofPerson()
{
    return {
        {RecordKind::Sessions, Kind::Hours, words::sessionStatus, "t.id", "t.starts_at", ROSTRUM_SESSIONS("NULL, NULL"),
         "session t JOIN course c ON c.id=t.course", "t.trainer=?1"},
        {RecordKind::Attendance, Kind::Hours, words::attendanceStatus, "t.id", "s.starts_at",
         ROSTRUM_ATTENDANCE(ROSTRUM_TRAINER), "attendance t" ROSTRUM_OF_SESSION, "t.person=?1"},
        {RecordKind::RatingsReceived,
         Kind::Score,
         {},
         "t.id",
         "s.starts_at",
         ROSTRUM_RATINGS(ROSTRUM_OWNER),
         "session s JOIN rating t ON t.session=s.id JOIN course c ON c.id=s.course LEFT JOIN person p ON "
         "p.id=t.trainee",
         "s.trainer=?1"},
        {RecordKind::RatingsGiven,
         Kind::Score,
         {},
         "t.id",
         "s.starts_at",
         ROSTRUM_RATINGS(ROSTRUM_TRAINER),
         "rating t" ROSTRUM_OF_SESSION,
         "t.trainee=?1"},
        {RecordKind::Homework, Kind::Hours, words::grade, "t.id", "COALESCE(t.submitted_on, t.due_on)",
         ROSTRUM_HOMEWORK(ROSTRUM_TRAINER),
         "homework t LEFT JOIN session s ON s.id=t.session LEFT JOIN course c ON c.id=s.course", "t.person=?1"},
        {RecordKind::Exams, Kind::Score, words::yesNo, "t.id", "t.taken_on", ROSTRUM_EXAMS("NULL, NULL"),
         "exam t JOIN course c ON c.id=t.course", "t.person=?1"},
        {RecordKind::Credits, Kind::Hours, words::hourCategory, "t.id", "t.completed_on",
         ROSTRUM_CREDITS("t.provider, NULL"), "credit t", "t.person=?1"},
        {RecordKind::Certificates,
         Kind::Hours,
         {},
         "t.id",
         "t.completed_on",
         ROSTRUM_CERTIFICATES("NULL, NULL"),
         "certificate t",
         "t.person=?1"},
        {RecordKind::Applications, Kind::Hours, words::titleGrade, "t.id", "CAST(t.year AS TEXT)",
         "NULL, NULL, NULL, NULL, t.title_grade, t.deadline", "applicant t", "t.person=?1"},
        {RecordKind::Exemptions,
         Kind::Hours,
         {},
         "t.id",
         "t.valid_from",
         "t.reason, t.approver, NULL, t.hours, t.rule, t.valid_to",
         "exemption t",
         "t.person=?1"},
        {RecordKind::Leave, Kind::Hours, words::leaveKind, "t.id", "t.valid_from",
         "t.document, NULL, NULL, NULL, t.kind, t.valid_to", "leave_span t", "t.person=?1"},
        {RecordKind::Decisions, Kind::Hours, words::decision, "t.id", "COALESCE(t.decided_on, CAST(t.year AS TEXT))",
         "t.rule || ' ' || t.year || ': ' || t.reason, t.approver, "
         "NULL, NULL, t.status, NULL",
         "verdict_override t", "t.person=?1"},
        {RecordKind::Library, Kind::Hours, words::libraryKind, "t.id", "t.published_on", ROSTRUM_LIBRARY("NULL, NULL"),
         "library_item t", "t.author=?1"},
        {RecordKind::LibraryUses, Kind::Hours, words::libraryKind, "t.id", "COALESCE(t.used_on, s.starts_at)",
         ROSTRUM_LIBRARY_USES, ROSTRUM_USE_OF_ITEM, "i.author=?1"},
        // Not what colleagues said: single words of a few are nobody's to read, and the list may go to the trainer.
        {RecordKind::Assessments, Kind::Score, words::assessmentRole, "t.id", "t.assessed_on",
         "NULL, NULL, NULL, t.score, t.role, NULL", "assessment t", "t.trainer=?1 AND t.role<>'peer'"},
        {RecordKind::TypedIndicators, Kind::Score, words::indicatorGrade, "t.id", "t.period",
         "t.indicator, NULL, NULL, t.value, t.grade, NULL", "kpi_value t", "t.person=?1"},
    };
}

std::vector<RecordSource> ofCourse()
{
    // The sessions of the course drive, so that their indices find what belongs to them.
    return {
        {RecordKind::Sessions, Kind::Hours, words::sessionStatus, "t.id", "t.starts_at",
         ROSTRUM_SESSIONS(ROSTRUM_OWNER),
         "session t JOIN course c ON c.id=t.course LEFT JOIN person p ON p.id=t.trainer", "t.course=?1"},
        {RecordKind::Attendance, Kind::Hours, words::attendanceStatus, "t.id", "s.starts_at",
         ROSTRUM_ATTENDANCE(ROSTRUM_OWNER),
         "session s CROSS JOIN attendance t ON t.session=s.id JOIN course c ON c.id=s.course JOIN person p ON "
         "p.id=t.person",
         "s.course=?1"},
        {RecordKind::RatingsReceived,
         Kind::Score,
         {},
         "t.id",
         "s.starts_at",
         ROSTRUM_RATINGS(ROSTRUM_OWNER),
         "session s CROSS JOIN rating t ON t.session=s.id JOIN course c ON c.id=s.course LEFT JOIN person p ON "
         "p.id=t.trainee",
         "s.course=?1"},
        {RecordKind::Homework, Kind::Hours, words::grade, "t.id", "COALESCE(t.submitted_on, t.due_on)",
         ROSTRUM_HOMEWORK(ROSTRUM_OWNER),
         "session s CROSS JOIN homework t ON t.session=s.id JOIN course c ON c.id=s.course JOIN person p ON "
         "p.id=t.person",
         "s.course=?1"},
        {RecordKind::Exams, Kind::Score, words::yesNo, "t.id", "t.taken_on", ROSTRUM_EXAMS(ROSTRUM_OWNER),
         "exam t JOIN course c ON c.id=t.course JOIN person p ON p.id=t.person", "t.course=?1"},
    };
}

std::vector<RecordSource> ofSession()
{
    return {
        {RecordKind::Sessions, Kind::Hours, words::sessionStatus, "t.id", "t.starts_at",
         ROSTRUM_SESSIONS(ROSTRUM_OWNER),
         "session t JOIN course c ON c.id=t.course LEFT JOIN person p ON p.id=t.trainer", "t.id=?1"},
        {RecordKind::Attendance, Kind::Hours, words::attendanceStatus, "t.id", "s.starts_at",
         ROSTRUM_ATTENDANCE(ROSTRUM_OWNER), "attendance t" ROSTRUM_OF_SESSION " JOIN person p ON p.id=t.person",
         "t.session=?1"},
        {RecordKind::RatingsReceived,
         Kind::Score,
         {},
         "t.id",
         "s.starts_at",
         ROSTRUM_RATINGS(ROSTRUM_OWNER),
         "rating t" ROSTRUM_OF_SESSION " LEFT JOIN person p ON p.id=t.trainee",
         "t.session=?1"},
        {RecordKind::Homework, Kind::Hours, words::grade, "t.id", "COALESCE(t.submitted_on, t.due_on)",
         ROSTRUM_HOMEWORK(ROSTRUM_OWNER), "homework t" ROSTRUM_OF_SESSION " JOIN person p ON p.id=t.person",
         "t.session=?1"},
        // An exam knows its course alone. Of those who came, what they sat from the day of the session on.
        {RecordKind::Exams, Kind::Score, words::yesNo, "t.id", "t.taken_on", ROSTRUM_EXAMS(ROSTRUM_OWNER),
         "session s JOIN course c ON c.id=s.course JOIN exam t ON t.course=s.course AND "
         "t.taken_on>=substr(s.starts_at,1,10) JOIN person p ON p.id=t.person",
         "s.id=?1 AND EXISTS (SELECT 1 FROM attendance a WHERE a.session=s.id AND a.person=t.person)"},
        {RecordKind::LibraryUses, Kind::Hours, words::libraryKind, "t.id", "COALESCE(t.used_on, s.starts_at)",
         ROSTRUM_LIBRARY_USES, "library_use t JOIN library_item i ON i.id=t.item JOIN session s ON s.id=t.session",
         "t.session=?1"},
    };
}

std::vector<RecordSource> ofItem()
{
    return {{RecordKind::Library, Kind::Hours, words::libraryKind, "t.id", "t.published_on",
             ROSTRUM_LIBRARY(ROSTRUM_OWNER), "library_item t LEFT JOIN person p ON p.id=t.author", "t.id=?1"},
            {RecordKind::LibraryUses, Kind::Hours, words::libraryKind, "t.id", "COALESCE(t.used_on, s.starts_at)",
             ROSTRUM_LIBRARY_USES, ROSTRUM_USE_OF_ITEM, "i.id=?1"}};
}

std::vector<RecordSource> ofDepartment()
{
    // Who is or was in it, and from when to when.
    return {{RecordKind::People,
             Kind::Hours,
             {},
             "p.id",
             "t.valid_from",
             "(SELECT j.job_title FROM title_span j WHERE j.person=p.id ORDER BY j.valid_from DESC LIMIT 1), p.name, "
             "p.number, NULL, NULL, t.valid_to",
             "department_span t JOIN person p ON p.id=t.person",
             "t.department=?1"}};
}

std::vector<RecordSource> ofHomeworkTitle()
{
    return {{RecordKind::Homework, Kind::Hours, words::grade, "t.id", "COALESCE(t.submitted_on, t.due_on)",
             ROSTRUM_HOMEWORK(ROSTRUM_OWNER),
             "homework t LEFT JOIN session s ON s.id=t.session LEFT JOIN course c ON c.id=s.course JOIN person p ON "
             "p.id=t.person",
             "t.title=?1"}};
}

std::vector<RecordSource> ofCreditTitle()
{
    return {{RecordKind::Credits, Kind::Hours, words::hourCategory, "t.id", "t.completed_on",
             ROSTRUM_CREDITS(ROSTRUM_OWNER), "credit t JOIN person p ON p.id=t.person",
             "(t.title=?1 OR t.provider=?1)"}};
}

std::vector<RecordSource> ofCertificateTitle()
{
    return {{RecordKind::Certificates,
             Kind::Hours,
             {},
             "t.id",
             "t.completed_on",
             ROSTRUM_CERTIFICATES(ROSTRUM_OWNER),
             "certificate t JOIN person p ON p.id=t.person",
             "t.title=?1"}};
}

// A year alone is no day: it counts with all of its days.
std::string withinDays(const std::string& day)
{
    return " AND (?2 IS NULL OR CASE length(" + day + ") WHEN 4 THEN " + day + "||'-12-31' ELSE " + day +
           " END>=?2) AND (?3 IS NULL OR substr(" + day + ",1,10)<=?3)";
}
} // namespace

QString recordKindKey(RecordKind kind) { return QString::fromLatin1(kKinds[size_t(kind)].key); }
const FactTable& recordTable(RecordKind kind) { return *factTable(QString::fromLatin1(kKinds[size_t(kind)].table)); }

std::string RecordSource::rowsSql() const
{
    return std::string("SELECT ") + row + ", " + when + ", " + rest + " FROM " + from + " WHERE " + where +
           withinDays(when) + " ORDER BY 2 DESC, 1 LIMIT ?4";
}

std::string RecordSource::countSql() const
{
    return std::string("SELECT count(*) FROM ") + from + " WHERE " + where + withinDays(when);
}

const std::vector<RecordSource>& recordSources(const QString& table)
{
    static const std::vector<RecordSource> person = ofPerson(), course = ofCourse(), session = ofSession(),
                                           department = ofDepartment(), homework = ofHomeworkTitle(),
                                           credit = ofCreditTitle(), certificate = ofCertificateTitle(),
                                           item = ofItem(), none;
    const auto is = [&](const char* key) { return table == QLatin1String(key); };
    return is("people") || is("trainers") ? person
           : is("courses")                ? course
           : is("sessions")               ? session
           : is("departments")            ? department
           : is("homework")               ? homework
           : is("credits")                ? credit
           : is("certificates")           ? certificate
           : is("library")                ? item
                                          : none;
}

bool isTitleTable(const QString& table)
{
    return table == QStringLiteral("homework") || table == QStringLiteral("credits") ||
           table == QStringLiteral("certificates");
}

} // namespace rostrum
