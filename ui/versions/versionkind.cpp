#include "ui/versions/versionkind.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct VersionKindWords {
    Q_DECLARE_TR_FUNCTIONS(Versions)
};
} // namespace

std::vector<VersionLine> dayLines(const VersionHead& head)
{
    return {{QStringLiteral("from"), VersionKindWords::tr("Holds from"),
             head.validFrom.isValid() ? isoDay(head.validFrom) : VersionKindWords::tr("the beginning")},
            {QStringLiteral("to"), VersionKindWords::tr("Holds until"),
             head.validTo.isValid() ? isoDay(head.validTo) : QStringLiteral("—")}};
}

QString VersionKind::inForceText() const { return VersionKindWords::tr("in force"); }

DateSpan VersionKind::now() const { return {today(), today()}; }

// From today, not from when the one before began.
QDate VersionKind::nextFrom(const VersionHead& head) const
{
    return head.validFrom.isValid() ? std::max(today(), head.validFrom) : today();
}

} // namespace rostrum
