// Which tables results of the KPI come from: whoever shows them need not read again after a Change of any other.
#pragma once

namespace rostrum {

struct ChangeNotice;

/// Whether the results of any period may look otherwise after it: something that a measure counts, who is judged, a
/// scheme, a waiver or a lock was written.
bool movesKpi(const ChangeNotice& notice);

} // namespace rostrum
