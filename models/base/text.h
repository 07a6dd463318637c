// Comparing what people type: full-width forms, spaces and case do not make a difference.
#pragma once
#include <QString>
#include <string_view>

namespace rostrum {

/// NFKC, trimmed, inner runs of white space made one space. What is stored for names and codes.
QString tidyText(const QString& text);
/// tidyText, lower case, without any white space: the form in which names, headers and words are compared.
QString foldText(const QString& text);
/// ASCII letters, digits and -_. with at least one digit: an employee number; anything else is a name (cli.md).
bool looksLikeNumber(std::string_view utf8);
inline std::string_view bytesOf(const QByteArray& bytes) { return {bytes.constData(), size_t(bytes.size())}; }
inline QString fromBytes(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

} // namespace rostrum
