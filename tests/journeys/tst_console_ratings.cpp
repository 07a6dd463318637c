// Ratings as they are: every scale, a row for each answer, means of a session, words and stars, nobody's name.
#include "consolefixture.h"

using namespace rostrum::test;

namespace {
QString s(const char* text) { return QString::fromUtf8(text); }

// The lines of a sheet in another order, and its columns too.
QByteArray turned(const QByteArray& csv)
{
    QList<QByteArray> lines = csv.trimmed().split('\n');
    std::reverse(lines.begin() + 1, lines.end());
    for (QByteArray& line : lines) {
        QList<QByteArray> cells = line.split(',');
        std::reverse(cells.begin(), cells.end());
        line = cells.join(',');
    }
    return lines.join('\n') + '\n';
}
} // namespace

class TestConsoleRatings : public QObject, private ConsoleFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void everyKindOfSheetComesTwiceIsUndoneAndTurned_data();
    void everyKindOfSheetComesTwiceIsUndoneAndTurned();
    void anAnswerBeyondItsScaleIsRefused();
    void aScaleThatIsSaidIsRememberedWithTheMapping();
    void aScaleThatIsNoneIsRefused();
    void anOverallOnAnotherScaleDoesNotBecomeOneToFive();
    void formsOfSeveralScalesAreBroughtToOne();
    void aWorkspaceOfOneScaleKeepsIt();
    void linesOfOneRatingAreFolded();
    void faultsOfFoldedLinesNameTheirRow();
    void aFoldedRatingThatWasRefusedComesBackCorrected();
    void answerSheetsWithoutAnyNumberAreNotToldApart();
    void wordsGetTheirRatingUnlessItIsSaid();
    void meansCountForAllWhoAnswered();
    void meansWithoutACountAreRefused();
    void singleRatingsCountAndMeansBesideThemDoNot();
    void aCorrectedSheetOfMeansCorrectsThem();

private:
    double figure(const char* measure, int* n = nullptr, const QStringList& more = {});
    QJsonObject problemOf(const CtlResult& result, const char* code);
};

double TestConsoleRatings::figure(const char* measure, int* n, const QStringList& more)
{
    const auto result = (*m_ctl)(
        QStringList{s("measure"), s(measure), s("--from"), s("2026-01-01"), s("--to"), s("2026-12-31")} + more);
    const QJsonObject row = result.list("rows").first().toObject();
    if (n)
        *n = row.value(s("n")).toInt();
    return row.value(s("value")).toDouble(-1);
}

QJsonObject TestConsoleRatings::problemOf(const CtlResult& result, const char* code)
{
    const QJsonArray problems = result.json.contains(s("problems"))
                                    ? result.list("problems")
                                    : result.json.value(s("error")).toObject().value(s("problems")).toArray();
    for (const QJsonValue& problem : problems)
        if (problem.toObject().value(s("code")).toString() == s(code))
            return problem.toObject();
    return {};
}

