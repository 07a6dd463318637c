#include "models/compliance/ruleset.h"
#include <QSet>

namespace rostrum {

namespace {
// The first thing that is wrong with a leaf by itself, as a problem key; empty when nothing is.
QString leafProblem(const Requirement& leaf)
{
    const auto measure = findMeasure(leaf.measure);
    if (!measure)
        return QStringLiteral("unknown_measure");
    if (unitOfMeasure(**measure) != leaf.unit)
        return QStringLiteral("unit_mismatch");
    if (leaf.threshold.den == 0)
        return QStringLiteral("zero_denominator");
    if (leaf.threshold.den < 0 || leaf.threshold.num <= 0)
        return QStringLiteral("threshold_not_positive");
    if (leaf.threshold.num > kLargestThreshold || leaf.threshold.den > kLargestThreshold)
        return QStringLiteral("threshold_too_large");
    if (leaf.unit == Unit::Ratio && leaf.proration != Proration::None)
        return QStringLiteral("proration_of_ratio");
    return {};
}

class TreeBuilder {
public:
    explicit TreeBuilder(RuleSet& rules) : m_rules(rules) {}

    Result<void> build()
    {
        if (m_rules.requirements.empty())
            return problem("no_requirements", {});
        ROSTRUM_CHECK(check());
        Condition tree;
        ROSTRUM_CHECK(below({}, tree));
        // Whoever was not reached from a root is below itself.
        if (m_ordered.size() != m_rules.requirements.size())
            return problem("cycle", unreached());
        m_rules.requirements = std::move(m_ordered);
        m_rules.tree = std::move(tree);
        return {};
    }

private:
    tl::unexpected<Error> problem(const char* key, const QString& requirement) const
    {
        return problem(QString::fromLatin1(key), requirement);
    }
    tl::unexpected<Error> problem(const QString& key, const QString& requirement) const
    {
        return fail(ErrorCode::InvalidRule, {{QStringLiteral("rule"), m_rules.info.code},
                                             {QStringLiteral("problem"), key},
                                             {QStringLiteral("requirement"), requirement}});
    }

    QString unreached() const
    {
        for (const Requirement& r : m_rules.requirements)
            if (std::find(m_ordered.begin(), m_ordered.end(), r) == m_ordered.end())
                return r.code;
        return {};
    }

    Result<void> check() const
    {
        QHash<QString, Condition::Op> ops;
        for (const Requirement& r : m_rules.requirements) {
            if (r.code.isEmpty() || ops.contains(r.code))
                return problem("duplicate_code", r.code);
            ops.insert(r.code, r.op);
        }
        for (const Requirement& r : m_rules.requirements) {
            if (!r.parent.isEmpty() && !ops.contains(r.parent))
                return problem("unknown_parent", r.code);
            if (!r.parent.isEmpty() && ops.value(r.parent) == Condition::Op::Leaf)
                return problem("parent_is_leaf", r.code);
            if (const QString key = r.op == Condition::Op::Leaf ? leafProblem(r) : QString(); !key.isEmpty())
                return problem(key, r.code);
        }
        return {};
    }

    Result<void> below(const QString& parent, Condition& group)
    {
        for (const Requirement& r : m_rules.requirements) {
            if (r.parent != parent)
                continue;
            m_ordered.push_back(r);
            Condition node{r.op, r.code, r.measure, r.threshold};
            if (r.op == Condition::Op::Leaf) {
                node.leaf = m_leaves++;
            } else {
                ROSTRUM_CHECK(below(r.code, node));
                if (node.children.empty())
                    return problem("empty_group", r.code);
            }
            group.children.push_back(std::move(node));
        }
        return {};
    }

    RuleSet& m_rules;
    std::vector<Requirement> m_ordered;
    int m_leaves = 0;
};

template <class T>
std::optional<T> fromKey(std::initializer_list<T> values, QString (*keyOf)(T), const QString& key)
{
    for (const T value : values)
        if (keyOf(value) == key)
            return value;
    return std::nullopt;
}
} // namespace

QString unitKey(Unit unit)
{
    switch (unit) {
    case Unit::Hours:
        return QStringLiteral("hours");
    case Unit::Count:
        return QStringLiteral("count");
    case Unit::Ratio:
        return QStringLiteral("ratio");
    }
    return {};
}

QString prorationKey(Proration proration)
{
    return proration == Proration::Months15 ? QStringLiteral("months15") : QStringLiteral("none");
}

std::optional<Unit> unitFromKey(const QString& key)
{
    return fromKey({Unit::Hours, Unit::Count, Unit::Ratio}, unitKey, key);
}

std::optional<Proration> prorationFromKey(const QString& key)
{
    return fromKey({Proration::None, Proration::Months15}, prorationKey, key);
}

Unit unitOfMeasure(const Measure& measure)
{
    if (measure.aggregator == Aggregator::Ratio || measure.unit == MeasureUnit::Score)
        return Unit::Ratio;
    return measure.unit == MeasureUnit::Hours ? Unit::Hours : Unit::Count;
}

Result<void> buildTree(RuleSet& rules)
{
    // A scope is a set: tables give it back in another order than the file had.
    const auto key = [](const RuleScope& scope) { return std::pair(scope.titleGrade, scope.postCategory); };
    std::sort(rules.scopes.begin(), rules.scopes.end(),
              [&](const RuleScope& a, const RuleScope& b) { return key(a) < key(b); });
    rules.scopes.erase(std::unique(rules.scopes.begin(), rules.scopes.end()), rules.scopes.end());
    return TreeBuilder(rules).build();
}

std::vector<Requirement> RuleSet::leafRequirements() const
{
    std::vector<Requirement> leaves;
    std::copy_if(requirements.begin(), requirements.end(), std::back_inserter(leaves),
                 [](const Requirement& r) { return r.op == Condition::Op::Leaf; });
    return leaves;
}

bool RuleSet::isFor(const QString& titleGrade, const QString& postCategory) const
{
    const auto fits = [](const QString& wanted, const QString& is) { return wanted.isEmpty() || wanted == is; };
    return scopes.empty() || std::any_of(scopes.begin(), scopes.end(), [&](const RuleScope& scope) {
               return fits(scope.titleGrade, titleGrade) && fits(scope.postCategory, postCategory);
           });
}

bool RuleSet::isEffectiveIn(int year) const
{
    const DateSpan span = yearSpan(year);
    return info.validFrom <= span.to && (!info.validTo.isValid() || info.validTo >= span.from);
}

bool RuleSet::sameAs(const RuleSet& other) const
{
    return info.code == other.info.code && info.name == other.info.name && info.authority == other.info.authority &&
           info.documentNumber == other.info.documentNumber && info.validFrom == other.info.validFrom &&
           info.validTo == other.info.validTo && scopes == other.scopes && requirements == other.requirements;
}

} // namespace rostrum
