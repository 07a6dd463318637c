// The performance schemes (绩效方案): every version on the left, the one in hand on the right, read or as a draft.
#pragma once
#include "ui/desk/desk.h"
#include "ui/kpischeme/schemeeditor.h"
#include "ui/kpischeme/schemesmodel.h"
#include "ui/shell/page.h"

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace rostrum {

class EmptyState;
class PageHeader;
class TableView;

class KpiSchemesPage : public Page {
    Q_OBJECT
public:
    KpiSchemesPage(Desk& desk, QWidget* parent);

    QString title() const override;
    bool can(Command) const override { return false; }
    void run(Command) override {}
    void retranslate() override;
    void activated() override;

public Q_SLOTS:
    /// A scheme's code.
    void open(const QVariant& argument) override;

Q_SIGNALS:
    void loaded();

private:
    void build();
    void setTexts();
    void makeEditor();
    void load();
    void show(const std::vector<Scheme>& schemes);
    void showScheme();
    void refreshButtons();
    void edit();
    void begin(const QJsonObject& draft, bool fresh);
    void leaveEditor();
    void importFile();
    void readFile(const QString& path);
    void exportFile();
    const Scheme* chosen() const;

    Desk& m_desk;
    SchemesModel* m_model;
    PageHeader* m_header;
    QPushButton *m_edit, *m_new, *m_import, *m_export;
    QStackedWidget* m_stack;
    QSplitter* m_sides;
    TableView* m_table;
    EmptyState* m_empty;
    SchemeEditor* m_editor = nullptr;
    QString m_wanted; ///< to be chosen when the schemes are there
    int m_wantedVersion = 0;
    bool m_stale = true;
};

/// For the window's list of pages.
Page* makeKpiSchemesPage(Desk& desk, QWidget* parent);

} // namespace rostrum
