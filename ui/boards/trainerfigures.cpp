#include "ui/boards/trainerfigures.h"
#include "models/facts/rows.h"

namespace rostrum {

namespace {
Result<Figure> figureOf(Connection& db, const char* measure, const Id& trainer, const DateSpan& span)
{
    ROSTRUM_TRY(found, findMeasure(QString::fromLatin1(measure)));
    MeasureQuery query{span};
    query.subject = trainer;
    ROSTRUM_TRY(rows, evaluateMeasure(db, *found, query));
    return rows.empty() ? Figure() : rows.front().figure;
}
} // namespace

DateSpan spanOf(const std::vector<KpiMonth>& months) { return {months.front().month.from, months.back().month.to}; }

Result<TrainerScore> readTrainerScore(Connection& db, KpiTrend& trend, const QString& numberOrId, QDate month)
{
    TrainerScore score;
    ROSTRUM_TRY(months, trend.read(db, {{}, month, today()}));
    score.months = std::move(months);
    const std::vector<KpiRow>& rows = score.last().results->rows;
    if (numberOrId.isEmpty()) {
        if (!rows.empty())
            score.trainer = {rows.front().person, rows.front().number, rows.front().name};
        return score;
    }
    ROSTRUM_TRY(id, findPerson(db, numberOrId));
    const RowTitle title = rowTitle(db, QStringLiteral("person"), id);
    score.trainer = {id, title.key, title.title};
    return score;
}

Result<TrainerAround> readTrainerAround(Connection& db, const Id& trainer, const DateSpan& span)
{
    const Snapshot snapshot(db);
    TrainerAround around;
    around.span = span;
    ROSTRUM_TRY(dimension, findMeasure(QStringLiteral("rating.dimension")));
    MeasureQuery query{span, By::Dimension};
    query.subject = trainer;
    ROSTRUM_TRY(dimensions, evaluateMeasure(db, *dimension, query));
    around.dimensions = std::move(dimensions);
    ROSTRUM_TRY(rating, figureOf(db, "rating.overall", trainer, span));
    ROSTRUM_TRY(shares, figureOf(db, "session.shared", trainer, span));
    ROSTRUM_TRY(published, figureOf(db, "library.published", trainer, span));
    ROSTRUM_TRY(used, figureOf(db, "library.reused", trainer, span));
    around.rating = rating;
    around.shares = shares;
    around.published = published;
    around.used = used;
    CommentQuery comments;
    comments.span = span;
    comments.trainer = trainer;
    ROSTRUM_TRY(keywords, readKeywords(db, comments));
    around.keywords = std::move(keywords);
    ROSTRUM_TRY(advice, adviceOf(db, span, trainer));
    if (const auto mine = advice.find(trainer); mine != advice.end())
        around.advice = mine->second;
    ROSTRUM_TRY(rule, readFadingRule(db));
    ROSTRUM_TRY(fading, readFading(db, trainer, std::min(today(), span.to), rule));
    around.fading = fading;
    return around;
}

bool concernsAround(const ChangeNotice& notice)
{
    for (const char* table : {"rating", "session", "attendance", "course", "person", "form", "form_question",
                              "library_item", "library_use", "comment_word", "advice_rule", "setting"})
        if (notice.touches(QString::fromLatin1(table)))
            return true;
    return false;
}

} // namespace rostrum
