#include "models/comments/wordbreaker.h"
#include <unicode/ubrk.h>

namespace rostrum {

WordBreaker& WordBreaker::ofThisThread()
{
    static thread_local WordBreaker breaker;
    return breaker;
}

// Without ICU's data there is no iterator; each letter is then a piece of its own, and the lexicon's words still count.
WordBreaker::WordBreaker()
{
    UErrorCode status = U_ZERO_ERROR;
    m_breaks = ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status);
}

WordBreaker::~WordBreaker()
{
    if (m_breaks)
        ubrk_close(m_breaks);
}

bool WordBreaker::begin(std::u16string_view text)
{
    m_text = text;
    m_at = 0;
    if (!m_breaks)
        return true;
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(m_breaks, text.data(), int32_t(text.size()), &status);
    return U_SUCCESS(status);
}

bool WordBreaker::next(int& end, PieceKind& kind)
{
    if (m_at >= int(m_text.size()))
        return false;
    const char16_t first = m_text[size_t(m_at)];
    end = m_breaks ? ubrk_next(m_breaks) : m_at + 1;
    if (end == UBRK_DONE)
        return false;
    const int status = m_breaks ? ubrk_getRuleStatus(m_breaks) : int(UBRK_WORD_IDEO);
    m_at = end;
    if (status < UBRK_WORD_NONE_LIMIT)
        kind = first == u' ' ? PieceKind::Space : PieceKind::Mark;
    else if (status < UBRK_WORD_NUMBER_LIMIT)
        kind = PieceKind::Number;
    else
        kind = status < UBRK_WORD_LETTER_LIMIT ? PieceKind::Letters : PieceKind::Han;
    return true;
}

} // namespace rostrum
