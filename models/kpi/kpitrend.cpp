#include "models/kpi/kpitrend.h"
#include "models/base/decimal.h"
#include "models/kpi/adjustment.h"
#include "models/kpi/kpilock.h"
#include "models/kpi/schemestore.h"
#include "models/store/change.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
constexpr size_t kMostNews = 200;

// What measures read. A Change of anything else may move results by other ways than figures: people and their spans,
// who came and is expected to rate, schemes, locks, waivers.
bool onlyMovesFigures(const QString& table)
{
    static const QSet<QString> tables{
        QStringLiteral("rating"),      QStringLiteral("session"),        QStringLiteral("course"),
        QStringLiteral("homework"),    QStringLiteral("credit"),         QStringLiteral("exam"),
        QStringLiteral("assessment"),  QStringLiteral("library_item"),   QStringLiteral("library_use"),
        QStringLiteral("form"),        QStringLiteral("form_question"),  QStringLiteral("attachment"),
        QStringLiteral("certificate"), QStringLiteral("finding_review"), QStringLiteral("comment_word"),
        QStringLiteral("advice_rule")};
    return tables.contains(table);
}

DateSpan monthWith(QDate day)
{
    const QDate first(day.year(), day.month(), 1);
    return {first, first.addMonths(1).addDays(-1)};
}

std::optional<size_t> placeOf(const Scheme& scheme, const QString& code)
{
    for (size_t i = 0; i < scheme.indicators.size(); ++i)
        if (scheme.indicators[i].code == code)
            return i;
    return std::nullopt;
}

// Of those who have a value: sum and number, until the one rounding.
struct Mean {
    int64_t sum = 0;
    int n = 0;
    void add(const std::optional<int64_t>& value)
    {
        if (!value)
            return;
        sum += *value;
        ++n;
    }
    std::optional<int64_t> value() const { return n ? std::optional(divideHalfUp(sum, n)) : std::nullopt; }
};

int observations(const KpiRow& row)
{
    int n = 0;
    for (const IndicatorScore& one : row.indicators)
        n += one.raw.n;
    return n;
}
} // namespace

const KpiRow* KpiMonth::row(const Id& person) const
{
    for (const KpiRow& row : results->rows)
        if (row.person == person)
            return &row;
    return nullptr;
}

void KpiTrend::changed(const ChangeNotice& notice)
{
    const std::lock_guard guard(m_telling);
    m_lost = m_lost || m_news.size() >= kMostNews; // a board that nobody looked at for long begins anew
    if (m_lost)
        m_news.clear();
    else
        m_news.push_back(notice);
}

Result<void> KpiTrend::mend(Connection& db)
{
    std::vector<ChangeNotice> news;
    {
        const std::lock_guard guard(m_telling);
        news.swap(m_news);
        if (std::exchange(m_lost, false)) {
            m_months.clear();
            m_figures.forget();
        }
    }
    for (const ChangeNotice& notice : news) {
        if (!std::all_of(notice.tables.begin(), notice.tables.end(), onlyMovesFigures))
            m_months.clear();
        ROSTRUM_TRY(taught, m_figures.mend(db, notice));
        for (auto& [first, kept] : m_months) {
            kept.onlyRatings = kept.onlyRatings && taught;
            if (taught)
                for (const RememberedFigures::Taught& one : *taught)
                    if (kept.month.month.contains(one.day) && !one.trainer.isNull())
                        kept.moved.insert(one.trainer);
        }
    }
    return {};
}

Result<KpiTrend::Kept> KpiTrend::count(Connection& db, const KpiTrendQuery& query, const DateSpan& month)
{
    const auto known = m_months.find(month.from);
    if (known == m_months.end() || !known->second.onlyRatings || known->second.carries || known->second.month.locked)
        return countAnew(db, query, month);
    const Kept& kept = known->second;
    const KpiQuery one{month, query.scheme, {}, query.today};
    m_figures.takeAsked();
    ROSTRUM_TRY(results, recountMoved(db, one, *kept.month.results, kept.moved, m_figures));
    return Kept{{month, false, std::make_shared<const KpiResults>(std::move(results))}, m_figures.takeAsked()};
}

