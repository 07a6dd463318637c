// What every version of a rule set, a training plan or a KPI scheme has: its code, its number and its days.
#pragma once
#include "models/base/dates.h"
#include "models/base/id.h"

namespace rostrum {

struct VersionHead {
    QString code, name;
    int version = 1;          ///< counted by the store
    QDate validFrom, validTo; ///< both included; invalid: from the beginning, without end

    bool hasBegun(QDate day) const { return !validFrom.isValid() || validFrom <= day; }
    bool hasEnded(QDate day) const { return validTo.isValid() && validTo < day; }
};
/// Of a type that is no head itself an overload beside it says it.
inline VersionHead headOf(const VersionHead& head) { return head; }

/// The id of a version's row: two desks that import one file write the same.
Id versionId(const char* table, const QString& code, int version);

} // namespace rostrum
