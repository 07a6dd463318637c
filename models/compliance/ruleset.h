// A rule set as data: one immutable version of what an authority asks, from which day, of whom.
#pragma once
#include "models/base/result.h"
#include "models/compliance/requirement.h"
#include <QJsonObject>

namespace rostrum {

/// Whom a rule is for; empty texts mean any.
struct RuleScope {
    QString titleGrade, postCategory, titleSeries;
    bool operator==(const RuleScope&) const = default;
};

struct RuleSet {
    RuleInfo info;
    std::vector<RuleScope> scopes;         ///< none = everyone
    std::vector<Requirement> requirements; ///< parents before their children
    std::vector<CreditRule> credits;       ///< none = attendance and outside credits as they are
    Condition tree;                        ///< all roots must hold
    QDate firstFrom; ///< from when any version of the code was in force; what was earned before carries nowhere

    /// The requirement of each leaf of the tree, left to right.
    std::vector<Requirement> leafRequirements() const;
    bool isFor(const RuleScope& person) const;
};

/// Puts the requirements in order and builds the tree. InvalidRule (rule, problem, requirement): "no_requirements"
/// "duplicate_code" "unknown_parent" "parent_is_leaf" "cycle" "empty_group" "k_out_of_range" "unknown_measure"
/// "unknown_filter" "unit_mismatch" "zero_denominator" "threshold_not_positive" "threshold_too_large"
/// "proration_of_ratio" "base_of_unknown" "base_of_ratio" "window_months" "window_count" "combine_k" "carry_window"
/// "no_certificate" "duplicate_credit".
Result<void> buildTree(RuleSet& rules);

/// {"code", "name", "authority", "document_number", "valid_from", "valid_to", "applies_to": [{"title_grade",
/// "post_category", "title_series"}], "credits": [{"kind", "factor", "cap"}], "requirements": [{"code", "parent", "op",
/// "k", "measure", "filter", "unit", "threshold", "base", "base_of", "proration", "round_step", "window",
/// "window_months", "window_count", "combine", "combine_k", "carry_max", "carry_years", "severity", "certificate",
/// "validity_months", "renewal_days", "renewal"}]}. A threshold or factor is a number, a text ("39.5", "2/3") or
/// {"num", "den"}; op is "leaf", the unit the measure's, and everything else as in a Requirement where not said.
/// InvalidRule as buildTree, and "no_code" "no_name" "dates" "unknown_op" "unknown_unit" "unknown_proration"
/// "unknown_base" "unknown_window" "unknown_combine" "unknown_severity" "unknown_renewal" "unknown_credit"
/// "bad_threshold" "bad_number".
Result<RuleSet> ruleFromJson(const QJsonObject& json);
QJsonObject ruleToJson(const RuleSet& rules);

} // namespace rostrum
