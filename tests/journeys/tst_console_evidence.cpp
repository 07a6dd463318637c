// Evidence files, the print log and the checker by the real console, as an administrator would: also with a full disk.
#include "tests/journeys/consolefixture.h"
#include <QCryptographicHash>
#include <QDirIterator>
#include <QElapsedTimer>

using namespace rostrum::test;

namespace {
QString s(const char* utf8) { return QString::fromUtf8(utf8); }

QStringList filesIn(const QString& folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        found << files.next();
    return found;
}
} // namespace

class TestConsoleEvidence : public QObject, private ConsoleFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void aFileIsAttachedListedVerifiedAndTakenBack();
    void whatCannotBeEvidenceIsRefusedInASentence();
    void aFullDiskLeavesNeitherRowNorFile();
    void killedAtAnyMomentNoRowLacksItsFile();
    void anAlteredFileFailsVerifyAndAnUnusedOneDoesNot();
    void aBackupCarriesTheFilesToAnotherDisk();
    void aDecisionIsPrintedWithItsEvidence();
    void everyReportStandsInThePrintLog();
    void aFindingIsMendedAloneOrWithItsKind();
    void aFindingIsSaidToBeRightAndThatIsTakenBack();

private:
    QString credit();
    QString files() const { return m_folder->filePath(s("a files")); }
};

QString TestConsoleEvidence::credit()
{
    importBasics();
    const auto added = (*m_ctl)({s("add"), s("credits"), s("number=010386"), s("title=公需科目"), s("category=public"),
                                 s("hours=30"), s("completed_on=2026-05-01")});
    return added.json.value(s("key")).toString();
}

void TestConsoleEvidence::aFileIsAttachedListedVerifiedAndTakenBack()
{
    const QString key = credit();
    const QByteArray before = m_ctl->dump();
    const auto attached =
        (*m_ctl)({s("attach"), s("credits"), key, writeFile(m_folder->filePath(s("证书 扫描.pdf")), "proof")});
    QCOMPARE(attached.exit, 0);
    QVERIFY(attached.number("change") > 0);
    QCOMPARE(attached.json.value(s("name")).toString(), s("证书 扫描.pdf"));
    QCOMPARE(attached.json.value(s("sha256")).toString(),
             s(QCryptographicHash::hash("proof", QCryptographicHash::Sha256).toHex()));
    const auto again = (*m_ctl)({s("attach"), s("credits"), key, m_folder->filePath(s("证书 扫描.pdf"))});
    QVERIFY(again.json.value(s("change")).isNull());
    const auto list = (*m_ctl)({s("attachments"), s("credits"), key});
    QCOMPARE(list.number("total"), 1);
    const QJsonObject one = list.list("attachments").first().toObject();
    QCOMPARE(one.value(s("row")).toString(), key);
    QCOMPARE(one.value(s("table")).toString(), s("credits"));
    QVERIFY(one.value(s("present")).toBool());
    QCOMPARE((*m_ctl)("attachments").number("total"), 1);
    QCOMPARE((*m_ctl)("verify").number("evidence_files"), 1);
    const auto history = (*m_ctl)("history --limit 1").list("changes").first().toObject();
    QVERIFY2(history.value(s("label")).toString().contains(s("证书 扫描.pdf")),
             qPrintable(history.value(s("label")).toString()));
    const auto gone = (*m_ctl)({s("detach"), one.value(s("key")).toString()});
    QCOMPARE(gone.exit, 0);
    QCOMPARE(m_ctl->dump(), before);
    QCOMPARE((*m_ctl)("undo").exit, 0);
    QCOMPARE((*m_ctl)("attachments").number("total"), 1);
    QCOMPARE((*m_ctl)("verify").exit, 0);
}

void TestConsoleEvidence::whatCannotBeEvidenceIsRefusedInASentence()
{
    const QString key = credit(), proof = file("a.pdf", "proof");
    const auto refused = [&](const QStringList& words, const char* part) {
        const auto result = (*m_ctl)(words);
        const QString message = result.json.value(s("error")).toObject().value(s("message")).toString();
        QCOMPARE(result.exit, 1);
        QVERIFY2(message.contains(s(part)), qPrintable(message));
    };
    refused({s("attach"), s("people"), s("010386"), proof}, "证明材料");
    refused({s("attachments"), s("people"), s("010386")}, "证明材料");
    refused({s("attach"), s("credits"), s("no such"), proof}, "no such");
    refused({s("attach"), s("credits"), key, m_folder->filePath(s("none.pdf"))}, "none.pdf");
    refused({s("attach"), s("credits"), key, m_folder->path()}, "文件夹");
    const QString link = m_folder->filePath(s("link.pdf"));
    QVERIFY(QFile::link(proof, link));
    refused({s("attach"), s("credits"), key, link}, "链接");
    refused({s("detach"), s("12")}, "证明材料");
    QVERIFY(filesIn(files()).isEmpty());
    QCOMPARE((*m_ctl)("attachments").number("total"), 0);
}

