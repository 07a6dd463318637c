// What the consistency checker says: the heading of a kind, what is wrong, what would mend it, what else to do.
#pragma once
#include <QString>

namespace rostrum {

struct Finding;
struct FindingReview;

/// "In two places at once".
QString findingTitle(const QString& kind);
/// One sentence with days, hours and titles; without the person, who stands beside it.
QString findingText(const Finding& finding);
/// What “mend” would do; empty where an officer must decide.
QString mendText(const Finding& finding);
/// "2026-10-22 王芳: 已电话核实"
QString reviewText(const FindingReview& review);
/// What to do by hand, where nothing is suggested or the suggestion is not right.
QString findingAdvice(const QString& kind);

} // namespace rostrum
