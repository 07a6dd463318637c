// One attendance is edited: until the compliance page over 20,000 people shows the new verdict, beside the plain UPDATE
// and the same paint.
#include "complianceworkspace.h"
#include "models/facts/rows.h"
#include "models/measures/credittotals.h"
#include "models/store/workspace.h"
#include "tests/bench/benchpages.h"
#include "tests/bench/benchsupport.h"
#include "ui/compliance/compliancepage.h"
#include "ui/desk/desk.h"
#include "ui/shell/theme.h"
#include <QApplication>
#include <QEventLoop>
#include <QFile>

using namespace rostrum;

namespace {
constexpr int kPeople = 20'000, kRows = 1'000'000, kEdits = 60;

QString copyOf(const QString& path, const char* name)
{
    const QString copy = QStringLiteral(ROSTRUM_BENCH_DIR "/") + QString::fromLatin1(name);
    QFile::remove(copy);
    if (!QFile::copy(path, copy))
        qFatal("the workspace cannot be copied");
    return copy;
}

void waitForLoaded(CompliancePage& page, const std::function<void()>& work)
{
    QEventLoop loop;
    QObject::connect(&page, &CompliancePage::loaded, &loop, &QEventLoop::quit);
    work();
    loop.exec();
}
} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("RostrumBench"));
    qputenv("ROSTRUM_TODAY", "2026-11-20");
    const QString path = bench::complianceWorkspace(kPeople, kRows);
    Theme::instance().install(app, ThemeChoice::Light);
    ScriptedPrompts prompts;
    auto opened = Workspace::open(copyOf(path, "repaint.rostrum"));
    auto plain = Connection::open(copyOf(path, "repaint-floor.rostrum"), Connection::Mode::Write);
    if (!opened || !plain)
        qFatal("open");
    (*opened)->keep(keepCreditTotals);
    (void)(*opened)->writeNow({QStringLiteral("edit"), {}}, [](Change&) { return Result<void>(); });
    Desk desk(std::move(*opened), prompts);
    CompliancePage page(desk, nullptr);
    page.resize(1440, 900);
    static_cast<QWidget&>(page).show();
    waitForLoaded(page, [&] { page.activated(); });
    bench::paint(page);

    const FactTable& attendance = *factTable(QStringLiteral("attendance"));
    std::vector<Id> ids;
    Query rows = (*plain)->query("SELECT id FROM attendance WHERE rowid % 15013 = 7 ORDER BY id LIMIT ?");
    rows.bind(kEdits);
    while (rows.next())
        ids.push_back(rows.id(0));
    std::vector<double> products, floors;
    for (const Id& id : ids) {
        floors.push_back(bench::secondsOf([&] {
            Query update = (*plain)->query("UPDATE attendance SET hours = 725 WHERE id = ?");
            if (!update.bind(id).run())
                qFatal("update");
            bench::paint(page);
        }));
        products.push_back(bench::secondsOf([&] {
            waitForLoaded(page, [&] {
                desk.write(
                    &page,
                    {{QStringLiteral("edit"), {QStringLiteral("attendance"), {}, QStringLiteral("hours")}},
                     [&](Change& change) {
                         return setRow(change, attendance, id, {{QStringLiteral("hours"), QStringLiteral("7.25")}});
                     }});
            });
            bench::paint(page);
        }));
    }
    const bench::Pair pair{bench::percentile95(products), bench::percentile95(floors)};
    bench::print("compliance.repaint.p95", kPeople, pair, 0.05 / pair.floorSeconds,
                 {{QStringLiteral("milliseconds"), bench::rounded(pair.seconds * 1000)},
                  {QStringLiteral("target_milliseconds"), 50}});
    return 0;
}
