#include "models/rules/figurereader.h"

namespace rostrum {

namespace {
QString keyOf(const Measure& measure)
{
    QString key = measure.id;
    for (const auto& [facet, values] : measure.filter)
        key += u'\n' + QString::fromStdString(facet) + u'=' + values.join(u'\t');
    return key;
}

DateSpan united(const DateSpan& a, const DateSpan& b)
{
    if (!a.from.isValid())
        return b;
    return {std::min(a.from, b.from), std::max(a.to, b.to)};
}
} // namespace

FigureReader::FigureReader(Connection& db, std::optional<Id> subject, DayCuts cuts)
    : m_db(db), m_subject(subject), m_cuts(std::move(cuts))
{}

void FigureReader::announce(const Measure& measure, const DateSpan& span)
{
    Asked& asked = m_asked[keyOf(measure)];
    asked.span = united(asked.span, span);
    if (isCreditSum(measure))
        m_years = united(m_years, span);
}

Result<FigureReader::Figures> FigureReader::counted(const Measure& measure, const DateSpan& span)
{
    const auto kept = [](PersonFigures figures) { return std::make_shared<const PersonFigures>(std::move(figures)); };
    if (!m_subject && isCreditSum(measure)) {
        if (!m_credits) {
            ROSTRUM_TRY(credits, CreditSums::read(m_db, m_years, m_cuts.tails()));
            m_credits = std::move(credits);
        }
        return kept(PersonFigures::from(*m_credits, measure));
    }
    ROSTRUM_TRY(figures, PersonFigures::read(m_db, measure, span, m_subject));
    return kept(std::move(figures));
}

Result<FigureReader::Read> FigureReader::read(const Measure& measure)
{
    Asked& asked = m_asked.at(keyOf(measure));
    if (!asked.read.counted) {
        ROSTRUM_TRY(figures, counted(measure, asked.span));
        ROSTRUM_TRY(waiting, PersonFigures::read(m_db, measure, asked.span, m_subject, QStringLiteral("pending")));
        asked.read = {std::move(figures), std::make_shared<const PersonFigures>(std::move(waiting))};
    }
    return asked.read;
}

} // namespace rostrum
