#include "ui/rules/formfield.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include <QComboBox>
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
