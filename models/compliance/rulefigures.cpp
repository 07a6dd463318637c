#include "models/compliance/rulefigures.h"
#include "models/compliance/requirementjson.h"
#include <QJsonDocument>

namespace rostrum {

namespace {
const QDate kFirstRecord(1900, 1, 1);

bool isCredit(const Measure& measure) { return measure.source == "credit"; }

QDate firstDayOf(const Requirement& leaf, const DateSpan& year)
{
    switch (leaf.window) {
    case WindowKind::CalendarYear:
        // What an earlier year had too much may first fill a gap in between: twice as far back.
        return year.from.addYears(-(leaf.windowCount - 1) - 2 * leaf.carryYears);
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
int64_t times(int64_t value, const Threshold& factor) { return (2 * value * factor.num + factor.den) / (2 * factor.den); }
} // namespace

DateSpan readSpan(const RuleSet& rules, int year)
{
    DateSpan span = yearSpan(year);
    const QDate end = span.to;
    for (const Requirement& leaf : rules.requirements)
        if (leaf.isLeaf())
            span.from = std::min(span.from, std::max(kFirstRecord, firstDayOf(leaf, yearSpan(year))));
    return {span.from, end};
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
    if (rules.credits.empty() || !isCredit(measure)) {
        ROSTRUM_CHECK(add(measure, {1, 1}, {}));
        return parts;
    }
    for (const CreditRule& credit : rules.credits) {
        ROSTRUM_TRY(kind, creditMeasure(credit.kind, leaf));
        ROSTRUM_CHECK(add(kind, credit.factor, credit.cap));
    }
    return parts;
}

Result<RuleFigures> RuleFigures::read(Connection& db, const RuleSet& rules, int year, std::optional<Id> person)
{
    RuleFigures figures;
    const DateSpan span = readSpan(rules, year);
    for (const Requirement& leaf : rules.requirements) {
        if (!leaf.isLeaf() || leaf.isCertificate() || figures.m_byLeaf.contains(keyOf(leaf)))
            continue;
        ROSTRUM_TRY(parts, readParts(db, rules, leaf, span, person));
        figures.m_byLeaf.insert(keyOf(leaf), std::make_shared<const Parts>(std::move(parts)));
    }
    return figures;
}

Figure RuleFigures::sum(const Requirement& leaf, const PersonFigures Part::*which, const Id& person,
                        const DateSpan& span) const
{
    const Parts& parts = *m_byLeaf.value(keyOf(leaf));
    if (parts.size() == 1 && parts.front().isPlain())
        return (parts.front().*which).of(person, span);
    Figure sum;
    for (int year = span.from.year(); year <= span.to.year(); ++year) {
        const DateSpan within{std::max(span.from, yearSpan(year).from), std::min(span.to, yearSpan(year).to)};
        for (const Part& part : parts) {
            const Figure figure = (part.*which).of(person, within);
            const int64_t amount = times(figure.num, part.factor);
            sum.num += part.cap ? std::min(amount, *part.cap) : amount;
            sum.n += figure.n;
        }
    }
    return sum;
}

Figure RuleFigures::counted(const Requirement& leaf, const Id& person, const DateSpan& span) const
{
    return sum(leaf, &Part::counted, person, span);
}

Figure RuleFigures::pending(const Requirement& leaf, const Id& person, const DateSpan& span) const
{
    return sum(leaf, &Part::pending, person, span);
}

} // namespace rostrum
