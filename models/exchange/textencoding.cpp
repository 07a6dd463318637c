#include "models/exchange/textencoding.h"
#include <memory>
#include <optional>
#include <string_view>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

namespace rostrum {

namespace {
struct Guess {
    QString encoding;
    int mark = 0; // bytes of the byte order mark
};

Guess fromMark(const QByteArray& bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return {QStringLiteral("UTF-8"), 3};
    if (bytes.startsWith("\xFF\xFE"))
        return {QStringLiteral("UTF-16LE"), 2};
    if (bytes.startsWith("\xFE\xFF"))
        return {QStringLiteral("UTF-16BE"), 2};
    return {};
}

// UTF-16 without mark shows in its ASCII: commas, digits and line ends are half NUL. Counting NULs alone would not do,
// for 一 (U+4E00) has one too, on the other side.
QString fromNuls(const QByteArray& bytes)
{
    const qsizetype end = std::min<qsizetype>(bytes.size() & ~qsizetype(1), 65536);
    const auto ascii = [](char c) { return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c < 0x7F); };
    qsizetype little = 0, big = 0;
    for (qsizetype i = 0; i < end; i += 2) {
        little += bytes[i + 1] == '\0' && ascii(bytes[i]);
        big += bytes[i] == '\0' && ascii(bytes[i + 1]);
    }
    // A comma or a line end in a hundred characters; fewer are chance.
    if (little == big || std::max(little, big) * 100 < end / 2)
        return {};
    return little > big ? QStringLiteral("UTF-16LE") : QStringLiteral("UTF-16BE");
}

// The length of the well-formed character at `at`, 0 when it is none, -1 when the text ends inside it.
int utf8Character(std::string_view text, size_t at)
{
    const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    const int length = lead < 0x80                   ? 1
                       : lead >= 0xC2 && lead < 0xE0 ? 2
                       : (lead & 0xF0) == 0xE0       ? 3
                       : lead >= 0xF0 && lead < 0xF5 ? 4
                                                     : 0;
    for (int i = 1; i < length; ++i) {
        if (at + size_t(i) >= text.size())
            return -1;
        const unsigned char c = byte(at + size_t(i));
        const unsigned char low = i > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        const unsigned char high = i > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (c < low || c > high)
            return 0;
    }
    return length;
}

// A file that was cut inside its last character is still UTF-8.
bool isUtf8(std::string_view text)
{
    for (size_t at = 0; at < text.size();) {
        const int length = utf8Character(text, at);
        if (length <= 0)
            return length < 0;
        at += size_t(length);
    }
    return true;
}

void countInvalid(const void* context, UConverterToUnicodeArgs* args, const char*, int32_t,
                  UConverterCallbackReason reason, UErrorCode* error)
{
    if (reason > UCNV_IRREGULAR)
        return;
    ++*static_cast<qint64*>(const_cast<void*>(context));
    static const UChar replacement = 0xFFFD;
    *error = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(args, &replacement, 1, 0, error);
}

// ICU, not QStringDecoder: that one knows GB18030 only where Qt was built with ICU.
std::optional<QByteArray> toUtf8(const QByteArray& bytes, const QString& encoding, qint64& invalid)
{
    UErrorCode error = U_ZERO_ERROR;
    const auto close = [](UConverter* converter) { ucnv_close(converter); };
    using Converter = std::unique_ptr<UConverter, decltype(close)>;
    const Converter from(ucnv_open(encoding.toLatin1().constData(), &error), close);
    const Converter to(ucnv_open("UTF-8", &error), close);
    if (U_FAILURE(error))
        return std::nullopt;
    ucnv_setToUCallBack(from.get(), countInvalid, &invalid, nullptr, nullptr, &error);

    QByteArray out;
    out.reserve(bytes.size() + bytes.size() / 2);
    std::vector<UChar> pivot(16384);
    std::vector<char> piece(65536);
    UChar *pivotSource = pivot.data(), *pivotTarget = pivot.data();
    const char* source = bytes.constData();
    const char* const end = source + bytes.size();
    bool reset = true;
    do {
        error = U_ZERO_ERROR;
        char* target = piece.data();
        ucnv_convertEx(to.get(), from.get(), &target, piece.data() + piece.size(), &source, end, pivot.data(),
                       &pivotSource, &pivotTarget, pivot.data() + pivot.size(), reset, true, &error);
        reset = false;
        out.append(piece.data(), target - piece.data());
    } while (error == U_BUFFER_OVERFLOW_ERROR);
    return U_FAILURE(error) && error != U_TRUNCATED_CHAR_FOUND ? std::nullopt : std::optional(out);
}

auto notText() { return fail(ErrorCode::SheetFormatUnknown, {{QStringLiteral("format"), QStringLiteral("binary")}}); }
} // namespace

Result<DecodedText> decodeText(QByteArray bytes, const QString& asked)
{
    Guess guess = fromMark(bytes);
    if (!asked.isEmpty() && asked.compare(guess.encoding, Qt::CaseInsensitive) != 0)
        guess = {asked, 0};
    if (guess.encoding.isEmpty())
        guess.encoding = fromNuls(bytes);
    bytes.remove(0, guess.mark);
    const bool guessed = guess.encoding.isEmpty();
    if (guessed)
        guess.encoding =
            isUtf8({bytes.constData(), size_t(bytes.size())}) ? QStringLiteral("UTF-8") : QStringLiteral("GB18030");
    const bool valid = guess.encoding == QLatin1String("UTF-8") && isUtf8({bytes.constData(), size_t(bytes.size())});
    if (!valid) {
        qint64 invalid = 0;
        auto text = toUtf8(bytes, guess.encoding, invalid);
        if (!text)
            return fail(ErrorCode::InvalidValue,
                        {{QStringLiteral("field"), QStringLiteral("encoding")}, {QStringLiteral("value"), asked}});
        if (asked.isEmpty() && invalid > 2 + text->size() / 100)
            return notText();
        bytes = std::move(*text);
    }
    if (bytes.contains('\0'))
        return notText();
    return DecodedText{std::move(bytes), guess.encoding};
}

} // namespace rostrum
