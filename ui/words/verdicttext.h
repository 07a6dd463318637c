// What a verdict says beside its status: why it is unknown, what in the records to look at, until when it can be met.
#pragma once
#include "models/compliance/verdict.h"

namespace rostrum {

/// A problem key of a verdict or of one of its requirements ("rule_ends", "two_titles", "no_title_date",
/// "no_records", "renewed_early") as a sentence with what to do. A key that nobody knows comes back as it is.
QString verdictProblemText(const QString& problem);
/// "Decided: met, where the figures say not met. Reason: …; approved by …; document …"; empty without a decision.
QString decisionText(const Verdict& verdict);

/// "12-02 周三".
QString dayWithWeekday(QDate day);
/// How the column of the last reachable day speaks of one person.
struct ReachText {
    QString text;      ///< "12-02 周三 · 41 天", "10-15 closed", "—"
    bool soon = false; ///< within the next two weeks
};
ReachText reachText(const Verdict& verdict, QDate asOf);

} // namespace rostrum
