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
    /// hundredth for each kind and calendar year, then that year's cap. `confirmed`: as if all that waits were
    /// confirmed.
    Figure counted(const Requirement& leaf, const Id& person, const DateSpan& span, bool confirmed = false) const;
    /// Whether anything of theirs still waits for an officer.
    bool hasPending(const Id& person) const;

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
    QHash<QString, std::shared_ptr<const Parts>> m_byLeaf; ///< by the requirement's code
};

/// The kinds of credit that count towards a leaf over credit hours: those that the rule set names, less what the leaf's
/// own filter of origins leaves out. Nothing for other leaves, and where the rule set names none: then all count alike.
std::optional<std::vector<CreditRule>> creditsOf(const RuleSet& rules, const Requirement& leaf);
/// The measure of one kind of credit, for a leaf over credit hours.
Result<Measure> creditMeasure(CreditRule::Kind kind, const Requirement& leaf);
/// The first year whose surplus may still bear on what is carried into this one. What is left of a surplus hangs on
/// the years before it, further back the longer it keeps; with more than two years as far as the rule goes.
int firstCarryYear(const RuleSet& rules, const Requirement& leaf, int year);
/// The days that the leaves of a rule look at when this year is judged.
DateSpan readSpan(const RuleSet& rules, int year);

} // namespace rostrum
