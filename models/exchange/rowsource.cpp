#include "models/exchange/rowsource.h"
#include <algorithm>

namespace rostrum {

RowSource::RowSource(const Sheet& sheet, const Mapping& mapping) : m_sheet(sheet), m_mapping(mapping)
{
    const auto& columns = mapping.table->columns;
    m_shared.resize(columns.size());
    m_values.resize(columns.size());
    for (size_t i = 0; i < columns.size(); ++i) {
        const QString key = QString::fromLatin1(columns[i].key);
        if (mapping.columns[i] < 0)
            m_shared[i] = mapping.shared.value(key).toStdString();
        if (const auto values = mapping.values.find(key); values != mapping.values.end())
            m_values[i] = &values->second;
    }
}

void RowSource::read(int sheetRow, RowInput& input) const
{
    input.cells.resize(m_shared.size());
    for (size_t i = 0; i < m_shared.size(); ++i) {
        const int column = m_mapping.columns[i];
        input.cells[i] = column < 0 ? Cell::ofText(m_shared[i]) : m_sheet.cell(sheetRow, column);
        if (m_values[i] && input.cells[i].type == CellType::Text)
            if (const auto meant = m_values[i]->find(std::string(input.cells[i].text)); meant != m_values[i]->end())
                input.cells[i] = Cell::ofText(meant->second);
    }
    input.answers.resize(m_mapping.answers.size());
    for (size_t i = 0; i < m_mapping.answers.size(); ++i)
        input.answers[i] = m_sheet.cell(sheetRow, m_mapping.answers[i].column);
}

bool RowSource::isBlank(int sheetRow) const
{
    const auto blank = [&](int column) {
        const Cell cell = m_sheet.cell(sheetRow, column);
        return cell.isEmpty() ||
               (cell.type == CellType::Text && cell.text.find_first_not_of(" \t\r\n") == std::string_view::npos);
    };
    return std::all_of(m_mapping.columns.begin(), m_mapping.columns.end(), [&](int c) { return c < 0 || blank(c); }) &&
           std::all_of(m_mapping.answers.begin(), m_mapping.answers.end(),
                       [&](const Mapping::Answer& a) { return blank(a.column); });
}

} // namespace rostrum
