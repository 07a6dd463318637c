// A scheme: read as it was saved, or a draft of its next version, which says all the while why it cannot be saved yet.
#pragma once
#include "ui/versions/versioneditor.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace rostrum {

class BonusForm;
class FieldGrid;
class IndicatorForm;
class IndicatorsModel;
class SectionHeader;
class TableView;
class TextLabel;

class SchemeEditor : public VersionEditor {
    Q_OBJECT
public:
    SchemeEditor(Desk& desk, std::shared_ptr<const VersionKind> kind);
    QJsonObject json() const override;

protected:
    void fill(const QJsonObject& version) override;

private:
    QWidget* buildForm();
    QWidget* buildIndicators();
    QLineEdit* addLine(const char* name, const QString& label, const QString& hint = {});
    QComboBox* addChoice(const char* name, const QString& label, const QList<std::pair<QString, QString>>& entries);
    QPushButton* addButton(QWidget* row, const char* name, const QString& text);
    void choose(int row);
    void showChosen();
    void addIndicator();
    void removeIndicator();
    void moveIndicator(bool up);
    void balance();
    void refresh();
    std::vector<int> weights() const;

    FieldGrid* m_form;
    QScrollArea* m_scroll;
    QLineEdit *m_name = nullptr, *m_code = nullptr, *m_from = nullptr, *m_to = nullptr, *m_monthsFrom = nullptr,
              *m_monthsTo = nullptr, *m_least = nullptr;
    QComboBox *m_audience = nullptr, *m_rounding = nullptr;
    IndicatorsModel* m_model;
    TableView* m_table;
    QPushButton *m_add, *m_remove, *m_up, *m_down, *m_balance;
    TextLabel* m_sum;
    SectionHeader* m_chosenHead;
    IndicatorForm* m_indicator;
    BonusForm* m_bonus;
    QWidget* m_tools;
    QJsonObject m_draft;
    bool m_filling = false;
};

} // namespace rostrum