void TestConsoleEvidence::aFullDiskLeavesNeitherRowNorFile()
{
    const QString key = credit(), large = file("large.pdf", QByteArray(8 << 20, 'x'));
    const QByteArray before = m_ctl->dump();
    QProcess process; // no file may grow beyond 4 MB
    process.setProcessEnvironment(m_ctl->environment);
    process.start(s("sh"), {s("-c"), s("trap '' XFSZ; ulimit -f 8192; exec \"$@\""), s("sh"), Ctl::program(), s("-w"),
                            m_ctl->workspace(), s("--json"), s("attach"), s("credits"), key, large});
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitCode(), 1);
    const QJsonObject error =
        QJsonDocument::fromJson(process.readAllStandardOutput()).object().value(s("error")).toObject();
    QCOMPARE(error.value(s("code")).toString(), s("disk_full"));
    QVERIFY(filesIn(files()).isEmpty());
    QCOMPARE(m_ctl->dump(), before);
    QCOMPARE((*m_ctl)({s("attach"), s("credits"), key, large}).exit, 0);
}

void TestConsoleEvidence::killedAtAnyMomentNoRowLacksItsFile()
{
    const QString key = credit();
    // How long it takes here says when to kill: the first at once, the last when it would have been done.
    QElapsedTimer clock;
    clock.start();
    QCOMPARE((*m_ctl)({s("attach"), s("credits"), key, file("first.pdf", QByteArray(6 << 20, '0'))}).exit, 0);
    const int whole = int(clock.elapsed());
    int killed = 0, rows = 1;
    for (int i = 0; i < 16; ++i) {
        const QString path = file("scan.pdf", QByteArray(6 << 20, char('a' + i)));
        QProcess process;
        process.setProcessEnvironment(m_ctl->environment);
        process.start(Ctl::program(), {s("-w"), m_ctl->workspace(), s("--json"), s("attach"), s("credits"), key, path});
        QVERIFY(process.waitForStarted());
        if (!process.waitForFinished(whole * i / 12)) {
            process.kill();
            ++killed;
            QVERIFY(process.waitForFinished());
        }
        const auto verified = (*m_ctl)("verify");
        QVERIFY2(verified.exit == 0, verified.out.constData()); // every row has its file, whole
        const int now = (*m_ctl)("attachments").number("total");
        QVERIFY(now >= rows); // and what was written stays
        rows = now;
    }
    QVERIFY(killed > 0);
    QCOMPARE((*m_ctl)("verify --tidy").exit, 0);
    QCOMPARE(filesIn(files()).size(), rows);
    QCOMPARE((*m_ctl)("verify").exit, 0);
}

void TestConsoleEvidence::anAlteredFileFailsVerifyAndAnUnusedOneDoesNot()
{
    const QString key = credit();
    const auto attached = (*m_ctl)({s("attach"), s("credits"), key, file("a.pdf", "proof")});
    const QString kept = attached.json.value(s("file")).toString();
    QVERIFY(QDir().mkpath(files() + s("/00")));
    writeFile(files() + s("/00/left over"), "of a crash");
    auto verified = (*m_ctl)("verify");
    QCOMPARE(verified.exit, 0);
    QCOMPARE(verified.list("unused_files").size(), 1);
    QCOMPARE((*m_ctl)("verify --tidy").number("removed_files"), 1);
    QCOMPARE(filesIn(files()), QStringList{kept});
    QFile::setPermissions(kept, QFile::ReadOwner | QFile::WriteOwner);
    writeFile(kept, "forged");
    verified = (*m_ctl)("verify");
    QCOMPARE(verified.exit, 1);
    const QJsonObject problem = verified.list("problems").first().toObject();
    QCOMPARE(problem.value(s("problem")).toString(), s("altered_file"));
    QCOMPARE(problem.value(s("key")).toString(), attached.json.value(s("key")).toString());
}

