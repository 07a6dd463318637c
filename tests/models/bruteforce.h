// A random world, kept twice: as rows of a workspace, and as plain structs over which every measure is counted again,
// row by row, from the words of the contract. Shares no code with models/measures.
#pragma once
#include "models/base/dates.h"
#include "trainingdata.h"
#include <cmath>
#include <map>
#include <random>
#include <set>

namespace rostrum {

class BruteForce {
public:
    using Answers = std::map<QString, std::pair<std::optional<int64_t>, int>>;

    BruteForce(TrainingData& data, uint seed) : m_data(data), m_random(seed)
    {
        data.must("BEGIN");
        makePeople();
        makeSessions();
        makeHomework();
        data.must("COMMIT");
    }

    /// Value and n by printed key, as the contract says; "none" has the one key null.
    Answers answer(const QString& measure, const QString& by, const DateSpan& span) const
    {
        std::map<QString, std::vector<const Seen*>> groups;
        const std::vector<Seen> seen = observations(measure);
        for (const Seen& s : seen)
            if (span.contains(s.day))
                groups[keyOf(s, by)].push_back(&s);
        if (by == QStringLiteral("none"))
            groups[QString()];
        Answers answers;
        for (const auto& [key, rows] : groups) {
            long double sum = 0;
            for (const Seen* s : rows)
                sum += s->value;
            const bool mean =
                measure == QStringLiteral("rating.overall") || measure == QStringLiteral("rating.dimension");
            const bool share =
                measure == QStringLiteral("session.completion") || measure == QStringLiteral("homework.submission") ||
                measure == QStringLiteral("attendance.rate") || measure == QStringLiteral("attendance.returning") ||
                measure == QStringLiteral("homework.excellent");
            long double value = sum;
            if (mean || share)
                value = std::floor(sum * (share ? 10000 : 1) / (long double)(rows.empty() ? 1 : rows.size()) + 0.5L);
            answers[key] = {rows.empty() ? std::nullopt : std::optional(int64_t(value)), int(rows.size())};
        }
        return answers;
    }

private:
    struct Person {
        Id id;
        QString number, before, after; // departments until and from the day of moving
        QDate moved;
    };
    struct Course {
        Id id;
        QString code, category;
        std::optional<int> hours;
    };
    struct Session {
        Id id;
        int course, trainer; // trainer −1: none
        QDate day;
        std::optional<int> hours;
        QString status;
        std::optional<QString> category;
        QString startsAt = {};
    };
    struct Attendance {
        int session, person;
        QString status, part;
        std::optional<int> hours;
    };
    struct Credit {
        int person;
        QString title, category;
        int hours;
        QDate day;
        bool proven;
    };
    struct Homework {
        int person, session; // session −1: none
        QString kind, grade;
        QDate due, submitted;
    };
    struct Rating {
        int session, form; // form −1: none
        std::optional<int> overall, d1, d2;
    };
    struct Seen {
        QDate day;
        int64_t value;
        int subject, trainer;
        QString course, dimension;
    };

    int roll(int sides) { return int(m_random() % uint(sides)); }
    bool chance(int percent) { return roll(100) < percent; }
    QDate someDay() { return QDate(2025, 12, 1).addDays(roll(420)); }

    void makePeople()
    {
        QStringList names;
        std::vector<Id> departments;
        for (int i = 0; i < 5; ++i) {
            names.append(QStringLiteral("部门%1").arg(i));
            departments.push_back(m_data.department(qPrintable(names.last())));
        }
        for (int i = 0; i < 40; ++i) {
            Person p;
            p.number = QStringLiteral("%1").arg(i, 4, 10, QLatin1Char('0'));
            p.id = m_data.person(qPrintable(p.number));
            p.moved = someDay();
            const int a = roll(5), b = roll(6);
            p.before = names[a];
            m_data.belongs(p.id, departments[size_t(a)], {}, p.moved.addDays(-1));
            if (b < 5) {
                p.after = names[b];
                m_data.belongs(p.id, departments[size_t(b)], p.moved);
            }
            m_people.push_back(p);
        }
        for (int i = 0; i < 12; ++i) {
            Course c{{},
                     QStringLiteral("C%1").arg(i),
                     chance(50) ? QStringLiteral("public") : QStringLiteral("professional"),
                     {}};
            if (chance(80))
                c.hours = 50 * (1 + roll(12));
            c.id = m_data.course(qPrintable(c.code), c.hours, qPrintable(c.category));
            m_courses.push_back(c);
        }
    }

