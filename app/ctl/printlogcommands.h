// The print log at the console: listing it, and writing down what `report` made.
#pragma once
#include "app/ctl/console.h"
#include "models/printlog/printlog.h"

namespace rostrum::ctl {

/// A negative limit: all.
Result<Outcome> listPrintLog(const Console& console, int limit);
/// False when the paper is there and the log could not be written to (a folder for reading only): said on standard
/// error, for the paper is good.
bool logMade(const Workspace& workspace, const PrintEntry& entry);

} // namespace rostrum::ctl
