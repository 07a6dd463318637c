// The columns of a TableView: found, remembered, leaving; and the selection as text.
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/tableheader.h"
#include "ui/widgets/tableview.h"
#include <QSettings>

namespace rostrum {

namespace {

// A column keeps its key when others are added: models give one as UserRole of the head; else its number serves.
QString columnKey(const QAbstractItemModel* model, int column)
{
    const QString key = model->headerData(column, Qt::Horizontal, Qt::UserRole).toString();
    return key.isEmpty() ? QString::number(column) : key;
}

QString settingsKey(const QString& name) { return QStringLiteral("tables/%1/columns").arg(name); }

// Excel's rule: quotes around what holds a tab, a line end or a quote.
QString tsvCell(QString text)
{
    if (!text.contains(u'\t') && !text.contains(u'\n') && !text.contains(u'"'))
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

void TableView::fitColumns()
{
    if (!model())
        return;
    m_restoring = true;
    for (int column = 0; column < model()->columnCount(rootIndex()); ++column) {
        const int wanted = std::max(sizeHintForColumn(column), m_header->sectionSizeHint(column));
        m_header->resizeSection(column, std::clamp(wanted, 44, 360));
    }
    m_restoring = false;
}

bool TableView::restoreColumns()
{
    m_hidden.clear();
    m_left.clear();
    if (m_name.isEmpty())
        return false;
    const QVariantList saved = QSettings().value(settingsKey(m_name)).toList();
    if (saved.isEmpty())
        return false;
    fitColumns(); // for columns younger than the memory
    m_restoring = true;
    QHash<QString, int> byKey;
    for (int column = 0; column < m_header->count(); ++column)
        byKey.insert(columnKey(model(), column), column);
    int place = 0;
    for (const QVariant& entry : saved) {
        const QVariantMap map = entry.toMap();
        const int column = byKey.value(map.value(QStringLiteral("key")).toString(), -1);
        if (column < 0)
            continue;
        m_header->moveSection(m_header->visualIndex(column), place++);
        if (const int width = map.value(QStringLiteral("width")).toInt(); width > 0)
            m_header->resizeSection(column, width);
        const bool hidden = map.value(QStringLiteral("hidden")).toBool();
        m_header->setSectionHidden(column, hidden);
        if (hidden)
            m_hidden.insert(column);
    }
    m_restoring = false;
    return true;
}

void TableView::saveColumns()
{
    if (!model() || m_name.isEmpty())
        return;
    QVariantList saved;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        QVariantMap map;
        map.insert(QStringLiteral("key"), columnKey(model(), column));
        map.insert(QStringLiteral("width"), m_header->sectionSize(column));
        const bool hidden = m_header->isSectionHidden(column) && !m_left.contains(column);
        map.insert(QStringLiteral("hidden"), hidden);
        saved.append(map);
    }
    QSettings().setValue(settingsKey(m_name), saved);
}

void TableView::letColumnsLeave()
{
    if (!model() || m_leaving.isEmpty() || m_restoring)
        return;
    m_restoring = true;
    for (const int column : std::as_const(m_left))
        m_header->setSectionHidden(column, false);
    m_left.clear();
    // The last column is stretched: what it needs is its own hint, not what it got.
    const auto need = [this] {
        int sum = 0, lastVisible = -1;
        for (int visual = 0; visual < m_header->count(); ++visual) {
            const int column = m_header->logicalIndex(visual);
            if (m_header->isSectionHidden(column))
                continue;
            sum += m_header->sectionSize(column);
            lastVisible = column;
        }
        if (lastVisible >= 0)
            sum += m_header->sectionSizeHint(lastVisible) + 24 - m_header->sectionSize(lastVisible);
        return sum;
    };
    for (const int column : std::as_const(m_leaving)) {
        if (need() <= viewport()->width())
            break;
        if (m_header->isSectionHidden(column))
            continue;
        m_left.insert(column);
        m_header->setSectionHidden(column, true);
    }
    m_restoring = false;
}

QString TableView::selectionAsTsv() const
{
    if (!selectionModel())
        return {};
    if (!selectionModel()->hasSelection()) { // then the cell in hand
        const QModelIndex at = currentIndex();
        return at.isValid() && !m_header->isSectionHidden(at.column()) ? tsvCell(cellText(at)) : QString();
    }
    QMap<int, QMap<int, QModelIndex>> rows; // row, then place of the column
    QSet<int> places;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (const QModelIndex& index : range.indexes()) {
            if (m_header->isSectionHidden(index.column()))
                continue;
            const int place = m_header->visualIndex(index.column());
            rows[index.row()].insert(place, index);
            places.insert(place);
        }
    }
    QList<int> order(places.begin(), places.end());
    std::sort(order.begin(), order.end());
    QStringList lines;
    for (const auto& cells : std::as_const(rows)) {
        QStringList line;
        for (const int place : std::as_const(order))
            line.append(cells.contains(place) ? tsvCell(cellText(cells.value(place))) : QString());
        lines.append(line.join(u'\t'));
    }
    return lines.join(u'\n');
}

} // namespace rostrum
