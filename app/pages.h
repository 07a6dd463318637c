// The list of areas: one line each. The window knows none of them by name.
#pragma once
#include "ui/shell/page.h"

namespace rostrum {

class Desk;
/// `desk` is asked for when a page is first shown: another workspace makes them anew.
QList<PageEntry> pageEntries(std::function<Desk&()> desk);

} // namespace rostrum
