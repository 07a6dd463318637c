#include "ui/rounds/roundwords.h"
#include "models/base/decimal.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rounds)
};
} // namespace

QString roundRoleText(const QString& role)
{
    if (role == QLatin1String(kTraineeRole))
        return Words::tr("Trainees");
    if (role == QStringLiteral("head"))
        return Words::tr("Head of department");
    if (role == QStringLiteral("hr"))
        return Words::tr("HR");
    return role == QStringLiteral("peer") ? Words::tr("Peers") : Words::tr("Oneself");
}

QString roundWeightText(int basisPoints)
{
    return basisPoints > 0 ? formatShortest(basisPoints, 2) + QStringLiteral(" %") : Words::tr("not counted");
}

QString roundRemark(const RoundRow& row)
{
    if (row.total.standing == Standing::Blocked)
        return Words::tr("A group says nothing: no total");
    if (row.renormalised)
        return Words::tr("The other groups share the weight");
    return row.total.points ? QString() : Words::tr("No answers yet");
}

} // namespace rostrum
