#include "ui/reports/rowpapers.h"
#include "models/base/dates.h"
#include "models/facts/columns.h"
#include "ui/preview/printpreview.h"
#include "ui/reports/reportchoices.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct RowLinksWords {
    Q_DECLARE_TR_FUNCTIONS(RowLinks)
};

QString valueOf(const FactTable& table, const RowData& row, const char* column)
{
    for (size_t i = 0; i < table.columns.size() && i < row.fields.size(); ++i)
        if (std::string_view(table.columns[i].key) == column)
            return row.fields[i].type == Field::Integer ? QString::number(row.fields[i].integer) : row.fields[i].text;
    return {};
}

RowPaper paper(Desk& desk, const FactTable& table, const char* kindKey)
{
    const ReportKind* kind = reportKind(QLatin1String(kindKey));
    RowPaper paper;
    paper.key = QLatin1String(kindKey);
    paper.title = [kind] { return reportTitle(*kind); };
    paper.show = [&desk, &table, kind](const RowData& row, QWidget* window) {
        ReportChoices choices;
        const bool session = kind->needs & NeedSession;
        const QString day = valueOf(table, row, "starts_at").left(10);
        const QDate starts = QDate::fromString(day, Qt::ISODate);
        choices.year = session && starts.isValid() ? starts.year() : today().year();
        // Of what is planned the sign-in sheet is printed beforehand.
        choices.asOf = likelyAsOf(yearSpan(choices.year));
        const QString name = valueOf(table, row, session ? "course" : "name");
        const QString key = row.key == row.id.hex() ? name : row.key + QStringLiteral(" · ") + name;
        const FoundChoice found{row.id, key, key};
        (session ? choices.session : kind->needs & NeedTrainer ? choices.trainer : choices.person) = found;
        PrintPreview::show(desk, sourceOf(*kind, choices), window);
    };
    return paper;
}

bool isTrainer(const RowData& row)
{
    const QString trainer = valueOf(*factTable(QStringLiteral("people")), row, "is_trainer");
    return !trainer.isEmpty() && trainer != QStringLiteral("0");
}
} // namespace

QList<RowPaper> rowPapers(Desk& desk, const QString& table)
{
    if (table != QStringLiteral("people") && table != QStringLiteral("sessions"))
        return {};
    const FactTable& facts = *factTable(table);
    if (table == QStringLiteral("sessions"))
        return {paper(desk, facts, "session"), paper(desk, facts, "signin")};
    QList<RowPaper> papers{paper(desk, facts, "performance"), paper(desk, facts, "qualification"),
                           paper(desk, facts, "feedback")};
    papers.last().fits = isTrainer;
    return papers;
}

std::optional<RowLink> rowLink(const QString& table)
{
    if (table != QStringLiteral("people"))
        return std::nullopt;
    RowLink board;
    board.page = QStringLiteral("trainer");
    board.title = [] { return RowLinksWords::tr("Open board"); };
    board.reason = [] { return RowLinksWords::tr("Choose a trainer first: the board is about one."); };
    board.fits = isTrainer;
    return board;
}

} // namespace rostrum
