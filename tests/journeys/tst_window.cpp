// Journeys of an officer at the real window, in a real X server, by keyboard; what came of them is read with the
// console from the same file.
#include "windowfixture.h"
#include <QRandomGenerator>

using namespace rostrum::test;

namespace {
const QString kChooser = s("Choose a file");
// Steps of Tab on the Import page, as its orderFocus() has them: from the rows past values, header row, encoding and
// delimiter to the day that the sheet shares; on past session and department to the making of what is missing.
constexpr int kFromRowsToDay = 5, kFromDayToMissing = 3;
constexpr int kQuestions = 28, kInstructors = 3, kClasses = 5, kRows = 200;

/// The shape of a real export of course evaluations: instructor, class, three counts, 28 questions; nobody's name.
struct Evaluations {
    QList<QList<int>> rows;

    Evaluations()
    {
        QRandomGenerator random(20260630);
        for (int row = 0; row < kRows; ++row) {
            QList<int> values{1 + random.bounded(kInstructors), 1 + random.bounded(kClasses), 1 + random.bounded(3),
                              random.bounded(5), 1 + random.bounded(5)};
            // Many tick one column from top to bottom, so that whole rows repeat.
            const int same = random.bounded(3) ? 0 : 1 + random.bounded(5);
            for (int question = 0; question < kQuestions; ++question)
                values << (same ? same : 1 + random.bounded(5));
            rows << values;
        }
    }
    QByteArray csv() const
    {
        QByteArray text = "instcode,course code,repeat,attendance,difficulty";
        for (int question = 1; question <= kQuestions; ++question)
            text += ",question " + QByteArray::number(question);
        for (const QList<int>& row : rows) {
            text += "\n";
            for (qsizetype i = 0; i < row.size(); ++i)
                text += (i ? "," : "") + QByteArray::number(row[i]);
        }
        return text + "\n";
    }
    /// Ten-thousandths, rounded half up; of question 1…28.
    qint64 mean(int instructor, int question) const
    {
        qint64 sum = 0, n = 0;
        for (const QList<int>& row : rows)
            if (row[0] == instructor) {
                sum += row[4 + question];
                ++n;
            }
        return (sum * 10000 * 2 + n) / (n * 2);
    }
    int count(int instructor) const
    {
        return int(
            std::count_if(rows.begin(), rows.end(), [&](const QList<int>& row) { return row[0] == instructor; }));
    }
};
} // namespace

class TestWindow : public QObject, WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { openScreen(); }
    void init() { openFolder(); }
    void cleanup() { closeWindow(); }
    void aFirstStartOffersItsWaysAndMakesTheSample();
    void peopleAreImportedUndoneAndBroughtBack();
    void anonymousEvaluationsAreImportedWithASharedDay();
    void aSecondWindowOnTheSameFileIsRefused();
    void aKilledWindowLeavesItsFileWhole();

private:
    bool openImport(const QString& sheet);
    bool shareTheDay();
    QString latest() const
    {
        const QJsonObject change = ctl("history --limit 1").list("changes").at(0).toObject();
        return change.value(s("origin")).toString();
    }
};

/// Ctrl+I, the file named in the chooser, its rows on the screen.
bool TestWindow::openImport(const QString& sheet)
{
    if (!m_window->keys({s("ctrl+i")}))
        return false;
    const QImage before = m_screen->picture();
    return m_window->keys({s("space")}) && m_window->answerFile(kChooser, sheet) &&
           m_window->waitForChange(before, 0.03);
}

/// The sheet's kind by its first letter, whatever was guessed: another kind leads back to its rows. From there to the
/// day.
bool TestWindow::shareTheDay()
{
    return m_window->keys(words("ctrl+shift+l p")) && m_window->keys(words("ctrl+shift+l r")) &&
           m_window->keys(tabs(kFromRowsToDay)) && m_window->type(s("2026-06-30"));
}