void TestConsoleRatings::everyKindOfSheetComesTwiceIsUndoneAndTurned_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<int>("ratings");
    QTest::addColumn<QString>("scales");
    const auto row = [](const char* name, const char* csv, int ratings, const char* scales) {
        QTest::newRow(name) << QByteArray(csv) << ratings << s(scales);
    };
    row("one to five", "场次,工号,总体,互动,内容\nS1,010386,5,4,3\nS1,010387,4,4,4\nS2,010386,3,5,4\n", 3,
        "{\"overall\":5,\"互动\":5,\"内容\":5}");
    row("one to ten", "场次,工号,总体,互动,内容\nS1,010386,9,8,10\nS1,010387,8,7,9\nS2,010386,10,9,5\n", 3,
        "{\"overall\":10,\"互动\":10,\"内容\":10}");
    row("a hundred points", "场次,工号,总体评分,案例\nS1,010386,96,5\nS1,010387,88.5,4\n", 2,
        "{\"overall\":100,\"案例\":5}");
    row("a hundred points alone", "场次,工号,总体评分\nS1,010386,96\nS1,010387,88.5\n", 2, "{\"overall\":100}");
    row("words", "场次,工号,总体评价,互动\nS1,010386,非常满意,好\nS1,010387,一般,很好\nS2,010387,满意,差\n", 3,
        "{\"overall\":5,\"互动\":5}");
    row("stars", "场次,工号,总体,互动\nS1,010386,★★★★☆,4星\nS1,010387,★★★☆☆,5星\n", 2, "{\"overall\":5,\"互动\":5}");
    row("a row for each answer",
        "场次,工号,题目,得分\nS1,010386,互动,5\nS1,010386,总体评价,4\nS1,010387,互动,3\nS1,010387,总体评价,5\n"
        "S1,010386,意见建议,多练\nS1,010387,最大收获,案例\nS2,010387,互动,2\n",
        3, "{\"overall\":5,\"互动\":5}");
    row("a row for each answer, by answer sheets",
        "场次,答卷编号,评价项目,分值\nS1,1,总体评价,9\nS1,1,内容,8\nS1,2,总体评价,9\nS1,2,内容,8\nS1,3,内容,7\n", 3,
        "{\"overall\":10,\"内容\":10}");
    row("means", "场次,平均分,互动均分,有效问卷\nS1,4.6333333333,4.5,30\nS2,4.2,4.25,12\n", 2,
        "{\"overall\":5,\"互动\":5}");
    row("nobody's name", "场次,总体,互动,评语\nS1,5,4,好\nS1,5,4,好\nS1,3,4,\nS2,5,4,好\n", 4,
        "{\"overall\":5,\"互动\":5}");
    row("several remarks", "场次,工号,总体,评语,建议,意见\nS1,010386,5,好,多练,\nS1,010387,4,,,短些\n", 2,
        "{\"overall\":5}");
}

void TestConsoleRatings::everyKindOfSheetComesTwiceIsUndoneAndTurned()
{
    QFETCH(QByteArray, csv);
    QFETCH(int, ratings);
    QFETCH(QString, scales);
    importBasics();
    const QByteArray before = m_ctl->dump();
    const QString path = file("ratings.csv", csv);
    const auto first = import("ratings", path);
    QVERIFY2(first.exit == 0, first.out);
    QCOMPARE(first.number("new"), ratings);
    QCOMPARE(first.number("rows"), ratings);
    QCOMPARE(first.json.value(s("scales")).toObject(), QJsonDocument::fromJson(scales.toUtf8()).object());
    const QByteArray imported = m_ctl->dump();
    QVERIFY(imported != before);
    const auto again = import("ratings", path);
    QCOMPARE(again.number("same"), ratings);
    QVERIFY(again.json.value(s("change")).isNull());
    QCOMPARE(m_ctl->dump(), imported);
    QCOMPARE((*m_ctl)("undo").exit, 0);
    QCOMPARE(m_ctl->dump(), before);
    const auto other = import("ratings", file("turned.csv", turned(csv)));
    QVERIFY2(other.exit == 0, other.out);
    QCOMPARE(other.number("new"), ratings);
    QCOMPARE(m_ctl->dump(), imported);
}

void TestConsoleRatings::anAnswerBeyondItsScaleIsRefused()
{
    importBasics();
    QByteArray csv = "场次,姓名,互动,总体\n";
    for (int i = 0; i < 300; ++i)
        csv += "S1,学员" + QByteArray::number(i) + ",4," + (i == 7 ? "6" : i == 9 ? "-1" : "5") + "\n";
    const auto result = import("ratings", file("r.csv", csv), {s("--create-missing")});
    QCOMPARE(result.number("rejected"), 2);
    QCOMPARE(result.number("new"), 298);
    const QJsonObject problem = problemOf(result, "beyond_scale");
    QCOMPARE(problem.value(s("row")).toInt(), 9);
    QCOMPARE(problem.value(s("column")).toString(), s("总体"));
    QCOMPARE(problem.value(s("value")).toString(), s("6"));
    QCOMPARE(problem.value(s("scale")).toInt(), 5);
    QVERIFY(problem.value(s("message")).toString().contains(s("6")));
    QVERIFY(problem.value(s("message")).toString().contains(s("5")));
    QCOMPARE(result.list("problems").last().toObject().value(s("value")).toString(), s("-1"));
}

