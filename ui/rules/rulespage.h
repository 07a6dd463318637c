// The rules of the workspace, kept as versions: what each asks in words, and the bench on which the next version is
// made.
#pragma once
#include "ui/versions/versionspage.h"

namespace rostrum {

/// For the window's list of pages.
Page* makeRulesPage(Desk& desk, QWidget* parent);

} // namespace rostrum
