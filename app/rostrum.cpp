// The window.
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"
#include "ui/words/language.h"
#include <QApplication>

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Rostrum"));
    QApplication::setApplicationName(QStringLiteral("Rostrum"));
    QApplication::setApplicationVersion(QStringLiteral(ROSTRUM_VERSION));
    rostrum::installLanguage({});
    rostrum::Theme::instance().install(app);
    rostrum::Actions actions;
    rostrum::MainWindow window({}, actions);
    window.show();
    return QApplication::exec();
}
