// Whom a scheme judges in a period.
#pragma once
#include "models/base/id.h"
#include "models/kpi/scheme.h"

namespace rostrum {

class Connection;

struct KpiPerson {
    Id person, department; ///< of the period's last day; null where none is known
    QString number, name, departmentName;
};

/// By number: those of the audience who were employed on a day of the period, or of whom no employment is known. Of
/// staff all are judged, trainers too, by whole months from when they were hired last to the period's last day; who
/// has no day of it is with those who are here longest.
Result<std::vector<KpiPerson>> kpiPeople(Connection& db, const Audience& audience, const DateSpan& period);

} // namespace rostrum
