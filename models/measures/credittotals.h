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

/// Everybody's credit hours of some years, read once for whatever kinds and categories are asked of them.
class CreditSums {
public:
    /// The days of `tails` (whole ends of years) one by one, what lies before them in their year in one sum on its
    /// first day; every other year of the span in one sum too. Where the totals are behind, every day by itself.
    static Result<CreditSums> read(Connection& db, const DateSpan& span, const std::vector<DateSpan>& tails);

    using Take = std::function<void(const Id& person, QDate day, const Figure& figure)>;
    /// Each person's together. isCreditSum(measure) must hold.
    void forEach(const Measure& measure, const Take& take) const;

private:
    struct Sum {
        Id person;
        int32_t day;              ///< Julian
        uint8_t origin, category; ///< places in m_origins, m_categories
        int32_t n;
        int64_t hundredths;
    };
    uint8_t place(QStringList& names, std::string_view name);
    Result<void> readDays(Connection& db, const DateSpan& span);
    Result<void> readYears(Connection& db, const DateSpan& span);
    std::vector<Sum> m_sums; ///< by person
    QStringList m_origins, m_categories;
};

} // namespace rostrum
