// What the page says: header, line, foot, status bar, the evidence behind a figure, the comparison on paper.
#include "models/base/dates.h"
#include "models/base/decimal.h"
#include "models/kpi/kpiperiods.h"
#include "ui/kpi/benchpaper.h"
#include "ui/kpi/benchtable.h"
#include "ui/kpi/enablebar.h"
#include "ui/kpi/kpiarithmetic.h"
#include "ui/kpi/kpipage.h"
#include "ui/kpi/kpiwords.h"
#include "ui/kpi/noscheme.h"
#include "ui/kpi/rankstrip.h"
#include "ui/kpi/weightpanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/evidencepanel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/words/periodtext.h"
#include <QComboBox>
#include <QPushButton>
#include <QStackedWidget>

namespace rostrum {

namespace {
const QString kDot = QStringLiteral(" · ");
constexpr int kRoomForReason = 900, kRoomForScheme = 1000,
              kRoomForLine = 950; // of the page; below, the tool tip says it
} // namespace

QString KpiPage::sideName(bool right, bool withWeights) const
{
    const Scheme& scheme = right ? m_figures->right.scheme : m_figures->left.scheme;
    const QString name = right && showsDraft()                  ? tr("draft")
                         : scheme.version == m_figures->inForce ? tr("in force v%1").arg(scheme.version)
                                                                : QStringLiteral("v%1").arg(scheme.version);
    if (!withWeights)
        return name;
    const std::vector<int> weights = right ? m_weights->draft().values() : scheme.weights();
    return name + u' ' + kpiWeightsText(weights);
}

void KpiPage::refreshHeader()
{
    const BenchCount& bench = m_model->bench();
    int taking = 0;
    for (int row = 0; row < bench.count(); ++row)
        taking += bench.outcome(row).rank > 0 && bench.eligible(row);
    const int least = bench.leastRatings();
    QString caption =
        periodText(m_figures->period) + kDot +
        (least > 0 ? tr("%1 trainers, %2 take part (ratings ≥ %3)").arg(bench.count()).arg(taking).arg(least)
                   : tr("%1 trainers, %2 take part").arg(bench.count()).arg(taking));
    if (m_figures->isLocked)
        caption += kDot + tr("locked");
    else if (m_figures->today <= m_figures->period.to)
        caption += kDot + tr("not over yet");
    m_header->setCaption(caption);
    m_closed->setSentence(Mark::None, m_figures->isLocked
                                          ? tr("This period is locked: its results stay as they were locked. Weights "
                                               "may be tried on them, and change nothing in it.")
                                          : QString());
}

// The one primary button, and beside it why it rests.
void KpiPage::refreshEnable()
{
    const Scheme& newest = m_figures->newest();
    m_enable->setText(tr("Enable as v%1…").arg(newest.version + 1));
    m_enable->setAccessibleName(m_enable->text());
    const int left = m_weights->draft().left();
    QString why;
    if (m_desk.isReadOnly())
        why = tr("open for reading only");
    else if (!showsDraft())
        why = tr("a saved version is shown");
    else if (left != 0)
        why = tr("together %1 %, not 100 %").arg(kpiWeightText(m_weights->draft().sum()));
    else if (m_draft.isLike(newest))
        why = tr("the same as v%1").arg(newest.version);
    m_reason->setText(why);
    m_reason->setTone(left != 0 ? Tone::Refused : Tone::Second);
    m_reason->setVisible(!why.isEmpty() && width() >= kRoomForReason);
    m_enable->setToolTip(why);
    m_enable->setAccessibleDescription(why);
    m_enable->setEnabled(why.isEmpty() && !m_bar->isVisible());
    if (!why.isEmpty())
        m_bar->hide();
    m_weights->setRestorable(
        !m_weights->draft().isLike(fitted(draftOf(m_figures->left.scheme), newest).applied(newest)));
    m_compare->setEnabled(left == 0 && !m_model->bench().isEmpty());
}

void KpiPage::refreshLine()
{
    const BenchCount& bench = m_model->bench();
    if (bench.isEmpty())
        return;
    QStringList in, out;
    for (const int row : bench.order()) {
        if (bench.crossing(row) == Crossing::In)
            in.append(bench.row(row).name);
        else if (bench.crossing(row) == Crossing::Out)
            out.append(bench.row(row).name);
    }
    m_crossers->setNames(in, out, m_model->isFrozen());
    const BenchCount::Side &before = bench.leftSide(), &after = bench.rightSide();
    QStringList said;
    if (bench.line().percent > 0) {
        said.append(tr("line %1 → %2").arg(m_model->lineText(false), m_model->lineText(true)));
        said.append(QStringLiteral("⌈%1 × %2 %⌉ = ").arg(after.order.size()).arg(bench.line().percent) +
                    tr("%Ln people", nullptr, int((after.order.size() * size_t(bench.line().percent) + 99) / 100)));
        said.append(tr("ties all in"));
    } else {
        said.append(tr("%1 → %2 people reach it").arg(before.inside).arg(after.inside));
    }
    m_lineRight->setText(said.join(kDot));
    m_lineRight->setToolTip(m_lineRight->text());
    m_line->setToolTip(m_lineRight->text());
}

void KpiPage::refreshFoot()
{
    QList<std::pair<QString, QString>> lines;
    const Scheme& left = m_figures->left.scheme;
    const QString since =
        left.validFrom.isValid() ? tr("from %1").arg(isoDay(left.validFrom)) : tr("from the beginning");
    lines.append({sideName(false, false), since + kDot + kpiWeightsText(left.weights())});
    if (showsDraft()) {
        const QString kept = m_draft.keptAt.isValid() && !m_draft.isLike(m_figures->newest())
                                 ? tr("kept %1").arg(m_draft.keptAt.toString(QStringLiteral("MM-dd HH:mm"))) + kDot
                                 : QString();
        lines.append({tr("draft"), kept + kpiWeightsText(m_draft.values())});
    } else {
        const Scheme& right = m_figures->right.scheme;
        lines.append({sideName(true, false), (right.validFrom.isValid() ? tr("from %1").arg(isoDay(right.validFrom))
                                                                        : tr("from the beginning")) +
                                                 kDot + kpiWeightsText(right.weights())});
    }
    QStringList locked;
    for (const DateSpan& period : m_figures->locked)
        locked.append(periodText(period));
    if (locked.size() > 2)
        locked = {tr("%1 to %2: %3 periods").arg(locked.first(), locked.last()).arg(locked.size())};
    lines.append(
        {tr("Locked periods do not change"), locked.isEmpty() ? tr("none yet") : locked.join(QStringLiteral(", "))});
    m_weights->setFoot(lines);
}

QString KpiPage::nonParticipants() const
{
    const BenchCount& bench = m_model->bench();
    QStringList names;
    int others = 0; // beyond the two that are named
    for (const int row : bench.order()) {
        if (bench.outcome(row).rank > 0 && bench.eligible(row))
            continue;
        if (names.size() == 2) {
            ++others;
            continue;
        }
        const auto ratings = bench.ratings(row);
        names.append(ratings ? tr("%1 (n=%2)").arg(bench.row(row).name).arg(*ratings) : bench.row(row).name);
    }
    if (names.isEmpty())
        return {};
    const QString some = names.join(tr(", "));
    return others == 0 ? tr("%1 take no part").arg(some)
                       : tr("%1 and %Ln others take no part", nullptr, others).arg(some);
}

void KpiPage::refreshStatus()
{
    if (!m_figures)
        return;
    const BenchCount& bench = m_model->bench();
    int taking = 0, up = 0, down = 0;
    for (int row = 0; row < bench.count(); ++row) {
        taking += bench.outcome(row).rank > 0 && bench.eligible(row);
        up += bench.moved(row).value_or(0) > 0;
        down += bench.moved(row).value_or(0) < 0;
    }
    QStringList left{tr("%Ln take part", nullptr, taking)};
    if (!m_model->isFrozen())
        left.append(tr("%1 rise, %2 fall").arg(up).arg(down));
    if (const QString others = nonParticipants(); !others.isEmpty())
        left.append(others);
    QString right;
    const Scheme& scheme = bench.isEmpty() ? m_figures->right.scheme : bench.right().scheme;
    for (size_t i = 0; i < scheme.indicators.size() && right.isEmpty(); ++i) {
        const Indicator& one = scheme.indicators[i];
        const auto prior = i < bench.right().priors.size() ? bench.right().priors[i] : std::nullopt;
        if (one.kind == IndicatorKind::Mean && one.shrink > 0 && prior)
            right = tr("%1 is shrunk first: (n × mean + %2 × %3) ÷ (n + %2)")
                        .arg(one.title)
                        .arg(one.shrink)
                        .arg(formatDecimal(*prior, kScoreDecimals, 2));
    }
    setStatus(left.join(kDot), right);
}

void KpiPage::refreshEmpty()
{
    m_empty->setTexts(tr("No trainer in this period"), tr("Choose another period, or import people and sessions."),
                      tr("Import a sheet…"));
    hideWhatNeedsScheme(false);
    if (m_model->bench().isEmpty())
        m_stack->setCurrentWidget(m_empty);
    else
        m_stack->setCurrentIndex(0);
}

// There is nothing to weigh.
void KpiPage::showNoScheme()
{
    hideWhatNeedsScheme(true);
    m_compare->setEnabled(false);
    m_enable->setEnabled(false);
    m_stack->setCurrentWidget(m_noScheme);
}

void KpiPage::hideWhatNeedsScheme(bool hidden)
{
    m_weights->setHidden(hidden);
    for (QComboBox* choice : {m_scheme, m_period, m_left, m_right})
        choice->setEnabled(!hidden);
}

// The title comes before what the button's tool tip says as well.
void KpiPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_reason->setVisible(!m_reason->text().isEmpty() && width() >= kRoomForReason);
    m_scheme->setVisible(m_scheme->count() > 1 && width() >= kRoomForScheme);
    m_weights->setNarrow(width() < kRoomForScheme);
    m_lineRight->setVisible(width() >= kRoomForLine);
}

