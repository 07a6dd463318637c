// Chooses who is asked in a round: at the left how many are asked about whom in which group, at the right those whom
// the records propose for the cell in hand, or who fits what is typed, and below them who is asked already. Each choice
// is a Change of its own.
#pragma once
#include "models/kpi/raters.h"
#include "ui/desk/desk.h"
#include <QWidget>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace rostrum {

class Banner;
class CandidateModel;
class InvitationModel;
class RaterCoverageModel;
class SectionHeader;
class TableView;
class TextLabel;
struct PossibleRater;

class RaterChooser : public QWidget {
    Q_OBJECT
public:
    explicit RaterChooser(Desk& desk, QWidget* parent = nullptr);
    /// A round that takes answers.
    void start(const Round& round);
    void retranslate();

Q_SIGNALS:
    void left();
    /// The records have been read; their proposals stand in the list.
    void shown();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Loaded {
        Round round;
        std::vector<AssessedTrainer> trainers;
        std::vector<Invitation> invitations;
    };
    void build();
    QWidget* buildCoverage();
    QWidget* buildChoice();
    TableView* table(const char* name, QAbstractItemModel* model);
    void setTexts();
    void load();
    void take(const Loaded& loaded);
    void chooseCell();
    void propose();
    void showCandidates(std::vector<PossibleRater> candidates);
    std::vector<PossibleRater> found() const;
    void showProblem();
    void refreshButtons();
    void ask();
    void takeBackChosen();
    void write(const char* verb, Workspace::WriteWork work);
    const RoundGroup* group() const;
    const AssessedTrainer* trainer() const; ///< null: all

    Desk& m_desk;
    RaterCoverageModel* m_coverage;
    CandidateModel* m_candidates;
    InvitationModel* m_asked;
    SectionHeader *m_coverageHead, *m_candidateHead, *m_askedHead;
    TableView *m_coverageView = nullptr, *m_candidateView = nullptr, *m_askedView = nullptr;
    QAbstractItemDelegate* m_status = nullptr; ///< of the groups' columns, whose number is the round's
    QLineEdit* m_search;
    Banner* m_problem;
    QPushButton *m_ask, *m_back, *m_done;
    Loaded m_loaded;
    Id m_trainer; ///< of the cell in hand, to stay there when the rows come again; null: all
    QString m_role;
    int m_load = 0, m_question = 0; ///< older answers are dropped
};

} // namespace rostrum
