// Comments through the real console: keywords for and against, synonyms that an officer imports, topics of complaints,
// advice beside the results, and the sheet for the trainer.
#include "tests/journeys/consolefixture.h"

using namespace rostrum::test;

namespace {
QString s(const char* utf8) { return QString::fromUtf8(utf8); }

QJsonObject word(const CtlResult& result, const char* list, const char* name)
{
    for (const QJsonValue& row : result.list(list))
        if (row[s("word")].toString() == s(name) || row[s("topic")].toString() == s(name))
            return row.toObject();
    return {};
}

// Three lists of one session: comments with their low interaction, and who wrote them.
QByteArray ratings(const QList<QByteArray>& comments)
{
    QByteArray csv = "讲师,课程,日期,学员,总体,互动性,评语\n";
    int trainee = 0;
    for (const QByteArray& comment : comments)
        csv += "T01,客户沟通,2026-09-10,E" + QByteArray::number(1000 + ++trainee) + ",4,3," + comment + "\n";
    return csv;
}
} // namespace

class TestConsoleComments : public QObject, private ConsoleFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void keywordsAreCountedForAndAgainst();
    void aSheetOfWordsIsImportedAndUndone();
    void fewerThanFiveRatersSayNothing();
    void thirtyFiveOfAHundredComplaintsSuggestACourse();
    void aLowDimensionIsAdvisedInTheResults();
    void theTrainersSheetHasTheKeywords();

private:
    void import(const char* kind, const QByteArray& csv)
    {
        const QString file = writeFile(m_folder->filePath(s(kind) + s(".csv")), csv);
        const auto done = (*m_ctl)({s("import"), s(kind), file, s("--create-missing")});
        if (done.exit != 0 || done.number("rejected") != 0)
            qFatal("%s: %s", kind, done.out.constData());
    }
};

void TestConsoleComments::keywordsAreCountedForAndAgainst()
{
    import("ratings",
           ratings({"内容实用", "内容不实用", "没听懂", "互动性不够", "案例好，很实用", "电话13812345678，讲义好"}));
    const CtlResult all = (*m_ctl)("comments keywords");
    QCOMPARE(all.exit, 0);
    QCOMPARE(all.number("comments"), 6);
    QCOMPARE(all.number("raters"), 6);
    const auto check = [&](const char* name, int documents, int negative) {
        const QJsonObject one = word(all, "keywords", name);
        QCOMPARE(one[s("documents")].toInt(), documents);
        QCOMPARE(one[s("negative")].toInt(), negative);
        QVERIFY(!one[s("examples")].toArray().isEmpty());
    };
    check("实用", 3, 1);
    check("没听懂", 1, 1);
    check("互动性", 1, 1);
    check("案例好", 1, 0);
    QVERIFY(!all.out.contains("13812345678"));
    QCOMPARE((*m_ctl)("comments keywords --period 2026-08").number("comments"), 0);
    QCOMPARE((*m_ctl)("comments keywords --trainer T01 --period 2026-Q3 --limit 2").list("keywords").size(), 2);
    QCOMPARE((*m_ctl)("comments keywords --trainer T99").error(), s("unknown_row"));
}

void TestConsoleComments::aSheetOfWordsIsImportedAndUndone()
{
    import("ratings", ratings({"沙盘好", "推演沙盘有用", "沙盘演练好", "实用", "实用"}));
    const int before = word((*m_ctl)("comments keywords"), "keywords", "实用")[s("documents")].toInt();
    import("comment_words", "评语词,词类,计为\n沙盘,同义词,实用\n");
    QCOMPARE(word((*m_ctl)("comments keywords"), "keywords", "实用")[s("documents")].toInt(), 5);
    QCOMPARE((*m_ctl)("rows comment_words").number("total"), 1);
    QCOMPARE((*m_ctl)("undo").exit, 0);
    QCOMPARE(word((*m_ctl)("comments keywords"), "keywords", "实用")[s("documents")].toInt(), before);
    const CtlResult blank = (*m_ctl)({s("template"), s("comment_words"), m_folder->filePath(s("t.xlsx"))});
    QCOMPARE(blank.exit, 0);
    QCOMPARE((*m_ctl)({s("import"), s("comment_words"), m_folder->filePath(s("t.xlsx"))}).number("new"), 2);
    QCOMPARE((*m_ctl)({s("template"), s("advice_rules"), m_folder->filePath(s("a.xlsx"))}).exit, 0);
    QCOMPARE((*m_ctl)({s("import"), s("advice_rules"), m_folder->filePath(s("a.xlsx"))}).number("new"), 2);
}

void TestConsoleComments::fewerThanFiveRatersSayNothing()
{
    import("ratings", ratings({"内容实用", "内容实用", "内容实用", "认得出来"}));
    const CtlResult few = (*m_ctl)("comments keywords");
    QCOMPARE(few.number("raters"), 4);
    QVERIFY(few.json[s("too_few_raters")].toBool());
    QVERIFY(few.list("keywords").isEmpty());
    QVERIFY(!few.out.contains("认得出来"));
    QVERIFY((*m_ctl)("comments topics").list("topics").isEmpty());
}

void TestConsoleComments::thirtyFiveOfAHundredComplaintsSuggestACourse()
{
    QList<QByteArray> comments;
    for (int i = 0; i < 100; ++i)
        comments.append(i < 35 ? "产品售后没讲到" : "后排听不清");
    import("ratings", ratings(comments));
    const CtlResult topics = (*m_ctl)("comments topics");
    QCOMPARE(topics.number("comments"), 100);
    const QJsonObject sales = word(topics, "topics", "产品售后");
    QCOMPARE(sales[s("comments")].toInt(), 35);
    QCOMPARE(sales[s("share")].toDouble(), 0.35);
    QVERIFY(sales[s("fires")].toBool());
    QCOMPARE(sales[s("suggestion")].toString(), s("售后问题处理技巧"));
}

void TestConsoleComments::aLowDimensionIsAdvisedInTheResults()
{
    import("trainers", "工号,姓名\nT01,王丽华\n");
    import("ratings", ratings({"一", "二", "三", "四", "五", "六"}));
    const CtlResult results = (*m_ctl)("kpi results --period 2026-09");
    QCOMPARE(results.exit, 0);
    QJsonArray advice;
    for (const QJsonValue& row : results.list("results"))
        if (row[s("number")].toString() == s("T01"))
            advice = row[s("advice")].toArray();
    QCOMPARE(advice, QJsonArray{s("您的课程互动性评分较低，建议增加案例讨论环节")});
}

void TestConsoleComments::theTrainersSheetHasTheKeywords()
{
    import("ratings", ratings({"内容实用", "内容实用", "内容不实用", "没听懂", "案例好"}));
    const QString file = m_folder->filePath(s("feedback.html"));
    const CtlResult made = (*m_ctl)({s("report"), s("feedback"), s("--trainer"), s("T01"), s("--output"), file});
    QCOMPARE(made.exit, 0);
    QFile html(file);
    QVERIFY(html.open(QIODevice::ReadOnly));
    const QByteArray text = html.readAll();
    QVERIFY(text.contains("评语关键词"));
    QVERIFY(text.contains("没听懂"));
    QVERIFY(!text.contains("E100"));
}

QTEST_GUILESS_MAIN(TestConsoleComments)
#include "tst_console_comments.moc"
