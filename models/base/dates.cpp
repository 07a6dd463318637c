#include "models/base/dates.h"
#include <QRegularExpression>
#include <cmath>

namespace rostrum {

namespace {
constexpr int kFirstYear = 1900, kLastYear = 2200; // a year outside is a slip of the finger, not a day of training

std::optional<QDate> plausible(int year, int month, int day)
{
    const QDate date(year, month, day);
    if (!date.isValid() || year < kFirstYear || year > kLastYear)
        return std::nullopt;
    return date;
}

int digitsAt(std::string_view s, size_t at, size_t n)
{
    int value = 0;
    for (size_t i = at; i < at + n; ++i) {
        if (i >= s.size() || s[i] < '0' || s[i] > '9')
            return -1;
        value = value * 10 + (s[i] - '0');
    }
    return value;
}

// The common case without a regular expression: 2026-10-09.
std::optional<QDate> isoPrefix(std::string_view s)
{
    if (s.size() < 10 || s[4] != '-' || s[7] != '-')
        return std::nullopt;
    const int y = digitsAt(s, 0, 4), m = digitsAt(s, 5, 2), d = digitsAt(s, 8, 2);
    return y < 0 || m < 0 || d < 0 ? std::nullopt : plausible(y, m, d);
}

std::optional<QTime> timeOf(const QString& hour, const QString& minute, const QString& second)
{
    const QTime time(hour.toInt(), minute.isEmpty() ? 0 : minute.toInt(), second.isEmpty() ? 0 : second.toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}
} // namespace

Result<DateSpan> parsePeriod(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{4})(?:-(?:Q([1-4])|(\\d{2})))?$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return fail(ErrorCode::InvalidDate, {{QStringLiteral("value"), text}});
    const int year = match.captured(1).toInt();
    int first = 1, last = 12;
    if (!match.captured(2).isEmpty()) {
        first = (match.captured(2).toInt() - 1) * 3 + 1;
        last = first + 2;
    } else if (!match.captured(3).isEmpty()) {
        first = last = match.captured(3).toInt();
    }
    const QDate from(year, first, 1), until(year, last, 1);
    if (!from.isValid() || !until.isValid())
        return fail(ErrorCode::InvalidDate, {{QStringLiteral("value"), text}});
    return DateSpan{from, until.addMonths(1).addDays(-1)};
}

DateSpan yearSpan(int year) { return {QDate(year, 1, 1), QDate(year, 12, 31)}; }

std::optional<QDate> parseDay(std::string_view utf8)
{
    if (utf8.size() == 10)
        if (const auto day = isoPrefix(utf8))
            return day;
    const auto moment = parseMoment(utf8);
    return moment ? std::optional(moment->day) : std::nullopt;
}

std::optional<Moment> parseMoment(std::string_view utf8)
{
    if (const auto day = isoPrefix(utf8)) {
        if (utf8.size() == 10)
            return Moment{*day, {}};
        if (utf8.size() == 16 && (utf8[10] == 'T' || utf8[10] == ' ') && utf8[13] == ':') {
            const QTime time(digitsAt(utf8, 11, 2), digitsAt(utf8, 14, 2));
            return time.isValid() ? std::optional(Moment{*day, time}) : std::nullopt;
        }
    }
    static const QRegularExpression form(QString::fromUtf8(
        "^(\\d{4})\\s*(?:[-/.年])\\s*(\\d{1,2})\\s*(?:[-/.月])\\s*(\\d{1,2})\\s*日?"
        "(?:\\s*(?:星期|周|礼拜)[一二三四五六日天])?"
        "(?:[T\\s]*(\\d{1,2})\\s*[:时点]\\s*(?:(\\d{1,2})\\s*分?(?:\\s*[:]?\\s*(\\d{1,2})(?:\\.\\d+)?\\s*秒?)?)?)?$"));
    static const QRegularExpression compact(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    const QString text =
        QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).normalized(QString::NormalizationForm_KC).trimmed();
    auto match = compact.match(text);
    if (!match.hasMatch())
        match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto day = plausible(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!day)
        return std::nullopt;
    if (match.captured(4).isEmpty())
        return Moment{*day, {}};
    const auto time = timeOf(match.captured(4), match.captured(5), match.captured(6));
    return time ? std::optional(Moment{*day, time}) : std::nullopt;
}

std::optional<Moment> momentFromSerial(double serial, bool date1904)
{
    if (!std::isfinite(serial) || serial < 0 || serial > 150000)
        return std::nullopt;
    double whole = std::floor(serial);
    qint64 seconds = qint64(std::llround((serial - whole) * 86400.0));
    if (seconds == 86400) {
        whole += 1;
        seconds = 0;
    }
    // 1900 counts a 29 February that never was: serial 60. Before it the count is a day short.
    const QDate base = date1904 ? QDate(1904, 1, 1) : (whole < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30));
    const QDate day = base.addDays(qint64(whole));
    Moment moment{day, {}};
    if (seconds)
        moment.time = QTime::fromMSecsSinceStartOfDay(int(seconds * 1000));
    return moment;
}

QString isoDay(QDate day) { return day.toString(Qt::ISODate); }

QString isoMoment(const Moment& moment)
{
    if (!moment.time)
        return isoDay(moment.day);
    const bool seconds = moment.time->second() != 0;
    return isoDay(moment.day) + u'T' +
           moment.time->toString(seconds ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

QDate today()
{
    const QDate fixed = QDate::fromString(qEnvironmentVariable("ROSTRUM_TODAY"), Qt::ISODate);
    return fixed.isValid() ? fixed : QDate::currentDate();
}

} // namespace rostrum
