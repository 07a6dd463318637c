// The checker's page: records that cannot all be right, by kind, each with what would mend it.
#pragma once
#include "ui/shell/page.h"

namespace rostrum {

class Desk;
/// Opened with a kind of finding, it shows that one.
Page* makeCheckPage(Desk& desk, QWidget* parent);

} // namespace rostrum
