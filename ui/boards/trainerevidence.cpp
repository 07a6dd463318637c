#include "ui/boards/trainerevidence.h"
#include "models/base/decimal.h"
#include "ui/kpi/kpiarithmetic.h"
#include "ui/words/periodtext.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct BoardEvidenceWords {
    Q_DECLARE_TR_FUNCTIONS(BoardEvidence)
};

QString spanText(const DateSpan& span) { return QStringLiteral("%1 – %2").arg(isoDay(span.from), isoDay(span.to)); }

EvidenceLine commentLine(const QString& text, const QString& file, int line)
{
    EvidenceLine shown;
    shown.cells = {text};
    shown.source = file.isEmpty() ? QString() : QStringLiteral("%1 : %2").arg(file).arg(line);
    return shown;
}
} // namespace

Result<Evidence> scoreEvidence(Connection& db, const KpiMonth& month, const BoardTrainer& trainer,
                               std::optional<size_t> indicator)
{
    const KpiRow* row = month.row(trainer.id);
    if (!row) {
        Evidence none;
        none.title = trainer.name;
        none.subtitle = periodText(month.month);
        none.sentence = BoardEvidenceWords::tr("No trainer of this scheme in this month.");
        return none;
    }
    const KpiResults& results = *month.results;
    Evidence evidence = indicator ? kpiIndicatorEvidence(results, *row, *indicator) : kpiTotalEvidence(results, *row);
    const size_t place = indicator.value_or(results.scheme.indicators.size());
    if (!indicator && !results.scheme.bonus)
        return evidence;
    ROSTRUM_TRY(behind, kpiBehind(db, results.scheme, month.month, trainer.id, place, kMostKpiRows));
    evidence.sections.append(kpiRowsSection(results.scheme, place, behind));
    return evidence;
}

Result<Evidence> measureRowsEvidence(Connection& db, const char* measure, const BoardTrainer& trainer,
                                     const DateSpan& span, const QString& dimension)
{
    ROSTRUM_TRY(found, findMeasure(QString::fromLatin1(measure)));
    MeasureQuery query{span};
    query.subject = trainer.id;
    query.dimension = dimension;
    ROSTRUM_TRY(rows, measureEvidence(db, *found, query, {kMostKpiRows, 0, true}));
    Indicator indicator; // the same list of rows as behind a score
    indicator.measure = *found;
    Scheme scheme;
    scheme.indicators = {indicator};
    Evidence evidence;
    evidence.title = trainer.name;
    evidence.subtitle = dimension.isEmpty() ? measureTitle(*found) : dimension;
    evidence.figures = {{spanText(span), QString::number(rows.total), BoardEvidenceWords::tr("rows")}};
    evidence.sections = {kpiRowsSection(scheme, 0, {std::move(rows), false, 0})};
    return evidence;
}

Result<Evidence> commentEvidence(Connection& db, const BoardTrainer& trainer, const DateSpan& span, const QString& word)
{
    CommentQuery query;
    query.span = span;
    query.trainer = trainer.id;
    Evidence evidence;
    evidence.title = trainer.name;
    evidence.subtitle = word.isEmpty() ? BoardEvidenceWords::tr("Comments") : word;
    EvidenceSection section;
    section.title = BoardEvidenceWords::tr("Comments");
    section.caption = spanText(span);
    section.heads = {BoardEvidenceWords::tr("Comment")};
    if (word.isEmpty()) {
        ROSTRUM_TRY(raters, ratersBehind(db, query));
        if (mayQuote(raters)) {
            ROSTRUM_TRY(rows, readCommentRows(db, query));
            for (const CommentRow& row : rows)
                section.lines.append(commentLine(row.text, {}, 0));
        }
    } else {
        ROSTRUM_TRY(rows, readKeywordComments(db, query, word));
        for (const KeywordComment& row : rows)
            section.lines.append(commentLine(row.text, row.file, row.line));
    }
    section.right = QString::number(section.lines.size());
    section.note = BoardEvidenceWords::tr("Without who wrote it and when; nothing is quoted of fewer than %1 people.")
                       .arg(kFewestRaters);
    evidence.sections = {section};
    return evidence;
}

} // namespace rostrum
