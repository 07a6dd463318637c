#include "models/report/feedbackreport.h"
#include "models/report/comments.h"
#include "models/report/reportfigures.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
using enum ReportAlign;

struct Trainer {
    Id id;
    QString number, name;
};

struct FeedbackMaker {
    ReportInput input;
    std::vector<Trainer> trainers;

    QString word(const char* source) const { return input.word(source); }
    ReportPart part(int index) const;
    /// Name, mean and n of the whole and of each dimension; empty where too few rated.
    Result<std::vector<ReportRow>> means(const Trainer& trainer) const;
    Result<int> ratings(const Trainer& trainer) const;
    ReportTable sheet() const;
};

Result<Trainer> trainerOf(Connection& db, const Id& id)
{
    Query row = db.query("SELECT number, name FROM person WHERE id=?");
    Trainer trainer{id, {}, {}};
    if (row.bind(id).next())
        trainer = {id, row.string(0), row.string(1)};
    ROSTRUM_CHECK(row.status());
    return trainer;
}

Result<int> FeedbackMaker::ratings(const Trainer& trainer) const
{
    MeasureQuery query{input.span};
    query.subject = trainer.id;
    ROSTRUM_TRY(count, measured(input.db, "rating.count", query));
    return int(count.figure.num);
}

Result<std::vector<ReportRow>> FeedbackMaker::means(const Trainer& trainer) const
{
    MeasureQuery query{input.span};
    query.subject = trainer.id;
    ROSTRUM_TRY(overall, measured(input.db, "rating.overall", query));
    query.by = By::Dimension;
    ROSTRUM_TRY(dimensions, MeasuredBy::read(input.db, "rating.dimension", query));
    std::vector<ReportRow> rows;
    const auto add = [&](const QString& name, const Measure& measure, const Figure& figure) {
        // A mean of few says what one of them gave.
        const bool enough = figure.n >= kFewestRaters;
        rows.push_back({{.text = name},
                        {.text = enough ? figureText(measure, figure) : kNothing},
                        {.text = enough ? QString::number(figure.n) : kNothing}});
    };
    ROSTRUM_TRY(rated, ratings(trainer));
    if (rated < kFewestRaters)
        return rows;
    add(word(QT_TRANSLATE_NOOP("Report", "Overall")), *overall.measure, overall.figure);
    for (const MeasureRow& row : dimensions.rows())
        add(row.key, dimensions.measure(), row.figure);
    return rows;
}

ReportPart FeedbackMaker::part(int index) const
{
    const ReportWords& words = *input.words;
    ReportPart part;
    part.title = word(QT_TRANSLATE_NOOP("Report", "Feedback for the trainer"));
    part.middle = input.spanText();
    part.right = input.asOf();
    if (trainers.empty()) {
        part.sections.push_back(ReportNote{word(QT_TRANSLATE_NOOP("Report", "Nobody was rated on these days."))});
        return part;
    }
    const Trainer& trainer = trainers[size_t(index)];
    part.left = words.field(word(QT_TRANSLATE_NOOP("Report", "Trainer")), trainer.name + u' ' + trainer.number);
    const std::vector<ReportRow> rows = input.late->valueOf(means(trainer));
    if (rows.empty()) {
        part.sections.push_back(ReportBox{
            {},
            word(QT_TRANSLATE_NOOP("Report", "Too few ratings")),
            word(QT_TRANSLATE_NOOP("Report",
                                   "Fewer than %1 people rated these sessions. Nothing is shown, for it would "
                                   "be known who gave which rating."))
                .arg(kFewestRaters)});
        return part;
    }
    ReportTable table;
    table.columns = {{word(QT_TRANSLATE_NOOP("Report", "Asked")), 300},
                     {word(QT_TRANSLATE_NOOP("Report", "Mean")), 100, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Answers")), 100, Right}};
    table.rowCount = int(rows.size());
    table.row = [rows](int row) { return rows[size_t(row)]; };
    part.sections.push_back(
        ReportHeading{words.ordinal(1) + word(QT_TRANSLATE_NOOP("Report", "Means by what was asked"))});
    part.sections.push_back(std::move(table));
    const Keywords keywords = input.late->valueOf(readKeywords(input.db, {.span = input.span, .trainer = trainer.id}));
    part.sections.push_back(
        ReportHeading{words.ordinal(2) + word(QT_TRANSLATE_NOOP("Report", "Keywords of the comments"))});
    part.sections.push_back(keywordTable(words, keywords.counts));
    part.sections.push_back(ReportHeading{words.ordinal(3) + word(QT_TRANSLATE_NOOP("Report", "Comments"))});
    part.sections.push_back(
        commentTable(words, input.late->valueOf(readComments(input.db, {}, trainer.id, input.span))));
    part.sections.push_back(ReportNote{
        word(QT_TRANSLATE_NOOP("Report", "Comments stand in the order of their words, without who wrote them "
                                         "and when. — stands where fewer than %1 answered."))
            .arg(kFewestRaters)});
    return part;
}

ReportTable FeedbackMaker::sheet() const
{
    ReportTable table;
    table.columns = {{word(QT_TRANSLATE_NOOP("Report", "Number")), 1, Left, true},
                     {word(QT_TRANSLATE_NOOP("Report", "Trainer"))},
                     {word(QT_TRANSLATE_NOOP("Report", "Asked"))},
                     {word(QT_TRANSLATE_NOOP("Report", "Mean")), 1, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Answers")), 1, Right}};
    std::vector<ReportRow> all;
    for (const Trainer& trainer : trainers)
        for (const ReportRow& row : input.late->valueOf(means(trainer)))
            all.push_back({{.text = trainer.number}, {.text = trainer.name}, row[0], row[1], row[2]});
    table.rowCount = int(all.size());
    table.row = [all = std::move(all)](int index) { return all[size_t(index)]; };
    return table;
}
} // namespace

Result<ReportDocument> feedbackReport(ReportInput input)
{
    std::vector<Trainer> trainers;
    if (!input.filters.trainer.isEmpty()) {
        ROSTRUM_TRY(id, findPerson(input.db, input.filters.trainer));
        ROSTRUM_TRY(trainer, trainerOf(input.db, id));
        trainers.push_back(std::move(trainer));
    } else {
        ROSTRUM_TRY(rated, MeasuredBy::read(input.db, "rating.count", {input.span, By::Trainer}));
        for (const MeasureRow& row : rated.rows())
            if (!row.key.isNull()) {
                ROSTRUM_TRY(trainer, trainerOf(input.db, row.id));
                trainers.push_back(std::move(trainer));
            }
    }
    const auto maker = std::shared_ptr<FeedbackMaker>(new FeedbackMaker{std::move(input), std::move(trainers)});
    ReportDocument document = reportFrame(maker->input, QT_TRANSLATE_NOOP("Report", "Feedback for the trainer"));
    document.partCount = std::max(1, int(maker->trainers.size()));
    document.part = [maker](int index) { return maker->part(index); };
    document.sheet = [maker] { return maker->sheet(); };
    if (!maker->trainers.empty())
        document.partName = [maker](int index) {
            const Trainer& trainer = maker->trainers[size_t(index)];
            return trainer.number + u'_' + trainer.name;
        };
    return document;
}

} // namespace rostrum
