#include "ui/widgets/emptystate.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace rostrum {

namespace {
constexpr int kPageHeight = 200, kWidest = 560, kGlyph = 20, kGlyphRoom = 32; // px
}

EmptyState::EmptyState(Glyph glyph, QWidget* parent)
    : QWidget(parent),
      m_glyph(glyph),
      m_sentence(new TextLabel(Type::BodyBold, Tone::Text, {}, this)),
      m_next(new TextLabel(Type::Caption, Tone::Second, {}, this)),
      m_button(new QPushButton(this)),
      m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    setObjectName(QStringLiteral("emptyState"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addStretch();
    texts->addWidget(m_sentence);
    texts->addWidget(m_next);
    texts->addStretch();
    m_next->setWordWrap(true);
    m_row->setSpacing(metrics::panelMargin);
    m_row->addStretch(0);
    m_row->addLayout(texts, 1);
    m_row->addWidget(m_button, 0, Qt::AlignCenter);
    m_row->addStretch(0);
    m_button->hide();
    setMinimumHeight(70);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    lay();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::acted);
}

bool EmptyState::isPage() const { return height() >= kPageHeight; }

void EmptyState::lay()
{
    const bool page = isPage();
    const int side = std::max(16, (width() - kWidest) / 2);
    m_row->setDirection(page ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setStretch(0, page ? 2 : 0); // a little above the middle
    m_row->setStretch(1, page ? 0 : 1);
    m_row->setStretch(3, page ? 3 : 0);
    m_row->setContentsMargins(page ? QMargins(side, 8 + kGlyphRoom, side, 8) : QMargins(50, 8, 16, 8));
    for (TextLabel* text : {m_sentence, m_next})
        text->setAlignment(page ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
}

void EmptyState::resizeEvent(QResizeEvent* event)
{
    lay();
    QWidget::resizeEvent(event);
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
    if (isPage()) {
        const QRectF above((width() - kGlyph) / 2.0, m_sentence->y() - kGlyphRoom, kGlyph, kGlyph);
        return paintGlyph(&painter, above, m_glyph, tokens().second);
    }
    painter.setPen(tokens().hairline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    paintGlyph(&painter, QRectF(18, rect().center().y() - 9, kGlyph, kGlyph), m_glyph, tokens().second);
}

} // namespace rostrum
