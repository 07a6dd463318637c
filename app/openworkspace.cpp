#include "app/openworkspace.h"
#include "models/measures/credittotals.h"

namespace rostrum {

Result<std::unique_ptr<Workspace>> openWorkspace(const QString& path)
{
    ROSTRUM_TRY(workspace, Workspace::open(path));
    workspace->keep(keepCreditTotals);
    return workspace;
}

} // namespace rostrum
