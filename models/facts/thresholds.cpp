#include "models/facts/thresholds.h"
#include "models/base/decimal.h"
#include "models/facts/value.h"

namespace rostrum {

namespace {
tl::unexpected<Error> refused(const ThresholdSetting& threshold, const QString& value, const char* problem)
{
    return fail(ErrorCode::InvalidValue, {{QStringLiteral("field"), QLatin1String(threshold.key)},
                                          {QStringLiteral("value"), value},
                                          {QStringLiteral("problem"), QLatin1String(problem)}});
}

bool fits(const ThresholdSetting& threshold, int64_t value)
{
    return value >= threshold.lowest && value <= threshold.highest;
}
} // namespace

Result<int64_t> readThreshold(Connection& db, const ThresholdSetting& threshold)
{
    ROSTRUM_TRY(text, readSetting(db, threshold.key));
    if (text.trimmed().isEmpty())
        return threshold.standard;
    const DecimalParse parsed = parseDecimal(text.trimmed().toStdString(), threshold.decimals);
    if (!parsed.value)
        return refused(threshold, text, problem::notANumber);
    if (!fits(threshold, *parsed.value))
        return refused(threshold, text, problem::outOfRange);
    return *parsed.value;
}

Result<void> writeThreshold(Change& change, const ThresholdSetting& threshold, int64_t value)
{
    const QString text = formatShortest(value, threshold.decimals);
    if (!fits(threshold, value))
        return refused(threshold, text, problem::outOfRange);
    return writeSetting(change, threshold.key, value == threshold.standard ? QString() : text);
}

} // namespace rostrum
