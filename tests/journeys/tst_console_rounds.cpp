// A round of 360° assessment at the console: made, sent out as sheets, filled in, imported, summed up, closed.
#include "models/exchange/sheet.h"
#include "tests/journeys/consolefixture.h"
#include <QDir>

using namespace rostrum::test;

namespace {
QString s(const char* utf8) { return QString::fromUtf8(utf8); }
} // namespace

class TestConsoleRounds : public QObject, private ConsoleFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void aRoundGoesOutAsSheetsAndComesBackAsResults();
    void whatFewerThanFiveSayIsInNoFile();
    void aRoundThatIsClosedSaysSo();
    void anInvitationIsTakenBack();

private:
    void must(const QString& command)
    {
        const CtlResult done = (*m_ctl)(command.split(u' '));
        if (done.exit != 0)
            qFatal("%s: %s%s", qPrintable(command), done.out.constData(), done.err.constData());
    }
    void quarter(int raters)
    {
        QByteArray people =
            "工号,姓名,部门,是否内训师\nT01,林晓峰,技术中心,是\nH1,王主任,技术中心,否\nR1,人事,人力资源部,否\n";
        QByteArray ratings = "场次编号,学员,总体\n";
        for (int i = 0; i < raters; ++i) {
            people += "E" + QByteArray::number(i) + ",学员" + QByteArray::number(i) + ",营销部,否\n";
            ratings += "S1,E" + QByteArray::number(i) + ",4.2\n";
        }
        QCOMPARE(import("people", file("people.csv", people)).exit, 0);
        QCOMPARE(import("sessions",
                        file("sessions.csv", "场次编号,课程,讲师,开始时间,状态\nS1,课,T01,2026-09-05T15:00,held\n"),
                        {s("--create-missing")})
                     .exit,
                 0);
        QCOMPARE(import("ratings", file("ratings.csv", ratings)).exit, 0);
        must(s("round new Q3 --title 三季度 --period 2026-Q3"));
        must(s("round invite Q3"));
        must(s("round invite Q3 --trainer T01 --role head --rater H1"));
        must(s("round invite Q3 --trainer T01 --role hr --rater R1"));
    }
    // What a rater does: a number into the empty column, saved as text.
    QByteArray filled(const QString& path, const char* score)
    {
        const auto book = rostrum::readBook(path);
        if (!book)
            return {};
        const rostrum::Sheet& sheet = book->sheets.front();
        QByteArray csv;
        for (int row = 0; row < sheet.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < 5; ++column)
                cells << sheet.text(row, column);
            if (row > 0)
                cells[3] = QString::fromLatin1(score);
            csv += cells.join(u',').toUtf8() + '\n';
        }
        return csv;
    }
};

void TestConsoleRounds::aRoundGoesOutAsSheetsAndComesBackAsResults()
{
    quarter(6);
    const QString folder = m_folder->filePath(s("out"));
    const auto sent = (*m_ctl)({s("round"), s("send"), s("Q3"), s("--output"), folder});
    QCOMPARE(sent.exit, 0);
    QCOMPARE(sent.list("files").size(), 3); // the head, HR and the trainer: nobody is to be named any more
    QCOMPARE(import("assessments", file("h.csv", filled(folder + s("/360_Q3_H1_王主任.xlsx"), "88"))).number("new"), 1);
    QCOMPARE(import("assessments", file("r.csv", filled(folder + s("/360_Q3_R1_人事.xlsx"), "90"))).number("new"), 1);
    const auto results = (*m_ctl)(s("round results Q3").split(u' '));
    QCOMPARE(results.exit, 0);
    const QJsonObject row = results.list("results").first().toObject();
    QCOMPARE(row.value(s("total")).toDouble(), 86.4);
    QVERIFY(!row.value(s("renormalised")).toBool());
    // Who has answered gets no sheet again.
    const auto again = (*m_ctl)({s("round"), s("send"), s("Q3"), s("--output"), m_folder->filePath(s("again"))});
    QCOMPARE(again.list("files").size(), 1);
}

void TestConsoleRounds::whatFewerThanFiveSayIsInNoFile()
{
    quarter(4);
    const QString path = m_folder->filePath(s("r.csv"));
    const auto results = (*m_ctl)({s("round"), s("results"), s("Q3"), s("--output"), path});
    QCOMPARE(results.exit, 0);
    const QJsonObject trainees =
        results.list("results").first().toObject().value(s("groups")).toArray().first().toObject();
    QVERIFY(trainees.value(s("suppressed")).toBool());
    QVERIFY(trainees.value(s("score")).isNull());
    QVERIFY(trainees.value(s("raters")).isNull());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(!text.contains(s("84")));
    QVERIFY(text.contains(s("< 5")));
    // The paper needs fonts, which a console has none of by itself.
    const QString paper = m_folder->filePath(s("r.pdf"));
    QCOMPARE((*m_ctl)({s("round"), s("results"), s("Q3"), s("--output"), paper}).exit, 0);
    QVERIFY(QFileInfo(paper).size() > 1000);
}

void TestConsoleRounds::aRoundThatIsClosedSaysSo()
{
    quarter(1);
    must(s("round close Q3"));
    const auto refused = (*m_ctl)(s("round invite Q3").split(u' '));
    QCOMPARE(refused.exit, 1);
    QCOMPARE(refused.error(), s("invalid_value"));
    QVERIFY(refused.out.contains("已结束"));
    must(s("round reopen Q3"));
    must(s("round invite Q3"));
    QCOMPARE((*m_ctl)(s("round results Q9").split(u' ')).error(), s("unknown_row"));
}

void TestConsoleRounds::anInvitationIsTakenBack()
{
    quarter(1); // in which head and HR were asked about T01 by name
    const auto refused = (*m_ctl)(s("round invite Q3 --trainer T01 --role head --rater T01").split(u' '));
    QCOMPARE(refused.error(), s("invalid_value"));
    const auto back = [&](const QString& rest) {
        const CtlResult done = (*m_ctl)(s("round uninvite Q3 --trainer T01 --role head").split(u' ') +
                                        rest.split(u' ', Qt::SkipEmptyParts));
        return done.exit == 0 && done.json.value(s("change")).isDouble();
    };
    QVERIFY(back(s("--rater H1")));
    QVERIFY(!back(s("--rater H1"))); // nobody any more
    must(s("undo"));
    QVERIFY(back({}));
}

QTEST_MAIN(TestConsoleRounds)
#include "tst_console_rounds.moc"
