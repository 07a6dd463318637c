// Forms of several scales and means beside single ratings, counted by hand; and a file from before there were any.
#include "models/base/decimal.h"
#include "models/measures/evaluate.h"
#include "models/store/workspace.h"
#include "trainingdata.h"
#include <QFile>
#include <random>

using namespace rostrum;

namespace {
const Measure& measure(const char* id) { return **findMeasure(QString::fromUtf8(id)); }
const DateSpan k2026{{2026, 1, 1}, {2026, 12, 31}};

Figure figureOf(Connection& db, const char* id)
{
    auto rows = evaluateMeasure(db, measure(id), {k2026});
    if (!rows)
        qFatal("%s", qPrintable(rows.error().log));
    return rows->front().figure;
}
} // namespace

class TestRatingScales : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMeanOverScalesIsThatOfExactShares();
    void withoutOtherScalesTheStatementIsThePlainOne();
    void meansOfASessionCountUnlessItsRatingsAreHere();
    void aFileFromBeforeScalesIsReadAsOneToFive();
};

// Each answer as a share of its scale in hundredths, summed as whole numbers: the mean over five is their sum / 20n.
void TestRatingScales::aMeanOverScalesIsThatOfExactShares()
{
    TrainingData data;
    std::mt19937 random(3);
    const Id session = data.session(data.course("C"), "2026-05-05");
    const Id forms[] = {data.add("form", "name,scale", std::string_view("f"), std::optional<int>()),
                        data.add("form", "name,scale", std::string_view("t"), 100000),
                        data.add("form", "name,scale", std::string_view("h"), 1000000)};
    const int tops[] = {5, 10, 100};
    for (int i = 0; i < 3; ++i)
        data.add("form_question", "form,position,dimension,scale", forms[i], 1, std::string_view("互动"),
                 tops[i] * 10000);
    int64_t overall = 0, answers = 0;
    constexpr int kRatings = 500;
    for (int i = 0; i < kRatings; ++i) {
        const int kind = int(random() % 4); // the last: without a form
        const int top = tops[kind % 3];
        const int64_t given = int64_t(random() % uint32_t(top * 10000 + 1)), answer = int64_t(random() % 50001);
        if (kind == 3)
            data.add("rating", "session,overall", session, given);
        else
            data.add("rating", "session,form,overall,d1", session, forms[kind], given, answer);
        overall += given * (100 / top);
        answers += kind == 3 ? 0 : answer * (100 / top);
    }
    const Figure figure = figureOf(*data.db, "rating.overall");
    QCOMPARE(figure.n, kRatings);
    QCOMPARE(figure.value(measure("rating.overall")), std::optional(divideHalfUp(overall, int64_t(20) * kRatings)));
    const Figure dimension = figureOf(*data.db, "rating.dimension");
    QCOMPARE(dimension.value(measure("rating.dimension")),
             std::optional(divideHalfUp(answers, int64_t(20) * dimension.n)));
    QCOMPARE(figureOf(*data.db, "rating.count").num, kRatings);
}

void TestRatingScales::withoutOtherScalesTheStatementIsThePlainOne()
{
    TrainingData data;
    const Id session = data.session(data.course("C"), "2026-05-05");
    data.add("rating", "session,overall", session, 40000);
    const auto plain = [&] {
        const auto forms = ratingForms(*data.db, measure("rating.overall"));
        return !forms->scales && !forms->summaries;
    };
    QVERIFY(plain());
    const Id ten = data.add("form", "name,scale", std::string_view("t"), 100000);
    QVERIFY(!plain()); // the rating without a form is on 1–5
    data.must("UPDATE rating SET form=(SELECT id FROM form)");
    QVERIFY(plain()); // all share 1–10
    data.add("rating", "session,form,overall,respondents", session, ten, 80000, 12);
    QVERIFY(!plain());
    QVERIFY(!ratingForms(*data.db, measure("attendance.hours"))->summaries);
}

void TestRatingScales::meansOfASessionCountUnlessItsRatingsAreHere()
{
    TrainingData data;
    std::mt19937 random(5);
    const Id course = data.course("C");
    int64_t sum = 0;
    int n = 0;
    for (int i = 0; i < 40; ++i) {
        const Id session = data.session(course, "2026-05-05");
        const bool single = random() % 2, means = random() % 2;
        for (int k = 0; k < 3 && single; ++k) {
            const int64_t given = int64_t(random() % 50001);
            data.add("rating", "session,overall", session, given);
            sum += given;
            ++n;
        }
        const int64_t mean = int64_t(random() % 50001), people = int64_t(1 + random() % 40);
        if (means)
            data.add("rating", "session,overall,respondents", session, mean, people);
        if (means && !single) {
            sum += mean * people;
            n += int(people);
        }
    }
    const Figure figure = figureOf(*data.db, "rating.overall");
    QCOMPARE(figure.n, n);
    QCOMPARE(figure.num, sum);
    QCOMPARE(figure.value(measure("rating.overall")), std::optional(divideHalfUp(sum, n)));
    QCOMPARE(figureOf(*data.db, "rating.count").num, n);
    const auto evidence = measureEvidence(*data.db, measure("rating.overall"), {k2026}, {-1, 0, true});
    int counted = 0, beside = 0;
    for (const Observation& row : evidence->rows) {
        counted += row.counted() ? int(row.weight) : 0;
        beside += row.whyNot == QStringLiteral("single_ratings");
    }
    QCOMPARE(counted, n);
    QCOMPARE(evidence->total, n);
    QVERIFY(beside > 0);
}

void TestRatingScales::aFileFromBeforeScalesIsReadAsOneToFive()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("old.rostrum"));
    {
        auto db = Connection::open(path, Connection::Mode::Create);
        for (const char* step : {":/schema/001_base.sql", ":/schema/002_imports.sql"}) {
            QFile file(QString::fromLatin1(step));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY((*db)->execute(file.readAll().constData()));
        }
        QVERIFY((*db)->execute(("PRAGMA application_id=" + std::to_string(kApplicationId)).c_str()));
        QVERIFY((*db)->execute(
            "PRAGMA user_version=2; INSERT INTO course(id, title) VALUES(zeroblob(16), '旧');"
            "INSERT INTO session(id, course, starts_at) VALUES(zeroblob(16), zeroblob(16), '2026-05-05');"
            "INSERT INTO form(id, name) VALUES(zeroblob(16), '旧');"
            "INSERT INTO form_question(id, form, position, dimension, scale) "
            "VALUES(zeroblob(16), zeroblob(16), 1, '互动', 50000);"
            "INSERT INTO rating(id, session, form, overall, d1) VALUES(zeroblob(16), zeroblob(16), zeroblob(16), "
            "40000, 30000)"));
    }
    auto opened = Workspace::open(path);
    QVERIFY(opened);
    Connection& db = (*opened)->reader();
    QCOMPARE(db.integer("PRAGMA user_version")->value_or(0), int64_t(newestSchema()));
    QCOMPARE(db.integer("SELECT count(*) FROM form WHERE scale IS NULL")->value_or(0), int64_t(1));
    QCOMPARE(db.integer("SELECT count(*) FROM rating WHERE respondents IS NULL")->value_or(0), int64_t(1));
    QCOMPARE(figureOf(db, "rating.overall").value(measure("rating.overall")), std::optional<int64_t>(40000));
    QCOMPARE(figureOf(db, "rating.dimension").value(measure("rating.dimension")), std::optional<int64_t>(30000));
}

QTEST_GUILESS_MAIN(TestRatingScales)
#include "tst_ratingscales.moc"
