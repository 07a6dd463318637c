// One cell edit, captured and durable, against the plain UPDATE at the same synchronous setting.
#include "models/facts/rows.h"
#include "models/store/workspace.h"
#include "tests/bench/benchsupport.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace rostrum;

namespace {
constexpr int kPeople = 20000, kEdits = 400;

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir folder(QStringLiteral(ROSTRUM_BENCH_DIR "/edit-XXXXXX"));
    QDir().mkpath(folder.path());
    const QString path = folder.filePath(QStringLiteral("edit.rostrum"));
    if (!Workspace::create(path))
        qFatal("create");
    auto opened = Workspace::open(path);
    Workspace& workspace = **opened;
    std::vector<Id> ids;
    for (int i = 0; i < kPeople; ++i)
        ids.push_back(Id::derived({"person", std::to_string(i)}));
    const auto filled = workspace.writeNow({QStringLiteral("sample"), {}}, [&](Change& change) -> Result<void> {
        Query insert = change.db().query("INSERT INTO person(id, number, name) VALUES(?,?,'x')");
        for (int i = 0; i < kPeople; ++i) {
            insert.bind(ids[size_t(i)]).bind(std::string_view(std::to_string(i)));
            ROSTRUM_CHECK(insert.run());
            ROSTRUM_CHECK(change.count());
        }
        return {};
    });
    if (!filled)
        qFatal("fill");
    const FactTable& people = *factTable(QStringLiteral("people"));
    // The floor writes to a file of its own, with the same schema, pragmas and rows.
    const QString plainPath = folder.filePath(QStringLiteral("plain.rostrum"));
    auto plain = [&] {
        auto copy = Connection::open(path, Connection::Mode::Read);
        Query vacuum = (*copy)->query("VACUUM INTO ?");
        vacuum.bind(plainPath);
        if (!vacuum.run())
            qFatal("copy");
        return std::move(*Connection::open(plainPath, Connection::Mode::Write));
    }();
    std::vector<double> products, floors;
    for (int i = 0; i < kEdits; ++i) {
        const Id& id = ids[size_t(i * 37 % kPeople)];
        const QString phone = QString::number(13800000000ll + i);
        floors.push_back(bench::secondsOf([&] {
            Query update = plain->query("UPDATE person SET phone=? WHERE id=?");
            update.bind(phone).bind(id);
            if (!update.run())
                qFatal("update");
        }));
        products.push_back(bench::secondsOf([&] {
            const auto done = workspace.writeNow(
                {QStringLiteral("edit"), {QStringLiteral("people"), QStringLiteral("x"), QStringLiteral("phone")}},
                [&](Change& change) {
                    return setRow(change, people, id, {{QStringLiteral("phone"), phone}});
                });
            if (!done || !done->id)
                qFatal("edit");
        }));
    }
    const bench::Pair pair{bench::percentile95(products), bench::percentile95(floors)};
    bench::print("store.edit.p95", kEdits, pair, 2.0,
                 {{QStringLiteral("milliseconds"), bench::rounded(pair.seconds * 1000)},
                  {QStringLiteral("floor_milliseconds"), bench::rounded(pair.floorSeconds * 1000)},
                  {QStringLiteral("target_milliseconds"), bench::rounded(pair.floorSeconds * 2000 + 0.2)}});
    return 0;
}
