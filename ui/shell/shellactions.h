// The actions every window has, whatever its pages.
#pragma once

namespace rostrum {

class Actions;
class MainWindow;

void addShellActions(MainWindow& window, Actions& actions);

} // namespace rostrum
