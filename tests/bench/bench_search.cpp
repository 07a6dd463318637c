// The search page on 5,000 people and 50,000 records: from a key to the list painted, and to every record of the best
// hit painted. The floors: SQLite's bare LIKE over the same texts, then the same page painted once more; for the
// records also the bare rows of that hit by their indices, and the page once more.
#include "models/facts/pinyin.h"
#include "tests/bench/benchfiles.h"
#include "tests/bench/benchpages.h"
#include "tests/bench/benchsupport.h"
#include "ui/desk/desk.h"
#include "ui/search/hitlist.h"
#include "ui/search/recordsmodel.h"
#include "ui/search/searchpage.h"
#include "ui/shell/theme.h"
#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QLineEdit>
#include <QTimer>

using namespace rostrum;

namespace {
constexpr int kNames = 40; // people and trainings that are typed, letter by letter

SampleOptions sample()
{
    SampleOptions options;
    options.people = 5000;
    options.trainers = 100;
    options.sessions = 450;
    options.ratings = 20000;
    return options;
}

qint64 records(Connection& db)
{
    qint64 sum = 0;
    for (const char* table : {"attendance", "rating", "homework", "exam", "credit", "certificate", "applicant"})
        sum += db.integer(std::string("SELECT count(*) FROM ") + table)->value_or(0);
    return sum;
}

// What somebody types: characters, whole pinyin, initials and numbers, each from its first letter on.
QStringList typed(Connection& db)
{
    QStringList whole;
    Pinyin pinyin;
    Query people = db.query("SELECT name, number FROM person ORDER BY id LIMIT ?");
    people.bind(kNames);
    for (int i = 0; people.next(); ++i) {
        const QString reading = pinyin.readName(people.string(0)).plain();
        QString initials;
        for (const QString& syllable : reading.split(u' '))
            initials += syllable.left(1);
        whole << QStringList{people.string(0), QString(reading).remove(u' '), initials, people.string(1)}[i % 4];
    }
    Query titles = db.query("SELECT title FROM course UNION SELECT title FROM homework LIMIT ?");
    titles.bind(kNames);
    while (titles.next())
        whole << titles.string(0).left(8);
    QStringList prefixes;
    for (const QString& text : std::as_const(whole))
        for (int length = 1; length <= text.size(); ++length)
            prefixes << text.left(length);
    return prefixes;
}

// The same texts, the same number of hits; no pinyin, no order by how well it fits.
constexpr const char* kLike =
    "SELECT id, name FROM person WHERE name LIKE ?1 OR number LIKE ?1 "
    "UNION ALL SELECT id, title FROM course WHERE title LIKE ?1 OR code LIKE ?1 "
    "UNION ALL SELECT s.id, c.title FROM session s JOIN course c ON c.id=s.course WHERE c.title LIKE ?1 OR s.code LIKE "
    "?1 UNION ALL SELECT id, name FROM department WHERE name LIKE ?1 OR code LIKE ?1 "
    "UNION ALL SELECT min(id), title FROM homework WHERE title LIKE ?1 GROUP BY title "
    "UNION ALL SELECT min(id), title FROM credit WHERE title LIKE ?1 OR provider LIKE ?1 GROUP BY title "
    "UNION ALL SELECT min(id), title FROM certificate WHERE title LIKE ?1 GROUP BY title LIMIT 700";

qint64 g_rows = 0; // what the floors read is not left out

void like(Connection& db, const QString& text)
{
    Query query = db.query(kLike);
    query.bind(u'%' + text + u'%');
    while (query.next()) {
        const QString title = query.string(1);
        g_rows += title.size();
    }
}

void bareRows(Connection& db, const Id& person)
{
    for (const char* sql :
         {"SELECT id, session, status, hours FROM attendance WHERE person=?",
          "SELECT id, session, overall FROM rating WHERE trainee=?", "SELECT * FROM homework WHERE person=?",
          "SELECT * FROM exam WHERE person=?", "SELECT * FROM credit WHERE person=?",
          "SELECT id, starts_at FROM session WHERE trainer=?"}) {
        Query query = db.query(sql);
        query.bind(person);
        while (query.next())
            g_rows += query.id(0).bytes[0];
    }
}

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

// Each key as it is typed: the list at once, every record of its best hit as soon as it is read.
void typeAll(Desk& desk, qint64 rows, const QStringList& keys)
{
    SearchPage page(desk);
    page.resize(1440, 870);
    page.show();
    page.activated();
    auto* field = page.findChild<QLineEdit*>(QStringLiteral("search.field"));
    auto* list = page.findChild<HitList*>(QStringLiteral("search.hits"));
    auto* model = page.findChild<RecordsModel*>();
    std::vector<double> keyed, shown, liked, bare;
    for (const QString& text : keys) {
        liked.push_back(bench::secondsOf([&] {
            like(desk.reader(), text);
            bench::paint(page);
        }));
        QEventLoop loop;
        QObject::connect(&page, &SearchPage::recordsShown, &loop, &QEventLoop::quit);
        QElapsedTimer timer;
        timer.start();
        field->setText(text);
        bench::paint(page);
        keyed.push_back(double(timer.nsecsElapsed()) / 1e9);
        if (!list->current())
            continue;
        loop.exec();
        bench::paint(page);
        shown.push_back(double(timer.nsecsElapsed()) / 1e9);
        g_rows += model->rowCount();
        if (list->current()->table == QStringLiteral("people"))
            bare.push_back(liked.back() + bench::secondsOf([&] {
                               bareRows(desk.reader(), list->current()->id);
                               bench::paint(page);
                           }));
    }
    const bench::Pair key{bench::percentile95(keyed), bench::percentile95(liked)},
        all{bench::percentile95(shown), bench::percentile95(bare)};
    bench::print("search.key.p95", rows, key, 2.0,
                 {{QStringLiteral("milliseconds"), bench::rounded(key.seconds * 1000)},
                  {QStringLiteral("target_milliseconds"), 50},
                  {QStringLiteral("keys"), int(keyed.size())}});
    bench::print("search.records.p95", rows, all, 3.0,
                 {{QStringLiteral("milliseconds"), bench::rounded(all.seconds * 1000)},
                  {QStringLiteral("target_milliseconds"), 300},
                  {QStringLiteral("hits"), int(shown.size())}});
}
} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("RostrumBench"));
    QDir().mkpath(QStringLiteral(ROSTRUM_BENCH_DIR));
    const QString path = QStringLiteral(ROSTRUM_BENCH_DIR "/search.rostrum");
    if (!QFile::exists(path))
        bench::makeSampleFile(path, sample());
    Theme::instance().install(app, ThemeChoice::Light);
    ScriptedPrompts prompts;
    auto opened = Workspace::open(path);
    if (!opened)
        qFatal("open");
    Desk desk(std::move(*opened), prompts);
    for (int turn = 0; turn < 600 && !desk.searchIndex(); ++turn)
        wait(50);
    typeAll(desk, records(desk.reader()), typed(desk.reader()));
    return g_rows ? 0 : 1;
}
