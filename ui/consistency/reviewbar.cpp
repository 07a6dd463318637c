#include "ui/consistency/reviewbar.h"
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

ReviewBar::ReviewBar(QWidget* parent)
    : Surface(Back::Panel, Qt::TopEdge, parent),
      m_question(new TextLabel(Type::Body, Tone::Text)),
      m_reason(new QLineEdit),
      m_accept(new QPushButton),
      m_cancel(new QPushButton)
{
    setObjectName(QStringLiteral("check.reviewBar"));
    setFixedHeight(metrics::filterHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageMargin, 1, metrics::pageMargin, 0);
    row->setSpacing(metrics::gap);
    m_reason->setObjectName(QStringLiteral("check.reason"));
    m_reason->setMaxLength(kLongest);
    m_reason->setFixedHeight(metrics::field);
    m_accept->setObjectName(QStringLiteral("check.giveReason"));
    m_cancel->setObjectName(QStringLiteral("check.cancelReason"));
    row->addWidget(m_question);
    row->addWidget(m_reason, 1);
    row->addWidget(m_accept);
    row->addWidget(m_cancel);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_accept->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_reason, &QLineEdit::returnPressed, this, &ReviewBar::give);
    connect(m_accept, &QPushButton::clicked, this, &ReviewBar::give);
    connect(m_cancel, &QPushButton::clicked, this, &ReviewBar::closed);
    m_accept->setEnabled(false);
    retranslate();
    hide();
}

void ReviewBar::retranslate()
{
    m_question->setText(tr("Why is this right?"));
    m_reason->setAccessibleName(m_question->text());
    m_reason->setPlaceholderText(tr("For example: two people of one name, checked by telephone"));
    m_accept->setText(tr("This is right"));
    m_accept->setAccessibleName(m_accept->text());
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
}

void ReviewBar::open(const QString& finding)
{
    if (m_finding != finding)
        m_reason->clear();
    m_finding = finding;
    show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void ReviewBar::give()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty())
        return;
    Q_EMIT given(m_finding, reason);
}

void ReviewBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Surface::keyPressEvent(event);
}

} // namespace rostrum
