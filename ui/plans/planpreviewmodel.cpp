#include "ui/plans/planpreviewmodel.h"
#include "ui/plans/planwords.h"
#include "ui/widgets/roles.h"

namespace rostrum {

void PlanPreviewModel::setPreview(PlanPreview preview)
{
    beginResetModel();
    m_preview = std::move(preview);
    endResetModel();
}

int PlanPreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_preview.changes.size());
}

QVariant PlanPreviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PlanPreviewRow& row = m_preview.changes[size_t(index.row())];
    if (role == EmphasisRole)
        return int(index.column() == Number ? Emphasis::Second : Emphasis::Normal);
    if (role == Qt::TextAlignmentRole && index.column() >= Before)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() >= Before)
        return index.column() == Before ? row.planBefore : row.planAfter;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (index.column() == Number)
        return row.number;
    if (index.column() == Name)
        return row.name;
    const auto& points = index.column() == Before ? row.before : row.after;
    return points ? weightText(*points) : tr("no plan");
}

QVariant PlanPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= Before)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Name:
        return tr("Name");
    case Before:
        return tr("Today");
    default:
        return tr("With this plan");
    }
}

} // namespace rostrum
