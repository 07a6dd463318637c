// What the weight bench shows of a period: two versions beside each other, or one beside the draft.
#pragma once
#include "models/kpi/kpiresults.h"

namespace rostrum {

struct BenchQuestion {
    QString scheme;  ///< code; empty: the trainers', else the first
    DateSpan period; ///< invalid days: the newest month that is over and has data
    int left = 0;    ///< a version; 0: that in force in the period
    int right = 0;   ///< a version; 0: the draft, on top of the newest
    QDate today;
};

struct BenchFigures {
    QStringList codes, names;     ///< of all schemes
    std::vector<Scheme> versions; ///< of the scheme, oldest first
    int inForce = 0;              ///< the version that holds in the period
    std::vector<DateSpan> months; ///< with data, newest first
    std::vector<DateSpan> locked; ///< closed periods
    DateSpan period;
    QDate today;
    bool isLocked = false;
    KpiResults left, right; ///< the right one of the draft by its base, the newest version
    const Scheme& newest() const { return versions.back(); }
    const Scheme* version(int number) const;
};

/// UnknownRule where there is no scheme; a version or scheme that is gone gives way to the usual one.
Result<BenchFigures> readBench(Connection& db, BenchQuestion question);

} // namespace rostrum