void TestConsoleRatings::aScaleThatIsSaidIsRememberedWithTheMapping()
{
    importBasics();
    const QString path = file("r.csv", "场次,工号,总体,互动\nS1,010386,4,5\nS1,010387,5,4\n");
    const auto said =
        import("ratings", path, {s("--scale"), s("10"), s("--scale"), s("互动=5"), s("--save-mapping"), s("十分")});
    QCOMPARE(said.json.value(s("scales")).toObject(), (QJsonObject{{s("overall"), 10}, {s("互动"), 5}}));
    const auto kept =
        import("ratings", file("next.csv", "场次,工号,总体,互动\nS2,010386,5,5\n"), {s("--mapping"), s("十分")});
    QCOMPARE(kept.json.value(s("scales")).toObject(), (QJsonObject{{s("overall"), 10}, {s("互动"), 5}}));
    // Said for a sheet that holds more, the scale refuses it.
    const auto beyond =
        import("ratings", file("b.csv", "场次,工号,总体\nS3,010386,9\nS3,010387,5\n"), {s("--scale"), s("5")});
    QCOMPARE(beyond.number("rejected"), 1);
    QCOMPARE(problemOf(beyond, "beyond_scale").value(s("scale")).toInt(), 5);
}

void TestConsoleRatings::aScaleThatIsNoneIsRefused()
{
    importBasics();
    const QString path = file("r.csv", "场次,工号,总体\nS1,010386,4\n");
    QCOMPARE(import("ratings", path, {s("--scale"), s("7")}).error(), s("invalid_value"));
    QCOMPARE(import("ratings", path, {s("--scale"), s("ten")}).error(), s("invalid_value"));
    QCOMPARE(import("ratings", path, {s("--scale"), s("没有=5")}).error(), s("unknown_field"));
}

void TestConsoleRatings::anOverallOnAnotherScaleDoesNotBecomeOneToFive()
{
    importBasics();
    import("ratings", file("r.csv", "场次,工号,总体\nS1,010386,9\nS1,010387,8\n"));
    // The same people once more, now from 1 to 5: that is another form, not a correction.
    const auto other = import("ratings", file("f.csv", "场次,工号,总体\nS1,010386,4\nS2,010386,5\n"));
    QCOMPARE(other.number("conflict"), 1);
    QCOMPARE(other.number("new"), 1);
    QVERIFY(!problemOf(other, "other_form").isEmpty());
}

void TestConsoleRatings::formsOfSeveralScalesAreBroughtToOne()
{
    importBasics();
    import("ratings", file("five.csv", "场次,工号,总体,互动\nS1,010386,4,5\n"));
    QCOMPARE(figure("rating.overall"), 4.0);
    import("ratings", file("ten.csv", "场次,工号,总体,互动\nS2,010386,9,7\n"));
    import("ratings", file("hundred.csv", "场次,工号,总体\nS3,010386,77\n"));
    int n = 0;
    QCOMPARE(figure("rating.overall", &n), 4.1167); // (4 + 4.5 + 3.85) / 3, rounded once
    QCOMPARE(n, 3);
    QCOMPARE(figure("rating.dimension", &n, {s("--dimension"), s("互动")}), 4.25);
    const auto evidence = (*m_ctl)("measure rating.overall --from 2026-01-01 --to 2026-12-31 --evidence");
    QList<double> values;
    for (const QJsonValue& row : evidence.list("rows"))
        values << row.toObject().value(s("value")).toDouble();
    std::sort(values.begin(), values.end());
    QCOMPARE(values, (QList<double>{4, 9, 77}));
}

void TestConsoleRatings::aWorkspaceOfOneScaleKeepsIt()
{
    importBasics();
    import("ratings", file("ten.csv", "场次,工号,总体,互动\nS2,010386,9,7\nS2,010387,8,8\n"));
    QCOMPARE(figure("rating.overall"), 8.5);
    QCOMPARE(figure("rating.dimension"), 7.5);
}

