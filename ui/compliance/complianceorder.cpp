#include "ui/compliance/complianceorder.h"
#include <limits>

namespace rostrum {

namespace {
using Order = VerdictColumn::By;
enum Rank { Reach, Urgency, Missing };

// First those for whom nothing that is planned suffices, then by the last day; who needs none stands last.
int64_t reachOf(const Verdict& verdict)
{
    if (verdict.reachableUntil)
        return verdict.reachableUntil->toJulianDay();
    const bool lost =
        verdict.status == Status::NotMet || verdict.status == Status::AtRisk || verdict.status == Status::OnTrack;
    return lost ? 0 : std::numeric_limits<int64_t>::max();
}

double shareOf(const RequirementResult* found)
{
    return found && found->required > 0 ? double(found->earned + found->carried) / double(found->required) : -1;
}

template <class T>
int threeWay(const T& a, const T& b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}
} // namespace

const RequirementResult* findRequirement(const Verdict& verdict, const QString& code)
{
    for (const RequirementResult& requirement : verdict.requirements)
        if (requirement.code == code)
            return &requirement;
    return nullptr;
}

void VerdictOrder::read(const std::vector<Verdict>& people, const std::vector<RequirementResult>& leaves,
                        std::optional<VerdictColumn> column, Qt::SortOrder order)
{
    m_leaves.clear();
    for (const RequirementResult& leaf : leaves)
        m_leaves.append(leaf.code);
    m_column = std::move(column);
    m_descending = order == Qt::DescendingOrder;
    m_collator.setNumericMode(m_column && m_column->by == Order::Number);
    m_stride = Missing + int(m_leaves.size());
    m_ranks.assign(people.size() * size_t(m_stride), 0);
    m_keys.assign(m_column ? people.size() : 0, {});
    for (size_t place = 0; place < people.size(); ++place)
        update(int(place), people[place]);
}

void VerdictOrder::update(int place, const Verdict& verdict)
{
    int64_t* ranks = &m_ranks[size_t(place) * size_t(m_stride)];
    ranks[Reach] = reachOf(verdict);
    ranks[Urgency] = int64_t(verdict.status); // the enumeration is the order of urgency within a day
    for (int leaf = 0; leaf < int(m_leaves.size()); ++leaf) {
        const RequirementResult* found = findRequirement(verdict, m_leaves[leaf]);
        ranks[Missing + leaf] = found ? found->missing : 0;
    }
    if (m_column)
        m_keys[size_t(place)] = keyOf(verdict);
}

VerdictOrder::Key VerdictOrder::keyOf(const Verdict& verdict) const
{
    switch (m_column->by) {
    case Order::Number:
        return {0, m_collator.sortKey(verdict.number)};
    case Order::Name:
        return {0, m_collator.sortKey(verdict.name)};
    case Order::Department:
        return {0, m_collator.sortKey(verdict.department)};
    case Order::Title:
        return {0, m_collator.sortKey(verdict.jobTitle + u' ' + verdict.appliedGrade)};
    case Order::Rule:
        return {0, m_collator.sortKey(verdict.rule)};
    case Order::Amount:
        if (const RequirementResult* found = findRequirement(verdict, m_column->leaf))
            return {double(found->earned + found->carried), {}};
        return {-1, {}};
    case Order::Progress:
        return {shareOf(findRequirement(verdict, m_column->leaf)), {}};
    case Order::Verdict:
        return {double(verdict.status), {}};
    case Order::Until:
        return {double(reachOf(verdict)), {}};
    case Order::Missing:
        break;
    }
    return {};
}

// Who misses least stands first.
int VerdictOrder::compareMissing(int a, int b) const
{
    for (int leaf = Missing; leaf < m_stride; ++leaf)
        if (const int order = threeWay(ranks(a)[leaf], ranks(b)[leaf]))
            return order;
    return 0;
}

int VerdictOrder::compareKeys(int a, int b) const
{
    if (m_column->by == Order::Missing)
        return compareMissing(a, b);
    const Key &left = m_keys[size_t(a)], &right = m_keys[size_t(b)];
    return left.text ? left.text->compare(*right.text) : threeWay(left.number, right.number);
}

bool VerdictOrder::less(int a, int b) const
{
    if (m_column)
        if (const int order = compareKeys(a, b))
            return m_descending ? order > 0 : order < 0;
    for (const Rank rank : {Reach, Urgency})
        if (ranks(a)[rank] != ranks(b)[rank])
            return ranks(a)[rank] < ranks(b)[rank];
    if (const int order = compareMissing(a, b))
        return order > 0; // among equals those who miss most
    return a < b;
}

} // namespace rostrum
