// Twelve months of results in a row: the figures of kpiResults(), month by month, kept while a board is open so that a
// Change counts only those months again whose figures it moved (mission V6).
#pragma once
#include "models/kpi/rememberedfigures.h"
#include <mutex>

namespace rostrum {

struct KpiMonth {
    DateSpan month;
    bool locked = false;
    std::shared_ptr<const KpiResults> results; ///< everybody's
    const KpiRow* row(const Id& person) const; ///< null: no trainer in this month
};

/// One place of a trend line. `n`: the observations behind it; of everybody's score the trainers who have a rank.
struct KpiPoint {
    DateSpan month;
    bool locked = false, provisional = false;
    bool insufficient = false;    ///< too little of the scheme has data for a rank: no line leads through such a score
    std::optional<int64_t> value; ///< ten-thousandths of a point
    int n = 0;
};

struct KpiTrendQuery {
    QString scheme; ///< code; empty = the first
    QDate last;     ///< any day of the last month
    QDate today;    ///< whether months are over
    int months = 12;
};

/// Used by one reader after another; each sees a base that is not older than what it was told of.
class KpiTrend {
public:
    /// Oldest month first. Errors as kpiResults().
    Result<std::vector<KpiMonth>> read(Connection& db, const KpiTrendQuery& query);
    /// What was written; the next read() counts anew what it touched. Each Change is told, from any thread.
    void changed(const ChangeNotice& notice);

private:
    struct Kept {
        KpiMonth month;
        RememberedFigures::Asked asked;
        bool carries = false;    ///< what late data changed in closed months: then all of it is counted again
        bool onlyRatings = true; ///< since it was counted, nothing else that moves figures was written …
        std::set<Id> moved;      ///< … and these are those whose ratings of the month it were
    };
    Result<void> mend(Connection& db);
    Result<Kept> countAnew(Connection& db, const KpiTrendQuery& query, const DateSpan& month);
    /// The same as countAnew(), from what is kept where that suffices.
    Result<Kept> count(Connection& db, const KpiTrendQuery& query, const DateSpan& month);

    std::mutex m_reading, m_telling;
    std::vector<ChangeNotice> m_news;
    bool m_lost = false; ///< too many to go through one by one
    RememberedFigures m_figures;
    std::map<QDate, Kept> m_months; ///< by first day
    QString m_scheme;
    QDate m_today;
};

/// What is compared over months and between people: total and bonus, without what late data carried in; nothing where
/// the data does not suffice for a rank, for a part of the weights is another figure.
std::optional<int64_t> comparedScore(const KpiRow& row);

/// The compared score of a person, or with a null id the mean of all who have one: half-up, the last digit rounded
/// once.
std::vector<KpiPoint> scorePoints(const std::vector<KpiMonth>& months, const Id& person);
/// The score of an indicator by its code, in whatever version of the scheme it stands; everybody's as above.
std::vector<KpiPoint> indicatorPoints(const std::vector<KpiMonth>& months, const Id& person, const QString& code);

} // namespace rostrum
