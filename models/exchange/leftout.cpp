#include "models/exchange/leftout.h"
#include "models/base/text.h"
#include <QRegularExpression>
#include <algorithm>

namespace rostrum {

namespace {
constexpr int kMostNotes = 30;       // rows at the foot that are looked at
constexpr size_t kLongestLabel = 60; // bytes of a cell that may say "total"

// A million rows are asked this: what cannot be a word of totals is told without folding it.
bool mayBeTotal(std::string_view cell)
{
    if (cell.size() > kLongestLabel)
        return false;
    for (const char* part : {"计", "均", "总"})
        if (cell.find(part) != cell.npos)
            return true;
    for (const std::string_view word : {"total", "average", "mean", "sum"})
        if (std::search(cell.begin(), cell.end(), word.begin(), word.end(),
                        [](char c, char w) { return (c | 0x20) == w; }) != cell.end())
            return true;
    return cell.find("\xEF\xBD") != cell.npos; // full-width letters
}

bool isTotal(std::string_view cell)
{
    if (!mayBeTotal(cell))
        return false;
    static const QRegularExpression words(QStringLiteral(
        "^(?:合计|总计|共计|累计|小计|汇总|总数|平均|平均值|平均分|平均数|均值|均分|总平均|总平均分|average|mean|total|"
        "totals|subtotal|grandtotal|sum)(?:$|[:(（].*$)|^.{1,12}(?:小计|合计|总计|subtotal)$"));
    return words.match(foldText(fromBytes(cell))).hasMatch();
}

// Who is meant, or what: a row that names it is data, whatever else it says.
bool isKey(const Column& column)
{
    return column.kind == Kind::Identifier || column.kind == Kind::Person || column.kind == Kind::Session;
}

class Finder {
public:
    Finder(const Sheet& sheet, const Mapping& mapping) : m_sheet(sheet), m_mapping(mapping)
    {
        for (size_t field = 0; field < mapping.columns.size(); ++field)
            if (mapping.columns[field] >= 0 && isKey(mapping.table->columns[field]))
                m_keys.push_back(mapping.columns[field]);
        for (int row = 0; row <= mapping.headerRow; ++row)
            m_above.push_back(textsOf(row));
    }

    std::vector<LeftOut> find()
    {
        const int end = m_sheet.rowCount(), notes = firstNote();
        for (int row = m_mapping.headerRow + 1; row < end; ++row) {
            const int first = firstFilled(row);
            if (first < 0 || m_sheet.cell(row, first).type != CellType::Text)
                continue;
            if (isTotal(m_sheet.cell(row, first).text) && !hasKey(row, first))
                m_found.push_back({row, LeftOut::Total});
            else if (row >= notes && (isAlone(row) || isNote(row)))
                m_found.push_back({row, LeftOut::Note});
            else if (isHeaderAgain(row, first))
                takeHeaderAgain(row);
        }
        return std::move(m_found);
    }

private:
    QStringList textsOf(int row) const
    {
        QStringList texts;
        for (int column = 0; column < int(m_mapping.headers.size()); ++column)
            texts << tidyText(m_sheet.text(row, column));
        return texts;
    }

    int firstFilled(int row) const
    {
        for (int column = 0; column < m_sheet.columnCount(); ++column)
            if (!m_sheet.cell(row, column).isEmpty())
                return column;
        return -1;
    }

    bool hasKey(int row, int except) const
    {
        return std::any_of(m_keys.begin(), m_keys.end(),
                           [&](int column) { return column != except && !m_sheet.cell(row, column).isEmpty(); });
    }

    // A text with nothing beside it.
    bool isAlone(int row) const
    {
        const int first = firstFilled(row);
        for (int column = first + 1; column < m_sheet.columnCount(); ++column)
            if (!m_sheet.cell(row, column).isEmpty())
                return false;
        return first >= 0;
    }

    bool isNote(int row) const
    {
        static const QRegularExpression label(
            QStringLiteral("^(?:[※*#]|(?:注|备注|说明|附注|制表|制作|填表|填报|统计|审核|审批|复核|批准|负责人|打印|"
                           "日期|note|notes|remark|"
                           "remarks|preparedby|approvedby|checkedby)[^:.、)]{0,6}\\d{0,2}[:.、)])"),
            QRegularExpression::CaseInsensitiveOption);
        const int first = firstFilled(row);
        const Cell cell = first < 0 ? Cell() : m_sheet.cell(row, first);
        return cell.type == CellType::Text && !hasKey(row, first) &&
               label.match(foldText(fromBytes(cell.text.substr(0, kLongestLabel * 4)))).hasMatch();
    }

    // Where the notes at the foot begin: with one that says so, and all below it stand alone or say so too.
    int firstNote()
    {
        const int end = m_sheet.rowCount();
        int begin = end;
        if (m_mapping.headers.size() - m_mapping.headers.count(QString()) < 2)
            return end; // a list of one column is all alone
        for (int row = end - 1; row > std::max(m_mapping.headerRow, end - 1 - kMostNotes); --row) {
            const bool note = isNote(row);
            if (note)
                begin = row;
            const int first = firstFilled(row);
            const Cell cell = first < 0 ? Cell() : m_sheet.cell(row, first);
            const bool total = cell.type == CellType::Text && isTotal(cell.text);
            if (!note && !total && !(isAlone(row) && !hasKey(row, first)))
                break;
        }
        return begin;
    }

    // At least two of its texts are those of a header row, each under itself, and nothing else is there.
    bool isHeaderAgain(int row, int first) const
    {
        for (int above = m_mapping.firstHeaderRow; above <= m_mapping.headerRow; ++above) {
            const QStringList& header = m_above[size_t(above)];
            if (first >= header.size() || header[first].isEmpty() ||
                m_sheet.cell(above, first).text != m_sheet.cell(row, first).text)
                continue;
            const QStringList texts = textsOf(row);
            int same = 0, other = 0;
            for (qsizetype column = 0; column < texts.size(); ++column)
                (texts[column] == header[column] ? same : other) += !texts[column].isEmpty();
            if (same >= 2 && other == 0)
                return true;
        }
        return false;
    }

    // With the title that is printed above it again.
    void takeHeaderAgain(int row)
    {
        std::vector<int> titles;
        for (int above = row - 1; above > m_mapping.headerRow && int(titles.size()) < m_mapping.firstHeaderRow;
             --above) {
            const QStringList texts = textsOf(above);
            if (std::find(m_above.begin(), m_above.begin() + m_mapping.firstHeaderRow, texts) ==
                m_above.begin() + m_mapping.firstHeaderRow)
                break;
            titles.push_back(above);
        }
        for (auto title = titles.rbegin(); title != titles.rend(); ++title)
            m_found.push_back({*title, LeftOut::RepeatedHeader});
        m_found.push_back({row, LeftOut::RepeatedHeader});
    }

    const Sheet& m_sheet;
    const Mapping& m_mapping;
    std::vector<int> m_keys;          // columns of the sheet
    std::vector<QStringList> m_above; // the rows from the top to the last header
    std::vector<LeftOut> m_found;
};
} // namespace

QString leftOutKey(LeftOut::Why why)
{
    static const char* const keys[] = {"total", "repeated_header", "note"};
    return QString::fromLatin1(keys[why]);
}

std::vector<LeftOut> findLeftOut(const Sheet& sheet, const Mapping& mapping) { return Finder(sheet, mapping).find(); }

} // namespace rostrum
