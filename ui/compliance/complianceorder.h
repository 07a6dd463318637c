// The orders in which verdicts can stand.
#pragma once
#include "models/compliance/verdict.h"
#include "ui/compliance/compliancemodel.h"

namespace rostrum {

/// Sorts places in `people` by a column of the model; none: by urgency. Equal ones by urgency, then number.
void sortVerdicts(std::vector<int>& places, const std::vector<Verdict>& people,
                  const std::vector<RequirementResult>& leaves, const ComplianceModel::Column* column,
                  Qt::SortOrder order);

/// The leaf's figure of a verdict; null when its rule does not ask for it.
const RequirementResult* findRequirement(const Verdict& verdict, const QString& code);

} // namespace rostrum
