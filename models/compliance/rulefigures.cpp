#include "models/compliance/rulefigures.h"
#include "models/compliance/requirementjson.h"
#include <QJsonDocument>

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

QString RuleFigures::keyOf(const Requirement& leaf)
{
    return leaf.measure + QString::fromUtf8(QJsonDocument(filterToJson(leaf.filter)).toJson(QJsonDocument::Compact));
}

Result<RuleFigures::Parts> RuleFigures::readParts(Connection& db, const RuleSet& rules, const Requirement& leaf,
                                                  const DateSpan& span, std::optional<Id> person)
{
    Parts parts;
    const auto add = [&](const Measure& measure, Threshold factor, std::optional<int64_t> cap) -> Result<void> {
        ROSTRUM_TRY(counted, PersonFigures::read(db, measure, span, person));
        ROSTRUM_TRY(pending, PersonFigures::read(db, measure, span, person, QStringLiteral("pending")));
        parts.push_back({std::move(counted), std::move(pending), factor, cap});
        return {};
    };
    ROSTRUM_TRY(measure, measureOf(leaf));
    const auto credits = creditsOf(rules, leaf);
    if (!credits) {
        ROSTRUM_CHECK(add(measure, {1, 1}, {}));
        return parts;
    }
    for (const CreditRule& credit : *credits) {
        ROSTRUM_TRY(kind, creditMeasure(credit.kind, leaf));
        ROSTRUM_CHECK(add(kind, credit.factor, credit.cap));
    }
    return parts;
}

Result<RuleFigures> RuleFigures::read(Connection& db, const RuleSet& rules, int year, std::optional<Id> person)
{
    RuleFigures figures;
    const DateSpan span = readSpan(rules, year);
    QHash<QString, std::shared_ptr<const Parts>> read; // leaves that ask the same share what was read
    for (const Requirement& leaf : rules.requirements) {
        if (!leaf.isLeaf() || leaf.isCertificate())
            continue;
        std::shared_ptr<const Parts>& shared = read[keyOf(leaf)];
        if (!shared) {
            ROSTRUM_TRY(parts, readParts(db, rules, leaf, span, person));
            shared = std::make_shared<const Parts>(std::move(parts));
        }
        figures.m_byLeaf.insert(leaf.code, shared);
    }
    return figures;
}

Figure RuleFigures::counted(const Requirement& leaf, const Id& person, const DateSpan& span, bool confirmed) const
{
    const Parts& parts = **m_byLeaf.constFind(leaf.code);
    const auto of = [&](const Part& part, const DateSpan& within) {
        Figure figure = part.counted.of(person, within);
        if (confirmed) {
            const Figure waits = part.pending.of(person, within);
            figure.num += waits.num;
            figure.n += waits.n;
        }
        return figure;
    };
    if (parts.size() == 1 && parts.front().isPlain())
        return of(parts.front(), span);
    Figure sum;
    for (int year = span.from.year(); year <= span.to.year(); ++year) {
        const DateSpan within{std::max(span.from, yearSpan(year).from), std::min(span.to, yearSpan(year).to)};
        for (const Part& part : parts) {
            const Figure figure = of(part, within);
            const int64_t amount = times(figure.num, part.factor);
            sum.num += part.cap ? std::min(amount, *part.cap) : amount;
            sum.n += figure.n;
        }
    }
    return sum;
}

bool RuleFigures::hasPending(const Id& person) const
{
    return std::any_of(m_byLeaf.begin(), m_byLeaf.end(), [&](const auto& parts) {
        return std::any_of(parts->begin(), parts->end(), [&](const Part& part) { return part.pending.has(person); });
    });
}

} // namespace rostrum
