#include "ui/boards/charttable.h"
#include "ui/widgets/roles.h"

namespace rostrum {

void ChartTable::setData(const ChartData& data)
{
    beginResetModel();
    m_data = data;
    m_fields = {Field::Label, Field::Figure};
    if (!data.moreHead.isEmpty())
        m_fields << Field::More;
    if (!data.nHead.isEmpty())
        m_fields << Field::N;
    if (!data.stateHead.isEmpty())
        m_fields << Field::State;
    endResetModel();
}

int ChartTable::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_data.items.size()); }

int ChartTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_fields.size()); }

QVariant ChartTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ChartItem& item = m_data.items[index.row()];
    const Field field = m_fields[index.column()];
    if (role == Qt::TextAlignmentRole)
        return int((field == Field::Label || field == Field::State ? Qt::AlignLeft : Qt::AlignRight) |
                   Qt::AlignVCenter);
    if (role == EvidenceRole)
        return true;
    if (role != Qt::DisplayRole)
        return {};
    switch (field) {
    case Field::Label:
        return item.label;
    case Field::Figure:
        return item.figure;
    case Field::More:
        return item.more;
    case Field::N:
        return QString::number(item.n);
    case Field::State:
        break;
    }
    return item.state;
}

QVariant ChartTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_fields.size())
        return {};
    const Field field = m_fields[section];
    if (role == Qt::TextAlignmentRole)
        return int((field == Field::Label || field == Field::State ? Qt::AlignLeft : Qt::AlignRight) |
                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (field) {
    case Field::Label:
        return m_data.labelHead;
    case Field::Figure:
        return m_data.figureHead;
    case Field::More:
        return m_data.moreHead;
    case Field::N:
        return m_data.nHead;
    case Field::State:
        break;
    }
    return m_data.stateHead;
}

} // namespace rostrum
