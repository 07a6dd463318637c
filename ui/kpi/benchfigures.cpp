#include "ui/kpi/benchfigures.h"
#include "models/kpi/kpilock.h"
#include "models/kpi/kpiperiods.h"
#include "models/kpi/schemeshape.h"
#include "models/kpi/schemestore.h"
#include "models/store/connection.h"

namespace rostrum {

namespace {
// The bench is made for trainers; a workspace without their scheme shows its first.
const QString kUsual = QStringLiteral("trainer");

Result<void> chooseScheme(Connection& db, const QString& wanted, BenchFigures& figures)
{
    ROSTRUM_TRY(all, listSchemes(db));
    for (const Scheme& one : all) {
        const qsizetype known = figures.codes.indexOf(one.code);
        if (known < 0) {
            figures.codes.append(one.code);
            figures.names.append(one.name);
        } else {
            figures.names[known] = one.name;
        }
    }
    QString code = figures.codes.contains(wanted) ? wanted : kUsual;
    if (!figures.codes.contains(code))
        code = figures.codes.value(0);
    for (const Scheme& one : all)
        if (one.code == code)
            figures.versions.push_back(one);
    if (figures.versions.empty())
        return fail(ErrorCode::UnknownRule,
                    {{QStringLiteral("rule"), wanted}, {QStringLiteral("known"), figures.codes}});
    return {};
}
} // namespace

const Scheme* BenchFigures::version(int number) const
{
    for (const Scheme& one : versions)
        if (one.version == number)
            return &one;
    return nullptr;
}

Result<BenchFigures> readBench(Connection& db, BenchQuestion question)
{
    const Snapshot snapshot(db);
    BenchFigures figures;
    figures.today = question.today;
    ROSTRUM_CHECK(chooseScheme(db, question.scheme, figures));
    const QString code = figures.newest().code;
    ROSTRUM_TRY(months, scoredMonths(db, figures.newest(), question.today));
    ROSTRUM_TRY(locked, lockedPeriods(db, code));
    figures.months = std::move(months);
    figures.locked = std::move(locked);
    figures.period = question.period.from.isValid() ? question.period : usualPeriod(figures.months, question.today);
    const KpiQuery query{figures.period, code, {}, question.today};
    ROSTRUM_TRY(lock, kpiLock(db, code, figures.period));
    figures.isLocked = lock.has_value();
    Scheme held;
    if (lock) {
        ROSTRUM_TRY(results, kpiResults(db, query));
        held = results.scheme;
    } else {
        ROSTRUM_TRY(holding, schemeOf(db, code, figures.period));
        held = holding;
    }
    figures.inForce = held.version;
    const Scheme* left = figures.version(question.left);
    const Scheme* right = figures.version(question.right);
    ROSTRUM_TRY(before, resultsBy(db, query, left ? *left : held));
    figures.left = std::move(before);
    const Scheme& base = right ? *right : figures.newest();
    if (sameScores(figures.left.scheme, base)) {
        figures.right = asUnder(figures.left, base);
    } else {
        ROSTRUM_TRY(after, resultsBy(db, query, base));
        figures.right = std::move(after);
    }
    return figures;
}

} // namespace rostrum
