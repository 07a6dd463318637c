// What the library and the assessments add to the closed vocabularies, and how an item is found by its name.
#pragma once
#include "models/facts/rows.h"
#include "models/facts/words.h"

namespace rostrum {

namespace words {
extern const WordList libraryKind;     ///< case article slides template
extern const WordList assessmentRole;  ///< head hr peer self
extern const WordList assessmentGroup; ///< trainee head hr peer self, as the captions of a round's groups
} // namespace words

namespace problem {
inline constexpr char unknownItem[] = "unknown_item";
inline constexpr char ambiguousItem[] = "ambiguous_item"; // two of this title: the code tells them apart
} // namespace problem

/// The table's values with every item that they name by its code or unique title named by its id: what the resolver
/// takes. Tables that name no item come back as they are. InvalidValue (unknown_item, ambiguous_item).
Result<FieldValues> withItemsFound(Connection& db, const FactTable& table, const FieldValues& values);

} // namespace rostrum
