// Journeys of an officer in the week before the inspection, at the real window by keyboard alone: ninety hours instead
// of forty are tried, dropped, tried again and saved, and last year's report is printed as it was; a gap is closed from
// the horizon and opened again by undo. What the officer sees is read by copying it, as for a message to a colleague.
#include "windowfixture.h"
#include <QSet>

using namespace rostrum::test;

namespace {
using Statuses = QMap<QString, QString>; ///< by employee number
// Back from the list of rules: to files, the end, a new rule and the edit. Steps of Tab in the editor of rules: from
// the tree of requirements past three links to the amount; from the list of who would change to the buttons.
constexpr int kFromTreeToAmount = 9, kFromTrialToSave = 1, kFromTrialToCancel = 2;
} // namespace

class TestWindowRules : public QObject, WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { openScreen(); }
    void init()
    {
        openFolder();
        QCOMPARE((*m_ctl)({s("new"), s("--sample"), m_ctl->workspace()}).exit, 0);
    }
    void cleanup() { closeWindow(); }
    void ninetyHoursAreTriedDroppedSavedAndLastYearIsPrintedAsItWas();
    void aGapIsClosedFromTheHorizonAndOpenedAgain();

private:
    QByteArray lastYear(const char* name) const;
    Statuses statuses() const;
    /// From the list of rules into the editor and to ninety hours; the keyboard ends in the list of who would change.
    bool tryNinety();
    /// All of the table that has the keyboard: a list of its rows.
    QList<QStringList> table();
};

QByteArray TestWindowRules::lastYear(const char* name) const
{
    const QString output = path(name);
    (*m_ctl)(words("report compliance --year 2025 --as-of 2025-12-31 --output") + QStringList{output});
    QFile written(output);
    return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
}

Statuses TestWindowRules::statuses() const
{
    Statuses result;
    for (const QJsonValue& person : ctl("compliance --year 2026 --as-of 2026-10-22").list("people"))
        result.insert(person[s("number")].toString(), person[s("status")].toString());
    return result;
}

bool TestWindowRules::tryNinety()
{
    if (!press("ctrl+Home shift+Tab shift+Tab shift+Tab shift+Tab shift+Tab space") ||
        !m_window->keys(tabs(kFromTreeToAmount)) || !press("ctrl+a"))
        return false;
    const QImage forty = m_screen->picture();
    return m_window->type(s("90")) && m_window->waitForChange(forty, 0.02) && press("F6 F6");
}

QList<QStringList> TestWindowRules::table()
{
    QList<QStringList> rows;
    if (press("ctrl+a ctrl+c"))
        for (const QString& line : clipboard().split(u'\n', Qt::SkipEmptyParts))
            rows << line.split(u'\t');
    return rows;
}

void TestWindowRules::ninetyHoursAreTriedDroppedSavedAndLastYearIsPrintedAsItWas()
{
    const QByteArray pdf = lastYear("before.pdf"), sheet = lastYear("before.xlsx");
    QVERIFY(pdf.startsWith("%PDF") && !sheet.isEmpty());
    const QByteArray before = m_ctl->dump();
    const Statuses forty = statuses();
    QVERIFY(!forty.isEmpty());

    QVERIFY(m_window->start({m_ctl->workspace()}));
    QVERIFY(goTo("Rules"));
    QVERIFY(tryNinety());
    const QList<QStringList> trial = table();
    QVERIFY(m_window->keys(tabs(kFromTrialToCancel)) && press("space"));
    QCOMPARE(m_ctl->dump(), before);
    QCOMPARE(statuses(), forty);

    QVERIFY(tryNinety());
    QCOMPARE(table(), trial); // the same question, the same answer
    QVERIFY(m_window->keys(tabs(kFromTrialToSave)) && press("space"));
    WAIT_FOR(ctl("rules").list("rules").size(), 2);
    // Who was shown red in the trial is who the rule turns red, and nobody else.
    QSet<QString> shownRed, turnedRed;
    for (const QStringList& row : trial)
        if (row.size() == 4 && row[3] == u"not met")
            shownRed << row[0];
    const Statuses ninety = statuses();
    for (auto person = ninety.begin(); person != ninety.end(); ++person)
        if (person.value() == u"not_met" && forty.value(person.key()) != u"not_met")
            turnedRed << person.key();
    QVERIFY(!shownRed.isEmpty());
    QCOMPARE(shownRed, turnedRed);
    QVERIFY(quit());
    QCOMPARE(lastYear("after.pdf"), pdf);
    QCOMPARE(lastYear("after.xlsx"), sheet);
    QVERIFY(isWhole());
}

void TestWindowRules::aGapIsClosedFromTheHorizonAndOpenedAgain()
{
    QVERIFY(m_window->start({m_ctl->workspace()}));
    const QByteArray before = m_ctl->dump();
    const qint64 booked = rows("attendance");
    QVERIFY(goTo("Horizon"));
    m_window->waitForStill();
    const QList<QStringList> people = table();
    // Somebody whom one session of four hours saves; hours stand in the sixth column.
    int row = 0;
    while (row < people.size() && people[row].value(5) != u"−4.0")
        ++row;
    QVERIFY2(row < people.size(), "nobody lacks four hours");
    const QString number = people[row][0];
    const auto verdict = [&] { return ctl(qPrintable(s("horizon --year 2026 --person ") + number)); };
    const QByteArray open = verdict().out;

    QVERIFY(press("ctrl+Home") && m_window->keys(QStringList(row, s("Down"))));
    QVERIFY(press("ctrl+c"));
    QCOMPARE(clipboard().trimmed().split(u'\t'), people[row]);
    // The first session of four hours is the second in the list beside it; its button follows.
    QVERIFY(press("F6 Down Tab space"));
    WAIT_FOR(rows("attendance"), booked + 1);
    const QJsonArray made =
        ctl(qPrintable(s("rows attendance --where status=booked --where number=") + number)).list("rows");
    QVERIFY2(made.size() == 1, "the place is somebody else's");
    m_window->waitForStill();
    // The button rests while it helps nobody, and hands the keyboard on; F6 comes round to the people in any case.
    const auto hours = [&] { return clipboard().trimmed().split(u'\t').value(5); };
    for (int step = 0; step < 6 && hours() != s("−4.0, booked 4.0"); ++step)
        QVERIFY(press("F6 ctrl+c"));
    QCOMPARE(hours(), s("−4.0, booked 4.0"));
    QVERIFY(verdict().out != open);

    QVERIFY(press("ctrl+z"));
    WAIT_FOR(rows("attendance"), booked);
    QVERIFY(press("ctrl+c"));
    QCOMPARE(clipboard().trimmed().split(u'\t'), people[row]);
    QCOMPARE(verdict().out, open);
    QCOMPARE(m_ctl->dump(), before);
    QVERIFY(quit());
    QVERIFY(isWhole());
}

QTEST_GUILESS_MAIN(TestWindowRules)
#include "tst_window_rules.moc"
