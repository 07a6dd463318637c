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
    Named facets;           ///< texts that a measure's filter may ask
};

/// Several arms are several kinds of rows that count together.
struct Source {
    std::string_view name;
    std::vector<SourceArm> arms;
};

/// Null when there is no such source.
const Source* findSource(std::string_view name);
std::vector<std::string_view> sourceNames();

} // namespace rostrum
