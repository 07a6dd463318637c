#include "ui/widgets/tableview.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/tableheader.h"
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace rostrum {

TableView::TableView(const QString& name, const QString& accessible, QWidget* parent)
    : QTableView(parent), m_header(new TableHeader(this)), m_name(name)
{
    setObjectName(name + QStringLiteral("Table"));
    setAccessibleName(accessible);
    setHorizontalHeader(m_header);
    setItemDelegate(new CellStateDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setCompact(false);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false); // Tab leaves the table: it must not be a trap for the keyboard.
    setCornerButtonEnabled(false);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(EditKeyPressed | AnyKeyPressed | DoubleClicked);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);

    m_save.setSingleShot(true);
    m_save.setInterval(400);
    connect(&m_save, &QTimer::timeout, this, &TableView::saveColumns);
    const auto later = [this] {
        if (!m_restoring && !m_name.isEmpty())
            m_save.start();
    };
    connect(m_header, &QHeaderView::sectionResized, this, later);
    connect(m_header, &QHeaderView::sectionMoved, this, later);
    connect(m_header, &TableHeader::chosen, this, [this, later](int column, bool visible) {
        if (visible)
            m_hidden.remove(column);
        else
            m_hidden.insert(column);
        m_left.remove(column);
        later();
    });
}

void TableView::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    m_remembered = model && restoreColumns();
    if (model && !m_remembered)
        fitColumns();
}

void TableView::setCompact(bool compact)
{
    verticalHeader()->setMinimumSectionSize(metrics::compactRow);
    verticalHeader()->setDefaultSectionSize(compact ? metrics::compactRow : metrics::row);
    setFont(rostrum::font(compact ? Type::Caption : Type::Body));
}

void TableView::setVerticalLines(bool on)
{
    m_verticalLines = on;
    viewport()->update();
}

void TableView::setOnPanel(bool on)
{
    m_onPanel = on;
    viewport()->setAutoFillBackground(!on);
}

void TableView::setLeaving(const QList<int>& columns)
{
    m_leaving = columns;
    letColumnsLeave();
}

QMenu* TableView::columnMenu(QWidget* parent) { return m_header->columnMenu(parent); }

bool TableView::tintsRow(int row) const
{
    const QItemSelectionModel* selection = selectionModel();
    if (!selection)
        return false;
    const QItemSelection ranges = selection->selection();
    if (ranges.size() != 1)
        return false;
    const QItemSelectionRange& only = ranges.first();
    return only.width() == 1 && only.height() == 1 && only.top() == row;
}

void TableView::holdTop()
{
    m_top = verticalScrollBar()->value() > 0 ? indexAt({0, 0}) : QModelIndex();
    m_topOffset = m_top.isValid() ? rowViewportPosition(m_top.row()) : 0;
}

void TableView::releaseTop()
{
    if (m_top.isValid()) {
        updateGeometries(); // the scroll bar's range for the rows there are now
        verticalScrollBar()->setValue(verticalHeader()->sectionPosition(m_top.row()) - m_topOffset);
    }
    m_top = QModelIndex();
}

void TableView::setHoverRow(int row)
{
    if (row == m_hoverRow)
        return;
    m_hoverRow = row;
    viewport()->update();
}

bool TableView::askEvidence(const QModelIndex& index)
{
    if (!index.isValid() || index.data(EvidenceRole).isNull())
        return false;
    Q_EMIT evidenceRequested(index);
    return true;
}

void TableView::copy()
{
    const QString text = selectionAsTsv();
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void TableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!model() || !selectionModel())
        return;
    QPainter painter(viewport());
    const QRect seen = viewport()->rect();
    const int first = std::max(0, rowAt(0));
    const int last = rowAt(seen.bottom()) < 0 ? model()->rowCount(rootIndex()) - 1 : rowAt(seen.bottom());
    for (int row = first; row <= last; ++row) {
        if (selectionModel()->rowIntersectsSelection(row, rootIndex()))
            painter.fillRect(QRect(0, rowViewportPosition(row), 3, rowHeight(row) - 1), tokens().accent);
    }
    const QModelIndex current = currentIndex();
    if (hasFocus() && current.isValid()) {
        painter.setPen(QPen(tokens().accent, 2));
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.drawRect(visualRect(current).adjusted(1, 1, -1, -1));
    }
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return event->accept();
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState && askEvidence(currentIndex()))
        return event->accept();
    QTableView::keyPressEvent(event);
}

void TableView::mouseMoveEvent(QMouseEvent* event)
{
    const QModelIndex at = indexAt(event->position().toPoint());
    setHoverRow(at.isValid() ? at.row() : -1);
    const bool link = at.isValid() && Emphasis(at.data(EmphasisRole).toInt()) == Emphasis::Link;
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void TableView::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex at = indexAt(event->position().toPoint());
    const bool link = at.isValid() && Emphasis(at.data(EmphasisRole).toInt()) == Emphasis::Link;
    if (link && event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && tintsRow(at.row()))
        askEvidence(at);
}

void TableView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (!askEvidence(indexAt(event->position().toPoint())))
        QTableView::mouseDoubleClickEvent(event);
}

void TableView::leaveEvent(QEvent* event)
{
    setHoverRow(-1);
    QTableView::leaveEvent(event);
}

void TableView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void TableView::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void TableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    letColumnsLeave();
}

void TableView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    viewport()->update(); // A whole row is tinted for one cell.
    // Ranges may share rows: the union of their spans is counted.
    QList<std::pair<int, int>> spans;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        spans.append({range.top(), range.bottom()});
    std::sort(spans.begin(), spans.end());
    int rows = 0, next = 0;
    for (const auto& [top, bottom] : std::as_const(spans)) {
        rows += std::max(0, bottom + 1 - std::max(top, next));
        next = std::max(next, bottom + 1);
    }
    Q_EMIT selectionCounted(rows);
}

void TableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
}

QModelIndex TableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex at = currentIndex();
    if (!at.isValid() || !(modifiers & Qt::ControlModifier))
        return QTableView::moveCursor(action, modifiers);
    // Ctrl and an arrow goes to the edge, as in Excel.
    switch (action) {
    case MoveUp:
        return model()->index(0, at.column(), rootIndex());
    case MoveDown:
        return model()->index(model()->rowCount(rootIndex()) - 1, at.column(), rootIndex());
    case MoveLeft:
        return QTableView::moveCursor(MoveHome, Qt::NoModifier);
    case MoveRight:
        return QTableView::moveCursor(MoveEnd, Qt::NoModifier);
    default:
        return QTableView::moveCursor(action, modifiers);
    }
}

} // namespace rostrum
