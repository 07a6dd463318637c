#include "models/kpi/kpitables.h"
#include "models/store/change.h"

namespace rostrum {

bool movesKpi(const ChangeNotice& notice)
{
    static const char* const tables[] = {
        "rating",          "session",      "attendance",  "course",     "form",     "form_question", "person",
        "department_span", "library_item", "library_use", "homework",   "exam",     "credit",        "assessment",
        "employment_span", "department",   "kpi_value",   "kpi_scheme", "kpi_lock", "kpi_waiver",    "kpi_adjustment"};
    return std::any_of(std::begin(tables), std::end(tables),
                       [&](const char* table) { return notice.touches(QString::fromLatin1(table)); });
}

} // namespace rostrum
