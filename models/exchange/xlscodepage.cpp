#include "models/exchange/xlscodepage.h"
#include <QStringDecoder>
#include <unicode/ucnv.h>
#include <vector>

namespace rostrum {

namespace {
// Only where ICU does not know the number behind "windows-" or "ibm-"; 100xx are those of the Macintosh.
const char* specialName(int number)
{
    switch (number) {
    case 367:
        return "US-ASCII";
    case 936:
    case 10008:
    case 54936:
        return "GB18030"; // holds all of GBK, and of what later Chinese systems write under its number
    case 1200:
        return "UTF-16LE";
    case 1361:
        return "Johab";
    case 10000:
    case 0x8000:
        return "macintosh";
    case 0x8001:
        return "windows-1252";
    case 10001:
        return "Shift_JIS";
    case 10002:
        return "Big5";
    case 10003:
        return "EUC-KR";
    case 10006:
        return "x-mac-greek";
    case 10007:
        return "x-mac-cyrillic";
    case 10029:
        return "x-mac-centraleurroman";
    case 10081:
        return "x-mac-turkish";
    case 65001:
        return "UTF-8";
    default:
        return nullptr;
    }
}

bool isAscii(std::string_view bytes)
{
    for (const char c : bytes)
        if (static_cast<unsigned char>(c) >= 0x80 || c == '\0')
            return false;
    return true;
}

bool isWholeUtf8(std::string_view bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    return !decoder.hasError() && !text.contains(QChar::ReplacementCharacter);
}
} // namespace

void XlsCodePage::Close::operator()(UConverter* converter) const { ucnv_close(converter); }

XlsCodePage::Converter XlsCodePage::open(const char* name)
{
    UErrorCode error = U_ZERO_ERROR;
    Converter converter(ucnv_open(name, &error));
    return U_FAILURE(error) ? nullptr : std::move(converter);
}

void XlsCodePage::setNumber(int number)
{
    if (m_chosen)
        return;
    if (const char* name = specialName(number)) {
        m_converter = open(name);
        return;
    }
    const std::string digits = std::to_string(number);
    m_converter = open(("windows-" + digits).c_str());
    if (!m_converter)
        m_converter = open(("ibm-" + digits).c_str());
}

void XlsCodePage::setName(const QString& encoding)
{
    if (encoding.isEmpty())
        return;
    if (Converter converter = open(encoding.toLatin1().constData())) {
        m_converter = std::move(converter);
        m_chosen = true;
    }
}

std::string XlsCodePage::decode(std::string_view bytes)
{
    if (isAscii(bytes))
        return std::string(bytes);
    if (!m_converter && isWholeUtf8(bytes))
        return std::string(bytes);
    if (!m_converter && !m_fallback)
        m_fallback = open("GB18030");
    UConverter* const converter = m_converter ? m_converter.get() : m_fallback.get();
    if (!converter)
        return QString::fromLatin1(bytes.data(), qsizetype(bytes.size())).toStdString();
    // One byte makes at most two units in the code pages above.
    std::vector<UChar> units(bytes.size() * 2 + 2);
    UErrorCode error = U_ZERO_ERROR;
    const int32_t length =
        ucnv_toUChars(converter, units.data(), int32_t(units.size()), bytes.data(), int32_t(bytes.size()), &error);
    if (U_FAILURE(error))
        return QString::fromLatin1(bytes.data(), qsizetype(bytes.size())).toStdString();
    QString text = QString::fromUtf16(units.data(), length);
    text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return text.toStdString();
}

} // namespace rostrum
