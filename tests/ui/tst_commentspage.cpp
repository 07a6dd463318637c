// The page of comments: the console's figures, for and against, the comments behind a word, words added and refused,
// and nothing of a cut with too few raters.
#include "models/facts/rows.h"
#include "tests/support/sampledesk.h"
#include "ui/comments/commentspage.h"
#include "ui/comments/keywordmodel.h"
#include "ui/comments/wordlistpanel.h"
#include "ui/shell/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/tableview.h"
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>

using namespace rostrum;
using namespace rostrum::test;

class TestCommentsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theTableSaysWhatIsCounted();
    void columnsSort();
    void theCommentsBehindAWordAreShownWithoutWhoWroteThem();
    void aSuggestedWordIsAddedAndTakenBack();
    void aWordThatIsNotToBeCountedLeaves();
    void aTrainerNarrowsTheComments();
    void whatIsAgainstIsShownAlone();
    void aTopicOfManyComplaintsIsSaidAboveTheTable();
    void shippedAndOwnWordsAreListedStoppedAndUsedAgain();
    void rulesOfAdviceAreListedBesideTheWords();

private:
    TableView* table() const { return m_page->findChild<TableView*>(s("comments.table")); }
    KeywordModel* model() const { return m_page->findChild<KeywordModel*>(); }
    QPushButton* button(const char* name) const { return m_page->findChild<QPushButton*>(QString::fromLatin1(name)); }
    void choose(const char* filter, int index)
    {
        auto* box = m_page->findChild<QComboBox*>(QString::fromLatin1(filter));
        QSignalSpy shown(m_page.get(), &CommentsPage::shown);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
        if (QByteArray(filter) != "comments.show" && !QByteArray(filter).startsWith("wordlist."))
            QVERIFY(shown.wait(kPatience));
    }

    QTemporaryDir m_settings;
    std::unique_ptr<SampleDesk> m_desk;
    std::unique_ptr<CommentsPage> m_page;
};

void TestCommentsPage::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(s("RostrumTest"));
    QCoreApplication::setApplicationName(s("tst_commentspage"));
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestCommentsPage::init()
{
    QSettings().clear();
    m_desk = std::make_unique<SampleDesk>();
    m_page = std::make_unique<CommentsPage>(**m_desk, nullptr);
    m_page->resize(1200, 700);
    new QAbstractItemModelTester(model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_page.get());
    QSignalSpy shown(m_page.get(), &CommentsPage::shown);
    m_page->show();
    m_page->activated();
    QVERIFY(shown.wait(kPatience));
    QVERIFY(model()->rowCount() > 10);
}

void TestCommentsPage::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

void TestCommentsPage::theTableSaysWhatIsCounted()
{
    const auto keywords = readKeywords((*m_desk)->reader(), {.span = {QDate(1900, 1, 1), QDate(2999, 1, 1)}});
    QVERIFY(keywords);
    QCOMPARE(model()->rowCount(), int(keywords->counts.words.size()));
    const Keyword& first = keywords->counts.words.front();
    QCOMPARE(model()->index(0, KeywordModel::Word).data().toString(), first.word);
    QCOMPARE(model()->index(0, KeywordModel::Comments).data().toInt(), first.documents);
    for (int row = 0; row < model()->rowCount(); ++row) {
        const auto cell = [&](int section) { return model()->index(row, section).data(); };
        QCOMPARE(cell(KeywordModel::For).toInt() + cell(KeywordModel::Against).toInt(),
                 cell(KeywordModel::Comments).toInt());
        QVERIFY(!cell(KeywordModel::Example).toString().isEmpty());
        const QVariant bar = model()->index(row, KeywordModel::AgainstBar).data(ProgressRole);
        QCOMPARE(bar.isValid(), cell(KeywordModel::Against).toInt() > 0);
    }
}

void TestCommentsPage::columnsSort()
{
    for (int section = 0; section < KeywordModel::Sections; ++section) {
        table()->sortByColumn(section, Qt::DescendingOrder);
        const QString first = model()->keyword(0).word;
        table()->sortByColumn(section, Qt::AscendingOrder);
        QVERIFY(model()->keyword(0).word != first);
    }
    table()->sortByColumn(KeywordModel::Against, Qt::DescendingOrder);
    for (int row = 1; row < model()->rowCount(); ++row)
        QVERIFY(model()->keyword(row - 1).negative >= model()->keyword(row).negative);
}

