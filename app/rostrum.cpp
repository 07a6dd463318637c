// The window: rostrum [FILE].
#include "app/desktop.h"
#include "ui/settings/preferences.h"
#include "ui/shell/theme.h"
#include "ui/words/language.h"
#include <QApplication>
#include <QCommandLineParser>
#include <clocale>

int main(int argc, char** argv)
{
    using namespace rostrum;
    QApplication app(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // Qt has set the system's, and C libraries would write 30,5 into sheets
    QApplication::setOrganizationName(QStringLiteral("Rostrum"));
    QApplication::setApplicationName(QStringLiteral("Rostrum"));
    QApplication::setApplicationVersion(QStringLiteral(ROSTRUM_VERSION));
    QCommandLineParser words;
    words.addHelpOption();
    words.addVersionOption();
    words.addOption({QStringLiteral("language"), QStringLiteral("en or zh_CN"), QStringLiteral("language")});
    words.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("the workspace to open"));
    words.process(app);
    const QString language = words.value(QStringLiteral("language"));
    installLanguage(language.isEmpty() ? preferences::language() : language);
    Theme::instance().install(app, Theme::choiceOf(preferences::theme()));

    DialogPrompts prompts;
    Desktop desktop(prompts);
    desktop.window().show();
    if (!words.positionalArguments().isEmpty())
        QMetaObject::invokeMethod(
            &desktop, [&] { desktop.open(words.positionalArguments().constFirst()); }, Qt::QueuedConnection);
    return QApplication::exec();
}
