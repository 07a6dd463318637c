// A scheme: read as it was saved, or a draft of its next version, which says all the while why it cannot be saved yet.
#pragma once
#include "models/kpi/scheme.h"
#include "ui/desk/desk.h"
#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace rostrum {

class Banner;
class BonusForm;
class FieldGrid;
class IndicatorForm;
class IndicatorsModel;
class SectionHeader;
class TableView;
class TextLabel;

class SchemeEditor : public QWidget {
    Q_OBJECT
public:
    explicit SchemeEditor(Desk& desk, QWidget* parent = nullptr);

    /// A saved version, to be read.
    void show(const Scheme& scheme);
    /// A draft in the form of schemeToJson(); `fresh`: of a new code.
    void start(const QJsonObject& draft, bool fresh);
    bool isActive() const { return m_active; }
    bool isFresh() const { return m_fresh; }
    /// As it is typed; whatever cannot be a scheme is in it as it stands.
    QJsonObject draft() const;

Q_SIGNALS:
    void cancelled();
    void saved(const QString& code, int version);

private:
    QWidget* buildForm();
    QWidget* buildIndicators();
    QWidget* buildFoot();
    QLineEdit* addLine(const char* name, const QString& label, const QString& hint = {});
    QComboBox* addChoice(const char* name, const QString& label, const QList<std::pair<QString, QString>>& entries);
    QPushButton* addButton(QWidget* row, const char* name, const QString& text);
    void fill(const QJsonObject& json);
    void choose(int row);
    void showChosen();
    void addIndicator();
    void removeIndicator();
    void moveIndicator(bool up);
    void balance();
    void refresh();
    void save();
    std::vector<int> weights() const;

    Desk& m_desk;
    FieldGrid* m_form;
    QScrollArea* m_scroll;
    QLineEdit *m_name = nullptr, *m_code = nullptr, *m_from = nullptr, *m_monthsFrom = nullptr, *m_monthsTo = nullptr,
              *m_least = nullptr;
    QComboBox *m_audience = nullptr, *m_rounding = nullptr;
    IndicatorsModel* m_model;
    TableView* m_table;
    QPushButton *m_add, *m_remove, *m_up, *m_down, *m_balance, *m_save, *m_cancel;
    TextLabel* m_sum;
    SectionHeader* m_chosenHead;
    IndicatorForm* m_indicator;
    BonusForm* m_bonus;
    Banner* m_problem;
    QWidget *m_tools, *m_foot;
    QJsonObject m_draft;
    bool m_active = false, m_fresh = false, m_filling = false;
};

} // namespace rostrum
