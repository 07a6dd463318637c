// One worksheet of an .xlsx into a Sheet, in a single pass.
#pragma once
#include "models/exchange/sheet.h"
#include "models/exchange/xlsxstyles.h"
#include "models/exchange/xlsxtexts.h"
#include "models/exchange/xmlreader.h"

namespace rostrum {

/// Column (from 0) and row (from 1) of "AB123", ended by NUL; false for what no sheet has.
bool parseCellRef(const char* ref, int& column, int& row);

class XlsxSheetHandler : public XmlHandler {
public:
    XlsxSheetHandler(Sheet& sheet, const XlsxTexts& texts, const XlsxStyles& styles, bool date1904, QString part);

    /// After the part was read: a part with cells of which none was understood is damage, not an empty sheet.
    Result<void> settle();

    void start(XmlReader& reader, Ns ns, std::string_view local, const XmlAttributes& attributes) override;
    void end(XmlReader& reader) override;
    void text(XmlReader&, std::string_view utf8) override
    {
        if (m_collect)
            m_text += utf8;
    }

private:
    enum class At : uint8_t { Root, Worksheet, Data, Row, Cell, Value, Inline, Run, InlineText };
    enum class Type : uint8_t { Number, Shared, Text, Inline, Bool, Error, Date };
    bool enter(At at);
    bool descend(std::string_view local);
    bool startRow(const XmlAttributes& attributes);
    static Type typeOf(const char* t);
    bool startCell(const XmlAttributes& attributes);
    Result<void> putCell();
    Result<void> putNumber();
    Result<void> putShared();
    Result<void> putDate();
    Error damaged() const;

    Sheet& m_sheet;
    const XlsxTexts& m_texts;
    const XlsxStyles& m_styles;
    QString m_part;
    std::string m_text;
    int m_skipFrom = 0;
    int m_row = 0, m_column = -1;
    int m_begun = 0; // the row that the sheet was told of
    size_t m_style = 0;
    At m_at = At::Root;
    Type m_type = Type::Number;
    bool m_date1904;
    bool m_collect = false, m_hasValue = false, m_hasInline = false;
    bool m_inUnknownCell = false;
    size_t m_valuesSeen = 0, m_valuesRead = 0;
};

} // namespace rostrum
