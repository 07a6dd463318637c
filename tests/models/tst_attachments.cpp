// Evidence files: copied in by their hash, written as Changes, checked, carried along by backups; and what tricks or a
// full disk cannot do to them.
#include "evidenceworld.h"
#include "models/compliance/compliance.h"
#include "models/compliance/rulestore.h"
#include "models/store/backup.h"
#include <QBuffer>

using namespace rostrum;
using namespace rostrum::test;

class TestAttachments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFileIsKeptUnderItsHashAndNamedByARow();
    void theSameFileTwiceIsOneRowAndOneFile();
    void undoAndRedoOfAnAddedFileWorkBecauseTheFileStays();
    void whoeverRemovesTheRowTakesItsFilesAlongAndUndoBringsThemBack();
    void aRowThatGainedAFileIsNotUndoneInSilence();
    void onlyTheTablesThatNeedProofTakeIt();
    void namesLoseTricks_data();
    void namesLoseTricks();
    void whatWouldRunIsKnownByItsSuffix();
    void linksFoldersAndMissingFilesAreRefused();
    void aFileTooLargeIsRefusedBeforeItIsRead();
    void aSourceThatVanishesHalfWayLeavesNothing();
    void cancellingLeavesNothing();
    void aRefusedRowLeavesNoRow();
    void anInterruptedOfficerLeavesAHarmlessFileThatIsTold();
    void anAlteredOrMissingFileIsNamed();
    void theSameFileAgainMendsADamagedOne();
    void aCopyForReadingIsNotTheKeptFile();
    void aBackupTakesTheFilesAlongAndRestoresThem();
    void aDecisionSpeaksOfItsEvidence();
};

void TestAttachments::aFileIsKeptUnderItsHashAndNamedByARow()
{
    EvidenceWorld w;
    const KeptFile kept = w.keep("proof");
    QCOMPARE(kept.bytes, 5);
    const auto notice = w.attach(kept);
    QVERIFY(notice);
    QVERIFY(notice->touches(s("attachment")));
    const auto list = listAttachments(w->reader(), w.credit);
    QCOMPARE(list->size(), 1);
    const Attachment& attachment = list->front();
    QCOMPARE(attachment.name, s("证书.pdf"));
    QCOMPARE(attachment.table, s("credit"));
    QCOMPARE(attachment.mediaType, s("application/pdf"));
    QCOMPARE(attachment.sha256, QCryptographicHash::hash("proof", QCryptographicHash::Sha256));
    QFile file(w.folder() + s("/team files/") + s(attachment.sha256.toHex().left(2)) + u'/' +
               s(attachment.sha256.toHex().mid(2)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "proof");
    QVERIFY(!(file.permissions() & QFile::WriteOwner));
    QVERIFY(checkEvidence(w->reader(), w.path())->problems.empty());
}

void TestAttachments::theSameFileTwiceIsOneRowAndOneFile()
{
    EvidenceWorld w;
    QVERIFY(w.attach(w.keep("proof")));
    const auto again = w.attach(w.keep("proof", "副本.pdf"));
    QVERIFY(again);
    QCOMPARE(again->id, 0);
    QCOMPARE(listAttachments(w->reader())->size(), 1);
    QCOMPARE(filesIn(evidenceFolder(w.path())).size(), 1);
}

void TestAttachments::undoAndRedoOfAnAddedFileWorkBecauseTheFileStays()
{
    EvidenceWorld w;
    const QByteArray before = w.dump();
    QVERIFY(w.attach(w.keep("proof")));
    const QByteArray with = w.dump();
    QVERIFY(w->undo({}).takeResult());
    QCOMPARE(w.dump(), before);
    QVERIFY(QFile::exists(w.kept("proof")));
    QVERIFY(checkEvidence(w->reader(), w.path())->unused.isEmpty()); // redo may want it
    QVERIFY(w->redo().takeResult());
    QCOMPARE(w.dump(), with);
    QVERIFY(w->writeNow(label("detach"), [&](Change& change) -> Result<void> {
        ROSTRUM_CHECK(detachFile(change, w.last));
        return {};
    }));
    QCOMPARE(w.dump(), before);
    QVERIFY(w->undo({}).takeResult());
    QVERIFY(checkEvidence(w->reader(), w.path())->problems.empty());
}

void TestAttachments::whoeverRemovesTheRowTakesItsFilesAlongAndUndoBringsThemBack()
{
    EvidenceWorld w;
    QVERIFY(w.attach(w.keep("proof")));
    const QByteArray before = w.dump();
    QVERIFY(w->writeNow(label("remove"),
                        [&](Change& change) { return removeRow(change, *factTable(s("credits")), w.credit); }));
    QCOMPARE(listAttachments(w->reader())->size(), 0);
    QVERIFY(checkEvidence(w->reader(), w.path())->problems.empty());
    QVERIFY(w->undo({}).takeResult());
    QCOMPARE(w.dump(), before);
}

void TestAttachments::aRowThatGainedAFileIsNotUndoneInSilence()
{
    EvidenceWorld w;
    QVERIFY(w.attach(w.keep("proof")));
    const auto entries = history(w->reader(), 10);
    Workspace::UndoOptions options;
    options.change = entries->at(1).id; // the credit
    const auto undone = w->undo(options).takeResult();
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::RowsMovedOn);
}

