// The operation log: what was done, when, by whom; any Change can be undone from here.
#pragma once
#include "ui/shell/page.h"

namespace rostrum {

class Desk;
Page* makeHistoryPage(Desk& desk, QWidget* parent);

} // namespace rostrum
