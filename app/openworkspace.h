// A workspace opened for writing as every program opens it: with what is kept beside the facts.
#pragma once
#include "models/store/workspace.h"

namespace rostrum {

/// As Workspace::open; credit totals are kept from here on.
Result<std::unique_ptr<Workspace>> openWorkspace(const QString& path);

} // namespace rostrum
