// What the page of results reads: a period with its people, what is missing and waived; and the months of a year.
#pragma once
#include "models/kpi/completeness.h"
#include "models/kpi/kpimonths.h"
#include "models/kpi/kpisentence.h"
#include "models/kpi/planweights.h"
#include "models/kpi/rememberedfigures.h"
#include "models/kpi/waiver.h"
#include "models/store/change.h"
#include <QSet>
#include <memory>
#include <mutex>

namespace rostrum {

struct MonthQuestion {
    QString scheme;     ///< code; empty = the first
    DateSpan period;    ///< none: the month before today's
    QString department; ///< key; empty: all
    QDate today;
};

/// One period.
struct MonthFigures {
    KpiResults results; ///< of everybody
    std::map<Id, KpiSentences> sentences;
    QSet<Id> shown; ///< those of the department asked for
    std::vector<KpiLack> lacks;
    std::vector<KpiWaiver> waivers;
    std::vector<PlanWeightGap> planGaps;              ///< of an open period
    std::optional<KpiLock> lock;                      ///< the newest of the period
    std::vector<std::pair<QString, QString>> schemes; ///< code and name
    MonthState::Stage stage = MonthState::Stage::Open;
    QDate today;

    int waitingPeople() const;
    int waitingThings() const; ///< what is missing and not waived
    bool over() const { return today > results.period.to; }
};

/// Reads by figures that it keeps, so that after an edit only what moved is counted again. Used by one reader after
/// another; told of each Change.
class MonthReader {
public:
    Result<MonthFigures> read(Connection& db, MonthQuestion question);
    Result<std::vector<MonthState>> readPeriods(Connection& db, const QString& scheme,
                                                const std::vector<DateSpan>& periods, QDate today);
    void changed(const ChangeNotice& notice);

private:
    Result<void> mend(Connection& db);

    std::mutex m_reading, m_telling;
    std::vector<ChangeNotice> m_news;
    bool m_lost = false; ///< there were too many; everything is read anew
    RememberedFigures m_figures;
};

} // namespace rostrum
