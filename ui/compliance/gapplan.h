// What one person still lacks, the planned sessions that would close it, and what is booked towards it.
#pragma once
#include "models/compliance/horizon.h"
#include "ui/desk/desk.h"

namespace rostrum {

struct GapSession {
    Id id;
    QString code, course;
    QDate day;
    Unit unit = Unit::Hours;
    int64_t amount = 0;            ///< towards the first requirement that it serves
    std::optional<int> placesLeft; ///< none: as many as come
    bool booked = false;
};

struct Gap {
    RequirementResult requirement; ///< missing > 0
    int64_t booked = 0;            ///< planned and booked, counted only once attended
    bool bySessions = false;       ///< some planned session serves it
};

struct GapPlan {
    std::vector<Gap> gaps;
    std::vector<GapSession> sessions; ///< by start; those booked too
};

/// Empty for whoever misses nothing, and after the last day that counts.
Result<GapPlan> readGapPlan(Connection& db, const Verdict& verdict, int year, QDate asOf);

/// People into one planned session as one Change; `who` names them in the undo menu.
Desk::Write bookingOf(const Id& session, const QString& title, std::vector<Id> people, const QString& who);

} // namespace rostrum