    void makeSessions()
    {
        const Id form = m_data.add("form", "name", std::string_view("f"));
        m_data.add("form_question", "form,position,dimension", form, 1, std::string_view("互动性"));
        m_data.add("form_question", "form,position,dimension", form, 2, std::string_view("内容"));
        for (int i = 0; i < 300; ++i) {
            Session s{{}, roll(12), chance(90) ? roll(40) : -1, someDay(), {}, {}, {}};
            if (chance(40))
                s.hours = 25 * (1 + roll(20));
            if (chance(30))
                s.category = chance(50) ? QStringLiteral("public") : QStringLiteral("professional");
            s.status = chance(70)   ? QStringLiteral("held")
                       : chance(50) ? QStringLiteral("planned")
                                    : QStringLiteral("cancelled");
            const QString at =
                isoDay(s.day) +
                (chance(60) ? QStringLiteral("T%1:30").arg(roll(24), 2, 10, QLatin1Char('0')) : QString());
            s.startsAt = at;
            s.id =
                m_data.add("session", "course,trainer,starts_at,hours,status,category", m_courses[size_t(s.course)].id,
                           s.trainer < 0 ? std::optional<Id>() : m_people[size_t(s.trainer)].id, at, s.hours, s.status,
                           s.category);
            m_sessions.push_back(s);
            attend(i);
            for (int n = roll(12); n > 0; --n) {
                Rating r{i, chance(80) ? 0 : -1, {}, {}, {}};
                for (auto* score : {&r.overall, &r.d1, &r.d2})
                    if (chance(85))
                        *score = 10000 + 100 * roll(401);
                m_data.add("rating", "session,form,overall,d1,d2", s.id, r.form < 0 ? std::optional<Id>() : form,
                           r.overall, r.d1, r.d2);
                m_ratings.push_back(r);
            }
        }
    }

    void attend(int session)
    {
        const Session& s = m_sessions[size_t(session)];
        for (int person = 0; person < 40; ++person) {
            if (!chance(18))
                continue;
            const QStringList parts = chance(25) ? QStringList{QStringLiteral("morning"), QStringLiteral("afternoon")}
                                                 : QStringList{QString()};
            for (const QString& part : parts) {
                Attendance a{session, person, {}, part, {}};
                a.status = chance(70)   ? QStringLiteral("present")
                           : chance(60) ? QStringLiteral("partial")
                           : chance(50) ? QStringLiteral("leave")
                                        : QStringLiteral("absent");
                if (chance(30))
                    a.hours = 25 * roll(12);
                m_data.add("attendance", "session,person,status,part,hours", s.id, m_people[size_t(person)].id,
                           a.status, part, a.hours);
                m_attendance.push_back(a);
            }
            if (chance(8))
                addCredit({person, m_courses[size_t(s.course)].code, {}, 100, s.day, false});
        }
    }

    void addCredit(Credit c)
    {
        c.category = chance(50) ? QStringLiteral("public") : QStringLiteral("professional");
        c.hours = 50 * (1 + roll(10));
        const bool certified = chance(50), confirmed = chance(30);
        c.proven = certified || confirmed;
        m_data.add("credit", "person,title,category,hours,completed_on,certificate,confirmed_on",
                   m_people[size_t(c.person)].id, c.title, c.category, c.hours, c.day,
                   certified ? QStringLiteral("证") : QString(), confirmed ? c.day : QDate());
        m_credits.push_back(c);
    }

    void makeHomework()
    {
        for (int i = 0; i < 200; ++i)
            addCredit({roll(40), QStringLiteral("外训%1").arg(roll(30)), {}, 0, someDay(), false});
        for (int i = 0; i < 1500; ++i) {
            Homework h{roll(40),
                       chance(50) ? roll(300) : -1,
                       chance(50) ? QStringLiteral("essay") : QStringLiteral("homework"),
                       {},
                       {},
                       {}};
            if (chance(80))
                h.due = someDay();
            if (chance(70)) {
                h.submitted = someDay();
                if (chance(80))
                    h.grade = chance(60)   ? QStringLiteral("submitted")
                              : chance(50) ? QStringLiteral("excellent")
                                           : QStringLiteral("best");
            } else if (chance(50)) {
                h.grade = QStringLiteral("none");
            }
            m_data.add("homework", "person,session,kind,due_on,submitted_on,grade", m_people[size_t(h.person)].id,
                       h.session < 0 ? std::optional<Id>() : m_sessions[size_t(h.session)].id, h.kind, h.due,
                       h.submitted, h.grade);
            m_homework.push_back(h);
        }
    }

