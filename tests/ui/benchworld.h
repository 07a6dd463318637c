// A dozen trainers in September 2026, among them the worked month: some held every session, some are rated best, so
// that weights decide who is above the line.
#pragma once
#include "tests/models/kpiworld.h"
#include "tests/support/desktopfixture.h"

namespace rostrum::test {

class BenchWorld : public KpiWorld {
public:
    BenchWorld()
    {
        const Id unit = department("信息部");
        const char* const names[] = {"赵敏",   "孙慧",   "刘洋",   "谢文涛", "徐刚",
                                     "何志强", "王丽华", "周建平", "李静",   "钟凯"};
        int i = 0;
        for (const char* name : names) {
            const QByteArray number = "T" + QByteArray::number(i + 11);
            const Id id = trainer(number.constData(), name, unit);
            teaches(id, i);
            for (int piece = 0; piece < 3 + i % 2; ++piece)
                publishes(id, QDate(2026, 9, 5 + piece));
            assesses(id, 800000 + 10000 * ((i * 7) % 15));
            ++i;
        }
    }
    /// The file, with nothing open on it any more.
    QString release()
    {
        QString file;
        {
            Query rows = db->query("SELECT file FROM pragma_database_list WHERE name = 'main'");
            if (rows.next())
                file = rows.string(0);
        }
        db.reset();
        return file;
    }

private:
    // Eight sessions of which the first trainers gave all and the last were rated best.
    void teaches(const Id& id, int i)
    {
        const int held = 8 - i / 4;
        for (int n = 0; n < 8; ++n) {
            const Id one = session(
                topic, qPrintable(QStringLiteral("2026-09-%1T09:%2").arg(n + 10).arg(i, 2, 10, QLatin1Char('0'))), {},
                n < held ? "held" : "cancelled", id);
            if (n == 0)
                for (size_t rater = 0; rater < 8; ++rater)
                    rates(one, raters[rater], rater < size_t(i) ? 50000 : 30000);
        }
    }
};

/// What the window's page says, for tests that drive it.
class BenchFixture {
public:
    BenchFixture() : m_file(m_world.release())
    {
        m_fixture.start(m_file);
        m_fixture.show("kpi");
    }
    DesktopFixture& operator*() { return m_fixture; }
    DesktopFixture* operator->() { return &m_fixture; }
    QString file() const { return m_file; }

private:
    BenchWorld m_world; ///< its folder
    QString m_file;
    DesktopFixture m_fixture;
};

} // namespace rostrum::test
