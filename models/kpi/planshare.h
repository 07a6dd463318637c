// What training comes to in somebody's performance: each part of the plan by its weight, and what is lost while
// homework is not handed in. Derived from measures; nothing is stored.
#pragma once
#include "models/kpi/trainingplan.h"
#include "models/measures/evaluate.h"
#include <QHash>
#include <map>

namespace rostrum {

struct PlanLine {
    const PlanPart* part = nullptr;
    const Measure* measure = nullptr;
    Figure figure;
    /// Basis points of the performance: weight × ratio, rounded half-up once; nothing where there is no record yet.
    std::optional<int> points;
};

struct PlanShare {
    const TrainingPlan* plan = nullptr;
    std::vector<PlanLine> lines;
    int points = 0;           ///< of the lines that say something
    bool provisional = false; ///< a line says nothing yet
    int homeworkMissing = 0;  ///< due by then and not handed in
    int atRisk = 0; ///< basis points that are lost with it: the sum of the parts' weights; 0 where none is missing
};

class PlanShares {
public:
    /// Of the span, with `subject` of one person alone; `asOf` says which versions hold and how long somebody has been
    /// here. `draft` stands in place of the plan of its code, or beside the others.
    static Result<PlanShares> read(Connection& db, const DateSpan& span, std::optional<Id> subject, QDate asOf,
                                   const TrainingPlan* draft = nullptr);

    bool isEmpty() const { return m_plans.empty(); }
    /// Nothing where no plan speaks of them.
    std::optional<PlanShare> of(const Id& person, QDate employedSince) const;

private:
    using ByPerson = QHash<Id, Figure>;
    Result<void> readMeasure(Connection& db, const QString& measure, const MeasureQuery& query);
    std::vector<TrainingPlan> m_plans;
    std::map<QString, ByPerson> m_figures; ///< by measure
    QDate m_asOf;
};

} // namespace rostrum