bool KpiPage::can(Command command) const
{
    switch (command) {
    case Command::Filters:
        return true;
    case Command::Export:
    case Command::Print:
        return m_compare->isEnabled();
    case Command::Evidence:
        return m_table->currentIndex().isValid();
    default:
        return false;
    }
}

void KpiPage::run(Command command)
{
    if (command == Command::Filters)
        m_weights->focusFirst();
    else if (command == Command::Export || command == Command::Print)
        askForFile();
    else if (command == Command::Evidence)
        askEvidence(m_table->currentIndex());
}

EvidencePanel* KpiPage::panel() const
{
    auto* panel = window()->findChild<EvidencePanel*>();
    return panel && panel->isVisible() ? panel : nullptr;
}

// Columns without a figure of their own open the total.
void KpiPage::askEvidence(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    m_shown = {m_model->bench().row(m_model->benchRow(index.row())).person, index.column()};
    m_evidence.stop();
    showEvidence();
}

KpiResults KpiPage::shownResults(bool left) const
{
    const KpiResults& from = left ? m_model->bench().left() : m_model->bench().right();
    KpiResults results;
    results.scheme = from.scheme;
    results.period = from.period;
    results.priors = from.priors;
    return results;
}

// As it stands on the bench: under the weights that are tried.
KpiRow KpiPage::shownRow(int row, bool left) const
{
    const BenchCount& bench = m_model->bench();
    if (left && bench.leftRow(row))
        return *bench.leftRow(row);
    KpiRow shown = bench.row(row);
    const KpiWeighing::Outcome& outcome = bench.outcome(row);
    shown.total = {outcome.standing, outcome.points};
    shown.earned = outcome.earned;
    shown.finalPoints = outcome.earned ? std::optional(*outcome.earned + shown.adjustment) : std::nullopt;
    shown.rank = outcome.rank > 0 ? std::optional(outcome.rank) : std::nullopt;
    return shown;
}

