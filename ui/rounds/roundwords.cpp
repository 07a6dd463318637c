#include "ui/rounds/roundwords.h"
#include "models/base/decimal.h"
#include "models/facts/library.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct RoundsWords {
    Q_DECLARE_TR_FUNCTIONS(Rounds)
};
} // namespace

QString roundGroupText(const QString& role) { return wordTitle(words::assessmentGroup, role); }

QString roundWeightText(int basisPoints)
{
    return basisPoints > 0 ? formatShortest(basisPoints, 2) + QStringLiteral(" %") : RoundsWords::tr("not counted");
}

QString raterReasonText(RaterReason reason)
{
    switch (reason) {
    case RaterReason::Oneself:
        return RoundsWords::tr("the trainer");
    case RaterReason::AskedBefore:
        return RoundsWords::tr("was asked before");
    case RaterReason::Head:
        return RoundsWords::tr("heads the department");
    case RaterReason::DeputyHead:
        return RoundsWords::tr("deputy head of the department");
    case RaterReason::HrStaff:
        return RoundsWords::tr("works in HR");
    case RaterReason::FellowTrainer:
        return RoundsWords::tr("trainer of the same department");
    case RaterReason::Colleague:
        break;
    }
    return RoundsWords::tr("same department");
}

QString roundRemark(const RoundRow& row)
{
    if (row.total.standing == Standing::Blocked)
        return RoundsWords::tr("A group says nothing: no total");
    const bool few =
        std::any_of(row.groups.begin(), row.groups.end(), [](const GroupScore& group) { return group.suppressed; });
    if (few && row.renormalised)
        return RoundsWords::tr("A group of too few is not shown; the others share its weight");
    if (few)
        return RoundsWords::tr("A group of too few is not shown");
    if (row.renormalised)
        return RoundsWords::tr("The other groups share the weight");
    return row.total.points ? QString() : RoundsWords::tr("No answers yet");
}

} // namespace rostrum
