// The team board: which departments hand their homework in, and where the excellent ones are.
#pragma once
#include "ui/desk/desk.h"
#include "ui/shell/page.h"
#include "ui/team/teamfigures.h"

class QPushButton;
class QStackedWidget;

namespace rostrum {

class ChartPanel;
class EmptyState;
class FilterBar;
class PageHeader;
class TableView;
class TeamModel;

class TeamPage : public Page {
    Q_OBJECT
public:
    TeamPage(Desk& desk, QWidget* parent);

    QString title() const override;
    bool can(Command command) const override;
    void run(Command command) override;
    void retranslate() override;
    void activated() override;

Q_SIGNALS:
    /// The figures of the latest question are there.
    void shown();

private:
    struct Loaded {
        std::vector<TeamUnit> units;
        std::vector<int> years;
    };
    void build();
    void setTexts();
    void load();
    void take(const Loaded& loaded);
    void showView();
    std::optional<TeamMeasure> charted() const; ///< nothing: the table
    void showPeople(const QModelIndex& index);
    Evidence evidenceOf(const TeamUnit& unit, TeamMeasure measure, const std::vector<TeamPerson>& people) const;
    int year() const;
    DateSpan span() const;
    void print();

    Desk& m_desk;
    TeamModel* m_model;
    PageHeader* m_header;
    QPushButton* m_print;
    FilterBar* m_filters;
    TableView* m_table;
    ChartPanel* m_chart;
    EmptyState* m_empty;
    QStackedWidget* m_body;
    int m_load = 0, m_asked = 0; ///< the latest question of each kind; older answers are dropped
    bool m_stale = true;
};

/// For the window's list of pages.
Page* makeTeamPage(Desk& desk, QWidget* parent);

} // namespace rostrum
