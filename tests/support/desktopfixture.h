// The whole window over a copy of the sample, with answers to its questions scripted.
#pragma once
#include "app/desktop.h"
#include "tests/support/patience.h"
#include "tests/support/sampledesk.h"
#include "ui/settings/preferences.h"
#include "ui/shell/theme.h"
#include "ui/words/language.h"
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSettings>

namespace rostrum::test {

/// Settings in a folder of their own, English, light: before the first window of a test program.
inline void ownSettings(const char* program)
{
    static const QTemporaryDir folder;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QCoreApplication::setOrganizationName(s("RostrumTest"));
    QCoreApplication::setApplicationName(s(program));
    qputenv("ROSTRUM_TODAY", "2026-10-22");
    Theme::instance().install(*qApp, ThemeChoice::Light);
    installLanguage(s("en"));
}

class DesktopFixture {
public:
    DesktopFixture() { start(copyOfSample(m_folder.filePath(s("team.rostrum")))); }
    QString file(const char* name) const { return m_folder.filePath(s(name)); }

    /// As at the program's start, with another file open.
    void start(const QString& workspace)
    {
        m_desktop.reset();
        m_desktop = std::make_unique<Desktop>(prompts);
        window().resize(1440, 870);
        window().show();
        window().activateWindow();
        if (!QTest::qWaitForWindowActive(&window(), kPatience))
            qFatal("the window did not come to the front");
        m_desktop->open(workspace);
        settle();
    }
    void restart() { start(desk().workspace().path()); }

    MainWindow& window() { return m_desktop->window(); }
    Desk& desk() { return *m_desktop->desk(); }
    Page* page() { return window().page(); }
    Page* show(const char* key)
    {
        window().showPage(s(key));
        settle();
        return page();
    }
    template <class T = QWidget>
    T* part(const char* name)
    {
        T* found = page()->findChild<T*>(s(name));
        if (!found)
            qFatal("no %s on this page", name);
        return found;
    }
    void click(const char* name)
    {
        auto* button = part<QAbstractButton>(name);
        if (!button->isVisible() || !button->isEnabled())
            qFatal("%s cannot be clicked", name);
        QTest::mouseClick(button, Qt::LeftButton);
        settle();
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* focus = window().focusWidget();
        QTest::keyClick(focus ? focus : &window(), Qt::Key(key), modifiers);
        settle();
    }
    /// Every text on the page that can be seen, a line each.
    QString texts()
    {
        QStringList lines;
        for (const QLabel* label : page()->findChildren<QLabel*>())
            if (label->isVisible())
                lines << label->text();
        return lines.join(u'\n');
    }
    /// Until the writer and both readers have answered what they were asked so far, and what that led to.
    void settle()
    {
        QCoreApplication::processEvents();
        for (int turn = 0; turn < 2; ++turn) {
            desk().workspace().writeNow({s("nothing"), {}}, [](Change&) -> Result<void> { return {}; });
            int back = 0;
            for (int i = 0; i < 4; ++i)
                desk().read<int>(
                    &window(), [](Connection&) -> Result<int> { return 0; }, [&back](const int&) { ++back; });
            if (!QTest::qWaitFor([&] { return back == 4; }, kPatience))
                qFatal("the readers do not answer");
            QCoreApplication::processEvents();
        }
    }
    QByteArray dump() { return *dumpHash(desk().reader()); }
    qint64 count(const char* what)
    {
        return desk().reader().integer(std::string("SELECT count(*) FROM ") + what)->value_or(-1);
    }
    QString text(const char* sql)
    {
        Query query = desk().reader().query(sql);
        return query.next() ? query.string(0) : QString();
    }
    qint64 write(const Label& label, const Workspace::WriteWork& work)
    {
        const auto notice = desk().workspace().writeNow(label, work);
        if (!notice)
            qFatal("not written: %s", qPrintable(errorKey(notice.error().code)));
        settle();
        return notice->id;
    }
    qint64 set(const char* table, const QString& key, const FieldValues& values)
    {
        return write({s("edit"), {s(table), key, values.front().first}}, [&](Change& change) -> Result<void> {
            ROSTRUM_TRY(id, findRow(change.db(), *factTable(s(table)), key));
            return setRow(change, *factTable(s(table)), id, values);
        });
    }

    ScriptedPrompts prompts;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Desktop> m_desktop;
};

} // namespace rostrum::test
