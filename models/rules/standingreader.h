// A standing of everybody by one measure over a period.
#pragma once
#include "models/measures/evaluate.h"
#include "models/rules/standing.h"

namespace rostrum {

struct StandingPerson {
    Id person;
    QString number, name;
    Figure figure;
    StandingPlace place;
};

struct MeasureStanding {
    Measure measure;
    DateSpan span;
    StandingRule rule;
    std::optional<int64_t> mean; ///< everybody's over the twelve months before, in the measure's decimals; of shrinkage
    int eligible = 0;
    int64_t winning = 0;
    std::optional<int64_t> cutOff;      ///< in the measure's decimals
    std::vector<StandingPerson> people; ///< with a figure: by rank, those without one last, then by number
};

/// `rule.lowerWins` follows the measure, whatever is asked; only means are drawn towards a mean.
Result<MeasureStanding> readStanding(Connection& db, const Measure& measure, const DateSpan& span, StandingRule rule);

} // namespace rostrum
