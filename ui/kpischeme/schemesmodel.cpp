#include "ui/kpischeme/schemesmodel.h"
#include "models/kpi/schemestore.h"
#include "ui/kpischeme/schemewords.h"
#include "ui/widgets/roles.h"

namespace rostrum {

void SchemesModel::setSchemes(std::vector<Scheme> schemes, QDate day)
{
    std::stable_sort(schemes.begin(), schemes.end(), [](const Scheme& a, const Scheme& b) {
        return std::tuple(a.code, -a.version) < std::tuple(b.code, -b.version);
    });
    beginResetModel();
    m_schemes = std::move(schemes);
    m_day = day;
    m_inForce.clear();
    QString held; // the first of a code that has begun is the newest that has
    for (const Scheme& one : m_schemes) {
        const bool begun = !one.validFrom.isValid() || one.validFrom <= day;
        m_inForce.push_back(begun && one.code != held);
        if (begun)
            held = one.code;
    }
    endResetModel();
}

void SchemesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Sections - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Sections - 1));
}

int SchemesModel::rowOf(const QString& code, int version) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (scheme(row).code == code && (version == 0 || scheme(row).version == version))
            return row;
    return -1;
}

int SchemesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_schemes.size()); }

QString SchemesModel::text(int row, int section) const
{
    const Scheme& at = scheme(row);
    switch (section) {
    case Name:
        return at.name;
    case Version:
        return QString::number(at.version);
    case From:
        return at.validFrom.isValid() ? isoDay(at.validFrom) : tr("the beginning");
    case State:
        return isInForce(row)                                   ? tr("in force")
               : at.validFrom.isValid() && at.validFrom > m_day ? tr("not yet")
                                                                : tr("earlier version");
    default:
        return schemeAudienceText(at.audience);
    }
}

QVariant SchemesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(index.row(), index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == Name ? scheme(index.row()).code : text(index.row(), index.column());
    if (role == EmphasisRole)
        return int(isInForce(index.row()) ? Emphasis::Normal : Emphasis::Second);
    if (role == StatusRole && index.column() == State)
        return int(isInForce(index.row()) ? Mark::Met : Mark::None);
    if (role == Qt::TextAlignmentRole && index.column() == Version)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant SchemesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Version)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Scheme");
    case Version:
        return tr("Version");
    case From:
        return tr("From");
    case State:
        return tr("State");
    default:
        return tr("For whom");
    }
}

} // namespace rostrum
