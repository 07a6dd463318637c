#include "ui/compliance/complianceorder.h"
#include <QCollator>
#include <limits>

namespace rostrum {

namespace {
using Kind = ComplianceModel::Kind;

// What is sorted by: numbers or a text's place in the language, worked out once for each row.
struct Key {
    double number = 0;
    std::optional<QCollatorSortKey> text;
};

struct Sorter {
    const std::vector<Verdict>& people;
    const std::vector<RequirementResult>& leaves;

    int64_t missing(const Verdict& verdict, const QString& code) const
    {
        const RequirementResult* found = findRequirement(verdict, code);
        return found ? found->missing : 0;
    }

    // First those for whom nothing that is planned suffices, then by the last day; who needs none stands last.
    static qint64 reach(const Verdict& verdict)
    {
        if (verdict.reachableUntil)
            return verdict.reachableUntil->toJulianDay();
        const bool lost =
            verdict.status == Status::NotMet || verdict.status == Status::AtRisk || verdict.status == Status::OnTrack;
        return lost ? 0 : std::numeric_limits<qint64>::max();
    }

    // The enumeration of Status is the order of urgency within a day.
    bool moreUrgent(int a, int b) const
    {
        const Verdict &left = people[size_t(a)], &right = people[size_t(b)];
        if (const qint64 l = reach(left), r = reach(right); l != r)
            return l < r;
        if (left.status != right.status)
            return left.status < right.status;
        return lessByMissing(left, right).value_or(a < b);
    }

    std::optional<bool> lessByMissing(const Verdict& left, const Verdict& right) const
    {
        for (const RequirementResult& leaf : leaves)
            if (const int64_t l = missing(left, leaf.code), r = missing(right, leaf.code); l != r)
                return l > r;
        return {};
    }

    double share(const Verdict& verdict, const QString& code) const
    {
        const RequirementResult* found = findRequirement(verdict, code);
        return found && found->required > 0 ? double(found->earned + found->carried) / double(found->required) : -1;
    }

    Key key(const Verdict& verdict, const ComplianceModel::Column& column, const QCollator& collator) const
    {
        const QString code = column.leaf < 0 ? QString() : leaves[size_t(column.leaf)].code;
        switch (column.kind) {
        case Kind::Number:
            return {0, collator.sortKey(verdict.number)};
        case Kind::Name:
            return {0, collator.sortKey(verdict.name)};
        case Kind::Department:
            return {0, collator.sortKey(verdict.department)};
        case Kind::Title:
            return {0, collator.sortKey(verdict.jobTitle + u' ' + verdict.appliedGrade)};
        case Kind::Rule:
            return {0, collator.sortKey(verdict.rule)};
        case Kind::Amount:
            if (const RequirementResult* found = findRequirement(verdict, code))
                return {double(found->earned + found->carried), {}};
            return {-1, {}};
        case Kind::Progress:
            return {share(verdict, code), {}};
        case Kind::Verdict:
            return {double(verdict.status), {}};
        case Kind::Until:
            return {double(reach(verdict)), {}};
        case Kind::Missing:
            break;
        }
        return {};
    }
};
} // namespace

const RequirementResult* findRequirement(const Verdict& verdict, const QString& code)
{
    for (const RequirementResult& requirement : verdict.requirements)
        if (requirement.code == code)
            return &requirement;
    return nullptr;
}

void sortVerdicts(std::vector<int>& places, const std::vector<Verdict>& people,
                  const std::vector<RequirementResult>& leaves, const ComplianceModel::Column* column,
                  Qt::SortOrder order)
{
    const Sorter sorter{people, leaves};
    std::sort(places.begin(), places.end(), [&](int a, int b) { return sorter.moreUrgent(a, b); });
    if (!column)
        return;
    const bool descending = order == Qt::DescendingOrder;
    if (column->kind == Kind::Missing) {
        // Least missing first; upside down, those who miss most.
        std::stable_sort(places.begin(), places.end(), [&](int a, int b) {
            const auto less =
                sorter.lessByMissing(people[size_t(descending ? a : b)], people[size_t(descending ? b : a)]);
            return less.value_or(false);
        });
        return;
    }
    QCollator collator;
    collator.setNumericMode(column->kind == Kind::Number);
    std::vector<Key> keys(people.size());
    for (const int place : places)
        keys[size_t(place)] = sorter.key(people[size_t(place)], *column, collator);
    std::stable_sort(places.begin(), places.end(), [&](int a, int b) {
        const Key &left = keys[size_t(descending ? b : a)], &right = keys[size_t(descending ? a : b)];
        return left.text ? left.text->compare(*right.text) < 0 : left.number < right.number;
    });
}

} // namespace rostrum