void TestAttachments::onlyTheTablesThatNeedProofTakeIt()
{
    EvidenceWorld w;
    const auto refused = w.attach(w.keep("proof"), "person");
    QVERIFY(!refused);
    QCOMPARE(refused.error().details.value(s("problem")).toString(), s(evidenceproblem::notHere));
    QVERIFY(refused.error().details.value(s("known")).toStringList().contains(s("decisions")));
    w.credit = Id::derived({"nobody"});
    QCOMPARE(w.attach(w.keep("proof")).error().code, ErrorCode::UnknownRow);
    KeptFile never = w.keep("proof");
    never.sha256[0] = char(never.sha256[0] + 1);
    QVERIFY(!w.attach(never));
}

void TestAttachments::namesLoseTricks_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* what, const QString& path, const char* name) {
        QTest::newRow(what) << path << s(name);
    };
    row("plain", s("/home/a/证明.pdf"), "证明.pdf");
    row("up", s("../../etc/passwd"), "passwd");
    row("windows", s("C:\\users\\..\\evil.pdf"), "evil.pdf");
    row("only dots", s(".."), "file");
    row("hidden", s(".bashrc"), "bashrc");
    row("nothing", s(""), "file");
    row("control", s("a\nb\tc.pdf"), "abc.pdf");
    row("direction", s("批文") + QChar(0x202E) + s("fdp.exe"), "批文fdp.exe");
    row("no width", s("a") + QChar(0x200B) + QChar(0xFEFF) + s("b.pdf"), "ab.pdf");
    row("reserved", s("CON.pdf"), "_CON.pdf");
    row("forbidden", s("a:b*c?.pdf"), "a_b_c_.pdf");
    row("trailing", s("a.pdf. . "), "a.pdf");
    row("long", QString(300, u'长') + s(".pdf"), (QByteArray("长").repeated(116) + ".pdf").constData());
}

void TestAttachments::namesLoseTricks()
{
    QFETCH(QString, path);
    QFETCH(QString, name);
    QCOMPARE(evidenceName(path), name);
    QCOMPARE(evidenceName(name), name);
}

void TestAttachments::whatWouldRunIsKnownByItsSuffix()
{
    for (const char* name : {"a.exe", "A.EXE", "批文.pdf.js", "x.desktop", "y.sh", "z.lnk", "page.html"})
        QVERIFY2(isExecutableName(s(name)), name);
    for (const char* name : {"a.pdf", "b.jpg", "exe", "批文.docx"})
        QVERIFY2(!isExecutableName(s(name)), name);
}

