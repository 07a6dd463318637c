// Writes the sample, table by table.
#include "models/sample/rowwriter.h"

namespace rostrum::sample {

namespace {
class Writer {
public:
    Writer(Change& change, World& world)
        : m_change(change),
          m_world(world),
          m_rows(change, world.sources,
                 qint64(world.staff.size() * 4 + world.attendance.size() + world.homework.size() +
                        world.ratings.size() + world.exams.size()))
    {}

    Result<void> run()
    {
        ROSTRUM_CHECK(m_world.sources.write(m_change, m_world.options.seed));
        ROSTRUM_CHECK(writeSettings());
        ROSTRUM_CHECK(writePeople());
        ROSTRUM_CHECK(writeSpans());
        ROSTRUM_CHECK(writeTraining());
        ROSTRUM_CHECK(writeRecords());
        ROSTRUM_CHECK(writeRuleRecords(m_rows, m_world));
        ROSTRUM_CHECK(writeLibrary(m_rows, m_world));
        ROSTRUM_CHECK(writeKpiValues(m_rows, m_world));
        ROSTRUM_CHECK(writeForm());
        ROSTRUM_CHECK(writeRatings());
        for (const auto& [row, origin] : m_world.again)
            ROSTRUM_CHECK(m_rows.remember(row, origin));
        return {};
    }

private:
    const Id& person(int index) const { return m_world.staff[size_t(index)].id; }

    template <class Row, class Bind>
    Result<void> write(const std::vector<Row>& rows, const char* sql, Bind bind)
    {
        return m_rows.write(rows, sql, std::move(bind));
    }

    Result<void> writeSettings()
    {
        Query setting = m_change.db().query("INSERT INTO setting(id, key, value) VALUES(?,?,?)");
        for (const std::string& line : m_world.phrases.list("settings")) {
            const auto fields = fieldsOf(line);
            setting.bind(Id::derived({"setting", fields[0]}))
                .bind(std::string_view(fields[0]))
                .bind(std::string_view(fields[1]));
            ROSTRUM_CHECK(setting.run());
            ROSTRUM_CHECK(m_change.count());
        }
        return {};
    }

    Result<void> writePeople()
    {
        ROSTRUM_CHECK(write(m_world.units, "INSERT INTO department(id, parent, name, code) VALUES(?,?,?,?)",
                            [](Query& q, const Unit& u) {
                                q.bind(u.id);
                                u.parent.isNull() ? q.bind(nullptr) : q.bind(u.parent);
                                q.bind(std::string_view(u.name)).bind(std::string_view(u.code));
                            }));
        return write(m_world.staff,
                     "INSERT INTO person(id, number, name, birthday, email, phone, is_trainer) VALUES(?,?,?,?,?,?,?)",
                     [](Query& q, const Staff& p) {
                         q.bind(p.id).bind(std::string_view(p.number)).bind(std::string_view(p.name));
                         q.bind(orNull(p.birthday)).bind(orNull(p.email)).bind(orNull(p.phone)).bind(p.trainer ? 1 : 0);
                     });
    }

    struct PersonSpan {
        Id id;
        const Staff* person;
        std::string title, from, to;
        Origin origin;
    };

