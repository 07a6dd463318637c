#include "ui/rounds/raterchooser.h"
#include "models/store/change.h"
#include "ui/rounds/candidatemodel.h"
#include "ui/rounds/invitationmodel.h"
#include "ui/rounds/ratercoveragemodel.h"
#include "ui/rounds/roundwords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace rostrum {

namespace {
constexpr int kFound = 30;
constexpr const char* kTablesOfChoice[] = {
    "assessment_invitation", "assessment_round", "assessment",     "session", "person",
    "department_span",       "title_span",       "employment_span"};
} // namespace

RaterChooser::RaterChooser(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_coverage(new RaterCoverageModel(this)),
      m_candidates(new CandidateModel(this)),
      m_asked(new InvitationModel(this)),
      m_coverageHead(new SectionHeader({})),
      m_candidateHead(new SectionHeader({})),
      m_askedHead(new SectionHeader({})),
      m_search(new QLineEdit),
      m_problem(new Banner),
      m_ask(new QPushButton),
      m_back(new QPushButton),
      m_done(new QPushButton)
{
    setObjectName(QStringLiteral("raterChooser"));
    build();
    setTexts();
    // Other people from here on: the first of them is in hand.
    const auto anew = [this](void (RaterChooser::*show)()) {
        m_candidateView->setCurrentIndex({});
        (this->*show)();
    };
    connect(m_coverageView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [anew] { anew(&RaterChooser::chooseCell); });
    connect(m_search, &QLineEdit::textChanged, this, [anew] { anew(&RaterChooser::propose); });
    connect(m_ask, &QPushButton::clicked, this, &RaterChooser::ask);
    connect(m_back, &QPushButton::clicked, this, &RaterChooser::takeBackChosen);
    connect(m_done, &QPushButton::clicked, this, &RaterChooser::left);
    connect(m_candidateView, &QTableView::doubleClicked, this, &RaterChooser::ask);
    for (TableView* view : {m_candidateView, m_askedView})
        connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RaterChooser::refreshButtons);
    connect(&desk, &Desk::changed, this, [this](const ChangeNotice& notice) {
        const bool mine = std::any_of(std::begin(kTablesOfChoice), std::end(kTablesOfChoice),
                                      [&](const char* table) { return notice.touches(QString::fromLatin1(table)); });
        if (mine && isVisible())
            load();
    });
}

void RaterChooser::retranslate()
{
    setTexts();
    m_coverage->retranslate();
    m_candidates->retranslate();
    m_asked->retranslate();
    chooseCell();
}

void RaterChooser::start(const Round& round)
{
    m_loaded = {round, {}, {}};
    m_trainer = {};
    m_role.clear();
    m_search->clear();
    load();
    m_coverageView->setFocus();
}

void RaterChooser::load()
{
    const int mine = ++m_load;
    m_desk.read<Loaded>(
        this,
        [code = m_loaded.round.code](Connection& db) -> Result<Loaded> {
            const Snapshot snapshot(db);
            ROSTRUM_TRY(round, findRound(db, code));
            ROSTRUM_TRY(trainers, assessedTrainers(db, round));
            ROSTRUM_TRY(asked, invitations(db, code));
            return Loaded{std::move(round), std::move(trainers), std::move(asked)};
        },
        [this, mine](const Loaded& loaded) {
            if (mine == m_load)
                take(loaded);
        },
        {},
        // The round itself may have been undone.
        [this](const Error& error) { error.code == ErrorCode::UnknownRow ? left() : m_desk.tell(error); });
}

void RaterChooser::take(const Loaded& loaded)
{
    m_loaded = loaded;
    const bool first = m_coverage->columnCount() <= 1;
    const Id trainer = m_trainer;
    const QString role = m_role;
    int column = 1;
    {
        const QSignalBlocker quiet(m_coverageView->selectionModel()); // chosen once, below
        m_coverage->setCoverage(loaded.round, loaded.trainers, loaded.invitations);
        for (int i = 1; i < m_coverage->columnCount(); ++i) {
            m_coverageView->setItemDelegateForColumn(i, m_status);
            if (m_coverage->group(i)->role == role)
                column = i;
        }
        m_coverageView->setCurrentIndex(m_coverage->index(m_coverage->rowOf(trainer), column));
    }
    if (first)
        m_coverageView->fitColumns();
    m_coverageHead->setCaption(loaded.round.title);
    chooseCell();
}

