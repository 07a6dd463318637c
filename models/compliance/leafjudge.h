// One leaf of a rule for one person: pure arithmetic over figures that were read before (method.md D).
#pragma once
#include "models/compliance/population.h"
#include "models/compliance/rulefigures.h"

namespace rostrum {

/// What is judged, and when.
struct JudgedDay {
    int year = 0;
    QDate asOf;
    QDate due; ///< the last day that counts: the deadline applied for, but never beyond the year
};

struct LeafAsk {
    const RuleFigures& figures;
    size_t place; ///< of the leaf among the rule's
    const Candidate& candidate;
    const JudgedDay& day;
    const RequirementResult* base = nullptr; ///< of Requirement::baseOf
    bool confirmed = false;                  ///< as if all that waits for an officer were confirmed

    const RuleSet& rules() const { return figures.rules(); }
    const Requirement& leaf() const { return figures.leaves()[place]; }
    Figure counted(const DateSpan& span, bool orConfirmed) const
    {
        return figures.counted(place, candidate.person, span, orConfirmed);
    }
};

RequirementResult judgeLeaf(const LeafAsk& ask);

/// The windows that a leaf looks at, oldest first, the last one ending on the due day or with its year. Empty when the
/// records do not say since when the grade is held.
std::vector<DateSpan> windowsOf(const Requirement& leaf, const Candidate& candidate, const JudgedDay& day);

/// Every span that the leaf asks for when this person is judged.
void cutWindows(DayCuts& cuts, const RuleSet& rules, const Requirement& leaf, const Candidate& candidate,
                const JudgedDay& day);

/// The records do not suffice to say yes or no.
inline bool isUnsayable(const RequirementResult& result)
{
    return result.problem == QLatin1String("no_title_date") || result.problem == QLatin1String("no_records");
}

/// Whether the pace that the elapsed days ask for is kept, in as many windows as must be met: hours in proportion,
/// counts in whole pieces. A ratio and a certificate have no pace.
bool keepsPace(const Requirement& leaf, const RequirementResult& result, const Candidate& candidate,
               const JudgedDay& day);

} // namespace rostrum