void TestConsoleRatings::linesOfOneRatingAreFolded()
{
    importBasics();
    const auto result =
        import("ratings", file("long.csv", "10月评分\n场次,工号,姓名,题目,得分\nS1,010386,周文博,互动,5\n"
                                           "S1,010387,李强,互动,4\nS1,010386,周文博,总体评价,4\n"
                                           "S1,010386,周文博,最大收获,案例多\nS1,010387,李强,总体评价,3\n"));
    QCOMPARE(result.exit, 0);
    QCOMPARE(result.number("rows"), 2);
    QCOMPARE(result.number("new"), 2);
    QCOMPARE(result.json.value(s("folded")).toObject(), (QJsonObject{{s("lines"), 5}, {s("ratings"), 2}}));
    const QJsonObject row = (*m_ctl)("rows ratings --where trainee=010386").list("rows").first().toObject();
    QCOMPARE(row.value(s("overall")).toDouble(), 4.0);
    QCOMPARE(row.value(s("comment")).toString(), s("案例多"));
    QCOMPARE(figure("rating.dimension"), 4.5);
    const auto evidence = (*m_ctl)("measure rating.overall --from 2026-01-01 --to 2026-12-31 --evidence");
    QList<int> lines;
    for (const QJsonValue& one : evidence.list("rows"))
        lines << one.toObject().value(s("row")).toInt();
    std::sort(lines.begin(), lines.end());
    QCOMPARE(lines, (QList<int>{3, 4}));
    // The same as a row for each trainee is the same rating.
    const auto wide = import("ratings", file("wide.csv", "场次,工号,互动,总体\nS1,010387,4,3\nS1,010386,5,4\n"));
    QCOMPARE(wide.number("same"), 2);
}

void TestConsoleRatings::faultsOfFoldedLinesNameTheirRow()
{
    importBasics();
    const auto result = import(
        "ratings", file("long.csv", "场次,工号,题目,得分\nS1,010386,互动,5\nS1,010386,内容,坏\nS1,010387,互动,4\n"
                                    "S1,010387,互动,3\nS1,010388,互动,4\nS1,010388,内容,5\nS2,010386,互动,2\n"
                                    "S2,010386,内容,2\nS3,010386,,5\n"));
    QCOMPARE(result.number("rows"), 5);
    QCOMPARE(result.number("new"), 2);
    QCOMPARE(result.number("rejected"), 3);
    const QJsonObject bad = problemOf(result, "not_a_number");
    QCOMPARE(bad.value(s("row")).toInt(), 3);
    QCOMPARE(bad.value(s("column")).toString(), s("内容"));
    const QJsonObject twice = problemOf(result, "duplicate_in_file");
    QCOMPARE(twice.value(s("row")).toInt(), 5);
    QCOMPARE(twice.value(s("column")).toString(), s("互动"));
    QVERIFY(twice.value(s("message")).toString().contains(s("4")));
    QCOMPARE(problemOf(result, "missing_value").value(s("row")).toInt(), 10);
}

void TestConsoleRatings::aFoldedRatingThatWasRefusedComesBackCorrected()
{
    importBasics();
    const QByteArray good = "场次,工号,题目,得分\nS1,010386,互动,5\nS1,010386,内容,4\nS1,010387,互动,4\nS1,010387,内容,"
                            "3\nS2,010386,内容,3\n";
    import("ratings", file("good.csv", good));
    const QByteArray clean = m_ctl->dump();
    QCOMPARE((*m_ctl)("undo").exit, 0);
    const QString rejects = m_folder->filePath(s("rejects.xlsx"));
    const auto first = import("ratings", file("bad.csv", QByteArray(good).replace("010387,内容,3", "010387,内容,坏")),
                              {s("--rejects"), rejects});
    QCOMPARE(first.number("rejected"), 1);
    const auto again = import("ratings", rejects, {s("--value"), s("内容:坏=3")});
    QVERIFY2(again.number("new") == 1, again.out);
    QCOMPARE(m_ctl->dump(), clean);
}

void TestConsoleRatings::answerSheetsWithoutAnyNumberAreNotToldApart()
{
    importBasics();
    const auto result =
        import("ratings", file("long.csv", "场次,题目,得分\nS1,互动,5\nS1,内容,4\nS1,互动,3\nS1,内容,4\n"));
    QCOMPARE(result.exit, 1);
    QCOMPARE(result.error(), s("headers_not_found"));
    QVERIFY2(QString::fromUtf8(result.out).contains(s("答卷编号")), result.out);
    // A number that counts the lines tells nobody apart either.
    const auto counted =
        import("ratings", file("c.csv", "序号,场次,题目,得分\n1,S1,互动,5\n2,S1,内容,4\n3,S1,互动,3\n"));
    QCOMPARE(counted.error(), s("headers_not_found"));
}

