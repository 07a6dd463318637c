#include "ui/importing/writebar.h"
#include "ui/importing/importwords.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include <QBoxLayout>
#include <QKeySequence>
#include <QPushButton>

namespace rostrum {

namespace {
constexpr int barHeight = 54, gap = 10;
} // namespace

WriteBar::WriteBar(bool readOnly, QWidget* parent)
    : Surface(Back::Panel, Qt::TopEdge, parent),
      m_readOnly(readOnly),
      m_back(new QPushButton),
      m_sentence(new TextLabel(Type::Body, Tone::Second)),
      m_cancel(new QPushButton),
      m_write(new QPushButton)
{
    setFixedHeight(barHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    row->setSpacing(gap);
    m_back->setObjectName(QStringLiteral("import.back"));
    m_sentence->setObjectName(QStringLiteral("import.sentence"));
    m_sentence->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_cancel->setObjectName(QStringLiteral("import.cancel"));
    m_write->setObjectName(QStringLiteral("import.write"));
    makePrimary(m_write);
    row->addWidget(m_back);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_write);
    connect(m_back, &QPushButton::clicked, this, &WriteBar::backRequested);
    connect(m_cancel, &QPushButton::clicked, this, &WriteBar::cancelRequested);
    connect(m_write, &QPushButton::clicked, this, &WriteBar::writeRequested);
}

QList<QWidget*> WriteBar::buttons() const { return {m_back, m_cancel, m_write}; }

void WriteBar::write() { m_write->click(); }

void WriteBar::retranslate()
{
    m_back->setText(tr("Back"));
    m_back->setAccessibleName(m_back->text());
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Drop this import"));
}

void WriteBar::setWriting(bool writing)
{
    m_back->setEnabled(!writing);
    m_cancel->setEnabled(!writing);
}

void WriteBar::showCheck(const ImportCheck& check, bool busy)
{
    const Plan& plan = *check.plan;
    const int rows = check.toWrite(), problems = check.problems(), removed = check.removed();
    m_write->setText(!removed ? tr("Write %n row(s)", nullptr, rows)
                     : rows   ? tr("Write %1, remove %n row(s)", nullptr, removed).arg(ImportWords::count(rows))
                              : tr("Remove %n row(s)", nullptr, removed));
    m_write->setAccessibleName(m_write->text());
    QString reason;
    if (m_readOnly)
        reason = tr("This workspace is open for reading only");
    else if (!check.writes())
        reason = plan.rowCount() == 0 ? tr("There is no row to write")
                 : problems == 0      ? tr("Nothing to write: every row is here already")
                                      : tr("Nothing to write: %n row(s) have problems", nullptr, problems);
    m_whole = m_brief = reason;
    if (reason.isEmpty()) {
        m_whole = tr("Writes %n row(s) (%1 new + %2 changed)", nullptr, rows)
                      .arg(ImportWords::count(plan.count(RowVerdict::New)),
                           ImportWords::count(plan.count(RowVerdict::Changed)));
        m_whole += problems ? tr("; %n row(s) in conflict or rejected stay out; undone in one step", nullptr, problems)
                            : tr("; undone in one step");
        m_brief =
            problems ? tr("%n row(s) in conflict or rejected stay out", nullptr, problems) : tr("Undone in one step");
    }
    m_sentence->setTone(reason.isEmpty() ? Tone::Second : Tone::Refused);
    m_sentence->setToolTip(m_whole);
    m_write->setToolTip(reason.isEmpty() ? QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)
                                         : reason);
    m_write->setEnabled(reason.isEmpty() && !busy);
    showSentence();
}

// Too narrow for all of it, what the button and the counts say already goes.
void WriteBar::showSentence()
{
    int room = width() - 2 * metrics::pageMargin;
    for (const QPushButton* button : {m_back, m_cancel, m_write})
        room -= button->sizeHint().width() + gap;
    m_sentence->setText(m_sentence->fontMetrics().horizontalAdvance(m_whole) <= room ? m_whole : m_brief);
}

void WriteBar::resizeEvent(QResizeEvent* event)
{
    Surface::resizeEvent(event);
    showSentence();
}

} // namespace rostrum
