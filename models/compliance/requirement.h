// One requirement of a rule set: a group, or a leaf that asks a measure. What the words mean is said here once; the
// tables, the files and the editor all read it.
#pragma once
#include "models/compliance/verdict.h"
#include "models/rules/condition.h"
#include <map>

namespace rostrum {

enum class Proration {
    None,
    Months15, ///< by months with at least 15 eligible days: hours up to the next half, counts up, at least 1
};

/// What the threshold is a part of.
enum class Base {
    Absolute,   ///< of nothing: it is in the unit itself
    OfRequired, ///< a fraction of what another leaf requires: 2/3 of the 90 hours
    OfEarned,   ///< a fraction of what was earned there: 2/3 of the 96 hours
};

enum class WindowKind {
    CalendarYear,
    RollingMonths, ///< so many months that end on the last day that counts
    SinceTitle,    ///< from the day on which the grade that is held was given
    Validity,      ///< a certificate, as long as it is valid
};

/// How several windows (the year judged and those before it) become one answer.
enum class Combine {
    Every,
    Pooled, ///< as if they were one: sums of numerators over sums of denominators; hours and counts in all of them
    Mean,   ///< the mean of the windows' values; of ratios those without any record are left out
    KOf,
};

enum class Severity {
    Block,
    Warn, ///< is said, and keeps nobody from the title
};

/// How a certificate that is renewed before it ends goes on.
enum class Renewal {
    FromOldExpiry,  ///< within the renewal window the new term begins where the old one ends
    FromCompletion, ///< the term always begins on the day of completion
};

struct CertificateTerms {
    QString title;          ///< of the certificate; empty = the leaf asks a measure
    int validityMonths = 0; ///< 0 = each certificate says itself until when
    int renewalDays = 0;    ///< the renewal window opens so many days before the end
    Renewal renewal = Renewal::FromOldExpiry;
    bool operator==(const CertificateTerms&) const = default;
};

struct Requirement {
    QString code;
    QString parent; ///< code of a group; empty = a root
    Condition::Op op = Condition::Op::Leaf;
    int k = 0; ///< of a group KOf
    // of a leaf
    QString measure;                           ///< empty with a certificate
    std::map<std::string, QStringList> filter; ///< narrows the measure: category, grade… as its source declares them
    Unit unit = Unit::Hours;
    Threshold threshold;
    Base base = Base::Absolute;
    QString baseOf; ///< code of another leaf, itself absolute
    Proration proration = Proration::None;
    int64_t roundStep = 0; ///< a share is rounded up to it, in the unit's decimals; 0 = half an hour, one piece
    WindowKind window = WindowKind::CalendarYear;
    int windowMonths = 0; ///< of RollingMonths
    int windowCount = 1;
    Combine combine = Combine::Every;
    int combineK = 0;     ///< of Combine::KOf
    int64_t carryMax = 0; ///< of what an earlier year had too much, in the unit's decimals; it never carries again
    int carryYears = 0;
    Severity severity = Severity::Block;
    CertificateTerms certificate;
    bool isLeaf() const { return op == Condition::Op::Leaf; }
    bool isCertificate() const { return isLeaf() && window == WindowKind::Validity; }
    bool operator==(const Requirement&) const = default;
};

/// How one kind of credit counts towards every leaf over credit hours of a rule set; kinds that are not named do not
/// count. Without any such row attendance and outside credits count as they are.
struct CreditRule {
    enum class Kind { Attendance, Outside, Teaching };
    Kind kind = Kind::Attendance;
    Threshold factor{1, 1};     ///< credit hours for one hour
    std::optional<int64_t> cap; ///< at most so much in a calendar year, in hundredths of an hour
    bool operator==(const CreditRule&) const = default;
};

QString unitKey(Unit unit);                   ///< "hours" "count" "ratio"
QString prorationKey(Proration proration);    ///< "none" "months15"
QString baseKey(Base base);                   ///< "absolute" "of_required" "of_earned"
QString windowKey(WindowKind window);         ///< "calendar_year" "rolling_months" "since_title" "validity"
QString combineKey(Combine combine);          ///< "every" "pooled" "mean" "k_of"
QString severityKey(Severity severity);       ///< "block" "warn"
QString renewalKey(Renewal renewal);          ///< "from_old_expiry" "from_completion"
QString creditKindKey(CreditRule::Kind kind); ///< "attendance" "outside" "teaching"
std::optional<Unit> unitFromKey(const QString& key);
std::optional<Proration> prorationFromKey(const QString& key);
std::optional<Base> baseFromKey(const QString& key);
std::optional<WindowKind> windowFromKey(const QString& key);
std::optional<Combine> combineFromKey(const QString& key);
std::optional<Severity> severityFromKey(const QString& key);
std::optional<Renewal> renewalFromKey(const QString& key);
std::optional<CreditRule::Kind> creditKindFromKey(const QString& key);

/// The measure that a leaf asks, with its filter. UnknownMeasure.
Result<Measure> measureOf(const Requirement& leaf);
/// In which unit a requirement over the measure is said.
Unit unitOfMeasure(const Measure& measure);

} // namespace rostrum
