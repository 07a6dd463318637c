// Conditions are data: thresholds over measures, joined by all, any and k of.
#pragma once
#include "models/measures/evaluate.h"
#include <functional>

namespace rostrum {

/// num / den in the unit itself: 40 hours is 40/1, two thirds is 2/3.
struct Threshold {
    int64_t num = 0, den = 1;
    bool operator==(const Threshold&) const = default;
};
inline constexpr int64_t kLargestThreshold = 1'000'000'000; ///< of num and den: keeps every comparison within 128 bits

struct Condition {
    enum class Op { All, Any, KOf, Leaf };
    Op op = Op::All;
    QString code;
    // of a leaf
    QString measure;
    Threshold threshold;
    int leaf = -1; ///< its place among the leaves of the tree, left to right
    // of a group; never empty in a valid tree
    int k = 0; ///< of KOf: how many children must hold
    std::vector<Condition> children;
};

QString opKey(Condition::Op op); ///< "all" "any" "k_of" "leaf"
std::optional<Condition::Op> opFromKey(const QString& key);

/// The leaves, left to right.
std::vector<const Condition*> leavesOf(const Condition& tree);
/// The tree's answer, given each leaf's.
bool holds(const Condition& tree, const std::function<bool(const Condition& leaf)>& leafHolds);

/// Whether the figure is at least the threshold: by multiplication across, never by division. False without
/// observations.
bool reaches(const Measure& measure, const Figure& figure, const Threshold& threshold);
/// The smallest integer with so many decimals that reaches the threshold.
int64_t smallestReaching(const Threshold& threshold, int decimals);

/// a·b compared with c·d in 128 bits.
std::strong_ordering compareProducts(int64_t a, int64_t b, int64_t c, int64_t d);

} // namespace rostrum
