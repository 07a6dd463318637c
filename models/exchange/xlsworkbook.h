// What the globals of an .xls say: its sheets, its shared texts, the formats of its cells, its date system.
#pragma once
#include "models/exchange/numberformat.h"
#include "models/exchange/sheet.h"
#include "models/exchange/xlscodepage.h"
#include "models/exchange/xlstext.h"
#include <map>

namespace rostrum {

class XlsWorkbook {
public:
    struct SheetEntry {
        QString name;
        bool hidden = false;
        qint64 offset = 0; ///< of its BOF in the stream
    };

    /// From the beginning of the stream. `encoding` overrides the code page of BIFF5.
    /// Excel 4 and older → SheetFormatUnknown; a password → SheetEncrypted.
    static Result<XlsWorkbook> read(XlsRecords& records, const QString& encoding);

    bool isBiff8() const { return m_biff8; }
    bool date1904() const { return m_date1904; }
    const std::vector<SheetEntry>& sheets() const { return m_sheets; } ///< worksheets only
    /// The format of a cell by its XF; plain for one that is not there.
    NumberFormat format(size_t xf) const { return xf < m_formats.size() ? m_formats[xf] : NumberFormat{}; }
    size_t textCount() const { return m_texts.size(); }
    SharedText text(size_t index) const { return {m_texts[index] >> 24, uint32_t(m_texts[index] & 0xFFFFFF)}; }
    std::shared_ptr<const TextArena> arena() const { return m_arena; }
    /// A text of a cell: BIFF8's units, or BIFF5's bytes in the code page.
    bool readText(XlsText& from, std::string& utf8);

private:
    struct RawEntry {
        uint32_t offset;
        unsigned state;
        std::string name; // UTF-8 already in BIFF8
    };
    Result<void> readBof(XlsRecords& records);
    Result<void> readRecord(XlsRecords& records);
    void readBoundSheet(XlsRecords& records);
    void readFormat(XlsRecords& records);
    void readSharedTexts(XlsRecords& records);
    void settle();

    bool m_biff8 = true, m_date1904 = false;
    bool m_loneSheet = false; // a worksheet without a workbook around it
    XlsCodePage m_codePage;
    std::vector<RawEntry> m_raw;
    std::vector<SheetEntry> m_sheets;
    std::map<uint16_t, std::string> m_codes; // of BIFF5's formats, not decoded yet
    std::map<uint16_t, NumberFormat> m_ownFormats;
    std::vector<uint16_t> m_formatIds; // of each XF
    std::vector<NumberFormat> m_formats;
    std::shared_ptr<TextArena> m_arena = std::make_shared<TextArena>();
    std::vector<uint64_t> m_texts; // 40 bits of offset, 24 of length
};

} // namespace rostrum
