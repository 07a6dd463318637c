// The months of scores through the real console: what is missing, waived, locked, late, carried, reopened, undone.
#include "tests/journeys/consolefixture.h"

using namespace rostrum::test;

namespace {
QString s(const char* utf8) { return QString::fromUtf8(utf8); }

QJsonObject withText(const QJsonArray& rows, const char* field, const char* text)
{
    for (const QJsonValue& row : rows)
        if (row.toObject().value(s(field)).toString() == s(text))
            return row.toObject();
    return {};
}
} // namespace

class TestConsoleKpiMonths : public QObject, private ConsoleFixture {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        open();
        import("people", "工号,姓名,部门,是否内训师\nT01,林晓峰,技术中心,是\nT02,陈志强,技术中心,是\n");
        import("sessions", "场次编号,课程,讲师,开始时间,状态\nS1,客户投诉处理,T01,2026-08-11T15:00,held\n"
                           "S2,客户投诉处理,T01,2026-09-11T15:00,held\nS3,谈判技巧,T02,2026-08-12T15:00,planned\n"
                           "S4,谈判技巧,T02,2026-09-12T15:00,held\n");
        import("ratings", "场次编号,学员,总体\nS1,E1,5\nS2,E1,4\nS4,E2,4\n");
        import("assessments",
               "讲师,角色,评价人,得分,日期\nT01,head,王主任,80,2026-08-30\nT02,head,王主任,70,2026-08-30\n"
               "T01,head,王主任,80,2026-09-30\nT02,head,王主任,70,2026-09-30\n");
    }
    void aMonthSaysWhatItWaitsForUntilItIsThereOrWaived();
    void aLateRatingIsCarriedAndAReopenedMonthIsTheNextRevision();
    void whatIsAskedWronglyIsRefusedAndNothingIsWritten();

private:
    CtlResult run(std::initializer_list<const char*> words)
    {
        QStringList arguments;
        for (const char* word : words)
            arguments << s(word);
        return (*m_ctl)(arguments);
    }
    CtlResult done(std::initializer_list<const char*> words)
    {
        const CtlResult result = run(words);
        if (result.exit != 0)
            qFatal("%s %s", result.out.constData(), result.err.constData());
        return result;
    }
    void import(const char* kind, const QByteArray& csv)
    {
        const QString file = writeFile(m_folder->filePath(s(kind) + s(".csv")), csv);
        const auto imported = (*m_ctl)({s("import"), s(kind), file, s("--create-missing")});
        if (imported.exit != 0 || imported.number("rejected") != 0)
            qFatal("%s: %s", kind, imported.out.constData());
    }
    QJsonObject month(const char* period)
    {
        return withText(done({"kpi", "months", "--year", "2026"}).list("months"), "period", period);
    }
    QJsonObject result(const char* period, const char* number)
    {
        return withText(done({"kpi", "results", "--period", period}).list("results"), "number", number);
    }
};

void TestConsoleKpiMonths::aMonthSaysWhatItWaitsForUntilItIsThereOrWaived()
{
    QCOMPARE(month("2026-09").value(s("stage")).toString(), s("computed"));
    QJsonObject august = month("2026-08");
    QCOMPARE(august.value(s("stage")).toString(), s("open"));
    QCOMPARE(august.value(s("people")).toInt(), 2);
    QCOMPARE(august.value(s("waiting")).toArray().size(), 1);
    QCOMPARE(august.value(s("waiting")).toArray().first().toObject().value(s("number")).toString(), s("T02"));
    const auto missing = done({"kpi", "missing", "--period", "2026-08"});
    QCOMPARE(missing.list("missing").size(), 1);
    const QJsonObject lack = missing.list("missing").first().toObject();
    QCOMPARE(lack.value(s("number")).toString(), s("T02"));
    QCOMPARE(lack.value(s("indicator")).toString(), s("completion"));
    QCOMPARE(lack.value(s("what")).toString(), s("no_state"));
    QCOMPARE(lack.value(s("title")).toString(), s("谈判技巧"));
    QCOMPARE(lack.value(s("day")).toString(), s("2026-08-12"));
    QVERIFY(result("2026-08", "T02").value(s("provisional")).toBool());

    done({"kpi", "waive", "--period", "2026-08", "--person", "T02", "--indicator", "completion", "--reason", "改期"});
    QCOMPARE(month("2026-08").value(s("stage")).toString(), s("computed"));
    QCOMPARE(month("2026-08").value(s("waived")).toInt(), 1);
    QVERIFY(!result("2026-08", "T02").value(s("provisional")).toBool());
    const auto waived = done({"kpi", "missing", "--period", "2026-08"});
    QCOMPARE(waived.list("missing").first().toObject().value(s("waiver")).toString(), s("改期"));
    QCOMPARE(waived.list("waivers").first().toObject().value(s("indicator")).toString(), s("completion"));
    done({"kpi", "waive", "--period", "2026-08", "--person", "T02", "--indicator", "completion", "--withdraw"});
    QCOMPARE(month("2026-08").value(s("stage")).toString(), s("open"));
    done({"undo"}); // the withdrawing
    QCOMPARE(month("2026-08").value(s("stage")).toString(), s("computed"));
    done({"undo"}); // the waiver
    QCOMPARE(month("2026-08").value(s("stage")).toString(), s("open"));
    import("sessions", "场次编号,课程,讲师,开始时间,状态\nS3,谈判技巧,T02,2026-08-12T15:00,cancelled\n");
    QCOMPARE(month("2026-08").value(s("stage")).toString(), s("computed"));
    QCOMPARE(month("2026-10").value(s("stage")).toString(), s("open")); // it is not over
    const auto quarters = done({"kpi", "months", "--year", "2026", "--kind", "quarter"}).list("months");
    QCOMPARE(quarters.size(), 4);
    QCOMPARE(withText(quarters, "period", "2026-Q3").value(s("stage")).toString(), s("computed"));
    QCOMPARE(withText(done({"kpi", "months", "--year", "2026", "--kind", "year"}).list("months"), "period", "2026")
                 .value(s("stage"))
                 .toString(),
             s("open"));
}

