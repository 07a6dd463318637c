#include "ui/rules/rulesmodel.h"
#include "ui/rules/rulewords.h"
#include "ui/widgets/roles.h"

namespace rostrum {

void RulesModel::setRules(std::vector<RuleSet> rules, int year)
{
    const std::vector<RuleSet> judging = rulesOfYear(rules, year);
    std::stable_sort(rules.begin(), rules.end(), [](const RuleSet& a, const RuleSet& b) {
        return std::tuple(a.info.code, -a.info.version) < std::tuple(b.info.code, -b.info.version);
    });
    beginResetModel();
    m_rules = std::move(rules);
    m_year = year;
    m_inForce.clear();
    for (const RuleSet& rule : m_rules)
        m_inForce.push_back(std::any_of(judging.begin(), judging.end(), [&](const RuleSet& other) {
            return other.info.code == rule.info.code && other.info.version == rule.info.version;
        }));
    endResetModel();
}

void RulesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Sections - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Sections - 1));
}

int RulesModel::rowOf(const QString& code, int version) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (rule(row).info.code == code && (version == 0 || rule(row).info.version == version))
            return row;
    return -1;
}

const RuleSet* RulesModel::inForce(const QString& code) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (rule(row).info.code == code && isInForce(row))
            return &rule(row);
    const int newest = rowOf(code, 0);
    return newest < 0 ? nullptr : &rule(newest);
}

int RulesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rules.size()); }

QString RulesModel::text(int row, int section) const
{
    const RuleSet& rules = rule(row);
    switch (section) {
    case Name:
        return rules.info.name;
    case Version:
        return QString::number(rules.info.version);
    case From:
        return isoDay(rules.info.validFrom);
    case To:
        return rules.info.validTo.isValid() ? isoDay(rules.info.validTo) : QStringLiteral("—");
    case State:
        if (isInForce(row))
            return tr("in force in %1").arg(m_year);
        return rules.info.validFrom.year() > m_year ? tr("not yet") : tr("earlier version");
    case Scope:
        return scopeText(rules);
    default:
        break;
    }
    QStringList parts{rules.info.authority, rules.info.documentNumber};
    parts.removeAll(QString());
    return parts.isEmpty() ? QStringLiteral("—") : parts.join(QStringLiteral(" · "));
}

QVariant RulesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(index.row(), index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == Name ? rule(index.row()).info.code : text(index.row(), index.column());
    if (role == EmphasisRole)
        return int(isInForce(index.row()) ? Emphasis::Normal : Emphasis::Second);
    if (role == StatusRole && index.column() == State)
        return int(isInForce(index.row()) ? Mark::Met : Mark::None);
    if (role == Qt::TextAlignmentRole && index.column() == Version)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Version)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Rule");
    case Version:
        return tr("Version");
    case From:
        return tr("From");
    case To:
        return tr("Until");
    case State:
        return tr("State");
    case Scope:
        return tr("For whom");
    default:
        return tr("Authority and document");
    }
}

} // namespace rostrum
