#include "models/exchange/xlsxtexts.h"
#include "models/exchange/cellvalue.h"

namespace rostrum {

namespace {
// The value of `_xHHHH_` at `at`; -1 when there is no escape.
int escapeAt(std::string_view text, size_t at)
{
    if (at + 7 > text.size() || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_')
        return -1;
    int value = 0;
    for (size_t i = at + 2; i < at + 6; ++i) {
        const char c = text[i];
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}
} // namespace

void unescapeXstring(std::string& text)
{
    size_t at = text.find("_x");
    if (at == std::string::npos)
        return;
    std::string plain = text.substr(0, at);
    while (at < text.size()) {
        const int value = escapeAt(text, at);
        if (value < 0) {
            plain += text[at++];
            continue;
        }
        at += 7;
        const int low = value >= 0xD800 && value < 0xDC00 ? escapeAt(text, at) : -1;
        if (low >= 0xDC00 && low < 0xE000) {
            appendUtf8(plain, 0x10000 + (char32_t(value - 0xD800) << 10) + char32_t(low - 0xDC00));
            at += 7;
        } else {
            appendUtf8(plain, value == 0 ? 0xFFFD : char32_t(value)); // a NUL would cut the text elsewhere
        }
    }
    text = std::move(plain);
}

void XlsxTexts::start(XmlReader& reader, Ns ns, std::string_view local, const XmlAttributes&)
{
    if (m_skipFrom)
        return;
    const int depth = reader.depth();
    const bool known =
        ns == Ns::Main && ((depth == 1 && local == "sst") || (depth == 2 && local == "si") ||
                           (depth == 3 && (local == "t" || local == "r")) || (depth == 4 && local == "t"));
    if (!known) {
        m_skipFrom = depth; // rPh, rPr, extensions
        return;
    }
    if (depth == 2)
        m_text.clear();
    m_collect = local == "t";
}

void XlsxTexts::end(XmlReader& reader)
{
    m_collect = false;
    if (m_skipFrom) {
        if (m_skipFrom == reader.depth())
            m_skipFrom = 0;
        return;
    }
    if (reader.depth() != 2)
        return;
    unescapeXstring(m_text);
    if (m_text.size() > size_t(Sheet::kMaxText) && utf16Length(m_text) > size_t(Sheet::kMaxText)) {
        reader.stop({ErrorCode::SheetTooLarge, {{QStringLiteral("limit"), QStringLiteral("32767 characters")}}, {}});
        return;
    }
    m_places.push_back({m_arena->keep(m_text), uint32_t(m_text.size())});
}

} // namespace rostrum
