#include "ui/kpischeme/schemewords.h"
#include "models/base/decimal.h"
#include "models/kpi/schemestore.h"
#include "models/measures/source.h"
#include "ui/plans/planwords.h"
#include "ui/words/reasontext.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace rostrum {

namespace {
struct SchemesWords {
    Q_DECLARE_TR_FUNCTIONS(Schemes)
};

QString facetText(std::string_view facet)
{
    if (facet == "indicator")
        return SchemesWords::tr("name of the typed indicator");
    if (facet == "role")
        return SchemesWords::tr("assessed by whom");
    if (facet == "kind")
        return SchemesWords::tr("kind");
    if (facet == "status")
        return SchemesWords::tr("status");
    if (facet == "category")
        return SchemesWords::tr("category");
    if (facet == "grade")
        return SchemesWords::tr("grade");
    if (facet == "origin")
        return SchemesWords::tr("here or elsewhere");
    return QString::fromUtf8(facet.data(), qsizetype(facet.size()));
}

QString chosenText(const Choices& choices, const QString& key)
{
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const auto& one) { return one.second == key; });
    return found == choices.end() ? key : found->first;
}

QString amountText(int64_t amount) { return formatShortest(amount, kScoreDecimals); }

QStringList narrowed(const Measure& measure)
{
    QStringList parts;
    for (const auto& [facet, values] : measure.filter)
        parts << facetText(facet) + QStringLiteral(": ") + values.join(QStringLiteral(", "));
    return parts;
}

// Everything that makes its score, so that no difference is passed over.
QString indicatorText(const Indicator& one)
{
    QStringList parts{weightText(one.weight), chosenText(indicatorKindChoices(), indicatorKindKey(one.kind))};
    parts << (one.measured() ? measureTitle(one.measure) : one.formula) << narrowed(one.measure);
    const std::tuple<QString, int64_t, int64_t> amounts[] = {
        {SchemesWords::tr("no points at %1"), one.start, 0}, {SchemesWords::tr("target %1"), one.target, 0},
        {SchemesWords::tr("lowest rating %1"), one.low, 0},  {SchemesWords::tr("highest rating %1"), one.high, 0},
        {SchemesWords::tr("at least %1"), one.least, 0},     {SchemesWords::tr("at most %1"), one.most, kFullScore}};
    for (const auto& [text, amount, usual] : amounts)
        if (amount != usual)
            parts << text.arg(amountText(amount));
    if (one.shrink > 0)
        parts << SchemesWords::tr("drawn in by %n ratings of everybody's mean", nullptr, one.shrink);
    for (const auto& [grade, points] : one.grades)
        parts << grade + u' ' + amountText(points);
    if (one.expected == Expected::EveryAttendee)
        parts << SchemesWords::tr("everybody who came is expected to rate");
    if (one.interval)
        parts << SchemesWords::tr("shown with what chance leaves of it");
    parts
        << SchemesWords::tr("without data: %1").arg(chosenText(missingPolicyChoices(), missingPolicyKey(one.missing)));
    return parts.join(QStringLiteral(" · "));
}

QString bonusText(const Bonus& bonus)
{
    QStringList parts{measureTitle(bonus.measure)};
    parts << narrowed(bonus.measure) << SchemesWords::tr("%1 points for each").arg(amountText(bonus.each))
          << SchemesWords::tr("at most %1").arg(amountText(bonus.most));
    if (bonus.topPercent > 0)
        parts << SchemesWords::tr("%1 points for the best %2 % with %3 ratings")
                     .arg(amountText(bonus.topPoints))
                     .arg(bonus.topPercent)
                     .arg(bonus.leastRatings);
    parts << SchemesWords::tr("total with bonus at most %1").arg(amountText(bonus.totalMost));
    return parts.join(QStringLiteral(" · "));
}
} // namespace

Choices indicatorKindChoices()
{
    return {{SchemesWords::tr("share: part ÷ whole"), QStringLiteral("ratio")},
            {SchemesWords::tr("number against a target"), QStringLiteral("count")},
            {SchemesWords::tr("more is better, from … to …"), QStringLiteral("higher")},
            {SchemesWords::tr("less is better, from … to …"), QStringLiteral("lower")},
            {SchemesWords::tr("mean of ratings"), QStringLiteral("mean")},
            {SchemesWords::tr("points as they were given"), QStringLiteral("assessed")},
            {SchemesWords::tr("grades A to E"), QStringLiteral("grades")},
            {SchemesWords::tr("formula over other indicators"), QStringLiteral("formula")}};
}

Choices missingPolicyChoices()
{
    return {{SchemesWords::tr("the others share its weight"), QStringLiteral("exclude")},
            {SchemesWords::tr("it scores nothing"), QStringLiteral("zero")},
            {SchemesWords::tr("everybody's mean stands for it"), QStringLiteral("prior")},
            {SchemesWords::tr("there is no total"), QStringLiteral("block")}};
}

