// One rule for whatever people say under promise of not being known: how many must stand behind what is shown
// (method.md C3).
#pragma once

namespace rostrum {

/// Below so many ratings nothing is quoted, and of a trainer no figure is shown: who wrote it would be known.
inline constexpr int kFewestRaters = 5;

} // namespace rostrum
