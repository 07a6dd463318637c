// What the papers of a period's scores share: the results that page and console show, and how their figures stand on
// paper. Nothing is counted here.
#pragma once
#include "models/advice/advice.h"
#include "models/kpi/kpilock.h"
#include "models/kpi/kpisentence.h"
#include "models/report/reportinput.h"

namespace rostrum {

struct KpiPaper {
    ReportInput input;
    KpiResults results;                  ///< of everybody: sentences and cut-offs compare with all, whoever is shown
    std::vector<size_t> shown;           ///< places in results.rows, in their order
    std::vector<KpiSentences> sentences; ///< of results.rows
    std::optional<KpiLock> lock;
    std::map<Id, std::vector<Advice>> advice;

    /// The period is the whole one that was asked for, also where it is not over: results are then provisional. One
    /// trainer with query.person or filters.trainer. UnknownRow (who is no trainer of the period, department),
    /// UnknownRule.
    static Result<std::shared_ptr<const KpiPaper>> read(ReportInput input);

    const KpiRow& row(int index) const { return results.rows[shown[size_t(index)]]; }
    QString word(const char* source) const { return input.word(source); }
    /// "87.16"; "—" where there is none. Ranks compare the four decimals that are stored.
    static QString points(const std::optional<int64_t>& points);
    /// Of an indicator: what is below its target never reads as 100.00.
    static QString score(const IndicatorScore& one);
    /// "30 %", "12.5 %" of basis points.
    static QString weight(int basisPoints);
    /// What an indicator rests on: "9 / 10", "4.75 (n = 12)", "3 / 4".
    QString basis(const KpiRow& row, size_t indicator) const;
    /// "provisional", "too little data": why a figure is not the last word; empty where it is.
    QString remark(const KpiRow& row) const;
    QString rank(const std::optional<int>& rank) const;
    /// Whether anybody carries points of a period that was closed before.
    bool adjusts() const { return !results.adjustments.empty(); }
    /// How many have a rank.
    int ranked() const;
    /// "Scheme: … 2 (in force from …)", and whether the period is closed, by which lock.
    QString footer() const;
};

} // namespace rostrum
