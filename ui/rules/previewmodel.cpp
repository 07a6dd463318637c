#include "ui/rules/previewmodel.h"
#include "ui/widgets/roles.h"
#include "ui/words/statusword.h"

namespace rostrum {

void PreviewModel::arrange()
{
    m_rows.clear();
    for (int i = 0; i < int(m_preview.changes.size()); ++i)
        if (!m_after || m_preview.changes[size_t(i)].after == m_after)
            m_rows.push_back(i);
}

void PreviewModel::setPreview(RulePreview preview)
{
    beginResetModel();
    m_preview = std::move(preview);
    arrange();
    endResetModel();
}

void PreviewModel::setAfter(std::optional<Status> after)
{
    beginResetModel();
    m_after = after;
    arrange();
    endResetModel();
}

void PreviewModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Sections - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Sections - 1));
}

int PreviewModel::turningTo(Status status) const
{
    return int(std::count_if(m_preview.changes.begin(), m_preview.changes.end(),
                             [&](const PreviewRow& row) { return row.after == status; }));
}

int PreviewModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PreviewRow& at = row(index.row());
    const std::optional<Status> status = index.column() == Before ? at.before : at.after;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        if (index.column() == Number)
            return at.number;
        if (index.column() == Name)
            return at.name;
        return status ? statusWord(*status) : tr("not judged");
    }
    if (role == StatusRole && index.column() >= Before && status)
        return int(markOf(statusKey(*status)));
    if (role == EmphasisRole)
        return int(index.column() == Name     ? Emphasis::Link
                   : index.column() == Number ? Emphasis::Second
                                              : Emphasis::Normal);
    if (role == EvidenceRole)
        return index.row();
    return {};
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Name:
        return tr("Name");
    case Before:
        return tr("Today");
    default:
        return tr("With this rule");
    }
}

} // namespace rostrum
