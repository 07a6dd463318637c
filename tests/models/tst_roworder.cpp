// Rows in the order that a person expects: names by pinyin, days and numbers as such, what is blank first.
#include "models/facts/rows.h"
#include "tests/support/store.h"
#include <QTest>

using namespace rostrum;
using namespace rostrum::test;

class TestRowOrder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void peopleStandByThePinyinOfTheirNames();
    void ratingsStandByTheirTraineesName();
    void equalValuesKeepTheOrderOfTheRows();
    void descendingTurnsTheValuesRoundAndNotTheEquals();
    void limitAndOffsetCutTheSortedList();
    void aFilterHoldsInEveryOrder();
    void everyColumnOfEveryTableCanBeSorted();
    void anUnknownFieldIsNamed();

private:
    QStringList sorted(const char* table, const char* sort, const char* shown, int limit = -1, int offset = 0);

    TemporaryWorkspace m_workspace;
};

void TestRowOrder::initTestCase()
{
    const auto add = [](Change& change, const char* table, const FieldValues& values) -> Result<void> {
        ROSTRUM_TRY(id, addRow(change, *factTable(QLatin1String(table)), values));
        Q_UNUSED(id);
        return {};
    };
    using S = QString;
    const auto written = m_workspace->writeNow({S::fromLatin1("add"), {}}, [&](Change& change) -> Result<void> {
        for (const auto& [number, name] :
             {std::pair("1", "张伟"), {"2", "李强"}, {"3", "王丽华"}, {"4", "单雄信"}, {"5", "李静"}})
            ROSTRUM_CHECK(
                add(change, "people",
                    {{S::fromLatin1("number"), S::fromLatin1(number)}, {S::fromLatin1("name"), S::fromUtf8(name)}}));
        ROSTRUM_CHECK(add(change, "courses",
                          {{S::fromLatin1("code"), S::fromLatin1("C1")}, {S::fromLatin1("title"), S::fromUtf8("课")}}));
        for (const auto& [code, day] : {std::pair("S1", "2026-03-02"), {"S2", "2026-03-01"}, {"S3", "2026-03-02"}})
            ROSTRUM_CHECK(add(change, "sessions",
                              {{S::fromLatin1("code"), S::fromLatin1(code)},
                               {S::fromLatin1("course"), S::fromLatin1("C1")},
                               {S::fromLatin1("trainer"), S::fromLatin1("1")},
                               {S::fromLatin1("starts_at"), S::fromLatin1(day)}}));
        for (const auto& [session, trainee, overall] :
             {std::tuple("S1", "3", "4"), {"S3", "2", "5"}, {"S2", "3", "3"}, {"S1", "5", "5"}, {"S1", "1", "1"}})
            ROSTRUM_CHECK(add(change, "ratings",
                              {{S::fromLatin1("session"), S::fromLatin1(session)},
                               {S::fromLatin1("trainee"), S::fromLatin1(trainee)},
                               {S::fromLatin1("overall"), S::fromLatin1(overall)}}));
        return {};
    });
    QVERIFY2(written.has_value(), written ? "" : qPrintable(errorKey(written.error().code)));
}

QStringList TestRowOrder::sorted(const char* table, const char* sort, const char* shown, int limit, int offset)
{
    const FactTable& facts = *factTable(QLatin1String(table));
    RowQuery query;
    query.sort = QLatin1String(sort);
    query.limit = limit;
    query.offset = offset;
    const auto rows = listRows(m_workspace->reader(), facts, query);
    QStringList list;
    if (rows)
        for (const RowData& row : *rows)
            list << row.fields[size_t(facts.indexOf(shown))].text;
    return list;
}

void TestRowOrder::peopleStandByThePinyinOfTheirNames()
{
    // 单 as a surname is Shàn; the order of the code points would be another.
    const QStringList expected{QStringLiteral("李静"), QStringLiteral("李强"), QStringLiteral("单雄信"),
                               QStringLiteral("王丽华"), QStringLiteral("张伟")};
    QCOMPARE(sorted("people", "name", "name"), expected);
}

void TestRowOrder::ratingsStandByTheirTraineesName()
{
    const QStringList expected{QStringLiteral("李静"), QStringLiteral("李强"), QStringLiteral("王丽华"),
                               QStringLiteral("王丽华"), QStringLiteral("张伟")};
    QCOMPARE(sorted("ratings", "name", "name"), expected);
}

void TestRowOrder::equalValuesKeepTheOrderOfTheRows()
{
    // Two sessions on one day: their ratings stand as they were added, not session by session.
    const QStringList expected{QStringLiteral("3"), QStringLiteral("3"), QStringLiteral("2"), QStringLiteral("5"),
                               QStringLiteral("1")};
    QCOMPARE(sorted("ratings", "date", "trainee"), expected);
}

void TestRowOrder::descendingTurnsTheValuesRoundAndNotTheEquals()
{
    const QStringList expected{QStringLiteral("3"), QStringLiteral("2"), QStringLiteral("5"), QStringLiteral("1"),
                               QStringLiteral("3")};
    QCOMPARE(sorted("ratings", "-date", "trainee"), expected);
}

void TestRowOrder::limitAndOffsetCutTheSortedList()
{
    const QStringList all = sorted("people", "name", "name");
    QCOMPARE(sorted("people", "name", "name", 2, 1), all.mid(1, 2));
    QCOMPARE(sorted("people", "name", "name", -1, 3), all.mid(3));
    QCOMPARE(sorted("people", "name", "name", 5, 9), QStringList());
    QCOMPARE(sorted("people", "-number", "number", 2), (QStringList{QStringLiteral("5"), QStringLiteral("4")}));
}

void TestRowOrder::aFilterHoldsInEveryOrder()
{
    const FactTable& ratings = *factTable(QStringLiteral("ratings"));
    for (const char* sort : {"", "name", "-date", "overall"}) {
        RowQuery query;
        query.where = {{QStringLiteral("session"), QStringLiteral("S1")}};
        query.sort = QLatin1String(sort);
        const auto rowids = rowidsOf(m_workspace->reader(), ratings, query);
        QVERIFY(rowids);
        QCOMPARE(rowids->size(), size_t(3));
    }
}

void TestRowOrder::everyColumnOfEveryTableCanBeSorted()
{
    for (const FactTable& table : factTables()) {
        RowQuery query;
        const auto total = countRows(m_workspace->reader(), table, query);
        QVERIFY(total);
        for (const Column& column : table.columns) {
            query.sort = QLatin1String(column.key);
            const auto rowids = rowidsOf(m_workspace->reader(), table, query);
            QVERIFY2(rowids.has_value(), column.key);
            QCOMPARE(int64_t(rowids->size()), *total);
        }
    }
}

void TestRowOrder::anUnknownFieldIsNamed()
{
    RowQuery query;
    query.sort = QStringLiteral("shoe");
    const auto rowids = rowidsOf(m_workspace->reader(), *factTable(QStringLiteral("people")), query);
    QVERIFY(!rowids);
    QCOMPARE(rowids.error().code, ErrorCode::UnknownField);
}

QTEST_GUILESS_MAIN(TestRowOrder)
#include "tst_roworder.moc"