const RoundGroup* RaterChooser::group() const
{
    const QModelIndex current = m_coverageView->currentIndex();
    return current.isValid() ? m_coverage->group(current.column()) : nullptr;
}

const AssessedTrainer* RaterChooser::trainer() const
{
    const QModelIndex current = m_coverageView->currentIndex();
    return current.isValid() ? m_coverage->trainer(current.row()) : nullptr;
}

void RaterChooser::chooseCell()
{
    const RoundGroup* one = group();
    const AssessedTrainer* about = trainer();
    m_role = one ? one->role : QString();
    m_trainer = about ? about->id : Id();
    const QString caption =
        one ? tr("%1 · %2").arg(roundGroupText(one->role), about ? about->name : tr("all trainers")) : QString();
    m_candidateHead->setCaption(caption);
    m_askedHead->setCaption(caption);
    std::vector<Invitation> here;
    for (const Invitation& invitation : m_loaded.invitations)
        if (invitation.role == m_role && (!about || invitation.trainer == about->id))
            here.push_back(invitation);
    m_askedHead->setRight(QString::number(here.size()));
    m_asked->setInvitations(std::move(here), one && one->anonymous, !about);
    m_askedView->fitColumns();
    showProblem();
    propose();
}

void RaterChooser::showProblem()
{
    const RoundGroup* one = group();
    const AssessedTrainer* about = trainer();
    QString problem;
    if (!one)
        problem = tr("The round asks nobody but the trainees.");
    else if (const int least = m_loaded.round.leastOf(*one); !about && m_coverage->tooFew(*one) > 0)
        problem = tr("%1: about %2 of %3 trainers fewer than %4 are asked.")
                      .arg(roundGroupText(one->role))
                      .arg(m_coverage->tooFew(*one))
                      .arg(m_coverage->trainers().size())
                      .arg(least);
    else if (const int asked = about ? m_coverage->asked(about->id, one->role) : least; asked < least)
        problem = least > 1 ? tr("%1 about %2: %3 asked, %4 at least; the group would not be shown.")
                                  .arg(roundGroupText(one->role), about->name)
                                  .arg(asked)
                                  .arg(least)
                            : tr("%1 about %2: nobody is asked.").arg(roundGroupText(one->role), about->name);
    m_problem->setSentence(Mark::AtRisk, problem);
    m_problem->setAccessibleName(problem);
}

// What was typed is looked up in hand; the records' proposals come from a reader's thread.
void RaterChooser::propose()
{
    const int mine = ++m_question;
    if (!m_search->text().trimmed().isEmpty())
        return showCandidates(found());
    std::vector<AssessedTrainer> about = m_coverage->trainers();
    if (const AssessedTrainer* one = trainer())
        about = {*one};
    m_desk.read<std::vector<ProposedRater>>(
        this,
        [round = m_loaded.round, role = m_role, about](Connection& db) {
            return proposedRaters(db, round, role, about);
        },
        [this, mine](const std::vector<ProposedRater>& proposed) {
            if (mine != m_question)
                return;
            std::vector<PossibleRater> candidates;
            for (const ProposedRater& one : proposed)
                candidates.push_back(
                    {one.trainer, one.person, one.trainerName, one.number, one.name, one.department, one.reason});
            showCandidates(std::move(candidates));
            Q_EMIT shown();
        });
}

