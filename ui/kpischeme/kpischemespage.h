// The performance schemes (绩效方案), kept as versions.
#pragma once
#include "ui/versions/versionspage.h"

namespace rostrum {

/// For the window's list of pages.
Page* makeKpiSchemesPage(Desk& desk, QWidget* parent);

} // namespace rostrum
