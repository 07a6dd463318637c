#include "models/report/roundreport.h"
#include "models/base/decimal.h"
#include "models/facts/library.h"
#include "models/report/kpipaper.h"
#include "models/report/signatureblock.h"

namespace rostrum {

namespace {
using enum ReportAlign;

struct RoundMaker {
    std::shared_ptr<const RoundResults> results;
    ReportSettings settings;
    std::shared_ptr<const ReportWords> words;
    QDate asOf;

    QString word(const char* source) const { return words->text(source); }
    QString roleName(const QString& role) const;
    ReportTable table() const;
    ReportRow row(int index) const;
    ReportPart part() const;
};

QString RoundMaker::roleName(const QString& role) const
{
    const Word* caption = wordOfKey(words::assessmentGroup, role);
    return caption ? words->in("Word", caption->title) : role;
}

ReportTable RoundMaker::table() const
{
    ReportTable table;
    table.columns = {{word(QT_TRANSLATE_NOOP("Report", "Number")), 62, Center, true},
                     {word(QT_TRANSLATE_NOOP("Report", "Name")), 64, Center, true},
                     {word(QT_TRANSLATE_NOOP("Report", "Department")), 104}};
    for (const RoundGroup& group : results->round.groups) {
        const QString weight =
            group.weight > 0 ? KpiPaper::weight(group.weight) : word(QT_TRANSLATE_NOOP("Report", "not counted"));
        table.columns.push_back({roleName(group.role) + u'\n' + weight, 66, Right});
        table.columns.push_back({word(QT_TRANSLATE_NOOP("Report", "People")), 40, Right});
    }
    table.columns.push_back({word(QT_TRANSLATE_NOOP("Report", "Together")), 60, Right});
    table.columns.push_back({word(QT_TRANSLATE_NOOP("Report", "Remark")), 110});
    table.rowCount = int(results->rows.size());
    table.whenEmpty = word(QT_TRANSLATE_NOOP("Report", "Nobody was assessed in this round."));
    return table;
}

ReportRow RoundMaker::row(int index) const
{
    const RoundRow& row = results->rows[size_t(index)];
    ReportRow cells{{.text = row.number}, {.text = row.name}, {.text = row.department}};
    bool few = false;
    for (const GroupScore& one : row.groups) {
        few = few || one.suppressed;
        cells.push_back({.text = KpiPaper::points(one.score)});
        // How few they were would be a hint, too.
        cells.push_back({.text = one.suppressed ? QStringLiteral("< %1").arg(results->round.leastRaters)
                                                : QString::number(one.raters)});
    }
    cells.push_back({.text = KpiPaper::points(row.total.points), .bold = true});
    QStringList remarks;
    if (few)
        remarks.append(word(QT_TRANSLATE_NOOP("Report", "a group of too few is not shown")));
    if (row.renormalised)
        remarks.append(word(QT_TRANSLATE_NOOP("Report", "the other groups share the weight")));
    if (row.total.standing == Standing::Blocked)
        remarks.append(word(QT_TRANSLATE_NOOP("Report", "data missing, no total")));
    cells.push_back(
        {.text = remarks.join(words->isChinese() ? QStringLiteral("；") : QStringLiteral("; ")), .small = true});
    return cells;
}

ReportPart RoundMaker::part() const
{
    const Round& round = results->round;
    ReportPart part;
    part.title = word(QT_TRANSLATE_NOOP("Report", "360° assessment of the trainers"));
    part.left = round.title;
    part.middle = word(QT_TRANSLATE_NOOP("Report", "%1 to %2")).arg(isoDay(round.period.from), isoDay(round.period.to));
    part.right = words->field(word(QT_TRANSLATE_NOOP("Report", "As of")), words->date(asOf));
    ReportTable rows = table();
    rows.row = [self = *this](int index) { return self.row(index); };
    part.sections.push_back(std::move(rows));
    part.sections.push_back(
        ReportNote{word(QT_TRANSLATE_NOOP("Report", "Scores are of 100; trainees' are the mean of their ratings, 5 "
                                                    "being 100. A group that promised anonymity is shown from %1 "
                                                    "people on; one that is not shown is not counted."))
                       .arg(round.leastRaters)});
    part.signatures = signatureBlock(*words, settings, asOf);
    return part;
}
} // namespace

Result<ReportDocument> roundReport(ReportInput input)
{
    QString code = input.filters.round;
    if (code.isEmpty()) {
        ROSTRUM_TRY(rounds, listRounds(input.db)); // the newest first
        for (const Round& round : rounds)
            if (code.isEmpty() && input.planned.contains(round.period.to))
                code = round.code;
    }
    RoundResults results;
    results.round.period = input.planned;
    if (!code.isEmpty() || !input.filters.round.isEmpty()) { // else the paper says that there is none
        ROSTRUM_TRY(round, findRound(input.db, code));
        ROSTRUM_TRY(found, roundResults(input.db, round));
        results = std::move(found);
    }
    return roundReport(std::make_shared<const RoundResults>(std::move(results)), input.settings, input.query.asOf);
}

ReportDocument roundReport(std::shared_ptr<const RoundResults> results, const ReportSettings& settings, QDate asOf)
{
    const auto words = std::make_shared<const ReportWords>(settings.language);
    const auto maker = std::shared_ptr<const RoundMaker>(new RoundMaker{std::move(results), settings, words, asOf});
    ReportDocument document =
        reportFrame(settings, words->text(QT_TRANSLATE_NOOP("Report", "360° assessment of the trainers")), asOf);
    document.landscape = true;
    document.canTurn = true;
    document.sheet = [maker] {
        ReportTable table = maker->table();
        table.row = [maker](int index) { return maker->row(index); };
        return table;
    };
    document.part = [maker](int) { return maker->part(); };
    return document;
}

} // namespace rostrum
