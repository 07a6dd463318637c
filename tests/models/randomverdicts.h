// A random workspace of people and what they did, and random rules: each as rows or JSON, and again as plain structs.
#pragma once
#include "trainingdata.h"
#include "verdictfacts.h"
#include <QJsonArray>
#include <QJsonObject>
#include <map>
#include <random>
#include <set>

namespace again {

using rostrum::TrainingData;

class Dice {
public:
    explicit Dice(uint seed) : m_random(seed) {}
    int roll(int sides) { return int(m_random() % uint(sides)); }
    bool chance(int percent) { return roll(100) < percent; }
    int between(int low, int high) { return low + roll(high - low + 1); }
    QString one(const char* words)
    {
        const QStringList list = QString::fromUtf8(words).split(u' ');
        return list.at(roll(int(list.size())));
    }
    /// Often a day on which calendars go wrong.
    QDate day(int firstYear, int lastYear)
    {
        const int year = between(firstYear, lastYear);
        if (!chance(25))
            return QDate(year, 1, 1).addDays(roll(365));
        static const std::vector<std::pair<int, int>> edges = {{1, 1},  {12, 31}, {2, 28}, {3, 1},
                                                               {4, 16}, {4, 17},  {6, 30}, {7, 1}};
        const auto& [month, day] = edges[size_t(roll(int(edges.size())))];
        return QDate::isLeapYear(year) && chance(20) ? QDate(year, 2, 29) : QDate(year, month, day);
    }

private:
    std::mt19937 m_random;
};

class RandomFacts {
public:
    RandomFacts(TrainingData& data, uint seed) : m_data(data), m_dice(seed)
    {
        data.must("BEGIN");
        for (int i = 0; i < kPeople; ++i)
            makePerson(i);
        for (int i = 0; i < 12; ++i)
            makeCourse(i);
        for (int i = 0; i < 420; ++i)
            makeSession();
        for (int i = 0; i < 700; ++i)
            makeCredit(m_dice.roll(kPeople), QStringLiteral("外训%1").arg(m_dice.roll(30)), m_dice.day(2020, 2026));
        // What was also attended here, on that day under that title, counts there.
        for (const auto& [training, deed] : m_outside)
            if (!m_attended.count(training))
                m_world.people[size_t(std::get<0>(training))].deeds.push_back(deed);
        for (int i = 0; i < 2500; ++i)
            makeHomework();
        if (m_dice.chance(50))
            apply();
        data.must("COMMIT");
    }

    const World& world() const { return m_world; }
    static constexpr int kPeople = 100;

private:
    struct Course {
        Id id;
        QString title, category;
        std::optional<int> hours;
    };
    struct Row {
        QString status;
        std::optional<int> hours;
        Id id;
    };

    static std::optional<QString> text(const QString& t) { return t.isEmpty() ? std::nullopt : std::optional(t); }
    static QDate orNull(QDate day) { return day.year() < 1900 || day.year() > 2200 ? QDate() : day; }

    void makePerson(int index)
    {
        Person p;
        p.number = QStringLiteral("%1").arg(index, 4, 10, QLatin1Char('0'));
        p.id = m_data.person(qPrintable(p.number));
        employ(p);
        for (int i = m_dice.chance(35) ? m_dice.between(1, 2) : 0; i > 0; --i) {
            const QDate from = m_dice.day(2022, 2026);
            const DateSpan span{from, from.addDays(m_dice.chance(40) ? 178 : m_dice.roll(120))};
            const bool prorates = m_dice.chance(70);
            if (prorates)
                p.away.push_back(span);
            m_data.add("leave_span", "person,kind,valid_from,valid_to,prorates", p.id, std::string_view("maternity"),
                       span.from, span.to, int(prorates));
        }
        entitle(p);
        for (int i = m_dice.chance(30) ? m_dice.between(1, 2) : 0; i > 0; --i)
            waive(p);
        certify(p);
        m_world.people.push_back(std::move(p));
    }

    void employ(Person& p)
    {
        if (m_dice.chance(30))
            return;
        QDate from = m_dice.chance(15) ? QDate(1, 1, 1) : m_dice.day(2018, 2026);
        for (int stays = m_dice.chance(20) ? 2 : 1; stays > 0; --stays) {
            QDate to(9999, 12, 31);
            if (m_dice.chance(40) || stays > 1)
                to = std::max(from, QDate(2018, 1, 1)).addDays(m_dice.roll(2000));
            p.employed.push_back({from, to});
            m_data.employed(p.id, orNull(from), orNull(to));
            from = to.year() < 3000 ? to.addDays(m_dice.chance(40) ? 1 : m_dice.between(2, 300)) : to;
        }
    }

