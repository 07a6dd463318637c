#include "tests/support/xscreen.h"
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTest>
#include <QtEndian>

namespace rostrum::test {

namespace {
constexpr int kPause = 100;       // between two looks at the screen
constexpr int kStill = 5;         // looks without a change
constexpr qint64 kBlinking = 600; // points that may change all the same: a text cursor
constexpr int kKeyDelay = 60;     // of a quick typist

/// Points in which two pictures differ; all when they are not of one size.
qint64 difference(const QImage& a, const QImage& b)
{
    if (a.size() != b.size())
        return std::max<qint64>(1, qint64(a.width()) * a.height());
    qint64 points = 0;
    for (int y = 0; y < a.height(); ++y) {
        const auto* left = reinterpret_cast<const QRgb*>(a.constScanLine(y));
        const auto* right = reinterpret_cast<const QRgb*>(b.constScanLine(y));
        for (int x = 0; x < a.width(); ++x)
            points += ((left[x] ^ right[x]) & 0xffffff) != 0;
    }
    return points;
}
} // namespace

QString XScreen::missing()
{
    for (const char* program : {"Xvfb", "xdotool"})
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
            return QStringLiteral("%1 is not installed").arg(QLatin1String(program));
    return {};
}

bool XScreen::start()
{
    m_server = std::make_unique<QProcess>();
    m_server->setStandardErrorFile(QProcess::nullDevice());
    m_server->start(QStringLiteral("Xvfb"),
                    {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                     QStringLiteral("1440x900x24"), QStringLiteral("-fbdir"), m_memory.path(),
                     QStringLiteral("-nolisten"), QStringLiteral("tcp"), QStringLiteral("-noreset")});
    QByteArray number;
    while (!number.endsWith('\n') && m_server->waitForReadyRead(60000))
        number += m_server->readAll();
    if (!number.endsWith('\n'))
        return false;
    m_display = QStringLiteral(":") + QString::fromLatin1(number.trimmed());
    return true;
}

XScreen::~XScreen()
{
    if (!m_server)
        return;
    m_server->terminate();
    if (!m_server->waitForFinished(10000))
        m_server->kill();
    m_server->waitForFinished(10000);
}

// The X window dump of the whole screen: a head of 32-bit words, most significant byte first, colours, then the points.
QImage XScreen::picture() const
{
    QFile file(m_memory.filePath(QStringLiteral("Xvfb_screen0")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    const auto word = [&](int index) { return qFromBigEndian<quint32>(bytes.constData() + index * 4); };
    constexpr int kHead = 25, kColour = 12;
    if (bytes.size() < kHead * 4)
        return {};
    const quint32 width = word(4), height = word(5), bits = word(11), line = word(12);
    const qint64 first = qint64(word(0)) + qint64(word(19)) * kColour;
    if (bits != 32 || bytes.size() < first + qint64(line) * height)
        return {};
    return QImage(reinterpret_cast<const uchar*>(bytes.constData()) + first, int(width), int(height), int(line),
                  QImage::Format_RGB32)
        .copy();
}

QString XScreen::xdotool(const QStringList& words) const
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), m_display);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("xdotool"), words);
    if (!process.waitForFinished(60000))
        process.kill();
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

XRostrum::~XRostrum() { kill(); }

