// Which periods a scheme has something to say of, and which of them are closed.
#pragma once
#include "models/kpi/scheme.h"

namespace rostrum {

class Connection;

/// Months in which something was observed for the scheme, newest first: by the first of its indicators that saw
/// anything in the five years before `today`.
Result<std::vector<DateSpan>> scoredMonths(Connection& db, const Scheme& scheme, QDate today);
/// Periods that are locked and not reopened, of whatever version of the scheme's code, by their first day.
Result<std::vector<DateSpan>> lockedPeriods(Connection& db, const QString& scheme);
/// The newest month that is over, else the month of today.
DateSpan usualPeriod(const std::vector<DateSpan>& months, QDate today);
DateSpan monthOf(QDate day);
DateSpan quarterOf(QDate day);
QString daysKey(const DateSpan& period); ///< "2026-09-01/2026-09-30"

} // namespace rostrum
