#include "complianceworkspace.h"
#include "models/compliance/rulestore.h"
#include "models/store/change.h"
#include "models/store/schema.h"
#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace rostrum;

namespace {
constexpr const char* kRules[] = {
    R"({"code": "title-40", "name": "40学时2心得", "valid_from": "2020-01-01", "requirements": [
        {"code": "hours", "measure": "credit.hours", "threshold": 40, "proration": "months15"},
        {"code": "essays", "measure": "homework.essays", "threshold": 2}]})",
    R"({"code": "continuing-90", "name": "90学时", "valid_from": "2020-01-01", "requirements": [
        {"code": "total", "measure": "credit.hours", "threshold": 90, "carry_max": 20, "carry_years": 1},
        {"code": "professional", "measure": "credit.hours.professional", "threshold": "2/3", "base": "of_required",
         "base_of": "total"}]})",
    R"({"code": "three-years", "name": "三年", "valid_from": "2020-01-01", "requirements": [
        {"code": "years", "measure": "credit.hours", "threshold": 120, "window_count": 3, "combine": "pooled"}]})"};

// A session for fifty people, spread over three years; every person in as many as the rows give.
constexpr const char* kFill = R"sql(
PRAGMA synchronous=OFF;
BEGIN;
CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<%rows-1) SELECT i FROM n;
INSERT INTO person(id, number, name) SELECT randomblob(16), printf('%06d', i), '员工'||i FROM n WHERE i<%people;
INSERT INTO employment_span(id, person, hired_on) SELECT randomblob(16), id, '2015-07-01' FROM person;
INSERT INTO course(id, code, title, hours, category) SELECT randomblob(16), 'C'||i, '课程'||i, 100+50*(i%7),
  CASE i%3 WHEN 0 THEN 'public' ELSE 'professional' END FROM n WHERE i<50;
INSERT INTO session(id, course, starts_at, status)
  SELECT randomblob(16), (SELECT id FROM course WHERE rowid=1+i%50),
    date('2024-01-01', '+'||(i*7919%1096)||' days')||'T15:00', 'held' FROM n WHERE i<%rows/50;
INSERT INTO attendance(id, session, person, status)
  SELECT randomblob(16), (SELECT id FROM session WHERE rowid=1+i/50),
    (SELECT id FROM person WHERE rowid=1+(i*31+i/50)%%people), 'present' FROM n;
INSERT INTO homework(id, person, kind, submitted_on, grade)
  SELECT randomblob(16), (SELECT id FROM person WHERE rowid=1+i%%people), 'essay',
    date('2026-01-01', '+'||(i%365)||' days'), 'submitted' FROM n WHERE i<%people*2;
INSERT INTO credit(id, person, title, category, hours, completed_on, certificate)
  SELECT randomblob(16), (SELECT id FROM person WHERE rowid=1+i%%people), '外训'||i, 'public', 400,
    date('2024-01-01', '+'||(i*13%1096)||' days'), 'ZS'||i FROM n WHERE i<%people;
COMMIT;
DROP TABLE n;
ANALYZE;)sql";

void fill(const QString& path, int people, int rows)
{
    auto made = Connection::open(path, Connection::Mode::Create);
    QByteArray sql = kFill;
    sql.replace("%%people", "%" + QByteArray::number(people)).replace("%people", QByteArray::number(people));
    sql.replace("%rows", QByteArray::number(rows));
    if (!made || !migrate(**made) || !(*made)->execute(sql.constData()))
        qFatal("the workspace cannot be made");
    const auto shape = readShape(**made);
    auto change = Change::begin(**made, *shape, QStringLiteral("bench"));
    (*change)->label = {QStringLiteral("edit"), {}};
    for (const char* rule : kRules)
        if (!importRule(**change, QJsonDocument::fromJson(rule).object()))
            qFatal("no rule");
    if (!(*change)->commit())
        qFatal("no rules");
}
} // namespace

QString rostrum::bench::complianceWorkspace(int people, int rows)
{
    QDir().mkpath(QStringLiteral(ROSTRUM_BENCH_DIR));
    const QString path = QStringLiteral(ROSTRUM_BENCH_DIR "/compliance-%1-%2.rostrum").arg(people).arg(rows);
    if (!QFile::exists(path)) {
        const QString unfinished = path + QStringLiteral(".new");
        QFile::remove(unfinished);
        fill(unfinished, people, rows);
        QFile::rename(unfinished, path);
    }
    if (auto kept = Connection::open(path, Connection::Mode::Write); !kept || !migrate(**kept))
        qFatal("the workspace is not of today's schema");
    return path;
}
