// Makes a Plan: rows resolved, compared with what is there, judged. One run, one object. Private to plan.cpp.
#pragma once
#include "models/exchange/knownfile.h"
#include "models/exchange/plan.h"

namespace rostrum {

class Planner {
public:
    static Result<Plan> run(Connection& db, const Sheet& sheet, const Mapping& mapping, const PlanOptions& options);

private:
    Planner(Connection& db, const Sheet& sheet, const Mapping& mapping, const PlanOptions& options);
    Result<void> prepare();
    void prepareForm();
    Result<void> prepareRatings();
    Result<void> resolveRows();
    Result<void> compareRows();
    Result<void> settleEdits();
    Result<void> findDuplicates();
    Result<void> findVanishedRows();
    void finish();

    void accept(int index, const ResolvedRow& row);
    bool addFaults(int index);
    Result<void> warnOfBoth(int index, const ResolvedRow& row);
    bool isSkipped(int index) const;
    void skip(int index, const ResolvedRow& row);
    Result<void> judge(int index, const ResolvedRow& row);
    Result<void> addAnother(int index);
    Result<void> settle(class ThreeWay& threeWay, int index);
    bool sameValues(int a, int b);
    void resolveAgain(int index, ResolvedRow& row);
    void sortById(std::vector<int>& rows) const;
    OnConflict onConflict(int index) const;
    Result<void> tick(size_t step);

    PlanProblem& addProblem(int index, const RowProblem& problem);
    RowVerdict& verdict(int index) { return m_plan.m_verdicts[size_t(index)]; }
    Id& id(int index) { return m_plan.m_ids[size_t(index)]; }

    Connection& m_db;
    Plan m_plan;
    RowSource m_source;
    RowStore m_store;
    KnownFile m_known;
    bool m_means = false, m_warns = false;       ///< of ratings: rows are means; some session may have both
    std::unordered_set<Id, IdHash> m_summarised; ///< sessions whose means are there
    std::vector<Id> m_refused;                   ///< what refused rows would be, as far as they tell
};

} // namespace rostrum