void TestWindow::aFirstStartOffersItsWaysAndMakesTheSample()
{
    QVERIFY(m_window->start());
    QVERIFY(m_window->keys(words("space")));
    QVERIFY(m_window->keys(words("Escape"), s("^New workspace")));
    QVERIFY(m_window->waitGone(s("^New workspace")));
    QVERIFY(m_window->keys(words("Tab space")));
    QVERIFY(m_window->keys(words("Escape"), s("^Open a workspace")));
    QVERIFY(m_window->waitGone(s("^Open a workspace")));
    QVERIFY(m_window->keys(words("Tab space")));
    QVERIFY(m_window->answerFile(s("^Sample workspace"), m_ctl->workspace()));
    QVERIFY(!m_window->window(s("^team.rostrum — Rostrum$")).isEmpty());
    QVERIFY(rows("people") > 100);
    QVERIFY(rows("ratings") > 1000);
    QVERIFY(m_window->keys(words("ctrl+q")));
    QCOMPARE(m_window->wait(), 0);
    QCOMPARE((*m_ctl)("verify").json.value(s("ok")).toBool(), true);
    // The next start offers the file again: one more Tab, and it is open.
    QVERIFY(m_window->start());
    QVERIFY(m_window->keys(words("Tab Tab Tab space")));
    QVERIFY(!m_window->window(s("^team.rostrum — Rostrum$")).isEmpty());
}

void TestWindow::peopleAreImportedUndoneAndBroughtBack()
{
    QCOMPARE((*m_ctl)({s("new"), m_ctl->workspace()}).exit, 0);
    const QByteArray before = m_ctl->dump();
    const QString sheet = file("people.csv", "工号,姓名,部门,手机\n010001,方金石,试验室,13800000001\n"
                                             "010002,谷辛,试验室,13800000002\n010003,𠮷田,质检处,\n");
    // What the console makes of the same sheet is what is expected.
    QVERIFY(QFile::copy(m_ctl->workspace(), path("expected.rostrum")));
    const Ctl expected(path("expected.rostrum"));
    QCOMPARE(expected({s("import"), s("people"), sheet}).number("new"), 3);

    QVERIFY(m_window->start({m_ctl->workspace()}));
    QVERIFY(openImport(sheet));
    QVERIFY(m_window->keys(words("ctrl+Return")));
    WAIT_FOR(rows("people"), 3);
    QCOMPARE(m_ctl->dump(), expected.dump());

    // History: the only Change that can be undone is the import; it is undone by its button.
    const QImage written = m_screen->picture();
    QVERIFY(m_window->keys(words("ctrl+k")) && m_window->type(s("history")) && m_window->keys(words("Return")));
    QVERIFY(m_window->waitForChange(written, 0.01));
    QVERIFY(m_window->keys(words("ctrl+Home shift+Tab space")));
    WAIT_FOR(rows("people"), 0);
    QCOMPARE(m_ctl->dump(), before);
    QVERIFY(m_window->keys(words("ctrl+y")));
    WAIT_FOR(rows("people"), 3);
    QVERIFY(m_window->keys(words("ctrl+z")));
    WAIT_FOR(rows("people"), 0);
    QVERIFY(m_window->keys(words("ctrl+y")));
    WAIT_FOR(rows("people"), 3);
    QVERIFY(m_window->keys(words("ctrl+q")));
    QCOMPARE(m_window->wait(), 0);
    QCOMPARE(m_ctl->dump(), expected.dump());
    QCOMPARE((*m_ctl)("verify").json.value(s("ok")).toBool(), true);
    QCOMPARE(latest(), s("redo"));
}