void TestAttachments::linksFoldersAndMissingFilesAreRefused()
{
    EvidenceWorld w;
    const QString target = write(w.folder() + s("/secret.txt"), "secret");
    const QString link = w.folder() + s("/link.pdf");
    QVERIFY(QFile::link(target, link));
    const auto problemOf = [&](const QString& path) {
        const auto kept = keepFile(w.path(), path);
        return kept ? QString() : kept.error().details.value(s("problem")).toString();
    };
    QCOMPARE(problemOf(link), s(evidenceproblem::notRegular));
    QCOMPARE(problemOf(w.folder()), s(evidenceproblem::notRegular));
    QVERIFY(QFile::remove(target));
    QCOMPARE(problemOf(link), s(evidenceproblem::notRegular)); // leads nowhere
    QCOMPARE(keepFile(w.path(), w.folder() + s("/none.pdf")).error().code, ErrorCode::FileMissing);
    QVERIFY(filesIn(evidenceFolder(w.path())).isEmpty());
}

void TestAttachments::aFileTooLargeIsRefusedBeforeItIsRead()
{
    EvidenceWorld w;
    const QString path = w.folder() + s("/large.mp4");
    QFile large(path);
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(kMostEvidenceBytes + 1)); // sparse
    large.close();
    int asked = 0;
    const auto refused = keepFile(w.path(), path, [&](qint64, qint64) { return ++asked > 0; });
    QVERIFY(!refused);
    QCOMPARE(refused.error().details.value(s("problem")).toString(), s(evidenceproblem::tooLarge));
    QCOMPARE(asked, 0);
}

void TestAttachments::aSourceThatVanishesHalfWayLeavesNothing()
{
    EvidenceWorld w;
    const qint64 size = 3 << 20;
    Breaking failing(2 << 20, true);
    QCOMPARE(keepStream(w.path(), failing, size, s("a.pdf")).error().code, ErrorCode::FileUnreadable);
    Breaking shorter(2 << 20, false);
    const auto cut = keepStream(w.path(), shorter, size, s("a.pdf"));
    QCOMPARE(cut.error().details.value(s("problem")).toString(), s(evidenceproblem::cutShort));
    QVERIFY(filesIn(evidenceFolder(w.path())).isEmpty());
}

void TestAttachments::cancellingLeavesNothing()
{
    EvidenceWorld w;
    QByteArray bytes(5 << 20, 'a');
    QBuffer source(&bytes);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const auto stopped =
        keepStream(w.path(), source, bytes.size(), s("a.pdf"), [](qint64 done, qint64) { return done < (3 << 20); });
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QVERIFY(filesIn(evidenceFolder(w.path())).isEmpty());
}

void TestAttachments::aRefusedRowLeavesNoRow()
{
    EvidenceWorld w;
    const KeptFile kept = w.keep("proof");
    const QByteArray before = w.dump();
    const auto refused = w->writeNow(label("attach"), [&](Change& change) -> Result<void> {
        ROSTRUM_CHECK(attachFile(change, s("credit"), w.credit, kept));
        return fail(ErrorCode::DiskFull);
    });
    QVERIFY(!refused);
    QCOMPARE(w.dump(), before);
    QCOMPARE(w->reader().integer("SELECT count(*) FROM _kept_file")->value(), 0);
}

void TestAttachments::anInterruptedOfficerLeavesAHarmlessFileThatIsTold()
{
    EvidenceWorld w;
    w.keep("never named"); // killed between the copy and the row
    QVERIFY(w.attach(w.keep("proof")));
    write(evidenceFolder(w.path()) + s("/Ab3xYz.part"), "half a file");
    const auto check = checkEvidence(w->reader(), w.path());
    QVERIFY(check->problems.empty());
    QCOMPARE(check->unused.size(), 2);
    QCOMPARE(*removeUnusedEvidence(w->reader(), w.path()), 2);
    QVERIFY(!QFile::exists(w.kept("never named")));
    QVERIFY(QFile::exists(w.kept("proof")));
    QVERIFY(checkEvidence(w->reader(), w.path())->unused.isEmpty());
}

