#include "models/kpi/planpreview.h"
#include "models/store/connection.h"

namespace rostrum {

Result<PlanPreview> previewPlan(Connection& db, const QJsonObject& json, QDate asOf)
{
    ROSTRUM_TRY(draft, planFromJson(json));
    draft.validFrom = {}; // tried as if it held already
    const DateSpan span{yearSpan(asOf.year()).from, asOf};
    ROSTRUM_TRY(today, PlanShares::read(db, span, {}, asOf));
    ROSTRUM_TRY(then, PlanShares::read(db, span, {}, asOf, &draft));
    PlanPreview preview;
    Query rows =
        db.query("SELECT p.id, p.number, p.name, e.hired_on FROM person p JOIN employment_span e ON e.person = p.id "
                 "WHERE (e.hired_on IS NULL OR e.hired_on <= ?1) AND (e.left_on IS NULL OR e.left_on >= ?1) "
                 "ORDER BY p.number, p.id");
    rows.bind(asOf);
    while (rows.next()) {
        const Id person = rows.id(0);
        const auto before = today.isEmpty() ? std::nullopt : today.of(person, rows.day(3));
        const auto after = then.of(person, rows.day(3));
        ++preview.people;
        preview.without += !after;
        PlanPreviewRow row{person, rows.string(1), rows.string(2), {}, {}, {}, {}};
        if (before)
            row.planBefore = before->plan->name, row.before = before->points;
        if (after)
            row.planAfter = after->plan->name, row.after = after->points;
        if (row.before != row.after || row.planBefore != row.planAfter)
            preview.changes.push_back(std::move(row));
    }
    ROSTRUM_CHECK(rows.status());
    return preview;
}

} // namespace rostrum
