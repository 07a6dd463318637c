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

int MonthFigures::waitingPeople() const
{
    return int(std::count_if(results.rows.begin(), results.rows.end(), [](const KpiRow& row) {
        return std::any_of(row.coverage.begin(), row.coverage.end(),
                           [](const Coverage& one) { return !one.complete(); });
    }));
}

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
    ROSTRUM_TRY(waivers, kpiWaivers(db, code, question.period));
    figures.waivers = std::move(waivers);
    return figures;
}

// Month by month, so that the period in front need not wait for a whole year.
Result<std::vector<MonthState>> MonthReader::readYear(Connection& db, const QString& scheme, int year, QDate today)
{
    std::vector<MonthState> states;
    for (const DateSpan& month : monthsOfYear(year)) {
        const std::scoped_lock one(m_reading);
        const Snapshot snapshot(db);
        ROSTRUM_CHECK(mend(db));
        ROSTRUM_TRY(state, monthStates(db, scheme, {month}, today, &m_figures));
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
            return done;
        }
    return {};
}

bool touchesResults(const ChangeNotice& notice)
{
    static const QStringList tables{
        QStringLiteral("rating"),          QStringLiteral("session"),    QStringLiteral("attendance"),
        QStringLiteral("course"),          QStringLiteral("form"),       QStringLiteral("form_question"),
        QStringLiteral("person"),          QStringLiteral("department"), QStringLiteral("department_span"),
        QStringLiteral("employment_span"), QStringLiteral("assessment"), QStringLiteral("library_item"),
        QStringLiteral("library_use"),     QStringLiteral("homework"),   QStringLiteral("exam"),
        QStringLiteral("credit"),          QStringLiteral("kpi_value"),  QStringLiteral("kpi_scheme"),
        QStringLiteral("kpi_lock"),        QStringLiteral("kpi_waiver"), QStringLiteral("kpi_adjustment")};
    return std::any_of(tables.begin(), tables.end(), [&](const QString& table) { return notice.touches(table); });
}

} // namespace rostrum
