#include "models/compliance/requirement.h"
#include <array>

namespace rostrum {

namespace {
template <class T, size_t N>
using Keys = std::array<std::pair<T, const char*>, N>;

constexpr Keys<Unit, 3> kUnits{{{Unit::Hours, "hours"}, {Unit::Count, "count"}, {Unit::Ratio, "ratio"}}};
constexpr Keys<Proration, 2> kProrations{{{Proration::None, "none"}, {Proration::Months15, "months15"}}};
constexpr Keys<Base, 3> kBases{
    {{Base::Absolute, "absolute"}, {Base::OfRequired, "of_required"}, {Base::OfEarned, "of_earned"}}};
constexpr Keys<WindowKind, 4> kWindows{{{WindowKind::CalendarYear, "calendar_year"},
                                        {WindowKind::RollingMonths, "rolling_months"},
                                        {WindowKind::SinceTitle, "since_title"},
                                        {WindowKind::Validity, "validity"}}};
constexpr Keys<Combine, 4> kCombines{
    {{Combine::Every, "every"}, {Combine::Pooled, "pooled"}, {Combine::Mean, "mean"}, {Combine::KOf, "k_of"}}};
constexpr Keys<Severity, 2> kSeverities{{{Severity::Block, "block"}, {Severity::Warn, "warn"}}};
constexpr Keys<Renewal, 2> kRenewals{
    {{Renewal::FromOldExpiry, "from_old_expiry"}, {Renewal::FromCompletion, "from_completion"}}};
constexpr Keys<CreditRule::Kind, 3> kCreditKinds{{{CreditRule::Kind::Attendance, "attendance"},
                                                  {CreditRule::Kind::Outside, "outside"},
                                                  {CreditRule::Kind::Teaching, "teaching"}}};

template <class T, size_t N>
QString keyOf(const Keys<T, N>& keys, T value)
{
    for (const auto& [known, key] : keys)
        if (known == value)
            return QString::fromLatin1(key);
    return {};
}

template <class T, size_t N>
std::optional<T> valueOf(const Keys<T, N>& keys, const QString& key)
{
    for (const auto& [known, name] : keys)
        if (key == QLatin1String(name))
            return known;
    return std::nullopt;
}
} // namespace

QString unitKey(Unit unit) { return keyOf(kUnits, unit); }
QString prorationKey(Proration proration) { return keyOf(kProrations, proration); }
QString baseKey(Base base) { return keyOf(kBases, base); }
QString windowKey(WindowKind window) { return keyOf(kWindows, window); }
QString combineKey(Combine combine) { return keyOf(kCombines, combine); }
QString severityKey(Severity severity) { return keyOf(kSeverities, severity); }
QString renewalKey(Renewal renewal) { return keyOf(kRenewals, renewal); }
QString creditKindKey(CreditRule::Kind kind) { return keyOf(kCreditKinds, kind); }
std::optional<Unit> unitFromKey(const QString& key) { return valueOf(kUnits, key); }
std::optional<Proration> prorationFromKey(const QString& key) { return valueOf(kProrations, key); }
std::optional<Base> baseFromKey(const QString& key) { return valueOf(kBases, key); }
std::optional<WindowKind> windowFromKey(const QString& key) { return valueOf(kWindows, key); }
std::optional<Combine> combineFromKey(const QString& key) { return valueOf(kCombines, key); }
std::optional<Severity> severityFromKey(const QString& key) { return valueOf(kSeverities, key); }
std::optional<Renewal> renewalFromKey(const QString& key) { return valueOf(kRenewals, key); }
std::optional<CreditRule::Kind> creditKindFromKey(const QString& key) { return valueOf(kCreditKinds, key); }

Result<Measure> measureOf(const Requirement& leaf)
{
    ROSTRUM_TRY(found, findMeasure(leaf.measure));
    Measure measure = *found;
    for (const auto& [facet, values] : leaf.filter) {
        const auto own = measure.filter.find(facet);
        if (own == measure.filter.end())
            measure.filter[facet] = values;
        else // narrows, never widens
            own->second.removeIf([&wanted = values](const QString& value) { return !wanted.contains(value); });
    }
    // A day is one day of a category whatever else was learned on it.
    if (measure.numerator == "first_of_day" && measure.filter.count("category"))
        measure.numerator = "first_of_day_in_category";
    return measure;
}

Unit unitOfMeasure(const Measure& measure)
{
    if (measure.aggregator == Aggregator::Ratio || measure.unit == MeasureUnit::Score)
        return Unit::Ratio;
    return measure.unit == MeasureUnit::Hours ? Unit::Hours : Unit::Count;
}

} // namespace rostrum
