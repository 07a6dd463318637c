#include "models/kpi/fading.h"
#include "models/kpi/fraction.h"

namespace rostrum {

namespace {
constexpr int kMonths = 12, kYearsOfShares = 10;

// before − latest ≥ fall, without a rounding.
bool fellBy(const Figure& before, const Figure& latest, int64_t fall)
{
    if (before.den <= 0 || latest.den <= 0)
        return false;
    return Fraction(before.num, before.den) - Fraction(latest.num, latest.den) >= fall;
}

// The two latest months with enough ratings.
Result<void> readMonths(Connection& db, const Id& trainer, QDate asOf, const FadingRule& rule, Fading& fading)
{
    ROSTRUM_TRY(rating, findMeasure(QStringLiteral("rating.overall")));
    const QDate first = QDate(asOf.year(), asOf.month(), 1).addMonths(1 - kMonths);
    MeasureQuery query{{first, asOf}, By::Month};
    query.subject = trainer;
    ROSTRUM_TRY(months, evaluateMeasure(db, *rating, query));
    std::vector<std::pair<DateSpan, Figure>> rated;
    for (const MeasureRow& row : months) {
        ROSTRUM_TRY(month, parsePeriod(row.key));
        if (row.figure.n >= std::max(1, rule.leastRatings))
            rated.emplace_back(month, row.figure);
    }
    if (rated.size() < 2)
        return {};
    std::tie(fading.beforeMonth, fading.before) = rated[rated.size() - 2];
    std::tie(fading.latestMonth, fading.latest) = rated.back();
    return {};
}
} // namespace

Result<FadingRule> readFadingRule(Connection& db)
{
    ROSTRUM_TRY(days, readThreshold(db, threshold::fadingQuietDays));
    ROSTRUM_TRY(fall, readThreshold(db, threshold::fadingFall));
    ROSTRUM_TRY(least, readThreshold(db, threshold::fadingLeast));
    return FadingRule{int(days), fall, int(least)};
}

Result<Fading> readFading(Connection& db, const Id& trainer, QDate asOf, const FadingRule& rule)
{
    Fading fading;
    ROSTRUM_TRY(shared, findMeasure(QStringLiteral("session.shared")));
    MeasureQuery shares{{asOf.addYears(-kYearsOfShares), asOf}, By::None};
    shares.byDay = true;
    shares.printed = false;
    shares.subject = trainer;
    ROSTRUM_CHECK(readMeasure(db, *shared, shares,
                              [&](const MeasureRow& row) { fading.lastShare = std::max(fading.lastShare, row.day); }));
    if (fading.lastShare.isValid())
        fading.days = int(fading.lastShare.daysTo(asOf));
    ROSTRUM_CHECK(readMonths(db, trainer, asOf, rule, fading));
    const bool quiet = !fading.lastShare.isValid() || fading.days >= rule.quietDays;
    fading.fires = quiet && fellBy(fading.before, fading.latest, rule.fall);
    return fading;
}

} // namespace rostrum
