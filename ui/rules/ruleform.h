// What a rule says of itself: name, authority, days, for whom, what counts.
#pragma once
#include "ui/rules/ruledraft.h"
#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace rostrum {

class FieldGrid;
class FormField;
class LinkButton;

class RuleForm : public QWidget {
    Q_OBJECT
public:
    explicit RuleForm(QWidget* parent = nullptr);
    /// `fresh`: the code may still be chosen.
    void show(const RuleDraft& draft, bool fresh);
    /// Writes the fields into the draft.
    void write(RuleDraft& draft) const;
    /// Says a problem of the rule as a whole at its field; false when none of the fields is to blame.
    bool setProblem(const QString& problem, const QString& about);

Q_SIGNALS:
    void edited();

private:
    struct Scope {
        QWidget* row;
        QComboBox* grade;
        QLineEdit *post, *series;
    };
    struct Credit {
        QString kind;
        QCheckBox* on;
        QLineEdit *factor, *cap;
    };
    void addLine(const char* key, const QString& label, const QString& hint = {});
    void addScope(const QJsonObject& scope);
    void addCredit(const char* kind, const QString& title);
    void showCredits(const QJsonArray& credits);
    QString text(const char* key) const;

    FieldGrid* m_form;
    QHash<QString, FormField*> m_fields;
    QVBoxLayout* m_scopeRows;
    LinkButton* m_addScope;
    QList<Scope> m_scopes;
    QList<Credit> m_credits;
    FormField* m_creditBox = nullptr;
};

} // namespace rostrum
