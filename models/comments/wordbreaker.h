// ICU's break iterator for words, Chinese by its dictionary (method.md B4; Unicode Standard Annex 29). It is dear to
// make and keeps a place in a text, so each thread has its own.
#pragma once
#include <memory>
#include <string_view>

struct UBreakIterator;

namespace rostrum {

enum class PieceKind { Space, Mark, Number, Letters, Han };

class WordBreaker {
public:
    static WordBreaker& ofThisThread();
    ~WordBreaker();
    WordBreaker(const WordBreaker&) = delete;
    WordBreaker& operator=(const WordBreaker&) = delete;

    /// The text must stay while it is broken. Calls take(start, end, kind) for each piece, from left to right.
    template <class Take>
    void cut(std::u16string_view text, Take take)
    {
        if (!begin(text))
            return;
        int end = 0, start = 0;
        PieceKind kind = PieceKind::Space;
        while (next(end, kind)) {
            take(start, end, kind);
            start = end;
        }
    }

private:
    WordBreaker();
    bool begin(std::u16string_view text);
    bool next(int& end, PieceKind& kind);

    UBreakIterator* m_breaks = nullptr;
    std::u16string_view m_text;
    int m_at = 0;
};

} // namespace rostrum
