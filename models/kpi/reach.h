// How far a period's training reaches: which trainers gave a session, which people were trained, by department.
#pragma once
#include "models/base/dates.h"
#include "models/base/id.h"
#include "models/base/result.h"
#include <vector>

namespace rostrum {

class Connection;

/// One person who was employed on a day of the period, or of whom no employment is known.
struct ReachPerson {
    Id id, department; ///< of the period's last day; null: none known
    QString number, name, departmentName;
    bool trainer = false;
    int sessions = 0; ///< held by them
    int days = 0;     ///< of training that they attended
};
/// By department's name, then number. The figures are those of session.held and attendance.days.
Result<std::vector<ReachPerson>> readReach(Connection& db, const DateSpan& period);

} // namespace rostrum
