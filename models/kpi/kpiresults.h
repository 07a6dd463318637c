// The results of a period: every trainer's indicators, total, bonus and ranks. There is one calculation for the page,
// the console and paper.
#pragma once
#include "models/base/id.h"
#include "models/kpi/indicatorscore.h"
#include <QHash>
#include <set>

namespace rostrum {

class Connection;

/// What was expected of the data behind an indicator, and what of it is there (models/kpi/completeness says the rules).
struct Coverage {
    int expected = 0, received = 0;
    QString waiver; ///< why what is missing was let pass (免核); empty: it was not
    int missing() const { return std::max(0, expected - received); }
    bool complete() const { return missing() == 0 || !waiver.isEmpty(); }
};

/// What late data changed in a period that was closed before, for one person: a line of the period that carries it.
struct KpiAdjustment {
    DateSpan of;
    Id ofLock, person;
    std::optional<int64_t> was, now; ///< points as paid by the closed periods until now, and as they count now
    int64_t points = 0;
};

struct KpiRow {
    Id person, department;
    QString number, name, departmentName;
    std::vector<IndicatorScore> indicators; ///< as the scheme has them
    Total total;
    int64_t shares = 0;                 ///< what the bonus counts
    bool top = false;                   ///< among the best by ratings
    int64_t bonus = 0;                  ///< ten-thousandths of a point
    std::optional<int64_t> earned;      ///< total and bonus, under what the bonus allows at most; the ranks follow it
    int64_t adjustment = 0;             ///< of closed periods (补差), after the bonus and outside of every cap
    std::optional<int64_t> finalPoints; ///< what is paid: earned and adjustment
    std::optional<int> rank, departmentRank;
    std::vector<Coverage> coverage; ///< of each indicator
    bool provisional = false;       ///< the period is not over, or something expected is missing and not waived
};

struct KpiQuery {
    DateSpan period;
    QString scheme;     ///< code; empty = that of trainers
    QString department; ///< name or code, with those below; ranks stay those of everybody
    QDate today;        ///< whether the period is over
};

using KpiPriors = std::vector<std::optional<int64_t>>;

struct KpiResults {
    Scheme scheme;
    DateSpan period;
    KpiPriors priors;                       ///< of each indicator: everybody's mean over the twelve months before
    int eligible = 0;                       ///< with enough ratings for the top places
    std::vector<KpiRow> rows;               ///< by rank, those without one last, then by number
    std::vector<KpiAdjustment> adjustments; ///< behind the rows' own, by period and person (kpi/adjustment)
    int revision = 0;                       ///< of the lock that they were read from; 0: counted now
};

/// Where evaluateKpi() has the figures of measures from: the base itself, or whoever remembers what was read there
/// (kpi/rememberedfigures).
class KpiFigures {
public:
    using ByPerson = QHash<Id, Figure>;
    virtual ~KpiFigures() = default;
    virtual Result<ByPerson> ofPeople(Connection& db, const Measure& measure, const DateSpan& span);
    /// Everybody's together, in the measure's decimals.
    virtual Result<std::optional<int64_t>> ofAll(Connection& db, const Measure& measure, const DateSpan& span);
};

/// UnknownRule (no such scheme), UnknownRow (department).
Result<KpiResults> evaluateKpi(Connection& db, const KpiQuery& query);
/// By a scheme that need not be saved.
Result<KpiResults> evaluateKpi(Connection& db, const KpiQuery& query, const Scheme& scheme,
                               KpiFigures* figures = nullptr);

/// `before`, counted by evaluateKpi() for the same query, as it counts after nothing but ratings of sessions of `moved`
/// was written: whose figures are others is scored anew, everybody where a mean that few ratings are drawn to is, and
/// what is missing is asked of `moved` alone. It must not carry adjustments.
Result<KpiResults> recountMoved(Connection& db, const KpiQuery& query, KpiResults before, const std::set<Id>& moved,
                                KpiFigures& figures);

/// A closed period as it counts now under its own scheme and priors, without ranks and without asking what is missing:
/// what an adjustment compares with.
Result<KpiResults> recountKpi(Connection& db, const DateSpan& period, const Scheme& scheme, const KpiPriors& priors,
                              KpiFigures* figures = nullptr);

/// Leaves those of the department and of those below it. UnknownRow.
Result<void> keepDepartment(Connection& db, const QString& department, std::vector<KpiRow>& rows);

/// The same people, scores and bonus under other weights: nothing is read, so that weights can be dragged.
KpiResults reweighed(KpiResults results, const std::vector<int>& weights);

} // namespace rostrum
