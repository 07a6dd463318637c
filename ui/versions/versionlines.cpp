#include "ui/versions/versionlines.h"
#include "ui/widgets/roles.h"

namespace rostrum {

void VersionLines::setVersion(std::vector<VersionLine> lines, int number)
{
    beginResetModel();
    m_comparing = false;
    m_number = number;
    m_rows.clear();
    for (VersionLine& line : lines)
        m_rows.push_back({std::move(line), {}});
    endResetModel();
}

void VersionLines::compare(std::vector<VersionLine> lines, int number, std::vector<VersionLine> others,
                           const QString& otherName)
{
    beginResetModel();
    m_comparing = true;
    m_number = number;
    m_otherName = otherName;
    m_rows.clear();
    for (VersionLine& line : lines)
        m_rows.push_back({std::move(line), {}});
    for (VersionLine& line : others) {
        const auto same =
            std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.line.key == line.key; });
        if (same != m_rows.end()) {
            same->other = line.text;
            continue;
        }
        const QString text = std::exchange(line.text, {});
        m_rows.push_back({std::move(line), text});
    }
    endResetModel();
}

int VersionLines::differing() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(),
                             [this](const Row& row) { return m_comparing && row.line.text != row.other; }));
}

int VersionLines::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int VersionLines::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_comparing ? 4 : 2; }

QVariant VersionLines::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[size_t(index.row())];
    const bool differs = m_comparing && row.line.text != row.other;
    const auto orDash = [](const QString& text) { return text.isEmpty() ? QStringLiteral("—") : text; };
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) {
        switch (index.column()) {
        case What:
            return QString(row.line.depth * 2, QChar(0x2003)) + row.line.what;
        case This:
            return orDash(row.line.text);
        case Other:
            return orDash(row.other);
        default:
            return differs ? tr("differs") : tr("same");
        }
    }
    if (role == EmphasisRole)
        return int(index.column() == What ? Emphasis::Second : Emphasis::Normal);
    if (role == StatusRole && index.column() == Differs)
        return int(differs ? Mark::Changed : Mark::Same);
    if (role == CellStateRole && differs && index.column() == This)
        return int(CellState::Edited);
    return {};
}

QVariant VersionLines::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What");
    case This:
        return m_number > 0 ? tr("Version %1").arg(m_number) : tr("This draft");
    case Other:
        return m_otherName;
    default:
        return tr("Compared");
    }
}

} // namespace rostrum
