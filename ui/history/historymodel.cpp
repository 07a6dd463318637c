#include "ui/history/historymodel.h"
#include "ui/widgets/roles.h"
#include "ui/words/changetext.h"
#include <QLocale>

namespace rostrum {

int HistoryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : SectionCount; }

QString HistoryModel::text(const HistoryEntry& entry, int section) const
{
    switch (section) {
    case When:
        return entry.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case Officer:
        return entry.officer;
    case What:
        return changeText(entry.origin, entry.label);
    case Rows:
        return QLocale::c().toString(entry.rows);
    case State:
        return entry.undone ? tr("Undone") : QString();
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const HistoryEntry& entry = this->entry(index.row());
    if (role == Qt::DisplayRole)
        return text(entry, index.column());
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Rows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == EmphasisRole && (entry.undone || index.column() == Officer))
        return int(Emphasis::Second);
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Rows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Officer:
        return tr("Who");
    case What:
        return tr("What");
    case Rows:
        return tr("Rows");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace rostrum