Result<KpiTrend::Kept> KpiTrend::countAnew(Connection& db, const KpiTrendQuery& query, const DateSpan& month)
{
    KpiQuery one;
    one.period = month;
    one.scheme = query.scheme;
    one.today = query.today;
    m_figures.takeAsked();
    ROSTRUM_TRY(results, kpiResults(db, one, &m_figures));
    ROSTRUM_TRY(lock, kpiLock(db, results.scheme.code, month));
    ROSTRUM_TRY(carries, carriesAdjustments(db, results.scheme.code, month));
    return Kept{{month, lock.has_value(), std::make_shared<const KpiResults>(std::move(results))},
                m_figures.takeAsked(),
                carries};
}

Result<std::vector<KpiMonth>> KpiTrend::read(Connection& db, const KpiTrendQuery& query)
{
    const std::lock_guard guard(m_reading);
    const Snapshot snapshot(db);
    if (query.scheme != m_scheme || query.today != m_today)
        m_months.clear();
    m_scheme = query.scheme;
    m_today = query.today;
    if (const Result<void> mended = mend(db); !mended) { // half put right is worth nothing
        m_months.clear();
        m_figures.forget();
        return tl::unexpected(mended.error());
    }
    std::vector<KpiMonth> months;
    const QDate last = monthWith(query.last).from;
    for (int back = query.months - 1; back >= 0; --back) {
        const DateSpan month = monthWith(last.addMonths(-back));
        const auto known = m_months.find(month.from);
        bool holds = false;
        if (known != m_months.end()) {
            ROSTRUM_TRY(still, m_figures.holds(db, known->second.asked));
            holds = still;
        }
        if (!holds) {
            ROSTRUM_TRY(kept, count(db, query, month));
            m_months.insert_or_assign(month.from, std::move(kept));
        }
        months.push_back(m_months.at(month.from).month);
    }
    return months;
}

std::optional<int64_t> comparedScore(const KpiRow& row)
{
    return row.total.standing == Standing::Ranked ? row.earned : std::nullopt;
}

std::vector<KpiPoint> scorePoints(const std::vector<KpiMonth>& months, const Id& person)
{
    std::vector<KpiPoint> points;
    for (const KpiMonth& month : months) {
        KpiPoint& point = points.emplace_back(KpiPoint{month.month, month.locked});
        if (!person.isNull()) {
            if (const KpiRow* row = month.row(person)) {
                point.value = comparedScore(*row);
                point.provisional = row->provisional && !month.locked;
                point.insufficient = row->finalPoints && row->total.standing != Standing::Ranked;
                point.n = observations(*row);
            }
            continue;
        }
        Mean mean;
        for (const KpiRow& row : month.results->rows) {
            mean.add(comparedScore(row));
            point.provisional = point.provisional || (row.provisional && comparedScore(row) && !month.locked);
        }
        point.value = mean.value();
        point.n = mean.n;
    }
    return points;
}

std::vector<KpiPoint> indicatorPoints(const std::vector<KpiMonth>& months, const Id& person, const QString& code)
{
    std::vector<KpiPoint> points;
    for (const KpiMonth& month : months) {
        KpiPoint& point = points.emplace_back(KpiPoint{month.month, month.locked});
        const std::optional<size_t> place = placeOf(month.results->scheme, code);
        if (!place)
            continue;
        Mean mean;
        for (const KpiRow& row : month.results->rows) {
            if ((!person.isNull() && row.person != person) || row.indicators[*place].assumed)
                continue;
            mean.add(row.indicators[*place].score);
            point.n += row.indicators[*place].raw.n;
        }
        point.value = mean.value();
    }
    return points;
}

} // namespace rostrum
