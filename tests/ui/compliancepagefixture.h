// The compliance page in a window of its own on a copy of the sample, and what a hand does with it.
#pragma once
#include "models/compliance/rulestore.h"
#include "models/facts/columns.h"
#include "models/facts/rows.h"
#include "models/sample/sample.h"
#include "tests/support/store.h"
#include "ui/compliance/compliancepage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/evidencepanel.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/tableview.h"
#include "ui/words/language.h"
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>

namespace rostrum::test {

using ColumnKind = ComplianceModel::Kind;
inline const QString kUnit = QStringLiteral("技术中心"), kZhou = QStringLiteral("010386");

class CompliancePageFixture {
protected:
    void makeSample(); ///< once a program
    void open();       ///< a copy and its window, for each test
    void close();
    template <class T>
    T* child(const QString& name) const
    {
        return m_page->findChild<T*>(name);
    }
    TableView* table() const { return child<TableView>(QStringLiteral("complianceTable")); }
    ComplianceModel* model() const { return m_page->findChild<ComplianceModel*>(); }
    FilterBar* filters() const { return m_page->findChild<FilterBar*>(); }
    QString cell(int row, ColumnKind kind) const { return cellText(model()->index(row, model()->columnOf(kind))); }
    int rowOf(const QString& number) const;
    void choose(const QString& box, const QVariant& value);
    void clickRow(int row);
    bool showDepartment();
    QString panelText() const;
    void write(std::function<Result<void>(Change&)> work);

    QTemporaryDir m_folder;
    std::unique_ptr<test::TemporaryWorkspace> m_sample;
    std::unique_ptr<ScriptedPrompts> m_prompts;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<MainWindow> m_window;
    CompliancePage* m_page = nullptr;
};

inline Result<void> fillWithSample(Change& change)
{
    ROSTRUM_CHECK(installShippedRules(change));
    return writeSample(change, {});
}

inline void CompliancePageFixture::makeSample()
{
    qputenv("ROSTRUM_TODAY", "2026-10-22");
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("RostrumTest"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_compliance"));
    Theme::instance().install(*qApp, ThemeChoice::Light);
    installLanguage(QStringLiteral("zh_CN"));
    m_sample = std::make_unique<test::TemporaryWorkspace>();
    QVERIFY((*m_sample)->writeNow({QStringLiteral("sample"), {}}, fillWithSample));
    m_sample->close();
}

inline void CompliancePageFixture::open()
{
    QSettings().clear();
    const QString copy = m_folder.filePath(QStringLiteral("copy.rostrum"));
    for (const char* suffix : {"", "-wal", "-shm", ".lock"})
        QFile::remove(copy + QLatin1String(suffix));
    QVERIFY(QFile::copy(m_sample->path(), copy));
    auto workspace = Workspace::open(copy);
    QVERIFY(workspace);
    m_prompts = std::make_unique<ScriptedPrompts>();
    m_desk = std::make_unique<Desk>(std::move(*workspace), *m_prompts);
    m_actions = std::make_unique<Actions>();
    PageEntry entry;
    entry.key = QStringLiteral("compliance");
    entry.title = [] { return QStringLiteral("职称合规"); };
    entry.glyph = Glyph::Shield;
    entry.factory = [this](QWidget* parent) { return makeCompliancePage(*m_desk, parent); };
    m_window = std::make_unique<MainWindow>(QList<PageEntry>{entry}, *m_actions);
    m_window->resize(1440, 900);
    m_window->show();
    m_window->setWorkspace(copy);
    m_page = qobject_cast<CompliancePage*>(m_window->page());
    QVERIFY(m_page);
    new QAbstractItemModelTester(model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_page);
    QVERIFY(QSignalSpy(m_page, &CompliancePage::loaded).wait(kPatience));
    QVERIFY(showDepartment());
}

inline void CompliancePageFixture::close()
{
    m_window.reset();
    m_desk.reset();
    m_actions.reset();
}

inline int CompliancePageFixture::rowOf(const QString& number) const
{
    for (int row = 0; row < model()->rowCount(); ++row)
        if (cell(row, ColumnKind::Number) == number)
            return row;
    return -1;
}

// As with the mouse: the entry, then the signal that only an officer's choice sends.
inline void CompliancePageFixture::choose(const QString& box, const QVariant& value)
{
    auto* combo = child<QComboBox>(QStringLiteral("filter.") + box);
    const int at = combo->findData(value);
    QVERIFY2(at >= 0, qPrintable(box + value.toString()));
    combo->setCurrentIndex(at);
    Q_EMIT combo->activated(at);
}

inline void CompliancePageFixture::clickRow(int row)
{
    const QModelIndex at = model()->index(row, model()->columnOf(ColumnKind::Name));
    table()->scrollTo(at);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(at).center());
}

inline bool CompliancePageFixture::showDepartment()
{
    QSignalSpy loaded(m_page, &CompliancePage::loaded);
    choose(QStringLiteral("department"), kUnit);
    return loaded.wait(kPatience);
}

inline QString CompliancePageFixture::panelText() const
{
    QStringList texts;
    for (const QLabel* label : m_window->evidence()->findChildren<QLabel*>())
        texts.append(label->text());
    return texts.join(u'\n');
}

inline void CompliancePageFixture::write(std::function<Result<void>(Change&)> work)
{
    QSignalSpy loaded(m_page, &CompliancePage::loaded);
    m_desk->write(m_page, {{QStringLiteral("edit"), {}}, std::move(work), Origin::Edit, {}, {}});
    QVERIFY(loaded.wait(kPatience));
    QVERIFY2(m_prompts->told.isEmpty(), qPrintable(m_prompts->told.join(u'\n')));
}

} // namespace rostrum::test
