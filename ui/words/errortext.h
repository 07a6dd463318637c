// The one place where an Error becomes a sentence that says what happened and what to do next.
#pragma once
#include "models/base/error.h"

namespace rostrum {

QString errorText(const Error& error);

} // namespace rostrum
