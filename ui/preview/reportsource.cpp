#include "ui/preview/reportsource.h"

namespace rostrum {

Result<ReportDocument> ReportSource::document(Connection& db) const
{
    ROSTRUM_TRY(settings, reportSettings(db));
    return makeReport(db, name, query, settings, filters);
}

} // namespace rostrum
