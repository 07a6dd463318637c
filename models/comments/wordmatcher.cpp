#include "models/comments/wordmatcher.h"
#include <algorithm>

namespace rostrum {

namespace {
constexpr size_t kLetters = 1 << 16, kFirstSlots = 256;

bool isLatin(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'); }

// Not cut out of a longer word of letters and digits.
bool standsAlone(std::u16string_view text, size_t start, size_t end)
{
    return !(start > 0 && isLatin(text[start]) && isLatin(text[start - 1])) &&
           !(end < text.size() && isLatin(text[end - 1]) && isLatin(text[end]));
}
} // namespace

WordMatcher::WordMatcher() : m_states(1), m_slots(kFirstSlots), m_root(kLetters, 0), m_mask(kFirstSlots - 1) {}

void WordMatcher::insert(int from, char16_t letter, int to)
{
    if (from == 0) {
        m_root[letter] = to;
        return;
    }
    if (m_used * 2 >= m_slots.size())
        grow();
    const uint64_t key = keyOf(from, letter);
    size_t at = hash(key);
    while (m_slots[at & m_mask].to >= 0)
        ++at;
    m_slots[at & m_mask] = {key, to};
    ++m_used;
}

void WordMatcher::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    m_mask = m_slots.size() - 1;
    for (const Slot& slot : old) {
        if (slot.to < 0)
            continue;
        size_t at = hash(slot.key);
        while (m_slots[at & m_mask].to >= 0)
            ++at;
        m_slots[at & m_mask] = slot;
    }
}

void WordMatcher::add(std::u16string_view word, int value)
{
    if (word.empty())
        return;
    int state = 0;
    for (const char16_t letter : word) {
        int to = child(state, letter);
        if (!to) {
            to = int(m_states.size());
            m_states.push_back({m_states[size_t(state)].depth + 1});
            m_edges.push_back({state, to, letter});
            insert(state, letter, to);
        }
        state = to;
    }
    m_states[size_t(state)].value = value;
}

void WordMatcher::build()
{
    // A state's suffix is shorter than it: shorter states first.
    std::stable_sort(m_edges.begin(), m_edges.end(), [&](const Edge& a, const Edge& b) {
        return m_states[size_t(a.to)].depth < m_states[size_t(b.to)].depth;
    });
    for (const Edge& edge : m_edges) {
        State& state = m_states[size_t(edge.to)];
        state.fail = edge.from == 0 ? 0 : next(m_states[size_t(edge.from)].fail, edge.letter);
        state.word = state.value >= 0 ? edge.to : m_states[size_t(state.fail)].word;
    }
}

void WordMatcher::improve(std::u16string_view text, int state, int end, Match& best) const
{
    for (int word = m_states[size_t(state)].word; word; word = m_states[size_t(m_states[size_t(word)].fail)].word) {
        const State& found = m_states[size_t(word)];
        const int start = end - found.depth;
        if (best.value >= 0 && start > best.start)
            return;
        if (!standsAlone(text, size_t(start), size_t(end)))
            continue;
        best = {start, found.depth, found.value};
        return;
    }
}

} // namespace rostrum
