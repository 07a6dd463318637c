#include "ui/widgets/evidencepanel.h"
#include "ui/shell/icons.h"
#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/evidencetable.h"
#include "ui/widgets/labels.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QToolButton>

namespace rostrum {

namespace {
QWidget* inset(QWidget* widget, int left = metrics::panelMargin, int top = 0)
{
    auto* frame = new QWidget;
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(left, top, left, 0);
    row->addWidget(widget);
    return frame;
}
} // namespace

EvidencePanel::EvidencePanel(QWidget* parent)
    : Surface(Back::Panel, {}, parent),
      m_title(new TextLabel(Type::Section, Tone::Text)),
      m_subtitle(new TextLabel(Type::Caption, Tone::Second)),
      m_print(new QToolButton),
      m_close(new QToolButton),
      m_banner(new Banner),
      m_body(nullptr),
      m_content(nullptr)
{
    setObjectName(QStringLiteral("evidencePanel"));
    setMinimumWidth(metrics::panelMin);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(column);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("evidenceScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto* page = new QWidget;
    page->setAutoFillBackground(false);
    auto* pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(0, 0, 0, metrics::panelMargin);
    m_body = new QWidget;
    pageColumn->addWidget(m_body);
    pageColumn->addStretch(1);
    scroll->setWidget(page);
    page->setAutoFillBackground(false); // setWidget turned it on; the panel's ground shows through
    column->addWidget(scroll, 1);
    retranslate();
}

void EvidencePanel::buildHead(QVBoxLayout* column)
{
    auto* head = new QWidget;
    head->setFixedHeight(metrics::titleHeight);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panelMargin, 0, 10, 0);
    row->setSpacing(8);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_subtitle->setContentsMargins(0, 3, 0, 0);
    row->addWidget(m_title);
    row->addWidget(m_subtitle, 1);
    row->addWidget(m_print);
    row->addWidget(m_close);
    m_print->setIcon(icon(Glyph::Print));
    m_print->setObjectName(QStringLiteral("evidencePrint"));
    m_print->hide();
    m_close->setIcon(icon(Glyph::Close));
    m_close->setObjectName(QStringLiteral("evidenceClose"));
    connect(m_close, &QToolButton::clicked, this, &EvidencePanel::closed);
    connect(m_print, &QToolButton::clicked, this, &EvidencePanel::printRequested);
    column->addWidget(head);
    auto* banner = inset(m_banner, 12);
    column->addWidget(banner);
}

void EvidencePanel::retranslate()
{
    setAccessibleName(tr("Evidence"));
    m_close->setAccessibleName(tr("Close the evidence"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_print->setAccessibleName(tr("Print the evidence"));
    m_print->setToolTip(tr("Print the evidence"));
}

void EvidencePanel::setPrintable(bool printable) { m_print->setVisible(printable); }

void EvidencePanel::setEvidence(const Evidence& evidence)
{
    m_evidence = evidence;
    m_title->setText(evidence.title);
    m_subtitle->setText(evidence.subtitle);
    m_subtitle->setToolTip(evidence.subtitle);
    m_banner->setSentence(evidence.mark, evidence.sentence);
    // A fresh body: what is inside differs from figure to figure.
    auto* fresh = new QWidget;
    m_content = new QVBoxLayout(fresh);
    m_content->setContentsMargins(0, 8, 0, 0);
    m_content->setSpacing(0);
    delete m_body->parentWidget()->layout()->replaceWidget(m_body, fresh);
    m_body->hide();
    m_body->deleteLater();
    m_body = fresh;
    addFigures();
    for (const EvidenceSection& section : std::as_const(m_evidence.sections))
        addSection(section);
}

void EvidencePanel::addExtra(QWidget* widget)
{
    if (!m_content)
        setEvidence({});
    m_content->addWidget(inset(widget, metrics::panelMargin, 10));
}

void EvidencePanel::addFigures()
{
    if (m_evidence.figures.isEmpty())
        return;
    auto* frame = new QWidget;
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(metrics::panelMargin, 4, metrics::panelMargin, 4);
    row->setSpacing(metrics::gap);
    for (const EvidenceFigure& figure : std::as_const(m_evidence.figures)) {
        auto* cell = new QWidget;
        cell->setAccessibleName(QStringLiteral("%1: %2 %3").arg(figure.caption, figure.value, figure.of));
        auto* column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(1);
        column->addWidget(new TextLabel(Type::Body, Tone::Second, figure.caption));
        auto* values = new QHBoxLayout;
        values->setSpacing(4);
        values->addWidget(new TextLabel(Type::Figure, Tone::Text, figure.value));
        auto* of = new TextLabel(Type::Caption, Tone::Second, figure.of);
        of->setContentsMargins(0, 4, 0, 0);
        values->addWidget(of);
        values->addStretch(1);
        column->addLayout(values);
        row->addWidget(cell, 1);
    }
    m_content->addWidget(frame);
}

void EvidencePanel::addSection(const EvidenceSection& section)
{
    auto* head = new QWidget;
    head->setFixedHeight(metrics::row);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panelMargin, 0, metrics::panelMargin, 0);
    row->setSpacing(8);
    row->addWidget(new TextLabel(Type::BodyBold, Tone::Text, section.title));
    row->addWidget(new TextLabel(Type::Caption, Tone::Second, section.caption));
    row->addStretch(1);
    if (!section.right.isEmpty())
        row->addWidget(new TextLabel(Type::Caption, Tone::Second, section.right));
    if (!section.link.isEmpty()) {
        auto* link = new LinkButton(section.link);
        link->setFont(rostrum::font(Type::Caption));
        link->setAccessibleName(section.link);
        connect(link, &LinkButton::clicked, this, [this, id = section.linkId] { Q_EMIT linkActivated(id); });
        row->addWidget(link);
    }
    m_content->addSpacing(4);
    m_content->addWidget(head);
    if (!section.lines.isEmpty()) {
        auto* table = new EvidenceTable(section);
        connect(table, &EvidenceTable::sourceActivated, this, &EvidencePanel::sourceActivated);
        m_content->addWidget(inset(table, 8));
    }
    if (!section.note.isEmpty()) {
        auto* note = new TextLabel(Type::Caption, Tone::Second, section.note);
        note->setWordWrap(true);
        m_content->addWidget(inset(note, metrics::panelMargin, 6));
    }
}

void EvidencePanel::focusFirst()
{
    const QList<EvidenceTable*> tables = findChildren<EvidenceTable*>();
    (tables.isEmpty() ? static_cast<QWidget*>(m_close) : tables.first())->setFocus(Qt::ShortcutFocusReason);
}

void EvidencePanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Surface::keyPressEvent(event);
}

} // namespace rostrum
