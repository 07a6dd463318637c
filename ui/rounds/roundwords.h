// The words of a round of 360° assessment.
#pragma once
#include "models/kpi/raters.h"
#include "models/kpi/roundresults.h"

namespace rostrum {

QString roundGroupText(const QString& role); ///< "Trainees", "Head of department"
/// "50 %", "not counted".
QString roundWeightText(int basisPoints);
/// Why a row's total is not of every group; empty where it is.
QString roundRemark(const RoundRow& row);

QString raterReasonText(RaterReason reason); ///< "colleague of the department"

} // namespace rostrum
