#include "ui/importing/choosestep.h"
#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include <QPushButton>
#include <QVBoxLayout>

namespace rostrum {

ChooseStep::ChooseStep(QWidget* parent)
    : Surface(Back::Page, {}, parent),
      m_banner(new Banner),
      m_empty(new EmptyState(Glyph::Import)),
      m_resume(new LinkButton)
{
    setObjectName(QStringLiteral("import.choose"));
    m_banner->setObjectName(QStringLiteral("import.problem"));
    m_empty->button()->setObjectName(QStringLiteral("import.open"));
    makePrimary(m_empty->button());
    setFocusProxy(m_empty->button());
    m_resume->setObjectName(QStringLiteral("import.resume"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(12);
    column->addWidget(m_banner);
    column->addWidget(m_empty);
    column->addWidget(m_resume);
    column->addStretch(1);
    connect(m_empty, &EmptyState::acted, this, &ChooseStep::chooseRequested);
    connect(m_resume, &LinkButton::clicked, this, &ChooseStep::resumeRequested);
    setWaiting({});
}

void ChooseStep::retranslate()
{
    m_empty->setTexts(m_busy ? tr("The file is being read") : tr("Which file?"),
                      m_busy
                          ? tr("You can cancel it in the status bar.")
                          : tr("Choose .xlsx, .xls, .ods, .csv or .tsv files, or drop files or a folder on this page. "
                               "Nothing is written before you have seen every row."),
                      tr("Choose a file…"));
    m_empty->button()->setEnabled(!m_busy);
    setWaiting(m_waiting);
}

void ChooseStep::setProblem(const QString& sentence) { m_banner->setSentence(Mark::NotMet, sentence); }

void ChooseStep::setWaiting(const QString& file)
{
    m_waiting = file;
    m_resume->setText(tr("Go on with %1").arg(file));
    m_resume->setAccessibleName(m_resume->text());
    m_resume->setVisible(!file.isEmpty());
}

void ChooseStep::setBusy(bool busy)
{
    m_busy = busy;
    retranslate();
}

} // namespace rostrum
