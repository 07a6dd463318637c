// A field with the reason for which it is refused, right below it.
#pragma once
#include <QHash>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace rostrum {

class TextLabel;

class FormField : public QWidget {
    Q_OBJECT
public:
    /// `name` becomes the field's object name. The field is owned.
    FormField(QWidget* field, const QString& name, QWidget* parent = nullptr);
    /// Empty: not refused.
    void setReason(const QString& reason);
    bool isRefused() const;
    QWidget* field() const { return m_field; }

private:
    QWidget* m_field;
    TextLabel* m_reason;
};

/// Labels and fields in two columns, of which rows come and go. A QFormLayout of Qt 6.4 writes beyond its rows when one
/// of them is hidden and another wraps its text.
class FieldGrid : public QWidget {
    Q_OBJECT
public:
    explicit FieldGrid(QWidget* parent = nullptr);
    void addRow(const QString& label, QWidget* field);
    void setLabel(QWidget* field, const QString& label);
    void setRowVisible(QWidget* field, bool visible);
    /// As it was told, also while the whole is not shown.
    bool isRowVisible(QWidget* field) const;

private:
    QGridLayout* m_grid;
    QHash<QWidget*, TextLabel*> m_labels;
};

/// Entries as text and key; the first is chosen.
QComboBox* choiceBox(const QList<std::pair<QString, QString>>& entries);
/// Chooses a key without a signal; what is not there is added as it is, so that nothing is lost.
void chooseKey(QComboBox* box, const QString& key);

} // namespace rostrum
