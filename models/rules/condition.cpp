#include "models/rules/condition.h"
#include "models/base/decimal.h"

namespace rostrum {

namespace {
struct Product {
    bool negative;
    uint64_t high, low;
};

uint64_t magnitude(int64_t value) { return value < 0 ? 0 - uint64_t(value) : uint64_t(value); }

// By halves, since not every compiler has a 128-bit integer.
Product multiply(int64_t left, int64_t right)
{
    const uint64_t a = magnitude(left), b = magnitude(right);
    const uint64_t aLow = a & 0xFFFFFFFF, aHigh = a >> 32, bLow = b & 0xFFFFFFFF, bHigh = b >> 32;
    const uint64_t low = aLow * bLow, first = aHigh * bLow, second = aLow * bHigh;
    const uint64_t middle = (low >> 32) + (first & 0xFFFFFFFF) + (second & 0xFFFFFFFF);
    const uint64_t high = aHigh * bHigh + (first >> 32) + (second >> 32) + (middle >> 32);
    const bool zero = a == 0 || b == 0;
    return {!zero && (left < 0) != (right < 0), high, (middle << 32) | (low & 0xFFFFFFFF)};
}

void collect(const Condition& tree, std::vector<const Condition*>& leaves)
{
    if (tree.op == Condition::Op::Leaf)
        leaves.push_back(&tree);
    for (const Condition& child : tree.children)
        collect(child, leaves);
}
} // namespace

QString opKey(Condition::Op op)
{
    switch (op) {
    case Condition::Op::All:
        return QStringLiteral("all");
    case Condition::Op::Any:
        return QStringLiteral("any");
    case Condition::Op::KOf:
        return QStringLiteral("k_of");
    case Condition::Op::Leaf:
        return QStringLiteral("leaf");
    }
    return {};
}

std::optional<Condition::Op> opFromKey(const QString& key)
{
    for (const auto op : {Condition::Op::All, Condition::Op::Any, Condition::Op::KOf, Condition::Op::Leaf})
        if (opKey(op) == key)
            return op;
    return std::nullopt;
}

std::vector<const Condition*> leavesOf(const Condition& tree)
{
    std::vector<const Condition*> leaves;
    collect(tree, leaves);
    return leaves;
}

bool holds(const Condition& tree, const std::function<bool(const Condition&)>& leafHolds)
{
    const auto child = [&](const Condition& c) { return holds(c, leafHolds); };
    switch (tree.op) {
    case Condition::Op::Leaf:
        return leafHolds(tree);
    case Condition::Op::Any:
        return std::any_of(tree.children.begin(), tree.children.end(), child);
    case Condition::Op::All:
        return std::all_of(tree.children.begin(), tree.children.end(), child);
    case Condition::Op::KOf:
        return std::count_if(tree.children.begin(), tree.children.end(), child) >= tree.k;
    }
    return false;
}

std::strong_ordering compareProducts(int64_t a, int64_t b, int64_t c, int64_t d)
{
    const Product left = multiply(a, b), right = multiply(c, d);
    if (left.negative != right.negative)
        return left.negative ? std::strong_ordering::less : std::strong_ordering::greater;
    const auto order = left.high != right.high ? left.high <=> right.high : left.low <=> right.low;
    return left.negative ? 0 <=> order : order;
}

bool reaches(const Measure& measure, const Figure& figure, const Threshold& threshold)
{
    if (figure.n == 0)
        return false;
    const int64_t den = measure.aggregator == Aggregator::Ratio ? figure.den : 1;
    if (den <= 0)
        return false;
    return compareProducts(figure.num, threshold.den, threshold.num * powerOfTen(measure.numeratorDecimals()), den) >=
           0;
}

int64_t smallestReaching(const Threshold& threshold, int decimals)
{
    const int64_t scaled = threshold.num * powerOfTen(decimals);
    return (scaled + threshold.den - 1) / threshold.den;
}

} // namespace rostrum
