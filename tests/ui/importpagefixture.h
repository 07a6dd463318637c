// The Import page on a real workspace, driven by the names of its controls.
#pragma once
#include "models/exchange/csvwriter.h"
#include "models/exchange/sheetwriter.h"
#include "ui/desk/desk.h"
#include "ui/importing/importpage.h"
#include "ui/importing/planmodel.h"
#include "ui/shell/theme.h"
#include "ui/widgets/countstrip.h"
#include "ui/widgets/tableview.h"
#include "ui/words/language.h"
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QTemporaryDir>
#include <QTest>

namespace rostrum::test {

inline QString s(const char* text) { return QString::fromUtf8(text); }

class ImportPageFixture {
protected:
    void start(); ///< once a program
    void open();  ///< an empty workspace and the page, for each test
    void close();
    template <class T>
    T* part(const char* name)
    {
        T* found = m_page->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QString path(const char* name) const { return m_dir->filePath(s(name)); }
    QString csv(const char* name, const QList<QStringList>& rows);
    QString ratingBook();
    void choose(const QString& file);
    void wait() { QTRY_VERIFY_WITH_TIMEOUT(!m_page->flow().isBusy(), 20000); }
    void click(const char* name) { part<QAbstractButton>(name)->click(); }
    void pick(const char* name, const QVariant& value);
    int rows() { return model()->rowCount(); }
    PlanModel* model() { return qobject_cast<PlanModel*>(part<TableView>("import.table")->model()); }
    int counted(const char* segment)
    {
        return part<CountButton>((QByteArray("count.") + segment).constData())->segment().count;
    }
    qint64 inTable(const char* table)
    {
        return m_desk->reader().integer(std::string("SELECT count(*) FROM ") + table)->value_or(-1);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    ScriptedPrompts m_prompts;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ImportPage> m_page;
};

inline void ImportPageFixture::start()
{
    Theme::instance().install(*qApp, ThemeChoice::Light);
    installLanguage(s("en"));
}

inline void ImportPageFixture::open()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_prompts = {};
    QVERIFY(Workspace::create(path("t.rostrum")));
    auto workspace = Workspace::open(path("t.rostrum"));
    QVERIFY(workspace);
    m_desk = std::make_unique<Desk>(std::move(*workspace), m_prompts);
    m_page.reset(static_cast<ImportPage*>(makeImportPage(*m_desk, nullptr)));
    new QAbstractItemModelTester(model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_page.get());
    m_page->resize(1270, 780);
    m_page->show();
    m_page->activated();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

inline void ImportPageFixture::close()
{
    m_page.reset();
    m_desk.reset();
    m_dir.reset();
}

inline QString ImportPageFixture::csv(const char* name, const QList<QStringList>& rows)
{
    CsvWriter writer(path(name));
    if (!writer.open())
        qFatal("cannot write");
    for (const QStringList& row : rows)
        if (!writer.row(row))
            qFatal("cannot write");
    if (!writer.finish())
        qFatal("cannot write");
    return path(name);
}

// Six rows: four good ones, a rating of 600 and a day that does not exist.
inline QString ImportPageFixture::ratingBook()
{
    auto book = SheetWriter::create(path("ratings.xlsx"));
    if (!book ||
        !(*book)->addSheet(
            s("评分"), {{s("培训日期")}, {s("课程名称")}, {s("讲师")}, {s("学员工号")}, {s("总体评分")}, {s("备注2")}}))
        qFatal("cannot write");
    const char* const rows[][6] = {{"2026-10-09", "安全生产", "孙慧", "010001", "5", "a"},
                                   {"2026-10-09", "安全生产", "孙慧", "010002", "4", "b"},
                                   {"2026-10-09", "安全生产", "孙慧", "010003", "600", "c"},
                                   {"2026-10-32", "安全生产", "孙慧", "010004", "4", "d"},
                                   {"2026-10-14", "沟通技巧", "孙慧", "010001", "3", "e"},
                                   {"2026-10-14", "沟通技巧", "孙慧", "010002", "5", "f"}};
    for (const auto& row : rows) {
        bool ok = (*book)->nextRow().has_value();
        for (int i = 0; i < 6; ++i)
            ok = ok && (i == 4 ? (*book)->number(i, s(row[i]).toDouble()) : (*book)->text(i, s(row[i]))).has_value();
        if (!ok)
            qFatal("cannot write");
    }
    if (!(*book)->finish())
        qFatal("cannot write");
    return path("ratings.xlsx");
}

inline void ImportPageFixture::choose(const QString& file)
{
    m_prompts.files = {{file}};
    click("import.open");
    wait();
}

inline void ImportPageFixture::pick(const char* name, const QVariant& value)
{
    auto* box = part<QComboBox>(name);
    const int at = box->findData(value);
    QVERIFY2(at >= 0, name);
    box->setCurrentIndex(at);
    Q_EMIT box->activated(at);
    wait();
}

} // namespace rostrum::test
