#include "ui/home/peoplemodel.h"
#include "models/base/decimal.h"
#include "models/facts/words.h"
#include "ui/widgets/marks.h"

namespace rostrum {

void PeopleModel::setPeople(const std::vector<Verdict>& people)
{
    beginResetModel();
    m_people = people;
    endResetModel();
}

int PeopleModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_people.size()); }
int PeopleModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : SectionCount; }

QVariant PeopleModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Verdict& verdict = m_people[size_t(index.row())];
    const Mark mark = markOf(statusKey(verdict.status));
    if (role == StatusRole && index.column() == State)
        return int(mark);
    if (role == FractionRole && index.column() == Hours && !verdict.requirements.empty()) {
        const RequirementResult& first = verdict.requirements.front();
        const int decimals = unitDecimals(first.unit), shown = first.unit == Unit::Hours ? 1 : 0;
        return QVariant::fromValue(
            Fraction{formatDecimal(first.earned, decimals, shown), formatShortest(first.required, decimals)});
    }
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Hours ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return verdict.name;
    case Department:
        return verdict.department;
    case Grade:
        return wordTitle(words::titleGrade, verdict.appliedGrade.isEmpty() ? verdict.titleGrade : verdict.appliedGrade);
    case State:
        return Marks::word(mark);
    case Missing:
        return verdict.sentence;
    default:
        return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Hours ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Department:
        return tr("Department");
    case Grade:
        return tr("Applies for");
    case Hours:
        return tr("Hours");
    case State:
        return tr("Verdict");
    case Missing:
        return tr("What is missing");
    default:
        return {};
    }
}

} // namespace rostrum
