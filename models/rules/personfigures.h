// The figures of many people at once: one statement for a measure, whatever window each of them has.
#pragma once
#include "models/base/dates.h"
#include "models/measures/evaluate.h"
#include <QHash>

namespace rostrum {

class CreditSums;

class PersonFigures {
public:
    /// All days of the span, for everybody or for one. `whyNot` as in MeasureQuery.
    static Result<PersonFigures> read(Connection& db, const Measure& measure, const DateSpan& span,
                                      std::optional<Id> subject = {}, const QString& whyNot = {});
    /// Of everybody, from what was read for several measures; the same answers for every span that was cut before.
    /// isCreditSum(measure).
    static PersonFigures from(const CreditSums& sums, const Measure& measure);

    /// Nothing observed gives a figure with n = 0. The span must lie within the one that was read.
    Figure of(const Id& person, const DateSpan& span) const;
    /// Anything was observed of them on any day.
    bool has(const Id& person) const { return m_people.contains(person); }

private:
    using Day = std::pair<QDate, Figure>;
    struct Range {
        Id person;
        uint32_t begin = 0, end = 0; ///< in m_days
    };
    explicit PersonFigures(Measure measure) : m_measure(std::move(measure)) {}
    void add(const Id& person, QDate day, const Figure& figure);
    Measure m_measure;
    QHash<Id, uint32_t> m_people; ///< places in m_ranges
    std::vector<Range> m_ranges;
    std::vector<Day> m_days; ///< each person's together
};

} // namespace rostrum
