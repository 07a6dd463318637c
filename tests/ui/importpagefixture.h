// The Import page on a real workspace, driven by the names of its controls.
#pragma once
#include "models/exchange/sheetwriter.h"
#include "models/facts/rows.h"
#include "tests/support/csvfile.h"
#include "ui/desk/desk.h"
#include "ui/importing/importpage.h"
#include "ui/importing/planmodel.h"
#include "ui/shell/theme.h"
#include "ui/widgets/countstrip.h"
#include "ui/widgets/tableview.h"
#include "ui/words/language.h"
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace rostrum::test {

inline QString s(const char* text) { return QString::fromUtf8(text); }

class ImportPageFixture {
protected:
    void start(); ///< once a program
    void open();  ///< an empty workspace and the page, for each test
    /// The same workspace again, without the right to write. False: this user may write everywhere.
    bool openReadOnly();
    void close();
    void showPage();
    template <class T>
    T* part(const char* name)
    {
        T* found = m_page->findChild<T*>(s(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QString path(const char* name) const { return m_dir->filePath(s(name)); }
    QString csv(const char* name, const QList<QStringList>& rows);
    QString ratingBook();
    void choose(const QString& file);
    void wait() { QTRY_VERIFY(!m_page->flow().isBusy() && !m_page->queue().isWorking()); }
    void click(const char* name) { part<QAbstractButton>(name)->click(); }
    void pick(const char* name, const QVariant& value);
    /// A row of a table, as a person at a desk adds it.
    void add(const char* table, const FieldValues& values, const char* officer = "");
    /// 010001 to 010004 of whom two are called 李强, trainers T01 孙慧 and T02 宋鹏飞, each with a session.
    void stock();
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
    qputenv("ROSTRUM_TODAY", "2026-10-22");
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
    showPage();
}

inline bool ImportPageFixture::openReadOnly()
{
    m_page.reset();
    m_desk.reset();
    const auto none = QFileDevice::ReadOwner | QFileDevice::ExeOwner;
    if (!QFile::setPermissions(m_dir->path(), none) || !QFile::setPermissions(path("t.rostrum"), none))
        return false;
    auto workspace = Workspace::open(path("t.rostrum"));
    if (!workspace)
        return false;
    const bool readOnly = (*workspace)->isReadOnly();
    m_desk = std::make_unique<Desk>(std::move(*workspace), m_prompts);
    showPage();
    return readOnly;
}

inline void ImportPageFixture::showPage()
{
    m_page.reset(static_cast<ImportPage*>(makeImportPage(*m_desk, nullptr)));
    new QAbstractItemModelTester(model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_page.get());
    m_page->resize(1270, 780);
    m_page->show();
    m_page->activated();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get(), kPatience));
}

inline void ImportPageFixture::close()
{
    m_page.reset();
    m_desk.reset();
    QFile::setPermissions(m_dir->path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    m_dir.reset();
}

inline QString ImportPageFixture::csv(const char* name, const QList<QStringList>& rows)
{
    return writeCsv(path(name), rows);
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

inline void ImportPageFixture::add(const char* table, const FieldValues& values, const char* officer)
{
    if (*officer)
        m_desk->workspace().setOfficer(s(officer));
    if (!m_desk->workspace().writeNow({s("add"), {s(table), {}}}, [&](Change& change) -> Result<void> {
            ROSTRUM_TRY(id, addRow(change, *factTable(s(table)), values));
            Q_UNUSED(id);
            return {};
        }))
        qFatal("cannot add to %s", table);
}

inline void ImportPageFixture::stock()
{
    const auto person = [this](const char* number, const char* name, const char* department, const char* trainer) {
        add("people", {{s("number"), s(number)},
                       {s("name"), s(name)},
                       {s("department"), s(department)},
                       {s("job_title"), s("工程师")},
                       {s("is_trainer"), s(trainer)}});
    };
    person("T01", "孙慧", "技术中心", "1");
    person("T02", "宋鹏飞", "技术中心", "1");
    person("010001", "周文博", "技术中心", "0");
    person("010002", "邓晓东", "客户服务部", "0");
    person("010003", "李强", "技术中心", "0");
    person("010004", "李强", "客户服务部", "0");
    add("courses", {{s("code"), s("C1")}, {s("title"), s("安全生产")}, {s("hours"), s("4")}});
    for (const char* trainer : {"T01", "T02"})
        add("sessions", {{s("code"), s("S-") + s(trainer)},
                         {s("course"), s("C1")},
                         {s("trainer"), s(trainer)},
                         {s("starts_at"), s("2026-10-09")}});
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
