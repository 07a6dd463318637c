// Observation sources: where the rows behind measures are, declared once each. This is the SQL half of a measure; the
// other half is data (resources/measures.json) and may name only what a source declares here, so that data never
// carries SQL.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum {

/// One SELECT of observations. Expressions are SQL over the aliases of `from`; an empty one means: this arm knows no
/// such thing.
struct SourceArm {
    using Named = std::map<std::string_view, std::string_view>;
    std::string_view table;       ///< as people name it; what evidence prints
    std::string_view from;        ///< CROSS JOIN says: days first, then their rows, whatever the planner guesses
    std::string_view fromSubject; ///< the same, when one person is asked for; empty = `from`
    std::string_view where;       ///< rows that are no observations at all are left out here
    std::string_view whyNot;      ///< a reason key for rows that are shown but not counted; null counts
    Named needed;                 ///< by reason key: what such a row is at least, where that is cheaper to ask
    std::string_view row;         ///< id of the row, which provenance knows
    std::string_view key;         ///< natural key, else 32 hex digits
    std::string_view subject;     ///< the person whom the figure is about
    std::string_view counterpart; ///< the other person: the trainee who rated
    std::string_view trainer;
    std::string_view course; ///< an id, or a text where there is no row of course
    std::string_view session;
    std::string_view dimension;
    std::string_view role;
    std::string_view title; ///< for evidence
    std::string_view state; ///< word key, for evidence
    Named days;             ///< ISO days or moments; bare columns where an index shall serve
    Named figures;          ///< integers; null = no observation. "one" is always there
    /// Figures on answer scales: by what the figure is multiplied so that it is in the units of kScaleUnits.
    std::string_view scaled;
    /// Rows that stand for several observations: for how many. Empty, or null for one.
    std::string_view weight;
    std::string_view weightWhyNot; ///< as whyNot, asked only where such rows are
    Named facets;                  ///< texts that a measure's filter may ask
};

/// An answer on 1–5 is worth 20 of these, one on 1–10 ten, one on 0–100 one: 5, 10 and 100 are all a hundred of them.
/// So 4 of 5, 8 of 10 and 80 of 100 are the same, exactly; twenty make one point of 1–5.
inline constexpr int kScaleUnits = 20;

/// Several arms are several kinds of rows that count together.
struct Source {
    std::string_view name;
    std::vector<SourceArm> arms;
};

/// Null when there is no such source.
const Source* findSource(std::string_view name);
std::vector<std::string_view> sourceNames();

} // namespace rostrum
