// Days and local wall times. Stored as ISO 8601 text: they sort, and sqlite3's shell shows them.
#pragma once
#include "models/base/result.h"
#include <QDate>
#include <QDateTime>
#include <optional>
#include <string_view>

namespace rostrum {

/// Both days included.
struct DateSpan {
    QDate from, to;
    bool contains(QDate day) const { return day >= from && day <= to; }
    int days() const { return int(from.daysTo(to)) + 1; }
    bool operator==(const DateSpan&) const = default;
};

/// "2026", "2026-Q4", "2026-10".
Result<DateSpan> parsePeriod(const QString& text);
DateSpan yearSpan(int year);

/// As people write them in sheets: 2026-10-09, 2026/10/9, 2026.10.9, 2026年10月9日, 20261009. Empty when it is no day.
std::optional<QDate> parseDay(std::string_view utf8);
/// A day with an optional time: 2026-10-09T15:00, 2026/10/9 15:00[:30], 2026年10月9日 15时30分.
struct Moment {
    QDate day;
    std::optional<QTime> time;
};
std::optional<Moment> parseMoment(std::string_view utf8);
/// A spreadsheet's serial number in the 1900 (with its false leap day) or 1904 system.
std::optional<Moment> momentFromSerial(double serial, bool date1904);

QString isoDay(QDate day);
/// "2026-10-09T15:00", or the day alone when the time is not known.
QString isoMoment(const Moment& moment);

/// Today for the program: ROSTRUM_TODAY (ISO) overrides it, so that pictures and tests have one day.
QDate today();

} // namespace rostrum
