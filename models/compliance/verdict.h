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

enum class Unit { Hours, Count, Ratio };
int unitDecimals(Unit unit); ///< 2, 0, 4

/// One leaf of a rule for one person. Amounts are integers with unitDecimals(unit) decimals.
struct RequirementResult {
    QString code;
    QString measure;
    Unit unit = Unit::Hours;
    int64_t required = 0, earned = 0, carried = 0, missing = 0;
    int64_t pending = 0; ///< not yet confirmed, so not in earned
    bool met = false;
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
    QString note;     ///< why the requirement differs from the rule's, e.g. joined 04-16
    QDate due;        ///< last day that counts: the deadline applied for, else the window's end
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
