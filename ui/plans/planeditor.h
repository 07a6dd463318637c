// A training plan: read as it was saved, or on the bench, where its weights are held to the whole and what it would
// change is shown before anything is written.
#pragma once
#include "models/kpi/trainingplan.h"
#include "ui/plans/planpreviewmodel.h"
#include "ui/versions/versioneditor.h"
#include <QTimer>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace rostrum {

class FieldGrid;
class FormField;
class LinkButton;
class PlanPartRow;
class SectionHeader;
class TableView;
class TextLabel;

class PlanEditor : public VersionEditor {
    Q_OBJECT
public:
    PlanEditor(Desk& desk, std::shared_ptr<const VersionKind> kind);
    ~PlanEditor() override;

    QJsonObject json() const override;
    /// The same as a plan; days that are none are not in it.
    TrainingPlan draft() const { return draftPlan(json()); }
    void tryAgain() override;

Q_SIGNALS:
    /// Who would change is shown, or that it cannot be said yet.
    void previewed();

protected:
    void fill(const QJsonObject& version) override;

private:
    void buildForm();
    QWidget* buildParts();
    QWidget* buildPreview();
    QLineEdit* addLine(const char* name, const QString& label, const QString& hint);
    PlanPartRow* addPart(const PlanPart& part);
    void refresh();
    void refreshSum(const TrainingPlan& plan);
    void balance();
    void read();
    void showPreview(const PlanPreview& preview);

    FieldGrid* m_form;
    QLineEdit *m_name = nullptr, *m_code = nullptr, *m_from = nullptr, *m_to = nullptr, *m_monthsFrom, *m_monthsTo,
              *m_total;
    QWidget* m_codeField = nullptr;
    QVBoxLayout* m_rows;
    QList<PlanPartRow*> m_parts;
    LinkButton* m_add;
    TextLabel *m_sum, *m_totals;
    QWidget *m_balanceRow, *m_preview;
    PlanPreviewModel* m_model;
    TableView* m_table;
    QPushButton* m_balance;
    QTimer m_pause;
    CancelFlag m_reading;
    int m_asked = 0;
};

} // namespace rostrum
