// rostrum-shots DIR [PICTURE…]: every page as PNG, in both languages, light and dark, two sizes, two scales.
// Run it with QT_QPA_PLATFORM=offscreen where there is no display.
#include "app/desktop.h"
#include "app/pages.h"
#include "app/shotsheet.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/theme.h"
#include "ui/words/language.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPixmap>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
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

int shoot(QWidget& window, const QString& path, qreal scale)
{
    QPixmap picture(window.size() * scale);
    picture.setDevicePixelRatio(scale);
    window.render(&picture);
    return picture.save(path) ? 0 : 1;
}

// One run of the window in one language, look and size.
class Shooting {
public:
    Shooting(const QDir& folder, const QStringList& only, const QString& tag)
        : m_folder(folder), m_only(only), m_tag(tag)
    {}

    void start(const QString& workspace, QSize size)
    {
        const QTemporaryDir folder; // what is written for one picture is none of the next run's
        QSettings().clear();        // widths that fitted another size are no choice of an officer
        ScriptedPrompts prompts;
        Desktop desktop(prompts);
        m_window = &desktop.window();
        m_window->resize(size);
        m_window->show();
        settle(80);
        take(QStringLiteral("start"));
        const QString copy = folder.filePath(QFileInfo(workspace).fileName());
        if (!QFile::copy(workspace, copy))
            ++m_failed;
        desktop.open(copy);
        settle(600);
        for (const PageEntry& page : pageEntries([&]() -> Desk& { return *desktop.desk(); })) {
            if (!wants(page.key))
                continue;
            m_window->showPage(page.key, argumentOf(page.key));
            settle(700);
            if (page.key == QStringLiteral("import"))
                takeImport();
            else
                take(page.key);
        }
        const std::pair<const char*, void (Shooting::*)()> more[] = {
            {"horizon", &Shooting::takeHorizon},      {"rules", &Shooting::takeRules},
            {"plans", &Shooting::takePlans},          {"kpi", &Shooting::takeKpi},
            {"search", &Shooting::takeSearch},        {"check", &Shooting::takeCheck},
            {"reports", &Shooting::takeFoundRecords}, {"preview", &Shooting::takePreview},
            {"compliance", &Shooting::takeEvidence},  {"rounds", &Shooting::takeRounds},
            {"comments", &Shooting::takeLists}};
        for (const auto& [group, takeGroup] : more)
            if (wants(QString::fromLatin1(group)))
                (this->*takeGroup)();
    }
    void setSheet(const QString& file) { m_sheet = file; }
    int failed() const { return m_failed; }

private:
    // The page, or a picture that begins as it: what nobody asked for is not even opened.
    bool wants(const QString& group) const
    {
        return m_only.isEmpty() || std::any_of(m_only.begin(), m_only.end(), [&](const QString& name) {
                   return name == group || name.startsWith(group + u'-');
               });
    }

    void takeFoundRecords()
    {
        m_window->showPage(QStringLiteral("reports"), QStringLiteral("records"));
        settle(500);
        take(QStringLiteral("reports-records"));
    }

    void takeEvidence()
    {
        m_window->showPage(QStringLiteral("compliance"), QStringLiteral("010386"));
        settle(700);
        m_window->page()->run(Command::Evidence);
        settle(500);
        take(QStringLiteral("compliance-evidence"));
    }

    void press(const char* name)
    {
        auto* button = m_window->page()->findChild<QAbstractButton*>(QString::fromLatin1(name));
        if (button && button->isEnabled())
            button->click();
        settle(700);
    }

    QVariant argumentOf(const QString& page) const
    {
        if (page == QStringLiteral("reports"))
            return QStringLiteral("performance"); // which has most to choose
        return page == QStringLiteral("import") ? QVariant(m_sheet) : QVariant();
    }

    // A session chosen, and those whom it helps.
    void takeHorizon()
    {
        m_window->showPage(QStringLiteral("horizon"));
        settle(700);
        if (auto* sessions = m_window->page()->findChild<QAbstractItemView*>(QStringLiteral("horizon.sessions")))
            sessions->setCurrentIndex(sessions->model()->index(1, 1));
        press("horizon.choose");
        take(QStringLiteral("horizon-booking"));
    }

