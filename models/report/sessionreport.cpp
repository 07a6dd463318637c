#include "models/report/sessionreport.h"
#include "models/base/decimal.h"
#include "models/report/comments.h"
#include "models/report/reportfigures.h"
#include "models/report/sessionfacts.h"
#include "models/report/signatureblock.h"

namespace rostrum {

namespace {
using enum ReportAlign;
constexpr const char* kFigures[] = {"attendance.rate", "attendance.hours", "homework.submission", "homework.excellent",
                                    "rating.overall"};
constexpr double kScoreUnit = 10000; // a score has four decimals

struct SessionFigures {
    std::vector<Measured> all; ///< of kFigures
    std::vector<MeasureRow> dimensions;
    const Measure* dimension = nullptr;
    int ratings = 0, highest = 5; ///< highest: what a mean can reach
    QStringList comments;         ///< empty where too few rated
};

struct SessionMaker {
    ReportInput input;
    std::vector<SessionFacts> sessions;

    QString word(const char* source) const { return input.word(source); }
    Result<SessionFigures> figuresOf(const SessionFacts& session) const;
    ReportPart part(int index) const;
    ReportGrid grid(const SessionFacts& session) const;
    ReportTable lines(const SessionFigures& figures, size_t from, size_t to) const;
    ReportTable feedback(const SessionFigures& figures) const;
    ReportChart means(const SessionFigures& figures) const;
    Result<QStringList> dimensions() const;
    ReportTable sheet() const;
};

// Homework of a session is due when it is due: only the as-of day bounds what is counted of it.
Result<SessionFigures> SessionMaker::figuresOf(const SessionFacts& session) const
{
    SessionFigures figures;
    MeasureQuery query{{QDate(1900, 1, 1), input.query.asOf}};
    query.session = session.id;
    for (const char* measure : kFigures) {
        ROSTRUM_TRY(one, measured(input.db, measure, query));
        figures.all.push_back(std::move(one));
    }
    ROSTRUM_TRY(ratings, measured(input.db, "rating.count", query));
    figures.ratings = int(ratings.figure.num);
    query.by = By::Dimension;
    ROSTRUM_TRY(dimensions, MeasuredBy::read(input.db, "rating.dimension", query));
    figures.dimension = &dimensions.measure();
    figures.dimensions = dimensions.rows();
    ROSTRUM_TRY(highest, highestMean(input.db));
    figures.highest = highest;
    if (figures.ratings >= kFewestRaters) {
        ROSTRUM_TRY(comments, readComments(input.db, session.id, {}, query.span));
        figures.comments = comments;
    }
    return figures;
}

ReportGrid SessionMaker::grid(const SessionFacts& session) const
{
    const auto value = [](const QString& text) { return text.isEmpty() ? kNothing : text; };
    const QString hours = session.hours ? formatDecimal(*session.hours, kHourDecimals, 1) : kNothing;
    return {{{word(QT_TRANSLATE_NOOP("Report", "Course")), session.course},
             {word(QT_TRANSLATE_NOOP("Report", "Session code")), value(session.code)},
             {word(QT_TRANSLATE_NOOP("Report", "Trainer")), value(session.trainerName)},
             {word(QT_TRANSLATE_NOOP("Report", "Time")), session.when()},
             {word(QT_TRANSLATE_NOOP("Report", "Room")), value(session.room)},
             {word(QT_TRANSLATE_NOOP("Report", "Hours")), hours}}};
}

ReportTable SessionMaker::lines(const SessionFigures& figures, size_t from, size_t to) const
{
    ReportTable table;
    table.compact = true;
    table.columns = {{word(QT_TRANSLATE_NOOP("Report", "Item")), 240},
                     {word(QT_TRANSLATE_NOOP("Report", "Result")), 120, Right},
                     {word(QT_TRANSLATE_NOOP("Report", "Rests on")), 140, Center, true}};
    std::vector<ReportRow> rows;
    for (size_t i = from; i < to; ++i) {
        const Measured& one = figures.all[i];
        rows.push_back({{.text = input.words->in("Measure", one.measure->title.toUtf8().constData())},
                        {.text = one.text()},
                        {.text = one.basis()}});
    }
    table.rowCount = int(rows.size());
    table.row = [rows](int index) { return rows[size_t(index)]; };
    return table;
}

ReportTable SessionMaker::feedback(const SessionFigures& figures) const
{
    ReportTable table = lines(figures, 4, 5);
    std::vector<ReportRow> rows{table.row(0)};
    for (const MeasureRow& row : figures.dimensions)
        rows.push_back({{.text = row.key},
                        {.text = figureText(*figures.dimension, row.figure)},
                        {.text = basisText(*figures.dimension, row.figure)}});
    table.rowCount = int(rows.size());
    table.row = [rows](int index) { return rows[size_t(index)]; };
    return table;
}

ReportChart SessionMaker::means(const SessionFigures& figures) const
{
    ReportChart chart{word(QT_TRANSLATE_NOOP("Report", "Means by dimension, of %1")).arg(figures.highest), {}};
    for (const MeasureRow& row : figures.dimensions)
        if (const auto mean = row.figure.value(*figures.dimension))
            chart.bars.push_back(
                {row.key, figureText(*figures.dimension, row.figure), double(*mean) / (figures.highest * kScoreUnit)});
    return chart;
}

ReportPart SessionMaker::part(int index) const
{
    const ReportWords& words = *input.words;
    ReportPart part;
    part.title = word(QT_TRANSLATE_NOOP("Report", "Summary of a training session"));
    part.right = input.asOf();
    if (sessions.empty()) {
        part.sections.push_back(ReportNote{word(QT_TRANSLATE_NOOP("Report", "There was no session on these days."))});
        return part;
    }
    const SessionFacts& session = sessions[size_t(index)];
    part.left = words.field(word(QT_TRANSLATE_NOOP("Report", "Session")), session.name());
    part.sections.push_back(grid(session));
    const auto figures = figuresOf(session);
    if (!figures) {
        input.late->note(figures.error());
        return part;
    }
    int ordinal = 0;
    const auto heading = [&](const char* title) {
        part.sections.emplace_back(ReportHeading{words.ordinal(++ordinal) + word(title)});
    };
    heading(QT_TRANSLATE_NOOP("Report", "Participation"));
    part.sections.push_back(lines(*figures, 0, 2));
    heading(QT_TRANSLATE_NOOP("Report", "Homework"));
    part.sections.push_back(lines(*figures, 2, 4));
    heading(QT_TRANSLATE_NOOP("Report", "Feedback"));
    part.sections.push_back(feedback(*figures));
    if (ReportChart chart = means(*figures); !chart.bars.empty())
        part.sections.emplace_back(std::move(chart));
    heading(QT_TRANSLATE_NOOP("Report", "Comments"));
    if (figures->ratings >= kFewestRaters)
        part.sections.push_back(commentTable(words, figures->comments));
    else
        part.sections.push_back(ReportNote{
            word(QT_TRANSLATE_NOOP("Report", "Fewer than %1 people rated the session, so nothing is quoted."))
                .arg(kFewestRaters)});
    part.signatures = signatureBlock(words, input.settings, input.query.asOf);
    return part;
}

// Of which anybody was asked: the columns of the sheet, which has a line for each session.
Result<QStringList> SessionMaker::dimensions() const
{
    MeasureQuery query{{QDate(1900, 1, 1), input.query.asOf}};
    if (sessions.size() == 1)
        query.session = sessions.front().id;
    query.by = By::Dimension;
    ROSTRUM_TRY(found, MeasuredBy::read(input.db, "rating.dimension", query));
    QStringList keys;
    for (const MeasureRow& row : found.rows())
        keys.append(row.key);
    return keys;
}

ReportTable SessionMaker::sheet() const
{
    ReportTable table;
    table.columns = {{word(QT_TRANSLATE_NOOP("Report", "Session code")), 1, Left, true},
                     {word(QT_TRANSLATE_NOOP("Report", "Course"))},
                     {word(QT_TRANSLATE_NOOP("Report", "Trainer"))},
                     {word(QT_TRANSLATE_NOOP("Report", "Time")), 1, Left, true}};
    for (const char* measure : kFigures) {
        const auto found = findMeasure(QString::fromLatin1(measure));
        const QString title = input.words->in("Measure", (*found)->title.toUtf8().constData());
        table.columns.push_back({title, 1, Right});
        table.columns.push_back(
            {input.words->field(title, word(QT_TRANSLATE_NOOP("Report", "Rests on"))), 1, Left, true});
    }
    const QStringList asked = input.late->valueOf(dimensions());
    for (const QString& dimension : asked)
        table.columns.push_back({dimension, 1, Right});
    table.rowCount = int(sessions.size());
    table.row = [this, asked](int index) {
        const SessionFacts& session = sessions[size_t(index)];
        ReportRow row{
            {.text = session.code}, {.text = session.course}, {.text = session.trainerName}, {.text = session.when()}};
        const SessionFigures figures = input.late->valueOf(figuresOf(session));
        for (const Measured& one : figures.all) {
            row.push_back({.text = one.text()});
            row.push_back({.text = one.basis()});
        }
        for (const QString& dimension : asked) {
            const auto found = std::find_if(figures.dimensions.begin(), figures.dimensions.end(),
                                            [&](const MeasureRow& each) { return each.key == dimension; });
            row.push_back({.text = found == figures.dimensions.end() ? QString(kNothing)
                                                                     : figureText(*figures.dimension, found->figure)});
        }
        return row;
    };
    return table;
}
} // namespace

Result<ReportDocument> sessionReport(ReportInput input)
{
    ROSTRUM_TRY(sessions, readSessions(input, input.span));
    const auto maker = std::shared_ptr<SessionMaker>(new SessionMaker{std::move(input), std::move(sessions)});
    ReportDocument document = reportFrame(maker->input, QT_TRANSLATE_NOOP("Report", "Summary of a training session"));
    document.partCount = std::max(1, int(maker->sessions.size()));
    document.part = [maker](int index) { return maker->part(index); };
    document.sheet = [maker] {
        ReportTable table = maker->sheet();
        table.row = [maker, row = table.row](int index) { return row(index); }; // holds the maker
        return table;
    };
    if (!maker->sessions.empty())
        document.partName = [maker](int index) {
            const SessionFacts& session = maker->sessions[size_t(index)];
            return isoDay(session.day()) + u'_' + session.name();
        };
    return document;
}

} // namespace rostrum
