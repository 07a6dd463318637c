#include "models/measures/source.h"

namespace rostrum {

namespace {
constexpr std::string_view kSessionDay = "s.starts_at";
constexpr std::string_view kCourseTitle = "(SELECT title FROM course WHERE id = s.course)";

// What belongs to a session, with the session as `s`: on its day, of its course and trainer.
SourceArm armOfSession()
{
    SourceArm arm;
    arm.trainer = "s.trainer";
    arm.course = "s.course";
    arm.session = "s.id";
    arm.title = kCourseTitle;
    arm.days = {{"session", kSessionDay}};
    return arm;
}

// Where forms of several scales are there, figures are brought to 1–5: whole multiples in hundredths of the scale, so
// that nothing is rounded before the mean is. Forms without a scale, and ratings without a form, are on 1–5.
#define ROSTRUM_UNITS_OF(scale) "CASE WHEN " scale " > 100000 THEN 1 WHEN " scale " > 50000 THEN 10 ELSE 20 END"

// A rating is about the trainer. rating.department is what the sheet said of the trainee; grouping by department uses
// the trainer's own on the day, as for every other measure of trainers.
SourceArm ratingArm()
{
    SourceArm arm = armOfSession();
    arm.table = "ratings";
    arm.from = "session s CROSS JOIN rating r ON r.session = s.id";
    arm.row = "r.id";
    arm.key = "lower(hex(r.id))";
    arm.subject = arm.trainer;
    arm.counterpart = "r.trainee";
    arm.figures = {{"overall", "r.overall"}};
    arm.scaled = "COALESCE((SELECT " ROSTRUM_UNITS_OF("f.scale") " FROM form f WHERE f.id = r.form), 20)";
    // Means of a session count for all who answered, unless the answers themselves are here.
    arm.weight = "r.respondents";
    arm.weightWhyNot = "CASE WHEN r.respondents IS NOT NULL AND EXISTS (SELECT 1 FROM rating x "
                       "WHERE x.session = r.session AND x.respondents IS NULL) THEN 'single_ratings' END";
    return arm;
}

// The answers d1…d32 unpivoted through the form's questions.
SourceArm dimensionArm()
{
    SourceArm arm = ratingArm();
    arm.from = "session s CROSS JOIN rating r ON r.session = s.id JOIN form_question q ON q.form = r.form";
    arm.dimension = "q.dimension";
    arm.scaled = ROSTRUM_UNITS_OF("q.scale");
    arm.figures = {
        {"answer",
         "CASE q.position WHEN 1 THEN r.d1 WHEN 2 THEN r.d2 WHEN 3 THEN r.d3 WHEN 4 THEN r.d4 WHEN 5 THEN r.d5 "
         "WHEN 6 THEN r.d6 WHEN 7 THEN r.d7 WHEN 8 THEN r.d8 WHEN 9 THEN r.d9 WHEN 10 THEN r.d10 "
         "WHEN 11 THEN r.d11 WHEN 12 THEN r.d12 WHEN 13 THEN r.d13 WHEN 14 THEN r.d14 WHEN 15 THEN r.d15 "
         "WHEN 16 THEN r.d16 WHEN 17 THEN r.d17 WHEN 18 THEN r.d18 WHEN 19 THEN r.d19 WHEN 20 THEN r.d20 "
         "WHEN 21 THEN r.d21 WHEN 22 THEN r.d22 WHEN 23 THEN r.d23 WHEN 24 THEN r.d24 WHEN 25 THEN r.d25 "
         "WHEN 26 THEN r.d26 WHEN 27 THEN r.d27 WHEN 28 THEN r.d28 WHEN 29 THEN r.d29 WHEN 30 THEN r.d30 "
         "WHEN 31 THEN r.d31 WHEN 32 THEN r.d32 END"}};
    return arm;
}

SourceArm sessionArm()
{
    SourceArm arm = armOfSession();
    arm.table = "sessions";
    arm.from = "session s";
    arm.row = arm.session;
    arm.key = "COALESCE(s.code, lower(hex(s.id)))";
    arm.subject = arm.trainer;
    arm.state = "s.status";
    arm.figures = {{"held", "s.status = 'held'"},
                   {"hours", "COALESCE(s.hours, (SELECT c.hours FROM course c WHERE c.id = s.course))"}};
    arm.facets = {{"status", "s.status"},
                  {"category", "COALESCE(s.category, (SELECT c.category FROM course c WHERE c.id = s.course))"}};
    return arm;
}

// Of several sessions of one day the first that counts is a day of training, the others are none.
#define ROSTRUM_FIRST_OF_DAY(among)                                                                                    \
    "NOT EXISTS (SELECT 1 FROM attendance b JOIN session t ON t.id = b.session WHERE b.person = a.person "             \
    "AND b.status IN ('present', 'partial') AND t.status <> 'cancelled' "                                              \
    "AND (b.hours IS NOT NULL OR (b.status = 'present' "                                                               \
    "AND COALESCE(t.hours, (SELECT hours FROM course WHERE id = t.course)) IS NOT NULL)) "                             \
    "AND substr(t.starts_at, 1, 10) = substr(s.starts_at, 1, 10) " among                                               \
    "AND (t.starts_at, b.id) < (s.starts_at, a.id))"

// Rows of one person and session (morning, afternoon) whose hours are blank share the session's hours: the first of
// them earns what the rows with hours leave of it, the others nothing. A partial row without hours earns nothing:
// nobody knows.
SourceArm attendanceArm()
{
    SourceArm arm = armOfSession();
    arm.table = "attendance";
    arm.from = "session s CROSS JOIN attendance a ON a.session = s.id JOIN course c ON c.id = s.course";
    arm.fromSubject = "attendance a CROSS JOIN session s ON s.id = a.session JOIN course c ON c.id = s.course";
    arm.where = "a.status IN ('present', 'partial')";
    arm.whyNot = "CASE WHEN s.status = 'cancelled' THEN 'cancelled' WHEN a.hours IS NOT NULL THEN NULL "
                 "WHEN a.status = 'partial' OR COALESCE(s.hours, c.hours) IS NULL THEN 'no_hours' "
                 "WHEN EXISTS (SELECT 1 FROM attendance b WHERE b.session = a.session AND b.person = a.person "
                 "AND b.status = 'present' AND b.hours IS NULL AND b.id < a.id) THEN 'same_session' END";
    arm.row = "a.id";
    arm.key = "lower(hex(a.id))";
    arm.subject = "a.person";
    arm.counterpart = arm.trainer;
    arm.title = "c.title";
    arm.state = "a.status";
    arm.figures = {
        {"hours",
         "COALESCE(a.hours, max(0, COALESCE(s.hours, c.hours) - COALESCE((SELECT sum(b.hours) FROM attendance b "
         "WHERE b.session = a.session AND b.person = a.person AND b.status IN ('present', 'partial')), 0)))"},
        {"first_of_day", ROSTRUM_FIRST_OF_DAY("")},
        // Where one category alone is asked for.
        {"first_of_day_in_category",
         ROSTRUM_FIRST_OF_DAY("AND COALESCE(t.category, (SELECT category FROM course WHERE id = t.course)) "
                              "IS COALESCE(s.category, c.category) ")}};
    arm.facets = {{"category", "COALESCE(s.category, c.category)"}, {"origin", "'attendance'"}};
    return arm;
}

// Who was expected, and whether they came: one row for each person of a session, however many parts its sheet has.
// Who is booked and neither came nor was excused is not known yet.
SourceArm participationArm()
{
    SourceArm arm = attendanceArm();
    arm.where = {};
    arm.whyNot = "CASE WHEN s.status = 'cancelled' THEN 'cancelled' WHEN EXISTS (SELECT 1 FROM attendance b "
                 "WHERE b.session = a.session AND b.person = a.person AND b.id < a.id) THEN 'same_session' END";
    arm.figures = {{"came",
                    "CASE WHEN EXISTS (SELECT 1 FROM attendance b WHERE b.session = a.session AND b.person = a.person "
                    "AND b.status IN ('present', 'partial')) THEN 1 WHEN a.status <> 'booked' THEN 0 END"}};
    return arm;
}

// Who came back to a trainer (学员回头率): of each who came, whether that trainer had taught them on an earlier day.
SourceArm returnArm()
{
    SourceArm arm = attendanceArm();
    arm.fromSubject = {};
    arm.whyNot = "CASE WHEN s.status = 'cancelled' THEN 'cancelled' WHEN EXISTS (SELECT 1 FROM attendance b "
                 "WHERE b.session = a.session AND b.person = a.person AND b.status IN ('present', 'partial') "
                 "AND b.id < a.id) THEN 'same_session' END";
    arm.subject = arm.trainer;
    arm.counterpart = "a.person";
    arm.figures = {{"returned",
                    "EXISTS (SELECT 1 FROM attendance b JOIN session t ON t.id = b.session WHERE b.person = a.person "
                    "AND b.status IN ('present', 'partial') AND t.status <> 'cancelled' AND t.trainer = s.trainer "
                    "AND substr(t.starts_at, 1, 10) < substr(s.starts_at, 1, 10))"}};
    return arm;
}

// Training elsewhere. One that was also attended here counts there; one without a certificate waits for an officer.
SourceArm creditArm()
{
    SourceArm arm;
    arm.table = "credits";
    arm.from = "credit k";
    arm.whyNot = "CASE WHEN EXISTS (SELECT 1 FROM attendance a JOIN session s ON s.id = a.session "
                 "JOIN course c ON c.id = s.course WHERE a.person = k.person AND a.status IN ('present', 'partial') "
                 "AND s.status <> 'cancelled' AND substr(s.starts_at, 1, 10) = k.completed_on AND c.title = k.title) "
                 "THEN 'same_session' "
                 "WHEN COALESCE(k.certificate, '') = '' AND k.confirmed_on IS NULL THEN 'pending' END";
    arm.needed = {{"pending", "COALESCE(k.certificate, '') = '' AND k.confirmed_on IS NULL"}};
    arm.row = "k.id";
    arm.key = "lower(hex(k.id))";
    arm.subject = "k.person";
    arm.trainer = arm.counterpart = arm.session = "NULL";
    arm.course = "COALESCE((SELECT id FROM course WHERE title = k.title ORDER BY id LIMIT 1), k.title)";
    arm.title = "k.title";
    arm.state = "CASE WHEN COALESCE(k.certificate, '') <> '' THEN 'certificate' "
                "WHEN k.confirmed_on IS NOT NULL THEN 'confirmed' ELSE 'pending' END";
    arm.days = {{"session", "k.completed_on"}};
    arm.figures = {{"hours", "k.hours"}};
    arm.facets = {{"category", "k.category"}, {"origin", "'outside'"}};
    return arm;
}

SourceArm homeworkArm()
{
    SourceArm arm;
    arm.table = "homework";
    arm.from = "homework h LEFT JOIN session s ON s.id = h.session";
    arm.row = "h.id";
    arm.key = "lower(hex(h.id))";
    arm.subject = "h.person";
    arm.trainer = arm.counterpart = "s.trainer";
    arm.course = "s.course";
    arm.session = "h.session";
    arm.title = "COALESCE(h.title, (SELECT title FROM course WHERE id = s.course))";
    arm.state = "COALESCE(h.grade, CASE WHEN h.submitted_on IS NULL THEN 'none' ELSE 'submitted' END)";
    arm.days = {{"submitted", "h.submitted_on"}, {"due", "h.due_on"}, {"graded", "COALESCE(h.submitted_on, h.due_on)"}};
    arm.figures = {
        // A mark that says it came in is enough: many sheets have no day of it.
        {"handed_in", "(h.submitted_on IS NOT NULL OR COALESCE(h.grade, 'none') <> 'none')"},
        // What was not handed in, or has no mark yet, is not graded.
        {"excellent", "CASE WHEN h.grade IN ('excellent', 'best') THEN 1 WHEN h.grade = 'submitted' THEN 0 END"}};
    arm.facets = {{"kind", "h.kind"}, {"grade", "h.grade"}};
    return arm;
}

SourceArm examArm()
{
    SourceArm arm;
    arm.table = "exams";
    arm.from = "exam e";
    arm.row = "e.id";
    arm.key = "lower(hex(e.id))";
    arm.subject = "e.person";
    arm.trainer = arm.counterpart = arm.session = "NULL";
    arm.course = "e.course";
    arm.title = "(SELECT title FROM course WHERE id = e.course)";
    arm.days = {{"taken", "e.taken_on"}};
    arm.figures = {{"score", "e.score"}, {"passed", "e.passed"}};
    return arm;
}

// Who came makes a share of a session: held, with somebody there, and not the second record of one slot. Two courses of
// one day are two shares where nobody wrote down when they began.
#define ROSTRUM_SOMEBODY_CAME(session)                                                                                 \
    "EXISTS (SELECT 1 FROM attendance a WHERE a.session = " session ".id AND a.status IN ('present', 'partial'))"

SourceArm shareArm()
{
    SourceArm arm = sessionArm();
    arm.whyNot =
        "CASE WHEN s.status = 'cancelled' THEN 'cancelled' WHEN s.status <> 'held' THEN 'not_held' "
        "WHEN NOT " ROSTRUM_SOMEBODY_CAME(
            "s") " THEN 'nobody_came' "
                 "WHEN EXISTS (SELECT 1 FROM session t WHERE t.trainer = s.trainer AND t.starts_at = s.starts_at "
                 "AND t.id < s.id AND t.status = 'held' AND (length(s.starts_at) > 10 OR t.course = s.course) "
                 "AND " ROSTRUM_SOMEBODY_CAME("t") ") THEN 'same_slot' END";
    arm.figures = {};
    return arm;
}

SourceArm libraryArm()
{
    SourceArm arm;
    arm.table = "library";
    arm.from = "library_item i";
    arm.row = "i.id";
    arm.key = "COALESCE(i.code, lower(hex(i.id)))";
    arm.subject = arm.trainer = "i.author";
    arm.counterpart = arm.course = arm.session = "NULL";
    arm.title = "i.title";
    arm.state = "i.kind";
    arm.days = {{"published", "i.published_on"}};
    arm.facets = {{"kind", "i.kind"}};
    return arm;
}

// By others than whose it is: one's own slides in one's own session are no reuse.
SourceArm libraryUseArm()
{
    SourceArm arm = libraryArm();
    arm.table = "library_uses";
    arm.from = "library_use u JOIN library_item i ON i.id = u.item LEFT JOIN session s ON s.id = u.session";
    arm.whyNot = "CASE WHEN s.status = 'cancelled' THEN 'cancelled' WHEN s.status = 'planned' THEN 'not_held' "
                 "WHEN COALESCE(u.person, s.trainer) = i.author THEN 'own_use' END";
    arm.row = "u.id";
    arm.key = "lower(hex(u.id))";
    arm.counterpart = "COALESCE(u.person, s.trainer)";
    arm.course = "s.course";
    arm.session = "u.session";
    arm.days = {{"used", "COALESCE(u.used_on, s.starts_at)"}};
    return arm;
}

// Who assesses is both the role and the dimension: each is a figure of its own kind.
SourceArm assessmentArm()
{
    SourceArm arm;
    arm.table = "assessments";
    arm.from = "assessment e";
    arm.row = "e.id";
    arm.key = "lower(hex(e.id))";
    arm.subject = arm.trainer = "e.trainer";
    arm.counterpart = "(SELECT p.id FROM person p WHERE p.number = e.assessor)";
    arm.course = arm.session = "NULL";
    arm.dimension = arm.role = "e.role";
    arm.title = "COALESCE((SELECT p.name FROM person p WHERE p.number = e.assessor), e.assessor)";
    arm.state = "e.role";
    arm.days = {{"assessed", "e.assessed_on"}};
    arm.figures = {{"score", "e.score"}};
    arm.facets = {{"role", "e.role"}};
    return arm;
}

// What was typed for a period counts on its last day. The letter is a number too, from A = 1, so that a scheme's table
// can say what it is worth.
SourceArm kpiValueArm()
{
    SourceArm arm;
    arm.table = "kpi_values";
    arm.from = "kpi_value v";
    arm.row = "v.id";
    arm.key = "lower(hex(v.id))";
    arm.subject = "v.person";
    arm.trainer = arm.counterpart = arm.course = arm.session = "NULL";
    arm.dimension = arm.title = "v.indicator";
    arm.state = "v.grade";
    arm.days = {{"period", "CASE WHEN length(v.period) = 4 THEN v.period || '-12-31' WHEN substr(v.period, 6, 1) = 'Q' "
                           "THEN date(substr(v.period, 1, 5) || '01-01', (3 * substr(v.period, 7)) || ' months', "
                           "'-1 day') ELSE date(v.period || '-01', '+1 month', '-1 day') END"}};
    arm.figures = {{"value", "v.value"}, {"grade", "unicode(v.grade) - 64"}};
    arm.facets = {{"indicator", "v.indicator"}};
    return arm;
}

const std::vector<Source>& sources()
{
    static const std::vector<Source> all = {
        {"rating", {ratingArm()}},
        {"rating_dimension", {dimensionArm()}},
        {"session", {sessionArm()}},
        {"attendance", {attendanceArm()}},
        {"homework", {homeworkArm()}},
        {"credit", {attendanceArm(), creditArm()}},
        {"exam", {examArm()}},
        {"participation", {participationArm()}},
        {"return", {returnArm()}},
        {"share", {shareArm()}},
        {"library", {libraryArm()}},
        {"library_use", {libraryUseArm()}},
        {"assessment", {assessmentArm()}},
        {"kpi_value", {kpiValueArm()}},
    };
    return all;
}
} // namespace

const Source* findSource(std::string_view name)
{
    for (const Source& source : sources())
        if (source.name == name)
            return &source;
    return nullptr;
}

std::vector<std::string_view> sourceNames()
{
    std::vector<std::string_view> names;
    for (const Source& source : sources())
        names.push_back(source.name);
    return names;
}

} // namespace rostrum
