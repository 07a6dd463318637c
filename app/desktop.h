// Builds the window's objects and joins them: workspace, desk, pages, actions, prompts.
#pragma once
#include "app/newworkspace.h"
#include "app/peoplehits.h"
#include "ui/desk/desk.h"
#include "ui/shell/mainwindow.h"

namespace rostrum {

class Desktop : public QObject {
    Q_OBJECT
public:
    /// `prompts` must outlive this; tests give scripted ones.
    explicit Desktop(Prompts& prompts, QObject* parent = nullptr);
    ~Desktop() override;

    MainWindow& window() { return *m_window; }
    Desk* desk() { return m_desk.get(); }
    Actions& actions() { return *m_actions; }

    /// Opens a workspace off the window's thread; a refusal is told and leaves what is open as it is.
    void open(const QString& file);
    void makeNew(const QString& file, bool sample);
    void close();

Q_SIGNALS:
    void opened();
    void refused(const rostrum::Error& error);

private:
    void addActions();
    void connectWindow();
    void connectDesk();
    void take(std::unique_ptr<Workspace> workspace);
    void askForNew(bool sample);
    void askForFile();
    void backUpNow();
    void refuse(const Error& error);

    Prompts& m_prompts;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Desk> m_desk;
    PeopleHits m_hits;
};

} // namespace rostrum
