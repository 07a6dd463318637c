#include "ui/widgets/formfield.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace rostrum {

FormField::FormField(QWidget* field, const QString& name, QWidget* parent)
    : QWidget(parent), m_field(field), m_reason(new TextLabel(Type::Caption, Tone::Refused))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    field->setObjectName(name);
    m_reason->setObjectName(name + QStringLiteral(".reason"));
    m_reason->setWordWrap(true);
    m_reason->hide();
    column->addWidget(field);
    column->addWidget(m_reason);
    setFocusProxy(field);
}

void FormField::setReason(const QString& reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_field->setAccessibleDescription(reason);
    setRefused(m_field, !reason.isEmpty());
}

bool FormField::isRefused() const { return !m_reason->text().isEmpty(); }

FieldGrid::FieldGrid(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::gap + metrics::grid);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, 96);
    m_grid->setColumnStretch(1, 1);
}

void FieldGrid::addRow(const QString& label, QWidget* field)
{
    auto* text = new TextLabel(Type::Body, Tone::Second, label);
    text->setMinimumHeight(metrics::field);
    text->setBuddy(field);
    const int row = m_grid->rowCount();
    m_grid->addWidget(text, row, 0, Qt::AlignTop);
    m_grid->addWidget(field, row, 1);
    m_labels.insert(field, text);
}

void FieldGrid::setLabel(QWidget* field, const QString& label) { m_labels.value(field)->setText(label); }

void FieldGrid::setRowVisible(QWidget* field, bool visible)
{
    field->setVisible(visible);
    m_labels.value(field)->setVisible(visible);
}

bool FieldGrid::isRowVisible(QWidget* field) const { return !field->isHidden(); }

QComboBox* choiceBox(const QList<std::pair<QString, QString>>& entries)
{
    auto* box = new QComboBox;
    for (const auto& [text, key] : entries)
        box->addItem(text, key);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    return box;
}

void chooseKey(QComboBox* box, const QString& key)
{
    const QSignalBlocker quiet(box);
    if (box->findData(key) < 0)
        box->addItem(key, key);
    box->setCurrentIndex(box->findData(key));
}

} // namespace rostrum
