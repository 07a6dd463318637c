// The columns of a table of facts: as declared at first, afterwards as the officer left them.
#include "tests/support/ownsettings.h"
#include "tests/support/store.h"
#include "ui/desk/desk.h"
#include "ui/tables/factpage.h"
#include "ui/widgets/tableview.h"
#include <QHeaderView>

using namespace rostrum;

class TestColumns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void widthsAndHiddenColumnsAreRemembered();
    void everyWordOfAColumnFitsAtFirst();

private:
    QTemporaryDir m_folder;
    ScriptedPrompts m_prompts;
    std::unique_ptr<Desk> m_desk;
};

void TestColumns::initTestCase()
{
    const QString path = m_folder.filePath(QStringLiteral("a.rostrum"));
    QVERIFY(Workspace::create(path));
    auto opened = Workspace::open(path);
    QVERIFY(opened);
    m_desk = std::make_unique<Desk>(std::move(*opened), m_prompts);
}

void TestColumns::widthsAndHiddenColumnsAreRemembered()
{
    const FactTable& people = *factTable(QStringLiteral("people"));
    std::vector<bool> hidden;
    {
        FactPage page(*m_desk, people);
        auto* view = page.findChild<TableView*>(QStringLiteral("table"));
        for (int section = 0; section < view->model()->columnCount(); ++section)
            hidden.push_back(view->isColumnHidden(section));
        view->setColumnWidth(1, 333);
        // The memory is written a little later.
        QTRY_VERIFY(QSettings().contains(QStringLiteral("tables/people/columns")));
    }
    FactPage page(*m_desk, people);
    auto* view = page.findChild<TableView*>(QStringLiteral("table"));
    QCOMPARE(view->columnWidth(1), 333);
    for (int section = 0; section < view->model()->columnCount(); ++section)
        QCOMPARE(view->isColumnHidden(section), bool(hidden[size_t(section)]));
}

void TestColumns::everyWordOfAColumnFitsAtFirst()
{
    const FactTable& credits = *factTable(QStringLiteral("credits"));
    FactPage page(*m_desk, credits);
    auto* view = page.findChild<TableView*>(QStringLiteral("table"));
    auto* model = page.findChild<FactModel*>();
    const int category = credits.indexOf("category");
    const QString longest = wordTitle(credits.columns[size_t(category)].words, QStringLiteral("professional"));
    QVERIFY(view->columnWidth(model->sectionOf(category)) > QFontMetrics(view->font()).horizontalAdvance(longest) + 20);
}

QTEST_MAIN(TestColumns)
#include "tst_columns.moc"
