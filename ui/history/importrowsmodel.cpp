#include "ui/history/importrowsmodel.h"
#include "ui/widgets/roles.h"

namespace rostrum {

void ImportRowsModel::setRows(const FactTable* table, std::vector<ImportedRow> rows)
{
    m_descriptions.clear();
    if (table == m_table && rows == m_rows) {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Sections - 1));
        return;
    }
    beginResetModel();
    m_table = table;
    m_rows = std::move(rows);
    endResetModel();
}

const RowDescription& ImportRowsModel::description(int row) const
{
    if (const RowDescription* known = m_descriptions.object(row))
        return *known;
    auto* made = new RowDescription(describeRow(m_db, *m_table, this->row(row)));
    m_descriptions.insert(row, made);
    return *made;
}

int ImportRowsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int ImportRowsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Sections; }

QVariant ImportRowsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole && index.column() == Line)
        return QString::number(m_rows[size_t(index.row())].line);
    if (role == EmphasisRole && index.column() == Line)
        return int(Emphasis::Second);
    if (index.column() == Line || (role != Qt::DisplayRole && role != EmphasisRole && role != EvidenceRole))
        return {};
    const RowDescription& row = description(index.row());
    if (role == EvidenceRole)
        return row.here ? QVariant(true) : QVariant();
    if (role == EmphasisRole) {
        const bool link = index.column() == (row.key.isEmpty() ? What : Key);
        return int(!row.here ? Emphasis::Second : link ? Emphasis::Link : Emphasis::Normal);
    }
    if (index.column() == What)
        return row.here ? row.text : tr("No longer here");
    return row.key.isEmpty() ? QStringLiteral("—") : row.key;
}

QVariant ImportRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Line ? tr("Row in the file") : section == Key ? tr("Row here") : tr("What it is");
}

} // namespace rostrum
