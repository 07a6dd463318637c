#include "models/exchange/numberformat.h"
#include <cctype>
#include <string>

namespace rostrum {

namespace {
using Written = NumberFormat::Kind;

char lower(char c) { return char(std::tolower(static_cast<unsigned char>(c))); }

// [h], [mm], [ss]: time that does not wrap at a day. Anything else in brackets is a colour, a condition or a language.
bool isElapsed(std::string_view inside)
{
    if (inside.empty())
        return false;
    const char first = lower(inside[0]);
    for (const char c : inside)
        if (lower(c) != first)
            return false;
    return first == 'h' || first == 'm' || first == 's';
}

struct Letters {
    std::string bare; // the first section without literals, brackets and spaces, lower case
    bool elapsed = false;
};

Letters lettersOf(std::string_view code)
{
    Letters letters;
    for (size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == ';')
            break;
        if (c == '"') {
            const size_t close = code.find('"', i + 1);
            if (close == std::string_view::npos)
                break;
            i = close;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i; // the next character is shown, its width left free, or repeated
        } else if (c == '[') {
            const size_t close = code.find(']', i + 1);
            if (close == std::string_view::npos)
                break;
            letters.elapsed = letters.elapsed || isElapsed(code.substr(i + 1, close - i - 1));
            i = close;
        } else if (c != ' ') {
            letters.bare += lower(c);
        }
    }
    return letters;
}

void remove(std::string& text, std::string_view part)
{
    for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at))
        text.erase(at, part.size());
}
} // namespace

NumberFormat builtInFormat(int id)
{
    // 27–36 and 50–58 are those of Chinese, Japanese and Korean Excel, 71–81 of Thai.
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) ||
        id == 57 || id == 58 || (id >= 71 && id <= 74) || id == 77 || id == 81)
        return {Written::Day};
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 || id == 56 || id == 75 ||
        id == 76 || id == 78 || id == 80)
        return {Written::Time};
    if (id == 46 || id == 79)
        return {Written::Duration};
    return {};
}

NumberFormat formatOfCode(std::string_view code)
{
    Letters letters = lettersOf(code);
    if (letters.elapsed)
        return {Written::Duration};
    std::string& bare = letters.bare;
    remove(bare, "general");
    remove(bare, "e+"); // an exponent; a lone e is the year
    remove(bare, "e-");
    const size_t ampm = bare.find("am/pm") != std::string::npos ? 5 : bare.find("a/p") != std::string::npos ? 3 : 0;
    if (ampm)
        remove(bare, ampm == 5 ? "am/pm" : "a/p");
    const auto any = [&](const char* set) { return bare.find_first_of(set) != std::string::npos; };
    if (!bare.empty() && bare.find_first_not_of('0') == std::string::npos && bare.size() > 1 && bare.size() <= 20)
        return {Written::Padded, uint8_t(bare.size())};
    if (any("#?") || (any("0") && !any("s")))
        return {};
    const bool clock = any("hs") || ampm;
    if (any("yde") || bare.find("aaa") != std::string::npos || (any("m") && !clock))
        return {Written::Day};
    return clock ? NumberFormat{Written::Time} : NumberFormat{};
}

} // namespace rostrum
