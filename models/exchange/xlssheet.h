// One worksheet of an .xls into a Sheet.
#pragma once
#include "models/exchange/xlsworkbook.h"

namespace rostrum {

class XlsSheetReader {
public:
    /// All stay the caller's; the book is not const because reading texts moves its decoder.
    XlsSheetReader(Sheet& sheet, XlsWorkbook& book, XlsRecords& records)
        : m_sheet(sheet), m_book(book), m_records(records)
    {}

    /// From the sheet's BOF at `offset` to its EOF. False when it turns out to hold a chart, macros or a dialog.
    Result<bool> read(qint64 offset);

private:
    Result<void> readRecord(std::string_view body);
    Result<void> readPlaced(std::string_view body);
    Result<void> readMulRk(std::string_view body);
    Result<void> readFormula(std::string_view body);
    Result<void> readFormulaText();
    Result<void> putNumber(int column, size_t xf, double number);
    Result<void> putBoolOrError(int column, unsigned value, bool error);
    Result<void> place(int row);
    Result<void> damaged();

    Sheet& m_sheet;
    XlsWorkbook& m_book;
    XlsRecords& m_records;
    std::string m_text;
    int m_row = -1;           // that the sheet was told of, from 0
    int m_formulaColumn = -1; // of a formula in that row whose text is still to come
    size_t m_strange = 0, m_read = 0;
};

} // namespace rostrum
