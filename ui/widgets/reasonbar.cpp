#include "ui/widgets/reasonbar.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace rostrum {

namespace {
constexpr int kLongest = 500; // characters of a reason
}

ReasonBar::ReasonBar(const QString& name, const QString& parts, QWidget* parent)
    : Surface(Back::Panel, Qt::TopEdge, parent),
      m_question(new TextLabel(Type::Body, Tone::Text)),
      m_reason(new QLineEdit),
      m_accept(new QPushButton),
      m_cancel(new QPushButton)
{
    setObjectName(name);
    setFixedHeight(metrics::filterHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageMargin, 1, metrics::pageMargin, 0);
    row->setSpacing(metrics::gap);
    m_reason->setObjectName(parts + QStringLiteral(".reason"));
    m_reason->setMaxLength(kLongest);
    m_reason->setFixedHeight(metrics::field);
    m_accept->setObjectName(parts + QStringLiteral(".giveReason"));
    m_cancel->setObjectName(parts + QStringLiteral(".cancelReason"));
    row->addWidget(m_question);
    row->addWidget(m_reason, 1);
    row->addWidget(m_accept);
    row->addWidget(m_cancel);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_accept->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_reason, &QLineEdit::returnPressed, this, &ReasonBar::give);
    connect(m_accept, &QPushButton::clicked, this, &ReasonBar::give);
    connect(m_cancel, &QPushButton::clicked, this, &ReasonBar::closed);
    m_accept->setEnabled(false);
    hide();
}

void ReasonBar::setTexts(const QString& question, const QString& example, const QString& accept)
{
    m_question->setText(question);
    m_reason->setAccessibleName(question);
    m_reason->setPlaceholderText(example);
    m_accept->setText(accept);
    m_accept->setAccessibleName(accept);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
}

void ReasonBar::open(const QString& about)
{
    if (m_about != about)
        m_reason->clear();
    m_about = about;
    show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void ReasonBar::give()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty())
        return;
    Q_EMIT given(m_about, reason);
}

void ReasonBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Surface::keyPressEvent(event);
}

} // namespace rostrum