bool XRostrum::start(const QStringList& arguments)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    // A desktop around the test must not lend its own file dialogs, scale or settings.
    for (const char* name : {"WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "QT_QPA_PLATFORMTHEME",
                             "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "QT_IM_MODULE", "XMODIFIERS", "ROSTRUM_TEST"})
        environment.remove(QString::fromLatin1(name));
    const QPair<const char*, QString> set[] = {{"DISPLAY", m_screen.display()},
                                               {"QT_QPA_PLATFORM", QStringLiteral("xcb")},
                                               {"HOME", m_home},
                                               {"XDG_CONFIG_HOME", m_home},
                                               {"XDG_DATA_HOME", m_home},
                                               {"XDG_RUNTIME_DIR", m_home},
                                               {"ROSTRUM_TODAY", QStringLiteral("2026-10-22")}};
    for (const auto& [name, value] : set)
        environment.insert(QString::fromLatin1(name), value);
    m_program = std::make_unique<QProcess>();
    m_program->setProcessEnvironment(environment);
    m_program->setWorkingDirectory(m_home); // where file dialogs begin
    m_program->setProcessChannelMode(QProcess::ForwardedChannels);
    m_program->start(QStringLiteral(ROSTRUM_BIN_DIR "/rostrum"),
                     QStringList{QStringLiteral("--language"), QStringLiteral("en")} + arguments);
    if (!m_program->waitForStarted(60000) || window(mainName()).isEmpty())
        return false;
    waitForStill();
    return true;
}

QString XRostrum::window(const QString& name, int seconds) const
{
    QElapsedTimer clock;
    clock.start();
    do {
        const QString found = m_screen.xdotool(
            {QStringLiteral("search"), QStringLiteral("--all"), QStringLiteral("--onlyvisible"),
             QStringLiteral("--pid"), QString::number(m_program->processId()), QStringLiteral("--name"), name});
        if (!found.isEmpty())
            return found.section(u'\n', -1);
        QTest::qWait(kPause);
    } while (clock.elapsed() < seconds * 1000);
    return {};
}

int XRostrum::windows() const
{
    const QString found = m_screen.xdotool(
        {QStringLiteral("search"), QStringLiteral("--all"), QStringLiteral("--onlyvisible"), QStringLiteral("--pid"),
         QString::number(m_program->processId()), QStringLiteral("--name"), QStringLiteral(".")});
    return int(found.split(u'\n', Qt::SkipEmptyParts).size());
}

bool XRostrum::waitGone(const QString& name, int seconds) const
{
    QElapsedTimer clock;
    clock.start();
    while (!window(name, 0).isEmpty()) {
        if (clock.elapsed() > seconds * 1000)
            return false;
        QTest::qWait(kPause);
    }
    return true;
}

// There is no window manager: the keyboard is given to the window by hand.
bool XRostrum::focus(const QString& name) const
{
    const QString id = window(name);
    if (id.isEmpty())
        return false;
    m_screen.xdotool({QStringLiteral("windowfocus"), QStringLiteral("--sync"), id});
    return true;
}

bool XRostrum::keys(const QStringList& keys, const QString& name)
{
    if (!focus(name))
        return false;
    m_screen.xdotool(QStringList{QStringLiteral("key"), QStringLiteral("--delay"), QString::number(kKeyDelay)} + keys);
    waitForStill();
    return true;
}

bool XRostrum::type(const QString& ascii, const QString& name)
{
    if (!focus(name))
        return false;
    m_screen.xdotool({QStringLiteral("type"), QStringLiteral("--delay"), QString::number(kKeyDelay / 2), ascii});
    waitForStill();
    return true;
}

bool XRostrum::answerFile(const QString& dialog, const QString& path)
{
    if (!type(path, dialog))
        return false;
    // The first Return may only close the list of completions.
    for (int i = 0; i < 3; ++i)
        if (keys({QStringLiteral("Return")}, dialog) && waitGone(dialog, 5))
            return true;
    return waitGone(dialog);
}

bool XRostrum::waitForChange(const QImage& before, double share, int seconds) const
{
    const double wanted = share * before.width() * before.height();
    QElapsedTimer clock;
    clock.start();
    while (double(difference(before, m_screen.picture())) < wanted) {
        if (clock.elapsed() > seconds * 1000)
            return false;
        QTest::qWait(kPause);
    }
    waitForStill();
    return true;
}

void XRostrum::waitForStill(int seconds) const
{
    QElapsedTimer clock;
    clock.start();
    QImage last = m_screen.picture();
    for (int still = 0; still < kStill && clock.elapsed() < seconds * 1000;) {
        QTest::qWait(kPause);
        const QImage now = m_screen.picture();
        still = difference(last, now) <= kBlinking ? still + 1 : 0;
        last = now;
    }
}

void XRostrum::kill()
{
    if (!m_program)
        return;
    m_program->kill();
    m_program->waitForFinished(30000);
    m_program.reset();
}

int XRostrum::wait(int seconds)
{
    const bool ended = m_program->state() == QProcess::NotRunning || m_program->waitForFinished(seconds * 1000);
    return ended && m_program->exitStatus() == QProcess::NormalExit ? m_program->exitCode() : -1;
}

} // namespace rostrum::test
