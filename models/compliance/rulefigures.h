// What a rule's leaves ask, of everybody judged: read once for each measure, filter and kind of credit.
#pragma once
#include "models/compliance/ruleset.h"
#include "models/rules/figurereader.h"

namespace rostrum {

class RuleFigures {
public:
    /// Says to the reader what the rule will ask when the year is judged; of every rule before the first read().
    static Result<void> announce(FigureReader& reader, const RuleSet& rules, int year);
    /// `rules` must outlive the figures.
    static Result<RuleFigures> read(FigureReader& reader, const RuleSet& rules);

    const RuleSet& rules() const { return *m_rules; }
    /// The rule's leaves, left to right, and the measure of each; a certificate has none.
    const std::vector<Requirement>& leaves() const { return m_leaves; }
    const Measure& measure(size_t leaf) const { return *m_measures[leaf]; }

    /// Of one person within the span. Credit hours follow the rule set's credit rules: factors, rounded half-up to the
    /// hundredth for each kind and calendar year, then that year's cap. `confirmed`: as if all that waits were
    /// confirmed.
    Figure counted(size_t leaf, const Id& person, const DateSpan& span, bool confirmed = false) const;
    /// Whether anything of theirs still waits for an officer.
    bool hasPending(const Id& person) const;

private:
    struct Part {
        FigureReader::Read figures;
        Threshold factor{1, 1};
        std::optional<int64_t> cap;
        bool isPlain() const { return !cap && factor.num == factor.den; }
        Figure of(const Id& person, const DateSpan& span, bool confirmed) const;
    };
    const RuleSet* m_rules = nullptr;
    std::vector<Requirement> m_leaves;
    std::vector<std::optional<Measure>> m_measures;
    std::vector<std::vector<Part>> m_parts; ///< of each leaf; none of a certificate
};

/// The kinds of credit that count towards a leaf over credit hours: those that the rule set names, less what the leaf's
/// own filter of origins leaves out. Nothing for other leaves, and where the rule set names none: then all count alike.
std::optional<std::vector<CreditRule>> creditsOf(const RuleSet& rules, const Requirement& leaf);
/// The measures whose rows stand behind a leaf: with credit rules, one for each kind that counts, in their order.
Result<std::vector<Measure>> measuresBehind(const RuleSet& rules, const Requirement& leaf);
/// The first year whose surplus may still bear on what is carried into this one. What is left of a surplus hangs on
/// the years before it, further back the longer it keeps; with more than two years as far as the rule goes.
int firstCarryYear(const RuleSet& rules, const Requirement& leaf, int year);
/// The days that the leaves of a rule look at when this year is judged.
DateSpan readSpan(const RuleSet& rules, int year);

} // namespace rostrum
