// The rows of the compliance page: selection that outlives an update, the evidence of one, and what goes on paper.
#include "models/compliance/decision.h"
#include "ui/attachments/openfile.h"
#include "ui/compliance/complianceevidence.h"
#include "ui/compliance/compliancepage.h"
#include "ui/compliance/compliancetexts.h"
#include "ui/compliance/gappanel.h"
#include "ui/preview/printpreview.h"
#include "ui/preview/savereport.h"
#include "ui/widgets/evidencepanel.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/tableview.h"
#include <QScrollBar>
#include <map>

namespace rostrum {

namespace {
constexpr qint64 kMostKept = 20000; ///< cells of a selection that are found again after an update

bool isProblem(const Verdict& verdict) { return verdict.status == Status::NotMet || verdict.status == Status::AtRisk; }

// What a file system will not take in a name.
QString fileName(const QStringList& parts)
{
    QString name = parts.join(u' ').simplified();
    for (const QChar c : QStringLiteral("/\\:*?\"<>|"))
        name.replace(c, u'-');
    return name;
}
} // namespace

std::optional<CompliancePage::Key> CompliancePage::keyOf(int row) const
{
    if (row < 0 || row >= m_model->rowCount())
        return {};
    return Key{m_model->verdict(row).person, m_model->verdict(row).rule};
}

// Before other rows come: who was selected, and where.
void CompliancePage::keep()
{
    m_kept = {};
    m_kept.current = keyOf(m_table->currentIndex().row());
    m_kept.column = m_table->currentIndex().column();
    m_kept.scroll = m_table->verticalScrollBar()->value();
    m_kept.sideways = m_table->horizontalScrollBar()->value();
    const QItemSelection selection = m_table->selectionModel()->selection();
    qint64 cells = 0;
    for (const QItemSelectionRange& range : selection)
        cells += qint64(range.width()) * range.height();
    if (cells > kMostKept)
        return;
    for (const QModelIndex& at : selection.indexes())
        if (const auto key = keyOf(at.row()))
            m_kept.selected.append({*key, at.column()});
}

void CompliancePage::restore()
{
    std::map<std::pair<Id, QString>, int> rows;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows.emplace(std::pair(m_model->verdict(row).person, m_model->verdict(row).rule), row);
    const auto indexOf = [&](const Key& key, int column) {
        const auto found = rows.find({key.person, key.rule});
        return found == rows.end() ? QModelIndex()
                                   : m_model->index(found->second, std::min(column, m_model->columnCount() - 1));
    };
    m_restoring = true;
    QItemSelection selection;
    for (const auto& [key, column] : std::as_const(m_kept.selected))
        if (const QModelIndex at = indexOf(key, column); at.isValid())
            selection.select(at, at);
    const QModelIndex current = m_kept.current ? indexOf(*m_kept.current, m_kept.column) : QModelIndex();
    if (current.isValid())
        m_table->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_table->horizontalScrollBar()->setValue(m_kept.sideways);
    if (m_keepScroll) {
        m_table->doItemsLayout(); // else the bar has no range yet
        m_table->verticalScrollBar()->setValue(m_kept.scroll);
    } else if (current.isValid()) {
        m_table->scrollTo(current);
    }
    m_restoring = false;
    refreshStatusBar();
    Q_EMIT commandsChanged();
}

QString CompliancePage::sortText() const
{
    const int column = m_model->sortColumn();
    return column < 0 ? tr("urgency") : m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

void CompliancePage::refreshStatusBar()
{
    if (!m_loaded)
        return;
    QSet<int> rows;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
    const int shown = m_model->rowCount(), all = int(m_model->figures().result.people.size());
    QStringList parts;
    parts.append(shown == all ? tr("%1 people").arg(all) : tr("%1 of %2 people").arg(shown).arg(all));
    if (!rows.isEmpty())
        parts.append(tr("rows selected: %1").arg(rows.size()));
    parts.append(tr("sorted by %1").arg(sortText()));
    setStatus(parts.join(QStringLiteral(" · ")), m_saved.isEmpty() ? legend(m_model->figures()) : m_saved);
}

bool CompliancePage::can(Command command) const
{
    switch (command) {
    case Command::Print:
    case Command::Export:
        return m_loaded;
    case Command::Evidence:
        return m_model->rowCount() > 0;
    case Command::NextProblem:
    case Command::PreviousProblem: {
        const auto& summary = m_model->figures().result.summary;
        return summary[size_t(Status::NotMet)] + summary[size_t(Status::AtRisk)] > 0;
    }
    case Command::Search:
    case Command::Filters:
        break;
    }
    return Page::can(command);
}

void CompliancePage::run(Command command)
{
    if (!can(command))
        return;
    switch (command) {
    case Command::Print:
        PrintPreview::show(m_desk, list(), window());
        return;
    case Command::Export:
        return save();
    case Command::Evidence:
        if (!m_table->currentIndex().isValid())
            selectRow(0);
        return askEvidence(m_table->currentIndex().row());
    case Command::NextProblem:
        return stepProblem(1);
    case Command::PreviousProblem:
        return stepProblem(-1);
    case Command::Search:
    case Command::Filters:
        break;
    }
    Page::run(command);
}

void CompliancePage::selectRow(int row)
{
    const int column = m_table->currentIndex().isValid() ? m_table->currentIndex().column()
                                                         : m_model->columnOf(ComplianceModel::Kind::Name);
    m_table->setCurrentIndex(m_model->index(row, column));
    m_table->scrollTo(m_table->currentIndex());
}

void CompliancePage::stepProblem(int step)
{
    const int rows = m_model->rowCount();
    int row = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : (step > 0 ? -1 : rows);
    for (int tried = 0; tried < rows; ++tried) {
        row = (row + step + rows) % rows;
        if (isProblem(m_model->verdict(row)))
            return selectRow(row);
    }
}

void CompliancePage::open(const QVariant& argument)
{
    m_pending = argument.toString();
    if (m_loaded && !m_stale)
        openPending();
}

void CompliancePage::openPending()
{
    const QString wanted = std::exchange(m_pending, {});
    if (wanted.isEmpty())
        return;
    for (const Status status : statusesInOrder())
        if (statusKey(status) == wanted)
            return setStatusFilter(wanted);
    const auto& people = m_model->figures().result.people;
    const auto found = std::find_if(people.begin(), people.end(), [&](const Verdict& verdict) {
        return verdict.number == wanted || verdict.person.hex() == wanted;
    });
    if (found == people.end())
        return;
    if (m_model->rowOf(found->person) < 0) {
        m_filters->setSearchText({});
        setStatusFilter({});
    }
    const int row = m_model->rowOf(found->person);
    selectRow(row);
    askEvidence(row);
}

// The window's panel, while it is open.
EvidencePanel* CompliancePage::panel() const
{
    auto* panel = window()->findChild<EvidencePanel*>();
    return panel && panel->isVisible() ? panel : nullptr;
}

// Arrows go through the people; an open panel goes with them.
void CompliancePage::followEvidence()
{
    if (!m_restoring && isVisible() && panel())
        m_follow.start();
}

void CompliancePage::askEvidence(int row)
{
    const auto key = keyOf(row);
    if (!key)
        return;
    m_follow.stop();
    m_shown = key;
    readEvidence(m_model->verdict(row));
}

void CompliancePage::readEvidence(const Verdict& verdict)
{
    const int mine = ++m_evidence;
    const ComplianceQuery query = m_model->figures().query;
    struct Read {
        std::vector<RequirementEvidence> rows;
        std::vector<Attachment> files; ///< of the decision
        GapPlan plan;
    };
    m_desk.read<Read>(
        this,
        [verdict, query](Connection& db) -> Result<Read> {
            ROSTRUM_TRY(rows, complianceEvidence(db, verdict.person, query.year, query.asOf, verdict.rule));
            ROSTRUM_TRY(plan, readGapPlan(db, verdict, query.year, query.asOf));
            std::vector<Attachment> files;
            if (verdict.computed) {
                ROSTRUM_TRY(decision, standingDecision(db, verdict.person, query.year, verdict.rule));
                if (decision) {
                    ROSTRUM_TRY(proving, listAttachments(db, *decision));
                    files = std::move(proving);
                }
            }
            return Read{std::move(rows), std::move(files), std::move(plan)};
        },
        [this, mine, verdict, query](const Read& read) {
            if (mine != m_evidence)
                return;
            Q_EMIT evidenceRequested(
                complianceEvidenceOf(verdict, read.rows, read.files, query.asOf, m_model->words()));
            EvidencePanel* shown = panel();
            if (!shown)
                return;
            shown->setPrintable(true);
            if (!read.plan.gaps.empty())
                shown->addExtra(gapPanel(verdict, read.plan));
        });
}

QWidget* CompliancePage::gapPanel(const Verdict& verdict, const GapPlan& plan)
{
    auto* gap = new GapPanel(plan, m_model->words(), m_desk.isReadOnly());
    connect(gap, &GapPanel::bookRequested, this, [this, gap, verdict](const Id& session, const QString& title) {
        gap->setEnabled(false); // until the figures come again
        Desk::Write write = bookingOf(session, title, {verdict.person}, verdict.name);
        write.failed = [this, guard = QPointer<GapPanel>(gap)](const Error& error) {
            if (guard)
                guard->refuse(error);
            else
                m_desk.tell(error);
        };
        m_desk.write(this, std::move(write));
    });
    return gap;
}

void CompliancePage::openEvidenceFile(const QString& id)
{
    m_desk.read<Attachment>(
        this, [id](Connection& db) -> Result<Attachment> { return findAttachment(db, Id::fromHex(id).value_or(Id())); },
        [this](const Attachment& file) { openAttachment(m_desk, this, file); });
}

ReportSource CompliancePage::list() const
{
    const ComplianceQuery& query = m_model->figures().query;
    return {QStringLiteral("compliance"), query,
            fileName({title(), query.department, QString::number(query.year), isoDay(query.asOf)})};
}

ReportSource CompliancePage::sheetOf(const Verdict& verdict) const
{
    const ComplianceQuery& query = m_model->figures().query;
    const QString person = verdict.number.isEmpty() ? verdict.person.hex() : verdict.number;
    return {QStringLiteral("qualification"),
            {query.year, query.asOf, verdict.rule, {}, person},
            fileName({tr("Title qualification"), verdict.number, verdict.name, QString::number(query.year)})};
}

void CompliancePage::save()
{
    const ReportSource source = list();
    askForReportFile(m_desk, window(), source, true, [this, source](const QString& path) {
        saveReport(m_desk, this, source, path, [this](const SavedReport& saved) {
            m_saved = savedText(saved);
            refreshStatusBar();
        });
    });
}

void CompliancePage::printPerson()
{
    const int row = m_shown ? m_model->rowOf(m_shown->person, m_shown->rule) : -1;
    if (row >= 0)
        PrintPreview::show(m_desk, sheetOf(m_model->verdict(row)), window());
}

} // namespace rostrum
