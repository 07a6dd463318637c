// 绩效权重台: what would change if the weights were others? Two versions, or one and the draft, over a period's scores.
#pragma once
#include "ui/desk/desk.h"
#include "ui/kpi/benchmodel.h"
#include "ui/kpi/kpidraft.h"
#include "ui/shell/page.h"
#include <QTimer>

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace rostrum {

class Banner;
class BenchTable;
class CrosserLine;
class EmptyState;
class NoScheme;
class EnableBar;
class EvidencePanel;
class PageHeader;
class RankStrip;
class TextLabel;
class WeightPanel;
struct BenchPaper;

class KpiPage : public Page {
    Q_OBJECT
public:
    KpiPage(Desk& desk, QWidget* parent);
    ~KpiPage() override;

    QString title() const override;
    bool can(Command command) const override;
    void run(Command command) override;
    void retranslate() override;
    void activated() override;

public Q_SLOTS:
    /// A period as parsePeriod() reads it; a person's id in hex chooses their row.
    void open(const QVariant& argument) override;

Q_SIGNALS:
    /// The figures of the latest question are shown.
    void loaded();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Kept {
        std::optional<Id> person;
        int column = 0, scroll = 0;
    };

    void build();
    void buildHeader();
    QWidget* buildRight();
    QWidget* buildStripHead();
    void setTexts();
    void fillChoices();
    void fillPeriods();
    void fillLines();
    void load();
    void show(std::shared_ptr<const BenchFigures> figures);
    void take(std::shared_ptr<const BenchFigures> figures);
    bool showsDraft() const;
    void reorder();
    void follow();
    void keepNow();
    void storeDraft();
    void restoreWeights();
    void changeLine();
    void refreshHeader();
    void refreshEnable();
    void refreshLine();
    void refreshFoot();
    void refreshStatus();
    void refreshEmpty();
    void showNoScheme();
    void hideWhatNeedsScheme(bool hidden);
    QString sideName(bool right, bool withWeights) const;
    QString nonParticipants() const;
    void beginEnable();
    void enable(QDate from);
    Kept kept() const;
    void restore(const Kept& kept);
    void choosePerson(const Id& person);
    EvidencePanel* panel() const;
    void askEvidence(const QModelIndex& index);
    KpiResults shownResults(bool left) const;
    KpiRow shownRow(int row, bool left) const;
    void showEvidence();
    std::shared_ptr<const BenchPaper> paper() const;
    void save(const QString& path);
    void askForFile();

    Desk& m_desk;
    const QString m_workspace; ///< its path: drafts are kept by it
    BenchModel* m_model;
    PageHeader* m_header;
    QComboBox *m_scheme, *m_period, *m_left, *m_right, *m_line;
    TextLabel *m_reason, *m_lineTitle, *m_lineRight;
    QPushButton *m_compare, *m_enable;
    EnableBar* m_bar;
    Banner* m_closed;
    WeightPanel* m_weights;
    CrosserLine* m_crossers;
    RankStrip* m_strip;
    BenchTable* m_table;
    EmptyState* m_empty;
    NoScheme* m_noScheme;
    QStackedWidget* m_stack;
    std::shared_ptr<const BenchFigures> m_figures;
    KpiDraft m_draft; ///< of m_draftScheme
    QString m_draftScheme;
    std::optional<DateSpan> m_wanted; ///< chosen by the officer or by another page
    QTimer m_keep, m_evidence;
    std::optional<std::pair<Id, int>> m_shown; ///< person and column in the evidence panel
    int m_load = 0, m_asked = 0;
    bool m_stale = true, m_filling = false;
};

/// For the window's list of pages.
Page* makeKpiPage(Desk& desk, QWidget* parent);

} // namespace rostrum
