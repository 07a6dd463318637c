// Who is judged: people with what the rule must know of them on the as-of day.
#pragma once
#include "models/base/dates.h"
#include "models/base/id.h"
#include "models/base/result.h"
#include <vector>

namespace rostrum {

class Connection;

struct Candidate {
    Id person;
    QString number, name, department;
    QString jobTitle, titleGrade, postCategory; ///< held on the as-of day
    std::vector<DateSpan> eligible; ///< days of employment within the year; empty: nothing is known, so all of it
    QString appliedGrade;           ///< empty: did not apply this year
    QDate deadline;
};

struct PopulationQuery {
    int year = 0;
    QDate asOf;
    QString department; ///< name or code, with everything below it; empty = all
    std::optional<Id> person;
};

struct Population {
    std::vector<Candidate> people; ///< employed on any day of the year; by number, then id
    bool hasApplicants = false;    ///< somebody applied in this year: then the rule is for applicants alone
};

/// UnknownRow for a department that nobody knows.
Result<Population> readPopulation(Connection& db, const PopulationQuery& query);

} // namespace rostrum
