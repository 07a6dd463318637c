#include "app/openworkspace.h"
#include "models/kpi/touchedlocks.h"
#include "models/measures/credittotals.h"

namespace rostrum {

Result<std::unique_ptr<Workspace>> openWorkspace(const QString& path)
{
    ROSTRUM_TRY(workspace, Workspace::open(path));
    workspace->keep(
        [](Connection& db, const ChangeNotice& touched, const std::optional<QByteArray>& rows) -> Result<void> {
            ROSTRUM_CHECK(keepCreditTotals(db, touched, rows));
            return keepTouchedLocks(db, touched, rows);
        });
    return workspace;
}

} // namespace rostrum
