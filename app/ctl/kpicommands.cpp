// kpi scheme show / import / export, kpi results / whatif; the months are in kpimonthcommands.cpp.
#include "app/ctl/kpimonthcommands.h"
#include "models/advice/advice.h"
#include "models/base/decimal.h"
#include "models/kpi/kpilock.h"
#include "models/kpi/kpisentence.h"
#include "models/kpi/planweights.h"
#include "models/kpi/schemestore.h"
#include "models/kpi/wilson.h"
#include "models/store/versions.h"
#include <QJsonArray>

namespace rostrum::ctl {

namespace {
constexpr int kMillionths = 6; // decimals of an interval

QJsonValue rankJson(const std::optional<int>& rank) { return rank ? QJsonValue(*rank) : QJsonValue::Null; }

QJsonObject indicatorJson(const Scheme& scheme, size_t i, const KpiRow& row)
{
    const Indicator& indicator = scheme.indicators[i];
    const IndicatorScore& one = row.indicators[i];
    const Coverage coverage = i < row.coverage.size() ? row.coverage[i] : Coverage{};
    const bool letter = indicator.kind == IndicatorKind::Grades;
    const QJsonValue raw = !one.value ? QJsonValue::Null
                           : letter   ? QJsonValue(gradeOf(one.raw))
                                      : QJsonValue(toDouble(*one.value, indicator.measure.decimals()));
    QJsonObject json{
        {QStringLiteral("code"), indicator.code},
        {QStringLiteral("weight"), indicator.weight},
        {QStringLiteral("raw"), raw},
        {QStringLiteral("n"), one.raw.n},
        {QStringLiteral("score"), pointsJson(one.score)},
        {QStringLiteral("points"),
         one.score ? pointsJson(pointsOf(indicator.weight, *one.score, scheme.rounding)) : QJsonValue::Null},
        {QStringLiteral("missing"), !one.value},
        {QStringLiteral("expected"), coverage.expected},
        {QStringLiteral("received"), coverage.received},
        {QStringLiteral("waiver"), coverage.waiver.isEmpty() ? QJsonValue::Null : QJsonValue(coverage.waiver)}};
    const auto interval = indicator.interval ? wilsonInterval(one.raw.num, one.raw.den) : std::nullopt;
    if (interval)
        json.insert(QStringLiteral("interval"),
                    QJsonArray{toDouble(interval->lower, kMillionths), toDouble(interval->upper, kMillionths)});
    return json;
}

QJsonObject scoreJson(const Scheme& scheme, const KpiRow& row)
{
    QJsonArray indicators;
    for (size_t i = 0; i < row.indicators.size(); ++i)
        indicators.append(indicatorJson(scheme, i, row));
    return {{QStringLiteral("number"), row.number},
            {QStringLiteral("name"), row.name},
            {QStringLiteral("department"), row.departmentName},
            {QStringLiteral("standing"), standingKey(row.total.standing)},
            {QStringLiteral("total"), pointsJson(row.total.points)},
            {QStringLiteral("rank"), rankJson(row.rank)},
            {QStringLiteral("department_rank"), rankJson(row.departmentRank)},
            {QStringLiteral("provisional"), row.provisional},
            {QStringLiteral("indicators"), indicators},
            {QStringLiteral("bonus"), toDouble(row.bonus, kScoreDecimals)},
            {QStringLiteral("adjustment"), toDouble(row.adjustment, kScoreDecimals)},
            {QStringLiteral("final"), pointsJson(row.finalPoints)}};
}

// Where the training plan and a scheme for staff weigh the same thing differently.
Result<QJsonArray> planGapsJson(Connection& db, const KpiResults& results)
{
    QJsonArray lines;
    if (results.revision) // what is locked stays as it was told
        return lines;
    ROSTRUM_TRY(gaps, planWeightGaps(db, results.scheme, results.period));
    for (const PlanWeightGap& one : gaps)
        lines.append(QJsonObject{{QStringLiteral("plan"), one.plan},
                                 {QStringLiteral("part"), one.title},
                                 {QStringLiteral("planned"), one.planned},
                                 {QStringLiteral("scored"), one.scored ? QJsonValue(*one.scored) : QJsonValue::Null}});
    return lines;
}

QJsonArray texts(const QStringList& list) { return QJsonArray::fromStringList(list); }

Result<Outcome> results(const Console& console, const KpiArguments& asked)
{
    ROSTRUM_TRY(query, queryOf(asked));
    ROSTRUM_TRY(workspace, console.openToRead());
    Connection& db = workspace->reader();
    const Snapshot snapshot(db); // results and the lock of one moment
    // Words compare with everybody, whoever is shown.
    KpiQuery everybody = query;
    everybody.department.clear();
    ROSTRUM_TRY(all, kpiResults(db, everybody));
    KpiResults shown = all;
    if (!query.department.isEmpty())
        ROSTRUM_CHECK(keepDepartment(db, query.department, shown.rows));
    ROSTRUM_TRY(lock, kpiLock(db, shown.scheme.code, query.period));
    std::map<Id, KpiSentences> said;
    const std::vector<KpiSentences> sentences = kpiSentences(all);
    for (size_t i = 0; i < sentences.size(); ++i)
        said[all.rows[i].person] = sentences[i];
    ROSTRUM_TRY(advice, adviceOf(db, query.period));
    ROSTRUM_TRY(gaps, planGapsJson(db, all));
    QJsonArray rows;
    for (const KpiRow& row : shown.rows) {
        QJsonObject json = scoreJson(shown.scheme, row);
        json.insert(QStringLiteral("strengths"), texts(said[row.person].strengths));
        json.insert(QStringLiteral("gaps"), texts(said[row.person].gaps));
        QStringList lines;
        for (const Advice& one : advice[row.person])
            lines.append(one.text);
        json.insert(QStringLiteral("advice"), texts(lines));
        rows.append(json);
    }
    return Outcome{QJsonObject{{QStringLiteral("period"), qs(asked.period)},
                               {QStringLiteral("state"), lock ? QStringLiteral("locked") : QStringLiteral("open")},
                               {QStringLiteral("stage"), stageKey(stageOf(all, query.today))},
                               {QStringLiteral("revision"), all.revision ? QJsonValue(all.revision) : QJsonValue::Null},
                               {QStringLiteral("adjustments"), adjustmentsJson(all, shown)},
                               {QStringLiteral("plan_gaps"), gaps},
                               {QStringLiteral("scheme"), shown.scheme.code},
                               {QStringLiteral("version"), shown.scheme.version},
                               {QStringLiteral("results"), rows}}};
}

tl::unexpected<Error> badWeight(const std::string& text, const char* problem)
{
    return fail(ErrorCode::InvalidValue, {{QStringLiteral("field"), QStringLiteral("weights")},
                                          {QStringLiteral("value"), qs(text)},
                                          {QStringLiteral("problem"), QLatin1String(problem)}});
}

// Those that are named, the others as they are; together the whole.
Result<std::vector<int>> weightsOf(const Scheme& scheme, const std::vector<std::string>& given)
{
    std::vector<int> weights;
    for (const Indicator& one : scheme.indicators)
        weights.push_back(one.weight);
    for (const std::string& list : given)
        for (const QString& text : qs(list).split(u',', Qt::SkipEmptyParts)) {
            ROSTRUM_TRY(pair, fieldValue(text.toStdString()));
            const auto& indicators = scheme.indicators;
            const auto place = std::find_if(indicators.begin(), indicators.end(),
                                            [&code = pair.first](const Indicator& one) { return one.code == code; });
            bool ok = false;
            const int weight = pair.second.toInt(&ok);
            if (place == indicators.end())
                return badWeight(text.toStdString(), "unknown_indicator");
            if (!ok || weight < 0)
                return badWeight(text.toStdString(), "not_a_number");
            weights[size_t(place - indicators.begin())] = weight;
        }
    ROSTRUM_CHECK(checkWeights(scheme.code, weights));
    return weights;
}

Result<Outcome> whatIf(const Console& console, const KpiArguments& asked)
{
    ROSTRUM_TRY(query, queryOf(asked));
    ROSTRUM_TRY(workspace, console.openToRead());
    ROSTRUM_TRY(now, kpiResults(workspace->reader(), query));
    ROSTRUM_TRY(weights, weightsOf(now.scheme, asked.weights));
    const KpiResults then = reweighed(now, weights);
    std::map<Id, const KpiRow*> before;
    for (const KpiRow& row : now.rows)
        before[row.person] = &row;
    QJsonArray rows;
    for (const KpiRow& row : then.rows) {
        const KpiRow& was = *before.at(row.person);
        QJsonObject json = scoreJson(then.scheme, row);
        json.insert(QStringLiteral("today"), QJsonObject{{QStringLiteral("total"), pointsJson(was.total.points)},
                                                         {QStringLiteral("final"), pointsJson(was.finalPoints)},
                                                         {QStringLiteral("rank"), rankJson(was.rank)}});
        json.insert(QStringLiteral("moved"),
                    row.rank && was.rank ? QJsonValue(*was.rank - *row.rank) : QJsonValue::Null);
        rows.append(json);
    }
    QJsonObject used;
    for (const Indicator& one : then.scheme.indicators)
        used.insert(one.code, one.weight);
    return Outcome{QJsonObject{{QStringLiteral("period"), qs(asked.period)},
                               {QStringLiteral("scheme"), then.scheme.code},
                               {QStringLiteral("version"), then.scheme.version},
                               {QStringLiteral("weights"), used},
                               {QStringLiteral("results"), rows}}};
}

Result<Outcome> showScheme(const Console& console, const KpiArguments& asked)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    ROSTRUM_TRY(scheme, findScheme(workspace->reader(), qs(asked.scheme)));
    return Outcome{schemeToJson(scheme)};
}

Result<Outcome> exportScheme(const Console& console, const KpiArguments& asked)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    ROSTRUM_TRY(scheme, findScheme(workspace->reader(), qs(asked.scheme)));
    ROSTRUM_CHECK(writeVersionFile(qs(asked.file), schemeToJson(scheme)));
    return Outcome{QJsonObject{{QStringLiteral("file"), qs(asked.file)},
                               {QStringLiteral("scheme"), scheme.code},
                               {QStringLiteral("version"), scheme.version}}};
}

