#include "models/compliance/ruleset.h"
#include "models/measures/source.h"
#include <QSet>

namespace rostrum {

namespace {
// What is wrong with the measure and the filter; empty when nothing is.
QString measureProblem(const Requirement& leaf)
{
    const auto measure = measureOf(leaf);
    if (!measure)
        return QStringLiteral("unknown_measure");
    const Source* source = findSource(measure->source);
    for (const auto& [facet, values] : leaf.filter)
        if (values.isEmpty() || !source ||
            std::none_of(source->arms.begin(), source->arms.end(),
                         [&facet = facet](const SourceArm& arm) { return arm.facets.contains(facet); }))
            return QStringLiteral("unknown_filter");
    // A day of both categories would be two days.
    const auto category = measure->filter.find("category");
    if (measure->numerator == "first_of_day_in_category" && category->second.size() > 1)
        return QStringLiteral("unknown_filter");
    return unitOfMeasure(*measure) == leaf.unit ? QString() : QStringLiteral("unit_mismatch");
}

QString thresholdProblem(const Requirement& leaf)
{
    if (leaf.threshold.den == 0)
        return QStringLiteral("zero_denominator");
    if (leaf.threshold.den < 0 || leaf.threshold.num <= 0)
        return QStringLiteral("threshold_not_positive");
    if (leaf.threshold.num > kLargestThreshold || leaf.threshold.den > kLargestThreshold)
        return QStringLiteral("threshold_too_large");
    return {};
}

QString windowProblem(const Requirement& leaf)
{
    if (leaf.window == WindowKind::RollingMonths && (leaf.windowMonths < 1 || leaf.windowMonths > 1200))
        return QStringLiteral("window_months");
    const bool single = leaf.window == WindowKind::SinceTitle;
    if (leaf.windowCount < 1 || leaf.windowCount > 50 ||
        ((single || leaf.base != Base::Absolute) && leaf.windowCount != 1))
        return QStringLiteral("window_count");
    if (leaf.combine == Combine::KOf && (leaf.combineK < 1 || leaf.combineK > leaf.windowCount))
        return QStringLiteral("combine_k");
    // What is too much in one year can help only a year that is judged by itself.
    const bool yearly = leaf.window == WindowKind::CalendarYear && leaf.windowCount == 1 && leaf.unit != Unit::Ratio &&
                        leaf.base == Base::Absolute;
    if (leaf.carryMax < 0 || leaf.carryYears < 0 || leaf.carryYears > 50 ||
        (leaf.carryMax > 0) != (leaf.carryYears > 0) || (leaf.carryMax > 0 && !yearly))
        return QStringLiteral("carry_window");
    return {};
}

// The first thing that is wrong with a leaf by itself, as a problem key; empty when nothing is.
QString leafProblem(const Requirement& leaf)
{
    if (leaf.isCertificate())
        return leaf.certificate.title.isEmpty() || leaf.certificate.validityMonths < 0 ||
                       leaf.certificate.renewalDays < 0
                   ? QStringLiteral("no_certificate")
                   : QString();
    for (const QString& problem : {measureProblem(leaf), thresholdProblem(leaf), windowProblem(leaf)})
        if (!problem.isEmpty())
            return problem;
    if (leaf.unit == Unit::Ratio && leaf.proration != Proration::None)
        return QStringLiteral("proration_of_ratio");
    if (leaf.unit == Unit::Ratio && leaf.base != Base::Absolute)
        return QStringLiteral("base_of_ratio");
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
            if (const QString key = r.isLeaf() ? leafProblem(r) : QString(); !key.isEmpty())
                return problem(key, r.code);
            if (r.isLeaf() && r.base != Base::Absolute && !isBase(r))
                return problem("base_of_unknown", r.code);
        }
        return {};
    }

    // Another leaf of the same unit that stands by itself.
    bool isBase(const Requirement& of) const
    {
        return std::any_of(m_rules.requirements.begin(), m_rules.requirements.end(), [&](const Requirement& r) {
            return r.code == of.baseOf && r.isLeaf() && !r.isCertificate() && r.base == Base::Absolute &&
                   r.unit == of.unit && r.code != of.code;
        });
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
                node.k = r.k;
                if (r.op == Condition::Op::KOf && (r.k < 1 || r.k > int(node.children.size())))
                    return problem("k_out_of_range", r.code);
            }
            group.children.push_back(std::move(node));
        }
        return {};
    }

    RuleSet& m_rules;
    std::vector<Requirement> m_ordered;
    int m_leaves = 0;
};

} // namespace

Result<void> buildTree(RuleSet& rules)
{
    // A scope is a set: tables give it back in another order than the file had.
    const auto key = [](const RuleScope& scope) {
        return std::tie(scope.titleGrade, scope.postCategory, scope.titleSeries);
    };
    std::sort(rules.scopes.begin(), rules.scopes.end(),
              [&](const RuleScope& a, const RuleScope& b) { return key(a) < key(b); });
    rules.scopes.erase(std::unique(rules.scopes.begin(), rules.scopes.end()), rules.scopes.end());
    std::sort(rules.credits.begin(), rules.credits.end(),
              [](const CreditRule& a, const CreditRule& b) { return a.kind < b.kind; });
    for (size_t i = 1; i < rules.credits.size(); ++i)
        if (rules.credits[i].kind == rules.credits[i - 1].kind)
            return fail(ErrorCode::InvalidRule,
                        {{QStringLiteral("rule"), rules.info.code},
                         {QStringLiteral("problem"), QStringLiteral("duplicate_credit")},
                         {QStringLiteral("requirement"), creditKindKey(rules.credits[i].kind)}});
    return TreeBuilder(rules).build();
}

std::vector<Requirement> RuleSet::leafRequirements() const
{
    std::vector<Requirement> leaves;
    std::copy_if(requirements.begin(), requirements.end(), std::back_inserter(leaves),
                 [](const Requirement& r) { return r.isLeaf(); });
    return leaves;
}

bool RuleSet::isFor(const RuleScope& person) const
{
    const auto fits = [](const QString& wanted, const QString& is) { return wanted.isEmpty() || wanted == is; };
    return scopes.empty() || std::any_of(scopes.begin(), scopes.end(), [&](const RuleScope& scope) {
               return fits(scope.titleGrade, person.titleGrade) && fits(scope.postCategory, person.postCategory) &&
                      fits(scope.titleSeries, person.titleSeries);
           });
}

} // namespace rostrum
