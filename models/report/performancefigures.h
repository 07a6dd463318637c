// The figures of a person's performance: which measures, in which order, read once for everybody who is asked for.
#pragma once
#include "models/report/reportfigures.h"
#include "models/report/words.h"

namespace rostrum {

class PerformanceFigures {
public:
    /// With `subject` of one person only.
    static Result<PerformanceFigures> read(Connection& db, const DateSpan& span, std::optional<Id> subject);

    const std::vector<MeasuredBy>& measures() const { return m_measures; }
    /// The measures of teaching are the last ones; they are shown of whom they say something.
    static int learningCount();
    bool teaches(const Id& person) const;
    static QString title(const ReportWords& words, const MeasuredBy& figures);
    const MeasuredBy& named(const char* measure) const;

private:
    std::vector<MeasuredBy> m_measures;
};

} // namespace rostrum
