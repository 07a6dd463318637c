// A screen of one's own: Xvfb, the real window in it, and a person's keys from xdotool. What stands on the screen is
// read from Xvfb's own memory, so that a test can wait for the window instead of sleeping, and keep a picture of it.
#pragma once
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace rostrum::test {

class XScreen {
public:
    /// Why there can be none on this system; empty: start() may be called.
    static QString missing();
    /// False: Xvfb did not come up.
    bool start();
    ~XScreen();

    QString display() const { return m_display; }
    QImage picture() const;
    /// xdotool's words; its output without the last line's end. Empty after a failure.
    QString xdotool(const QStringList& words) const;

private:
    QTemporaryDir m_memory;
    std::unique_ptr<QProcess> m_server;
    QString m_display;
};

/// The program `rostrum` on a screen, in a home of its own.
class XRostrum {
public:
    XRostrum(XScreen& screen, const QString& home) : m_screen(screen), m_home(home) {}
    ~XRostrum();

    /// Waits for its window; false: none came. No arguments: a first start.
    bool start(const QStringList& arguments = {});
    /// The visible window whose name holds `name`; empty: none came in `seconds`.
    QString window(const QString& name, int seconds = 60) const;
    /// How many windows it shows, dialogs included.
    int windows() const;
    bool waitGone(const QString& name, int seconds = 60) const;
    /// Keys as xdotool names them ("ctrl+i", "Tab", "space"), to the window of that name; waits until nothing moves.
    bool keys(const QStringList& keys, const QString& name = mainName());
    bool type(const QString& ascii, const QString& name = mainName());
    /// A file's path typed into a file dialog, and Return.
    bool answerFile(const QString& dialog, const QString& path);

    /// Until the screen is other than `before` in at least `share` of its points, and then stands still.
    bool waitForChange(const QImage& before, double share = 0.01, int seconds = 60) const;
    void waitForStill(int seconds = 30) const;

    void kill();
    /// Its exit status; -1: it crashed or did not end.
    int wait(int seconds = 60);
    static QString mainName() { return QStringLiteral("Rostrum$"); }

private:
    bool focus(const QString& name) const;

    XScreen& m_screen;
    QString m_home;
    std::unique_ptr<QProcess> m_program;
};

} // namespace rostrum::test
