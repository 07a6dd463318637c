#include "models/kpi/formulascores.h"
#include <algorithm>

namespace rostrum {

namespace {
constexpr int kNamesOfOne = 4; ///< code, title, and both with .value

// InvalidRule, with the indicator that it is about.
tl::unexpected<Error> of(const QString& code, Error error)
{
    error.details.insert(QStringLiteral("requirement"), code);
    return fail(std::move(error));
}
} // namespace

QStringList formulaNames(const std::vector<Indicator>& indicators)
{
    QStringList names;
    for (const Indicator& one : indicators)
        names << one.code << one.title << one.code + QStringLiteral(".value") << one.title + QStringLiteral(".value");
    return names;
}

Result<FormulaScores> FormulaScores::of(const Scheme& scheme)
{
    FormulaScores made;
    made.m_indicators = scheme.indicators;
    made.m_rounding = scheme.rounding;
    const QStringList names = formulaNames(scheme.indicators);
    std::vector<One> waiting;
    for (size_t i = 0; i < scheme.indicators.size(); ++i) {
        const Indicator& one = scheme.indicators[i];
        if (one.kind != IndicatorKind::Formula)
            continue;
        auto formula = Formula::parse(one.formula, names);
        if (!formula)
            return rostrum::of(one.code, formula.error());
        waiting.push_back({i, std::move(*formula)});
    }
    // One after the other, each when what it uses is known; those that are left wait for each other.
    const auto waits = [&](const One& one) {
        const auto uses = one.formula.uses();
        return std::any_of(uses.begin(), uses.end(), [&](int name) {
            const auto used = size_t(name / kNamesOfOne);
            return std::any_of(waiting.begin(), waiting.end(), [&](const One& other) { return other.place == used; });
        });
    };
    while (!waiting.empty()) {
        const auto ready = std::find_if_not(waiting.begin(), waiting.end(), waits);
        if (ready == waiting.end()) {
            const Indicator& one = scheme.indicators[waiting.front().place];
            return rostrum::of(one.code, {ErrorCode::InvalidRule,
                                          {{QStringLiteral("problem"), QStringLiteral("formula_cycle")},
                                           {QStringLiteral("at"), one.formula}}});
        }
        made.m_order.push_back(std::move(*ready));
        waiting.erase(ready);
    }
    return made;
}

void FormulaScores::complete(std::vector<IndicatorScore>& scores) const
{
    if (m_order.empty())
        return;
    std::vector<std::optional<Fraction>> values(m_indicators.size() * kNamesOfOne);
    const auto know = [&](size_t place) {
        const IndicatorScore& one = scores[place];
        const auto score = one.score ? std::optional(scoreUnits(*one.score)) : std::nullopt;
        const auto value = exactValue(m_indicators[place].measure, one.raw);
        const size_t first = place * kNamesOfOne;
        values[first] = values[first + 1] = score;
        values[first + 2] = values[first + 3] = value;
    };
    for (size_t i = 0; i < m_indicators.size(); ++i)
        if (m_indicators[i].measured())
            know(i);
    for (const One& one : m_order) {
        IndicatorScore& score = scores[one.place];
        score = {};
        const auto uses = one.formula.uses();
        int n = INT_MAX;
        for (const int name : uses)
            n = std::min(n, scores[size_t(name / kNamesOfOne)].raw.n);
        if (const auto result = one.formula.evaluate(values)) {
            const Indicator& indicator = m_indicators[one.place];
            score.value = rounded(*result, m_rounding);
            score.raw = {*score.value, 1, uses.empty() ? 1 : std::max(1, n)}; // a count of nothing is a figure too
            score.score = std::clamp(*score.value, indicator.least, indicator.most);
        } else if (m_indicators[one.place].missing == MissingPolicy::Zero) {
            score.score = 0;
            score.assumed = true;
        }
        know(one.place);
    }
}

} // namespace rostrum
