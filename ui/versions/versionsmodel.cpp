#include "ui/versions/versionsmodel.h"
#include "ui/widgets/roles.h"

namespace rostrum {

VersionsModel::VersionsModel(std::shared_ptr<const VersionKind> kind, QObject* parent)
    : QAbstractTableModel(parent), m_kind(std::move(kind)), m_heads(m_kind->furtherHeads())
{}

void VersionsModel::setVersions(const std::vector<SavedVersion>& versions)
{
    std::vector<VersionHead> heads;
    for (const SavedVersion& one : versions)
        heads.push_back(one.head);
    std::map<QString, int> holding;
    for (const VersionHead& head : versionsIn(heads, m_kind->now()))
        holding[head.code] = head.version;
    beginResetModel();
    m_rows.clear();
    for (const SavedVersion& one : versions) {
        const auto held = holding.find(one.head.code);
        m_rows.push_back({one, held != holding.end() && held->second == one.head.version, m_kind->further(one)});
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) {
        return std::tuple(a.saved.head.code, -a.saved.head.version) <
               std::tuple(b.saved.head.code, -b.saved.head.version);
    });
    endResetModel();
}

void VersionsModel::retranslate()
{
    m_heads = m_kind->furtherHeads();
    for (Row& row : m_rows)
        row.further = m_kind->further(row.saved);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int VersionsModel::rowOf(const QString& code, int number) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (const VersionHead& head = version(row).head; head.code == code && (number == 0 || head.version == number))
            return row;
    return -1;
}

const SavedVersion* VersionsModel::inForce(const QString& code) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (version(row).head.code == code && isInForce(row))
            return &version(row);
    const int newest = rowOf(code, 0);
    return newest < 0 ? nullptr : &version(newest);
}

const SavedVersion* VersionsModel::beside(int row) const
{
    const SavedVersion* holding = inForce(version(row).head.code);
    if (holding != &version(row))
        return holding;
    const bool before = row + 1 < rowCount() && version(row + 1).head.code == holding->head.code;
    return before ? &version(row + 1) : nullptr;
}

int VersionsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int VersionsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Further + int(m_heads.size());
}

bool VersionsModel::isNumber(int section) const
{
    return section == Version || (section >= Further && m_kind->isNumber(section - Further));
}

QString VersionsModel::text(int row, int section) const
{
    const VersionHead& head = version(row).head;
    switch (section) {
    case Name:
        return head.name;
    case Version:
        return QString::number(head.version);
    case From:
        return head.validFrom.isValid() ? isoDay(head.validFrom) : tr("the beginning");
    case To:
        return head.validTo.isValid() ? isoDay(head.validTo) : QStringLiteral("—");
    case State: {
        const DateSpan now = m_kind->now();
        return isInForce(row)                             ? m_kind->inForceText()
               : !head.hasBegun(now.to)                   ? tr("not yet")
               : head.hasEnded(now.from) && isNewest(row) ? tr("ended")
                                                          : tr("earlier version");
    }
    default:
        return m_rows[size_t(row)].further.value(section - Further);
    }
}

QVariant VersionsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(index.row(), index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == Name ? version(index.row()).head.code : text(index.row(), index.column());
    if (role == EmphasisRole)
        return int(isInForce(index.row()) ? Emphasis::Normal : Emphasis::Second);
    if (role == StatusRole && index.column() == State)
        return int(isInForce(index.row()) ? Mark::Met : Mark::None);
    if (role == Qt::TextAlignmentRole && isNumber(index.column()))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant VersionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Version:
        return tr("Version");
    case From:
        return tr("From");
    case To:
        return tr("Until");
    case State:
        return tr("State");
    default:
        return m_heads.value(section - Further);
    }
}

} // namespace rostrum
