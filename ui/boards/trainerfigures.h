// What a trainer's board shows, read on a reader's thread: the score first, then what stands around it.
#pragma once
#include "models/advice/advice.h"
#include "models/comments/keywords.h"
#include "models/kpi/fading.h"
#include "models/kpi/kpitrend.h"

namespace rostrum {

struct BoardTrainer {
    Id id;
    QString number, name;
};

/// The twelve months that end with the chosen one.
struct TrainerScore {
    BoardTrainer trainer; ///< null id: nobody was asked for, and nobody is there
    std::vector<KpiMonth> months;
    const KpiMonth& last() const { return months.back(); }
    const KpiRow* row() const { return last().row(trainer.id); }
};
/// Of the trainer with that number or id; of an empty one the first of the month. UnknownRow.
Result<TrainerScore> readTrainerScore(Connection& db, KpiTrend& trend, const QString& numberOrId, QDate month);

/// Of the same twelve months.
struct TrainerAround {
    DateSpan span;
    std::vector<MeasureRow> dimensions; ///< by name
    Figure rating, shares, published, used;
    Keywords keywords;
    std::vector<Advice> advice;
    Fading fading;
};
Result<TrainerAround> readTrainerAround(Connection& db, const Id& trainer, const DateSpan& span);
/// Whether a Change may move any of it.
bool concernsAround(const ChangeNotice& notice);

/// First day of the first month to the last of the last.
DateSpan spanOf(const std::vector<KpiMonth>& months);

} // namespace rostrum
