// One indicator of a draft: what is counted, how it becomes points, what missing data means. Only the fields that its
// kind knows are shown; what is typed stands in the JSON as it is, so that the scheme itself refuses it.
#pragma once
#include <QJsonObject>
#include <QList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace rostrum {

class FieldGrid;

class IndicatorForm : public QWidget {
    Q_OBJECT
public:
    explicit IndicatorForm(QWidget* parent = nullptr);
    void setIndicator(const QJsonObject& indicator);
    /// What it was, with what is typed.
    QJsonObject indicator() const;
    void setEditable(bool editable);
    /// The words that a formula may use.
    void setNames(const QStringList& names);

Q_SIGNALS:
    void edited();

private:
    struct Number {
        QLineEdit* edit;
        const char* key;
        QStringList kinds; ///< that know it; none: all of them
        bool whole;
    };
    QLineEdit* addLine(const char* key, const QString& label, const QString& hint = {});
    QComboBox* addChoice(const char* key, const QString& label, const QList<std::pair<QString, QString>>& entries);
    void addNumber(const char* key, const QString& label, const QString& hint, const QStringList& kinds,
                   bool whole = false);
    void buildNumbers();
    void fillFacet();
    void showFields();
    QString kind() const;

    FieldGrid* m_form;
    QLineEdit *m_title, *m_code, *m_weight, *m_unit, *m_values, *m_formula, *m_grades;
    QComboBox *m_kind, *m_measure, *m_facet, *m_missing;
    QCheckBox* m_interval;
    QList<Number> m_numbers;
    QJsonObject m_indicator;
    bool m_filling = false;
};

} // namespace rostrum
