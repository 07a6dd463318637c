// What the results say in words: where somebody is first, and what is missing to a target (mission K5, K6). Made from
// data only, in whatever language it is asked for.
#pragma once
#include "models/facts/translate.h"
#include "models/kpi/kpiresults.h"

namespace rostrum {

struct KpiSentences {
    QStringList strengths, gaps;
};

/// Of results of everybody, for each row in turn. A strength is the highest score of an indicator in the department,
/// or in the whole company, where somebody else has less. A gap is how many more it takes to the target of what is
/// counted: the smallest whole number.
std::vector<KpiSentences> kpiSentences(const KpiResults& everybody, const Translate& words = {});
/// The same of one person alone; nothing of whom the results do not have.
KpiSentences kpiSentencesOf(const KpiResults& everybody, const Id& person, const Translate& words = {});

} // namespace rostrum
