// What stands beside people for the rules: each table read once, for everybody or for one.
#pragma once
#include "models/compliance/population.h"
#include <QHash>

namespace rostrum {

/// Dates beyond any record stand for an open end.
inline const QDate kSinceEver(1, 1, 1), kUntilNow(9999, 12, 31);

struct GradeSpan {
    DateSpan span;
    QString grade;
};

struct Application {
    QString grade;
    QDate deadline;
};

/// In the order of their days; applications by deadline.
struct PersonRecords {
    template <class T>
    using ByPerson = QHash<Id, std::vector<T>>;
    ByPerson<DateSpan> employed, away;
    ByPerson<GradeSpan> grades;
    ByPerson<Exemption> exemptions;
    ByPerson<Override> overrides; ///< of the year
    ByPerson<Certificate> certificates;
    ByPerson<Application> applications; ///< of the year

    static Result<PersonRecords> read(Connection& db, int year, std::optional<Id> person);
};

} // namespace rostrum
