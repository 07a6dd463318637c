#include "ui/history/importrowsmodel.h"
#include "ui/widgets/roles.h"

namespace rostrum {

void ImportRowsModel::setRows(const FactTable* table, std::vector<ImportedRow> rows)
{
    m_titles.clear();
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

const RowTitle& ImportRowsModel::title(int row) const
{
    if (const RowTitle* known = m_titles.object(row))
        return *known;
    auto* title = new RowTitle(rowTitle(m_db, QString::fromLatin1(m_table->table), this->row(row)));
    Query there = m_db.query(std::string("SELECT 1 FROM ") + m_table->table + " WHERE id=?");
    there.bind(this->row(row));
    if (!there.next())
        title->key.clear();
    m_titles.insert(row, title);
    return *title;
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
    const RowTitle& title = this->title(index.row());
    const bool here = !title.key.isEmpty();
    if (role == EvidenceRole)
        return here ? QVariant(true) : QVariant();
    if (role == EmphasisRole)
        return int(!here ? Emphasis::Second : index.column() == Key ? Emphasis::Link : Emphasis::Normal);
    if (index.column() == What)
        return title.title;
    constexpr int kHex = 32, kShown = 12; // a row without a number of its own is named by the head of its id
    return !here ? tr("No longer here") : title.key.size() == kHex ? title.key.left(kShown) : title.key;
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