void TestConsoleRatings::wordsGetTheirRatingUnlessItIsSaid()
{
    importBasics();
    const QString path = file("w.csv", "场次,工号,总体评价,互动\nS1,010386,非常满意,★★★☆☆\nS1,010387,一般,★★★★★\n");
    const auto taken = import("ratings", path, {s("--dry-run")});
    QCOMPARE(taken.json.value(s("words")).toObject(),
             (QJsonObject{{s("非常满意"), 5}, {s("一般"), 3}, {s("★★★☆☆"), 3}, {s("★★★★★"), 5}}));
    const auto said = import("ratings", path, {s("--value"), s("overall:一般=2")});
    QCOMPARE(said.number("new"), 2);
    QVERIFY(!said.json.value(s("words")).toObject().contains(s("一般")));
    QCOMPARE(figure("rating.overall"), 3.5);
    QCOMPARE(figure("rating.dimension"), 4.0);
}

void TestConsoleRatings::meansCountForAllWhoAnswered()
{
    importBasics();
    import("ratings", file("m.csv", "场次,平均分,人数\nS1,4.6,30\n"));
    import("ratings", file("r.csv", "场次,工号,总体\nS2,010386,3\nS2,010387,4\n"));
    int n = 0;
    QCOMPARE(figure("rating.overall", &n), 4.5313); // (4.6 × 30 + 3 + 4) / 32
    QCOMPARE(n, 32);
    QCOMPARE(figure("rating.count", &n), 32.0);
    const auto evidence = (*m_ctl)("measure rating.overall --from 2026-01-01 --to 2026-12-31 --evidence");
    QCOMPARE(evidence.number("total"), 32);
    QList<int> weights;
    for (const QJsonValue& row : evidence.list("rows"))
        weights << row.toObject().value(s("weight")).toInt();
    std::sort(weights.begin(), weights.end());
    QCOMPARE(weights, (QList<int>{1, 1, 30}));
}

void TestConsoleRatings::meansWithoutACountAreRefused()
{
    importBasics();
    const auto result =
        import("ratings", file("m.csv", "场次,平均分,人数\nS1,4.6,30\nS2,4.5,\nS3,4.5,0\nS4,4.5,2.5\nS5,4.5,很多\n"));
    QCOMPARE(result.number("new"), 1);
    QCOMPARE(result.number("rejected"), 4);
    for (const char* code : {"missing_value", "out_of_range", "too_many_decimals", "not_a_number"}) {
        const QJsonObject problem = problemOf(result, code);
        QCOMPARE(problem.value(s("column")).toString(), s("人数"));
    }
}

void TestConsoleRatings::singleRatingsCountAndMeansBesideThemDoNot()
{
    importBasics();
    import("ratings", file("r.csv", "场次,工号,总体\nS1,010386,3\nS1,010387,4\n"));
    const auto means = import("ratings", file("m.csv", "场次,平均分,人数\nS1,4.6,30\nS2,5,10\n"));
    QCOMPARE(means.number("new"), 2);
    QCOMPARE(problemOf(means, "summary_beside_ratings").value(s("row")).toInt(), 2);
    int n = 0;
    QCOMPARE(figure("rating.overall", &n), 4.75); // (3 + 4 + 5 × 10) / 12
    QCOMPARE(n, 12);
    QCOMPARE(figure("rating.count"), 12.0);
    const auto singles = import("ratings", file("s.csv", "场次,工号,总体\nS2,010386,3\nS2,010387,4\n"));
    QCOMPARE(problemOf(singles, "summary_beside_ratings").value(s("row")).toInt(), 2);
    QCOMPARE(singles.list("problems").size(), 1);
    QCOMPARE(figure("rating.overall", &n), 3.5);
    QCOMPARE(n, 4);
}

void TestConsoleRatings::aCorrectedSheetOfMeansCorrectsThem()
{
    importBasics();
    import("ratings", file("m.csv", "讲师,课程,日期,均分,份数\nT1001,C1,2026-03-10,4.6,30\n"));
    const auto corrected = import("ratings", file("n.csv", "讲师,课程,日期,均分,份数\nT1001,C1,2026-03-10,4.5,31\n"));
    QCOMPARE(corrected.number("changed"), 1);
    int n = 0;
    QCOMPARE(figure("rating.overall", &n), 4.5);
    QCOMPARE(n, 31);
}

QTEST_GUILESS_MAIN(TestConsoleRatings)
#include "tst_console_ratings.moc"
