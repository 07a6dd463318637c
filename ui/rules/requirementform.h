// The fields of one requirement; only those that mean something for it are shown. What is typed goes into the draft
// as it stands.
#pragma once
#include "ui/rules/ruledraft.h"
#include <QHash>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace rostrum {

class FieldGrid;
class FormField;

class RequirementForm : public QWidget {
    Q_OBJECT
public:
    explicit RequirementForm(QWidget* parent = nullptr);
    /// Shows a requirement of the draft; an empty code shows nothing.
    void show(const RuleDraft& draft, const QString& code);
    QString code() const { return m_code; }
    /// The name that is typed is another's, or none: the draft keeps the one before.
    bool nameRefused() const;
    /// Why the requirement is refused, at the field that is to blame. An empty problem: nothing is wrong.
    void setProblem(const QString& problem);

Q_SIGNALS:
    /// The requirement that was `code` until now.
    void edited(const QString& code, const QJsonObject& requirement);

private:
    void build();
    FormField* add(const char* key, const QString& label, QWidget* field);
    QLineEdit* line(const char* key, const QString& label, const QString& hint = {});
    QComboBox* choice(const char* key, const QString& label, const QList<std::pair<QString, QString>>& entries);
    void fill(const RuleDraft& draft, const QJsonObject& r);
    void refreshRows();
    void emitEdit();
    QString fieldOf(const QString& problem) const;
    QString text(const char* key) const;
    void addMeasured(QJsonObject& r) const;

    FieldGrid* m_form;
    QHash<QString, FormField*> m_fields;
    QString m_code;
    QStringList m_others; ///< names that are taken
    bool m_group = false, m_filling = false;
    QJsonObject m_kept; ///< what no field shows
};

} // namespace rostrum
