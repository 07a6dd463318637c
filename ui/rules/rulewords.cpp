#include "ui/rules/rulewords.h"
#include "models/base/decimal.h"
#include "models/facts/words.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct RuleWords {
    Q_DECLARE_TR_FUNCTIONS(RuleWords)
};

QString dash(const QString& text) { return text.isEmpty() ? QStringLiteral("—") : text; }

QString measureText(const Requirement& leaf)
{
    const auto measure = findMeasure(leaf.measure);
    QString text = measure ? measureTitle(**measure) : leaf.measure;
    for (const auto& [facet, values] : leaf.filter) {
        QStringList titles;
        for (const QString& value : values)
            titles << (facet == "category" ? wordTitle(words::hourCategory, value) : value);
        text += RuleWords::tr(" (%1)").arg(titles.join(RuleWords::tr(", ")));
    }
    return text;
}

QString amountText(const Requirement& leaf)
{
    switch (leaf.base) {
    case Base::OfRequired:
        return RuleWords::tr("≥ %1 of what “%2” requires").arg(thresholdText(leaf.threshold), leaf.baseOf);
    case Base::OfEarned:
        return RuleWords::tr("≥ %1 of what was earned for “%2”").arg(thresholdText(leaf.threshold), leaf.baseOf);
    case Base::Absolute:
        break;
    }
    return QStringLiteral("≥ ") + thresholdText(leaf.threshold);
}

QString certificateText(const CertificateTerms& terms)
{
    QStringList parts{RuleWords::tr("certificate “%1” is valid").arg(terms.title)};
    if (terms.validityMonths > 0)
        parts << RuleWords::tr("for %n months", nullptr, terms.validityMonths);
    if (terms.renewalDays > 0)
        parts << RuleWords::tr("renewal opens %n days before the end", nullptr, terms.renewalDays);
    return parts.join(QStringLiteral(" · "));
}

QString combineText(const Requirement& leaf)
{
    switch (leaf.combine) {
    case Combine::Every:
        return RuleWords::tr("each of %n periods", nullptr, leaf.windowCount);
    case Combine::Pooled:
        return RuleWords::tr("%n periods together", nullptr, leaf.windowCount);
    case Combine::Mean:
        return RuleWords::tr("the mean of %n periods", nullptr, leaf.windowCount);
    case Combine::KOf:
        break;
    }
    return RuleWords::tr("%1 of %2 periods").arg(leaf.combineK).arg(leaf.windowCount);
}

void addRequirements(const RuleSet& rules, const QString& parent, int depth, std::vector<VersionLine>& lines)
{
    for (const Requirement& r : rules.requirements)
        if (r.parent == parent) {
            lines.push_back({QStringLiteral("requirement.") + r.code, r.code, requirementText(r), depth});
            if (!r.isLeaf())
                addRequirements(rules, r.code, depth + 1, lines);
        }
}
} // namespace

QString thresholdText(const Threshold& t)
{
    if (t.den == 1)
        return QString::number(t.num);
    const int64_t scale = powerOfTen(2);
    if (t.den > 0 && scale % t.den == 0 && t.num > t.den) // 79/2 is said as 39.5, 2/3 and 4/5 as they are
        return formatShortest(t.num * (scale / t.den), 2);
    return QStringLiteral("%1/%2").arg(t.num).arg(t.den);
}

QString opText(Condition::Op op, int k)
{
    switch (op) {
    case Condition::Op::All:
        return RuleWords::tr("all of these");
    case Condition::Op::Any:
        return RuleWords::tr("any of these");
    case Condition::Op::KOf:
        return RuleWords::tr("%1 of these").arg(k);
    case Condition::Op::Leaf:
        break;
    }
    return {};
}

QString windowText(const Requirement& leaf)
{
    switch (leaf.window) {
    case WindowKind::CalendarYear:
        return RuleWords::tr("calendar year");
    case WindowKind::RollingMonths:
        return RuleWords::tr("the last %n months", nullptr, leaf.windowMonths);
    case WindowKind::SinceTitle:
        return RuleWords::tr("since the title was given");
    case WindowKind::Validity:
        break;
    }
    return RuleWords::tr("as long as a certificate is valid");
}

QString requirementText(const Requirement& r)
{
    QStringList parts;
    if (!r.isLeaf()) {
        parts << opText(r.op, r.k);
    } else if (r.isCertificate()) {
        parts << certificateText(r.certificate);
    } else {
        parts << measureText(r) + u' ' + amountText(r) << windowText(r);
        if (r.windowCount > 1)
            parts << combineText(r);
        if (r.proration == Proration::Months15)
            parts << RuleWords::tr("less for part of the year");
        if (r.carryMax > 0)
            parts << RuleWords::tr("up to %1 carries over for %n years", nullptr, r.carryYears)
                         .arg(formatShortest(r.carryMax, unitDecimals(r.unit)));
        if (r.roundStep > 0)
            parts << RuleWords::tr("rounded up to %1").arg(formatShortest(r.roundStep, unitDecimals(r.unit)));
    }
    if (r.severity == Severity::Warn)
        parts << RuleWords::tr("only a warning");
    return parts.join(QStringLiteral(" · "));
}

QString scopeText(const RuleSet& rules)
{
    QStringList scopes;
    for (const RuleScope& scope : rules.scopes) {
        QStringList parts{scope.titleGrade.isEmpty() ? QString() : wordTitle(words::titleGrade, scope.titleGrade),
                          scope.postCategory, scope.titleSeries};
        parts.removeAll(QString());
        scopes << parts.join(QStringLiteral(" · "));
    }
    return scopes.isEmpty() ? RuleWords::tr("everyone") : scopes.join(RuleWords::tr("; "));
}

QString creditText(const CreditRule& credit)
{
    const QString kind = credit.kind == CreditRule::Kind::Attendance ? RuleWords::tr("attendance")
                         : credit.kind == CreditRule::Kind::Outside  ? RuleWords::tr("outside hours")
                                                                     : RuleWords::tr("teaching");
    QString text = RuleWords::tr("%1 × %2").arg(kind, thresholdText(credit.factor));
    if (credit.cap)
        text += RuleWords::tr(", at most %1 a year").arg(formatShortest(*credit.cap, kHourDecimals));
    return text;
}

std::vector<VersionLine> ruleLines(const RuleSet& rules)
{
    const RuleInfo& info = rules.info;
    std::vector<VersionLine> lines{
        {QStringLiteral("name"), RuleWords::tr("Name"), dash(info.name)},
        {QStringLiteral("authority"), RuleWords::tr("Authority"), dash(info.authority)},
        {QStringLiteral("document"), RuleWords::tr("Document"), dash(info.documentNumber)},
        {QStringLiteral("from"), RuleWords::tr("Holds from"), isoDay(info.validFrom)},
        {QStringLiteral("to"), RuleWords::tr("Holds until"), info.validTo.isValid() ? isoDay(info.validTo) : dash({})},
        {QStringLiteral("scope"), RuleWords::tr("For whom"), scopeText(rules)}};
    addRequirements(rules, {}, 0, lines);
    QStringList credits;
    for (const CreditRule& credit : rules.credits)
        credits << creditText(credit);
    lines.push_back({QStringLiteral("credits"), RuleWords::tr("What counts"),
                     credits.isEmpty() ? RuleWords::tr("attendance and outside hours as they are")
                                       : credits.join(RuleWords::tr("; "))});
    return lines;
}

} // namespace rostrum