    Result<void> writeSpans()
    {
        std::vector<PersonSpan> units, titles, employments;
        for (const Staff& p : m_world.staff) {
            units.push_back({Id::below(p.id, {"department_span", ""}), &p, {}, {}, {}, {}});
            const std::string& since = p.titleSince;
            if (!p.formerTitle.empty())
                titles.push_back({Id::below(p.id, {"title_span", ""}), &p, p.formerTitle, {}, dayPlus(since, -1), {}});
            titles.push_back({Id::below(p.id, {"title_span", since}), &p, p.title, since, {}, {}});
            for (const Span& span : p.employed)
                employments.push_back(
                    {Id::below(p.id, {"employment_span", span.from}), &p, {}, span.from, span.to, {}});
        }
        ROSTRUM_CHECK(write(units, "INSERT INTO department_span(id, person, department) VALUES(?,?,?)",
                            [this](Query& q, const PersonSpan& s) {
                                q.bind(s.id).bind(s.person->id).bind(m_world.units[size_t(s.person->unit)].id);
                            }));
        ROSTRUM_CHECK(write(titles,
                            "INSERT INTO title_span(id, person, job_title, title_grade, post_category, valid_from, "
                            "valid_to) VALUES(?,?,?,?,?,?,?)",
                            [](Query& q, const PersonSpan& s) {
                                q.bind(s.id).bind(s.person->id).bind(orNull(s.title)).bind(heldGrade(s.title));
                                q.bind(orNull(s.person->post)).bind(orNull(s.from)).bind(orNull(s.to));
                            }));
        return write(employments, "INSERT INTO employment_span(id, person, hired_on, left_on) VALUES(?,?,?,?)",
                     [](Query& q, const PersonSpan& s) {
                         q.bind(s.id).bind(s.person->id).bind(orNull(s.from)).bind(orNull(s.to));
                     });
    }

    // 技术员 is the step before the ladder.
    static std::optional<std::string_view> heldGrade(const std::string& title)
    {
        if (title == "助理工程师")
            return "junior";
        if (title == "工程师")
            return "intermediate";
        return title == "高级工程师" ? std::optional<std::string_view>("senior") : std::nullopt;
    }

    Result<void> writeTraining()
    {
        ROSTRUM_CHECK(write(m_world.courses,
                            "INSERT INTO course(id, code, title, topic, category, hours) VALUES(?,?,?,?,?,?)",
                            [](Query& q, const Course& c) {
                                q.bind(c.id).bind(std::string_view(c.code)).bind(std::string_view(c.title));
                                q.bind(orNull(c.topic)).bind(orNull(c.category)).bind(c.hours);
                            }));
        return write(m_world.sessions,
                     "INSERT INTO session(id, code, course, trainer, starts_at, ends_at, room, group_name, hours, "
                     "category, status, capacity) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)",
                     [this](Query& q, const Session& s) {
                         const Course& course = m_world.courses[size_t(s.course)];
                         q.bind(s.id).bind(std::string_view(s.code)).bind(course.id);
                         s.trainer < 0 ? q.bind(nullptr) : q.bind(person(s.trainer));
                         q.bind(std::string_view(s.startsAt)).bind(std::string_view(s.endsAt)).bind(orNull(s.room));
                         q.bind(orNull(s.group)).bind(s.hours).bind(orNull(course.category));
                         q.bind(std::string_view(s.cancelled ? "cancelled" : s.held ? "held" : "planned"));
                         s.capacity ? q.bind(s.capacity) : q.bind(nullptr);
                     });
    }

    Result<void> writeRecords()
    {
        ROSTRUM_CHECK(write(m_world.attendance,
                            "INSERT INTO attendance(id, session, person, status, hours) VALUES(?,?,?,?,?)",
                            [this](Query& q, const Attendance& a) {
                                q.bind(a.id).bind(m_world.sessions[size_t(a.session)].id).bind(person(a.person));
                                q.bind(std::string_view(a.status));
                                a.hours < 0 ? q.bind(nullptr) : q.bind(a.hours);
                            }));
        ROSTRUM_CHECK(write(m_world.homework,
                            "INSERT INTO homework(id, person, session, kind, title, due_on, submitted_on, grade) "
                            "VALUES(?,?,?,?,?,?,?,?)",
                            [this](Query& q, const Homework& h) {
                                q.bind(h.id).bind(person(h.person));
                                h.session < 0 ? q.bind(nullptr) : q.bind(m_world.sessions[size_t(h.session)].id);
                                q.bind(std::string_view(h.kind)).bind(orNull(h.title)).bind(orNull(h.due));
                                q.bind(orNull(h.submitted)).bind(std::string_view(h.grade));
                            }));
        ROSTRUM_CHECK(
            write(m_world.credits,
                  "INSERT INTO credit(id, person, title, provider, category, hours, completed_on, certificate) "
                  "VALUES(?,?,?,?,?,?,?,?)",
                  [this](Query& q, const Credit& c) {
                      q.bind(c.id).bind(person(c.person)).bind(std::string_view(c.title));
                      q.bind(orNull(c.provider)).bind(std::string_view(c.category)).bind(c.hours);
                      q.bind(std::string_view(c.completed)).bind(orNull(c.certificate));
                  }));
        return write(m_world.applicants,
                     "INSERT INTO applicant(id, person, year, title_grade, deadline) VALUES(?,?,?,?,?)",
                     [this](Query& q, const Applicant& a) {
                         q.bind(a.id).bind(person(a.person)).bind(m_world.options.today.year());
                         q.bind(std::string_view(m_world.staff[size_t(a.person)].grade));
                         q.bind(std::string_view(a.deadline));
                     });
    }

