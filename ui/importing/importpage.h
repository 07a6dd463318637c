// Import: 1 choose a file, 2 name its columns and look at every row, 3 written. The work is ImportFlow's.
#pragma once
#include "ui/importing/importqueue.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace rostrum {

class CheckStep;
class ChooseStep;
class ImportPanel;
class PageHeader;
class QueueBar;
class ResultStep;
class RowSearch;
class StepTrail;

class ImportPage : public Page {
    Q_OBJECT
public:
    ImportPage(Desk& desk, QWidget* parent = nullptr);

    QString title() const override;
    bool can(Command command) const override;
    void run(Command command) override;
    void retranslate() override;
    void activated() override;
    const ImportFlow& flow() const { return m_flow; }
    const ImportQueue& queue() const { return m_queue; }

public Q_SLOTS:
    /// The path of a file or folder, or a list of them.
    void open(const QVariant& argument) override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum Step { Choose, Check, Result };
    void build();
    void connectFlow();
    void connectQueue();
    void connectSteps();
    void connectReading();
    void connectDecisions();
    /// Checks again under choices that `change` has changed.
    void choose(const std::function<void(ImportChoices&)>& change);
    void setStep(Step step);
    void orderFocus();
    void showHead();
    void showStatus();
    void chooseFile();
    void exportProblems();
    void onChanged(const ChangeNotice& notice);

    Desk& m_desk;
    ImportFlow m_flow;
    ImportQueue m_queue;
    Step m_step = Choose;
    PageHeader* m_header;
    RowSearch* m_search;
    StepTrail* m_steps;
    QueueBar* m_files;
    QStackedWidget* m_stack;
    ChooseStep* m_choose;
    CheckStep* m_check;
    ResultStep* m_result;
    ImportPanel* m_panel;
};

/// A page for the window's entry; the desk must outlive it.
Page* makeImportPage(Desk& desk, QWidget* parent);

} // namespace rostrum
