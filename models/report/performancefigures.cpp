#include "models/report/performancefigures.h"

namespace rostrum {

namespace {
constexpr const char* kLearning[] = {
    "credit.hours",    "credit.hours.professional", "credit.hours.public", "attendance.hours", "attendance.days",
    "attendance.rate", "homework.submission",       "homework.excellent",  "homework.essays",  "exam.score",
    "exam.passed",
};
constexpr const char* kTeaching[] = {"session.held", "teaching.hours", "rating.overall"};
} // namespace

int PerformanceFigures::learningCount() { return int(std::size(kLearning)); }

Result<PerformanceFigures> PerformanceFigures::read(Connection& db, const DateSpan& span, std::optional<Id> subject)
{
    PerformanceFigures all;
    MeasureQuery query{span, By::Person};
    query.subject = subject;
    const auto add = [&](const char* measure) -> Result<void> {
        ROSTRUM_TRY(figures, MeasuredBy::read(db, measure, query));
        all.m_measures.push_back(std::move(figures));
        return {};
    };
    for (const char* measure : kLearning)
        ROSTRUM_CHECK(add(measure));
    for (const char* measure : kTeaching)
        ROSTRUM_CHECK(add(measure));
    return all;
}

bool PerformanceFigures::teaches(const Id& person) const
{
    return std::any_of(m_measures.begin() + learningCount(), m_measures.end(),
                       [&](const MeasuredBy& figures) { return figures.of(person).n > 0; });
}

QString PerformanceFigures::title(const ReportWords& words, const MeasuredBy& figures)
{
    return words.in("Measure", figures.measure().title.toUtf8().constData());
}

const MeasuredBy& PerformanceFigures::named(const char* measure) const
{
    return *std::find_if(m_measures.begin(), m_measures.end(),
                         [&](const MeasuredBy& figures) { return figures.measure().id == QLatin1String(measure); });
}

} // namespace rostrum
