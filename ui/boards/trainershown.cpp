// What the trainer's board shows of its figures, and the evidence that each element opens.
#include "models/base/decimal.h"
#include "models/kpi/kpisentence.h"
#include "models/kpi/scoretext.h"
#include "ui/boards/boardcharts.h"
#include "ui/boards/chartpanel.h"
#include "ui/boards/figurestrip.h"
#include "ui/boards/trainerboard.h"
#include "ui/boards/trainerevidence.h"
#include "ui/kpi/kpiwords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/words/periodtext.h"

namespace rostrum {

namespace {
constexpr int kWordsOnBoard = 8;

QString meanText(const Figure& figure)
{
    const auto rating = findMeasure(QStringLiteral("rating.overall"));
    const std::optional<int64_t> value = figure.value(**rating);
    return value ? formatDecimal(rescaleHalfUp(*value, (*rating)->decimals(), 2), 2, 2) : QStringLiteral("—");
}
} // namespace

void TrainerBoard::showScore()
{
    const KpiRow* row = m_score->row();
    const KpiMonth& last = m_score->last();
    QStringList caption{m_score->trainer.name};
    if (row)
        caption << row->departmentName;
    caption << periodText(last.month);
    if (last.locked)
        caption << tr("locked");
    else if (row && row->provisional)
        caption << tr("provisional");
    caption.removeAll(QString());
    m_header->setCaption(caption.join(QStringLiteral(" · ")));
    QList<FilterBar::Choice> series{{tr("Score"), QString()}};
    for (const Indicator& one : last.results->scheme.indicators)
        series.append({one.title, one.code});
    m_filters->setChoices(kTrendOf, series);
    showFigures();
    showTrend();
    m_indicators->setVisible(row != nullptr);
    if (row) {
        m_indicators->setTitle(tr("Indicators"), periodText(last.month));
        m_indicators->setData(indicatorChart(
            tr("Indicators of %1, %2").arg(m_score->trainer.name, periodText(last.month)), *last.results, *row));
    }
    showWords();
    const auto ranked = std::count_if(last.results->rows.begin(), last.results->rows.end(),
                                      [](const KpiRow& one) { return one.rank.has_value(); });
    setStatus(tr("%Ln trainers have a rank in this month", nullptr, int(ranked)),
              tr("Enter, F4 or a click opens what is behind a figure"));
}

void TrainerBoard::showTrend()
{
    if (!m_score || m_score->trainer.id.isNull())
        return;
    const QString code = m_filters->value(kTrendOf).toString();
    const auto place = chosenIndicator(m_score->months.size() - 1);
    const QString of = place ? m_score->last().results->scheme.indicators[*place].title : tr("Score");
    const auto points = code.isEmpty() ? scorePoints(m_score->months, m_score->trainer.id)
                                       : indicatorPoints(m_score->months, m_score->trainer.id, code);
    m_trend->setTitle(tr("Twelve months"),
                      tr("%1; n: the records behind it; hollow: provisional; a gap: too little data").arg(of));
    m_trend->setData(
        trendChart(tr("%1 of %2, twelve months").arg(of, m_score->trainer.name), points, tr("n (records)")));
}

void TrainerBoard::showFigures()
{
    const KpiRow* row = m_score->row();
    int ranked = 0, inUnit = 0;
    for (const KpiRow& one : m_score->last().results->rows) {
        ranked += one.rank.has_value();
        inUnit += row && one.departmentRank && one.department == row->department;
    }
    const auto place = [](const std::optional<int>& rank) {
        return rank ? QString::number(*rank) : QStringLiteral("—");
    };
    QList<StripFigure> figures;
    figures << StripFigure{
        QStringLiteral("score"),
        {tr("Score"), kpiPointsText(row ? row->finalPoints : std::nullopt),
         row && row->adjustment ? tr("%1 carried").arg(kpiDifferenceText(row->adjustment)) : QString()}};
    figures << StripFigure{QStringLiteral("rank"),
                           {tr("Rank"), place(row ? row->rank : std::nullopt), QStringLiteral("/ %1").arg(ranked)}};
    figures << StripFigure{
        QStringLiteral("unit"),
        {tr("In the department"), place(row ? row->departmentRank : std::nullopt), QStringLiteral("/ %1").arg(inUnit)}};
    if (m_around) {
        const TrainerAround& around = *m_around;
        const bool enough = around.rating.n >= kFewestRaters;
        figures << StripFigure{QStringLiteral("rating"),
                               {tr("Rating"), enough ? meanText(around.rating) : QStringLiteral("—"),
                                QStringLiteral("/ 5  n=%1").arg(around.rating.n)}};
        figures << StripFigure{QStringLiteral("shares"), {tr("Shares"), QString::number(around.shares.n), {}}};
        figures << StripFigure{QStringLiteral("published"),
                               {tr("Library items"), QString::number(around.published.n), {}}};
        figures << StripFigure{QStringLiteral("used"), {tr("Used by others"), QString::number(around.used.n), {}}};
        figures << StripFigure{QStringLiteral("comments"),
                               {tr("Comments"), QString::number(around.keywords.counts.comments),
                                tr("of %1 raters").arg(around.keywords.raters)}};
    }
    m_figures->setFigures(figures);
}

void TrainerBoard::showWords()
{
    const KpiSentences sentences = kpiSentencesOf(*m_score->last().results, m_score->trainer.id);
    QStringList lines;
    for (const QString& one : sentences.strengths)
        lines << tr("Strength: %1").arg(one);
    for (const QString& one : sentences.gaps)
        lines << tr("Gap: %1").arg(one);
    if (m_around)
        for (const Advice& one : m_around->advice)
            lines << tr("Advice: %1 (%2, n=%3, rule %4)")
                         .arg(one.text, scoreText(one.score, 2, one.below))
                         .arg(one.n)
                         .arg(one.rule);
    m_sentences->setText(lines.join(u'\n'));
    m_said->setVisible(!lines.isEmpty());
}

void TrainerBoard::showAround()
{
    const TrainerAround& around = *m_around;
    const QString months = QStringLiteral("%1 – %2").arg(isoDay(around.span.from), isoDay(around.span.to));
    showFigures();
    showWords();
    const Fading& fading = around.fading;
    QString warning;
    if (fading.fires) {
        const QString quiet =
            fading.lastShare.isValid()
                ? tr("%Ln days without a share, the last on %1", nullptr, fading.days).arg(isoDay(fading.lastShare))
                : tr("no share on record");
        warning = tr("%1; the rating fell from %2 (%3, n=%4) to %5 (%6, n=%7).")
                      .arg(quiet, meanText(fading.before), periodKey(fading.beforeMonth))
                      .arg(fading.before.n)
                      .arg(meanText(fading.latest), periodKey(fading.latestMonth))
                      .arg(fading.latest.n);
    }
    m_warning->setSentence(Mark::AtRisk, warning);
    const bool enough = around.rating.n >= kFewestRaters;
    const ChartData dimensions =
        dimensionChart(tr("Ratings of %1 by dimension").arg(m_score->trainer.name), around.dimensions);
    m_dimensions->setTitle(tr("Ratings by dimension"), months);
    m_dimensions->setData(dimensions);
    m_dimensions->setVisible(enough && !dimensions.items.isEmpty());
    const ChartData words =
        keywordChart(tr("Words in comments on %1").arg(m_score->trainer.name), around.keywords.counts, kWordsOnBoard);
    m_keywords->setTitle(tr("What comments speak of"), tr("comments that hold the word; %1").arg(months));
    m_keywords->setData(words);
    m_keywords->setVisible(!words.items.isEmpty());
    m_noComments->setVisible(words.items.isEmpty());
    m_noComments->setText(
        mayQuote(around.keywords.raters)
            ? tr("No word stands in two comments or more.")
            : tr("%Ln people rated: comments are shown from %1.", nullptr, around.keywords.raters).arg(kFewestRaters));
}

std::optional<size_t> TrainerBoard::chosenIndicator(size_t month) const
{
    const QString code = m_filters->value(kTrendOf).toString();
    const std::vector<Indicator>& all = m_score->months[month].results->scheme.indicators;
    for (size_t i = 0; i < all.size(); ++i)
        if (!code.isEmpty() && all[i].code == code)
            return i;
    return std::nullopt;
}

void TrainerBoard::evidence(std::function<Result<Evidence>(Connection&)> work)
{
    const int mine = ++m_evidence;
    m_desk.read<Evidence>(this, std::move(work), [this, mine](const Evidence& evidence) {
        if (mine == m_evidence)
            Q_EMIT evidenceRequested(evidence);
    });
}

void TrainerBoard::evidenceOfMonth(size_t month, std::optional<size_t> indicator)
{
    evidence([month = m_score->months[month], trainer = m_score->trainer, indicator](Connection& db) {
        return scoreEvidence(db, month, trainer, indicator);
    });
}

void TrainerBoard::evidenceOfFigure(const QString& key)
{
    static const QHash<QString, const char*> measures{{QStringLiteral("rating"), "rating.overall"},
                                                      {QStringLiteral("shares"), "session.shared"},
                                                      {QStringLiteral("published"), "library.published"},
                                                      {QStringLiteral("used"), "library.reused"}};
    const BoardTrainer trainer = m_score->trainer;
    const DateSpan span = spanOf(m_score->months);
    if (const char* measure = measures.value(key))
        evidence([=](Connection& db) { return measureRowsEvidence(db, measure, trainer, span); });
    else if (key == u"comments")
        evidence([=](Connection& db) { return commentEvidence(db, trainer, span, {}); });
    else
        evidenceOfMonth(m_score->months.size() - 1, {});
}

} // namespace rostrum