Result<Outcome> importOne(const Console& console, const KpiArguments& asked)
{
    ROSTRUM_TRY(json, readVersionFile(qs(asked.file)));
    int version = 0;
    ROSTRUM_TRY(workspace, console.openToWrite());
    ROSTRUM_TRY(notice, workspace->writeNow({QStringLiteral("scheme"), {json.value(QLatin1String("name")).toString()}},
                                            [&](Change& change) -> Result<void> {
                                                ROSTRUM_TRY(written, importScheme(change, json));
                                                version = written;
                                                return {};
                                            }));
    return Outcome{QJsonObject{{QStringLiteral("scheme"), json.value(QLatin1String("code"))},
                               {QStringLiteral("version"), version},
                               {QStringLiteral("change"), notice.id ? QJsonValue(notice.id) : QJsonValue::Null}}};
}

void addSchemeCommands(CLI::App& kpi, Console& console, KpiArguments& asked)
{
    CLI::App* scheme = kpi.add_subcommand("scheme", "which indicators make the score, by what weight");
    scheme->require_subcommand(1);
    scheme->fallthrough();
    addCommand(*scheme, console, "show", "its newest version, as it would be imported", [&console, &asked] {
        return showScheme(console, asked);
    })->add_option("CODE", asked.scheme);
    addCommand(*scheme, console, "import", "the next version of the scheme of that code",
               [&console, &asked] { return importOne(console, asked); })
        ->add_option("FILE", asked.file)
        ->required();
    CLI::App* out = addCommand(*scheme, console, "export", "its newest version, into a file",
                               [&console, &asked] { return exportScheme(console, asked); });
    out->add_option("FILE", asked.file)->required();
    out->add_option("--scheme", asked.scheme, "its code, where there are several");
}
} // namespace

void addKpiCommands(CLI::App& app, Console& console)
{
    CLI::App* kpi = app.add_subcommand("kpi", "scores of a period, the scheme behind them, and closing it");
    kpi->require_subcommand(1);
    kpi->fallthrough();
    auto* asked = new KpiArguments; // as long as the program, as CLI11 keeps the addresses
    addSchemeCommands(*kpi, console, *asked);
    periodCommand(*kpi, console, *asked, "results", "everybody's indicators, total, bonus and ranks",
                  [&console, asked] { return results(console, *asked); })
        ->add_option("--department", asked->department, "name or code, with those below");
    periodCommand(*kpi, console, *asked, "whatif", "the same under other weights, beside today's",
                  [&console, asked] { return whatIf(console, *asked); })
        ->add_option("--weights", asked->weights, "CODE=BASISPOINTS,…; together 10000")
        ->required();
    addKpiMonthCommands(*kpi, console, *asked);
}

} // namespace rostrum::ctl
