// What a paper about sessions says of each: read once, in the order of their days.
#pragma once
#include "models/report/reportinput.h"

namespace rostrum {

struct SessionFacts {
    Id id, trainer;
    QString code, course, trainerName, room, group, status; ///< status: a word key
    QString startsAt;                                       ///< a day, or a day and a time
    QString endsAt;
    std::optional<int64_t> hours; ///< hundredths
    QDate day() const { return QDate::fromString(startsAt.left(10), Qt::ISODate); }
    QString when() const; ///< "2026-10-22 14:00–17:00"
    QString name() const { return code.isEmpty() ? course : code; }
};

/// The one that filters.session names, else every session that was not cancelled within `span`. UnknownRow.
Result<std::vector<SessionFacts>> readSessions(const ReportInput& input, const DateSpan& span);

} // namespace rostrum