void TestConsoleKpiMonths::aLateRatingIsCarriedAndAReopenedMonthIsTheNextRevision()
{
    const double september = result("2026-09", "T01").value(s("total")).toDouble();
    const double august = result("2026-08", "T01").value(s("final")).toDouble();
    QCOMPARE(run({"kpi", "lock", "--period", "2026-08"}).error(), s("invalid_value")); // it waits for T02's session
    done({"kpi", "waive", "--period", "2026-08", "--person", "T02", "--reason", "改期"});
    const QString sha256 = done({"kpi", "lock", "--period", "2026-08"}).json.value(s("sha256")).toString();
    QJsonObject locked = month("2026-08");
    QCOMPARE(locked.value(s("stage")).toString(), s("locked"));
    QCOMPARE(locked.value(s("sha256")).toString(), sha256);
    QVERIFY(locked.value(s("verified")).toBool());
    QVERIFY(month("2026-09").value(s("carries_adjustments")).toBool());

    import("ratings", "场次编号,学员,总体\nS1,E2,1\n"); // late, and bad
    QCOMPARE(result("2026-08", "T01").value(s("final")).toDouble(), august);
    const auto results = done({"kpi", "results", "--period", "2026-09"});
    const QJsonObject row = withText(results.list("results"), "number", "T01");
    const double carried = row.value(s("adjustment")).toDouble();
    // The mean of 5 becomes 3: 40 % of 40 points.
    QCOMPARE(carried, -16.0);
    // September itself is open, and its few ratings are drawn towards another mean now.
    QVERIFY(row.value(s("total")).toDouble() < september);
    QCOMPARE(row.value(s("final")).toDouble(),
             row.value(s("total")).toDouble() + row.value(s("bonus")).toDouble() + carried);
    const QJsonObject line = results.list("adjustments").first().toObject();
    QCOMPARE(line.value(s("of")).toString(), s("2026-08-01/2026-08-31"));
    QCOMPARE(line.value(s("paid")).toDouble(), august);
    QCOMPARE(line.value(s("now")).toDouble(), august + carried);
    done({"undo"}); // the late import
    QCOMPARE(result("2026-09", "T01").value(s("adjustment")).toDouble(), 0.0);
    done({"redo"});
    QCOMPARE(result("2026-09", "T01").value(s("adjustment")).toDouble(), carried);

    QCOMPARE(done({"kpi", "reopen", "--period", "2026-08", "--reason", "补录评分"}).number("revision"), 1);
    QCOMPARE(month("2026-08").value(s("reopened_reason")).toString(), s("补录评分"));
    QCOMPARE(result("2026-08", "T01").value(s("final")).toDouble(), august + carried);
    QCOMPARE(result("2026-09", "T01").value(s("adjustment")).toDouble(), 0.0); // nothing is closed
    const auto again = done({"kpi", "lock", "--period", "2026-08"});
    QCOMPARE(again.number("revision"), 2);
    QVERIFY(again.json.value(s("sha256")).toString() != sha256);
    QCOMPARE(result("2026-09", "T01").value(s("adjustment")).toDouble(), 0.0); // it was paid with the new lock
    for (int i = 0; i < 2; ++i)
        done({"undo"}); // the second lock, the reopening
    QCOMPARE(month("2026-08").value(s("sha256")).toString(), sha256);
    QCOMPARE(result("2026-09", "T01").value(s("adjustment")).toDouble(), carried);

    // Locked with the next month it is that month's, and the first lock cannot be taken back any more.
    done({"kpi", "lock", "--period", "2026-09"});
    QCOMPARE(result("2026-09", "T01").value(s("adjustment")).toDouble(), carried);
    QCOMPARE(result("2026-10", "T01").value(s("adjustment")).toDouble(), 0.0);
    QCOMPARE(done({"verify"}).exit, 0);
}

void TestConsoleKpiMonths::whatIsAskedWronglyIsRefusedAndNothingIsWritten()
{
    const QByteArray before = m_ctl->dump();
    QCOMPARE(run({"kpi", "waive", "--period", "2026-08", "--person", "T99", "--reason", "x"}).error(),
             s("unknown_row"));
    QCOMPARE(run({"kpi", "waive", "--period", "2026-08", "--person", "T02"}).error(), s("invalid_value"));
    QCOMPARE(
        run({"kpi", "waive", "--period", "2026-08", "--person", "T02", "--indicator", "x", "--reason", "x"}).error(),
        s("invalid_value"));
    QCOMPARE(run({"kpi", "waive", "--period", "2026-08", "--person", "T02", "--withdraw"}).error(), s("unknown_row"));
    QCOMPARE(run({"kpi", "missing", "--period", "2026-13"}).error(), s("invalid_date"));
    QCOMPARE(run({"kpi", "months", "--scheme", "none"}).error(), s("unknown_rule"));
    QCOMPARE(m_ctl->dump(), before);
}

QTEST_GUILESS_MAIN(TestConsoleKpiMonths)
#include "tst_console_kpimonths.moc"
