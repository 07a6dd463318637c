#include "models/exchange/xlstext.h"
#include "models/exchange/cellvalue.h"

namespace rostrum {

namespace {
enum Flags : unsigned { kWide = 0x01, kPhonetic = 0x04, kRich = 0x08 };
}

// Makes sure that a byte is left, if need be in the next CONTINUE; empty ones are passed over.
bool XlsText::segment()
{
    while (atEnd()) {
        if (!m_records.nextContinue())
            return false;
        m_at = 0;
    }
    return true;
}

bool XlsText::number(unsigned& value, int bytes)
{
    value = 0;
    for (int i = 0; i < bytes; ++i) {
        if (!segment())
            return false;
        value |= unsigned(static_cast<unsigned char>(m_records.body()[m_at++])) << (8 * i);
    }
    return true;
}

bool XlsText::skip(uint64_t bytes)
{
    while (bytes > 0) {
        if (!segment())
            return false;
        const size_t here = size_t(std::min<uint64_t>(bytes, m_records.body().size() - m_at));
        m_at += here;
        bytes -= here;
    }
    return true;
}

bool XlsText::bytes(std::string& out, size_t bytes)
{
    out.clear();
    while (out.size() < bytes) {
        if (!segment())
            return false;
        const std::string_view here = m_records.body().substr(m_at, bytes - out.size());
        out += here;
        m_at += here.size();
    }
    return true;
}

bool XlsText::unicode(std::string& utf8, size_t units)
{
    utf8.clear();
    unsigned flags = 0, runs = 0, phonetic = 0;
    if (!u8(flags) || ((flags & kRich) && !u16(runs)) || ((flags & kPhonetic) && !u32(phonetic)))
        return false;
    return characters(utf8, units, flags & kWide) && skip(uint64_t(runs) * 4 + phonetic);
}

// A boundary among the characters is followed by the flags again: what is left may be of the other width.
bool XlsText::characters(std::string& utf8, size_t units, bool wide)
{
    m_high = 0;
    while (units > 0) {
        const std::string_view left = m_records.body().substr(std::min(m_at, m_records.body().size()));
        const size_t here = std::min(units, wide ? left.size() / 2 : left.size());
        for (size_t i = 0; i < here; ++i)
            unit(utf8, wide ? xls16(left, i * 2) : static_cast<unsigned char>(left[i]));
        m_at += wide ? here * 2 : here;
        units -= here;
        if (units == 0)
            break;
        if (!m_records.nextContinue() || m_records.body().empty())
            return false;
        wide = m_records.body()[0] & kWide;
        m_at = 1;
    }
    if (m_high)
        appendUtf8(utf8, 0xFFFD);
    m_high = 0;
    return true;
}

void XlsText::unit(std::string& utf8, char16_t unit)
{
    if (m_high && unit >= 0xDC00 && unit < 0xE000) {
        appendUtf8(utf8, 0x10000 + (char32_t(m_high - 0xD800) << 10) + char32_t(unit - 0xDC00));
        m_high = 0;
        return;
    }
    if (m_high)
        appendUtf8(utf8, 0xFFFD);
    m_high = unit >= 0xD800 && unit < 0xDC00 ? unit : 0;
    if (!m_high)
        appendUtf8(utf8, unit == 0 ? 0xFFFD : unit); // a NUL would cut the text elsewhere
}

} // namespace rostrum
