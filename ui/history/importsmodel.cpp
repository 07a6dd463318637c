#include "ui/history/importsmodel.h"
#include "models/facts/columns.h"
#include "ui/importing/importwords.h"
#include "ui/widgets/roles.h"

namespace rostrum {

namespace {
constexpr int kShownHash = 8; // enough to tell two files of one name apart; the whole is in the tooltip
} // namespace

int ImportsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kState + 1; }

QString ImportsModel::text(const ImportRecord& record, int section) const
{
    if (isCount(section))
        return ImportWords::count(record.counts[size_t(section - FirstCount)]);
    switch (section) {
    case When:
        return record.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case File:
        return record.source.file;
    case Sheet:
        return record.source.sheet.isEmpty() ? QStringLiteral("—") : record.source.sheet;
    case Kind: {
        const FactTable* table = factTable(record.kind);
        return table ? tableTitle(*table) : record.kind;
    }
    case Hash:
        return record.source.sha256.left(kShownHash);
    case Officer:
        return record.officer;
    default:
        return record.undone ? tr("Undone") : !record.change ? tr("Nothing changed") : QString();
    }
}

QVariant ImportsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportRecord& record = entry(index.row());
    const int section = index.column();
    if (role == Qt::DisplayRole)
        return text(record, section);
    if (role == Qt::ToolTipRole)
        return section == Hash   ? QVariant(record.source.sha256)
               : section == File ? QVariant(record.source.file)
                                 : QVariant();
    if (role == Qt::TextAlignmentRole)
        return int((isCount(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == EmphasisRole) {
        const bool none = isCount(section) && record.counts[size_t(section - FirstCount)] == 0;
        if (record.undone || none || section == Hash || section == Officer || section == kState)
            return int(Emphasis::Second);
    }
    return {};
}

QVariant ImportsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isCount(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (isCount(section))
        return ImportWords::verdict(RowVerdict(section - FirstCount));
    switch (section) {
    case When:
        return tr("When");
    case File:
        return tr("File");
    case Sheet:
        return tr("Sheet");
    case Kind:
        return tr("Kind");
    case Hash:
        return tr("Hash");
    case Officer:
        return tr("Who");
    default:
        return tr("State");
    }
}

void ImportsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kState);
    if (rowCount())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kState));
}

} // namespace rostrum
