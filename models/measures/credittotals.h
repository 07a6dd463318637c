// Credit hours by person and calendar year, kept beside the rows that they follow from (table _credit_year): so that
// everybody can be judged without reading every attendance again. They are what the measure credit.hours sums, never
// another figure; where they do not know the newest Change nobody uses them.
//
// Written by the writer in the commit of each Change (keepCreditTotals), read by anybody.
#pragma once
#include "models/measures/evaluate.h"
#include "models/store/change.h"
#include <QHash>

namespace rostrum {

/// A Change::Keeper: people whose rows were touched are summed again; everybody where those were many, where more was
/// written than one changeset holds, or where the totals are behind.
Result<void> keepCreditTotals(Connection& db, const ChangeNotice& touched, const std::optional<QByteArray>& rows);

/// Whether the totals know of the newest Change.
Result<bool> areCreditTotalsFresh(Connection& db);

/// Whether the measure's yearly sums can be had from the totals: credit hours, narrowed by category or origin at most.
bool isCreditSum(const Measure& measure);

class CreditTotals {
public:
    /// Of everybody, the years of the span whole.
    static Result<CreditTotals> read(Connection& db, const DateSpan& span);

    struct Year {
        int year = 0;
        Figure figure;
    };
    /// Of each person the years with something to count, rising. isCreditSum(measure) must hold.
    void forEach(const Measure& measure, const std::function<void(const Id& person, const Year& year)>& take) const;

private:
    struct Sum {
        Id person;
        int16_t year;
        uint8_t origin, category; ///< places in m_origins, m_categories
        int32_t n;
        int64_t hundredths;
    };
    std::vector<Sum> m_sums; ///< by person, year
    QStringList m_origins, m_categories;
};

} // namespace rostrum
