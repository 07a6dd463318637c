#include "ui/kpischeme/indicatorsmodel.h"
#include "ui/kpischeme/schemewords.h"
#include "ui/plans/planwords.h"
#include "ui/widgets/roles.h"

namespace rostrum {

void IndicatorsModel::setIndicators(const QJsonArray& indicators)
{
    beginResetModel();
    m_indicators = indicators;
    endResetModel();
}

void IndicatorsModel::setIndicator(int row, const QJsonObject& indicator)
{
    m_indicators.replace(row, indicator);
    Q_EMIT dataChanged(index(row, 0), index(row, Sections - 1));
}

void IndicatorsModel::append(const QJsonObject& indicator)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_indicators.append(indicator);
    endInsertRows();
}

void IndicatorsModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_indicators.removeAt(row);
    endRemoveRows();
}

void IndicatorsModel::move(int row, bool up)
{
    beginMoveRows({}, row, row, {}, up ? row - 1 : row + 2);
    m_indicators.insert(up ? row - 1 : row + 1, m_indicators.takeAt(row));
    endMoveRows();
}

int IndicatorsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_indicators.size());
}

QVariant IndicatorsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Weight)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == EmphasisRole)
        return int(index.column() == Way ? Emphasis::Second : Emphasis::Normal);
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const QJsonObject one = indicator(index.row());
    if (index.column() == Title)
        return one.value(QLatin1String("title")).toString();
    if (index.column() == Weight) {
        const QJsonValue weight = one.value(QLatin1String("weight"));
        return weight.isDouble() ? weightText(weight.toInt()) : weight.toString();
    }
    const QString kind = one.value(QLatin1String("kind")).toString();
    for (const auto& [text, key] : indicatorKindChoices())
        if (key == kind)
            return text;
    return kind;
}

bool IndicatorsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != Weight || !m_editable)
        return false;
    const std::optional<int> weight = weightFromText(value.toString());
    if (!weight)
        return false;
    QJsonObject one = indicator(index.row());
    one.insert(QStringLiteral("weight"), *weight);
    setIndicator(index.row(), one);
    return true;
}

Qt::ItemFlags IndicatorsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Weight && m_editable ? flags | Qt::ItemIsEditable : flags;
}

QVariant IndicatorsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Weight)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Title ? tr("Indicator") : section == Way ? tr("How it scores") : tr("Weight");
}

} // namespace rostrum
