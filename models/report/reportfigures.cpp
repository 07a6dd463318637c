#include "models/report/reportfigures.h"
#include "models/base/decimal.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
constexpr int kShownScore = 2; // decimals of a mean of answers
} // namespace

QString figureText(const Measure& measure, const Figure& figure)
{
    const std::optional<int64_t> value = figure.value(measure);
    const bool adds = measure.aggregator == Aggregator::Count || measure.aggregator == Aggregator::Sum;
    if (!value && !adds)
        return kNothing;
    switch (measure.unit) {
    case MeasureUnit::Hours:
        return formatDecimal(value.value_or(0), kHourDecimals, 1);
    case MeasureUnit::Score:
        return formatDecimal(rescaleHalfUp(value.value_or(0), kScoreDecimals, kShownScore), kShownScore, kShownScore);
    case MeasureUnit::Ratio:
        // Rounded once, from the exact share.
        return formatDecimal(ratioHalfUp(figure.num * 100, figure.den, 1), 1, 1) + QStringLiteral(" %");
    case MeasureUnit::Count:
        break;
    }
    return QString::number(value.value_or(0));
}

QString basisText(const Measure& measure, const Figure& figure)
{
    if (measure.unit == MeasureUnit::Ratio)
        return figure.den > 0 ? QStringLiteral("%1 / %2").arg(figure.num).arg(figure.den) : QString();
    return measure.unit == MeasureUnit::Score && figure.n > 0 ? QStringLiteral("n = %1").arg(figure.n) : QString();
}

Result<MeasuredBy> MeasuredBy::read(Connection& db, const char* measure, const MeasureQuery& query)
{
    MeasuredBy by;
    ROSTRUM_TRY(found, findMeasure(QString::fromLatin1(measure)));
    by.m_measure = found;
    ROSTRUM_TRY(rows, evaluateMeasure(db, *found, query));
    by.m_rows = std::move(rows);
    for (const MeasureRow& row : by.m_rows)
        by.m_byId.insert(row.id, row.figure);
    return by;
}

QString MeasuredBy::text(const Id& id) const { return figureText(*m_measure, of(id)); }
QString MeasuredBy::basis(const Id& id) const { return basisText(*m_measure, of(id)); }

Result<Measured> measured(Connection& db, const char* measure, const MeasureQuery& query)
{
    ROSTRUM_TRY(found, findMeasure(QString::fromLatin1(measure)));
    ROSTRUM_TRY(rows, evaluateMeasure(db, *found, query));
    return Measured{found, rows.empty() ? Figure() : rows.front().figure};
}

Result<int> highestMean(Connection& db)
{
    ROSTRUM_TRY(measure, findMeasure(QStringLiteral("rating.dimension")));
    ROSTRUM_TRY(forms, ratingForms(db, *measure));
    if (forms.scales) // of several kinds, brought to 1–5
        return 5;
    ROSTRUM_TRY(scale, db.integer("SELECT max(scale) FROM form_question"));
    constexpr int64_t kFive = 50000, kTen = 100000;
    return scale.value_or(kFive) > kTen ? 100 : scale.value_or(kFive) > kFive ? 10 : 5;
}

QString Measured::text() const { return figureText(*measure, figure); }
QString Measured::basis() const { return basisText(*measure, figure); }

} // namespace rostrum
