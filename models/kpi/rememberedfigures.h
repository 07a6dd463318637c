// Figures of measures that were read once and are kept for the next question. After a Change only what it touched is
// read again: of a rating the one trainer's figures, of anything else the measures whose statement names its table.
#pragma once
#include "models/kpi/kpiresults.h"
#include <functional>
#include <map>

namespace rostrum {

struct ChangeNotice;

class RememberedFigures : public KpiFigures {
public:
    Result<ByPerson> ofPeople(Connection& db, const Measure& measure, const DateSpan& span) override;
    /// Whole months are kept one by one and joined exactly, so that twelve overlapping years read each month once.
    Result<std::optional<int64_t>> ofAll(Connection& db, const Measure& measure, const DateSpan& span) override;

    /// What was asked and how it was answered, so that whoever counted with it knows whether that still holds.
    struct Asked {
        struct People {
            std::string key;
            int version;
        };
        struct All {
            Measure measure;
            DateSpan span;
            std::optional<int64_t> value;
        };
        std::vector<People> people;
        std::vector<All> all;
    };
    /// Since the last call.
    Asked takeAsked();
    Result<bool> holds(Connection& db, const Asked& asked);

    struct Taught { ///< whose ratings of which day were touched
        Id trainer;
        QDate day;
        bool operator<(const Taught& other) const
        {
            return std::tie(trainer, day) < std::tie(other.trainer, other.day);
        }
    };
    /// Changes in their order, none left out. Of a Change of a few ratings and nothing else: whose ratings they were.
    Result<std::optional<std::vector<Taught>>> mend(Connection& db, const ChangeNotice& notice);
    void forget();

private:
    struct People {
        Measure measure;
        DateSpan span;
        std::string months; ///< key in m_months of the same measure
        ByPerson figures;
        int version;
    };
    struct Months {
        Measure measure;
        std::map<QDate, Figure> months; ///< by first day; one without observations is there, too
    };
    Result<std::vector<Taught>> touchedByRatings(Connection& db, const ChangeNotice& notice);
    Result<void> mendPeople(Connection& db, People& people, const Id& trainer);
    Result<void> readMonths(Connection& db, Months& months, const DateSpan& span);
    Result<void> dropOtherForms(Connection& db);
    void drop(const std::function<bool(const std::string& sql)>& touched);

    std::map<std::string, People> m_people; ///< by statement and what is bound to it
    std::map<std::string, Months> m_months;
    Asked m_asked;
    int m_version = 0;
};

} // namespace rostrum
