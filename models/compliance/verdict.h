// What a title rule says of one person: values only, the same for screen, paper and console.
#pragma once
#include "models/base/dates.h"
#include "models/base/id.h"
#include <QString>
#include <array>
#include <optional>
#include <vector>

namespace rostrum {

/// method.md D. Unknown is 待核实: what is still to be confirmed would decide.
enum class Status { NotMet, AtRisk, OnTrack, Unknown, Met, Exempt, Count };
/// "met" "on_track" "at_risk" "not_met" "exempt" "unknown".
QString statusKey(Status status);
std::optional<Status> statusFromKey(const QString& key);

enum class Unit { Hours, Count, Ratio };
int unitDecimals(Unit unit); ///< 2, 0, 4

/// One window of a leaf: a year, or so many months.
struct WindowResult {
    DateSpan span;
    int64_t required = 0, earned = 0, carried = 0;
    int64_t num = 0, den = 0; ///< of a ratio, before the one rounding
    bool met = false;
};

/// One leaf of a rule for one person. Amounts are integers with unitDecimals(unit) decimals.
struct RequirementResult {
    QString code;
    QString measure;
    Unit unit = Unit::Hours;
    int64_t required = 0, earned = 0, carried = 0, missing = 0;
    int64_t pending = 0; ///< not yet confirmed, so not in earned
    bool met = false;
    bool exempt = false;               ///< nothing is asked: met is true
    bool warns = false;                ///< is said, and does not block
    bool lost = false;                 ///< cannot be met any more, whatever the open window brings
    std::vector<WindowResult> windows; ///< oldest first; the last is the one that is judged
    QString problem;                   ///< why nothing can be said: "no_title_date" "no_records"
};

struct Verdict {
    Id person;
    QString number, name, department;
    QString jobTitle, titleGrade; ///< held on the as-of day; titleGrade is a word key ("intermediate")
    QString appliedGrade;         ///< applied for in this year, else empty
    QString rule;
    int version = 0;
    Status status = Status::Unknown;
    std::vector<RequirementResult> requirements;
    QString sentence; ///< names only what is missing; empty when nothing is
    QString problem;  ///< why the verdict is unknown, or what in the records to look at: "rule_ends" "two_titles" …
    std::optional<Status> computed; ///< where a decision stands above the figures: what they say
    QString overrideReason, overrideApprover, overrideDocument;
    QString overrideEvidence; ///< "批文.pdf, 1f3a92c1" a line
    QString note;             ///< why the requirement differs from the rule's, e.g. joined 04-16
    QDate countsFrom;         ///< first day of the year on which this person was here
    QDate due;                ///< last day that counts: the deadline applied for, else the window's end
    std::optional<QDate> reachableUntil;
};

struct RuleInfo {
    QString code, name, authority, documentNumber;
    int version = 0;
    QDate validFrom, validTo;
};

struct ComplianceResult {
    int year = 0;
    QDate asOf;
    std::vector<RuleInfo> rules; ///< those that the verdicts name
    std::vector<Verdict> people; ///< by employee number
    std::array<int, size_t(Status::Count)> summary{};
};

/// One observation behind a figure, with the file and row it came from.
struct EvidenceRow {
    QDate day;
    QString title;      ///< course or essay
    int64_t amount = 0; ///< in the measure's decimals
    QString state;      ///< word key of the row's grade or status
    QString table, key;
    QString file;
    int line = 0; ///< 0: typed here
    bool counted = true;
    QString whyNot; ///< a reason key where not counted: "same_session", "pending"
};

} // namespace rostrum
