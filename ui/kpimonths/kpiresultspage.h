// 绩效结果: the months or quarters of a year, or years, and everybody's results of one of them: locked, reopened and
// waived here.
#pragma once
#include "ui/desk/desk.h"
#include "ui/kpimonths/resultsmodel.h"
#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;

namespace rostrum {

class EmptyState;
class NoScheme;
class FilterBar;
class LinkButton;
class MonthsModel;
class PageHeader;
class ReasonBar;
class SectionHeader;
class TableView;
class TextLabel;

class KpiResultsPage : public Page {
    Q_OBJECT
public:
    KpiResultsPage(Desk& desk, QWidget* parent);
    ~KpiResultsPage() override;

    QString title() const override;
    bool can(Command command) const override;
    void run(Command command) override;
    void retranslate() override;
    void activated() override;

public Q_SLOTS:
    /// A period as parsePeriod() reads it ("2026-09"); a person's id in hex chooses their row.
    void open(const QVariant& argument) override;

Q_SIGNALS:
    /// The results of the period asked for are shown.
    void loaded();
    /// The periods of the list are shown.
    void yearLoaded();

private:
    void build();
    void buildHeader();
    void buildFilters();
    QWidget* buildResults();
    void addShortcut(QPushButton* button, const QKeySequence& keys);
    void setTexts();
    void onChanged(const ChangeNotice& notice);
    void load();
    void loadPeriod();
    void loadYear();
    void show(std::shared_ptr<const MonthFigures> figures);
    void showYear(std::vector<MonthState> months);
    void refresh();
    void refreshButtons();
    void refreshCounts();
    void refreshStatus();
    void chooseMonth(int row);
    void choosePeriod(const DateSpan& period);
    void askEvidence();
    void showWaiting();
    void withdraw(const QString& link);
    void lock();
    void ask(const QString& what);
    void give(const QString& what, const QString& reason);
    void reopen(const QString& reason);
    void waive(const QString& reason);
    void closeReason();
    void write(Desk::Write write);
    void print();
    /// Rows of the selection that wait for something; else the one in hand.
    std::vector<KpiRow> chosenRows() const;
    QString waivedIndicator() const; ///< code of the column in hand where it waits for something; else empty: all
    void setKinds();
    void changeFilter(const QString& key);
    /// Those of the period that is asked for.
    std::vector<DateSpan> listedPeriods() const;

    Desk& m_desk;
    std::shared_ptr<MonthReader> m_reader;
    MonthsModel* m_months;
    ResultsModel* m_model;
    PageHeader* m_header;
    QPushButton *m_lock, *m_reopen, *m_waive;
    FilterBar* m_filters;
    TableView *m_monthView, *m_view;
    SectionHeader* m_head;
    TextLabel *m_state, *m_rule;
    ReasonBar* m_reason;
    EmptyState* m_empty;
    NoScheme* m_noScheme;
    QStackedWidget* m_body;
    std::shared_ptr<const MonthFigures> m_figures;
    std::optional<DateSpan> m_wanted;            ///< chosen; none: the month before today's
    QString m_pending;                           ///< a person to choose once the results are there
    int m_load = 0, m_yearLoad = 0, m_asked = 0; ///< the latest question of each kind; older answers are dropped
    bool m_stale = true, m_writing = false, m_filling = false, m_evidenceShown = false;
};

/// For the window's list of pages.
Page* makeKpiResultsPage(Desk& desk, QWidget* parent);

} // namespace rostrum
