// A training plan: read as it was saved, or on the bench, where its weights are held to the whole and what it would
// change is shown before anything is written.
#pragma once
#include "models/kpi/trainingplan.h"
#include "ui/desk/desk.h"
#include "ui/plans/planpreviewmodel.h"
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace rostrum {

class Banner;
class FieldGrid;
class FormField;
class LinkButton;
class PlanPartRow;
class SectionHeader;
class TableView;
class TextLabel;

class PlanEditor : public QWidget {
    Q_OBJECT
public:
    explicit PlanEditor(Desk& desk, QWidget* parent = nullptr);
    ~PlanEditor() override;

    /// A saved version, to be read.
    void show(const TrainingPlan& plan);
    /// The next version of that plan on the bench; `fresh`: a plan of a new code.
    void start(const TrainingPlan& plan, bool fresh);
    bool isActive() const { return m_active; }
    bool isFresh() const { return m_fresh; }
    /// As it is typed; whatever cannot be a plan is in it as it stands.
    TrainingPlan draft() const;
    /// The workspace changed under the draft.
    void tryAgain();

Q_SIGNALS:
    void cancelled();
    void saved(const QString& code, int version);
    /// Who would change is shown, or that it cannot be said yet.
    void previewed();

private:
    void buildForm();
    QWidget* buildParts();
    QWidget* buildPreview();
    QWidget* buildFoot();
    QLineEdit* addLine(const char* name, const QString& label, const QString& hint);
    void fill(const TrainingPlan& plan);
    PlanPartRow* addPart(const PlanPart& part);
    void refresh();
    void refreshSum(const TrainingPlan& plan);
    void balance();
    void read();
    void showPreview(const PlanPreview& preview);
    void save();

    Desk& m_desk;
    FieldGrid* m_form;
    QLineEdit *m_name = nullptr, *m_code = nullptr, *m_from = nullptr, *m_monthsFrom, *m_monthsTo, *m_total;
    QWidget* m_codeField = nullptr;
    QVBoxLayout* m_rows;
    QList<PlanPartRow*> m_parts;
    LinkButton* m_add;
    TextLabel *m_sum, *m_totals;
    QWidget *m_balanceRow, *m_preview, *m_foot;
    PlanPreviewModel* m_model;
    TableView* m_table;
    Banner* m_problem;
    QPushButton *m_balance, *m_save, *m_cancel;
    QTimer m_pause;
    CancelFlag m_reading;
    int m_asked = 0;
    bool m_active = false, m_fresh = false;
};

} // namespace rostrum
