#include "ui/plans/planwords.h"
#include "models/base/decimal.h"
#include "models/measures/measure.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct PlansWords {
    Q_DECLARE_TR_FUNCTIONS(Plans)
};
} // namespace

QString weightText(int basisPoints) { return formatShortest(basisPoints, 2) + QStringLiteral(" %"); }

std::optional<int> weightFromText(const QString& text)
{
    QString number = text.normalized(QString::NormalizationForm_KC).trimmed();
    if (number.endsWith(u'%'))
        number = number.chopped(1).trimmed();
    const DecimalParse parsed = parseDecimal(number.toStdString(), 2);
    if (!parsed.value || *parsed.value < 0 || *parsed.value > 1000000)
        return std::nullopt;
    return int(*parsed.value);
}

int weightOf(const TrainingPlan& plan)
{
    int sum = 0;
    for (const PlanPart& part : plan.parts)
        sum += part.weight;
    return sum;
}

QString audienceText(const TrainingPlan& plan)
{
    if (plan.monthsFrom && plan.monthsTo)
        return PlansWords::tr("employed for %1 to %2 months").arg(*plan.monthsFrom).arg(*plan.monthsTo);
    if (plan.monthsFrom)
        return PlansWords::tr("employed for %1 months and longer").arg(*plan.monthsFrom);
    if (plan.monthsTo)
        return PlansWords::tr("employed for less than %1 months").arg(*plan.monthsTo);
    return PlansWords::tr("everybody");
}

std::vector<VersionLine> planLines(const TrainingPlan& plan)
{
    std::vector<VersionLine> lines{{QStringLiteral("name"), PlansWords::tr("Name"), plan.name}};
    for (VersionLine& line : dayLines(plan))
        lines.push_back(std::move(line));
    lines.push_back({QStringLiteral("audience"), PlansWords::tr("For whom"), audienceText(plan)});
    for (const PlanPart& part : plan.parts) {
        const auto measure = findMeasure(part.measure);
        QStringList says{weightText(part.weight), measure ? measureTitle(**measure) : part.measure};
        if (part.withHomework)
            says << PlansWords::tr("lost without homework");
        lines.push_back(
            {QStringLiteral("part.") + part.measure + part.title, part.title, says.join(QStringLiteral(" · "))});
    }
    lines.push_back({QStringLiteral("weight"), PlansWords::tr("Together"), weightText(weightOf(plan))});
    return lines;
}

QString planProblemText(const QString& problem, const QString& part)
{
    if (problem == u"no_code")
        return PlansWords::tr("The plan needs a code.");
    if (problem == u"no_name")
        return PlansWords::tr("The plan needs a name.");
    if (problem == u"dates")
        return PlansWords::tr("The days on which it holds or its months are not possible.");
    if (problem == u"no_requirements")
        return PlansWords::tr("The plan needs at least one part.");
    if (problem == u"bad_number")
        return part.isEmpty() ? PlansWords::tr("A weight is not above zero.")
                              : PlansWords::tr("The weight of “%1” is not above zero.").arg(part);
    if (problem == u"weights_over")
        return PlansWords::tr("The weights come to more than the whole performance.");
    return PlansWords::tr("“%1” needs a measure that is a share.").arg(part);
}

} // namespace rostrum
