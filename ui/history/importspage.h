// What came when, from which file, by whom, with which counts; the rows that came with it, and its undo.
#pragma once
#include "ui/shell/page.h"

namespace rostrum {

class Desk;
Page* makeImportsPage(Desk& desk, QWidget* parent);

} // namespace rostrum
