// The rules of the workspace: every version with its days, what it asks in words, what differs from the version in
// force; and the bench on which the next version is made.
#pragma once
#include "ui/desk/desk.h"
#include "ui/rules/ruleeditor.h"
#include "ui/rules/rulelines.h"
#include "ui/rules/rulesmodel.h"
#include "ui/shell/page.h"

class QMenu;
class QPushButton;
class QStackedWidget;

namespace rostrum {

class EmptyState;
class PageHeader;
class SectionHeader;
class TableView;

class RulesPage : public Page {
    Q_OBJECT
public:
    RulesPage(Desk& desk, QWidget* parent);

    QString title() const override;
    bool can(Command) const override { return false; }
    void run(Command) override {}
    void retranslate() override;
    void activated() override;

public Q_SLOTS:
    /// A rule's code.
    void open(const QVariant& argument) override;

Q_SIGNALS:
    void loaded();

private:
    void build();
    void setTexts();
    void load();
    void show(const std::vector<RuleSet>& rules);
    void showRule();
    void compare(bool on);
    void refreshButtons();
    void fillTemplates();
    void makeEditor();
    void edit();
    void begin(const RuleDraft& draft, std::optional<RuleSet> inForce);
    void leaveEditor();
    const RuleSet* chosen() const;

    Desk& m_desk;
    RulesModel* m_model;
    RuleLines* m_lines;
    PageHeader* m_header;
    QPushButton *m_edit, *m_new;
    QMenu* m_templates;
    QStackedWidget* m_stack;
    QWidget* m_list;
    TableView *m_table, *m_lineTable;
    SectionHeader* m_lineHead;
    QPushButton* m_compare;
    EmptyState* m_empty;
    RuleEditor* m_editor = nullptr;
    QString m_wanted; ///< to be chosen when the rules are there
    int m_wantedVersion = 0;
    bool m_stale = true;
};

/// For the window's list of pages.
Page* makeRulesPage(Desk& desk, QWidget* parent);

} // namespace rostrum
