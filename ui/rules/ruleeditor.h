// A rule on the bench: typed without code, tried on a year while it is typed, saved as a new version or dropped.
#pragma once
#include "ui/rules/ruledraft.h"
#include "ui/versions/versioneditor.h"

class QPushButton;
class QStackedWidget;

namespace rostrum {

class PreviewPane;
class RequirementForm;
class RequirementTree;
class RuleForm;
class TableView;
class TextLabel;
class VersionLines;

class RuleEditor : public VersionEditor {
    Q_OBJECT
public:
    RuleEditor(Desk& desk, std::shared_ptr<const VersionKind> kind);
    const RuleDraft& draft() const { return m_draft; }
    QJsonObject json() const override { return m_draft.json(); }
    /// What is asked, or the name of a rule that has none yet.
    void takeKeyboard() override;
    void tryAgain() override;

protected:
    void fill(const QJsonObject& version) override;
    void stopped() override;

private:
    QWidget* buildForm();
    void formEdited();
    void requirementEdited(const QString& before, const QJsonObject& requirement);
    void addRequirement(const QString& parent, bool group);
    void removeRequirement(const QString& code);
    void refresh();
    void refreshPast();
    void refreshCompare();

    RuleDraft m_draft;
    RuleForm* m_rule;
    RequirementTree* m_tree;
    RequirementForm* m_requirement;
    PreviewPane* m_preview;
    VersionLines* m_lines;
    TableView* m_compared;
    QStackedWidget* m_right;
    TextLabel* m_past;
    QPushButton* m_compare;
};

} // namespace rostrum
