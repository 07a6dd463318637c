// measures, measure.
#include "app/ctl/console.h"
#include "models/base/dates.h"
#include "models/base/decimal.h"
#include "models/measures/evaluate.h"
#include <QJsonArray>

namespace rostrum::ctl {

namespace {
struct MeasureArguments
{
    std::string id, from, to, by, person, dimension;
    bool evidence = false;
    int limit = -1;
};

Result<Outcome> catalogue()
{
    QJsonArray list;
    for (const Measure& measure : measures())
        list.append(QJsonObject{{QStringLiteral("id"), measure.id},
                                {QStringLiteral("title"), measureTitle(measure)},
                                {QStringLiteral("unit"), measureUnitKey(measure.unit)},
                                {QStringLiteral("aggregator"), aggregatorKey(measure.aggregator)},
                                {QStringLiteral("better"), betterKey(measure.better)}});
    return Outcome{QJsonObject{{QStringLiteral("measures"), list}}};
}

Result<MeasureQuery> queryOf(Connection& db, const MeasureArguments& asked)
{
    MeasureQuery query;
    ROSTRUM_TRY(from, dateOf(asked.from));
    ROSTRUM_TRY(to, dateOf(asked.to));
    query.span = {from, to};
    query.dimension = qs(asked.dimension);
    if (!asked.by.empty()) {
        const auto by = byFromKey(qs(asked.by));
        if (!by)
            return fail(ErrorCode::WrongUsage, {{QStringLiteral("problem"),
                                                 QCoreApplication::translate("Console", "--by: “%1” is none of trainer, person, "
                                                                             "department, month, course, dimension, role.").arg(qs(asked.by))}});
        query.by = *by;
    }
    if (!asked.person.empty()) {
        ROSTRUM_TRY(person, findPerson(db, qs(asked.person)));
        query.subject = person;
    }
    return query;
}

Result<Outcome> figures(Connection& db, const Measure& measure, const MeasureQuery& query, const MeasureArguments& asked)
{
    ROSTRUM_TRY(rows, evaluateMeasure(db, measure, query));
    QJsonArray list;
    for (const MeasureRow& row : rows) {
        const auto value = row.figure.value(measure);
        list.append(QJsonObject{{QStringLiteral("key"), row.key.isNull() ? QJsonValue::Null : QJsonValue(row.key)},
                                {QStringLiteral("value"), value ? QJsonValue(toDouble(*value, measure.decimals())) : QJsonValue::Null},
                                {QStringLiteral("n"), row.figure.n}});
    }
    return Outcome{QJsonObject{{QStringLiteral("measure"), measure.id},
                               {QStringLiteral("from"), qs(asked.from)},
                               {QStringLiteral("to"), qs(asked.to)},
                               {QStringLiteral("rows"), list}}};
}

Result<Outcome> evidence(Connection& db, const Measure& measure, const MeasureQuery& query, const MeasureArguments& asked)
{
    EvidencePage page;
    page.limit = asked.limit;
    ROSTRUM_TRY(found, measureEvidence(db, measure, query, page));
    QJsonArray list;
    for (const Observation& row : found.rows)
        list.append(QJsonObject{{QStringLiteral("day"), isoDay(row.day)},
                                {QStringLiteral("value"), toDouble(row.value, measure.numeratorDecimals())},
                                {QStringLiteral("weight"), qint64(row.weight)},
                                {QStringLiteral("table"), row.table},
                                {QStringLiteral("key"), row.key},
                                {QStringLiteral("title"), row.title},
                                {QStringLiteral("file"), row.file.isEmpty() ? QJsonValue::Null : QJsonValue(row.file)},
                                {QStringLiteral("row"), row.line ? QJsonValue(row.line) : QJsonValue::Null}});
    return Outcome{QJsonObject{{QStringLiteral("measure"), measure.id},
                               {QStringLiteral("rows"), list},
                               {QStringLiteral("total"), found.total}}};
}
} // namespace

void addMeasureCommands(CLI::App& app, Console& console)
{
    addCommand(app, console, "measures", "what can be counted", [] { return catalogue(); });
    auto* asked = new MeasureArguments;
    CLI::App* one = addCommand(app, console, "measure", "a figure, by whom it is asked for, or its rows",
                               [&console, asked]() -> Result<Outcome> {
                                   ROSTRUM_TRY(measure, findMeasure(qs(asked->id)));
                                   ROSTRUM_TRY(workspace, console.openToRead());
                                   ROSTRUM_TRY(query, queryOf(workspace->reader(), *asked));
                                   return asked->evidence ? evidence(workspace->reader(), *measure, query, *asked)
                                                          : figures(workspace->reader(), *measure, query, *asked);
                               });
    one->add_option("ID", asked->id)->required();
    one->add_option("--from", asked->from)->required();
    one->add_option("--to", asked->to)->required();
    one->add_option("--by", asked->by);
    one->add_option("--person", asked->person, "employee number");
    one->add_option("--dimension", asked->dimension);
    one->add_flag("--evidence", asked->evidence, "the rows behind it, with file and row");
    one->add_option("--limit", asked->limit)->check(CLI::NonNegativeNumber);
}

} // namespace rostrum::ctl
