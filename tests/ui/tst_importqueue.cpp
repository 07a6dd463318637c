// Several files, or a folder of them: each with its own kind, none stopped by another.
#include "importpagefixture.h"
#include "ui/widgets/banner.h"
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>

using namespace rostrum;
using namespace rostrum::test;

class TestImportQueue : public QObject, private ImportPageFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { start(); }
    void init() { open(); }
    void cleanup() { close(); }
    void aFolderIsCheckedFileByFile();
    void aFileThatCannotBeReadSaysSoAndStopsNoOther();
    void theReadyOnesAreWrittenAtOnceEachAsOneChange();
    void whatWasDecidedInAFileIsThereAgain();
    void oneFileHasNoQueue();
    void anEmptyFolderSaysSo();
    void withoutTheRightToWriteAFolderIsCheckedAndNothingIsWritten();

private:
    /// 1 people, 2 courses, 3 broken, 4 people with a problem; and what is no sheet.
    void fill()
    {
        QVERIFY(QDir(m_dir->path()).mkpath(s("in/more")));
        csv("in/1people.csv", {{s("工号"), s("姓名"), s("电话")}, {s("1"), s("甲"), s("1")}});
        csv("in/2courses.csv", {{s("课程编号"), s("课程名称"), s("学时")}, {s("C1"), s("安全"), s("4")}});
        write("in/3broken.xlsx", QByteArray("PK\x03\x04") + QByteArray(200, 'x'));
        csv("in/more/4people.csv", {{s("工号"), s("姓名"), s("入职日期")},
                                    {s("2"), s("乙"), s("2026-02-30")},
                                    {s("3"), s("丙"), s("2026-02-03")}});
        write("in/notes.pdf", "%PDF");
        write("in/~$1people.xlsx", "lock");
    }
    void write(const char* name, const QByteArray& bytes)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    void drop(const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &event);
        wait();
    }
    void show(int at)
    {
        auto* box = part<QComboBox>("import.queueFile");
        box->setCurrentIndex(at);
        Q_EMIT box->activated(at);
        wait();
    }
};

void TestImportQueue::aFolderIsCheckedFileByFile()
{
    fill();
    drop({path("in")});
    QVERIFY(part<QWidget>("import.queue")->isVisible());
    QCOMPARE(m_page->queue().files().size(), size_t(4));
    QCOMPARE(part<QLabel>("import.queuePlace")->text(), s("File 1 / 4"));
    QCOMPARE(part<QComboBox>("filter.kind")->currentData().toString(), s("people"));
    click("import.queueNext");
    wait();
    QCOMPARE(part<QLabel>("import.queuePlace")->text(), s("File 2 / 4"));
    QCOMPARE(part<QComboBox>("filter.kind")->currentData().toString(), s("courses"));
    const QString last = part<QComboBox>("import.queueFile")->itemText(3);
    QVERIFY2(last.startsWith(s("4people.csv")) && last.contains(u'1'), qPrintable(last));
}

void TestImportQueue::aFileThatCannotBeReadSaysSoAndStopsNoOther()
{
    fill();
    drop({path("in")});
    QCOMPARE(m_page->queue().files()[2].state, QueuedFile::Failed);
    QCOMPARE(m_page->queue().files()[3].state, QueuedFile::Checked);
    QVERIFY(part<QLabel>("import.queueStates")->text().contains(u'1'));
    show(2);
    QVERIFY(part<Banner>("import.problem")->isVisible());
    QVERIFY(part<Banner>("import.problem")->accessibleName().contains(s("3broken.xlsx")));
    show(3);
    QVERIFY(part<QWidget>("import.check")->isVisible());
    QCOMPARE(rows(), 2);
}

void TestImportQueue::theReadyOnesAreWrittenAtOnceEachAsOneChange()
{
    fill();
    drop({path("in")});
    auto* all = part<QPushButton>("import.writeAll");
    QVERIFY(all->text().contains(u'2'));
    const qint64 before = inTable("_change");
    QTest::mouseClick(all, Qt::LeftButton);
    wait();
    QTRY_VERIFY(part<QWidget>("import.result")->isVisible());
    QCOMPARE(inTable("person"), 1);
    QCOMPARE(inTable("course"), 1);
    QCOMPARE(inTable("_change"), before + 2);
    const QString summary = part<QLabel>("import.summary")->text();
    for (const char* file : {"1people.csv", "2courses.csv", "3broken.xlsx", "4people.csv"})
        QVERIFY2(summary.contains(s(file)), qPrintable(summary));
    QVERIFY(!all->isEnabled());
    // The one with a problem waits; its check is made again against what is here now.
    show(3);
    QCOMPARE(counted("rejected"), 1);
    click("import.write");
    wait();
    QTRY_COMPARE(inTable("person"), 2);
}

void TestImportQueue::whatWasDecidedInAFileIsThereAgain()
{
    fill();
    drop({path("in/more/4people.csv"), path("in/2courses.csv")});
    QCOMPARE(part<QLabel>("import.queuePlace")->text(), s("File 1 / 2"));
    auto* table = part<TableView>("import.table");
    table->setFocus();
    table->setCurrentIndex(model()->index(0, PlanModel::FirstCell));
    QTest::keyClick(table, Qt::Key_Delete);
    wait();
    QCOMPARE(counted("skipped"), 1);
    show(1);
    show(0);
    QCOMPARE(counted("skipped"), 1);
    QCOMPARE(counted("rejected"), 0);
    QVERIFY(part<QPushButton>("import.writeAll")->text().contains(u'2')); // nothing is open in either
}

void TestImportQueue::oneFileHasNoQueue()
{
    fill();
    drop({path("in/2courses.csv")});
    QVERIFY(!part<QWidget>("import.queue")->isVisible());
    QCOMPARE(rows(), 1);
}

void TestImportQueue::anEmptyFolderSaysSo()
{
    QVERIFY(QDir(m_dir->path()).mkpath(s("empty")));
    drop({path("empty")});
    QVERIFY(part<Banner>("import.problem")->isVisible());
    QVERIFY(part<QWidget>("import.choose")->isVisible());
}

void TestImportQueue::withoutTheRightToWriteAFolderIsCheckedAndNothingIsWritten()
{
    fill();
    if (!openReadOnly())
        QSKIP("this user may write everywhere");
    drop({path("in")});
    QCOMPARE(m_page->queue().files().size(), size_t(4));
    QVERIFY(part<QLabel>("import.queueStates")->text().contains(u'1')); // the broken one
    auto* all = part<QPushButton>("import.writeAll");
    QVERIFY(!all->isEnabled());
    QVERIFY(all->toolTip().contains(s("reading only")));
    for (const int file : {0, 1, 3}) {
        show(file);
        QVERIFY(rows() > 0);
        QVERIFY(!part<QPushButton>("import.write")->isEnabled());
        QVERIFY(part<QLabel>("import.sentence")->text().contains(s("reading only")));
        QTest::keyClick(part<TableView>("import.table"), Qt::Key_Return, Qt::ControlModifier);
        wait();
    }
    QCOMPARE(inTable("person"), 0);
    QCOMPARE(m_prompts.told, QStringList());
}

QTEST_MAIN(TestImportQueue)
#include "tst_importqueue.moc"
