// Title compliance: who meets the rules of a year, who does not, and the rows that prove it.
#pragma once
#include "ui/compliance/compliancemodel.h"
#include "ui/desk/desk.h"
#include "ui/preview/reportsource.h"
#include "ui/shell/page.h"
#include <QTimer>

class QDateEdit;
class QPushButton;
class QStackedWidget;
class QStyledItemDelegate;

namespace rostrum {

class CountStrip;
class EmptyState;
class EvidencePanel;
class FilterBar;
struct GapPlan;
class PageHeader;
class TableView;
class TextLabel;

class CompliancePage : public Page {
    Q_OBJECT
public:
    CompliancePage(Desk& desk, QWidget* parent);
    ~CompliancePage() override;

    QString title() const override;
    bool can(Command command) const override;
    void run(Command command) override;
    void retranslate() override;
    void activated() override;

public Q_SLOTS:
    /// A status key ("at_risk") filters; an employee number or an id in hex selects that person with the evidence.
    void open(const QVariant& argument) override;

Q_SIGNALS:
    /// The figures of the latest question are shown.
    void loaded();

protected:
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A row, whatever its place.
    struct Key {
        Id person;
        QString rule;
        bool operator==(const Key&) const = default;
    };
    struct Kept {
        std::optional<Key> current;
        int column = 0, scroll = 0, sideways = 0;
        QList<std::pair<Key, int>> selected;
    };

    void build();
    void buildFilters();
    void buildTable();
    void setTexts();
    void load();
    void show(std::shared_ptr<ComplianceFigures> figures, const std::vector<DepartmentChoice>& departments);
    void follow(const ChangeNotice& notice);
    void showAgain(const Rejudged& again);
    void failed(const Error& error);
    void onChanged(const ChangeNotice& notice);
    void filterChanged(const QString& key, const QVariant& value);
    void setStatusFilter(const QString& key);
    void applyFilter();
    QSet<Id> found(const QString& text) const;
    void clearFilters();
    void fitTable();
    void refreshParts();
    void refreshEmpty();
    void refreshStatusBar();
    QString sortText() const;
    void keep();
    void restore();
    void selectRow(int row);
    void stepProblem(int step);
    void openPending();
    EvidencePanel* panel() const;
    void askEvidence(int row);
    void readEvidence(const Verdict& verdict);
    QWidget* gapPanel(const Verdict& verdict, const GapPlan& plan);
    void followEvidence();
    std::optional<Key> keyOf(int row) const;
    void openEvidenceFile(const QString& id);
    ReportSource list() const;
    ReportSource sheetOf(const Verdict& verdict) const;
    void save();
    void printPerson();

    Desk& m_desk;
    ComplianceModel* m_model;
    PageHeader* m_header;
    QPushButton *m_export, *m_report;
    FilterBar* m_filters;
    TextLabel* m_asOfLabel;
    QDateEdit* m_asOf;
    CountStrip* m_strip;
    QStackedWidget* m_stack;
    TableView* m_table;
    QStyledItemDelegate *m_amounts, *m_bars, *m_verdicts;
    EmptyState* m_empty;
    QTimer m_pause;  ///< between the keys of the date field
    QTimer m_follow; ///< between the rows that the arrows pass
    CancelFlag m_loading;
    int m_load = 0, m_evidence = 0; ///< the latest question of each kind; older answers are dropped
    bool m_loaded = false, m_following = false, m_stale = true, m_keepScroll = false, m_restoring = false;
    Kept m_kept;
    std::optional<Key> m_shown; ///< in the panel
    QString m_pending;          ///< what open() asked for before the figures were there
    QString m_saved;
};

/// For the window's list of pages.
Page* makeCompliancePage(Desk& desk, QWidget* parent);

} // namespace rostrum
