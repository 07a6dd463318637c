#include "models/report/htmlreport.h"
#include "models/report/words.h"
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace rostrum {

namespace {
constexpr qsizetype kBlock = 1 << 16;

// On paper the page is A4 and heads of tables repeat; black alone must suffice there.
constexpr char kStyle[] =
    "body{font:14px/1.5 'Noto Serif CJK SC','Source Han Serif SC',SimSun,serif;color:#111;margin:0 auto;"
    "max-width:1100px;padding:24px}"
    "h1,h2,th,b,.headline{font-family:'Noto Sans CJK SC','Source Han Sans SC',SimHei,sans-serif}"
    "header{text-align:center}header img{float:left;max-height:56px}h1{margin:4px 0 12px;font-size:24px}"
    "h2{font-size:16px;margin:18px 0 6px}p{margin:6px 0}.fields,.sign,footer{display:flex;"
    "justify-content:space-between;gap:16px}.note,footer{font-size:12px}table{border-collapse:collapse;width:100%;"
    "border:1.5px solid #111}th,td{border:1px solid #555;padding:2px 6px;vertical-align:middle}"
    "th{background:#eee}.r{text-align:right}.c{text-align:center}.l{text-align:left}.s{font-size:12px}"
    ".box{border:1.5px solid #111;padding:8px 12px}.headline{font-weight:bold;font-size:16px}"
    "figure{margin:12px 0}figcaption{font-weight:bold}svg{width:100%;max-width:720px}svg rect{fill:#1b5aa8}"
    "svg path{stroke:#111}"
    "footer{border-top:1px solid #555;margin-top:24px;padding-top:4px}article{margin-bottom:48px}"
    "@page{size:A4;margin:16mm}@media print{body{max-width:none;padding:0;font-size:10pt}thead{"
    "display:table-header-group}svg "
    "rect{print-color-adjust:exact}tr,figure{break-inside:avoid}h2{break-after:avoid}article{break-after:page;margin:0}"
    "article:last-child{break-after:auto}}";

QString escaped(QString text)
{
    for (QChar& c : text)
        if (c.unicode() < 0x20 && c != u'\n' && c != u'\t')
            c = QChar(0xFFFD); // what no web page may hold
    return text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

const char* classOf(ReportAlign align)
{
    return align == ReportAlign::Right ? "r" : align == ReportAlign::Center ? "c" : "l";
}

class Page {
public:
    Page(QIODevice& out, const ReportDocument& document) : m_out(out), m_document(document), m_words(document.language)
    {}

    void open();
    void part(const ReportPart& part);
    void close() { m_text += QStringLiteral("</body>\n</html>\n"), flush(0); }
    bool failed() const { return m_failed; }

private:
    void section(const ReportHeading& heading) { m_text += QStringLiteral("<h2>%1</h2>\n").arg(escaped(heading.text)); }
    void section(const ReportNote& note)
    {
        m_text += QStringLiteral("<p class=\"note\">%1</p>\n").arg(escaped(note.text));
    }
    void section(const ReportBox& box);
    void section(const ReportGrid& grid);
    void section(const ReportTable& table);
    void section(const ReportChart& chart);
    void row(const ReportTable& table, const ReportRow& row);
    void signatures(const ReportPart& part);
    void flush(qsizetype above)
    {
        if (m_text.size() < above)
            return;
        const QByteArray bytes = m_text.toUtf8();
        m_failed = m_failed || m_out.write(bytes) != bytes.size();
        m_text.clear();
    }

    QIODevice& m_out;
    const ReportDocument& m_document;
    const ReportWords m_words;
    QString m_text;
    bool m_failed = false;
};

void Page::open()
{
    m_text +=
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<title>%2</title>\n")
            .arg(QString(m_document.language).replace(u'_', u'-').toHtmlEscaped(), escaped(m_document.title));
    m_text += QStringLiteral("<meta name=\"date\" content=\"%1\">\n<style>").arg(isoDay(m_document.asOf));
    QString style = QLatin1String(kStyle);
    style.replace(QStringLiteral("size:A4"), QStringLiteral("size:") + m_document.paper.cssName());
    m_text += style + QStringLiteral("</style>\n</head>\n<body>\n");
}

void Page::part(const ReportPart& part)
{
    m_text += QStringLiteral("<article>\n<header>");
    if (!m_document.logo.isEmpty()) {
        const bool png = m_document.logo.startsWith("\x89PNG");
        m_text += QStringLiteral("<img alt=\"\" src=\"data:image/%1;base64,%2\">")
                      .arg(png ? QStringLiteral("png") : QStringLiteral("jpeg"),
                           QString::fromLatin1(m_document.logo.toBase64()));
    }
    m_text +=
        QStringLiteral("<p>%1</p><h1>%2</h1></header>\n").arg(escaped(m_document.organisation), escaped(part.title));
    m_text += QStringLiteral("<p class=\"fields\"><span>%1</span><span>%2</span><span>%3</span></p>\n")
                  .arg(escaped(part.left), escaped(part.middle), escaped(part.right));
    for (const ReportSection& one : part.sections)
        std::visit([this](const auto& value) { section(value); }, one);
    signatures(part);
    m_text += QStringLiteral("<footer><span>%1</span><span>%2</span></footer>\n</article>\n")
                  .arg(escaped(part.footer), escaped(m_words.verification(verificationCode(m_document, part))));
    flush(kBlock);
}

void Page::section(const ReportBox& box)
{
    const QString mark = box.mark.isEmpty() ? QString() : escaped(box.mark) + u' ';
    m_text += QStringLiteral("<div class=\"box\"><p class=\"headline\">%1%2</p><p>%3</p></div>\n")
                  .arg(mark, escaped(box.headline), escaped(box.text));
}

void Page::section(const ReportGrid& grid)
{
    m_text += QStringLiteral("<table>");
    for (size_t i = 0; i < grid.fields.size(); ++i) {
        if (i % 2 == 0)
            m_text += QStringLiteral("<tr>");
        m_text += QStringLiteral("<th scope=\"row\">%1</th><td>%2</td>")
                      .arg(escaped(grid.fields[i].first), escaped(grid.fields[i].second));
        if (i % 2 == 1 || i + 1 == grid.fields.size())
            m_text += QStringLiteral("</tr>\n");
    }
    m_text += QStringLiteral("</table>\n");
}

void Page::section(const ReportTable& table)
{
    m_text += QStringLiteral("<table>");
    if (table.showHead) {
        m_text += QStringLiteral("<thead><tr>");
        for (const ReportColumn& column : table.columns)
            m_text += QStringLiteral("<th scope=\"col\">%1</th>").arg(escaped(column.title));
        m_text += QStringLiteral("</tr></thead>\n");
    }
    m_text += QStringLiteral("<tbody>\n");
    for (int i = 0; i < table.rowCount; ++i) {
        row(table, table.row(i));
        flush(kBlock);
    }
    if (table.rowCount == 0)
        row(table, {{.text = table.whenEmpty, .span = int(table.columns.size()), .align = ReportAlign::Center}});
    if (table.total)
        row(table, *table.total);
    m_text += QStringLiteral("</tbody></table>\n");
}

// Inline, so that the page is whole in itself; the words are text and can be found, copied and read aloud.
void Page::section(const ReportChart& chart)
{
    if (chart.bars.empty())
        return;
    constexpr int kWidth = 720, kLabels = 200, kFigures = 90, kRow = 24, kBar = 14, kGap = 6, kFont = 13;
    const int height = int(chart.bars.size()) * kRow;
    m_text += QStringLiteral("<figure><figcaption>%1</figcaption>\n<svg role=\"img\" aria-label=\"%1\" "
                             "viewBox=\"0 0 %2 %3\" font-size=\"%4\">\n")
                  .arg(escaped(chart.title))
                  .arg(kWidth)
                  .arg(height)
                  .arg(kFont);
    int y = 0;
    for (const ReportBar& bar : chart.bars) {
        const int length = int((kWidth - kLabels - kFigures) * std::clamp(bar.length, 0.0, 1.0) + 0.5);
        // A browser measures with fonts of its own: what might be too long is told how wide it may be.
        const bool tight = bar.label.size() * kFont > kLabels - 2 * kGap;
        const QString fit =
            tight ? QStringLiteral(" textLength=\"%1\" lengthAdjust=\"spacingAndGlyphs\"").arg(kLabels - 2 * kGap)
                  : QString();
        const int base = y + kRow / 2 + kFont / 3;
        m_text +=
            QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"end\"%3>").arg(kLabels - kGap).arg(base).arg(fit);
        m_text += escaped(bar.label) + QStringLiteral("</text><rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\"/>")
                                           .arg(kLabels)
                                           .arg(y + (kRow - kBar) / 2)
                                           .arg(length)
                                           .arg(kBar);
        m_text += QStringLiteral("<text x=\"%1\" y=\"%2\">").arg(kLabels + length + kGap).arg(base) +
                  escaped(bar.figure) + QStringLiteral("</text>\n");
        y += kRow;
    }
    m_text += QStringLiteral("<path d=\"M%1 0V%2\"/></svg></figure>\n").arg(kLabels).arg(height);
}

void Page::row(const ReportTable& table, const ReportRow& row)
{
    m_text += QStringLiteral("<tr>");
    size_t column = 0;
    for (const ReportCell& cell : row) {
        if (column >= table.columns.size())
            break;
        QString classes = QLatin1String(classOf(cell.align.value_or(table.columns[column].align)));
        if (cell.small)
            classes += QStringLiteral(" s");
        const QString span = cell.span > 1 ? QStringLiteral(" colspan=\"%1\"").arg(cell.span) : QString();
        QString text = escaped(cell.mark.isEmpty() ? cell.text : cell.mark + u' ' + cell.text);
        if (cell.bold)
            text = QStringLiteral("<b>") + text + QStringLiteral("</b>");
        m_text += QStringLiteral("<td class=\"") + classes + u'"' + span + u'>' + text + QStringLiteral("</td>");
        column += size_t(std::max(1, cell.span));
    }
    m_text += QStringLiteral("</tr>\n");
}

void Page::signatures(const ReportPart& part)
{
    for (const ReportSignatureLine& line : part.signatures) {
        m_text += QStringLiteral("<p class=\"sign\">");
        for (const ReportSignature& place : line) {
            const bool blank = place.form == ReportSignature::Form::Field && place.value.isEmpty();
            const QString value = place.form == ReportSignature::Form::DateBlank ? m_words.dateBlank()
                                  : blank && !place.label.isEmpty()              ? QStringLiteral("____________")
                                                                                 : place.value;
            m_text += QStringLiteral("<span>") + escaped(place.label + value) + QStringLiteral("</span>");
        }
        m_text += QStringLiteral("</p>\n");
    }
}
} // namespace

Result<int> writeReportHtml(const ReportDocument& document, const QString& path,
                            const std::function<bool(int done, int all)>& progress)
{
    const QString folder = QFileInfo(path).absolutePath();
    QSaveFile file(path);
    if (!QFileInfo(folder).isDir() || !file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), QDir::toNativeSeparators(folder)}});
    Page page(file, document);
    page.open();
    for (int part = 0; part < document.partCount && !page.failed(); ++part) {
        page.part(document.part(part));
        if (progress && !progress(part + 1, document.partCount))
            return fail(ErrorCode::Cancelled);
    }
    page.close();
    ROSTRUM_CHECK(document.late->status());
    if (page.failed() || !file.commit())
        return fail(Error{ErrorCode::DiskFull, {{QStringLiteral("file"), path}}, file.errorString()});
    return document.partCount;
}

} // namespace rostrum
