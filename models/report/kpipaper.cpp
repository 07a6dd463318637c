#include "models/report/kpipaper.h"
#include "models/base/decimal.h"
#include "models/base/refusals.h"
#include "models/kpi/scoretext.h"
#include "models/measures/evaluate.h"
#include "models/report/reportfigures.h"
#include "models/report/signatureblock.h"

namespace rostrum {

namespace {
constexpr int kShownDecimals = 2;
constexpr int kShownHash = 16;

Result<std::vector<size_t>> whoIsShown(Connection& db, const ReportInput& input, const KpiResults& results)
{
    std::vector<size_t> shown;
    const QString& one = input.query.person.isEmpty() ? input.filters.trainer : input.query.person;
    if (!one.isEmpty()) {
        ROSTRUM_TRY(person, findPerson(db, one));
        for (size_t i = 0; i < results.rows.size(); ++i)
            if (results.rows[i].person == person)
                shown.push_back(i);
        if (shown.empty())
            return unknownRow("people", one);
        return shown;
    }
    std::vector<KpiRow> kept = results.rows;
    if (!input.query.department.isEmpty())
        ROSTRUM_CHECK(keepDepartment(db, input.query.department, kept));
    for (size_t i = 0, next = 0; i < results.rows.size() && next < kept.size(); ++i)
        if (results.rows[i].person == kept[next].person) {
            shown.push_back(i);
            ++next;
        }
    return shown;
}
} // namespace

Result<std::shared_ptr<const KpiPaper>> KpiPaper::read(ReportInput input)
{
    Connection& db = input.db;
    // A paper as of the period's last day speaks of the whole of it.
    const QDate asOf = input.query.asOf;
    const KpiQuery query{input.planned, {}, {}, asOf == input.planned.to ? asOf.addDays(1) : asOf};
    ROSTRUM_TRY(results, kpiResults(db, query));
    ROSTRUM_TRY(shown, whoIsShown(db, input, results));
    ROSTRUM_TRY(lock, kpiLock(db, results.scheme.code, input.planned));
    ROSTRUM_TRY(advice, adviceOf(db, input.planned));
    const auto words = input.words;
    const Translate translate = [words](const char* context, const char* source) { return words->in(context, source); };
    std::vector<KpiSentences> sentences = kpiSentences(results, translate);
    return std::shared_ptr<const KpiPaper>(new KpiPaper{std::move(input), std::move(results), std::move(shown),
                                                        std::move(sentences), std::move(lock), std::move(advice)});
}

QString KpiPaper::points(const std::optional<int64_t>& points)
{
    return points ? scoreText(*points, kShownDecimals) : kNothing;
}

QString KpiPaper::score(const IndicatorScore& one)
{
    return one.score ? scoreText(*one.score, kShownDecimals, kFullScore) : kNothing;
}

QString KpiPaper::weight(int basisPoints) { return formatShortest(basisPoints, 2) + QStringLiteral(" %"); }

QString KpiPaper::basis(const KpiRow& row, size_t indicator) const
{
    const Indicator& asked = results.scheme.indicators[indicator];
    const IndicatorScore& one = row.indicators[indicator];
    if (!one.value)
        return kNothing;
    switch (asked.kind) {
    case IndicatorKind::Ratio:
        return basisText(asked.measure, one.raw);
    case IndicatorKind::Grades:
        return gradeOf(one.raw);
    case IndicatorKind::Count:
        return figureText(asked.measure, one.raw) + QStringLiteral(" / ") +
               formatShortest(asked.target, kScoreDecimals);
    default: {
        const QString figure = figureText(asked.measure, one.raw);
        return one.raw.n > 1 ? QStringLiteral("%1 (n = %2)").arg(figure).arg(one.raw.n) : figure;
    }
    }
}

QString KpiPaper::remark(const KpiRow& row) const
{
    QStringList said;
    if (row.total.standing == Standing::Insufficient)
        said.append(word(QT_TRANSLATE_NOOP("Report", "too little data, not ranked")));
    else if (row.total.standing == Standing::Blocked)
        said.append(word(QT_TRANSLATE_NOOP("Report", "data missing, no total")));
    int missing = 0;
    QStringList waivers;
    for (const Coverage& one : row.coverage) {
        if (!one.complete())
            missing += one.missing();
        else if (one.missing() > 0 && !waivers.contains(one.waiver))
            waivers.append(one.waiver);
    }
    if (row.provisional)
        said.append(missing > 0 ? word(QT_TRANSLATE_NOOP("Report", "provisional, %1 missing")).arg(missing)
                                : word(QT_TRANSLATE_NOOP("Report", "provisional")));
    for (const QString& reason : waivers)
        said.append(input.words->field(word(QT_TRANSLATE_NOOP("Report", "waived")), reason));
    return said.join(input.words->isChinese() ? QStringLiteral("，") : QStringLiteral(", "));
}

QString KpiPaper::rank(const std::optional<int>& rank) const { return rank ? QString::number(*rank) : kNothing; }

int KpiPaper::ranked() const
{
    return int(std::count_if(results.rows.begin(), results.rows.end(),
                             [](const KpiRow& row) { return row.rank.has_value(); }));
}

QString KpiPaper::footer() const
{
    RuleInfo info;
    info.code = results.scheme.code;
    info.name = results.scheme.name;
    info.version = results.scheme.version;
    info.validFrom = results.scheme.validFrom;
    const QString scheme = ruleFooter(*input.words, {info});
    if (!lock)
        return scheme;
    return scheme + QStringLiteral("　") +
           word(QT_TRANSLATE_NOOP("Report", "Locked %1, revision %2, %3"))
               .arg(isoDay(lock->lockedOn), QString::number(lock->revision),
                    QString::fromLatin1(lock->sha256.toHex().left(kShownHash)));
}

} // namespace rostrum
