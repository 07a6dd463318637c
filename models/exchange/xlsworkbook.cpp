#include "models/exchange/xlsworkbook.h"
#include "models/exchange/cellvalue.h"

namespace rostrum {

namespace {
constexpr size_t kMaxSheets = 10000, kMaxXfs = 65536, kMaxTexts = size_t(16) << 20;
constexpr unsigned kWorksheet = 0;          // of BOUNDSHEET; others are macros, charts and modules
constexpr uint16_t kLoneWorksheet = 0x0010; // of BOF
constexpr uint16_t kBiff5 = 0x0500, kBiff8 = 0x0600;

Error unknown(const char* format)
{
    return {ErrorCode::SheetFormatUnknown, {{QStringLiteral("format"), QLatin1String(format)}}, {}};
}
} // namespace

Result<XlsWorkbook> XlsWorkbook::read(XlsRecords& records, const QString& encoding)
{
    XlsWorkbook book;
    book.m_codePage.setName(encoding);
    ROSTRUM_CHECK(book.readBof(records));
    int depth = 1;
    while (depth > 0 && records.next()) {
        if (records.id() == XlsId::Bof)
            ++depth;
        else if (records.id() == XlsId::Eof)
            --depth;
        else if (depth == 1)
            ROSTRUM_CHECK(book.readRecord(records));
    }
    if (depth > 0)
        records.damage(); // unless there is a better reason already
    ROSTRUM_CHECK(records.status());
    book.settle();
    return book;
}

Result<void> XlsWorkbook::readBof(XlsRecords& records)
{
    if (!records.next()) {
        records.damage();
        return records.status();
    }
    if (records.id() == 0x0009 || records.id() == 0x0209 || records.id() == 0x0409)
        return fail(unknown("xls4"));
    if (records.id() != XlsId::Bof || records.body().size() < 4) {
        records.damage();
        return records.status();
    }
    const uint16_t version = xls16(records.body(), 0);
    if (version == 0x0200 || version == 0x0300 || version == 0x0400)
        return fail(unknown("xls4"));
    // Small exporters write a worksheet alone, with the records of BIFF5 and no version at all.
    m_biff8 = version == kBiff8;
    if (!m_biff8 && version != kBiff5 && version != 0)
        return fail(unknown("xls"));
    m_loneSheet = xls16(records.body(), 2) == kLoneWorksheet;
    return {};
}

Result<void> XlsWorkbook::readRecord(XlsRecords& records)
{
    const std::string_view body = records.body();
    switch (records.id()) {
    case XlsId::FilePass:
        return fail(ErrorCode::SheetEncrypted);
    case XlsId::CodePage:
        if (body.size() >= 2)
            m_codePage.setNumber(xls16(body, 0));
        break;
    case XlsId::DateMode:
        m_date1904 = body.size() >= 2 && xls16(body, 0) == 1;
        break;
    case XlsId::BoundSheet:
        readBoundSheet(records);
        break;
    case XlsId::Format:
        readFormat(records);
        break;
    case XlsId::Xf:
        if (body.size() >= 4 && m_formatIds.size() < kMaxXfs)
            m_formatIds.push_back(xls16(body, 2));
        break;
    case XlsId::Sst:
        readSharedTexts(records);
        break;
    default:
        break;
    }
    return records.status();
}

bool XlsWorkbook::readText(XlsText& from, std::string& utf8)
{
    unsigned length = 0;
    if (!from.u16(length))
        return false;
    if (m_biff8)
        return from.unicode(utf8, length);
    std::string bytes;
    if (!from.bytes(bytes, length))
        return false;
    utf8 = m_codePage.decode(bytes);
    return true;
}

void XlsWorkbook::readBoundSheet(XlsRecords& records)
{
    if (m_raw.size() >= kMaxSheets)
        return records.fail(
            {ErrorCode::SheetTooLarge, {{QStringLiteral("limit"), QStringLiteral("10000 sheets")}}, {}});
    XlsText text(records);
    RawEntry entry;
    unsigned offset = 0, type = 0, length = 0;
    if (!text.u32(offset) || !text.u8(entry.state) || !text.u8(type) || !text.u8(length) ||
        !(m_biff8 ? text.unicode(entry.name, length) : text.bytes(entry.name, length)))
        return records.damage();
    entry.offset = offset;
    if (type == kWorksheet)
        m_raw.push_back(std::move(entry));
}

void XlsWorkbook::readFormat(XlsRecords& records)
{
    XlsText text(records);
    unsigned id = 0, length = 0;
    std::string code;
    if (!text.u16(id))
        return;
    if (!m_biff8 && text.u8(length) && text.bytes(code, length))
        m_codes[uint16_t(id)] = std::move(code);
    else if (m_biff8 && readText(text, code))
        m_ownFormats[uint16_t(id)] = formatOfCode(code);
}

// The counts in front are not believed. A table that ends early is an error only for the cell that misses its text.
void XlsWorkbook::readSharedTexts(XlsRecords& records)
{
    XlsText text(records, 8);
    std::string utf8;
    unsigned units = 0;
    while (text.u16(units)) {
        if (m_texts.size() >= kMaxTexts || units > unsigned(Sheet::kMaxText)) {
            const QString limit = units > unsigned(Sheet::kMaxText) ? QStringLiteral("32767 characters")
                                                                    : QStringLiteral("67108864 places");
            return records.fail({ErrorCode::SheetTooLarge, {{QStringLiteral("limit"), limit}}, {}});
        }
        if (!text.unicode(utf8, units))
            return;
        m_texts.push_back((m_arena->keep(utf8) << 24) | utf8.size());
    }
}

// The code page may stand behind what it is needed for.
void XlsWorkbook::settle()
{
    for (RawEntry& raw : m_raw) {
        const std::string name = m_biff8 ? std::move(raw.name) : m_codePage.decode(raw.name);
        m_sheets.push_back({QString::fromStdString(name), (raw.state & 3) != 0, qint64(raw.offset)});
    }
    if (m_sheets.empty() && m_loneSheet)
        m_sheets.push_back({QStringLiteral("Sheet1"), false, 0});
    for (const auto& [id, code] : m_codes)
        m_ownFormats[id] = formatOfCode(m_codePage.decode(code));
    for (const uint16_t id : m_formatIds) {
        const auto found = m_ownFormats.find(id);
        m_formats.push_back(found != m_ownFormats.end() ? found->second : builtInFormat(id));
    }
    m_raw.clear();
    m_codes.clear();
    m_formatIds.clear();
}

} // namespace rostrum
