#include "ui/comments/wordlistmodel.h"
#include "models/base/decimal.h"
#include "models/facts/commentwords.h"
#include "ui/widgets/roles.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
constexpr int kMeanDecimals = 4;
const QString kAdvice = QStringLiteral("advice");
} // namespace

QString wordKindText(const QString& key)
{
    return key == kAdvice ? QCoreApplication::translate("WordListModel", "advice")
                          : wordTitle(words::commentWordKind, key);
}

void WordListModel::setLists(const std::vector<ListedWord>& words, const std::vector<ListedAdvice>& advice)
{
    beginResetModel();
    m_all.clear();
    for (const ListedWord& word : words)
        m_all.push_back({false, word.word, word.means, word.kinds, word.source, word.shipped, {}, {}});
    for (const ListedAdvice& line : advice) {
        const AdviceRule& rule = line.rule;
        const QString when = tr("below %1, from %n ratings: %2", nullptr, rule.leastRatings)
                                 .arg(formatDecimal(rule.below, kMeanDecimals, 2), rule.text);
        const ListSource source = line.isOwn() ? ListSource::Own : line.off ? ListSource::Off : ListSource::Shipped;
        m_all.push_back({true, rule.name(), when, {kAdvice}, source, rule.shipped, line.replacedBy, line.own});
    }
    choose();
    endResetModel();
}

void WordListModel::setFilter(const Filter& filter)
{
    beginResetModel();
    m_filter = filter;
    choose();
    endResetModel();
}

void WordListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Sections - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Sections - 1));
}

bool WordListModel::fits(const WordEntry& entry) const
{
    return (!m_filter.source || entry.source == *m_filter.source) &&
           (m_filter.kind.isEmpty() || entry.kinds.contains(m_filter.kind)) &&
           (m_filter.text.isEmpty() || entry.name.contains(m_filter.text, Qt::CaseInsensitive) ||
            entry.detail.contains(m_filter.text, Qt::CaseInsensitive));
}

void WordListModel::choose()
{
    m_shown.clear();
    for (size_t i = 0; i < m_all.size(); ++i)
        if (fits(m_all[i]))
            m_shown.push_back(i);
}

int WordListModel::rowOf(const WordEntry& wanted) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (entry(row).advice == wanted.advice && entry(row).name == wanted.name && entry(row).own == wanted.own)
            return row;
    return -1;
}

int WordListModel::count(ListSource source) const
{
    return int(std::count_if(m_all.begin(), m_all.end(), [&](const WordEntry& one) { return one.source == source; }));
}

int WordListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

QString WordListModel::text(const WordEntry& one, int section) const
{
    if (section == Name)
        return one.name;
    if (section == Kind) {
        QStringList kinds;
        for (const QString& kind : one.kinds)
            kinds.append(wordKindText(kind));
        return kinds.join(tr(", ", "between kinds of a word"));
    }
    if (section == Detail)
        return one.detail;
    if (!one.replacedBy.isEmpty())
        return tr("replaced by %1").arg(one.replacedBy);
    if (one.source == ListSource::Off)
        return tr("switched off");
    if (one.source == ListSource::Shipped)
        return tr("shipped");
    return one.shipped ? tr("own, instead of the shipped one") : tr("own");
}

QVariant WordListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const WordEntry& one = entry(index.row());
    const bool inForce = one.source != ListSource::Off && one.replacedBy.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(one, index.column());
    case Qt::ToolTipRole:
        return index.column() == Detail && one.advice ? QVariant(one.detail) : QVariant();
    case StrikeRole:
        return index.column() == Name && !inForce;
    case StatusRole:
        return index.column() == Source ? QVariant(int(inForce ? Mark::Met : Mark::Exempt)) : QVariant();
    case EmphasisRole:
        return int(index.column() == Name && inForce ? Emphasis::Normal : Emphasis::Second);
    default:
        return {};
    }
}

QVariant WordListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Word or dimension");
    case Kind:
        return tr("Kind");
    case Detail:
        return tr("Counted as, or advice");
    default:
        return tr("Source");
    }
}

} // namespace rostrum
