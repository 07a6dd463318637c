// What the horizon shows, read at once on a reader's thread: who can still be saved until when, who cannot, and what
// each planned session would do for them.
#pragma once
#include "models/compliance/horizon.h"
#include "ui/compliance/compliancefigures.h"

namespace rostrum {

struct HorizonSession {
    PlannedSession session;
    std::vector<int> helps; ///< places in result.people, rising: who lacks what it gives and is not in it
    int placesLeft() const { return session.capacity ? std::max(0, *session.capacity - session.booked) : INT_MAX; }
};

struct HorizonFigures {
    ComplianceQuery query;
    ComplianceResult result;
    std::vector<RequirementResult> leaves;    ///< columns of the map: each code once
    std::vector<int> open;                    ///< places in result.people; by the last day, the first first
    std::vector<int> beyond;                  ///< lost, or with too little planned; those who miss most first
    std::vector<std::vector<int64_t>> booked; ///< for each of result.people and its requirements: towards what misses
    std::vector<HorizonSession> sessions;     ///< by start
    std::vector<int> years;

    /// What is booked towards a requirement of a person; 0 for none.
    int64_t bookedFor(int place, const QString& code) const;
};

/// UnknownRow, InvalidRule as evaluateCompliance.
Result<HorizonFigures> readHorizon(Connection& db, const ComplianceQuery& query);

} // namespace rostrum
