// The frame around the pages: menu, navigation, page, status bar. It knows no area by name.
#pragma once
#include <QMainWindow>

namespace rostrum {

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
};

} // namespace rostrum
