#include "models/compliance/rulefigures.h"

namespace rostrum {

namespace {
const QDate kFirstRecord(1900, 1, 1);

bool isCredit(const Measure& measure) { return measure.source == "credit"; }

QDate firstDayOf(const RuleSet& rules, const Requirement& leaf, const DateSpan& year)
{
    switch (leaf.window) {
    case WindowKind::CalendarYear:
        return std::min(year.from.addYears(-(leaf.windowCount - 1)),
                        yearSpan(firstCarryYear(rules, leaf, year.from.year())).from);
    case WindowKind::RollingMonths:
        return year.from.addMonths(-leaf.windowMonths * leaf.windowCount);
    case WindowKind::SinceTitle:
        return kFirstRecord;
    case WindowKind::Validity:
        break;
    }
    return year.from;
}

// Half-up, of what is never negative.
int64_t times(int64_t value, const Threshold& factor)
{
    return (2 * value * factor.num + factor.den) / (2 * factor.den);
}

// The measure of one kind of credit, for a leaf over credit hours.
Result<Measure> creditMeasure(CreditRule::Kind kind, const Requirement& leaf)
{
    ROSTRUM_TRY(asked, measureOf(leaf));
    if (kind != CreditRule::Kind::Teaching) {
        asked.filter["origin"] = {kind == CreditRule::Kind::Attendance ? QStringLiteral("attendance")
                                                                       : QStringLiteral("outside")};
        return asked;
    }
    ROSTRUM_TRY(found, findMeasure(QStringLiteral("teaching.hours")));
    Measure teaching = *found;
    if (const auto category = asked.filter.find("category"); category != asked.filter.end())
        teaching.filter["category"] = category->second;
    return teaching;
}
} // namespace

int firstCarryYear(const RuleSet& rules, const Requirement& leaf, int year)
{
    constexpr int kForgets = 2; // a gap is filled by one earlier year alone, so nothing older than twice that matters
    const QDate inForce = rules.firstFrom.isValid() ? rules.firstFrom : rules.info.validFrom;
    const int first = inForce.isValid() ? inForce.year() : kFirstRecord.year();
    return std::min(year, leaf.carryYears <= kForgets ? std::max(first, year - 2 * leaf.carryYears) : first);
}

DateSpan readSpan(const RuleSet& rules, int year)
{
    DateSpan span = yearSpan(year);
    const QDate end = span.to;
    for (const Requirement& leaf : rules.requirements)
        if (leaf.isLeaf())
            span.from = std::min(span.from, std::max(kFirstRecord, firstDayOf(rules, leaf, yearSpan(year))));
    return {span.from, end};
}

std::optional<std::vector<CreditRule>> creditsOf(const RuleSet& rules, const Requirement& leaf)
{
    const auto measure = measureOf(leaf);
    if (rules.credits.empty() || !measure || !isCredit(*measure))
        return std::nullopt;
    std::vector<CreditRule> credits = rules.credits;
    if (const auto origins = measure->filter.find("origin"); origins != measure->filter.end())
        std::erase_if(credits, [&](const CreditRule& c) { return !origins->second.contains(creditKindKey(c.kind)); });
    return credits;
}

Result<std::vector<Measure>> measuresBehind(const RuleSet& rules, const Requirement& leaf)
{
    const auto credits = creditsOf(rules, leaf);
    if (!credits) {
        ROSTRUM_TRY(asked, measureOf(leaf));
        return std::vector{std::move(asked)};
    }
    std::vector<Measure> measures;
    for (const CreditRule& credit : *credits) {
        ROSTRUM_TRY(measure, creditMeasure(credit.kind, leaf));
        measures.push_back(std::move(measure));
    }
    return measures;
}

Result<void> RuleFigures::announce(FigureReader& reader, const RuleSet& rules, int year)
{
    const DateSpan span = readSpan(rules, year);
    for (const Requirement& leaf : rules.requirements) {
        if (!leaf.isLeaf() || leaf.isCertificate())
            continue;
        ROSTRUM_TRY(measures, measuresBehind(rules, leaf));
        for (const Measure& measure : measures)
            reader.announce(measure, span);
    }
    return {};
}

Result<RuleFigures> RuleFigures::read(FigureReader& reader, const RuleSet& rules)
{
    RuleFigures figures;
    figures.m_rules = &rules;
    figures.m_leaves = rules.leafRequirements();
    for (const Requirement& leaf : figures.m_leaves) {
        std::vector<Part>& parts = figures.m_parts.emplace_back();
        std::optional<Measure>& asked = figures.m_measures.emplace_back();
        if (leaf.isCertificate())
            continue;
        ROSTRUM_TRY(measure, measureOf(leaf));
        asked = std::move(measure);
        const auto credits = creditsOf(rules, leaf);
        ROSTRUM_TRY(measures, measuresBehind(rules, leaf));
        for (size_t i = 0; i < measures.size(); ++i) {
            ROSTRUM_TRY(read, reader.read(measures[i]));
            const CreditRule plain;
            const CreditRule& credit = credits ? (*credits)[i] : plain;
            parts.push_back({std::move(read), credit.factor, credit.cap});
        }
    }
    return figures;
}

Figure RuleFigures::Part::of(const Id& person, const DateSpan& span, bool confirmed) const
{
    Figure figure = figures.counted->of(person, span);
    if (confirmed) {
        const Figure waits = figures.pending->of(person, span);
        figure.num += waits.num;
        figure.n += waits.n;
    }
    return figure;
}

Figure RuleFigures::counted(size_t leaf, const Id& person, const DateSpan& span, bool confirmed) const
{
    const std::vector<Part>& parts = m_parts[leaf];
    if (parts.size() == 1 && parts.front().isPlain())
        return parts.front().of(person, span, confirmed);
    Figure sum;
    for (int year = span.from.year(); year <= span.to.year(); ++year) {
        const DateSpan within{std::max(span.from, yearSpan(year).from), std::min(span.to, yearSpan(year).to)};
        for (const Part& part : parts) {
            const Figure figure = part.of(person, within, confirmed);
            const int64_t amount = times(figure.num, part.factor);
            sum.num += part.cap ? std::min(amount, *part.cap) : amount;
            sum.n += figure.n;
        }
    }
    return sum;
}

bool RuleFigures::hasPending(const Id& person) const
{
    for (const std::vector<Part>& parts : m_parts)
        for (const Part& part : parts)
            if (part.figures.pending->has(person))
                return true;
    return false;
}

} // namespace rostrum
