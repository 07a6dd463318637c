// 职称资格报告: one person a sheet, with the conclusion and every training and essay that it rests on.
#pragma once
#include "models/compliance/verdict.h"
#include "models/report/document.h"
#include "models/report/settings.h"

namespace rostrum {

struct PersonEvidence {
    Verdict verdict;
    /// For each of verdict.requirements, in its order: what was counted, and what was not with its reason.
    std::vector<std::vector<EvidenceRow>> rows;
    QString idNumber; ///< in full; printed as the settings allow
};

struct QualificationInput {
    int year = 0;
    QDate asOf;
    DateSpan window; ///< 统计区间
    std::vector<RuleInfo> rules;
    int people = 0;
    /// Known without reading anything.
    std::function<const Verdict&(int)> verdict;
    /// Asked for one person at a time, from the thread that prints; may be asked again for the same.
    std::function<PersonEvidence(int)> person;
};

/// One part a person, each numbered and coded for itself. `sheet` has a line for every row of evidence.
ReportDocument qualificationReport(QualificationInput input, const ReportSettings& settings);

} // namespace rostrum
