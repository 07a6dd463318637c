#include "ui/consistency/findingwrites.h"
#include "models/consistency/check.h"
#include "models/consistency/review.h"

namespace rostrum {

namespace {
template <class T>
Result<void> only(const Result<T>& done)
{
    return done ? Result<void>() : Result<void>(fail(done.error()));
}
} // namespace

Desk::Write mendingOf(const Finding& finding)
{
    Desk::Write write;
    write.label = {QStringLiteral("mend"), {finding.kind, QStringLiteral("1")}};
    write.work = [id = finding.id](Change& change) -> Result<void> {
        ROSTRUM_TRY(mended, mendFinding(change, id));
        change.label = {QStringLiteral("mend"), {mended.kind, QStringLiteral("1")}};
        return {};
    };
    return write;
}

Desk::Write mendingOfKind(const QString& kind, int count)
{
    Desk::Write write;
    write.label = {QStringLiteral("mend"), {kind, QString::number(count)}};
    write.work = [kind](Change& change) { return only(mendKind(change, kind)); };
    return write;
}

Desk::Write dismissalOf(const Finding& finding, const QString& reason)
{
    Desk::Write write;
    write.label = {QStringLiteral("dismiss"), {finding.kind, finding.name}};
    write.work = [id = finding.id, reason](Change& change) { return only(dismissFinding(change, id, reason)); };
    return write;
}

Desk::Write restoringOf(const Finding& finding)
{
    Desk::Write write;
    write.label = {QStringLiteral("restore-finding"), {finding.kind, finding.name}};
    write.work = [id = finding.id](Change& change) { return only(restoreFinding(change, id)); };
    return write;
}

} // namespace rostrum
