// Indicators that are formulas over others of their scheme: which names they may use, in which order they are
// reckoned, and their scores.
#pragma once
#include "models/kpi/formula.h"
#include "models/kpi/indicatorscore.h"

namespace rostrum {

/// What a formula of these indicators may speak of: of each its code and its title (its score, 0 to 100) and the same
/// with “.value” (what was counted, in its own unit). The name of the place p belongs to the indicator p / 4.
QStringList formulaNames(const std::vector<Indicator>& indicators);

/// Made once for a scheme, then asked for every person.
class FormulaScores {
public:
    /// InvalidRule (requirement: the indicator's code) as Formula::parse, and "formula_cycle": it depends on itself.
    static Result<FormulaScores> of(const Scheme& scheme);

    /// Fills the scores of the formulas; those of the other indicators stand. A formula speaks of as few observations
    /// as the scarcest of its figures.
    void complete(std::vector<IndicatorScore>& scores) const;

private:
    struct One {
        size_t place;
        Formula formula;
    };
    std::vector<Indicator> m_indicators;
    Rounding m_rounding = Rounding::HalfUp;
    std::vector<One> m_order; ///< each after those that it uses
};

} // namespace rostrum