    QString keyOf(const Seen& s, const QString& by) const
    {
        const auto number = [&](int person) { return person < 0 ? QString() : m_people[size_t(person)].number; };
        if (by == QStringLiteral("trainer"))
            return number(s.trainer);
        if (by == QStringLiteral("person"))
            return number(s.subject);
        if (by == QStringLiteral("month"))
            return s.day.toString(QStringLiteral("yyyy-MM"));
        if (by == QStringLiteral("course"))
            return s.course;
        if (by == QStringLiteral("dimension"))
            return s.dimension;
        if (by == QStringLiteral("department")) {
            if (s.subject < 0)
                return {};
            const Person& p = m_people[size_t(s.subject)];
            return s.day < p.moved ? p.before : p.after;
        }
        return {};
    }

    std::vector<Seen> observations(const QString& measure) const
    {
        std::vector<Seen> seen;
        if (measure.startsWith(QStringLiteral("rating")))
            rate(measure, seen);
        else if (measure == QStringLiteral("session.shared"))
            share(seen);
        else if (measure.startsWith(QStringLiteral("session")))
            hold(measure, seen);
        else if (measure.startsWith(QStringLiteral("library")) || measure.startsWith(QStringLiteral("assessment")) ||
                 measure.startsWith(QStringLiteral("kpi")) || measure == QStringLiteral("course.development"))
            return seen; // nobody here publishes, assesses or types anything in
        else if (measure.startsWith(QStringLiteral("homework")))
            work(measure, seen);
        else if (measure == QStringLiteral("attendance.rate"))
            come(seen);
        else if (measure == QStringLiteral("attendance.returning"))
            comeBack(seen);
        else if (measure == QStringLiteral("teaching.hours"))
            teach(seen);
        else if (!measure.startsWith(QStringLiteral("exam"))) // nobody here takes exams
            learn(measure, seen);
        return seen;
    }

    void rate(const QString& measure, std::vector<Seen>& seen) const
    {
        for (const Rating& r : m_ratings) {
            const Session& s = m_sessions[size_t(r.session)];
            const QString course = m_courses[size_t(s.course)].code;
            if (measure == QStringLiteral("rating.count"))
                seen.push_back({s.day, 1, s.trainer, s.trainer, course, {}});
            if (measure == QStringLiteral("rating.overall") && r.overall)
                seen.push_back({s.day, *r.overall, s.trainer, s.trainer, course, {}});
            if (measure == QStringLiteral("rating.dimension") && r.form == 0) {
                if (r.d1)
                    seen.push_back({s.day, *r.d1, s.trainer, s.trainer, course, QStringLiteral("互动性")});
                if (r.d2)
                    seen.push_back({s.day, *r.d2, s.trainer, s.trainer, course, QStringLiteral("内容")});
            }
        }
    }

    void teach(std::vector<Seen>& seen) const
    {
        for (const Session& s : m_sessions) {
            const Course& c = m_courses[size_t(s.course)];
            const std::optional<int> hours = s.hours ? s.hours : c.hours;
            if (s.status == QStringLiteral("held") && hours)
                seen.push_back({s.day, *hours, s.trainer, s.trainer, c.code, {}});
        }
    }

    void hold(const QString& measure, std::vector<Seen>& seen) const
    {
        for (const Session& s : m_sessions) {
            const bool held = s.status == QStringLiteral("held");
            if (held || measure == QStringLiteral("session.completion"))
                seen.push_back({s.day, held, s.trainer, s.trainer, m_courses[size_t(s.course)].code, {}});
        }
    }

    // Held, with somebody there; of several in one slot the one with the smallest id.
    void share(std::vector<Seen>& seen) const
    {
        std::vector<bool> valid(m_sessions.size(), false);
        for (const Attendance& a : m_attendance)
            if (a.status == QStringLiteral("present") || a.status == QStringLiteral("partial"))
                valid[size_t(a.session)] = m_sessions[size_t(a.session)].status == QStringLiteral("held");
        for (size_t i = 0; i < m_sessions.size(); ++i) {
            const Session& s = m_sessions[i];
            bool first = valid[i];
            for (size_t k = 0; k < m_sessions.size() && s.trainer >= 0; ++k) {
                const Session& t = m_sessions[k];
                const bool timed = s.startsAt.contains(QLatin1Char('T'));
                if (valid[k] && t.trainer == s.trainer && t.startsAt == s.startsAt && t.id < s.id &&
                    (timed || t.course == s.course))
                    first = false;
            }
            if (first)
                seen.push_back({s.day, 1, s.trainer, s.trainer, m_courses[size_t(s.course)].code, {}});
        }
    }