void TestWindow::anonymousEvaluationsAreImportedWithASharedDay()
{
    QCOMPARE((*m_ctl)({s("new"), m_ctl->workspace()}).exit, 0);
    const Evaluations evaluations;
    const QString sheet = file("evaluations.csv", evaluations.csv());
    QVERIFY(m_window->start({m_ctl->workspace()}));
    QVERIFY(openImport(sheet));
    QVERIFY(shareTheDay());
    const QImage refused = m_screen->picture();
    QVERIFY(m_window->keys(tabs(kFromDayToMissing) << s("space")));
    QVERIFY(m_window->waitForChange(refused, 0.01)); // every row may be written now
    QVERIFY(m_window->keys(words("ctrl+Return")));
    WAIT_FOR(rows("ratings"), qint64(kRows));
    QCOMPARE(rows("trainers"), qint64(kInstructors));
    QCOMPARE(rows("courses"), qint64(kClasses));

    const QStringList range = words("--from 2026-06-30 --to 2026-06-30 --by trainer");
    const CtlResult counts = (*m_ctl)(words("measure rating.count") + range);
    QCOMPARE(counts.list("rows").size(), kInstructors);
    for (const QJsonValue& row : counts.list("rows"))
        QCOMPARE(row.toObject().value(s("value")).toInt(),
                 evaluations.count(row.toObject().value(s("key")).toString().toInt()));
    for (int question = 1; question <= kQuestions; ++question) {
        const CtlResult means = (*m_ctl)(words("measure rating.dimension --dimension") +
                                         QStringList{s("question %1").arg(question)} + range);
        QCOMPARE(means.list("rows").size(), kInstructors);
        for (const QJsonValue& row : means.list("rows")) {
            const int instructor = row.toObject().value(s("key")).toString().toInt();
            QCOMPARE(qRound64(row.toObject().value(s("value")).toDouble() * 10000),
                     evaluations.mean(instructor, question));
        }
    }

    // The same file once more: every row is here already, and nothing can be written.
    const QByteArray before = m_ctl->dump();
    const int changes = (*m_ctl)("info").number("changes");
    const QImage written = m_screen->picture();
    QVERIFY(m_window->keys(words("space")) && m_window->answerFile(kChooser, sheet) &&
            m_window->waitForChange(written, 0.03));
    QVERIFY(shareTheDay() && m_window->keys(words("Tab")));
    QVERIFY(m_window->keys(words("ctrl+Return"))); // whatever there was to write would be written now
    m_window->waitForStill();
    QVERIFY(m_window->keys(words("ctrl+q")));
    QCOMPARE(m_window->wait(), 0);
    QCOMPARE(m_ctl->dump(), before);
    QCOMPARE((*m_ctl)("info").number("changes"), changes);
}

void TestWindow::aSecondWindowOnTheSameFileIsRefused()
{
    QCOMPARE((*m_ctl)({s("new"), m_ctl->workspace()}).exit, 0);
    QVERIFY(m_window->start({m_ctl->workspace()}));
    const QByteArray before = m_ctl->dump();
    XRostrum second(*m_screen, path("home"));
    QVERIFY(second.start({m_ctl->workspace()}));
    // One sentence in a box before the start page; after it that page, and nothing is open.
    WAIT_FOR(second.windows(), 2);
    QVERIFY(second.keys(words("Return")));
    WAIT_FOR(second.windows(), 1);
    QVERIFY(second.window(s("team.rostrum"), 1).isEmpty());
    QVERIFY(second.keys(words("ctrl+q")));
    QCOMPARE(second.wait(), 0);
    // The first goes on as if nothing had been.
    QCOMPARE(m_ctl->dump(), before);
    QVERIFY(m_window->keys(words("alt+1")));
    QVERIFY(openImport(file("people.csv", "工号,姓名,手机\n010001,方金石,1\n")));
    QVERIFY(m_window->keys(words("ctrl+Return")));
    WAIT_FOR(rows("people"), 1);
    // And while it is open, the console may not write either.
    QCOMPARE((*m_ctl)("add people number=010009 name=x").error(), s("workspace_in_use"));
}

void TestWindow::aKilledWindowLeavesItsFileWhole()
{
    QCOMPARE((*m_ctl)({s("new"), m_ctl->workspace()}).exit, 0);
    QByteArray sheet = "工号,姓名,部门,手机\n";
    for (int i = 0; i < 20000; ++i)
        sheet += s("K%1,人%1,部门%2,1380000%1\n").arg(i, 5, 10, QChar(u'0')).arg(i % 50).toUtf8();
    const QString large = file("large.csv", sheet);
    const QByteArray before = m_ctl->dump();
    QVERIFY(QFile::copy(m_ctl->workspace(), path("expected.rostrum")));
    const Ctl expected(path("expected.rostrum"));
    QCOMPARE(expected({s("import"), s("people"), large}).number("new"), 20000);
    const QByteArray after = expected.dump();
    // In the middle of the import's one Change: it is there whole or not at all.
    for (const int milliseconds : {0, 150, 400, 800}) {
        QVERIFY(m_window->start({m_ctl->workspace()}));
        QVERIFY(openImport(large));
        m_screen->xdotool(words("key ctrl+Return"));
        QTest::qWait(milliseconds);
        m_window->kill();
        QCOMPARE((*m_ctl)("verify").json.value(s("ok")).toBool(), true);
        const QByteArray now = m_ctl->dump();
        QVERIFY2(now == before || now == after, qPrintable(QString::number(milliseconds)));
        if (now == after)
            QCOMPARE((*m_ctl)("undo").exit, 0);
    }
}

QTEST_GUILESS_MAIN(TestWindow)
#include "tst_window.moc"
