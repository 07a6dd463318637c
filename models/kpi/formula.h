// A formula over figures that have names: 0.6*completion + 0.4*output. muParser knows the grammar; what is reckoned
// are exact fractions, so a formula rounds no earlier than every other indicator does.
#pragma once
#include "models/base/result.h"
#include "models/kpi/fraction.h"
#include <optional>
#include <vector>

namespace rostrum {

/// Numbers (60% too), names, + - * / ( ), min(a, b) and max(a, b); full-width signs, × and ÷ mean the same.
class Formula {
public:
    /// `names` are what it may speak of; upper and lower case are one. InvalidRule (problem, at: the text from where it
    /// goes wrong, position: from 0): "formula_empty" "formula_name" (not one of them) "formula_sign" (a sign that it
    /// does not know) "formula_syntax" "formula_zero" (divides by what is always nothing).
    static Result<Formula> parse(const QString& text, const QStringList& names);

    /// Values in the order of the names. Nothing where one that it needs is missing, or where it divides by nothing.
    std::optional<Fraction> evaluate(const std::vector<std::optional<Fraction>>& values) const;

    /// Places of the names that it speaks of, each once.
    std::vector<int> uses() const;

private:
    friend class FormulaBuilder;
    enum class Step { Number, Name, Plus, Minus, Times, Over, Negate, Least, Greatest };
    struct Node {
        Step step = Step::Number;
        int a = 0, b = 0; ///< nodes that come before this one; of a name its place
        Fraction number;
    };
    static std::optional<Fraction> apply(const Node& node, const std::vector<std::optional<Fraction>>& done);
    std::vector<Node> m_nodes; ///< each after those that it needs; the last is the result
};

} // namespace rostrum
