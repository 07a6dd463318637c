// rostrum-shots DIR: every page as PNG, in both languages, light and dark, two sizes, two scales.
// Run it with QT_QPA_PLATFORM=offscreen where there is no display.
#include "app/gallery.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/theme.h"
#include "ui/words/language.h"
#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QStandardPaths>
#include <QTextStream>
#include <QTimer>

namespace {

using namespace rostrum;

// Layouts, timers of 300 ms and queued signals settle before the picture is taken.
void settle(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

int shoot(MainWindow& window, const QString& path, qreal scale)
{
    QPixmap picture(window.size() * scale);
    picture.setDevicePixelRatio(scale);
    window.render(&picture);
    return picture.save(path) ? 0 : 1;
}

int shootAll(const QDir& folder, const QStringList& only)
{
    int failed = 0, made = 0;
    for (const QString& language : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        installLanguage(language);
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            Theme::instance().choose(theme);
            for (const QSize size : {QSize(1440, 900), QSize(960, 640)}) {
                Actions actions;
                const QList<PageEntry> pages = galleryPages();
                MainWindow window(pages, actions);
                window.resize(size);
                window.show();
                settle(50);
                const auto take = [&](const QString& name) {
                    if (!only.isEmpty() && !only.contains(name))
                        return;
                    for (const int scale : {1, 2}) {
                        const QString file = QStringLiteral("%1-%2-%3-%4@%5.png")
                                                 .arg(name, language, Theme::choiceKey(theme))
                                                 .arg(size.width())
                                                 .arg(scale);
                        failed += shoot(window, folder.filePath(file), scale);
                        ++made;
                    }
                };
                take(QStringLiteral("start"));
                window.setWorkspace(QStringLiteral("云浦水务 培训档案.rostrum"));
                window.setUndo(QStringLiteral("登记心得"), true);
                window.setSync(QStringLiteral("待发 2"));
                window.setBadge(QStringLiteral("compliance"), 19);
                window.setBadge(QStringLiteral("homework"), 7);
                for (const QString& key : {QStringLiteral("home"), QStringLiteral("compliance")}) {
                    window.showPage(key);
                    settle(400);
                    take(key);
                }
            }
        }
    }
    QTextStream(stdout) << made << " pictures in " << folder.path() << Qt::endl;
    return failed;
}

} // namespace

int main(int argc, char** argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    // Its own settings: the officer's column widths must not show, nor be changed.
    QApplication::setOrganizationName(QStringLiteral("RostrumShots"));
    QApplication::setApplicationName(QStringLiteral("rostrum-shots"));
    Theme::instance().install(app, ThemeChoice::Light);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        QTextStream(stderr) << "usage: rostrum-shots DIR [PAGE…]" << Qt::endl;
        return 64;
    }
    QDir folder(arguments[1]);
    if (!folder.mkpath(QStringLiteral("."))) {
        QTextStream(stderr) << "cannot write to " << folder.path() << Qt::endl;
        return 73;
    }
    return shootAll(folder, arguments.mid(2)) == 0 ? 0 : 74;
}