void TestConsoleEvidence::aBackupCarriesTheFilesToAnotherDisk()
{
    const QString key = credit();
    (*m_ctl)({s("attach"), s("credits"), key, file("a.pdf", "proof")});
    const auto copy = (*m_ctl)({s("backup"), s("--to"), m_folder->filePath(s("usb"))});
    QCOMPARE(copy.exit, 0);
    QCOMPARE(copy.json.value(s("evidence")).toObject().value(s("copied")).toInt(), 1);
    QVERIFY(QDir(files()).removeRecursively());
    QVERIFY(QFile::remove(m_ctl->workspace()));
    const QString target = m_folder->filePath(s("b.rostrum"));
    const auto restored = (*m_ctl)({s("restore"), copy.json.value(s("file")).toString(), s("--to"), target});
    QCOMPARE(restored.exit, 0);
    QVERIFY(restored.json.value(s("evidence")).toObject().value(s("missing")).toArray().isEmpty());
    QCOMPARE(Ctl(target)("verify").exit, 0);
    QCOMPARE(Ctl(target)("verify").number("evidence_files"), 1);
}

void TestConsoleEvidence::aDecisionIsPrintedWithItsEvidence()
{
    importBasics();
    QCOMPARE(import("applicants", file("a.csv", "工号,年度,申报等级\n010386,2026,中级\n")).exit, 0);
    const QString rule = (*m_ctl)("rules").list("rules").first().toObject().value(s("code")).toString();
    const auto decided = (*m_ctl)({s("add"), s("decisions"), s("number=010386"), s("rule=") + rule, s("year=2026"),
                                   s("status=met"), s("reason=援外任务")});
    QCOMPARE(decided.exit, 0);
    (*m_ctl)({s("attach"), s("decisions"), decided.json.value(s("key")).toString(),
              writeFile(m_folder->filePath(s("批文.pdf")), "proof")});
    const QString hash = s(QCryptographicHash::hash("proof", QCryptographicHash::Sha256).toHex().left(8));
    const QJsonObject decision = person("010386").value(s("override")).toObject();
    QCOMPARE(decision.value(s("evidence")).toArray().first().toString(), s("批文.pdf, ") + hash);
    const QString html = m_folder->filePath(s("r.html"));
    QCOMPARE((*m_ctl)({s("report"), s("compliance"), s("--year"), s("2026"), s("--output"), html}).exit, 0);
    QFile paper(html);
    QVERIFY(paper.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(paper.readAll());
    QVERIFY2(text.contains(s("证明材料")) && text.contains(s("批文.pdf, ") + hash), qPrintable(text));
}

void TestConsoleEvidence::everyReportStandsInThePrintLog()
{
    importBasics();
    const QByteArray before = m_ctl->dump();
    const QString pdf = m_folder->filePath(s("名单.pdf"));
    const auto made = (*m_ctl)(
        {s("report"), s("compliance"), s("--year"), s("2026"), s("--department"), s("技术中心"), s("--output"), pdf});
    QCOMPARE(made.exit, 0);
    QVERIFY(made.json.value(s("logged")).toBool());
    QCOMPARE((*m_ctl)({s("report"), s("performance"), s("--all"), s("--output"), m_folder->filePath(s("个人"))}).exit,
             0);
    const auto log = (*m_ctl)("report log");
    QCOMPARE(log.exit, 0);
    QCOMPARE(log.number("total"), 2);
    const QJsonObject batch = log.list("log").at(0).toObject(), list = log.list("log").at(1).toObject();
    QCOMPARE(list.value(s("report")).toString(), s("compliance"));
    QCOMPARE(list.value(s("file")).toString(), s("名单.pdf"));
    QCOMPARE(list.value(s("target")).toString(), s("pdf"));
    QCOMPARE(list.value(s("sha256")), made.json.value(s("sha256")));
    QCOMPARE(list.value(s("filters")).toObject().value(s("department")).toString(), s("技术中心"));
    QVERIFY(!list.value(s("rules")).toArray().isEmpty());
    QVERIFY(batch.value(s("files")).toInt() > 1);
    QCOMPARE(batch.value(s("file")).toString(), s("个人"));
    QCOMPARE((*m_ctl)("report log --limit 1").list("log").size(), 1);
    QCOMPARE(m_ctl->dump(), before);
    QCOMPARE((*m_ctl)("report compliance").exit, 2); // no file named
}

void TestConsoleEvidence::aFindingIsMendedAloneOrWithItsKind()
{
    importBasics();
    QCOMPARE(import("attendance", file("att.csv", "场次,工号,出勤状态,学时\nS1,010386,出勤,9\nS2,010386,出勤,9\n"
                                                  "S3,010387,出勤,9\nS4,010387,出勤,4\n"))
                 .exit,
             0);
    auto found = (*m_ctl)("check");
    QCOMPARE(found.number("total"), 3);
    const QJsonObject first = found.list("findings").first().toObject();
    QCOMPARE(first.value(s("kind")).toString(), s("hours_above_session"));
    QVERIFY2(first.value(s("sentence")).toString().contains(s("9")), found.out.constData());
    QVERIFY(!first.value(s("suggestion")).toString().isEmpty());
    QCOMPARE((*m_ctl)({s("check"), s("--mend"), first.value(s("id")).toString()}).exit, 0);
    QCOMPARE((*m_ctl)("check").number("total"), 2);
    const auto all = (*m_ctl)("check --mend-kind hours_above_session");
    QCOMPARE(all.exit, 0);
    QCOMPARE(all.number("mended"), 2);
    QCOMPARE((*m_ctl)("check").number("total"), 0);
    QCOMPARE((*m_ctl)("undo").exit, 0);
    QCOMPARE((*m_ctl)("check").number("total"), 2);
    QCOMPARE((*m_ctl)("check --mend-kind nothing").exit, 2);
    QCOMPARE((*m_ctl)("check --mend-kind room_clash").exit, 1); // nothing to mend
}

void TestConsoleEvidence::aFindingIsSaidToBeRightAndThatIsTakenBack()
{
    importBasics();
    QCOMPARE(
        import("attendance", file("att.csv", "场次,工号,出勤状态,学时\nS1,010386,出勤,9\nS2,010386,出勤,9\n")).exit, 0);
    auto found = (*m_ctl)("check");
    QCOMPARE(found.number("total"), 2);
    QCOMPARE(found.number("dismissed"), 0);
    const QString id = found.list("findings").first().toObject().value(s("id")).toString();
    QVERIFY(!found.list("findings").first().toObject().contains(s("dismissed")));
    const QByteArray before = m_ctl->dump();
    QCOMPARE((*m_ctl)({s("check"), s("dismiss"), id}).exit, 2); // no reason named
    const auto blank = (*m_ctl)({s("check"), s("dismiss"), id, s("--reason"), s(" ")});
    QCOMPARE(blank.error(), s("invalid_value"));
    QCOMPARE((*m_ctl)({s("check"), s("dismiss"), s("0123456789abcdef"), s("--reason"), s("无")}).error(),
             s("unknown_row"));
    QCOMPARE(m_ctl->dump(), before);
    const auto said = (*m_ctl)({s("check"), s("dismiss"), id, s("--reason"), s("外聘讲师，已核实")});
    QCOMPARE(said.exit, 0);
    QVERIFY(said.number("change") > 0);
    QCOMPARE(said.json.value(s("dismissed")).toObject().value(s("id")).toString(), id);
    found = (*m_ctl)("check");
    QCOMPARE(found.number("total"), 1);
    QCOMPARE(found.number("dismissed"), 1);
    QVERIFY(found.list("findings").first().toObject().value(s("id")).toString() != id);
    const auto dismissed = (*m_ctl)("check --dismissed");
    QCOMPARE(dismissed.number("total"), 1);
    QCOMPARE(dismissed.number("dismissed"), 1);
    const QJsonObject one = dismissed.list("findings").first().toObject();
    QCOMPARE(one.value(s("id")).toString(), id);
    const QJsonObject why = one.value(s("dismissed")).toObject();
    QCOMPARE(why.value(s("reason")).toString(), s("外聘讲师，已核实"));
    QCOMPARE(why.value(s("on")).toString().size(), 10);
    QVERIFY(why.contains(s("officer")));
    QCOMPARE((*m_ctl)("check --dismissed --kind room_clash").number("total"), 0);
    QCOMPARE((*m_ctl)({s("check"), s("restore"), id}).exit, 0);
    QCOMPARE(m_ctl->dump(), before);
    QCOMPARE((*m_ctl)({s("check"), s("restore"), id}).error(), s("unknown_row"));
    QCOMPARE((*m_ctl)("check").number("total"), 2);
    QCOMPARE((*m_ctl)("undo").exit, 0); // of taking it back
    QCOMPARE((*m_ctl)("check").number("dismissed"), 1);
}

QTEST_GUILESS_MAIN(TestConsoleEvidence)
#include "tst_console_evidence.moc"
