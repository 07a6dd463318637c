// What no other record counts and somebody types in: days that trainers take for a course, the grade of whoever sat in
// on one, and what staff are worth at their work.
#include "models/sample/rowwriter.h"

namespace rostrum::sample {

namespace {
constexpr int kMonthsOfValues = 12;
constexpr int kHalfDay = 5000, kPoint = 10000; // ten-thousandths

class Typist {
public:
    explicit Typist(World& world) : m_world(world), m_random(world.random(12)) {}

    void run()
    {
        const QDate today = m_world.options.today, month(today.year(), today.month(), 1);
        for (int back = kMonthsOfValues; back >= 1; --back) {
            const QDate first = month.addMonths(-back), last = first.addMonths(1).addDays(-1);
            for (size_t i = 0; i < m_world.staff.size(); ++i)
                if (const Staff& one = m_world.staff[i]; one.trainer && !one.leaver)
                    ofTrainer(int(i), first, dayText(last));
            if (back == 1) // nobody keeps the older ones here
                for (size_t i = 0; i < m_world.staff.size(); ++i)
                    if (!m_world.staff[i].leaver)
                        type(int(i), "工作业绩", dayText(first).substr(0, 7),
                             70 * kPoint + m_random.below(61) * kHalfDay, {}, "工作业绩考核.xlsx", dayText(last));
        }
    }

private:
    void ofTrainer(int trainer, QDate first, const Day& last)
    {
        const std::string month = last.substr(0, 7);
        if (m_random.percent(60)) // not every month has a new course
            type(trainer, "课程开发周期", month, (3 + m_random.below(12)) * kHalfDay, {}, month + "课程开发.xlsx",
                 last);
        if (first.month() % 3 == 0)
            type(trainer, "听课评定", last.substr(0, 5) + "Q" + std::to_string(first.month() / 3), {},
                 std::string(1, char('A' + std::min(m_random.below(6), m_random.below(5)))), "听课评定表.xlsx", last);
    }

    void type(int person, const char* indicator, const std::string& period, std::optional<int64_t> value,
              const std::string& grade, const std::string& file, const Day& day)
    {
        const Id id = Id::below(m_world.staff[size_t(person)].id, {"kpi_value", foldedBytes(indicator), period});
        m_world.kpiValues.push_back(
            {id, person, indicator, period, value, grade, m_world.sources.next("kpi_values", file, dayPlus(day, 1))});
    }

    World& m_world;
    Random m_random;
};
} // namespace

void makeKpiValues(World& world) { Typist(world).run(); }

Result<void> writeKpiValues(RowWriter& writer, const World& world)
{
    return writer.write(world.kpiValues,
                        "INSERT INTO kpi_value(id, person, indicator, period, value, grade) VALUES(?,?,?,?,?,?)",
                        [&](Query& q, const KpiValue& v) {
                            q.bind(v.id).bind(world.staff[size_t(v.person)].id).bind(std::string_view(v.indicator));
                            q.bind(std::string_view(v.period)).bind(v.value).bind(orNull(v.grade));
                        });
}

} // namespace rostrum::sample
