// One person under one rule: pure arithmetic over figures that were read before.
#pragma once
#include "models/compliance/population.h"
#include "models/compliance/sentence.h"
#include "models/rules/personfigures.h"

namespace rostrum {

/// The figures that a rule's leaves ask, of everybody judged; leaves over one measure share them.
class RuleFigures {
public:
    static Result<RuleFigures> read(Connection& db, const RuleSet& rules, const DateSpan& year,
                                    std::optional<Id> person);
    Figure counted(const QString& measure, const Id& person, const DateSpan& span) const;
    Figure pending(const QString& measure, const Id& person, const DateSpan& span) const;

private:
    struct Both {
        PersonFigures counted, pending;
    };
    QHash<QString, std::shared_ptr<const Both>> m_byMeasure;
};

/// Whether the rule speaks of this person. Applicants are asked by the grade they apply for.
bool isJudged(const RuleSet& rules, const Candidate& candidate, bool applicantsOnly);

/// The last day whose records count: the deadline applied for, but never beyond the year.
QDate dueDay(const Candidate& candidate, int year);
/// The days whose records count on the as-of day; ends before it begins when none does yet.
DateSpan countedDays(const Candidate& candidate, int year, QDate asOf);

Verdict judge(const RuleSet& rules, const Candidate& candidate, const RuleFigures& figures, int year, QDate asOf,
              const Translate& words = {});

} // namespace rostrum
