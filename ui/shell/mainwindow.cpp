#include "ui/shell/mainwindow.h"

namespace rostrum {

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Rostrum"));
    resize(1440, 900);
}

} // namespace rostrum
