#include "models/exchange/rowsource.h"
#include "models/exchange/cellvalue.h"
#include <algorithm>

namespace rostrum {

RowSource::RowSource(const Sheet& sheet, const Mapping& mapping) : m_sheet(sheet), m_mapping(mapping)
{
    const auto& columns = mapping.table->columns;
    m_shared.resize(columns.size());
    m_values.resize(columns.size());
    m_meansNumbers.resize(columns.size());
    for (size_t i = 0; i < columns.size(); ++i) {
        const QString key = QString::fromLatin1(columns[i].key);
        if (mapping.columns[i] < 0)
            m_shared[i] = mapping.shared.value(key).toStdString();
        if (const auto values = mapping.values.find(key); values != mapping.values.end())
            m_values[i] = &values->second;
        m_meansNumbers[i] = m_values[i] && std::any_of(m_values[i]->begin(), m_values[i]->end(), [](const auto& value) {
                                return value.first.find_first_of("0123456789") != std::string::npos;
                            });
    }
    for (const Mapping::Answer& answer : mapping.answers) {
        const auto values = mapping.values.find(answer.dimension);
        m_answerValues.push_back(values == mapping.values.end() ? nullptr : &values->second);
    }
    for (const Mapping::Joined& several : mapping.joined)
        join(several);
}

// Once and for all rows, for read() is asked by several threads and its views outlive the call. "评语：好\n建议：多练".
void RowSource::join(const Mapping::Joined& several)
{
    Joined joined{several.field, std::vector<std::string_view>(size_t(m_sheet.rowCount()))};
    std::vector<std::string> headers;
    for (const int column : several.columns)
        headers.push_back(m_mapping.header(column).toStdString());
    std::string text;
    for (int row = m_mapping.headerRow + 1; row < m_sheet.rowCount(); ++row) {
        text.clear();
        for (size_t i = 0; i < several.columns.size(); ++i)
            if (!m_sheet.cell(row, several.columns[i]).isEmpty())
                text.append(text.empty() ? "" : "\n")
                    .append(headers[i])
                    .append("：")
                    .append(m_sheet.text(row, several.columns[i]).toStdString());
        if (text.empty())
            continue;
        text.resize(clipUtf8(text, size_t(Sheet::kMaxText)));
        joined.texts[size_t(row)] = {m_arena.at(m_arena.keep(text)), text.size()};
    }
    m_joined.push_back(std::move(joined));
}

// What the cell says may be mapped to what is meant.
void RowSource::mean(const std::map<std::string, std::string>* values, Cell& cell, bool numbers)
{
    if (!values || (cell.type != CellType::Text && (cell.type != CellType::Number || !numbers)))
        return;
    const std::string text = cell.text.empty() ? shortestNumber(cell.number) : std::string(cell.text);
    if (const auto meant = values->find(text); meant != values->end())
        cell = Cell::ofText(meant->second);
}

void RowSource::read(int sheetRow, RowInput& input) const
{
    input.cells.resize(m_shared.size());
    for (size_t i = 0; i < m_shared.size(); ++i) {
        const int column = m_mapping.columns[i];
        input.cells[i] = column < 0 ? Cell::ofText(m_shared[i]) : m_sheet.cell(sheetRow, column);
        mean(m_values[i], input.cells[i], m_meansNumbers[i]);
    }
    for (const Joined& joined : m_joined)
        input.cells[size_t(joined.field)] = Cell::ofText(joined.texts[size_t(sheetRow)]);
    input.answers.resize(m_mapping.answers.size());
    for (size_t i = 0; i < m_mapping.answers.size(); ++i) {
        input.answers[i] = m_sheet.cell(sheetRow, m_mapping.answers[i].column);
        mean(m_answerValues[i], input.answers[i], false);
    }
}

bool RowSource::isBlank(int sheetRow) const
{
    const auto blank = [&](int column) {
        const Cell cell = m_sheet.cell(sheetRow, column);
        return cell.isEmpty() ||
               (cell.type == CellType::Text && cell.text.find_first_not_of(" \t\r\n") == std::string_view::npos);
    };
    if (m_mapping.leavesOut(sheetRow))
        return true;
    return std::all_of(m_mapping.columns.begin(), m_mapping.columns.end(), [&](int c) { return c < 0 || blank(c); }) &&
           std::all_of(m_mapping.answers.begin(), m_mapping.answers.end(),
                       [&](const Mapping::Answer& a) { return blank(a.column); }) &&
           std::all_of(m_joined.begin(), m_joined.end(),
                       [&](const Joined& joined) { return joined.texts[size_t(sheetRow)].empty(); });
}

} // namespace rostrum
