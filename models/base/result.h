// Result<T>: a value, or an Error that says why there is none.
#pragma once
#include "models/base/error.h"
#include <tl/expected.hpp>

namespace rostrum {

template <class T>
using Result = tl::expected<T, Error>;

/// Shorthand for the failing branch: `return fail(ErrorCode::FileMissing, {{"file", path}});`
inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }
inline tl::unexpected<Error> fail(ErrorCode code, ErrorDetails details = {}, QString log = {})
{
    return tl::unexpected<Error>(Error{code, std::move(details), std::move(log)});
}

} // namespace rostrum

/// Hands the error of a Result up; otherwise declares `name` as its value.
#define ROSTRUM_TRY(name, expression)                                                                                  \
    auto name##Result = (expression);                                                                                  \
    if (!name##Result)                                                                                                 \
        return ::rostrum::fail(std::move(name##Result.error()));                                                       \
    auto name = std::move(*name##Result)

/// Hands the error of a Result<void> (or of one whose value nobody needs) up.
#define ROSTRUM_CHECK(expression)                                                                                      \
    do {                                                                                                               \
        if (auto checked_ = (expression); !checked_)                                                                   \
            return ::rostrum::fail(std::move(checked_.error()));                                                       \
    } while (false)
