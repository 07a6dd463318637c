#include "ui/comments/keywordmodel.h"
#include "ui/widgets/roles.h"
#include <QCollator>

namespace rostrum {

void KeywordModel::setKeywords(const KeywordCounts& counts, Show show)
{
    beginResetModel();
    m_suggested.clear();
    for (const Keyword& pair : counts.suggested)
        m_suggested.append(pair.word);
    m_shown.clear();
    for (const Keyword& word : show == Show::Suggested ? counts.suggested : counts.words)
        if (show != Show::Against || word.negative > 0)
            m_shown.push_back(word);
    arrange();
    endResetModel();
}

void KeywordModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, Sections - 1); }

int KeywordModel::rowOf(const QString& word) const
{
    const auto place =
        std::find_if(m_shown.begin(), m_shown.end(), [&](const Keyword& one) { return one.word == word; });
    return place == m_shown.end() ? -1 : int(place - m_shown.begin());
}

QString KeywordModel::text(const Keyword& keyword, int section) const
{
    switch (section) {
    case Word:
        return m_suggested.contains(keyword.word) ? tr("%1 (suggested)").arg(keyword.word) : keyword.word;
    case Comments:
        return QString::number(keyword.documents);
    case For:
        return QString::number(keyword.positive());
    case Against:
        return QString::number(keyword.negative);
    case Example:
        return keyword.examples.value(0);
    default:
        return {};
    }
}

QVariant KeywordModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Keyword& keyword = this->keyword(index.row());
    const int section = index.column();
    const bool number = section == Comments || section == For || section == Against;
    switch (role) {
    case Qt::DisplayRole:
        return text(keyword, section);
    case Qt::ToolTipRole:
        return section == Example && !keyword.examples.isEmpty() ? QVariant(keyword.examples.join(u'\n')) : QVariant();
    case Qt::TextAlignmentRole:
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        if (section == AgainstBar)
            return tr("%1 of %2 against it").arg(keyword.negative).arg(keyword.documents);
        break;
    case ProgressRole:
        if (section == AgainstBar && keyword.negative > 0)
            return QVariant::fromValue(
                Progress{double(keyword.negative) / double(keyword.documents), -1, Mark::NotMet});
        break;
    case EmphasisRole:
        if (section == Word)
            return int(isSuggested(index.row()) ? Emphasis::Second : Emphasis::Strong);
        if (section == Example || (number && text(keyword, section) == QStringLiteral("0")))
            return int(Emphasis::Second);
        break;
    case EvidenceRole:
        return true;
    default:
        break;
    }
    return {};
}

QVariant KeywordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Sections)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Comments || section == For || section == Against ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Keyword"),    tr("Comments"),      tr("For it"),
                              tr("Against it"), tr("Share against"), tr("For example")};
    return titles[section];
}

void KeywordModel::arrange()
{
    const QCollator collator;
    const int section = m_section < 0 ? int(Comments) : m_section;
    const bool down = m_section < 0 || m_order == Qt::DescendingOrder;
    // The one order that does not change with the column: most comments, then by word.
    std::stable_sort(m_shown.begin(), m_shown.end(), [](const Keyword& a, const Keyword& b) {
        return a.documents != b.documents ? a.documents > b.documents : a.word < b.word;
    });
    const auto less = [&](const Keyword& a, const Keyword& b) {
        switch (section) {
        case Word:
            return collator.compare(a.word, b.word) < 0;
        case For:
            return a.positive() < b.positive();
        case Against:
            return a.negative < b.negative;
        case AgainstBar:
            return qint64(a.negative) * b.documents < qint64(b.negative) * a.documents;
        case Example:
            return collator.compare(a.examples.value(0), b.examples.value(0)) < 0;
        default:
            return a.documents < b.documents;
        }
    };
    std::stable_sort(m_shown.begin(), m_shown.end(),
                     [&](const Keyword& a, const Keyword& b) { return down ? less(b, a) : less(a, b); });
}

void KeywordModel::sort(int section, Qt::SortOrder order)
{
    m_section = section;
    m_order = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QStringList words;
    for (const QModelIndex& index : before)
        words.append(keyword(index.row()).word);
    arrange();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(words[i]), before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace rostrum
