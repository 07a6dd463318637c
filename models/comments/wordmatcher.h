// Forward maximum match of a list of words over a text, in one pass: an Aho–Corasick automaton whose matches are
// leftmost, then longest (method.md B4; A. V. Aho, M. J. Corasick, Efficient string matching, CACM 18 (1975)).
//
// Filled and built once, then only read: from any number of threads.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace rostrum {

class WordMatcher {
public:
    struct Match {
        int start, length, value;
    };

    WordMatcher();
    /// Before build(). The last value of a word holds; an empty word is none.
    void add(std::u16string_view word, int value);
    void build();

    /// All matches from left to right, none of which overlaps another. A word that begins or ends with a letter or
    /// digit of ASCII is not found inside a longer one: GIS is not in GISMO.
    template <class Take>
    void scan(std::u16string_view text, Take take) const
    {
        const int size = int(text.size());
        int state = 0, at = 0;
        Match best{0, 0, -1};
        for (;;) {
            if (at < size) {
                state = next(state, text[size_t(at++)]);
                improve(text, state, at, best);
                // Something longer may still begin where the best one does, or before it.
                if (best.value < 0 || at - m_states[size_t(state)].depth <= best.start)
                    continue;
            } else if (best.value < 0) {
                return;
            }
            take(best);
            at = best.start + best.length;
            state = 0;
            best.value = -1;
        }
    }

private:
    struct State {
        int depth = 0;
        int value = -1;
        int fail = 0; ///< the longest proper suffix that is a state
        int word = 0; ///< the longest suffix, itself included, that is a word; 0: none
    };
    struct Edge {
        int from, to;
        char16_t letter;
    };
    struct Slot {
        uint64_t key = 0;
        int to = -1;
    };

    int child(int state, char16_t letter) const
    {
        if (state == 0)
            return m_root[letter];
        const uint64_t key = keyOf(state, letter);
        for (size_t at = hash(key);; ++at) {
            const Slot& slot = m_slots[at & m_mask];
            if (slot.key == key || slot.to < 0)
                return slot.key == key ? slot.to : 0;
        }
    }
    int next(int state, char16_t letter) const
    {
        for (;;) {
            if (const int to = child(state, letter))
                return to;
            if (state == 0)
                return 0;
            state = m_states[size_t(state)].fail;
        }
    }
    void improve(std::u16string_view text, int state, int end, Match& best) const;
    static uint64_t keyOf(int state, char16_t letter) { return uint64_t(state) << 16 | letter; }
    static size_t hash(uint64_t key) { return size_t((key * 0x9E3779B97F4A7C15ull) >> 32); }
    void insert(int from, char16_t letter, int to);
    void grow();

    std::vector<State> m_states;
    std::vector<Edge> m_edges;
    std::vector<Slot> m_slots; ///< of edges that do not leave the root; open addressing
    std::vector<int> m_root;   ///< by letter
    size_t m_mask = 0, m_used = 0;
};

} // namespace rostrum