Choices roundingChoices()
{
    return {{SchemesWords::tr("a half goes up"), QStringLiteral("half_up")},
            {SchemesWords::tr("a half goes to the even digit"), QStringLiteral("half_even")}};
}

Choices audienceChoices()
{
    return {{SchemesWords::tr("trainers"), QStringLiteral("trainer")},
            {SchemesWords::tr("all staff"), QStringLiteral("staff")}};
}

Choices measureChoices()
{
    Choices choices;
    for (const Measure& measure : measures())
        choices.append({measureTitle(measure), measure.id});
    return choices;
}

Choices facetChoices(const QString& id)
{
    Choices choices{{SchemesWords::tr("all of it"), QString()}};
    const auto measure = findMeasure(id);
    const Source* source = measure ? findSource((*measure)->source) : nullptr;
    if (!source)
        return choices;
    for (const auto& [facet, sql] : source->arms.front().facets)
        if (std::all_of(source->arms.begin(), source->arms.end(),
                        [name = facet](const SourceArm& arm) { return arm.facets.count(name) > 0; }))
            choices.append({facetText(facet), QString::fromUtf8(facet.data(), qsizetype(facet.size()))});
    return choices;
}

QString schemeAudienceText(const Audience& audience)
{
    const QString who =
        audience.role == Audience::Role::Trainer ? SchemesWords::tr("trainers") : SchemesWords::tr("all staff");
    if (audience.monthsFrom && audience.monthsTo)
        return SchemesWords::tr("%1, employed for %2 to %3 months")
            .arg(who)
            .arg(*audience.monthsFrom)
            .arg(*audience.monthsTo);
    if (audience.monthsFrom)
        return SchemesWords::tr("%1, employed for %2 months and longer").arg(who).arg(*audience.monthsFrom);
    if (audience.monthsTo)
        return SchemesWords::tr("%1, employed for less than %2 months").arg(who).arg(*audience.monthsTo);
    return who;
}

std::vector<VersionLine> schemeLines(const QJsonObject& json)
{
    const auto scheme = schemeFromJson(json);
    if (!scheme)
        return {};
    std::vector<VersionLine> lines{{QStringLiteral("name"), SchemesWords::tr("Name"), scheme->name}};
    for (VersionLine& line : dayLines(headOf(*scheme)))
        lines.push_back(std::move(line));
    lines.push_back({QStringLiteral("for"), SchemesWords::tr("For whom"), schemeAudienceText(scheme->audience)});
    lines.push_back({QStringLiteral("rounding"), SchemesWords::tr("Rounding"),
                     chosenText(roundingChoices(), roundingKey(scheme->rounding))});
    lines.push_back({QStringLiteral("least"), SchemesWords::tr("Weight for a rank"), weightText(scheme->leastWeight)});
    for (const Indicator& one : scheme->indicators)
        lines.push_back({QStringLiteral("indicator.") + one.code, one.title, indicatorText(one)});
    lines.push_back({QStringLiteral("bonus"), SchemesWords::tr("Bonus"),
                     scheme->bonus ? bonusText(*scheme->bonus) : QStringLiteral("—")});
    return lines;
}

QString gradesText(const QJsonObject& grades)
{
    QStringList parts;
    for (auto grade = grades.begin(); grade != grades.end(); ++grade)
        parts << grade.key() + u' ' +
                     (grade->isDouble() ? QString::number(grade->toDouble(), 'g', 15) : grade->toString());
    return parts.join(QStringLiteral(", "));
}

QJsonObject gradesFromText(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[,;，；、\\n]+"));
    static const QRegularExpression one(QStringLiteral("^(\\S)\\s*[=:： ]?\\s*(.*)$"));
    QJsonObject grades;
    for (const QString& part : text.normalized(QString::NormalizationForm_KC).split(between, Qt::SkipEmptyParts)) {
        const auto match = one.match(part.trimmed());
        if (!match.hasMatch())
            continue;
        const QString points = match.captured(2).trimmed();
        const DecimalParse parsed = parseDecimal(points.toStdString(), kScoreDecimals);
        grades.insert(match.captured(1).toUpper(),
                      parsed.value ? QJsonValue(toDouble(*parsed.value, kScoreDecimals)) : QJsonValue(points));
    }
    return grades;
}

QString schemeProblemText(const Error& error, const QJsonObject& draft)
{
    const auto said = [&](const char* key) { return error.details.value(QLatin1String(key)).toString(); };
    QString about = said("requirement");
    for (const QJsonValue& one : draft.value(QLatin1String("indicators")).toArray())
        if (one.toObject().value(QLatin1String("code")).toString() == about && !about.isEmpty())
            if (const QString title = one.toObject().value(QLatin1String("title")).toString(); !title.isEmpty())
                about = title;
    return ruleProblemText(said("problem"), about, said("at"));
}

} // namespace rostrum
