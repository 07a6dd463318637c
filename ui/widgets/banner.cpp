#include "ui/widgets/banner.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include "ui/widgets/marks.h"
#include <QPainter>

namespace rostrum {

namespace {
constexpr int left = 31, right = 6, vertical = 10;
}

Banner::Banner(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("banner"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void Banner::setSentence(Mark mark, const QString& sentence)
{
    m_mark = mark;
    m_sentence = sentence;
    setAccessibleName(mark == Mark::None ? sentence : Marks::word(mark) + QStringLiteral(": ") + sentence);
    setVisible(!sentence.isEmpty());
    updateGeometry();
    update();
}

int Banner::heightForWidth(int width) const
{
    const QRect text = QFontMetrics(rostrum::font(Type::Sentence))
                           .boundingRect(QRect(0, 0, std::max(40, width - left - right), 10000),
                                         Qt::TextWordWrap | Qt::AlignLeft, m_sentence);
    return text.height() + 2 * vertical;
}

QSize Banner::sizeHint() const { return {200, heightForWidth(width() > 0 ? width() : 360)}; }

void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool plain = m_mark == Mark::None;
    const Tokens& t = tokens();
    painter.setPen(Qt::NoPen);
    painter.setBrush(plain ? t.accentTint : Marks::colors(m_mark).tint);
    painter.drawRoundedRect(rect(), metrics::barRadius, metrics::barRadius);
    painter.fillRect(QRect(0, 0, 3, height()), plain ? t.accent : Marks::colors(m_mark).fill);
    const QFontMetrics fm(rostrum::font(Type::Sentence));
    const QRectF at(12, vertical + (fm.height() - 14) / 2.0, 14, 14);
    if (plain)
        paintGlyph(&painter, at, Glyph::Info, t.accent);
    else
        Marks::paint(&painter, at, m_mark);
    painter.setFont(rostrum::font(Type::Sentence));
    painter.setPen(t.text);
    painter.drawText(rect().adjusted(left, vertical, -right, -vertical), Qt::TextWordWrap | Qt::AlignLeft, m_sentence);
}

} // namespace rostrum
