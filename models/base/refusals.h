// The two errors that half the house gives, in the shape that ui/words makes sentences of.
#pragma once
#include "models/base/result.h"

namespace rostrum {

/// InvalidValue: what was typed into `field` cannot be, `problem` says why (a key of ui/words' table).
inline tl::unexpected<Error> invalidValue(const char* field, const QString& value, const char* problem)
{
    return fail(ErrorCode::InvalidValue, {{QStringLiteral("field"), QLatin1String(field)},
                                          {QStringLiteral("value"), value},
                                          {QStringLiteral("problem"), QLatin1String(problem)}});
}

/// UnknownRow: nothing in `table` goes by `key`.
inline tl::unexpected<Error> unknownRow(const char* table, const QString& key)
{
    return fail(ErrorCode::UnknownRow, {{QStringLiteral("table"), QLatin1String(table)}, {QStringLiteral("key"), key}});
}

} // namespace rostrum
