// A rule on the bench: typed without code, tried on a year while it is typed, saved as a new version or dropped.
#pragma once
#include "ui/desk/desk.h"
#include "ui/rules/ruledraft.h"
#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace rostrum {

class Banner;
class PreviewPane;
class RequirementForm;
class RequirementTree;
class RuleForm;
class RuleLines;
class TableView;
class TextLabel;

class RuleEditor : public QWidget {
    Q_OBJECT
public:
    RuleEditor(Desk& desk, QWidget* parent = nullptr);
    /// `inForce`: the version that the draft would follow; none for a new rule.
    void start(const RuleDraft& draft, std::optional<RuleSet> inForce);
    const RuleDraft& draft() const { return m_draft; }
    const std::optional<RuleSet>& inForce() const { return m_inForce; }
    bool isActive() const { return m_active; }
    /// To where work on the draft begins: what is asked, or the name of a rule that has none yet.
    void takeKeyboard();
    /// The workspace changed under the draft.
    void tryAgain();

Q_SIGNALS:
    void cancelled();
    void saved(const QString& code, int version);
    void personChosen(const QString& person);

private:
    QWidget* buildForm();
    QWidget* buildFoot();
    void formEdited();
    void requirementEdited(const QString& before, const QJsonObject& requirement);
    void addRequirement(const QString& parent, bool group);
    void removeRequirement(const QString& code);
    void refresh();
    void refreshPast();
    void refreshCompare();
    void save();

    Desk& m_desk;
    RuleDraft m_draft;
    std::optional<RuleSet> m_inForce;
    RuleForm* m_rule;
    RequirementTree* m_tree;
    RequirementForm* m_requirement;
    PreviewPane* m_preview;
    RuleLines* m_lines;
    TableView* m_compared;
    QStackedWidget* m_right;
    TextLabel* m_past;
    Banner* m_problem;
    QPushButton *m_save, *m_cancel, *m_compare;
    bool m_active = false;
};

} // namespace rostrum
