// The training plans (培训计划), kept as versions.
#pragma once
#include "ui/versions/versionspage.h"

namespace rostrum {

/// For the window's list of pages.
Page* makePlansPage(Desk& desk, QWidget* parent);

} // namespace rostrum
