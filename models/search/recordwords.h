// What records are called. English, translated late in context "Record": by the window in its language, on paper in the
// workspace's.
#pragma once
#include "models/search/records.h"

namespace rostrum {

/// "Attendance", "Ratings given".
const char* recordKindTitle(RecordKind kind);

/// The heads of a list of one kind; null: such records have nothing to say there.
struct RecordHeads {
    const char* when;
    const char* what;
    const char* who;
    const char* amount;
    const char* state;
    const char* until;
};
/// `ofPerson`: the records are a person's own, so that `who` is the other side.
RecordHeads recordHeads(RecordKind kind, bool ofPerson);

/// "4.0"; empty where there is none.
QString recordAmountText(const Record& record);
/// "2026-10-14 14:00".
QString recordWhenText(const Record& record);

} // namespace rostrum
