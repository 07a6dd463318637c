#include "ui/importing/resultstep.h"
#include "ui/importing/importwords.h"
#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include <QPushButton>
#include <QVBoxLayout>

namespace rostrum {

ResultStep::ResultStep(QWidget* parent)
    : Surface(Back::Page, {}, parent),
      m_banner(new Banner),
      m_rest(new TextLabel(Type::Body, Tone::Text)),
      m_made(new TextLabel(Type::Body, Tone::Text)),
      m_hint(new TextLabel(Type::Caption, Tone::Second)),
      m_summary(new TextLabel(Type::Body, Tone::Text)),
      m_another(new QPushButton),
      m_undo(new QPushButton),
      m_export(new LinkButton)
{
    setObjectName(QStringLiteral("import.result"));
    m_banner->setObjectName(QStringLiteral("import.written"));
    m_rest->setObjectName(QStringLiteral("import.rest"));
    m_another->setObjectName(QStringLiteral("import.another"));
    m_undo->setObjectName(QStringLiteral("import.undo"));
    m_export->setObjectName(QStringLiteral("import.exportLeft"));
    m_summary->setObjectName(QStringLiteral("import.summary"));
    m_summary->setWordWrap(true);
    m_summary->hide();
    makePrimary(m_another);
    setFocusProxy(m_another);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(10);
    auto* left = new QHBoxLayout;
    left->setSpacing(10);
    left->addWidget(m_rest);
    left->addWidget(m_export);
    left->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_another);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_hint, 1);
    column->addWidget(m_banner);
    column->addLayout(left);
    column->addWidget(m_made);
    column->addWidget(m_summary);
    column->addSpacing(6);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_another, &QPushButton::clicked, this, &ResultStep::anotherRequested);
    connect(m_undo, &QPushButton::clicked, this, &ResultStep::undoRequested);
    connect(m_export, &LinkButton::clicked, this, &ResultStep::exportRequested);
}

QString ResultStep::sentence() const
{
    if (!m_done.plan)
        return {};
    const int added = m_done.plan->count(RowVerdict::New), changed = m_done.plan->count(RowVerdict::Changed);
    if (m_undone)
        return tr("The import of %1 was undone; everything is as it was before.").arg(m_done.file);
    if (!m_done.change)
        return tr("Nothing was written: everything in %1 was there already.").arg(m_done.file);
    if (const int removed = m_done.plan->removedCount())
        return tr("%n row(s) of %1 written: %2 new, %3 changed; %4 removed.", nullptr, added + changed)
            .arg(m_done.file, ImportWords::count(added), ImportWords::count(changed), ImportWords::count(removed));
    return tr("%n row(s) of %1 written: %2 new, %3 changed.", nullptr, added + changed)
        .arg(m_done.file, ImportWords::count(added), ImportWords::count(changed));
}

void ResultStep::setDone(const ImportDone& done, bool undone)
{
    m_done = done;
    m_undone = undone;
    retranslate();
}

void ResultStep::setSummary(const QString& lines)
{
    m_summary->setText(lines);
    m_summary->setVisible(!lines.isEmpty());
}

void ResultStep::retranslate()
{
    m_another->setText(tr("Import another file…"));
    m_another->setAccessibleName(m_another->text());
    m_undo->setText(tr("Undo this import"));
    m_undo->setAccessibleName(m_undo->text());
    m_undo->setEnabled(m_done.change && !m_undone);
    if (!m_done.plan)
        return;
    const Plan& plan = *m_done.plan;
    const int left = plan.count(RowVerdict::Rejected) + plan.count(RowVerdict::Conflict);
    m_banner->setSentence(m_undone ? Mark::None : Mark::Met, sentence());
    m_rest->setText(left ? tr("%n row(s) left to deal with (%1 in conflict, %2 rejected).", nullptr, left)
                               .arg(ImportWords::count(plan.count(RowVerdict::Conflict)),
                                    ImportWords::count(plan.count(RowVerdict::Rejected)))
                         : tr("No row was left behind."));
    m_export->setText(tr("Export the problem rows…"));
    m_export->setAccessibleName(m_export->text());
    m_export->setVisible(left > 0);
    const QString made = ImportWords::created(plan.created());
    m_made->setText(tr("Made beside them: %1.").arg(made));
    m_made->setVisible(!made.isEmpty() && !m_undone);
    m_hint->setText(m_undone ? tr("Redo brings it back (Ctrl+Y).")
                             : tr("Undo takes the whole file back in one step (Ctrl+Z); History does so later."));
    m_hint->setVisible(m_done.change != 0);
}

} // namespace rostrum
