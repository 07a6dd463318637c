#include "ui/widgets/pageheader.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include <QHBoxLayout>
#include <QPushButton>

namespace rostrum {

PageHeader::PageHeader(const QString& title, QWidget* parent)
    : Surface(Back::Page, Qt::BottomEdge, parent),
      m_title(new TextLabel(Type::Title, Tone::Text, title, this)),
      m_caption(new TextLabel(Type::Caption, Tone::Second, {}, this)),
      m_link(new LinkButton({}, this)),
      m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("pageHeader"));
    setFixedHeight(metrics::titleHeight + 1);
    m_title->setAccessibleName(title);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_caption->setContentsMargins(0, 6, 0, 0);
    m_link->setContentsMargins(0, 6, 0, 0);
    m_link->setFont(rostrum::font(Type::Caption));
    m_link->hide();
    m_row->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 1);
    m_row->setSpacing(10);
    m_row->addWidget(m_title);
    m_row->addWidget(m_caption, 1);
    m_row->addWidget(m_link);
}

void PageHeader::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setAccessibleName(title);
}

void PageHeader::setCaption(const QString& caption)
{
    m_caption->setText(caption);
    m_caption->setToolTip(caption);
}

QPushButton* PageHeader::addButton(const QString& text, Glyph glyph, bool primary)
{
    auto* button = new QPushButton(text, this);
    button->setIcon(primary ? iconOnAccent(glyph) : icon(glyph));
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    if (primary)
        makePrimary(button);
    m_row->addWidget(button);
    return button;
}

void PageHeader::addWidget(QWidget* widget) { m_row->addWidget(widget); }

void PageHeader::resizeEvent(QResizeEvent* event)
{
    Surface::resizeEvent(event);
    const int margin = width() < 640 ? 12 : metrics::pageMargin;
    m_row->setContentsMargins(margin, 0, margin, 1);
}

SectionHeader::SectionHeader(const QString& title, const QString& caption, QWidget* parent)
    : QWidget(parent),
      m_title(new TextLabel(Type::Section, Tone::Text, title, this)),
      m_caption(new TextLabel(Type::Body, Tone::Second, caption, this)),
      m_right(new TextLabel(Type::Body, Tone::Second, {}, this)),
      m_link(new LinkButton({}, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_caption, 1);
    row->addWidget(m_right);
    row->addWidget(m_link);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_right->hide();
    m_link->hide();
    setFixedHeight(metrics::row);
}

void SectionHeader::setTitle(const QString& title) { m_title->setText(title); }
void SectionHeader::setCaption(const QString& caption) { m_caption->setText(caption); }

void SectionHeader::setRight(const QString& text)
{
    m_right->setText(text);
    m_right->setVisible(!text.isEmpty());
}

} // namespace rostrum
