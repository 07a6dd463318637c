#include "models/report/partlayout.h"
#include "models/report/pagestyle.h"

namespace rostrum {

namespace {
constexpr int kFirstTop = page::pt(72); // from the margin: below organisation, title and the line of fields
constexpr int kNextTop = page::pt(20);  // below the running head
constexpr int kBoxPad = page::pt(9), kHeadlineLine = page::pt(18);
constexpr int kTailRows = 2;      // that stay with the signatures
constexpr int kBarsTogether = 16; // a chart of so many bars stands on one page
} // namespace

PageSize PageSize::of(const ReportDocument& document)
{
    const ReportPaper& paper = document.paper;
    return document.landscape ? PageSize{paper.longSide(), paper.shortSide()}
                              : PageSize{paper.shortSide(), paper.longSide()};
}

PartLayout::PartLayout(FontBook& fonts, const ReportDocument& document, ReportPart part)
    : m_fonts(fonts),
      m_document(document),
      m_part(std::move(part)),
      m_size(PageSize::of(document)),
      m_code(verificationCode(document, m_part))
{
    for (const ReportSection& section : m_part.sections)
        m_shapes.push_back(shapeOf(section));
    flow({});
    if (m_part.signatures.empty())
        return;
    const auto fits = [&] { return m_end + page::kSignRoom <= bottom() - signaturesHeight(); };
    if (!fits() || (m_pages.size() > 1 && !hasRows(m_pages.back())))
        if (const Place place = tail(); place.section >= 0)
            flow(place);
    if (!fits()) // nothing could move along
        m_pages.emplace_back();
    m_pages.back().signaturesY = bottom() - signaturesHeight();
}

bool PartLayout::hasRows(const PageContent& page) const
{
    return std::any_of(page.blocks.begin(), page.blocks.end(), [&](const PageBlock& block) {
        return m_shapes[size_t(block.section)].table && block.last > block.first;
    });
}

int PartLayout::contentWidth() const { return m_size.width - 2 * left(); }
int PartLayout::bottom() const { return m_size.height - m_document.paper.footerRule() - page::pt(8); }

int PartLayout::signaturesHeight() const { return int(m_part.signatures.size()) * page::kSignLine + page::kSignBelow; }

void PartLayout::measureTable(Shape& shape, const ReportTable& table)
{
    shape.table = std::make_unique<TableShape>(m_fonts, table, contentWidth());
    shape.head = shape.table->headHeight();
    shape.rowsPerPage = table.rowsPerPage;
    const int rows = shape.table->rowCount();
    shape.heights.reserve(size_t(rows));
    for (int row = 0; row < rows; ++row)
        shape.heights.push_back(quint16(shape.table->heightOf(shape.table->row(row))));
}

PartLayout::Shape PartLayout::shapeOf(const ReportSection& section)
{
    Shape shape;
    const double width = contentWidth();
    if (const auto* heading = std::get_if<ReportHeading>(&section)) {
        shape.lines = breakLines(m_fonts, page::kHeading, heading->text, width);
        shape.heights.assign(shape.lines.size(), quint16(page::pt(20)));
        shape.gap = page::pt(8);
        shape.keepWithNext = true;
    } else if (const auto* grid = std::get_if<ReportGrid>(&section)) {
        shape.heights.assign((grid->fields.size() + 1) / 2, quint16(page::kGridRow));
    } else if (const auto* box = std::get_if<ReportBox>(&section)) {
        const double inner = width - 2.0 * kBoxPad;
        shape.headline = breakLines(m_fonts, page::kHeadline, box->headline, inner - page::pt(16));
        shape.lines =
            box->text.isEmpty() ? std::vector<TextLine>() : breakLines(m_fonts, page::kBody, box->text, inner);
        const size_t height =
            shape.headline.size() * kHeadlineLine + shape.lines.size() * (page::pt(15.4)) + 2 * kBoxPad;
        shape.heights.assign(1, quint16(height));
    } else if (const auto* note = std::get_if<ReportNote>(&section)) {
        shape.lines = breakLines(m_fonts, page::kNote, note->text, width);
        shape.heights.assign(shape.lines.size(), quint16(page::kNoteLine));
        shape.gap = page::pt(6);
    } else if (const auto* chart = std::get_if<ReportChart>(&section)) {
        shape.heights.assign(chart->bars.size(), quint16(page::kBarRow));
        shape.head = page::kBarRow; // the title, again on every page
        shape.gap = page::pt(10);
        shape.isChart = true;
    } else {
        measureTable(shape, std::get<ReportTable>(section));
    }
    return shape;
}

// What must follow on the same page: the total its last row, a section its heading, a short chart its title.
int PartLayout::keptAfter(int section, int row) const
{
    const Shape& shape = m_shapes[size_t(section)];
    const int rows = int(shape.heights.size());
    if (shape.table && row == rows - 2 && shape.table->isTotal(rows - 1))
        return shape.heights.back();
    if (shape.isChart && row == 0)
        return std::min(rows - 1, kBarsTogether) * page::kBarRow; // beyond the first
    if (!shape.keepWithNext || row < rows - 1 || size_t(section) + 1 >= m_shapes.size())
        return 0;
    const Shape& next = m_shapes[size_t(section) + 1];
    const int first = next.heights.empty() ? 0 : next.heights.front();
    return next.gap + next.head + first + (next.isChart ? keptAfter(section + 1, 0) : 0);
}

void PartLayout::flow(Place breakBefore)
{
    m_pages.assign(1, {});
    int y = (top() + kFirstTop);
    const auto newPage = [&] {
        m_pages.emplace_back();
        y = (top() + kNextTop);
    };
    for (int section = 0; section < int(m_shapes.size()); ++section) {
        const Shape& shape = m_shapes[size_t(section)];
        bool open = false;
        for (int row = 0; row < int(shape.heights.size()); ++row) {
            const int height = shape.heights[size_t(row)];
            const bool atTop = m_pages.back().blocks.empty();
            const int lead = open ? 0 : shape.head + (atTop ? 0 : shape.gap);
            const bool full =
                open && shape.rowsPerPage > 0 && row - m_pages.back().blocks.back().first >= shape.rowsPerPage;
            const bool forced = full || (section == breakBefore.section && row == breakBefore.row);
            if (!atTop && (forced || y + lead + height + keptAfter(section, row) > bottom())) {
                newPage();
                open = false;
            }
            if (!open) {
                y += m_pages.back().blocks.empty() ? 0 : shape.gap;
                m_pages.back().blocks.push_back({section, row, row, y});
                y += shape.head;
                open = true;
            }
            m_pages.back().blocks.back().last = row + 1;
            y += height;
        }
    }
    m_end = y;
}

// Where to break so that the signatures stand below rows: the last rows of the last table on the page and what follows,
// else the last section with its heading.
PartLayout::Place PartLayout::tail() const
{
    const bool before = m_pages.size() > 1 && !hasRows(m_pages.back()) && hasRows(m_pages[m_pages.size() - 2]);
    const std::vector<PageBlock>& blocks = m_pages[m_pages.size() - (before ? 2 : 1)].blocks;
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
        const Shape& shape = m_shapes[size_t(block->section)];
        if (!shape.table)
            continue;
        const bool total = block->last > block->first && shape.table->isTotal(block->last - 1);
        const int row = block->last - kTailRows - (total ? 1 : 0);
        if (row > block->first)
            return {block->section, row};
        break;
    }
    for (size_t i = blocks.size(); i-- > 1;)
        if (!m_shapes[size_t(blocks[i - 1].section)].keepWithNext)
            return {blocks[i].section, blocks[i].first};
    return {};
}

} // namespace rostrum
