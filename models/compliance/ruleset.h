// A rule set as data: one immutable version of what an authority asks, from which day, of whom.
#pragma once
#include "models/base/result.h"
#include "models/compliance/verdict.h"
#include "models/rules/condition.h"
#include <QJsonObject>

namespace rostrum {

enum class Proration {
    None,
    Months15, ///< by months with at least 15 eligible days: hours up to the next half, counts up, at least 1
};

/// One node of the tree, as tables and files hold it.
struct Requirement {
    QString code;
    QString parent; ///< code of a group; empty = a root
    Condition::Op op = Condition::Op::Leaf;
    // of a leaf
    QString measure;
    Unit unit = Unit::Hours;
    Threshold threshold;
    Proration proration = Proration::None;
    bool operator==(const Requirement&) const = default;
};

/// Whom a rule is for; empty texts mean any.
struct RuleScope {
    QString titleGrade, postCategory;
    bool operator==(const RuleScope&) const = default;
};

struct RuleSet {
    RuleInfo info;
    std::vector<RuleScope> scopes;         ///< none = everyone
    std::vector<Requirement> requirements; ///< parents before their children
    Condition tree;                        ///< all roots must hold

    /// The requirement of each leaf of the tree, left to right.
    std::vector<Requirement> leafRequirements() const;
    bool isFor(const QString& titleGrade, const QString& postCategory) const;
    bool isEffectiveIn(int year) const;
    /// Says the same, whatever its version.
    bool sameAs(const RuleSet& other) const;
};

QString unitKey(Unit unit);                ///< "hours" "count" "ratio"
QString prorationKey(Proration proration); ///< "none" "months15"
/// In which unit a requirement over the measure is said.
Unit unitOfMeasure(const Measure& measure);
std::optional<Unit> unitFromKey(const QString& key);
std::optional<Proration> prorationFromKey(const QString& key);

/// Puts the requirements in order and builds the tree. InvalidRule (rule, problem, requirement): "no_requirements"
/// "duplicate_code" "unknown_parent" "parent_is_leaf" "cycle" "empty_group" "unknown_measure" "unit_mismatch"
/// "zero_denominator" "threshold_not_positive" "threshold_too_large" "proration_of_ratio".
Result<void> buildTree(RuleSet& rules);

/// {"code", "name", "authority", "document_number", "valid_from", "valid_to", "applies_to": [{"title_grade",
/// "post_category"}], "requirements": [{"code", "parent", "op", "measure", "unit", "threshold", "proration"}]}. A
/// threshold is a number, a text ("39.5", "2/3") or {"num", "den"}; op is "leaf" and the unit the measure's where not
/// said. InvalidRule as buildTree, and "no_code" "no_name" "dates" "unknown_op" "unknown_unit" "unknown_proration"
/// "bad_threshold".
Result<RuleSet> ruleFromJson(const QJsonObject& json);
QJsonObject ruleToJson(const RuleSet& rules);

} // namespace rostrum
