// The figures of many people at once: one statement for a measure, whatever window each of them has.
#pragma once
#include "models/base/dates.h"
#include "models/measures/evaluate.h"
#include <QHash>

namespace rostrum {

class PersonFigures {
public:
    /// All days of the span, for everybody or for one. `whyNot` as in MeasureQuery.
    static Result<PersonFigures> read(Connection& db, const Measure& measure, const DateSpan& span,
                                      std::optional<Id> subject = {}, const QString& whyNot = {});

    /// Nothing observed gives a figure with n = 0. The span must lie within the one that was read.
    Figure of(const Id& person, const DateSpan& span) const;
    /// Anything was observed of them on any day.
    bool has(const Id& person) const { return m_days.contains(person); }

private:
    explicit PersonFigures(Measure measure) : m_measure(std::move(measure)) {}
    Measure m_measure;
    QHash<Id, std::vector<std::pair<QDate, Figure>>> m_days; ///< rising days
};

} // namespace rostrum
