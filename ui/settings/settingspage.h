// Settings: what stands on the papers (shared by the team), and how this desk looks (kept on this computer).
#pragma once
#include "ui/shell/page.h"

namespace rostrum {

class Desk;
Page* makeSettingsPage(Desk& desk, QWidget* parent);

} // namespace rostrum
