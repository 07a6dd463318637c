// What the trainer's board gives to paper: itself, and the month's score sheet.
#include "models/report/reportbatch.h"
#include "ui/boards/boardpaper.h"
#include "ui/boards/chartpanel.h"
#include "ui/boards/figurestrip.h"
#include "ui/boards/trainerboard.h"
#include "ui/preview/printpreview.h"
#include "ui/reports/reportchoices.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include "ui/words/periodtext.h"

namespace rostrum {

namespace {
QString called(const BoardTrainer& trainer)
{
    return trainer.number.isEmpty() ? trainer.name : trainer.number + QStringLiteral(" · ") + trainer.name;
}
} // namespace

void TrainerBoard::print()
{
    const KpiMonth& last = m_score->last();
    const Scheme& scheme = last.results->scheme;
    BoardPaper paper(title(), called(m_score->trainer), periodText(last.month), likelyAsOf(last.month));
    paper.addFigures(m_figures->figures());
    paper.addWarning(m_warning->isHidden() ? QString() : m_warning->sentence());
    paper.addChart(*m_trend);
    paper.addChart(*m_indicators);
    if (!m_said->isHidden())
        paper.addSentences(tr("Strengths and gaps"), m_sentences->text().split(u'\n', Qt::SkipEmptyParts));
    if (m_around) {
        paper.addChart(*m_dimensions);
        paper.addChart(*m_keywords);
        if (!m_noComments->isHidden())
            paper.addSentences(tr("What comments speak of"), {m_noComments->text()});
    }
    paper.setFooter(tr("%1, version %2").arg(scheme.name).arg(scheme.version));
    ReportSource source =
        paper.source(QStringLiteral("board-trainer"),
                     safeFileName(QStringList{title(), m_score->trainer.name, periodKey(last.month)}.join(u'_')));
    source.filters.trainer = m_score->trainer.id.hex();
    source.filters.from = last.month.from;
    source.filters.to = last.month.to;
    PrintPreview::show(m_desk, source, window());
}

void TrainerBoard::printSheet()
{
    ReportChoices choices;
    const DateSpan span = m_score->last().month;
    choices.year = span.from.year();
    choices.spans = true;
    choices.from = span.from;
    choices.to = span.to;
    choices.asOf = likelyAsOf(span);
    choices.trainer = {m_score->trainer.id, called(m_score->trainer), called(m_score->trainer)};
    PrintPreview::show(m_desk, sourceOf(*reportKind(QStringLiteral("kpi-person")), choices), window());
}

} // namespace rostrum