void TestAttachments::anAlteredOrMissingFileIsNamed()
{
    EvidenceWorld w;
    QVERIFY(w.attach(w.keep("proof")));
    const Id first = w.last;
    QVERIFY(w.attach(w.keep("other", "b.pdf")));
    damage(w.kept("proof"));
    QFile::setPermissions(w.kept("other"), QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(QFile::remove(w.kept("other")));
    const auto check = checkEvidence(w->reader(), w.path());
    QCOMPARE(check->files, 2);
    QCOMPARE(check->problems.size(), 2);
    for (const VerifyProblem& problem : check->problems)
        QCOMPARE(problem.problem, problem.key == first.hex() ? s("altered_file") : s("missing_file"));
}

void TestAttachments::theSameFileAgainMendsADamagedOne()
{
    EvidenceWorld w;
    QVERIFY(w.attach(w.keep("proof")));
    damage(w.kept("proof"));
    w.keep("proof");
    QVERIFY(checkEvidence(w->reader(), w.path())->problems.empty());
}

void TestAttachments::aCopyForReadingIsNotTheKeptFile()
{
    EvidenceWorld w;
    QVERIFY(w.attach(w.keep("proof")));
    const Attachment attachment = *findAttachment(w->reader(), w.last);
    const QTemporaryDir folder;
    const auto copy = copyForReading(w.path(), attachment, folder.path());
    QVERIFY(copy);
    QCOMPARE(QFileInfo(*copy).fileName(), s("证书.pdf"));
    QVERIFY(copy->startsWith(folder.path()));
    QVERIFY(!(QFile::permissions(*copy) & QFile::WriteOwner));
    QVERIFY(copyForReading(w.path(), attachment, folder.path())); // again
    damage(w.kept("proof"));
    const QTemporaryDir other;
    const auto altered = copyForReading(w.path(), attachment, other.path());
    QCOMPARE(altered.error().details.value(s("problem")).toString(), s(evidenceproblem::altered));
    QVERIFY(filesIn(other.path()).isEmpty());
}

void TestAttachments::aBackupTakesTheFilesAlongAndRestoresThem()
{
    EvidenceWorld w;
    QVERIFY(w.attach(w.keep("proof")));
    const QString folder = w.folder() + s("/usb");
    const auto copy = backUp(w->reader(), folder);
    QVERIFY(copy);
    const auto files = backUpEvidence(w->reader(), w.path(), folder);
    QCOMPARE(files->copied, 1);
    QVERIFY(files->missing.isEmpty());
    QCOMPARE(backUpEvidence(w->reader(), w.path(), folder)->copied, 0); // there already
    // The disk of the desk is lost.
    QVERIFY(QDir(evidenceFolder(w.path())).removeRecursively());
    QCOMPARE(backUpEvidence(w->reader(), w.path(), w.folder() + s("/second"))->missing, QStringList{s("证书.pdf")});
    const QString target = w.folder() + s("/new/year.rostrum");
    QVERIFY(QDir().mkpath(w.folder() + s("/new")));
    QVERIFY(restoreBackup(copy->file, target));
    auto restored = Workspace::open(target);
    QVERIFY(restored);
    const auto brought = restoreEvidence((*restored)->reader(), copy->file, target);
    QCOMPARE(brought->copied, 1);
    QVERIFY(brought->missing.isEmpty());
    QVERIFY(checkEvidence((*restored)->reader(), target)->problems.empty());
}

void TestAttachments::aDecisionSpeaksOfItsEvidence()
{
    qputenv("ROSTRUM_TODAY", "2026-10-22");
    EvidenceWorld w;
    QVERIFY(w->writeNow(label("new"), installShippedRules));
    w.add("applicants", {{s("number"), s("010386")}, {s("year"), s("2026")}, {s("title_grade"), s("intermediate")}});
    w.credit = w.add("decisions", {{s("number"), s("010386")},
                                   {s("rule"), listRules(w->reader())->front().info.code},
                                   {s("year"), s("2026")},
                                   {s("status"), s("met")},
                                   {s("reason"), s("院士特批")}});
    QVERIFY(w.attach(w.keep("proof", "批文.pdf"), "verdict_override"));
    ComplianceQuery query;
    query.year = 2026;
    query.asOf = QDate(2026, 10, 22);
    const auto result = evaluateCompliance(w->reader(), query);
    QVERIFY(result);
    QCOMPARE(result->people.size(), 1);
    const QString hash = s(QCryptographicHash::hash("proof", QCryptographicHash::Sha256).toHex().left(8));
    QCOMPARE(result->people.front().overrideEvidence, s("批文.pdf, ") + hash);
}

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
