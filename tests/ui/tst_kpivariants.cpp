// The worked month of method.md C3 and its variants, each through the real console and on the page: the same figure, to
// the ten-thousandth.
#include "tests/models/kpiworld.h"
#include "tests/support/ctl.h"
#include "tests/support/desktopfixture.h"
#include "ui/kpi/benchmodel.h"
#include "ui/widgets/evidence.h"
#include "ui/widgets/tableview.h"
#include <QSignalSpy>

using namespace rostrum;
using namespace rostrum::test;

namespace {
class VariantWorld : public KpiWorld {
public:
    // So many of eighteen held sessions that somebody came to; nine tenths are held as before.
    void shares(int count)
    {
        must("DELETE FROM attendance");
        for (int i = 1; i <= 10; ++i)
            session(topic, qPrintable(s("2026-09-%1T09:00").arg(i, 2, 10, QLatin1Char('0'))), {},
                    i == 10 ? "cancelled" : "held", worked);
        std::vector<Id> held;
        {
            Query rows = db->query("SELECT id FROM session WHERE trainer = ? AND status = 'held' "
                                   "AND starts_at LIKE '2026-09%' ORDER BY starts_at");
            rows.bind(worked);
            while (rows.next())
                held.push_back(rows.id(0));
        }
        for (int i = 0; i < count; ++i)
            attends(held[size_t(i)], raters[0]);
    }
    void withoutRatings(const char* policy)
    {
        must("DELETE FROM rating WHERE session IN (SELECT id FROM session WHERE starts_at LIKE '2026-09%')");
        must(qPrintable(s("UPDATE kpi_scheme SET definition = json_set(definition, '$.indicators[1].missing', '%1') "
                          "WHERE code = 'trainer'")
                            .arg(s(policy))));
    }
    // Somebody who did the very same, and one who did less.
    void ties()
    {
        const Id unit = department("营销部");
        for (const char* number : {"T08", "T09"}) {
            const Id id = trainer(number, number, unit);
            std::vector<Id> held;
            for (int i = 1; i <= 10; ++i)
                held.push_back(session(topic,
                                       qPrintable(s("2026-09-%1T%2:00").arg(i + 10).arg(number[2] == '8' ? 9 : 11)), {},
                                       i == 10 ? "cancelled" : "held", id));
            for (int i = 0; i < 12; ++i)
                rates(held[0], raters[size_t(i)], i < 9 ? 50000 : 40000);
            for (int i = 0; i < 3; ++i) {
                attends(held[size_t(i)], raters[size_t(i)]);
                publishes(id, QDate(2026, 9, i + 1));
            }
            assesses(id, number[2] == '8' ? 880000 : 800000);
        }
    }
    QString release()
    {
        const QString file = db->path();
        db.reset();
        return file;
    }
};

struct Shown {
    double total = -1, final = -1;
    QString rank;
};

Shown onThePage(DesktopFixture& window, const QString& name)
{
    window.show("kpi");
    auto* model = window.page()->findChild<BenchModel*>();
    auto* table = window.page()->findChild<TableView*>();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, BenchModel::Name).data().toString() != name)
            continue;
        QSignalSpy asked(window.page(), &Page::evidenceRequested);
        table->setCurrentIndex(model->index(row, model->after()));
        window.page()->run(Command::Evidence);
        window.settle();
        const QString rank = model->index(row, BenchModel::Rank).data().toString();
        if (asked.isEmpty())
            return {};
        const QList<EvidenceFigure> figures = asked.last().first().value<Evidence>().figures;
        return {figures[0].value.toDouble(), figures[1].value.toDouble(), rank};
    }
    return {};
}
} // namespace

class TestKpiVariants : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ownSettings("tst_kpivariants"); }
    void init() { QSettings().clear(); }
    void consoleAndPageSayTheSame_data();
    void consoleAndPageSayTheSame();
    void equalsShareARankOnBoth();

private:
    QJsonObject console(const QString& file, const char* number)
    {
        for (const QJsonValue& row : Ctl(file)("kpi results --period 2026-09").list("results"))
            if (row.toObject().value(s("number")).toString() == s(number))
                return row.toObject();
        return {};
    }
};

void TestKpiVariants::consoleAndPageSayTheSame_data()
{
    QTest::addColumn<int>("shares"); // -1: as worked
    QTest::addColumn<QString>("withoutRatings");
    QTest::addColumn<double>("total");
    QTest::addColumn<double>("final");
    QTest::newRow("worked") << -1 << QString() << 87.1636 << 89.6636;
    QTest::newRow("no ratings, left out") << -1 << s("exclude") << 84.6667 << 86.1667;
    QTest::newRow("no ratings, nought") << -1 << s("zero") << 50.8 << 52.3;
    QTest::newRow("no ratings, everybody's mean") << -1 << s("prior") << 85.2 << 86.7;
    for (const auto& [shares, final] : {std::pair(0, 88.1636), std::pair(3, 89.6636), std::pair(10, 93.1636),
                                        std::pair(11, 93.1636), std::pair(14, 93.1636)})
        QTest::addRow("%d shares", shares) << shares << QString() << 87.1636 << final;
}

void TestKpiVariants::consoleAndPageSayTheSame()
{
    QFETCH(int, shares);
    QFETCH(QString, withoutRatings);
    QFETCH(double, total);
    QFETCH(double, final);
    VariantWorld world;
    if (shares >= 0)
        world.shares(shares);
    if (!withoutRatings.isEmpty())
        world.withoutRatings(qPrintable(withoutRatings));
    const QString file = world.release();
    const QJsonObject row = console(file, "T01");
    QCOMPARE(row.value(s("total")).toDouble(), total);
    QCOMPARE(row.value(s("final")).toDouble(), final);
    DesktopFixture window;
    window.start(file);
    const Shown shown = onThePage(window, s("林晓峰"));
    QCOMPARE(shown.total, total);
    QCOMPARE(shown.final, final);
}

void TestKpiVariants::equalsShareARankOnBoth()
{
    VariantWorld world;
    world.ties();
    const QString file = world.release();
    for (const char* number : {"T01", "T08"}) {
        const QJsonObject row = console(file, number);
        QCOMPARE(row.value(s("final")).toDouble(), 89.6636); // both among the best: who ties with the last is in
        QCOMPARE(row.value(s("rank")).toInt(), 1);
    }
    QCOMPARE(console(file, "T09").value(s("rank")).toInt(), 3);
    DesktopFixture window;
    window.start(file);
    QCOMPARE(onThePage(window, s("林晓峰")).rank, s("1"));
    QCOMPARE(onThePage(window, s("T08")).rank, s("1"));
    QCOMPARE(onThePage(window, s("T09")).rank, s("3"));
}

QTEST_MAIN(TestKpiVariants)
#include "tst_kpivariants.moc"
