// Ctrl+K over everything that the search index knows; its last line leads to the search page.
#pragma once
#include "ui/shell/palette.h"

namespace rostrum {

class Desk;
class MainWindow;

class PeopleHits : public PaletteProvider {
public:
    void setPlace(MainWindow* window, Desk* desk);
    void search(const QString& text, Reply reply) override;

private:
    MainWindow* m_window = nullptr;
    Desk* m_desk = nullptr;
};

} // namespace rostrum