void TestCommentsPage::theCommentsBehindAWordAreShownWithoutWhoWroteThem()
{
    qRegisterMetaType<Evidence>();
    QSignalSpy asked(m_page.get(), &Page::evidenceRequested);
    table()->setCurrentIndex(model()->index(0, KeywordModel::Comments));
    QVERIFY(m_page->can(Command::Evidence));
    m_page->run(Command::Evidence);
    QVERIFY(asked.wait(kPatience));
    const Evidence evidence = asked.at(0).at(0).value<Evidence>();
    const Keyword& keyword = model()->keyword(0);
    QCOMPARE(evidence.title, keyword.word);
    qsizetype lines = 0;
    for (const EvidenceSection& section : evidence.sections)
        for (const EvidenceLine& line : section.lines) {
            ++lines;
            QVERIFY(!line.source.isEmpty());
            QCOMPARE(line.cells.size(), 1);
            Query rater((*m_desk)->reader().query("SELECT p.name FROM rating r JOIN person p ON p.id=r.trainee WHERE "
                                                  "lower(hex(r.id))=?"));
            rater.bind(line.sourceId.toString());
            if (rater.next())
                QVERIFY(!line.cells[0].contains(rater.string(0)));
        }
    QCOMPARE(lines, keyword.documents);
}

void TestCommentsPage::aSuggestedWordIsAddedAndTakenBack()
{
    const auto write = [&](const char* sql) {
        auto done = (*m_desk)->workspace().writeNow({s("edit"), {}}, [&](Change& change) -> Result<void> {
            ROSTRUM_CHECK(change.db().execute(sql));
            return change.count();
        });
        QVERIFY(done);
    };
    QSignalSpy shown(m_page.get(), &CommentsPage::shown);
    write("UPDATE rating SET comment='讲得真嗨皮' WHERE rowid IN (SELECT rowid FROM rating LIMIT 6)");
    QVERIFY(shown.wait(kPatience));
    int row = model()->rowOf(QStringLiteral("嗨皮"));
    QVERIFY(row >= 0);
    QVERIFY(model()->isSuggested(row));
    table()->setCurrentIndex(model()->index(row, 0));
    QVERIFY(button("comments.add")->isEnabled());
    button("comments.add")->click();
    QVERIFY(shown.wait(kPatience));
    row = model()->rowOf(QStringLiteral("嗨皮"));
    QVERIFY(row >= 0);
    QVERIFY(!model()->isSuggested(row));
    QCOMPARE(model()->keyword(table()->currentIndex().row()).word, QStringLiteral("嗨皮"));
    QVERIFY(!button("comments.add")->isEnabled());
    (*m_desk)->undo({});
    QVERIFY(shown.wait(kPatience));
    QVERIFY(model()->isSuggested(model()->rowOf(QStringLiteral("嗨皮"))));
}

void TestCommentsPage::aWordThatIsNotToBeCountedLeaves()
{
    const QString word = model()->keyword(0).word;
    QSignalSpy shown(m_page.get(), &CommentsPage::shown);
    table()->setCurrentIndex(model()->index(0, 0));
    button("comments.stop")->click();
    QVERIFY(shown.wait(kPatience));
    QCOMPARE(model()->rowOf(word), -1);
}

void TestCommentsPage::aTrainerNarrowsTheComments()
{
    const int all = model()->keyword(0).documents;
    choose("comments.trainer", 1);
    QVERIFY(model()->rowCount() == 0 || model()->keyword(0).documents < all);
    choose("comments.trainer", 0);
    QCOMPARE(model()->keyword(0).documents, all);
}

void TestCommentsPage::whatIsAgainstIsShownAlone()
{
    const int all = model()->rowCount();
    choose("comments.show", 1);
    QVERIFY(model()->rowCount() > 0 && model()->rowCount() < all);
    for (int row = 0; row < model()->rowCount(); ++row)
        QVERIFY(model()->keyword(row).negative > 0);
}

void TestCommentsPage::aTopicOfManyComplaintsIsSaidAboveTheTable()
{
    auto* banner = m_page->findChild<Banner*>(s("comments.topics"));
    const auto write = [&](const char* sql) {
        auto done = (*m_desk)->workspace().writeNow({s("edit"), {}}, [&](Change& change) -> Result<void> {
            ROSTRUM_CHECK(change.db().execute(sql));
            return change.count();
        });
        QVERIFY(done);
    };
    QSignalSpy shown(m_page.get(), &CommentsPage::shown);
    write("UPDATE rating SET comment=CASE WHEN rowid % 2 THEN '产品售后没讲到' ELSE '后排听不清' END");
    QVERIFY(shown.wait(kPatience));
    QVERIFY(banner->isVisible());
    QVERIFY(banner->accessibleName().contains(s("售后问题处理技巧")));
    QVERIFY(banner->height() >= banner->heightForWidth(banner->width()));
    write("UPDATE rating SET comment='内容实用', overall=50000");
    QVERIFY(shown.wait(kPatience));
    QVERIFY(!banner->isVisible());
}

namespace {
QString lineOf(WordListModel* model, int row)
{
    QStringList cells;
    for (int section = 0; section < WordListModel::Sections; ++section)
        if (section != WordListModel::Detail)
            cells << model->index(row, section).data().toString();
    return cells.join(u'|');
}
} // namespace

