// Title rules over everybody: verdicts, what stands behind one of them, and what a new rule would change.
#pragma once
#include "models/compliance/rulestore.h"
#include "models/compliance/sentence.h"
#include "models/compliance/verdict.h"

namespace rostrum {

struct ComplianceQuery {
    int year = 0;
    QDate asOf;
    QString rule;       ///< code; empty = every rule effective in the year
    QString department; ///< name or code, with everything below; empty = all
    QString person;     ///< employee number or 32 hex digits; empty = all
};

/// People by number, each once for every rule that speaks of them. Where somebody applied in the year (申报名单) the
/// rules are for applicants alone, else for everyone in scope; of those, whoever was employed on any day of the year.
/// UnknownRule, UnknownRow (people, departments), InvalidRule.
Result<ComplianceResult> evaluateCompliance(Connection& db, const ComplianceQuery& query, const Translate& words = {});

/// The rows behind one requirement of one person.
struct RequirementEvidence {
    QString code, measure;
    Unit unit = Unit::Hours;
    std::vector<EvidenceRow> rows; ///< counted ones by day, then those that are not counted, with the reason
};
/// UnknownRule when the code has no version for the year.
Result<std::vector<RequirementEvidence>> complianceEvidence(Connection& db, const Id& person, int year, QDate asOf,
                                                            const QString& rule);

/// Who would move. Nothing in `before` or `after`: the rule did not, or would not, speak of this person.
struct PreviewRow {
    Id person;
    QString number, name;
    std::optional<Status> before, after;
};
struct RulePreview {
    std::vector<PreviewRow> changes; ///< by number
    std::array<int, size_t(Status::Count)> before{}, after{};
};
/// What the rule would say of the year if it were imported now. Nothing is written. InvalidRule as ruleFromJson.
Result<RulePreview> previewRule(Connection& db, const QJsonObject& json, int year, QDate asOf);

} // namespace rostrum
