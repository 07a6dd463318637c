// A year of three trainers on the real schema, written Change by Change as an officer would, with the marks kept.
#pragma once
#include "models/kpi/adjustment.h"
#include "models/kpi/kpilock.h"
#include "models/kpi/kpimonths.h"
#include "models/kpi/kpitrace.h"
#include "models/kpi/schemestore.h"
#include "models/kpi/touchedlocks.h"
#include "models/kpi/waiver.h"
#include "models/store/change.h"
#include "tests/support/kpilocking.h"
#include "tests/support/store.h"

namespace rostrum::test {

class MonthWorld {
public:
    explicit MonthWorld(bool marked = true)
    {
        if (marked)
            file->keep(keepTouchedLocks);
        must([this](Change& change) -> Result<void> {
            ROSTRUM_CHECK(installShippedSchemes(change));
            course = add(change, "course", "code,title", QStringLiteral("C1"), QStringLiteral("谈判技巧"));
            for (int i = 0; i < 3; ++i)
                trainers.push_back(add(change, "person", "number,name,is_trainer", QStringLiteral("T%1").arg(i + 1),
                                       QStringLiteral("讲师%1").arg(i + 1), 1));
            for (int i = 0; i < 6; ++i)
                trainees.push_back(add(change, "person", "number,name", QStringLiteral("E%1").arg(i + 1),
                                       QStringLiteral("学员%1").arg(i + 1)));
            return {};
        });
    }

    TemporaryWorkspace file;
    Id course;
    std::vector<Id> trainers, trainees;

    Connection& db() { return file->reader(); }
    qint64 must(const std::function<Result<void>(Change&)>& work)
    {
        auto done = tryTo(work);
        if (!done)
            qFatal("not written: %s %s %s", qPrintable(errorKey(done.error().code)), qPrintable(done.error().log),
                   qPrintable(done.error().details.value(QStringLiteral("problem")).toString()));
        return *done;
    }
    Result<qint64> tryTo(const std::function<Result<void>(Change&)>& work)
    {
        auto done = file->writeNow({QStringLiteral("edit"), {}}, work);
        if (!done)
            return fail(done.error());
        return done->id;
    }
    template <class... Values>
    static Id add(Change& change, const char* table, const char* columns, const Values&... values)
    {
        const Id id = Id::make();
        std::string marks;
        for (size_t i = 0; i < sizeof...(values); ++i)
            marks += ",?";
        Query insert =
            change.db().query(std::string("INSERT INTO ") + table + "(id," + columns + ") VALUES(?" + marks + ")");
        insert.bind(id);
        (insert.bind(values), ...);
        if (auto done = insert.run(); !done)
            qFatal("%s: %s", table, qPrintable(done.error().log));
        (void)change.count();
        return id;
    }

    Id session(int trainer, const char* day, const char* status = "held")
    {
        Id id;
        must([&](Change& change) -> Result<void> {
            id = add(change, "session", "course,trainer,starts_at,status", course, trainers[size_t(trainer)],
                     QString::fromLatin1(day), QString::fromLatin1(status));
            return {};
        });
        return id;
    }
    Id attends(const Id& session, int trainee, const char* status = "present")
    {
        Id id;
        must([&](Change& change) -> Result<void> {
            id = add(change, "attendance", "session,person,status", session, trainees[size_t(trainee)],
                     QString::fromLatin1(status));
            return {};
        });
        return id;
    }
    /// In whole points; without a trainee anonymous.
    Id rates(const Id& session, int points, std::optional<int> trainee = {})
    {
        Id id;
        must([&](Change& change) -> Result<void> {
            id = trainee ? add(change, "rating", "session,trainee,overall", session, trainees[size_t(*trainee)],
                               points * 10000)
                         : add(change, "rating", "session,overall", session, points * 10000);
            return {};
        });
        return id;
    }
    Id assessed(int trainer, const char* day, int points)
    {
        Id id;
        must([&](Change& change) -> Result<void> {
            id = add(change, "assessment", "trainer,role,score,assessed_on", trainers[size_t(trainer)],
                     QStringLiteral("head"), points * 10000, QString::fromLatin1(day));
            return {};
        });
        return id;
    }
    /// A held session with a rating, and the head's word.
    void complete(int month, int trainer)
    {
        const QByteArray day = "2026-" + QByteArray::number(month).rightJustified(2, '0') + "-10";
        rates(session(trainer, day.constData()), 4, 0);
        assessed(trainer, day.constData(), 80);
    }
    void must(const char* sql)
    {
        must([&](Change& change) -> Result<void> {
            ROSTRUM_CHECK(change.db().execute(sql));
            return change.count();
        });
    }

    static DateSpan month(int number) { return monthsOfYear(2026)[size_t(number - 1)]; }
    QDate today = QDate(2026, 12, 31);
    KpiQuery query(int number) const { return {month(number), {}, {}, today}; }
    KpiResults results(int number)
    {
        auto read = kpiResults(db(), query(number));
        if (!read)
            qFatal("no results");
        return *read;
    }
    static KpiRow rowOf(const KpiResults& results, const char* number)
    {
        for (const KpiRow& row : results.rows)
            if (row.number == QLatin1String(number))
                return row;
        return {};
    }
    KpiRow row(int number, const char* trainer) { return rowOf(results(number), trainer); }
    /// What is missing is waived with it.
    KpiLock lock(int number)
    {
        KpiLock made;
        must([&](Change& change) -> Result<void> {
            ROSTRUM_TRY(locked, lockWaived(change, query(number)));
            made = locked;
            return {};
        });
        return made;
    }
    void reopen(int number)
    {
        must([&](Change& change) -> Result<void> {
            ROSTRUM_TRY(opened,
                        reopenKpi(change, QStringLiteral("trainer"), month(number), QStringLiteral("补录"), today));
            (void)opened;
            return {};
        });
    }
    void undo()
    {
        auto future = file->undo({});
        future.waitForFinished();
        if (!future.result())
            qFatal("not undone: %s", qPrintable(errorKey(future.result().error().code)));
    }
    MonthState state(int number)
    {
        auto read = monthStates(db(), {}, {month(number)}, today);
        if (!read)
            qFatal("no months");
        return read->front();
    }
};

} // namespace rostrum::test
