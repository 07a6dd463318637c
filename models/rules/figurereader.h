// What several rules ask of everybody, each question read once: from the totals that are kept where those suffice, else
// row by row.
#pragma once
#include "models/measures/credittotals.h"
#include "models/rules/daycuts.h"
#include "models/rules/personfigures.h"
#include <memory>

namespace rostrum {

class FigureReader {
public:
    /// `cuts`: every span that will be asked of the figures. `subject`: for one person alone. The connection must
    /// outlive the reader.
    FigureReader(Connection& db, std::optional<Id> subject, DayCuts cuts = {});

    /// Says what will be asked, so that one reading serves everybody who asks the same. Before the first read().
    void announce(const Measure& measure, const DateSpan& span);

    using Figures = std::shared_ptr<const PersonFigures>;
    struct Read {
        Figures counted;
        Figures pending; ///< what still waits for an officer
    };
    /// Of all days announced for the measure with its filter.
    Result<Read> read(const Measure& measure);

private:
    struct Asked {
        DateSpan span;
        Read read;
    };
    Result<Figures> counted(const Measure& measure, const DateSpan& span);

    Connection& m_db;
    const std::optional<Id> m_subject;
    const DayCuts m_cuts;
    DateSpan m_years; ///< of all credit hours announced
    std::map<QString, Asked> m_asked;
    std::optional<CreditSums> m_credits;
};

} // namespace rostrum
