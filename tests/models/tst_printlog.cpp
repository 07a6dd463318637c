// The print log: what was asked, what came out, and that it survives undo without being a Change.
#include "models/facts/columns.h"
#include "models/facts/rows.h"
#include "models/printlog/printlog.h"
#include "models/store/change.h"
#include "tests/support/store.h"
#include <QJsonArray>

using namespace rostrum;
using test::TemporaryWorkspace;

namespace {
QString s(const char* utf8) { return QString::fromUtf8(utf8); }

ComplianceQuery query()
{
    ComplianceQuery asked;
    asked.year = 2026;
    asked.asOf = QDate(2026, 10, 22);
    asked.person = s("010386");
    return asked;
}

PrintEntry entry(const char* report = "compliance")
{
    PrintEntry made;
    made.report = s(report);
    made.asOf = QDate(2026, 10, 22);
    made.target = s("printer");
    made.pages = 3;
    return made;
}
} // namespace

class TestPrintLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEntrySaysWhatWasAskedAndByWhichRules();
    void whoWasAskedForByIdIsLoggedByNumber();
    void papersThatJudgeNobodyNameNoRule();
    void aSavedFileIsNamedWithoutItsFolder();
    void writingIsNoChangeAndComesBackNewestFirst();
    void theConsoleWritesBesideAnOpenWindow();
    void aTargetNobodyKnowsIsRefused();
    void equalValuesHaveOneHash();
};

void TestPrintLog::anEntrySaysWhatWasAskedAndByWhichRules()
{
    TemporaryWorkspace w;
    QVERIFY(w->writeNow({s("new"), {}}, installShippedRules));
    ReportFilters filters;
    filters.from = QDate(2026, 1, 1);
    ReportSettings settings;
    settings.showIdNumbers = true;
    const auto made = printEntry(w->reader(), s("compliance"), query(), filters, settings);
    QVERIFY(made);
    QCOMPARE(made->filters.value(s("person")).toString(), s("010386"));
    QCOMPARE(made->filters.value(s("year")).toInt(), 2026);
    QCOMPARE(made->filters.value(s("from")).toString(), s("2026-01-01"));
    QVERIFY(made->filters.value(s("id_numbers")).toBool());
    QVERIFY(!made->filters.contains(s("annex")));
    QVERIFY(!made->filters.contains(s("department")));
    QVERIFY(!made->rules.isEmpty());
    QVERIFY2(made->rules.front().endsWith(s(" 1")), qPrintable(made->rules.front()));
    ComplianceQuery one = query();
    one.rule = s("NONE");
    QVERIFY(printEntry(w->reader(), s("compliance"), one, {}, {})->rules.isEmpty());
}

void TestPrintLog::whoWasAskedForByIdIsLoggedByNumber()
{
    TemporaryWorkspace w;
    Id person;
    QVERIFY(w->writeNow({s("add"), {}}, [&](Change& change) -> Result<void> {
        ROSTRUM_TRY(added,
                    addRow(change, *factTable(s("people")), {{s("number"), s("010386")}, {s("name"), s("周文博")}}));
        person = added;
        return {};
    }));
    ComplianceQuery asked = query();
    asked.person = person.hex();
    ReportFilters filters;
    filters.trainer = person.hex();
    const auto made = printEntry(w->reader(), s("feedback"), asked, filters, {});
    QVERIFY(made);
    QCOMPARE(made->filters.value(s("person")).toString(), s("010386"));
    QCOMPARE(made->filters.value(s("trainer")).toString(), s("010386"));
}

void TestPrintLog::papersThatJudgeNobodyNameNoRule()
{
    TemporaryWorkspace w;
    QVERIFY(w->writeNow({s("new"), {}}, installShippedRules));
    QVERIFY(printEntry(w->reader(), s("signin"), query(), {}, {})->rules.isEmpty());
    QVERIFY(!printEntry(w->reader(), s("qualification"), query(), {}, {})->rules.isEmpty());
}

void TestPrintLog::aSavedFileIsNamedWithoutItsFolder()
{
    ReportFile file;
    file.path = s("/home/wang/报表/合规.XLSX");
    file.rows = 12;
    file.sha256 = "ab12";
    const PrintEntry made = savedEntry(entry(), file);
    QCOMPARE(made.target, s("xlsx"));
    QCOMPARE(made.file, s("合规.XLSX"));
    QCOMPARE(made.rows, 12);
    QCOMPARE(made.sha256, s("ab12"));
}

void TestPrintLog::writingIsNoChangeAndComesBackNewestFirst()
{
    TemporaryWorkspace w;
    const QByteArray before = w.dump();
    const QDateTime began = QDateTime::currentDateTimeUtc();
    const auto first = w->writeNow({s("print"), {}}, [](Change& change) { return logPrint(change, entry()); });
    QVERIFY(first);
    QCOMPARE(first->id, 0);
    QVERIFY(w->writeNow({s("print"), {}}, [](Change& change) { return logPrint(change, entry("signin")); }));
    QCOMPARE(w.dump(), before);
    QCOMPARE(history(w->reader(), 10)->size(), 0);
    w.reopen();
    const auto log = printLog(w->reader());
    QCOMPARE(log->size(), 2);
    QCOMPARE(log->front().report, s("signin"));
    QCOMPARE(log->back().pages, 3);
    QCOMPARE(log->back().officer, w->officer());
    QCOMPARE(log->back().asOf, QDate(2026, 10, 22));
    QVERIFY(!log->back().knownAt.isValid());
    QVERIFY(log->back().at >= began && log->back().at <= QDateTime::currentDateTimeUtc());
    QCOMPARE(printLog(w->reader(), 1)->size(), 1);
}

void TestPrintLog::theConsoleWritesBesideAnOpenWindow()
{
    TemporaryWorkspace w;
    QVERIFY(logPrintBeside(w.path(), s("定时任务"), entry()));
    QCOMPARE(printLog(w->reader())->front().officer, s("定时任务"));
    // The window goes on writing.
    QVERIFY(w->writeNow({s("print"), {}}, [](Change& change) { return logPrint(change, entry()); }));
    QCOMPARE(printLog(w->reader())->size(), 2);
}

void TestPrintLog::aTargetNobodyKnowsIsRefused()
{
    TemporaryWorkspace w;
    PrintEntry wrong = entry();
    wrong.target = s("fax");
    QVERIFY(!logPrintBeside(w.path(), s("a"), wrong));
    QVERIFY(printLog(w->reader())->empty());
}

void TestPrintLog::equalValuesHaveOneHash()
{
    const auto documentOf = [](const QString& text) {
        ReportDocument document;
        document.partCount = 2;
        document.part = [text](int index) {
            ReportPart part;
            part.title = text;
            part.footer = QString::number(index);
            return part;
        };
        return document;
    };
    const QString hash = *valuesHash(documentOf(s("甲")));
    QCOMPARE(hash.size(), 64);
    QCOMPARE(*valuesHash(documentOf(s("甲"))), hash);
    QVERIFY(*valuesHash(documentOf(s("乙"))) != hash);
    ReportDocument failing = documentOf(s("甲"));
    failing.late->note({ErrorCode::DatabaseFailed, {}, {}});
    QVERIFY(!valuesHash(failing));
}

QTEST_GUILESS_MAIN(TestPrintLog)
#include "tst_printlog.moc"