    void entitle(Person& p)
    {
        QDate from = m_dice.chance(15) ? QDate(1, 1, 1) : m_dice.day(2016, 2023);
        for (int spans = m_dice.roll(4); spans > 0 && from.year() < 2100; --spans) {
            Title title{{from, QDate(9999, 12, 31)}, m_dice.one("junior intermediate intermediate senior")};
            if (m_dice.chance(10))
                title.grade.clear();
            if (spans > 1 || m_dice.chance(10))
                title.span.to = std::max(from, QDate(2016, 1, 1)).addDays(m_dice.roll(1500));
            m_data.add("title_span", "person,job_title,title_grade,valid_from,valid_to", p.id, std::string_view("岗"),
                       text(title.grade), orNull(title.span.from), orNull(title.span.to));
            const int shift = m_dice.chance(10) ? -20 : m_dice.chance(60) ? 1 : 60;
            from = title.span.to.year() < 3000 ? std::max(title.span.to.addDays(shift), title.span.from.addDays(1))
                                               : title.span.to;
            p.titles.push_back(std::move(title));
        }
    }

    void waive(Person& p)
    {
        Waiver w{m_dice.chance(50) ? QString() : QStringLiteral("R%1").arg(m_dice.roll(12)),
                 m_dice.chance(40) ? QString() : QStringLiteral("L%1").arg(m_dice.roll(4)),
                 {m_dice.day(2023, 2026), {}},
                 {},
                 {}};
        w.span.to = w.span.from.addDays(m_dice.roll(400));
        if (m_dice.chance(50))
            w.hours = 50 * m_dice.between(1, 20);
        if (m_dice.chance(40))
            w.pieces = m_dice.between(1, 2);
        m_data.add("exemption", "person,rule,requirement,valid_from,valid_to,hours,pieces,reason", p.id, text(w.rule),
                   text(w.requirement), w.span.from, w.span.to, w.hours, w.pieces, std::string_view("援外"));
        p.waivers.push_back(std::move(w));
    }

    void certify(Person& p)
    {
        for (QDate day = m_dice.day(2021, 2024); day.year() < 2027 && m_dice.chance(75);
             day = day.addDays(m_dice.between(200, 500))) {
            Paper paper{m_dice.one("证A 证A 证B"), day, {}};
            if (m_dice.chance(30))
                paper.validTo = day.addDays(m_dice.between(100, 700));
            m_data.add("certificate", "person,title,completed_on,valid_to", p.id, paper.title, paper.completed,
                       paper.validTo);
            p.papers.push_back(std::move(paper));
        }
    }

    void apply()
    {
        for (Person& p : m_world.people) {
            if (!m_dice.chance(60))
                continue;
            Application a{2026, m_dice.one("intermediate senior"), {}};
            if (m_dice.chance(60))
                a.deadline = m_dice.day(2026, 2026);
            m_data.applies(p.id, a.year, qPrintable(a.grade), a.deadline);
            p.applications.push_back(std::move(a));
        }
    }

    void makeCourse(int index)
    {
        Course c{{}, QStringLiteral("课%1").arg(index), m_dice.one("public professional"), {}};
        if (m_dice.chance(15))
            c.category.clear();
        if (m_dice.chance(80))
            c.hours = 50 * m_dice.between(1, 16);
        c.id = m_data.add("course", "title,hours,category", c.title, c.hours, text(c.category));
        m_courses.push_back(std::move(c));
    }

    void makeSession()
    {
        const Course& course = m_courses[size_t(m_dice.roll(int(m_courses.size())))];
        const QDate day = m_dice.day(2020, 2026);
        const QString status = m_dice.one("held held held planned cancelled");
        const QString own = m_dice.chance(30) ? m_dice.one("public professional") : QString();
        const std::optional<int> ownHours =
            m_dice.chance(40) ? std::optional(25 * m_dice.between(1, 24)) : std::nullopt;
        const std::optional<int> hours = ownHours ? ownHours : course.hours;
        const int trainer = m_dice.chance(80) ? m_dice.roll(kPeople) : -1;
        const QString at =
            rostrum::isoDay(day) +
            (m_dice.chance(60) ? QStringLiteral("T%1:30").arg(m_dice.roll(24), 2, 10, QLatin1Char('0')) : QString());
        const Id session =
            m_data.add("session", "course,starts_at,hours,category,status,trainer", course.id, at, ownHours, text(own),
                       status, trainer < 0 ? std::optional<Id>() : m_world.people[size_t(trainer)].id);
        const QString category = own.isEmpty() ? course.category : own;
        if (trainer >= 0 && status == QStringLiteral("held") && hours)
            m_world.people[size_t(trainer)].deeds.push_back({QStringLiteral("teaching"), day, category, *hours});
        for (int i = m_dice.between(2, 14); i > 0; --i)
            attend(session, m_dice.roll(kPeople), day, category, course.title, hours, status);
    }

