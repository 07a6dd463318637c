// What a round came to: each group's mean of 100 with how many people stand behind it, and the total by the groups'
// weights. What would tell who said it is not shown and not counted.
#pragma once
#include "models/kpi/indicatorscore.h"
#include "models/kpi/round.h"

namespace rostrum {

struct GroupScore {
    int raters = 0;               ///< different people at least: without a name, those of the session or day with most
    int invited = 0;              ///< who were asked; 0: nobody was asked by name
    std::optional<int64_t> score; ///< of 100, ten-thousandths; nothing where there is no answer or too few
    bool suppressed = false;      ///< there are answers, but of too few people
};

struct RoundRow {
    Id person;
    QString number, name, department;
    std::vector<GroupScore> groups; ///< as the round has them
    Total total;                    ///< blocked where a group that counts says nothing and the round wants all
    bool renormalised = false;      ///< the others share the weight of a group that says nothing
};

struct RoundResults {
    Round round;
    std::vector<RoundRow> rows; ///< by number: a 360° result is no ranking
};

/// Of every trainer who was rated or assessed in the round's days, or about whom somebody was asked. Trainees' means
/// are those of the ratings of the period, 5 being 100. Errors as evaluateMeasure.
Result<RoundResults> roundResults(Connection& db, const Round& round);

/// The arithmetic of one row: groups that may not be shown lose their score first.
void settleRow(const Round& round, RoundRow& row);

} // namespace rostrum
