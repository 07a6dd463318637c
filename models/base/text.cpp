#include "models/base/text.h"

namespace rostrum {

QString tidyText(const QString& text) { return text.normalized(QString::NormalizationForm_KC).simplified(); }

QString foldText(const QString& text)
{
    QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    folded.removeIf([](QChar c) { return c.isSpace(); });
    return folded;
}

bool looksLikeNumber(std::string_view utf8)
{
    bool digit = false;
    for (const char c : utf8) {
        const bool isDigit = c >= '0' && c <= '9';
        digit |= isDigit;
        if (!isDigit && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && c != '-' && c != '_' && c != '.')
            return false;
    }
    return digit;
}

} // namespace rostrum