    // Somebody by number, a trainer with what was said of them, a training by pinyin.
    // Weights as they are tried: who moves, who crosses, and why a figure is what it is.
    void takeKpi()
    {
        m_window->showPage(QStringLiteral("kpi"), QStringLiteral("2026"));
        settle(700);
        const int weights[] = {20, 30, 35, 15};
        for (int i = 0; i < 4; ++i)
            if (auto* box = m_window->page()->findChild<QSpinBox*>(QStringLiteral("kpi.weight.%1").arg(i + 1)))
                box->setValue(weights[i] * 100);
        settle(700);
        take(QStringLiteral("kpi-draft"));
        press("kpi.enable");
        take(QStringLiteral("kpi-enable"));
        press("kpi.cancel");
        if (auto* table = m_window->page()->findChild<QAbstractItemView*>(QStringLiteral("kpi.table"))) {
            table->setCurrentIndex(table->model()->index(0, table->model()->columnCount() - 2));
            m_window->page()->run(Command::Evidence);
            settle(600);
            take(QStringLiteral("kpi-evidence"));
        }
        if (auto* box = m_window->page()->findChild<QSpinBox*>(QStringLiteral("kpi.weight.1")))
            box->setValue(1000);
        settle(500);
        take(QStringLiteral("kpi-frozen"));
    }

    void takeSearch()
    {
        for (const auto& [text, name] : {std::pair("010386", "search-person"), std::pair("T1005", "search-trainer"),
                                         std::pair("guanwang", "search-course")}) {
            m_window->showPage(QStringLiteral("search"), QString::fromLatin1(text));
            settle(900);
            take(QString::fromLatin1(name));
        }
    }

    // A finding that is right as it is, and where it stands then.
    void takeCheck()
    {
        m_window->showPage(QStringLiteral("check"));
        settle(700);
        press("check.right");
        if (auto* reason = m_window->page()->findChild<QLineEdit*>(QStringLiteral("check.reason")))
            reason->setText(QStringLiteral("已电话核实"));
        settle(100);
        take(QStringLiteral("check-reason"));
        press("check.giveReason");
        settle(700);
        if (auto* state = m_window->page()->findChild<QComboBox*>(QStringLiteral("check.state"))) {
            state->setCurrentIndex(1);
            Q_EMIT state->activated(1);
            settle(300);
            take(QStringLiteral("check-dismissed"));
            state->setCurrentIndex(0);
            Q_EMIT state->activated(0);
        }
    }

    // The list as it is printed, and a name looked for in it.
    void takePreview()
    {
        m_window->showPage(QStringLiteral("compliance"));
        settle(700);
        m_window->page()->run(Command::Print);
        settle(900);
        auto* preview = m_window->findChild<QDialog*>(QStringLiteral("printPreview"));
        if (!preview)
            return;
        preview->resize(m_window->size());
        settle(200);
        take(QStringLiteral("preview"), preview);
        if (auto* find = preview->findChild<QAbstractButton*>(QStringLiteral("preview.find")))
            find->click();
        if (auto* text = preview->findChild<QLineEdit*>(QStringLiteral("find.text"))) {
            text->setText(QStringLiteral("技术中心"));
            Q_EMIT text->textEdited(text->text());
        }
        settle(900);
        take(QStringLiteral("preview-find"), preview);
        preview->close();
        settle(50);
    }

    // Forty hours become ninety: who turns red before it is saved.
    void takeRules()
    {
        m_window->showPage(QStringLiteral("rules"));
        settle(500);
        press("rules.edit");
        if (auto* hours = m_window->page()->findChild<QLineEdit*>(QStringLiteral("req.threshold"))) {
            hours->setText(QStringLiteral("90"));
            Q_EMIT hours->textEdited(QStringLiteral("90"));
        }
        settle(1500);
        take(QStringLiteral("rules-editor"));
        press("rule.compare");
        take(QStringLiteral("rules-compare"));
        press("rule.cancel");
    }

