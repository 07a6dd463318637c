// The training plans: every version on the left, the one in hand on the right, read or on the bench.
#pragma once
#include "ui/desk/desk.h"
#include "ui/plans/planeditor.h"
#include "ui/plans/plansmodel.h"
#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;
class QSplitter;

namespace rostrum {

class EmptyState;
class PageHeader;
class TableView;

class PlansPage : public Page {
    Q_OBJECT
public:
    PlansPage(Desk& desk, QWidget* parent);

    QString title() const override;
    bool can(Command) const override { return false; }
    void run(Command) override {}
    void retranslate() override;
    void activated() override;

public Q_SLOTS:
    /// A plan's code.
    void open(const QVariant& argument) override;

Q_SIGNALS:
    void loaded();

private:
    void build();
    void setTexts();
    void makeEditor();
    void load();
    void show(const std::vector<TrainingPlan>& plans);
    void showPlan();
    void refreshButtons();
    void edit();
    void begin(const TrainingPlan& plan, bool fresh);
    void leaveEditor();
    const TrainingPlan* chosen() const;

    Desk& m_desk;
    PlansModel* m_model;
    PageHeader* m_header;
    QPushButton *m_edit, *m_new;
    QStackedWidget* m_stack;
    QSplitter* m_sides;
    TableView* m_table;
    EmptyState* m_empty;
    PlanEditor* m_editor = nullptr;
    QString m_wanted; ///< to be chosen when the plans are there
    int m_wantedVersion = 0;
    bool m_stale = true;
};

/// For the window's list of pages.
Page* makePlansPage(Desk& desk, QWidget* parent);

} // namespace rostrum
