// Evidence files at a row in the window: added, dropped, opened as a copy, removed, undone; what would run is not.
#include "tests/support/ownsettings.h"
#include "tests/support/sampledesk.h"
#include "ui/attachments/attachmentlist.h"
#include "ui/tables/factpage.h"
#include "ui/widgets/evidencepanel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"
#include <QDesktopServices>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QUrl>

using namespace rostrum;
using test::s;

namespace {
QString write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return path;
}
} // namespace

class TestAttachmentList : public QObject {
    Q_OBJECT
public Q_SLOTS:
    void opened(const QUrl& url) { m_opened << url.toLocalFile(); }
private Q_SLOTS:
    void initTestCase() { QDesktopServices::setUrlHandler(s("file"), this, "opened"); }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(s("file")); }
    void init()
    {
        m_opened.clear();
        m_desk = std::make_unique<test::SampleDesk>();
        m_desk->add("leaves",
                    {{s("number"), m_desk->text("SELECT number FROM person WHERE number IS NOT NULL LIMIT 1")},
                     {s("valid_from"), s("2026-03-01")},
                     {s("valid_to"), s("2026-03-31")}});
        Query query = (*m_desk)->reader().query("SELECT id FROM leave_span ORDER BY rowid DESC LIMIT 1");
        m_row = query.next() ? query.id(0) : Id{};
        m_list = std::make_unique<AttachmentList>(**m_desk, s("leave_span"), m_row);
        m_list->show();
    }
    void cleanup()
    {
        m_list.reset();
        m_desk.reset();
    }
    void filesAreChosenAndAddedAsOneChange();
    void aDroppedFileIsAdded();
    void openingGivesACopyForReading();
    void aProgramIsShownAndNotStarted();
    void removingIsOneChangeAndUndoBringsItBack();
    void whatCannotBeKeptIsTold();
    void theSameFileAgainIsSaid();
    void everyControlHasANameAndIsReachedByTab();
    void theEvidenceOfARowShowsItsFiles();

private:
    std::unique_ptr<test::SampleDesk> m_desk;
    std::unique_ptr<AttachmentList> m_list;
    QStringList m_opened;
    Id m_row;
};

void TestAttachmentList::filesAreChosenAndAddedAsOneChange()
{
    const qint64 changes = m_desk->count("_change");
    m_desk->prompts.files = {{write(m_desk->file("a.pdf"), "a"), write(m_desk->file("b.jpg"), "b")}};
    m_list->findChild<LinkButton*>(s("attachments.add"))->click();
    QTRY_COMPARE(m_list->count(), 2);
    QCOMPARE(m_desk->count("_change"), changes + 1);
    QCOMPARE(m_list->findChildren<LinkButton*>(s("attachments.open")).size(), 2);
}

void TestAttachmentList::aDroppedFileIsAdded()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(m_desk->file("批文.pdf"), "proof"))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_list.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_list.get(), &drop);
    QTRY_COMPARE(m_list->count(), 1);
    QMimeData text;
    text.setText(s("only words"));
    QDragEnterEvent other(QPoint(5, 5), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    other.ignore();
    QCoreApplication::sendEvent(m_list.get(), &other);
    QVERIFY(!other.isAccepted());
}

void TestAttachmentList::openingGivesACopyForReading()
{
    m_list->add({write(m_desk->file("批文.pdf"), "proof")});
    QTRY_COMPARE(m_list->count(), 1);
    m_list->findChild<LinkButton*>(s("attachments.open"))->click();
    QTRY_COMPARE(m_opened.size(), 1);
    QCOMPARE(QFileInfo(m_opened.front()).fileName(), s("批文.pdf"));
    QVERIFY(!m_opened.front().startsWith(QFileInfo(m_desk->path()).absolutePath()));
    QVERIFY(!(QFile::permissions(m_opened.front()) & QFile::WriteOwner));
}

void TestAttachmentList::aProgramIsShownAndNotStarted()
{
    QSignalSpy notes(m_desk->operator->(), &Desk::noteRequested);
    m_list->add({write(m_desk->file("批文.pdf.exe"), "MZ")});
    QTRY_COMPARE(m_list->count(), 1);
    notes.clear();
    m_list->findChild<LinkButton*>(s("attachments.open"))->click();
    QTRY_COMPARE(m_opened.size(), 1);
    QVERIFY(QFileInfo(m_opened.front()).isDir());
    QCOMPARE(notes.size(), 1);
}

void TestAttachmentList::removingIsOneChangeAndUndoBringsItBack()
{
    m_list->add({write(m_desk->file("a.pdf"), "a")});
    QTRY_COMPARE(m_list->count(), 1);
    const QByteArray with = m_desk->dump();
    auto* remove = m_list->findChild<LinkButton*>(s("attachments.remove"));
    remove->setFocus();
    QTest::keyClick(remove, Qt::Key_Space);
    QTRY_COMPARE(m_list->count(), 0);
    (*m_desk)->undo();
    QTRY_COMPARE(m_list->count(), 1);
    QCOMPARE(m_desk->dump(), with);
    m_list->findChild<LinkButton*>(s("attachments.open"))->click();
    QTRY_COMPARE(m_opened.size(), 1);
}

void TestAttachmentList::whatCannotBeKeptIsTold()
{
    const QByteArray before = m_desk->dump();
    m_list->add({m_desk->file("none.pdf")});
    QTRY_COMPARE(m_desk->prompts.told.size(), 1);
    QVERIFY(m_desk->prompts.told.front().contains(s("none.pdf")));
    QCOMPARE(m_list->count(), 0);
    QCOMPARE(m_desk->dump(), before);
}

void TestAttachmentList::theSameFileAgainIsSaid()
{
    const QString path = write(m_desk->file("a.pdf"), "a");
    m_list->add({path});
    QTRY_COMPARE(m_list->count(), 1);
    QSignalSpy notes(m_desk->operator->(), &Desk::noteRequested);
    m_list->add({path});
    QTRY_COMPARE(notes.size(), 1);
    QCOMPARE(m_list->count(), 1);
}

void TestAttachmentList::everyControlHasANameAndIsReachedByTab()
{
    m_list->add({write(m_desk->file("a.pdf"), "a")});
    QTRY_COMPARE(m_list->count(), 1);
    const auto buttons = m_list->findChildren<LinkButton*>();
    QCOMPARE(buttons.size(), 3);
    for (const LinkButton* button : buttons) {
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
    }
}

void TestAttachmentList::theEvidenceOfARowShowsItsFiles()
{
    QWidget window;
    auto* panel = new EvidencePanel(&window);
    auto* page = new FactPage(**m_desk, *factTable(s("leaves")), &window);
    connect(page, &Page::evidenceRequested, panel, &EvidencePanel::setEvidence);
    window.show();
    page->activated();
    auto* view = page->findChild<TableView*>();
    QTRY_VERIFY(view->model()->rowCount() > 0);
    view->setCurrentIndex(view->model()->index(0, 0));
    page->run(Command::Evidence);
    QTRY_VERIFY(panel->findChild<AttachmentList*>());
    page->run(Command::Evidence); // again: one list, not two
    QTRY_COMPARE(panel->findChildren<AttachmentList*>().size(), 1);
}

QTEST_MAIN(TestAttachmentList)
#include "tst_attachmentlist.moc"
