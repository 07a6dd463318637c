#include "ui/consistency/checkmodel.h"
#include "models/consistency/check.h"
#include "ui/widgets/roles.h"
#include "ui/words/findingtext.h"
#include <QLocale>

namespace rostrum {

void FindingKindsModel::setFindings(const std::vector<Finding>& findings)
{
    beginResetModel();
    m_entries.clear();
    for (const QString& kind : findingKinds()) {
        Entry entry{kind, 0, 0};
        for (const Finding& finding : findings) {
            entry.count += finding.kind == kind;
            entry.mendable += finding.kind == kind && finding.mend;
        }
        if (entry.count)
            m_entries.push_back(entry);
    }
    endResetModel();
}

int FindingKindsModel::rowOf(const QString& kind) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) { return entry.kind == kind; });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

QVariant FindingKindsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry& entry = m_entries[size_t(index.row())];
    if (role == Qt::DisplayRole)
        return index.column() == Kind ? findingTitle(entry.kind) : QLocale().toString(entry.count);
    if (role == Qt::ToolTipRole)
        return findingAdvice(entry.kind);
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Count ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant FindingKindsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Count ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Kind ? tr("Kind") : tr("Found");
}

void FindingKindsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Sections - 1);
    if (rowCount())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Sections - 1));
}

void FindingsModel::setFindings(std::vector<Finding> findings, bool dismissed)
{
    beginResetModel();
    m_findings = std::move(findings);
    m_dismissed = dismissed;
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, Suggestion, Suggestion);
}

int FindingsModel::rowOf(const QString& id) const
{
    const auto found = std::find_if(m_findings.begin(), m_findings.end(), [&](const Finding& f) { return f.id == id; });
    return found == m_findings.end() ? -1 : int(found - m_findings.begin());
}

QString FindingsModel::text(int row, int section) const
{
    const Finding& finding = m_findings[size_t(row)];
    switch (section) {
    case Number:
        return finding.number.isEmpty() ? QStringLiteral("—") : finding.number;
    case Name:
        return finding.name.isEmpty() ? QStringLiteral("—") : finding.name;
    case What:
        return findingText(finding);
    default:
        if (finding.review)
            return reviewText(*finding.review);
        return finding.mend ? mendText(finding) : tr("Decide by hand");
    }
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int section = index.column();
    if (role == Qt::DisplayRole)
        return text(index.row(), section);
    if (role == Qt::ToolTipRole)
        return section == What || section == Suggestion ? QVariant(text(index.row(), section)) : QVariant();
    if (role == EvidenceRole)
        return true; // Enter opens the row
    if (role == EmphasisRole && section == Suggestion && !m_dismissed && !m_findings[size_t(index.row())].mend)
        return int(Emphasis::Second);
    return {};
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Name:
        return tr("Name");
    case What:
        return tr("What is wrong");
    default:
        return m_dismissed ? tr("Said to be right") : tr("Suggestion");
    }
}

void FindingsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Sections - 1);
    if (rowCount())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Sections - 1));
}

} // namespace rostrum
