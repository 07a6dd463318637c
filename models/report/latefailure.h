// A document that reads while it is written has nobody to return an error to: it says so here, and whoever writes asks
// at the end. Without that a failed read would come out as a shorter paper.
#pragma once
#include "models/base/result.h"
#include <optional>

namespace rostrum {

/// Used from the one thread that lays out or paints.
class LateFailure {
public:
    /// The first one is kept.
    void note(Error error)
    {
        if (!m_error)
            m_error = std::move(error);
    }
    /// The value, or an empty one with the failure noted.
    template <class T>
    T valueOf(Result<T> result)
    {
        if (result)
            return std::move(*result);
        note(std::move(result.error()));
        return {};
    }
    Result<void> status() const { return m_error ? Result<void>(fail(*m_error)) : Result<void>(); }

private:
    std::optional<Error> m_error;
};

} // namespace rostrum
