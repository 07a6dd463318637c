// What the search page does with what was found: opens it, shows where it came from, prints and saves it.
#include "models/base/dates.h"
#include "models/report/recordsreport.h"
#include "models/report/reportbatch.h"
#include "ui/preview/printpreview.h"
#include "ui/preview/savereport.h"
#include "ui/search/hitlist.h"
#include "ui/search/recordsmodel.h"
#include "ui/search/searchpage.h"
#include "ui/tables/rowdescription.h"
#include "ui/tables/rowevidence.h"
#include "ui/widgets/tableview.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>

namespace rostrum {

void SearchPage::run(Command command)
{
    if (!can(command))
        return;
    switch (command) {
    case Command::Search:
        m_field->setFocus(Qt::ShortcutFocusReason);
        m_field->selectAll();
        break;
    case Command::Print:
        print();
        break;
    case Command::Export:
        exportHits(m_list->chosen());
        break;
    case Command::Evidence:
        showEvidence(m_view->currentIndex().row());
        break;
    default:
        break;
    }
}

void SearchPage::clearField()
{
    m_field->clear();
    m_field->setFocus(Qt::OtherFocusReason);
}

// From the field the arrows go through the hits and Enter to the records; Esc leads back, and in the field clears it.
bool SearchPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_chips && event->type() == QEvent::Resize)
        fitKinds();
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
        if (watched == m_field && m_field->text().isEmpty())
            return Page::eventFilter(watched, event);
        watched == m_field ? m_field->clear() : m_field->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched != m_field)
        return Page::eventFilter(watched, event);
    switch (key) {
    case Qt::Key_Down:
        m_list->step(1);
        return true;
    case Qt::Key_Up:
        m_list->step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_records->rowCount() > 0) {
            if (!m_view->currentIndex().isValid())
                m_view->setCurrentIndex(m_records->index(0, RecordsModel::What));
            m_view->setFocus(Qt::OtherFocusReason);
        }
        return true;
    default:
        return Page::eventFilter(watched, event);
    }
}

// A department is shown by its people; what has no key of its own by its title.
void SearchPage::openHit()
{
    const SearchHit* hit = m_list->current();
    if (!hit)
        return;
    const bool department = hit->table == QStringLiteral("departments");
    Q_EMIT navigationRequested(department ? QStringLiteral("people") : hit->table,
                               department || hit->key.size() == 32 ? hit->title : hit->key);
}

void SearchPage::openRecord(int row)
{
    if (row < 0 || row >= m_records->rowCount())
        return;
    const Record& record = m_records->record(row);
    const FactTable& table = recordTable(record.kind);
    const RowTitle title = rowTitle(m_desk.reader(), QString::fromLatin1(table.table), record.id);
    Q_EMIT navigationRequested(QString::fromLatin1(table.key), title.key);
}

void SearchPage::showEvidence(int row)
{
    if (row < 0 || row >= m_records->rowCount())
        return;
    const Record& record = m_records->record(row);
    m_desk.read<Evidence>(
        this,
        [table = &recordTable(record.kind), id = record.id](Connection& db) { return rowEvidence(db, *table, id); },
        [this](const Evidence& evidence) {
            if (!evidence.title.isEmpty())
                Q_EMIT evidenceRequested(evidence);
        });
}

ReportSource SearchPage::sourceOf(std::vector<SearchHit> hits) const
{
    ReportSource source;
    source.name = QStringLiteral("records");
    source.query.year = today().year();
    source.query.asOf = today();
    const QString what = hits.size() == 1 ? hits.front().title : m_field->text().trimmed();
    source.fileName = safeFileName(tr("Training records %1").arg(what));
    source.filters.hits = std::move(hits);
    return source;
}

void SearchPage::exportHits(std::vector<SearchHit> hits)
{
    if (hits.empty())
        return;
    const ReportSource source = sourceOf(std::move(hits));
    askForReportFile(m_desk, this, source, true, [this, source](const QString& path) {
        saveReport(m_desk, this, source, path,
                   [this](const SavedReport& saved) { Q_EMIT noteRequested(savedText(saved)); });
    });
}

void SearchPage::exportAll()
{
    if (m_index)
        exportHits(m_index->find(m_field->text(), kMostRecordHits));
}

void SearchPage::print()
{
    if (const std::vector<SearchHit> hits = m_list->chosen(); !hits.empty())
        PrintPreview::show(m_desk, sourceOf(hits), this);
}

} // namespace rostrum
