// The bonus of a draft: points that are added after the total.
#pragma once
#include <QJsonObject>
#include <QList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace rostrum {

class FieldGrid;

class BonusForm : public QWidget {
    Q_OBJECT
public:
    explicit BonusForm(QWidget* parent = nullptr);
    /// Empty: there is none.
    void setBonus(const QJsonObject& bonus);
    QJsonObject bonus() const;
    void setEditable(bool editable);

Q_SIGNALS:
    void edited();

private:
    void showFields();
    QCheckBox* m_there;
    FieldGrid* m_form;
    QComboBox* m_measure;
    struct Number {
        QLineEdit* edit;
        const char* key;
        bool whole;
    };
    QList<Number> m_numbers;
    QJsonObject m_bonus;
};

} // namespace rostrum
