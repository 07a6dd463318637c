// Honest ranking: who may be ranked at all, who shares a rank, and how many win. One arithmetic for scores, awards and
// every list that says who was first (method.md C3).
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

namespace rostrum {

/// Competition ranks (1, 2, 2, 4) of what may be nothing, best first; nothing has none.
std::vector<std::optional<int>> competitionRanks(const std::vector<std::optional<int64_t>>& values);

/// How many of `eligible` people `percent` of them are, rounded up: nobody is left out by a fraction.
int64_t placesOf(int64_t eligible, int percent);

/// Who is in the best `percent` of those that have a value: the first placesOf() and all that tie with the last.
std::vector<bool> topShare(const std::vector<std::optional<int64_t>>& values, int percent);

/// What parts equals at the last place.
enum class TieBreak {
    AllWin,
    MoreThenEarlier, ///< more observations, then the earlier day of the last of them; who still ties wins as well
};

struct StandingRule {
    int top = 0;        ///< places; 0: see percent
    int percent = 0;    ///< of the eligible; with neither nobody wins
    int leastCount = 1; ///< observations without which nobody is ranked
    int shrink = 0;     ///< observations of everybody's mean that are added to each mean; 0: none
    bool lowerWins = false;
    TieBreak ties = TieBreak::AllWin;
};

/// One of those who are compared. All values have the same decimals.
struct Contender {
    std::optional<int64_t> value; ///< as it stands in the records
    int n = 0;                    ///< observations behind it
    /// Day of the last observation, as a number that grows: only MoreThenEarlier asks it.
    int64_t lastDay = 0;
};

struct StandingPlace {
    std::optional<int64_t> compared; ///< shrunk where the rule says so; nothing for who is not eligible
    std::optional<int> rank;
    bool wins = false;
};

struct StandingResult {
    std::vector<StandingPlace> places; ///< in the order of the contenders
    int eligible = 0;
    int64_t winning = 0;           ///< places that there are; ties may make more winners
    std::optional<int64_t> cutOff; ///< what the last winner has
};

/// `mean` is everybody's, in the decimals of the values: what few observations are drawn towards.
StandingResult stand(const std::vector<Contender>& contenders, const StandingRule& rule,
                     std::optional<int64_t> mean = std::nullopt);

} // namespace rostrum