void KpiPage::showEvidence()
{
    if (!m_shown || m_model->bench().isEmpty())
        return;
    const auto [person, column] = *m_shown;
    const int at = m_model->rowOf(person);
    if (at < 0)
        return;
    const int row = m_model->benchRow(at);
    const bool left = column == m_model->before();
    const KpiResults results = shownResults(left);
    const KpiRow shown = shownRow(row, left);
    const auto indicator = m_model->indicatorAt(column);
    const size_t place = indicator.value_or(results.scheme.indicators.size());
    const Evidence evidence =
        indicator ? kpiIndicatorEvidence(results, shown, *indicator) : kpiTotalEvidence(results, shown);
    Q_EMIT evidenceRequested(evidence);
    if (!indicator && !results.scheme.bonus)
        return;
    const int mine = ++m_asked;
    m_desk.read<KpiBehind>(
        this,
        [scheme = results.scheme, period = results.period, person = person, place](Connection& db) {
            return kpiBehind(db, scheme, period, person, place, kMostKpiRows);
        },
        [this, mine, evidence, scheme = results.scheme, place](const KpiBehind& behind) {
            if (mine != m_asked || !panel())
                return;
            Evidence whole = evidence;
            whole.sections.append(kpiRowsSection(scheme, place, behind));
            Q_EMIT evidenceRequested(whole);
        });
}

std::shared_ptr<const BenchPaper> KpiPage::paper() const
{
    const BenchCount& bench = m_model->bench();
    const Scheme& scheme = bench.right().scheme;
    auto paper = std::make_shared<BenchPaper>();
    paper->scheme = scheme.name;
    paper->period = periodText(m_figures->period);
    paper->line = m_line->currentText() + kDot + m_lineRight->text();
    paper->left = sideName(false, true);
    paper->right = sideName(true, true);
    paper->asOf = m_figures->today;
    for (const Indicator& one : scheme.indicators)
        paper->indicators.append(one.title);
    for (const int row : bench.order()) {
        const KpiRow& one = bench.row(row);
        const auto rank = [](int value) { return value > 0 ? QString::number(value) : QStringLiteral("—"); };
        BenchPaper::Line line{rank(bench.outcome(row).rank),
                              rank(bench.leftRank(row)),
                              {},
                              one.number,
                              one.name,
                              one.departmentName,
                              {},
                              m_model->pointsText(row, false),
                              m_model->pointsText(row, true),
                              {}};
        line.move = m_model->index(m_model->rowOf(one.person), BenchModel::Move).data().toString();
        for (const IndicatorScore& score : one.indicators)
            line.scores.append(kpiScoreText(score.score));
        if (const auto difference = bench.difference(row))
            line.difference = kpiDifferenceText(*difference);
        paper->lines.push_back(std::move(line));
    }
    if (const QString others = nonParticipants(); !others.isEmpty())
        paper->notes.append(others);
    if (m_figures->isLocked)
        paper->notes.append(tr("The period is locked; the comparison changes nothing in it."));
    return paper;
}

} // namespace rostrum