    void work(const QString& measure, std::vector<Seen>& seen) const
    {
        for (const Homework& h : m_homework) {
            const Session* s = h.session < 0 ? nullptr : &m_sessions[size_t(h.session)];
            Seen row{h.submitted, 1, h.person, s ? s->trainer : -1, s ? m_courses[size_t(s->course)].code : QString(),
                     {}};
            const bool handedIn = h.submitted.isValid();
            if (measure == QStringLiteral("homework.submission")) {
                row.day = h.due;
                row.value = handedIn;
                if (h.due.isValid())
                    seen.push_back(row);
            } else if (measure == QStringLiteral("homework.excellent")) {
                row.value = h.grade == QStringLiteral("excellent") || h.grade == QStringLiteral("best");
                if (handedIn && !h.grade.isEmpty())
                    seen.push_back(row);
            } else if (handedIn &&
                       (measure == QStringLiteral("homework.submitted") || h.kind == QStringLiteral("essay"))) {
                seen.push_back(row);
            }
        }
    }

    void come(std::vector<Seen>& seen) const
    {
        std::map<std::pair<int, int>, bool> came;
        for (const Attendance& a : m_attendance)
            came[{a.session, a.person}] |=
                a.status == QStringLiteral("present") || a.status == QStringLiteral("partial");
        for (const auto& [who, present] : came) {
            const Session& s = m_sessions[size_t(who.first)];
            if (s.status != QStringLiteral("cancelled"))
                seen.push_back({s.day, present, who.second, s.trainer, m_courses[size_t(s.course)].code, {}});
        }
    }

    void comeBack(std::vector<Seen>& seen) const
    {
        std::set<std::pair<int, int>> came; // session, person
        for (const Attendance& a : m_attendance)
            if (m_sessions[size_t(a.session)].status != QStringLiteral("cancelled") &&
                (a.status == QStringLiteral("present") || a.status == QStringLiteral("partial")))
                came.insert({a.session, a.person});
        for (const auto& [session, person] : came) {
            const Session& s = m_sessions[size_t(session)];
            const bool before = std::any_of(came.begin(), came.end(), [&, who = person](const auto& other) {
                const Session& t = m_sessions[size_t(other.first)];
                return other.second == who && t.trainer >= 0 && t.trainer == s.trainer && t.day < s.day;
            });
            seen.push_back({s.day, before, s.trainer, s.trainer, m_courses[size_t(s.course)].code, {}});
        }
    }

    void learn(const QString& measure, std::vector<Seen>& seen) const
    {
        const QString wanted = measure.section(QLatin1Char('.'), 2);
        std::map<std::pair<int, int>, int> blanks, typed;
        std::map<std::tuple<int, QDate, QString>, bool> attended;
        const auto earns = [&](const Attendance& a) {
            return m_sessions[size_t(a.session)].status != QStringLiteral("cancelled") &&
                   (a.status == QStringLiteral("present") || a.status == QStringLiteral("partial"));
        };
        for (const Attendance& a : m_attendance)
            if (earns(a)) {
                typed[{a.session, a.person}] += a.hours.value_or(0);
                const Session& s = m_sessions[size_t(a.session)];
                attended[{a.person, s.day, m_courses[size_t(s.course)].code}] = true;
            }
        for (const Attendance& a : m_attendance) {
            if (!earns(a))
                continue;
            const Session& s = m_sessions[size_t(a.session)];
            const Course& c = m_courses[size_t(s.course)];
            if (!wanted.isEmpty() && s.category.value_or(c.category) != wanted)
                continue;
            Seen row{s.day, 0, a.person, s.trainer, c.code, {}};
            if (a.hours) {
                row.value = *a.hours;
            } else {
                const std::optional<int> whole = s.hours ? s.hours : c.hours;
                if (a.status != QStringLiteral("present") || !whole || blanks[{a.session, a.person}]++)
                    continue;
                row.value = std::max(0, *whole - typed[{a.session, a.person}]);
            }
            seen.push_back(row);
        }
        if (!measure.startsWith(QStringLiteral("credit")))
            return;
        for (const Credit& c : m_credits)
            if (c.proven && !attended.count({c.person, c.day, c.title}) && (wanted.isEmpty() || c.category == wanted))
                seen.push_back({c.day, c.hours, c.person, -1, c.title, {}});
    }

    TrainingData& m_data;
    std::mt19937 m_random;
    std::vector<Person> m_people;
    std::vector<Course> m_courses;
    std::vector<Session> m_sessions;
    std::vector<Attendance> m_attendance;
    std::vector<Credit> m_credits;
    std::vector<Homework> m_homework;
    std::vector<Rating> m_ratings;
};

} // namespace rostrum
