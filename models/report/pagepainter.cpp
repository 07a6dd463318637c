#include "models/report/pagepainter.h"
#include "models/report/pagestyle.h"

namespace rostrum {

using namespace page;

namespace {
constexpr int kOrganisationBase = pt(11), kTitleBase = pt(36.5), kFieldsBase = pt(63); // from the margin
constexpr int kLogoSide = pt(38), kLogoWidth = pt(120);
constexpr double kMostLabel = 0.3;                   // of the width, for the labels of a chart
constexpr int kBlank = pt(80);                       // a rule to write on
constexpr double kSignColumns[] = {0, 0.365, 0.741}; // shares of the width
} // namespace

PagePainter::PagePainter(FontBook& fonts, const ReportDocument& document)
    : m_fonts(fonts), m_words(document.language), m_logo(QImage::fromData(document.logo))
{}

void PagePainter::paint(QPainter& painter, const PartLayout& layout, int page)
{
    PageInk ink(m_fonts, painter);
    draw(ink, layout, page);
}

std::vector<PaintedText> PagePainter::texts(const PartLayout& layout, int page)
{
    std::vector<PaintedText> texts;
    PageInk ink(m_fonts, texts);
    draw(ink, layout, page);
    return texts;
}

void PagePainter::draw(PageInk& ink, const PartLayout& layout, int page)
{
    if (page == 0)
        firstHead(ink, layout);
    else
        runningHead(ink, layout);
    const PageContent& content = layout.page(page);
    for (const PageBlock& one : content.blocks)
        block(ink, layout, one);
    if (content.signaturesY >= 0)
        signatures(ink, layout, content.signaturesY);
    footer(ink, layout, page);
    if (layout.document().seamStamp)
        seamStamp(ink, layout);
}

// Half of the stamp falls on each page when they are fanned out: the place is at the outer edge, below the middle.
void PagePainter::seamStamp(PageInk& ink, const PartLayout& layout)
{
    const QString words = m_words.text(QT_TRANSLATE_NOOP("Report", "Seam stamp"));
    const int x = layout.size().width - pt(22), top = layout.size().height / 2, line = pt(11);
    QStringList lines = m_words.isChinese() ? words.split(QString(), Qt::SkipEmptyParts) : words.split(u' ');
    const int height = int(lines.size()) * line + pt(10);
    ink.frame(x - pt(11), top, pt(22), height, kHairline);
    double base = top + pt(5) + line * 0.5 + PageInk::drop(kSmall);
    for (const QString& text : lines) {
        TextStyle style = kSmall;
        if (const double wide = ink.width(style, text); wide > pt(20))
            style.size = int(style.size * pt(20) / wide);
        ink.text(x, base, ReportAlign::Center, style, text);
        base += line;
    }
}

void PagePainter::firstHead(PageInk& ink, const PartLayout& layout)
{
    const ReportPart& part = layout.part();
    const int right = layout.left() + layout.contentWidth();
    const double middle = layout.size().width / 2.0;
    ink.image(layout.left(), layout.top(), kLogoWidth, kLogoSide, m_logo);
    const double room = layout.contentWidth() - (m_logo.isNull() ? 0 : 2.0 * kLogoWidth);
    const auto fitted = [&](TextStyle style, const QString& text, double width) {
        const double wide = ink.width(style, text);
        if (wide > width)
            style.size = int(style.size * width / wide);
        return style;
    };
    ink.text(middle, layout.top() + kOrganisationBase, ReportAlign::Center,
             fitted(kOrganisation, layout.document().organisation, room), layout.document().organisation);
    ink.text(middle, layout.top() + kTitleBase, ReportAlign::Center, fitted(kTitle, part.title, room * 0.9), part.title,
             kTitleSpacing);
    if (const QString& number = layout.document().documentNumber; !number.isEmpty())
        ink.text(right, layout.top() + kOrganisationBase, ReportAlign::Right, fitted(kSmall, number, room * 0.28),
                 number);
    const double third = layout.contentWidth() / 3.0 - pt(6);
    ink.text(layout.left(), layout.top() + kFieldsBase, ReportAlign::Left, fitted(kBody, part.left, third), part.left);
    ink.text(middle, layout.top() + kFieldsBase, ReportAlign::Center, fitted(kBody, part.middle, third), part.middle);
    ink.text(right, layout.top() + kFieldsBase, ReportAlign::Right, fitted(kBody, part.right, third), part.right);
}

// A sheet that fell out of the pile still says what it belongs to.
void PagePainter::runningHead(PageInk& ink, const PartLayout& layout)
{
    const ReportPart& part = layout.part();
    const int base = layout.top() + pt(11);
    QString left = part.title;
    if (!part.left.isEmpty())
        left += QStringLiteral("  ") + part.left;
    ink.text(layout.left(), base, ReportAlign::Left, kSmall, left);
    ink.text(layout.left() + layout.contentWidth(), base, ReportAlign::Right, kSmall, part.right);
}

void PagePainter::footer(PageInk& ink, const PartLayout& layout, int page)
{
    const int y = layout.size().height - layout.document().paper.footerRule(), base = y + pt(13),
              width = layout.contentWidth();
    ink.horizontal(layout.left(), y, width, 12);
    const QString pages = m_words.pageOf(page + 1, layout.pageCount());
    const QString code = m_words.verification(layout.code());
    ink.text(layout.left() + width, base, ReportAlign::Right, kPageNumber, pages);
    ink.text(layout.left() + width * 0.648, base, ReportAlign::Center, kFooter, code);
    TextStyle style = kFooter;
    const double room = width * 0.648 - ink.width(kFooter, code) / 2 - pt(8),
                 wide = ink.width(style, layout.part().footer);
    if (wide > room)
        style.size = int(style.size * room / wide);
    ink.text(layout.left(), base, ReportAlign::Left, style, layout.part().footer);
}

void PagePainter::block(PageInk& ink, const PartLayout& layout, const PageBlock& block)
{
    const ReportSection& section = layout.part().sections[size_t(block.section)];
    if (const auto* grid = std::get_if<ReportGrid>(&section))
        this->grid(ink, layout, block, *grid);
    else if (const auto* box = std::get_if<ReportBox>(&section))
        this->box(ink, layout, block, *box);
    else if (std::holds_alternative<ReportTable>(section))
        table(ink, layout, block);
    else if (const auto* chart = std::get_if<ReportChart>(&section))
        this->chart(ink, layout, block, *chart);
    else
        paragraph(ink, layout, block, std::holds_alternative<ReportHeading>(section) ? kHeading : kNote);
}

void PagePainter::paragraph(PageInk& ink, const PartLayout& layout, const PageBlock& block, const TextStyle& style)
{
    double y = block.y;
    const PageInk::OneText whole(ink);
    for (int line = block.first; line < block.last; ++line) {
        const int height = layout.rowHeight(block.section, line);
        ink.text(layout.left(), y + height / 2.0 + PageInk::drop(style), ReportAlign::Left, style,
                 layout.lines(block.section)[size_t(line)]);
        y += height;
    }
}

void PagePainter::row(PageInk& ink, const RowShape& row, int margin, int y, int height)
{
    for (const CellShape& cell : row) {
        const int left = margin + cell.x;
        if (cell.x > 0)
            ink.vertical(left, y, height, kHairline);
        const double x = cell.align == ReportAlign::Left     ? left + kCellPad
                         : cell.align == ReportAlign::Center ? left + cell.width / 2.0
                                                             : left + cell.width - kCellPad;
        double middle = y + height / 2.0 - (double(cell.lines.size()) - 1) * kLine / 2.0;
        const PageInk::OneText whole(ink);
        for (const TextLine& line : cell.lines) {
            ink.text(x, middle + PageInk::drop(cell.style), cell.align, cell.style, line);
            middle += kLine;
        }
    }
}

void PagePainter::table(PageInk& ink, const PartLayout& layout, const PageBlock& block)
{
    const TableShape& shape = layout.table(block.section);
    const int head = shape.headHeight(), width = shape.width();
    int y = block.y;
    if (head) {
        ink.tint(layout.left(), y, width, head);
        row(ink, shape.head(), layout.left(), y, head);
        y += head;
        ink.horizontal(layout.left(), y, width, kHairline + 3);
    }
    for (int i = block.first; i < block.last; ++i) {
        const int height = layout.rowHeight(block.section, i);
        if (i > block.first)
            ink.horizontal(layout.left(), y, width, kHairline);
        row(ink, shape.row(i), layout.left(), y, height);
        y += height;
    }
    ink.frame(layout.left(), block.y, width, y - block.y, kFrame);
}

void PagePainter::grid(PageInk& ink, const PartLayout& layout, const PageBlock& block, const ReportGrid& grid)
{
    const int width = layout.contentWidth(), label = int(width * 0.143), half = width / 2;
    int y = block.y;
    for (int line = block.first; line < block.last; ++line, y += kGridRow) {
        if (line > block.first)
            ink.horizontal(layout.left(), y, width, kHairline);
        for (int side = 0; side < 2 && size_t(line * 2 + side) < grid.fields.size(); ++side) {
            const auto& [name, value] = grid.fields[size_t(line * 2 + side)];
            const int left = layout.left() + side * half;
            ink.tint(left, y + kHairline, label, kGridRow - 2 * kHairline);
            ink.vertical(left + label, y, kGridRow, kHairline);
            if (side)
                ink.vertical(left, y, kGridRow, kHairline);
            const double middle = y + kGridRow / 2.0, room = half - label - 2.0 * kCellPad;
            TextStyle style = kBody;
            if (const double wide = ink.width(style, value); wide > room)
                style.size = int(style.size * room / wide);
            TextStyle labelStyle = kStrong;
            if (const double wide = ink.width(kStrong, name); wide > label - kCellPad)
                labelStyle.size = int(kStrong.size * (label - kCellPad) / wide);
            ink.text(left + label / 2.0, middle + PageInk::drop(labelStyle), ReportAlign::Center, labelStyle, name);
            ink.text(left + label + kCellPad, middle + PageInk::drop(style), ReportAlign::Left, style, value);
        }
    }
    ink.frame(layout.left(), block.y, width, y - block.y, kFrame);
}

void PagePainter::box(PageInk& ink, const PartLayout& layout, const PageBlock& block, const ReportBox& box)
{
    const int height = layout.rowHeight(block.section, block.first), pad = pt(9), line = pt(18);
    ink.frame(layout.left(), block.y, layout.contentWidth(), height, kFrame);
    double y = block.y + pad + line / 2.0;
    double x = layout.left() + pad;
    if (!box.mark.isEmpty()) {
        ink.text(x, y + PageInk::drop(kHeadline), ReportAlign::Left, kHeadline, box.mark);
        x += pt(16);
    }
    {
        const PageInk::OneText whole(ink);
        for (const TextLine& text : layout.headline(block.section)) {
            ink.text(x, y + PageInk::drop(kHeadline), ReportAlign::Left, kHeadline, text);
            y += line;
        }
    }
    y -= line / 2.0 - pt(15.4) / 2.0;
    const PageInk::OneText whole(ink);
    for (const TextLine& text : layout.lines(block.section)) {
        ink.text(layout.left() + pad, y + PageInk::drop(kBody), ReportAlign::Left, kBody, text);
        y += pt(15.4);
    }
}

// Label, bar, figure: nothing has to be looked up elsewhere. What is too long for its place is written smaller.
void PagePainter::chart(PageInk& ink, const PartLayout& layout, const PageBlock& block, const ReportChart& chart)
{
    double labels = 0, figures = 0;
    for (const ReportBar& bar : chart.bars) {
        labels = std::max(labels, ink.width(kBody, bar.label));
        figures = std::max(figures, ink.width(kBody, bar.figure));
    }
    labels = std::min(labels, layout.contentWidth() * kMostLabel);
    const double axis = layout.left() + labels + kCellPad,
                 room = layout.contentWidth() - labels - figures - 3.0 * kCellPad;
    const auto line = [&](double x, double middle, ReportAlign align, TextStyle style, const QString& text) {
        if (const double wide = ink.width(style, text); align == ReportAlign::Right && wide > labels)
            style.size = int(style.size * labels / wide);
        ink.text(x, middle + PageInk::drop(style), align, style, text);
    };
    line(layout.left(), block.y + kBarRow / 2.0, ReportAlign::Left, kStrong, chart.title);
    const int top = block.y + kBarRow;
    int y = top;
    for (int row = block.first; row < block.last; ++row, y += kBarRow) {
        const double middle = y + kBarRow / 2.0;
        const ReportBar& bar = chart.bars[size_t(row)];
        const double length = room * std::clamp(bar.length, 0.0, 1.0);
        line(layout.left() + labels, middle, ReportAlign::Right, kBody, bar.label);
        ink.bar(axis, middle - kBar / 2.0, length, kBar);
        line(axis + length + kCellPad, middle, ReportAlign::Left, kBody, bar.figure);
    }
    ink.vertical(int(axis), top, y - top, kHairline);
}

void PagePainter::signatures(PageInk& ink, const PartLayout& layout, int y)
{
    const int width = layout.contentWidth();
    double base = y + pt(12);
    for (const ReportSignatureLine& line : layout.part().signatures) {
        for (size_t i = 0; i < line.size() && i < std::size(kSignColumns); ++i) {
            const ReportSignature& place = line[i];
            const double x = layout.left() + width * kSignColumns[i];
            if (place.form == ReportSignature::Form::DateBlank) {
                ink.text(layout.left() + width, base, ReportAlign::Right, kSign, m_words.dateBlank());
                continue;
            }
            ink.text(x, base, ReportAlign::Left, kSign, place.label + place.value);
            if (place.form == ReportSignature::Form::Field && place.value.isEmpty() && !place.label.isEmpty())
                ink.horizontal(int(x + ink.width(kSign, place.label) + pt(2)), int(base + pt(2)), kBlank, kHairline);
        }
        base += kSignLine;
    }
}

} // namespace rostrum
