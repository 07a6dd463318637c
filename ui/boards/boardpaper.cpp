#include "ui/boards/boardpaper.h"
#include "models/report/reportinput.h"
#include "models/report/signatureblock.h"
#include "ui/boards/chartpanel.h"
#include "ui/preview/reportsource.h"

namespace rostrum {

namespace {
const QString kGap = QStringLiteral("  ");

// What is said of an element beside its figure.
QString besideOf(const ChartData& data, const ChartItem& item)
{
    if (!item.more.isEmpty())
        return item.more;
    return data.nHead.isEmpty() || (!item.length && item.n == 0) ? QString() : QStringLiteral("n=%1").arg(item.n);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(kGap);
}
} // namespace

BoardPaper::BoardPaper(const QString& title, const QString& left, const QString& middle, QDate asOf)
    : m_title(title), m_left(left), m_middle(middle), m_asOf(asOf)
{}

void BoardPaper::addFigures(const QList<StripFigure>& figures)
{
    ReportGrid grid;
    for (const StripFigure& one : figures) {
        const EvidenceFigure& figure = one.figure;
        grid.fields.emplace_back(figure.caption, joined({figure.value, figure.of}));
        m_rows.push_back({m_title, figure.caption, figure.value, figure.of, {}});
    }
    m_sections.push_back(std::move(grid));
}

void BoardPaper::addChart(const ChartPanel& panel)
{
    const ChartData& data = panel.chart()->data();
    if (panel.isHidden() || data.items.isEmpty())
        return;
    ReportChart chart{data.name, {}};
    for (const ChartItem& item : data.items) {
        const QString beside = besideOf(data, item);
        const double length = data.most > 0 ? item.length.value_or(0) / data.most : 0;
        chart.bars.push_back({item.label, joined({item.figure, beside, item.state}), std::clamp(length, 0.0, 1.0)});
        m_rows.push_back({data.name, item.label, item.figure, beside, item.state});
    }
    m_sections.push_back(std::move(chart));
}

void BoardPaper::addWarning(const QString& sentence)
{
    if (!sentence.isEmpty())
        m_sections.push_back(ReportBox{QStringLiteral("▲"), sentence, {}});
}

void BoardPaper::addSentences(const QString& heading, const QStringList& sentences)
{
    if (sentences.isEmpty())
        return;
    m_sections.push_back(ReportHeading{heading});
    for (const QString& sentence : sentences) {
        m_sections.push_back(ReportNote{sentence});
        m_rows.push_back({heading, sentence, {}, {}, {}});
    }
}

ReportDocument BoardPaper::document(const ReportSettings& settings) const
{
    const auto words = std::make_shared<const ReportWords>(settings.language);
    const auto paper = std::make_shared<const BoardPaper>(*this);
    ReportDocument document = reportFrame(settings, m_title, m_asOf);
    document.sheet = [paper, words] {
        ReportTable table;
        table.columns = {{words->text(QT_TRANSLATE_NOOP("Report", "Part")), 160},
                         {words->text(QT_TRANSLATE_NOOP("Report", "What")), 160, ReportAlign::Left, true},
                         {words->text(QT_TRANSLATE_NOOP("Report", "Figure")), 70, ReportAlign::Right},
                         {words->text(QT_TRANSLATE_NOOP("Report", "Of, or n")), 80, ReportAlign::Left, true},
                         {words->text(QT_TRANSLATE_NOOP("Report", "State")), 70}};
        table.rowCount = int(paper->m_rows.size());
        table.row = [paper](int index) {
            ReportRow row;
            for (const QString& text : paper->m_rows[size_t(index)])
                row.push_back({.text = text});
            return row;
        };
        return table;
    };
    document.part = [paper, words, settings](int) {
        ReportPart part;
        part.title = paper->m_title;
        part.left = paper->m_left;
        part.middle = paper->m_middle;
        part.right = words->field(words->text(QT_TRANSLATE_NOOP("Report", "As of")), words->date(paper->m_asOf));
        part.sections = paper->m_sections;
        part.signatures = signatureBlock(*words, settings, paper->m_asOf);
        part.footer = paper->m_footer;
        return part;
    };
    return document;
}

ReportSource BoardPaper::source(const QString& report, const QString& fileName) const
{
    ReportSource source;
    source.name = report;
    source.query.year = m_asOf.year();
    source.query.asOf = m_asOf;
    source.fileName = fileName;
    source.shown = [paper = *this](const ReportSettings& settings) { return paper.document(settings); };
    return source;
}

} // namespace rostrum