    void attend(const Id& session, int person, QDate day, const QString& category, const QString& title,
                std::optional<int> whole, const QString& sessionStatus)
    {
        if (!m_there.insert({session, person}).second)
            return;
        Person& p = m_world.people[size_t(person)];
        std::vector<Row> rows;
        for (int i = m_dice.chance(15) ? 2 : 1; i > 0; --i) {
            Row row{m_dice.one("present present present partial leave absent booked"), {}, {}};
            if (m_dice.chance(25))
                row.hours = 25 * m_dice.roll(14);
            row.id = m_data.add("attendance", "session,person,status,hours", session, p.id, row.status, row.hours);
            rows.push_back(std::move(row));
        }
        earn(p, rows, day, category, whole, sessionStatus);
        if (sessionStatus != QStringLiteral("cancelled") && std::any_of(rows.begin(), rows.end(), came))
            m_attended.insert({person, title, day});
        if (m_dice.chance(6))
            makeCredit(person, title, day);
    }

    static bool came(const Row& row)
    {
        return row.status == QStringLiteral("present") || row.status == QStringLiteral("partial");
    }

    // Typed hours as they are; the first blank presence takes what they leave of the session; nobody knows of others.
    void earn(Person& p, const std::vector<Row>& rows, QDate day, const QString& category, std::optional<int> whole,
              const QString& sessionStatus)
    {
        if (sessionStatus == QStringLiteral("cancelled"))
            return;
        int typed = 0;
        for (const Row& row : rows)
            typed += came(row) ? row.hours.value_or(0) : 0;
        bool counted = false, blank = false;
        for (const Row& row : rows) {
            if (!came(row))
                continue;
            int64_t amount = row.hours.value_or(0);
            if (!row.hours) {
                if (row.status != QStringLiteral("present") || !whole || blank)
                    continue;
                blank = true;
                amount = std::max(0, *whole - typed);
            }
            counted = true;
            p.deeds.push_back({QStringLiteral("attendance"), day, category, amount});
        }
        const auto sameDay = [&](const Deed& d) { return d.kind == QStringLiteral("day") && d.day == day; };
        if (counted && std::none_of(p.deeds.begin(), p.deeds.end(), sameDay))
            p.deeds.push_back({QStringLiteral("day"), day, {}, 1});
    }

    void makeCredit(int person, const QString& title, QDate day)
    {
        const Person& p = m_world.people[size_t(person)];
        const QString category = m_dice.one("public professional");
        const int hours = 50 * m_dice.between(1, 24);
        const bool certificate = m_dice.chance(55), confirmed = m_dice.chance(20);
        m_data.add("credit", "person,title,category,hours,completed_on,certificate,confirmed_on", p.id, title, category,
                   hours, day, certificate ? std::optional(QStringLiteral("证号")) : std::nullopt,
                   confirmed ? day : QDate());
        m_outside.push_back({{person, title, day},
                             {QStringLiteral("outside"), day, category, hours, false, !certificate && !confirmed}});
    }

    void makeHomework()
    {
        Person& p = m_world.people[size_t(m_dice.roll(kPeople))];
        const bool essay = m_dice.chance(50);
        const QDate due = m_dice.chance(70) ? m_dice.day(2021, 2026) : QDate();
        const QDate submitted = m_dice.chance(75) ? m_dice.day(2021, 2026) : QDate();
        const QString grade =
            m_dice.chance(75) ? m_dice.one("none submitted submitted excellent excellent best") : QString();
        m_data.add("homework", "person,kind,due_on,submitted_on,grade", p.id,
                   essay ? QStringLiteral("essay") : QStringLiteral("homework"), due, submitted, text(grade));
        const bool best = grade == QStringLiteral("excellent") || grade == QStringLiteral("best");
        const bool marked = best || grade == QStringLiteral("submitted");
        if (submitted.isValid())
            p.deeds.push_back({QStringLiteral("submitted"), submitted, {}, 1});
        if (submitted.isValid() && essay)
            p.deeds.push_back({QStringLiteral("essay"), submitted, {}, 1});
        if (due.isValid())
            p.deeds.push_back({QStringLiteral("due"), due, {}, 1, submitted.isValid() || marked});
        if (const QDate graded = submitted.isValid() ? submitted : due; marked && graded.isValid())
            p.deeds.push_back({QStringLiteral("graded"), graded, {}, 1, best});
    }

    TrainingData& m_data;
    Dice m_dice;
    World m_world;
    std::vector<Course> m_courses;
    std::set<std::pair<Id, int>> m_there;
    using Training = std::tuple<int, QString, QDate>; ///< person, title, day
    std::set<Training> m_attended;
    std::vector<std::pair<Training, Deed>> m_outside;
};

} // namespace again
