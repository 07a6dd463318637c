// Which papers went out: the page of the print log.
#pragma once
#include "ui/shell/page.h"

namespace rostrum {

class Desk;
Page* makePrintLogPage(Desk& desk, QWidget* parent);

} // namespace rostrum
