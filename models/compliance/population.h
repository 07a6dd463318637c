// Who is judged: people with what the rule must know of them on the as-of day.
#pragma once
#include "models/base/result.h"
#include "models/compliance/verdict.h"
#include <vector>

namespace rostrum {

class Connection;

/// Somebody is asked for less; empty codes mean any rule and any requirement. It concerns the windows that it touches:
/// an amount is less to earn there, a full one leaves nothing to earn, and in the year that is judged waives the leaf.
struct Exemption {
    QString rule, requirement;
    DateSpan span;
    std::optional<int64_t> hours, pieces; ///< fewer to earn (hundredths, whole); neither: exempt from all of it
    QString reason, approver, document;
    bool isFull() const { return !hours && !pieces; }
};

/// A decision against what the figures say.
struct Override {
    QString rule;
    Status status = Status::Met;
    QString reason, approver, document;
    QString evidence; ///< "批文.pdf, 1f3a92c1" a line: each file with the beginning of its hash
};

struct Certificate {
    Id row;
    QString title;
    QDate completedOn, validTo; ///< validTo invalid: by the rule's term
};

struct Candidate {
    Id person;
    QString number, name, department;
    QString jobTitle, titleGrade, postCategory, titleSeries; ///< held on the as-of day
    QDate gradeSince;               ///< from when the grade was held without a break; invalid = not known
    bool twoTitles = false;         ///< two grades are held on the as-of day: a mistake in the records
    std::vector<DateSpan> employed; ///< empty: nothing is known, so always
    std::vector<DateSpan> away;     ///< leave for which less is asked
    std::vector<Exemption> exemptions;
    std::vector<Override> overrides;       ///< of the year
    std::vector<Certificate> certificates; ///< by day of completion
    QString appliedGrade;                  ///< empty: did not apply this year
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
