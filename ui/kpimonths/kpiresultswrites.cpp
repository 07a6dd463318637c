// What the page writes: locks, reopenings, waivers; and what it shows of one person.
#include "models/kpi/kpilock.h"
#include "ui/kpimonths/kpiresultspage.h"
#include "ui/kpimonths/monthevidence.h"
#include "ui/kpimonths/monthwords.h"
#include "ui/preview/printpreview.h"
#include "ui/reports/reportchoices.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/reasonbar.h"
#include "ui/widgets/tableview.h"
#include "ui/words/periodtext.h"
#include <QPushButton>

namespace rostrum {

namespace {
const QString kReopen = QStringLiteral("reopen"), kWaive = QStringLiteral("waive");

bool waits(const KpiRow& row, int place = -1)
{
    for (size_t i = 0; i < row.coverage.size(); ++i)
        if ((place < 0 || place == int(i)) && !row.coverage[i].complete())
            return true;
    return false;
}
} // namespace

std::vector<KpiRow> KpiResultsPage::chosenRows() const
{
    std::vector<KpiRow> rows;
    QSet<int> seen;
    QModelIndexList chosen = m_view->selectionModel()->selectedIndexes();
    if (chosen.isEmpty() && m_view->currentIndex().isValid())
        chosen = {m_view->currentIndex()};
    for (const QModelIndex& at : chosen)
        if (!seen.contains(at.row()) && waits(m_model->row(at.row()))) {
            seen.insert(at.row());
            rows.push_back(m_model->row(at.row()));
        }
    return rows;
}

QString KpiResultsPage::waivedIndicator() const
{
    const QModelIndex at = m_view->currentIndex();
    const int place = at.isValid() ? m_model->indicatorOf(at.column()) : -1;
    if (place < 0 || !waits(m_model->row(at.row()), place))
        return {};
    return m_figures->results.scheme.indicators[size_t(place)].code;
}

void KpiResultsPage::refreshCounts()
{
    const auto counted = [this](const QString& text, ResultsModel::Only only) {
        return FilterBar::Choice{m_figures ? QStringLiteral("%1 (%2)").arg(text).arg(m_model->count(only)) : text,
                                 int(only)};
    };
    const bool before = m_filling;
    m_filling = true;
    m_filters->setChoices(QStringLiteral("show"), {counted(tr("All"), ResultsModel::Only::All),
                                                   counted(tr("Something missing"), ResultsModel::Only::Waiting),
                                                   counted(tr("Waived"), ResultsModel::Only::Waived),
                                                   counted(tr("With an adjustment"), ResultsModel::Only::Adjusted)});
    m_filling = before;
}

// Why a button rests is said beside the period, in its tip and to whoever listens.
void KpiResultsPage::refreshButtons()
{
    const bool writes = !m_desk.isReadOnly() && !m_writing && m_figures;
    const QString hindrance = m_figures ? hindranceText(*m_figures) : QString();
    const bool locked = m_figures && m_figures->results.revision > 0;
    m_lock->setVisible(!locked);
    m_reopen->setVisible(locked);
    m_waive->setVisible(!locked);
    m_lock->setEnabled(writes && hindrance.isEmpty());
    m_reopen->setEnabled(writes && locked);
    m_waive->setEnabled(writes && !locked && !chosenRows().empty());
    const QString readOnly = tr("This workspace is open for reading only.");
    m_lock->setToolTip(m_desk.isReadOnly()    ? readOnly
                       : !hindrance.isEmpty() ? tr("Cannot be locked yet: %1").arg(hindrance)
                                              : tr("Its figures will never change again (Ctrl+L)"));
    m_reopen->setToolTip(m_desk.isReadOnly() ? readOnly
                                             : tr("Counted anew; the next lock is the next revision (Ctrl+R)"));
    m_waive->setToolTip(m_desk.isReadOnly()    ? readOnly
                        : m_waive->isEnabled() ? tr("Lets pass what is missing, with a reason (Ctrl+M)")
                                               : tr("Choose somebody who waits for something."));
    for (QPushButton* button : {m_lock, m_reopen, m_waive})
        button->setAccessibleDescription(button->toolTip());
    if (!m_figures)
        return;
    const std::optional<KpiLock>& lock = m_figures->lock;
    QStringList said;
    if (locked)
        said.append(tr("Locked on %1, revision %2, SHA-256 %3…")
                        .arg(isoDay(lock->lockedOn))
                        .arg(lock->revision)
                        .arg(QString::fromLatin1(lock->sha256.toHex().left(12))));
    else if (!hindrance.isEmpty())
        said.append(tr("Cannot be locked yet: %1").arg(hindrance));
    else
        said.append(tr("Complete: it can be locked."));
    if (!locked && lock)
        said.append(tr("Revision %1 was reopened: %2").arg(lock->revision).arg(lock->reopenedReason));
    if (!m_figures->results.adjustments.empty())
        said.append(tr("%Ln people have an adjustment", nullptr, m_model->count(ResultsModel::Only::Adjusted)));
    m_state->setText(said.join(QStringLiteral(" · ")));
    m_state->setTone(locked || hindrance.isEmpty() ? Tone::Second : Tone::Text);
}

void KpiResultsPage::refreshStatus()
{
    m_header->setCaption(
        QStringLiteral("%1 v%2").arg(m_figures->results.scheme.name).arg(m_figures->results.scheme.version));
    setStatus(tr("%Ln people", nullptr, m_model->rowCount()),
              tr("F4 shows the arithmetic and what is missing, Ctrl+M waives, Ctrl+L locks, Ctrl+R reopens"));
}

void KpiResultsPage::askEvidence()
{
    const QModelIndex at = m_view->currentIndex();
    if (!at.isValid() || !m_figures)
        return;
    m_evidenceShown = true;
    const KpiRow row = m_model->row(at.row());
    const int place = m_model->indicatorOf(at.column());
    const int mine = ++m_asked;
    const auto figures = m_figures;
    if (place < 0 || !figures->results.scheme.indicators[size_t(place)].measured()) {
        Q_EMIT evidenceRequested(personEvidence(*figures, row, place, {}));
        return;
    }
    constexpr int kMostRows = 400;
    m_desk.read<KpiBehind>(
        this,
        [figures, person = row.person, place](Connection& db) {
            return kpiBehind(db, figures->results.scheme, figures->results.period, person, size_t(place), kMostRows);
        },
        [this, mine, figures, row, place](const KpiBehind& behind) {
            if (mine == m_asked)
                Q_EMIT evidenceRequested(personEvidence(*figures, row, place, behind));
        });
}

void KpiResultsPage::showWaiting()
{
    if (!m_figures)
        return;
    ++m_asked;
    m_evidenceShown = false; // it is not about a row
    Q_EMIT evidenceRequested(waitingEvidence(*m_figures));
}

void KpiResultsPage::withdraw(const QString& link)
{
    const QLatin1String prefix(kWithdrawLink);
    const auto id = link.startsWith(prefix) ? Id::fromHex(QStringView(link).mid(prefix.size())) : std::nullopt;
    if (!id || !m_figures || m_writing)
        return;
    for (const KpiWaiver& waiver : m_figures->waivers)
        if (waiver.id == *id)
            write({{QStringLiteral("unwaive"), {waiver.name, periodText(m_figures->results.period)}},
                   [id = *id](Change& change) { return withdrawWaiver(change, id); },
                   Origin::Edit,
                   {},
                   {}});
}

void KpiResultsPage::lock()
{
    if (!m_figures || m_writing)
        return;
    const KpiQuery query{m_figures->results.period, m_figures->results.scheme.code, {}, today()};
    write({{QStringLiteral("lock"), {periodText(query.period)}},
           [query](Change& change) -> Result<void> {
               const auto lock = lockKpi(change, query);
               return lock ? Result<void>() : fail(lock.error());
           },
           Origin::Edit,
           {},
           {}});
}

void KpiResultsPage::ask(const QString& what)
{
    if (what == kReopen)
        m_reason->setTexts(tr("Why is %1 reopened?").arg(periodText(m_figures->results.period)),
                           tr("For example: ratings of two sessions were entered late"), tr("Reopen"));
    else {
        const std::vector<KpiRow> rows = chosenRows();
        const QString who = rows.size() == 1 ? rows.front().name : tr("%Ln people", nullptr, int(rows.size()));
        const QString code = waivedIndicator();
        QString of = tr("everything that is missing");
        for (const Indicator& one : m_figures->results.scheme.indicators)
            if (one.code == code)
                of = one.title;
        m_reason->setTexts(tr("Waive %1 of %2 – why?").arg(of, who),
                           tr("For example: on a project abroad, nobody could rate"), tr("Waive"));
    }
    m_reason->open(what);
}

void KpiResultsPage::give(const QString& what, const QString& reason)
{
    if (m_writing || !m_figures)
        return;
    if (what == kReopen)
        reopen(reason);
    else
        waive(reason);
    closeReason();
}

void KpiResultsPage::reopen(const QString& reason)
{
    const DateSpan period = m_figures->results.period;
    write({{QStringLiteral("reopen"), {periodText(period), reason}},
           [period, reason, code = m_figures->results.scheme.code](Change& change) -> Result<void> {
               const auto lock = reopenKpi(change, code, period, reason, today());
               return lock ? Result<void>() : fail(lock.error());
           },
           Origin::Edit,
           {},
           {}});
}

// Of one person as of many: one Change.
void KpiResultsPage::waive(const QString& reason)
{
    const std::vector<KpiRow> rows = chosenRows();
    if (rows.empty())
        return;
    const QString who = rows.size() == 1 ? rows.front().name : tr("%Ln people", nullptr, int(rows.size()));
    std::vector<WaiveAsk> asks;
    for (const KpiRow& row : rows)
        asks.push_back({m_figures->results.scheme.code, m_figures->results.period, row.person, waivedIndicator(),
                        reason, today()});
    write({{QStringLiteral("waive"), {who, periodText(m_figures->results.period), reason}},
           [asks](Change& change) -> Result<void> {
               for (const WaiveAsk& ask : asks)
                   if (const auto done = waiveKpi(change, ask); !done)
                       return fail(done.error());
               return {};
           },
           Origin::Edit,
           {},
           {}});
}

void KpiResultsPage::closeReason()
{
    const bool shown = m_reason->isVisible();
    m_reason->hide();
    if (shown)
        m_view->setFocus();
}

// One at a time: what can be done next hangs on what was written.
void KpiResultsPage::write(Desk::Write write)
{
    m_writing = true;
    refreshButtons();
    write.done = [this](const ChangeNotice&) {
        m_writing = false;
        refreshButtons();
    };
    write.failed = [this](const Error& error) {
        m_writing = false;
        refreshButtons();
        m_desk.tell(error);
    };
    m_desk.write(this, std::move(write));
}

void KpiResultsPage::print()
{
    ReportChoices choices;
    choices.year = m_figures->results.period.from.year();
    choices.spans = true;
    choices.from = m_figures->results.period.from;
    choices.to = m_figures->results.period.to;
    choices.department = m_filters->value(QStringLiteral("department")).toString();
    choices.asOf = likelyAsOf(m_figures->results.period);
    PrintPreview::show(m_desk, sourceOf(*reportKind(QStringLiteral("kpi")), choices), window());
}

} // namespace rostrum
