// The rule of a standing as it is printed beside it: who was compared, who could win, what happens to equals.
#pragma once
#include "models/rules/standingreader.h"
#include <QString>

namespace rostrum {

/// One paragraph in the program's language.
QString standingRuleText(const MeasureStanding& standing);

} // namespace rostrum
