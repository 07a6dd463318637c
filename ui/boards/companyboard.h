// The company board (公司看板): how scores are spread, whom training reaches, and what is still provisional.
#pragma once
#include "models/kpi/reach.h"
#include "ui/boards/boardcharts.h"
#include "ui/desk/desk.h"
#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;

namespace rostrum {

class ChartPanel;
class EmptyState;
class FigureStrip;
class FilterBar;
class NoScheme;
class PageHeader;

class CompanyBoard : public Page {
    Q_OBJECT
public:
    CompanyBoard(Desk& desk, QWidget* parent);
    ~CompanyBoard() override;

    QString title() const override;
    bool can(Command command) const override;
    void run(Command command) override;
    void retranslate() override;
    void activated() override;
    /// "2026-09", as kpi pages name a month.
    void open(const QVariant& argument) override;

    const std::vector<KpiMonth>& months() const { return m_figures.months; }
    const std::vector<ReachPerson>& people() const { return m_figures.reach; }

Q_SIGNALS:
    /// The figures of the latest question are there.
    void shown();

private:
    struct Figures {
        std::vector<KpiMonth> months; ///< twelve, the chosen one last
        std::vector<ReachPerson> reach;
    };
    void build();
    void connectParts();
    void setTexts();
    void load();
    void take(const Figures& figures);
    void showAll();
    void showStrip();
    void evidenceOfScores(const QString& subtitle, const KpiMonth& month, const std::vector<size_t>& rows);
    void evidenceOfPeople(const QString& subtitle, const std::function<bool(const ReachPerson&)>& isOf, bool teaching);
    void evidenceOfFigure(const QString& key);
    void evidenceOfMonth(size_t month);
    QDate month() const;
    void refuse(const Error& error);
    void print();
    void printSummary();

    Desk& m_desk;
    std::shared_ptr<KpiTrend> m_trendFigures;
    Figures m_figures;
    std::vector<std::vector<size_t>> m_classes; ///< rows of the results behind each class of scores
    std::vector<UnitReach> m_units;
    PageHeader* m_header;
    QPushButton* m_summary;
    QPushButton* m_print;
    FilterBar* m_filters;
    QStackedWidget* m_body;
    EmptyState* m_empty;
    NoScheme* m_noScheme;
    FigureStrip* m_strip;
    ChartPanel* m_distribution;
    ChartPanel* m_reach;
    ChartPanel* m_trend;
    std::shared_ptr<std::atomic<bool>> m_reading;
    int m_load = 0;
    bool m_stale = true, m_reachStale = true;
};

/// For the window's list of pages.
Page* makeCompanyBoard(Desk& desk, QWidget* parent);

} // namespace rostrum
