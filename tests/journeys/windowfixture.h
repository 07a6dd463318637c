// An officer at the real window, in a real X server, by keyboard; what came of it is read with the console from the
// same file. For each test a folder with a home of its own and a workspace that may or may not be there yet.
#pragma once
#include "tests/support/ctl.h"
#include "tests/support/xscreen.h"

namespace rostrum::test {

inline QString s(const char* utf8) { return QString::fromUtf8(utf8); }
inline QStringList words(const char* text) { return s(text).split(u' ', Qt::SkipEmptyParts); }
inline QStringList tabs(int count) { return QStringList(count, s("Tab")); }

class WindowFixture {
protected:
    void openScreen();  ///< once; skips the test where there can be no screen
    void openFolder();  ///< for each test; the window is not started yet
    void closeWindow(); ///< after each test; of one that failed a picture is kept beside the build's programs

    QString path(const char* name) const { return m_folder->filePath(s(name)); }
    QString file(const char* name, const QByteArray& bytes) const { return writeFile(path(name), bytes); }
    CtlResult ctl(const char* words) const { return (*m_ctl)(words); }
    qint64 rows(const char* table) const
    {
        return ctl("info").json.value(s("rows")).toObject().value(QLatin1String(table)).toInteger(-1);
    }
    int changes() const { return ctl("info").number("changes"); }
    bool isWhole() const { return ctl("verify").json.value(s("ok")).toBool(); }
    /// Keys, parted at spaces.
    bool press(const char* keys) { return m_window->keys(words(keys)); }
    /// The page of that English title, by the palette.
    bool goTo(const char* page)
    {
        const QImage before = m_screen->picture();
        return press("ctrl+k") && m_window->type(s(page)) && press("Return") && m_window->waitForChange(before, 0.01);
    }
    bool quit() { return press("ctrl+q") && m_window->wait() == 0; }
    /// A helper program beside the window on its screen; ends with the test.
    QProcess* beside(const char* program, const QStringList& arguments);
    /// What another program would paste now.
    QString clipboard();

    std::unique_ptr<XScreen> m_screen;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Ctl> m_ctl;
    std::unique_ptr<XRostrum> m_window;
    std::unique_ptr<QProcess> m_beside;
};

// The console answers beside an open window; a machine under load is given a minute.
#define WAIT_FOR(actual, expected)                                                                                     \
    do {                                                                                                               \
        const bool came = QTest::qWaitFor([&] { return (actual) == (expected); }, rostrum::kPatience);                 \
        Q_UNUSED(came)                                                                                                 \
        QCOMPARE(actual, expected);                                                                                    \
    } while (false)

inline void WindowFixture::openScreen()
{
    if (const QString missing = XScreen::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_screen = std::make_unique<XScreen>();
    QVERIFY2(m_screen->start(), "Xvfb did not come up");
}

inline void WindowFixture::openFolder()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_ctl = std::make_unique<Ctl>(path("team.rostrum"));
    QVERIFY(QDir().mkpath(path("home")));
    m_window = std::make_unique<XRostrum>(*m_screen, path("home"));
}

inline void WindowFixture::closeWindow()
{
    if (QTest::currentTestFailed()) {
        const QString kept = s(ROSTRUM_BIN_DIR "/../window-%1.png").arg(QLatin1String(QTest::currentTestFunction()));
        if (m_screen && m_screen->picture().save(kept))
            qInfo("the window as it stood: %s", qPrintable(QDir::cleanPath(kept)));
    }
    m_window.reset();
    if (m_beside) {
        m_beside->kill();
        m_beside->waitForFinished(10000);
        m_beside.reset();
    }
    m_folder.reset();
}

inline QProcess* WindowFixture::beside(const char* program, const QStringList& arguments)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(s("DISPLAY"), m_screen->display());
    environment.insert(s("QT_QPA_PLATFORM"), s("xcb"));
    m_beside = std::make_unique<QProcess>();
    m_beside->setProcessEnvironment(environment);
    m_beside->start(s(program), arguments);
    return m_beside.get();
}

inline QString WindowFixture::clipboard()
{
    QProcess* reader = beside(ROSTRUM_CLIPBOARD_READER, {});
    return reader->waitForFinished(60000) ? QString::fromUtf8(reader->readAllStandardOutput()) : QString();
}

} // namespace rostrum::test