    // A round of last month with a fifth group, what it came to, and who is asked about the first trainer.
    void takeRounds()
    {
        m_window->showPage(QStringLiteral("rounds"));
        settle(500);
        press("rounds.new");
        for (const auto& [name, text] : {std::pair("round.title", "三季度360°评价"), std::pair("round.code", "Q3")})
            if (auto* field = m_window->page()->findChild<QLineEdit*>(QString::fromLatin1(name))) {
                field->setText(QString::fromUtf8(text));
                Q_EMIT field->textEdited(field->text());
            }
        for (const auto& [name, weight] :
             {std::pair("round.weight.trainee", 4000), std::pair("round.weight.peer", 1000)})
            if (auto* box = m_window->page()->findChild<QSpinBox*>(QString::fromLatin1(name)))
                box->setValue(weight);
        take(QStringLiteral("rounds-editor"));
        press("round.save");
        settle(700);
        take(QStringLiteral("rounds-results"));
        press("rounds.raters");
        auto* cells = m_window->page()->findChild<QAbstractItemView*>(QStringLiteral("raters.coverage"));
        if (!cells || cells->model()->columnCount() < 4)
            return;
        cells->setCurrentIndex(cells->model()->index(1, 3));
        settle(500);
        press("raters.ask");
        take(QStringLiteral("rounds-raters"));
        cells->setCurrentIndex(cells->model()->index(0, 3));
        settle(500);
        take(QStringLiteral("rounds-raters-all"));
    }

    // The words and rules that are used, one of them switched off.
    void takeLists()
    {
        m_window->showPage(QStringLiteral("comments"));
        settle(900);
        press("comments.lists");
        press("wordlist.stop");
        take(QStringLiteral("comments-lists"));
    }

    // A plan's next version, and who would change.
    void takePlans()
    {
        m_window->showPage(QStringLiteral("plans"));
        settle(500);
        press("plans.edit");
        if (auto* weight = m_window->page()->findChild<QLineEdit*>(QStringLiteral("part.weight.1"))) {
            weight->setText(QStringLiteral("12"));
            Q_EMIT weight->textEdited(weight->text());
        }
        settle(1500);
        take(QStringLiteral("plans-editor"));
        press("plan.cancel");
    }

    // The steps of an import, each as the officer comes to it.
    void takeImport()
    {
        take(QStringLiteral("import"));
        press("import.back");
        take(QStringLiteral("import-choose"));
        press("import.resume");
        press("count.conflict");
        if (auto* table = m_window->page()->findChild<QAbstractItemView*>(QStringLiteral("import.table")))
            table->setCurrentIndex(table->model()->index(0, 0));
        settle(300);
        take(QStringLiteral("import-conflicts"));
        press("count.all");
        press("import.vanishedOpen");
        take(QStringLiteral("import-vanished"));
        press("import.vanishedOpen");
        press("import.write");
        settle(1500);
        take(QStringLiteral("import-result"));
    }

    void take(const QString& name) { take(name, m_window); }
    void take(const QString& name, QWidget* shown)
    {
        if (!m_only.isEmpty() && !m_only.contains(name))
            return;
        for (const int scale : {1, 2})
            m_failed +=
                shoot(*shown, m_folder.filePath(QStringLiteral("%1-%2@%3.png").arg(name, m_tag).arg(scale)), scale);
    }

    QDir m_folder;
    QStringList m_only;
    QString m_tag, m_sheet;
    MainWindow* m_window = nullptr;
    int m_failed = 0;
};

int shootAll(const QDir& folder, const QStringList& only)
{
    qputenv("ROSTRUM_TODAY", "2026-10-22"); // the sample's day
    QTemporaryDir home;
    const QString workspace = home.filePath(QStringLiteral("云浦水务 培训档案.rostrum"));
    NewWorkspace wanted;
    wanted.sample = true;
    if (!makeWorkspace(workspace, wanted))
        return 1;
    const Result<QString> sheet = makeShotSheet(workspace, home.path());
    if (!sheet)
        return 1;
    int failed = 0;
    for (const QString& language : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        installLanguage(language);
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            Theme::instance().choose(theme);
            for (const QSize size : {QSize(1440, 900), QSize(960, 640)}) {
                Shooting shooting(folder, only,
                                  QStringLiteral("%1-%2-%3").arg(language, Theme::choiceKey(theme)).arg(size.width()));
                shooting.setSheet(*sheet);
                shooting.start(workspace, size);
                failed += shooting.failed();
            }
        }
    }
    QTextStream(stdout) << "pictures in " << folder.path() << Qt::endl;
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