void TestCommentsPage::shippedAndOwnWordsAreListedStoppedAndUsedAgain()
{
    const QByteArray before = m_desk->dump();
    button("comments.lists")->click();
    auto* list = m_page->findChild<WordListModel*>();
    QTRY_VERIFY(list->rowCount() > 300);
    QAbstractItemModelTester tester(list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto* search = m_page->findChild<WordListPanel*>()->filters()->searchField();
    search->setText(s("枯燥"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(list->rowCount(), 1);
    QCOMPARE(lineOf(list, 0), s("枯燥|complaint|shipped"));
    QVERIFY(!button("wordlist.use")->isEnabled());
    QVERIFY(!button("comments.add")->isVisible());
    button("wordlist.stop")->click();
    QTRY_COMPARE(lineOf(list, 0), s("枯燥|complaint|switched off"));
    QVERIFY(!readLexicon((*m_desk)->reader())->words.contains(s("枯燥")));
    QVERIFY(!button("wordlist.stop")->isEnabled());
    choose("wordlist.source", 3); // switched off
    QCOMPARE(list->rowCount(), 1);
    button("wordlist.use")->click();
    QTRY_COMPARE(list->rowCount(), 0);
    choose("wordlist.source", 0);
    QTRY_COMPARE(lineOf(list, 0), s("枯燥|complaint|shipped"));
    QCOMPARE(m_desk->dump(), before);
    // An own word in the place of the shipped one, and one that is own alone.
    const auto own = [&](const char* word, const char* kind) {
        QVERIFY((*m_desk)->workspace().writeNow({s("add"), {}}, [&](Change& change) -> Result<void> {
            ROSTRUM_CHECK(addRow(change, *factTable(s("comment_words")), {{s("word"), s(word)}, {s("kind"), s(kind)}}));
            return {};
        }));
    };
    own("枯燥", "word");
    QTRY_COMPARE(lineOf(list, 0), s("枯燥|keyword|own, instead of the shipped one"));
    QCOMPARE(button("wordlist.stop")->text(), s("Stop using"));
    own("枯燥乏味得很", "complaint");
    QTRY_COMPARE(list->rowCount(), 2);
    QCOMPARE(lineOf(list, 1), s("枯燥乏味得很|complaint|own"));
    auto* view = m_page->findChild<TableView*>(s("wordlist.table"));
    view->selectRow(1);
    QCOMPARE(button("wordlist.stop")->text(), s("Remove"));
    button("wordlist.stop")->click();
    QTRY_COMPARE(list->rowCount(), 1);
    button("wordlist.use")->click();
    QTRY_COMPARE(lineOf(list, 0), s("枯燥|complaint|shipped"));
    QCOMPARE(m_desk->dump(), before);
    button("comments.lists")->click();
    QVERIFY(table()->isVisible());
}

void TestCommentsPage::rulesOfAdviceAreListedBesideTheWords()
{
    const QByteArray before = m_desk->dump();
    button("comments.lists")->click();
    auto* list = m_page->findChild<WordListModel*>();
    QTRY_VERIFY(list->rowCount() > 300);
    choose("wordlist.kind", m_page->findChild<QComboBox*>(s("wordlist.kind"))->count() - 1);
    const auto shipped = shippedAdviceRules();
    QCOMPARE(list->rowCount(), int(shipped.size()));
    const QString first = shipped.front().name();
    QCOMPARE(lineOf(list, 0), first + s("|advice|shipped"));
    QVERIFY(list->index(0, WordListModel::Detail).data().toString().contains(shipped.front().text));
    button("wordlist.stop")->click();
    QTRY_COMPARE(lineOf(list, 0), first + s("|advice|switched off"));
    const auto inForce = readAdviceRules((*m_desk)->reader());
    QVERIFY(std::none_of(inForce->begin(), inForce->end(),
                         [&](const AdviceRule& rule) { return rule.name() == first && rule.below > 0; }));
    button("wordlist.use")->click();
    QTRY_COMPARE(lineOf(list, 0), first + s("|advice|shipped"));
    QCOMPARE(m_desk->dump(), before);
    QVERIFY((*m_desk)->workspace().writeNow({s("add"), {}}, [&](Change& change) -> Result<void> {
        ROSTRUM_CHECK(addRow(change, *factTable(s("advice_rules")),
                             {{s("dimension"), shipped.front().dimension.front()}, {s("text"), s("练一练")}}));
        return {};
    }));
    QTRY_COMPARE(list->rowCount(), int(shipped.size()) + 1);
    QCOMPARE(lineOf(list, 0), shipped.front().dimension.front() + s("|advice|own"));
    QCOMPARE(lineOf(list, 1), first + s("|advice|replaced by ") + shipped.front().dimension.front());
    auto* view = m_page->findChild<TableView*>(s("wordlist.table"));
    view->selectRow(1);
    QVERIFY(!button("wordlist.stop")->isEnabled());
    view->selectRow(0);
    button("wordlist.stop")->click();
    QTRY_COMPARE(list->rowCount(), int(shipped.size()));
    QCOMPARE(m_desk->dump(), before);
}

QTEST_MAIN(TestCommentsPage)
#include "tst_commentspage.moc"
