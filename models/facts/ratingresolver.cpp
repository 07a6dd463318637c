// What is particular to rows of ratings: answers on the scales of their form, and means of many people.
#include "models/base/text.h"
#include "models/facts/resolver.h"
#include <charconv>
#include <cmath>

namespace rostrum {

namespace {
constexpr int64_t kMost = 1000000; // 100 points

// A mean has as many decimals as the division gave it: four are kept, rounded half-up.
Parsed roundedMean(const Cell& cell)
{
    double mean = cell.number;
    if (cell.type == CellType::Text) {
        const auto [end, error] = std::from_chars(cell.text.data(), cell.text.data() + cell.text.size(), mean);
        if (error != std::errc() || end != cell.text.data() + cell.text.size())
            return {{}, problem::tooManyDecimals};
    }
    if (!(mean >= 0 && mean <= 100))
        return {{}, problem::outOfRange};
    return {Value::ofInteger(std::llround(mean * 10000))};
}
} // namespace

void RowResolver::setForm(Directory::Form form)
{
    m_form = std::move(form);
    m_overall = indexOf("overall");
    m_respondents = indexOf("respondents");
    m_summary = m_respondents >= 0 && size_t(m_respondents) < m_mapped.size() && m_mapped[size_t(m_respondents)];
}

// Without a scale nothing is known but that it is a score.
Parsed RowResolver::onScale(const Column& column, const Cell& cell, int64_t scale, Scratch& scratch) const
{
    Parsed parsed = parseValue(column, cell, scratch);
    if (parsed.fault == problem::tooManyDecimals && m_summary)
        parsed = roundedMean(cell);
    if (!scale)
        return parsed;
    if (parsed.fault == problem::outOfRange || (!parsed.fault && parsed.value.given() && parsed.value.integer > scale))
        return {{}, problem::beyondScale};
    return parsed;
}

void RowResolver::parseRating(const RowInput& input, ResolvedRow& row, Scratch& scratch)
{
    row.form = m_form.id;
    row.overallScale = m_form.overall;
    if (m_form.positions.empty())
        return;
    static const Column answer{
        .key = "answer", .title = "", .headers = "", .kind = Kind::Score, .lowest = 0, .highest = kMost};
    row.answers.resize(kAnswers);
    for (size_t i = 0; i < input.answers.size(); ++i) {
        const Parsed parsed = onScale(answer, input.answers[i], m_form.scales[i], scratch);
        row.answers[size_t(m_form.positions[i] - 1)] = parsed.value;
        if (parsed.fault)
            row.problems.push_back({kAnswerColumn + int(i), parsed.fault, std::string(input.answers[i].text)});
    }
}

} // namespace rostrum
