#include "ui/importing/vanishedmodel.h"
#include "ui/tables/rowdescription.h"

namespace rostrum {

void VanishedModel::setCheck(CheckPtr check)
{
    // The same rows with other ticks: whoever goes through the list keeps the place.
    const auto same = [](const VanishedRow& a, const VanishedRow& b) { return a.id == b.id; };
    const bool stays = m_check && check &&
                       std::equal(m_check->plan->vanished().begin(), m_check->plan->vanished().end(),
                                  check->plan->vanished().begin(), check->plan->vanished().end(), same);
    if (stays) {
        m_check = std::move(check);
        if (rowCount())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Sections - 1));
        return;
    }
    beginResetModel();
    m_check = std::move(check);
    endResetModel();
}

void VanishedModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, Sections - 1); }

int VanishedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_check ? 0 : int(m_check->plan->vanished().size());
}

int VanishedModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Sections; }

QVariant VanishedModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_check)
        return {};
    const VanishedRow& row = m_check->plan->vanished()[size_t(index.row())];
    if (role == Qt::CheckStateRole && index.column() == Key)
        return int(m_check->choices.removed.contains(row.id) ? Qt::Checked : Qt::Unchecked);
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (index.column() == Line)
        return QString::number(row.line);
    const RowDescription what = describeRow(m_db, m_check->plan->table(), row.id);
    if (role == Qt::AccessibleTextRole)
        return QStringList{what.key, what.text}.join(u' ').trimmed();
    return index.column() == Key ? what.key : what.text; // beside the tick nothing stands for a row without a key
}

QVariant VanishedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Key ? tr("Remove") : section == Title ? tr("What it is") : tr("Row there");
}

Qt::ItemFlags VanishedModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.isValid() && index.column() == Key ? flags | Qt::ItemIsUserCheckable : flags;
}

bool VanishedModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != Key || !m_check)
        return false;
    // Whoever owns the choices checks again; the tick shows then.
    Q_EMIT ticked(m_check->plan->vanished()[size_t(index.row())].id, value.toInt() == Qt::Checked);
    return true;
}

} // namespace rostrum
