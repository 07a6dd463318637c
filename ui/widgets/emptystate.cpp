#include "ui/widgets/emptystate.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace rostrum {

EmptyState::EmptyState(Glyph glyph, QWidget* parent)
    : QWidget(parent),
      m_glyph(glyph),
      m_sentence(new TextLabel(Type::BodyBold, Tone::Text, {}, this)),
      m_next(new TextLabel(Type::Caption, Tone::Second, {}, this)),
      m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("emptyState"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addStretch();
    texts->addWidget(m_sentence);
    texts->addWidget(m_next);
    texts->addStretch();
    m_next->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(50, 8, 16, 8);
    row->setSpacing(metrics::panelMargin);
    row->addLayout(texts, 1);
    row->addWidget(m_button);
    m_button->hide();
    setMinimumHeight(70);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::acted);
}

void EmptyState::setTexts(const QString& sentence, const QString& next, const QString& action)
{
    m_sentence->setText(sentence);
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
    m_button->setText(action);
    m_button->setAccessibleName(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    setAccessibleDescription(next);
}

void EmptyState::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().page);
    painter.setPen(tokens().hairline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    paintGlyph(&painter, QRectF(18, rect().center().y() - 9, 20, 20), m_glyph, tokens().second);
}

} // namespace rostrum
