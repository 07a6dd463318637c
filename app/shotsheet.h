// The sheet that the picture of the Import page shows: a month's ratings with the faults that officers' sheets have.
#pragma once
#include "models/base/result.h"
#include <QString>

namespace rostrum {

/// Imports its first version into the workspace and edits some of those rows, so that the second one, written into
/// `folder`, holds every kind of row. Gives that one's path.
Result<QString> makeShotSheet(const QString& workspace, const QString& folder);

} // namespace rostrum
