// What the page reads, how the draft is kept, and how it becomes a version.
#include "models/base/dates.h"
#include "models/kpi/schemestore.h"
#include "models/kpi/weights.h"
#include "models/report/reports.h"
#include "ui/desk/freedelsewhere.h"
#include "ui/kpi/benchpaper.h"
#include "ui/kpi/benchtable.h"
#include "ui/kpi/enablebar.h"
#include "ui/kpi/kpipage.h"
#include "ui/kpi/rankstrip.h"
#include "ui/kpi/weightpanel.h"
#include "ui/preview/savereport.h"
#include "ui/printlog/reportlog.h"
#include "ui/widgets/banner.h"
#include "ui/words/errortext.h"
#include <QComboBox>
#include <QHeaderView>

namespace rostrum {

using Figures = std::shared_ptr<const BenchFigures>;

bool KpiPage::showsDraft() const { return m_right->currentData().toInt() == 0; }

void KpiPage::load()
{
    if (m_keep.isActive()) {
        m_keep.stop();
        keepNow();
    }
    m_stale = false;
    const int mine = ++m_load;
    BenchQuestion question;
    question.scheme = m_scheme->currentData().toString();
    question.period = m_wanted.value_or(m_figures ? m_figures->period : DateSpan());
    question.left = m_left->currentData().toInt();
    question.right = m_right->currentData().toInt();
    question.today = today();
    m_desk.read<Figures>(
        this,
        [question](Connection& db) -> Result<Figures> {
            ROSTRUM_TRY(figures, readBench(db, question));
            return Figures(freedElsewhere(std::move(figures)));
        },
        [this, mine](const Figures& figures) {
            if (mine == m_load)
                show(figures);
        },
        {},
        [this, mine](const Error& error) {
            if (mine != m_load)
                return;
            m_stale = true;
            if (error.code == ErrorCode::UnknownRule)
                showNoScheme();
            else
                m_desk.tell(error);
        });
}

void KpiPage::show(Figures figures)
{
    const Kept before = kept();
    const bool first = !m_figures;
    take(std::move(figures));
    if (first) {
        const QSignalBlocker quiet(m_table->horizontalHeader());
        m_table->horizontalHeader()->setSortIndicator(m_model->after(), Qt::DescendingOrder);
        m_model->sort(m_model->after(), Qt::DescendingOrder);
        m_strip->showLine();
    }
    restore(before);
    if (panel() && m_shown)
        showEvidence();
    Q_EMIT loaded();
}

// The draft of the scheme, kept or new, over the figures.
void KpiPage::take(Figures figures)
{
    m_filling = true;
    const int columns = m_model->columnCount();
    m_figures = std::move(figures);
    const Scheme& newest = m_figures->newest();
    if (m_draftScheme != newest.code || m_draft.weights.empty()) {
        m_draft = keptDraft(m_workspace, newest.code);
        m_draftScheme = newest.code;
        if (m_draft.weights.empty())
            m_draft = draftOf(newest);
    }
    m_draft = fitted(m_draft, newest);
    fillChoices();
    m_filling = true;
    const Scheme& shown = showsDraft() ? newest : m_figures->right.scheme;
    m_weights->setEditable(showsDraft(),
                           showsDraft() ? QString() : tr("A saved version never changes; the draft can be tried."));
    m_weights->setScheme(shown, m_figures->left.scheme, showsDraft() ? m_draft : draftOf(shown));
    m_model->setSides(sideName(false, false), sideName(true, false));
    m_strip->setSides(sideName(false, false), sideName(true, false));
    m_model->setFigures(m_figures);
    if (showsDraft()) {
        const Scheme tried = m_draft.applied(newest);
        if (!std::equal(tried.indicators.begin(), tried.indicators.end(), newest.indicators.begin(),
                        newest.indicators.end(),
                        [](const Indicator& a, const Indicator& b) { return a.code == b.code; }))
            m_model->reorder(tried);
    }
    if (columns != m_model->columnCount())
        m_table->fitModel();
    m_filling = false;
    follow();
    m_keep.stop(); // nothing was moved
    refreshFoot();
    refreshEmpty();
    Q_EMIT commandsChanged();
}

// After each move of a slider: everybody's rank at once, what is written about it after.
void KpiPage::follow()
{
    if (!m_figures)
        return;
    const bool whole = m_weights->draft().left() == 0;
    if (showsDraft()) {
        m_draft = m_weights->draft();
        m_keep.start();
    }
    if (whole)
        m_model->weigh(m_weights->draft().values());
    else
        m_model->setFrozen(true);
    refreshHeader();
    refreshEnable();
    refreshLine();
    refreshStatus();
    if (m_shown && panel())
        m_evidence.start();
}

void KpiPage::reorder()
{
    if (!m_figures || !showsDraft())
        return;
    const Kept before = kept();
    m_filling = true;
    m_model->reorder(m_weights->draft().applied(m_figures->newest()));
    m_table->fitModel();
    m_filling = false;
    follow();
    restore(before);
}

void KpiPage::keepNow()
{
    storeDraft();
    if (m_figures)
        refreshFoot();
}

// Also when the page goes: its parts and the desk may be gone already.
void KpiPage::storeDraft()
{
    if (m_draftScheme.isEmpty())
        return;
    const bool plain =
        m_figures && m_draft.isLike(m_figures->newest()) &&
        std::none_of(m_draft.weights.begin(), m_draft.weights.end(), [](const DraftWeight& one) { return one.locked; });
    m_draft.keptAt = QDateTime(today(), QTime::currentTime());
    if (plain)
        dropDraft(m_workspace, m_draftScheme);
    else
        keepDraft(m_workspace, m_draftScheme, m_draft);
}

// The weights of the left side, in the draft's own order.
void KpiPage::restoreWeights()
{
    if (!m_figures)
        return;
    const KpiDraft before = fitted(draftOf(m_figures->left.scheme), m_figures->newest());
    m_weights->setScheme(m_figures->newest(), m_figures->left.scheme, before);
    m_draft = before;
    reorder();
    m_strip->showLine();
}

void KpiPage::beginEnable()
{
    m_bar->ask(m_figures->newest().version + 1, today(), int(m_figures->locked.size()));
    refreshEnable();
}

void KpiPage::enable(QDate from)
{
    m_bar->setBusy(true);
    Scheme next = m_draft.applied(m_figures->newest());
    next.validFrom = from;
    QJsonObject json = schemeToJson(next);
    json.remove(QStringLiteral("version"));
    const auto version = std::make_shared<int>(0);
    Desk::Write write;
    write.label = {QStringLiteral("scheme"), {next.name}};
    write.work = [json, version](Change& change) -> Result<void> {
        ROSTRUM_TRY(written, importScheme(change, json));
        *version = written;
        return {};
    };
    write.done = [this, version, from](const ChangeNotice&) {
        m_bar->hide();
        refreshEnable();
        m_weights->focusFirst();
        Q_EMIT noteRequested(tr("Version %1 holds from %2").arg(*version).arg(isoDay(from)));
    };
    write.failed = [this](const Error& error) { m_bar->refuse(errorText(error)); };
    // The draft outlives its saving, so that an undo gives it back.
    keepNow();
    m_desk.write(this, std::move(write));
}

void KpiPage::askForFile()
{
    ReportSource named;
    named.fileName = tr("Weights %1").arg(m_period->currentText());
    askForReportFile(m_desk, this, named, true, [this](const QString& path) { save(path); });
}

void KpiPage::save(const QString& path)
{
    m_desk.read<ReportFile>(
        this,
        [path, paper = paper()](Connection& db) -> Result<ReportFile> {
            ROSTRUM_TRY(settings, reportSettings(db));
            return writeReport(benchDocument(paper, settings), path);
        },
        [this](const ReportFile& file) {
            PrintEntry entry;
            entry.report = tr("Comparison of weights");
            entry.asOf = today();
            entry = savedEntry(std::move(entry), file);
            logReport(m_desk, entry);
            Q_EMIT noteRequested(savedText({file.path, file.pages, file.rows, entry}));
        });
}

} // namespace rostrum
