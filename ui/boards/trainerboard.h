// The trainer's board (讲师看板): how the score went over twelve months, what it is made of, and what trainees say.
#pragma once
#include "models/report/document.h"
#include "ui/boards/trainerfigures.h"
#include "ui/desk/desk.h"
#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace rostrum {

class Banner;
class ChartPanel;
class EmptyState;
class FigureStrip;
class FilterBar;
class LookupField;
class NoScheme;
class PageHeader;
class SectionHeader;
class TextLabel;

inline const QString kTrendOf = QStringLiteral("of"); ///< the filter that says whose trend is drawn

class TrainerBoard : public Page {
    Q_OBJECT
public:
    TrainerBoard(Desk& desk, QWidget* parent);
    ~TrainerBoard() override;

    QString title() const override;
    bool can(Command command) const override;
    void run(Command command) override;
    void retranslate() override;
    void activated() override;
    /// An employee number, or an id in hex.
    void open(const QVariant& argument) override;

    const std::optional<TrainerScore>& score() const { return m_score; }

Q_SIGNALS:
    /// The score is painted from the latest figures.
    void shown();
    /// So is everything around it.
    void settled();

private:
    void build();
    void connectParts();
    QWidget* parts();
    void setTexts();
    void onChanged(const ChangeNotice& notice);
    void load(bool around);
    void loadAround();
    void takeScore(const TrainerScore& score);
    void takeAround(const TrainerAround& around);
    void showScore();
    void showAround();
    void showFigures();
    void showTrend();
    void showWords();
    void chooseTrainer();
    QDate month() const;
    void evidence(std::function<Result<Evidence>(Connection&)> work);
    void evidenceOfMonth(size_t month, std::optional<size_t> indicator);
    void evidenceOfFigure(const QString& key);
    std::optional<size_t> chosenIndicator(size_t month) const;
    void refuse(const Error& error);
    void print();
    void printSheet();

    Desk& m_desk;
    std::shared_ptr<KpiTrend> m_trendFigures;
    QString m_asked; ///< number or id of the trainer that is wanted
    std::optional<TrainerScore> m_score;
    std::optional<TrainerAround> m_around;
    PageHeader* m_header;
    QPushButton* m_sheet;
    QPushButton* m_print;
    FilterBar* m_filters;
    TextLabel* m_trainerLabel;
    LookupField* m_trainer;
    QStackedWidget* m_body;
    EmptyState* m_empty;
    NoScheme* m_noScheme;
    FigureStrip* m_figures;
    Banner* m_warning;
    ChartPanel* m_trend;
    ChartPanel* m_indicators;
    ChartPanel* m_dimensions;
    ChartPanel* m_keywords;
    QWidget* m_said;
    SectionHeader* m_saidHead;
    TextLabel* m_sentences;
    TextLabel* m_noComments;
    std::shared_ptr<std::atomic<bool>> m_reading;
    int m_load = 0, m_evidence = 0; ///< the latest question of each kind; older answers are dropped
    bool m_stale = true, m_aroundStale = true;
};

/// For the window's list of pages.
Page* makeTrainerBoard(Desk& desk, QWidget* parent);

} // namespace rostrum
