#include "app/newworkspace.h"
#include "app/openworkspace.h"
#include "models/compliance/rulestore.h"
#include "models/kpi/schemestore.h"
#include "models/kpi/trainingplan.h"
#include <QFile>

namespace rostrum {

namespace {
Result<void> fill(const QString& path, const NewWorkspace& wanted)
{
    ROSTRUM_TRY(workspace, openWorkspace(path));
    ROSTRUM_CHECK(workspace->writeNow({QStringLiteral("new"), {}}, [](Change& change) -> Result<void> {
        ROSTRUM_CHECK(installShippedRules(change));
        ROSTRUM_CHECK(installShippedPlans(change));
        return installShippedSchemes(change);
    }));
    if (wanted.sample)
        ROSTRUM_CHECK(workspace->writeNow({QStringLiteral("sample"), {}},
                                          [&](Change& change) { return writeSample(change, wanted.options); }));
    return {};
}
} // namespace

Result<void> makeWorkspace(const QString& path, const NewWorkspace& wanted)
{
    ROSTRUM_CHECK(Workspace::create(path));
    auto filled = fill(path, wanted);
    if (!filled)
        for (const char* suffix : {"", "-wal", "-shm", ".lock"})
            QFile::remove(path + QLatin1String(suffix));
    return filled;
}

} // namespace rostrum
