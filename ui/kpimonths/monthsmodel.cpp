#include "ui/kpimonths/monthsmodel.h"
#include "ui/kpimonths/monthwords.h"
#include "ui/words/periodtext.h"
#include <QLocale>

namespace rostrum {

namespace {
// The filter says the year of a month and of a quarter.
QString briefText(const DateSpan& period)
{
    switch (kindOf(period)) {
    case PeriodKind::Month:
        return QLocale().monthName(period.from.month(), QLocale::ShortFormat);
    case PeriodKind::Quarter:
        return MonthsModel::tr("Q%1", "a quarter of a year").arg((period.from.month() + 2) / 3);
    case PeriodKind::Year:
        break;
    }
    return QString::number(period.from.year());
}
} // namespace

void MonthsModel::setMonths(std::vector<MonthState> months)
{
    const bool same = months.size() == m_months.size() &&
                      std::equal(months.begin(), months.end(), m_months.begin(),
                                 [](const MonthState& a, const MonthState& b) { return a.period == b.period; });
    if (same) {
        m_months = std::move(months);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Sections - 1));
        return;
    }
    beginResetModel();
    m_months = std::move(months);
    endResetModel();
}

void MonthsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Sections - 1);
    if (rowCount())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Sections - 1));
}

int MonthsModel::rowOf(const DateSpan& period) const
{
    for (size_t row = 0; row < m_months.size(); ++row)
        if (m_months[row].period == period)
            return int(row);
    return -1;
}

QString MonthsModel::text(const MonthState& month, int section) const
{
    switch (section) {
    case Month:
        return briefText(month.period);
    case Stage:
        return month.people == 0 && !month.over ? tr("Not begun") : stageText(month.stage);
    case Missing:
        return month.waiting.empty() ? QString() : tr("%Ln people", nullptr, int(month.waiting.size()));
    case Revision:
        return month.lock ? tr("Revision %1").arg(month.lock->revision) : QString();
    default:
        return {};
    }
}

QString MonthsModel::tip(const MonthState& month) const
{
    QStringList said;
    if (month.lock && month.lock->holds()) {
        said.append(tr("Locked on %1").arg(isoDay(month.lock->lockedOn)));
        said.append(QStringLiteral("SHA-256 %1").arg(QString::fromLatin1(month.lock->sha256.toHex().left(16))));
        said.append(month.verified ? tr("What is stored still has this fingerprint.")
                                   : tr("What is stored no longer has this fingerprint: the file was changed by other "
                                        "means."));
    } else if (month.lock)
        said.append(tr("Reopened on %1: %2").arg(isoDay(month.lock->reopenedOn), month.lock->reopenedReason));
    if (month.carries)
        said.append(tr("Carries what late data changed in closed periods."));
    return said.join(u'\n');
}

QVariant MonthsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const MonthState& month = m_months[size_t(index.row())];
    const bool broken = month.stage == MonthState::Stage::Locked && !month.verified;
    switch (role) {
    case Qt::DisplayRole:
        return text(month, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == Month)
            return periodText(month.period);
        break;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return tip(month);
    case Qt::TextAlignmentRole:
        return int((index.column() == Missing ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StatusRole:
        if (index.column() == Stage)
            return int(broken ? Mark::NotMet : stageMark(month.stage));
        break;
    case EmphasisRole:
        return int(index.column() == Month                               ? Emphasis::Strong
                   : index.column() == Missing && !month.waiting.empty() ? Emphasis::Link
                                                                         : Emphasis::Second);
    case EvidenceRole:
        return month.people > 0 ? QVariant(true) : QVariant();
    default:
        break;
    }
    return {};
}

QVariant MonthsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Sections)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Missing ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString kinds[] = {tr("Month"), tr("Quarter"), tr("Year")};
    const PeriodKind kind = m_months.empty() ? PeriodKind::Month : kindOf(m_months.front().period);
    const QString titles[] = {kinds[int(kind)], tr("State"), tr("Waiting"), tr("Revision")};
    return titles[section];
}

} // namespace rostrum
