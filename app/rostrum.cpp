// The window.
#include "ui/shell/mainwindow.h"
#include "ui/words/language.h"
#include <QApplication>

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Rostrum"));
    QApplication::setApplicationVersion(QStringLiteral(ROSTRUM_VERSION));
    rostrum::installLanguage({});
    rostrum::MainWindow window;
    window.show();
    return QApplication::exec();
}