    struct Question {
        Id id;
        int position;
        const char* dimension;
        Origin origin;
    };

    Result<void> writeForm()
    {
        if (m_world.ratings.empty())
            return {};
        Query form = m_change.db().query("INSERT INTO form(id, name) VALUES(?,?)");
        form.bind(m_world.form).bind(QStringLiteral("内训师课程评价"));
        ROSTRUM_CHECK(form.run());
        ROSTRUM_CHECK(m_change.count());
        std::vector<Question> questions;
        for (const char* dimension : kDimensions)
            questions.push_back({Id::below(m_world.form, {dimension}), int(questions.size()) + 1, dimension, {}});
        return write(
            questions, "INSERT INTO form_question(id, form, position, dimension, scale) VALUES(?,?,?,?,50000)",
            [this](Query& q, const Question& asked) {
                q.bind(asked.id).bind(m_world.form).bind(asked.position).bind(std::string_view(asked.dimension));
            });
    }

    std::string commentOf(const Rating& rating) const
    {
        if (rating.comment < 0)
            return {};
        std::string text = m_world.comments[size_t(rating.comment)];
        if (const size_t course = text.find("{}"); course != std::string::npos)
            text.replace(course, 2, m_world.courses[size_t(m_world.sessions[size_t(rating.session)].course)].title);
        if (rating.more >= 0)
            text += "。" + m_world.comments[size_t(rating.more)];
        return text;
    }

    Result<void> writeRatings()
    {
        std::string comment, submitted;
        std::vector<Day> nextDay;
        for (const Session& session : m_world.sessions)
            nextDay.push_back(dayPlus(session.day, 1));
        return write(
            m_world.ratings,
            "INSERT INTO rating(id, session, trainee, form, department, submitted_at, overall, d1, d2, d3, d4, "
            "d5, comment) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)",
            [&](Query& q, const Rating& r) {
                q.bind(r.id).bind(m_world.sessions[size_t(r.session)].id);
                r.trainee < 0 ? q.bind(nullptr) : q.bind(person(r.trainee));
                q.bind(m_world.form);
                r.trainee < 0 ? q.bind(nullptr)
                              : q.bind(m_world.units[size_t(m_world.staff[size_t(r.trainee)].unit)].id);
                const Day& day = r.dayAfter ? nextDay[size_t(r.session)] : m_world.sessions[size_t(r.session)].day;
                submitted = day + 'T' + padded(r.minute / 60, 2) + ':' + padded(r.minute % 60, 2);
                q.bind(std::string_view(submitted));
                for (const int8_t score : r.scores)
                    q.bind(int(score) * 10000);
                comment = commentOf(r);
                q.bind(orNull(comment));
            });
    }

    Change& m_change;
    World& m_world;
    RowWriter m_rows;
};
} // namespace

Result<void> writeWorld(Change& change, World& world) { return Writer(change, world).run(); }

} // namespace rostrum::sample
