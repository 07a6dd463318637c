// The word of a verdict's status, in the language in force.
#pragma once
#include "models/compliance/verdict.h"

namespace rostrum {

QString statusWord(Status status);

} // namespace rostrum
