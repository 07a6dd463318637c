// What a plan would change before it is saved: everybody whose share of the performance, or whose plan, is another.
#pragma once
#include "models/kpi/planshare.h"

namespace rostrum {

struct PlanPreviewRow {
    Id person;
    QString number, name;
    QString planBefore, planAfter;    ///< names; empty: none speaks of them
    std::optional<int> before, after; ///< basis points; nothing where no plan speaks of them
};

struct PlanPreview {
    int people = 0;                      ///< employed on the day
    int without = 0;                     ///< of whom no plan would speak
    std::vector<PlanPreviewRow> changes; ///< by number
};

/// The calendar year of `asOf` up to that day, by the plans in force then and with the draft among them, from whatever
/// day it is to hold. What
/// planFromJson refuses.
Result<PlanPreview> previewPlan(Connection& db, const QJsonObject& draft, QDate asOf);

} // namespace rostrum
