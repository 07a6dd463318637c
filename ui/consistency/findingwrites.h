// What the page writes about findings: each a Change of its own.
#pragma once
#include "models/consistency/finding.h"
#include "ui/desk/desk.h"

namespace rostrum {

/// As the finding suggests.
Desk::Write mendingOf(const Finding& finding);
/// All of a kind; `count`: how many are seen now.
Desk::Write mendingOfKind(const QString& kind, int count);
/// It is right as it is.
Desk::Write dismissalOf(const Finding& finding, const QString& reason);
/// Takes that back.
Desk::Write restoringOf(const Finding& finding);

} // namespace rostrum
