#include "ui/kpimonths/monthfigures.h"
#include "models/kpi/kpitrace.h"
#include "models/kpi/schemestore.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
Result<void> readSchemes(Connection& db, MonthFigures& figures)
{
    ROSTRUM_TRY(all, listSchemes(db));
    for (const Scheme& scheme : all)
        if (figures.schemes.empty() || figures.schemes.back().first != scheme.code)
            figures.schemes.emplace_back(scheme.code, scheme.name);
        else
            figures.schemes.back().second = scheme.name;
    return {};
}

Result<void> readShown(Connection& db, const QString& department, MonthFigures& figures)
{
    std::vector<KpiRow> rows = figures.results.rows;
    if (!department.isEmpty())
        ROSTRUM_CHECK(keepDepartment(db, department, rows));
    for (const KpiRow& row : rows)
        figures.shown.insert(row.person);
    return {};
}
} // namespace

int MonthFigures::waitingPeople() const { return int(whoWaits(results.rows).size()); }

int MonthFigures::waitingThings() const
{
    int things = 0;
    for (const KpiRow& row : results.rows)
        for (const Coverage& one : row.coverage)
            things += one.complete() ? 0 : one.missing();
    return things;
}

Result<MonthFigures> MonthReader::read(Connection& db, MonthQuestion question)
{
    const std::scoped_lock one(m_reading);
    const Snapshot snapshot(db);
    ROSTRUM_CHECK(mend(db));
    if (!question.period.from.isValid()) {
        const QDate first = QDate(question.today.year(), question.today.month(), 1).addMonths(-1);
        question.period = {first, first.addMonths(1).addDays(-1)};
    }
    MonthFigures figures;
    figures.today = question.today;
    ROSTRUM_CHECK(readSchemes(db, figures));
    ROSTRUM_TRY(results, kpiResults(db, {question.period, question.scheme, {}, question.today}, &m_figures));
    figures.results = std::move(results);
    figures.stage = stageOf(figures.results, question.today);
    ROSTRUM_CHECK(readShown(db, question.department, figures));
    const std::vector<KpiSentences> sentences = kpiSentences(figures.results);
    for (size_t i = 0; i < sentences.size(); ++i)
        figures.sentences[figures.results.rows[i].person] = sentences[i];
    const QString& code = figures.results.scheme.code;
    ROSTRUM_TRY(locks, kpiLocks(db, code, question.period));
    if (!locks.empty())
        figures.lock = locks.back();
    ROSTRUM_TRY(lacks, figures.results.revision ? readFrozenLacks(db, figures.lock->id)
                                                : readLacks(db, figures.results, question.today));
    figures.lacks = std::move(lacks);
    if (!figures.results.revision) {
        ROSTRUM_TRY(gaps, planWeightGaps(db, figures.results.scheme, question.period));
        figures.planGaps = std::move(gaps);
    }
    ROSTRUM_TRY(waivers, kpiWaivers(db, code, question.period));
    figures.waivers = std::move(waivers);
    return figures;
}

// One by one, so that the period in front need not wait for all of them.
Result<std::vector<MonthState>> MonthReader::readPeriods(Connection& db, const QString& scheme,
                                                         const std::vector<DateSpan>& periods, QDate today)
{
    std::vector<MonthState> states;
    for (const DateSpan& period : periods) {
        const std::scoped_lock one(m_reading);
        const Snapshot snapshot(db);
        ROSTRUM_CHECK(mend(db));
        ROSTRUM_TRY(state, monthStates(db, scheme, {period}, today, &m_figures));
        states.push_back(std::move(state.front()));
    }
    return states;
}

void MonthReader::changed(const ChangeNotice& notice)
{
    constexpr size_t kMostNews = 200; // a page that nobody looked at for long begins anew
    const std::scoped_lock one(m_telling);
    m_lost = m_lost || m_news.size() >= kMostNews;
    if (m_lost)
        m_news.clear();
    else
        m_news.push_back(notice);
}

Result<void> MonthReader::mend(Connection& db)
{
    std::vector<ChangeNotice> news;
    {
        const std::scoped_lock one(m_telling);
        news.swap(m_news);
        if (std::exchange(m_lost, false))
            m_figures.forget();
    }
    for (const ChangeNotice& notice : news)
        if (const auto done = m_figures.mend(db, notice); !done) {
            m_figures.forget();
            return tl::unexpected(done.error());
        }
    return {};
}

} // namespace rostrum
