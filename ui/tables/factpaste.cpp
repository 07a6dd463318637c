// Cells in and out as in a spreadsheet: copy, paste, fill down. One paste is one step of undo.
#include "ui/tables/clipboardcells.h"
#include "ui/tables/cutnumbers.h"
#include "ui/tables/factpage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>

namespace rostrum {

namespace {
constexpr qsizetype kMostRows = 20000; // more than that is a file: the import shows each row first

// The chosen cells, by place on the screen.
struct CellRange {
    int top = 0, bottom = 0, left = 0, right = 0;
};

std::optional<CellRange> chosenPlace(const TableView& view)
{
    const QHeaderView& header = *view.horizontalHeader();
    std::optional<CellRange> place;
    for (const QItemSelectionRange& range : view.selectionModel()->selection())
        for (int section = range.left(); section <= range.right(); ++section) {
            if (header.isSectionHidden(section))
                continue;
            const int at = header.visualIndex(section);
            if (!place)
                place = CellRange{range.top(), range.bottom(), at, at};
            place = CellRange{std::min(place->top, range.top()), std::max(place->bottom, range.bottom()),
                              std::min(place->left, at), std::max(place->right, at)};
        }
    // Where the keyboard stands without having chosen: a page that was just opened.
    if (const QModelIndex at = view.currentIndex(); !place && at.isValid()) {
        const int column = header.visualIndex(at.column());
        place = CellRange{at.row(), at.row(), column, column};
    }
    return place;
}

std::vector<int> shownSections(const TableView& view, int fromVisual)
{
    const QHeaderView& header = *view.horizontalHeader();
    std::vector<int> sections;
    for (int visual = fromVisual; visual < header.count(); ++visual)
        if (!header.isSectionHidden(header.logicalIndex(visual)))
            sections.push_back(header.logicalIndex(visual));
    return sections;
}

// A block that fits into the chosen cells a whole number of times fills them all.
CellBlock tiled(const CellBlock& block, qsizetype rows, qsizetype columns)
{
    const qsizetype width = block.first().size();
    if (rows % block.size() != 0 || columns % width != 0 || rows * columns <= block.size() * width)
        return block;
    CellBlock filled;
    for (qsizetype row = 0; row < rows; ++row) {
        QStringList line;
        for (qsizetype column = 0; column < columns; ++column)
            line << block[row % block.size()].value(column % width);
        filled << line;
    }
    return filled;
}
} // namespace

void FactPage::addClipboardActions()
{
    const auto add = [this](const QString& text, QKeySequence keys, auto&& run) {
        auto* action = new QAction(text, m_view);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, run);
        m_view->addAction(action);
        return action;
    };
    add(tr("Copy"), QKeySequence::Copy, [this] { m_view->copy(); })->setObjectName(QStringLiteral("copy"));
    QAction* paste = add(tr("Paste"), QKeySequence::Paste, [this] { this->paste(); });
    QAction* fill = add(tr("Fill down"), QKeySequence(Qt::CTRL | Qt::Key_D), [this] { fillDown(); });
    paste->setObjectName(QStringLiteral("paste"));
    fill->setObjectName(QStringLiteral("fillDown"));
    paste->setEnabled(!m_desk.isReadOnly());
    fill->setEnabled(!m_desk.isReadOnly());
    // An empty table has no cell to stand on; an open editor keeps the keys for itself.
    paste->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_empty->addAction(paste);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void FactPage::paste()
{
    const QMimeData* data = QApplication::clipboard()->mimeData();
    CellBlock block = data ? clipboardCells(*data) : CellBlock();
    if (block.isEmpty() || block.first().isEmpty())
        return;
    std::optional<CellRange> place = chosenPlace(*m_view);
    if (!place && m_model->rowCount() > 0)
        return;
    if (!place)
        place = CellRange{}; // an empty table: the block begins it
    else if (place->bottom > place->top || place->right > place->left)
        block = tiled(block, place->bottom - place->top + 1, place->right - place->left + 1);
    writeBlock(block, place->top, shownSections(*m_view, place->left));
}

void FactPage::fillDown()
{
    const std::optional<CellRange> place = chosenPlace(*m_view);
    if (!place || place->top == place->bottom)
        return;
    std::vector<int> sections = shownSections(*m_view, place->left);
    sections.resize(std::min(sections.size(), size_t(place->right - place->left + 1)));
    QStringList line;
    for (const int section : sections)
        line << m_model->plainText(place->top, section);
    writeBlock(CellBlock(place->bottom - place->top, line), place->top + 1, sections);
}

void FactPage::writeBlock(const CellBlock& block, int firstRow, const std::vector<int>& sections)
{
    if (block.size() > kMostRows) {
        m_desk.tell({ErrorCode::PasteTooLarge,
                     {{QStringLiteral("rows"), int(block.size())}, {QStringLiteral("most"), int(kMostRows)}},
                     {}});
        return;
    }
    std::vector<PastedRow> rows;
    int cells = 0;
    for (qsizetype i = 0; i < block.size(); ++i) {
        PastedRow row;
        const int at = firstRow + int(i);
        if (at < m_model->rowCount())
            row.id = m_model->row(at).id;
        for (qsizetype place = 0; place < block[i].size() && size_t(place) < sections.size(); ++place) {
            const int section = sections[size_t(place)];
            const Column& column = m_table.columns[size_t(m_model->columnOf(section))];
            // What only shows another row is left alone; in a new row it may help to find that row.
            const bool shown = column.place == Place::Companion || column.kind == Kind::Answers;
            if (column.kind == Kind::Answers || (shown && row.id) || (!row.id && block[i][place].trimmed().isEmpty()))
                continue;
            row.values.emplace_back(QString::fromLatin1(column.key), block[i][place]);
        }
        cells += int(row.values.size());
        if (!row.values.empty())
            rows.push_back(std::move(row));
    }
    if (rows.empty())
        return;
    Desk::Write write;
    write.label = {QStringLiteral("paste"), {QString::fromLatin1(m_table.key), QString::number(cells)}};
    write.work = [table = &m_table, rows](Change& change) { return pasteRows(change, *table, rows); };
    write.failed = [this](const Error& error) { m_desk.tell(ofTable(m_table, error)); };
    if (const QString note = cutNumberNote(m_table, rows); !note.isEmpty())
        write.done = [this, note](const ChangeNotice&) { Q_EMIT m_desk.noteRequested(note); };
    m_desk.write(this, std::move(write));
}

} // namespace rostrum
