// Home: what is late, then who can hardly be saved, then what comes next.
#pragma once
#include "ui/shell/page.h"

namespace rostrum {

class Desk;
Page* makeHomePage(Desk& desk, QWidget* parent);

} // namespace rostrum
