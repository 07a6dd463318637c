// What a rule's leaves ask, of everybody judged: read once for each measure, filter and kind of credit.
#pragma once
#include "models/compliance/ruleset.h"
#include "models/rules/personfigures.h"
#include <QHash>
#include <memory>

namespace rostrum {

class RuleFigures {
public:
    /// `year` is the one that is judged; what earlier windows and carried hours need is read with it.
    static Result<RuleFigures> read(Connection& db, const RuleSet& rules, int year, std::optional<Id> person);

    /// Of one person within the span. Credit hours follow the rule set's credit rules: factors, rounded half-up to the
    /// hundredth for each kind and calendar year, then that year's cap.
    Figure counted(const Requirement& leaf, const Id& person, const DateSpan& span) const;
    Figure pending(const Requirement& leaf, const Id& person, const DateSpan& span) const;

private:
    struct Part {
        PersonFigures counted, pending;
        Threshold factor{1, 1};
        std::optional<int64_t> cap;
        bool isPlain() const { return !cap && factor.num == factor.den; }
    };
    using Parts = std::vector<Part>;
    static QString keyOf(const Requirement& leaf);
    static Result<Parts> readParts(Connection& db, const RuleSet& rules, const Requirement& leaf, const DateSpan& span,
                                   std::optional<Id> person);
    Figure sum(const Requirement& leaf, const PersonFigures Part::*which, const Id& person,
               const DateSpan& span) const;

    QHash<QString, std::shared_ptr<const Parts>> m_byLeaf;
};

/// The measure of one kind of credit, for a leaf over credit hours.
Result<Measure> creditMeasure(CreditRule::Kind kind, const Requirement& leaf);
/// The days that the leaves of a rule look at when this year is judged.
DateSpan readSpan(const RuleSet& rules, int year);

} // namespace rostrum
