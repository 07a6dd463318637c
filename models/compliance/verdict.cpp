#include "models/compliance/verdict.h"
#include "models/base/decimal.h"

namespace rostrum {

QString statusKey(Status status)
{
    switch (status) {
    case Status::NotMet:
        return QStringLiteral("not_met");
    case Status::AtRisk:
        return QStringLiteral("at_risk");
    case Status::OnTrack:
        return QStringLiteral("on_track");
    case Status::Unknown:
        return QStringLiteral("unknown");
    case Status::Met:
        return QStringLiteral("met");
    case Status::Exempt:
        return QStringLiteral("exempt");
    case Status::Count:
        break;
    }
    return {};
}

std::optional<Status> statusFromKey(const QString& key)
{
    for (int status = 0; status < int(Status::Count); ++status)
        if (statusKey(Status(status)) == key)
            return Status(status);
    return std::nullopt;
}

int unitDecimals(Unit unit)
{
    switch (unit) {
    case Unit::Hours:
        return kHourDecimals;
    case Unit::Count:
        return 0;
    case Unit::Ratio:
        return kScoreDecimals;
    }
    return 0;
}

} // namespace rostrum