std::vector<PossibleRater> RaterChooser::found() const
{
    std::vector<PossibleRater> candidates;
    const auto index = m_desk.searchIndex();
    if (!index)
        return candidates;
    const AssessedTrainer* about = trainer();
    for (const SearchHit& hit : index->findByTable(m_search->text(), kFound).hits)
        if (hit.table == QStringLiteral("people"))
            candidates.push_back({about ? about->id : Id(),
                                  hit.id,
                                  about ? about->name : QString(),
                                  hit.key.size() == 32 ? QString() : hit.key,
                                  hit.title,
                                  hit.subtitle,
                                  {}});
    return candidates;
}

// The place in the list stays, so that Enter asks the next one.
void RaterChooser::showCandidates(std::vector<PossibleRater> candidates)
{
    const bool first = m_candidates->rowCount() == 0;
    const int row = std::max(0, m_candidateView->currentIndex().row()), count = int(candidates.size());
    m_candidates->setCandidates(std::move(candidates), !trainer());
    if (count > 0)
        m_candidateView->setCurrentIndex(m_candidates->index(std::min(row, count - 1), 0));
    if (first)
        m_candidateView->fitColumns();
    m_candidateHead->setRight(QString::number(count));
    refreshButtons();
}

void RaterChooser::refreshButtons()
{
    const bool writes = !m_desk.isReadOnly() && !m_loaded.round.isClosed() && group();
    m_ask->setEnabled(writes && m_candidates->rowCount() > 0);
    const QModelIndexList chosen = m_askedView->selectionModel()->selectedRows();
    m_back->setEnabled(writes && std::any_of(chosen.begin(), chosen.end(), [this](const QModelIndex& at) {
                           return !m_asked->invitation(at.row()).answered;
                       }));
}

void RaterChooser::write(const char* verb, Workspace::WriteWork work)
{
    Desk::Write write;
    write.label = {QString::fromLatin1(verb), {m_loaded.round.code}};
    write.work = std::move(work);
    m_desk.write(this, std::move(write));
}

// About all trainers whoever is found is asked about each but himself.
void RaterChooser::ask()
{
    if (!m_ask->isEnabled())
        return;
    std::vector<Ask> asks;
    QModelIndexList chosen = m_candidateView->selectionModel()->selectedRows();
    if (chosen.isEmpty())
        chosen.append(m_candidates->index(0, 0));
    const bool oneself = m_role == QLatin1String(kSelfRole);
    for (const QModelIndex& at : chosen) {
        const PossibleRater& one = m_candidates->candidate(at.row());
        if (!one.trainer.isNull())
            asks.push_back({one.trainer, m_role, one.person});
        else
            for (const AssessedTrainer& about : m_coverage->trainers())
                if (oneself == (about.id == one.person))
                    asks.push_back({about.id, m_role, one.person});
    }
    write("invite", [code = m_loaded.round.code, asks](Change& change) -> Result<void> {
        ROSTRUM_TRY(fresh, inviteThese(change, code, asks));
        Q_UNUSED(fresh);
        return {};
    });
    if (m_search->hasFocus())
        m_search->selectAll(); // the next name replaces this one
}

void RaterChooser::takeBackChosen()
{
    if (!m_back->isEnabled())
        return;
    std::vector<Id> ids;
    for (const QModelIndex& at : m_askedView->selectionModel()->selectedRows())
        if (const Invitation& one = m_asked->invitation(at.row()); !one.answered)
            ids.push_back(one.id);
    write("uninvite", [code = m_loaded.round.code, ids](Change& change) -> Result<void> {
        ROSTRUM_TRY(count, takeBack(change, code, ids));
        Q_UNUSED(count);
        return {};
    });
}

// Esc empties the field, then leaves; Enter goes on to the right and asks; Delete takes back.
bool RaterChooser::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Escape)
        m_search->text().isEmpty() ? left() : m_search->clear();
    else if (enter && watched == m_coverageView)
        m_search->setFocus(Qt::OtherFocusReason);
    else if (enter && (watched == m_search || watched == m_candidateView))
        ask();
    else if (key == Qt::Key_Down && watched == m_search)
        m_candidateView->setFocus(Qt::OtherFocusReason);
    else if (key == Qt::Key_Delete && watched == m_askedView)
        takeBackChosen();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace rostrum
