#include "ui/horizon/horizonsessions.h"
#include "models/base/decimal.h"
#include "ui/widgets/roles.h"
#include "ui/words/verdicttext.h"

namespace rostrum {

void HorizonSessions::setFigures(std::shared_ptr<const HorizonFigures> figures, QDate last)
{
    beginResetModel();
    m_figures = std::move(figures);
    m_count = 0; // they stand by start
    while (m_count < int(m_figures->sessions.size()) &&
           (!last.isValid() || session(m_count).session.starts.date() <= last))
        ++m_count;
    endResetModel();
}

void HorizonSessions::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Sections - 1);
    if (m_count > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_count - 1, Sections - 1));
}

int HorizonSessions::rowOf(const Id& id) const
{
    for (int row = 0; row < m_count; ++row)
        if (session(row).session.id == id)
            return row;
    return -1;
}

int HorizonSessions::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_count; }

QString HorizonSessions::text(const HorizonSession& session, int section) const
{
    switch (section) {
    case Day:
        return dayWithWeekday(session.session.starts.date());
    case Course:
        return session.session.course;
    case Hours:
        return formatDecimal(session.session.hours, kHourDecimals, 1);
    case Places:
        if (!session.session.capacity)
            return tr("open");
        return session.placesLeft() > 0 ? QString::number(session.placesLeft()) : tr("full");
    default:
        return QString::number(session.helps.size());
    }
}

QVariant HorizonSessions::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_count)
        return {};
    const HorizonSession& at = session(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(at, index.column());
    case Qt::ToolTipRole:
        return index.column() == Course ? at.session.course : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == Places && at.session.capacity)
            return tr("%1 of %2 places left").arg(at.placesLeft()).arg(*at.session.capacity);
        return index.column() == Helps ? tr("helps %Ln people", nullptr, int(at.helps.size()))
                                       : text(at, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() >= Hours ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case EmphasisRole: {
        const bool idle = at.helps.empty() || at.placesLeft() == 0;
        return int(idle ? Emphasis::Second : index.column() == Helps ? Emphasis::Strong : Emphasis::Normal);
    }
    default:
        return {};
    }
}

QVariant HorizonSessions::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Hours ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Day:
        return tr("Day");
    case Course:
        return tr("Session");
    case Hours:
        return tr("Hours");
    case Places:
        return tr("Places left");
    default:
        return tr("Helps");
    }
}

} // namespace rostrum
