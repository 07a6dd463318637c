#include "ui/importing/rowpart.h"
#include "ui/importing/importwords.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>

namespace rostrum {

namespace {
template <class Button>
Button* made(const char* name)
{
    auto* button = new Button;
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

void setTexts(QAbstractButton* button, const QString& text, const QString& accessible)
{
    button->setText(text);
    button->setAccessibleName(accessible);
    button->updateGeometry();
}
} // namespace

RowPart::RowPart(QWidget* parent)
    : PanelPart(parent),
      m_reason(valueLabel()),
      m_file(made<QPushButton>("import.takeFile")),
      m_keep(made<QPushButton>("import.keepHere")),
      m_ask(made<LinkButton>("import.decideAgain")),
      m_skip(made<LinkButton>("import.skip"))
{
    m_reason->setObjectName(QStringLiteral("import.reason"));
    form()->addRow(m_reason);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(m_file);
    choices->addWidget(m_keep);
    form()->addRow(choices);
    form()->addRow(m_ask);
    form()->addRow(m_skip);
    connect(m_file, &QPushButton::clicked, this, [this] { Q_EMIT decided(m_rows, OnConflict::TakeFile); });
    connect(m_keep, &QPushButton::clicked, this, [this] { Q_EMIT decided(m_rows, OnConflict::Keep); });
    connect(m_ask, &LinkButton::clicked, this, [this] { Q_EMIT decided(m_rows, OnConflict::Ask); });
    connect(m_skip, &LinkButton::clicked, this, [this] {
        const bool skipped = m_check->choices.skipped.contains(m_check->plan->fileRow(m_rows.front()));
        Q_EMIT skipChosen(m_rows, !skipped);
    });
}

void RowPart::retranslate()
{
    setTexts(m_file, tr("Take the file's"), tr("Take the values of the file in this row"));
    setTexts(m_keep, tr("Keep as is"), tr("Keep what is here in this row"));
    setTexts(m_ask, tr("Decide again"), tr("Decide this conflict again"));
    showRows();
}

QList<QWidget*> RowPart::controls() const { return {m_file, m_keep, m_ask, m_skip}; }

void RowPart::setCheck(const CheckPtr& check)
{
    m_check = check;
    setRows({});
}

void RowPart::setRows(const std::vector<int>& rows)
{
    m_rows = rows;
    if (!m_check)
        m_rows.clear();
    std::erase_if(m_rows, [this](int row) { return row < 0 || row >= m_check->plan->rowCount(); });
    showRows();
}

bool RowPart::isDecided(int planRow) const
{
    return m_check->choices.decided.contains(m_check->plan->fileRow(planRow));
}

void RowPart::showRows()
{
    setVisible(!m_rows.empty());
    if (m_rows.empty())
        return;
    const Plan& plan = *m_check->plan;
    const int row = m_rows.front(), count = int(m_rows.size());
    head()->setTitle(count > 1 ? tr("%n row(s)", "chosen", count) : tr("Row %1").arg(plan.fileRow(row)));
    head()->setCaption(count > 1 ? QString() : ImportWords::verdict(plan.verdict(row)));
    const QString reason = ImportWords::reason(*m_check, row);
    QString text = reason.isEmpty() ? tr("Nothing to remark.") : reason;
    if (isProblem(plan.verdict(row)))
        text += u'\n' + tr("Cells can be corrected here; the file is not touched.");
    setWrapped(m_reason, count > 1 ? QString() : text, fullWidth);
    m_reason->setVisible(count == 1);
    const bool open = std::any_of(m_rows.begin(), m_rows.end(), [this](int each) { return m_check->canSettle(each); });
    m_file->setVisible(open);
    m_keep->setVisible(open);
    m_ask->setVisible(!open && std::any_of(m_rows.begin(), m_rows.end(), [this](int each) { return isDecided(each); }));
    const bool skipped = m_check->choices.skipped.contains(plan.fileRow(row));
    setTexts(m_skip,
             skipped ? tr("Import %n row(s) after all", nullptr, count) : tr("Leave out %n row(s)", nullptr, count),
             skipped ? tr("Import the chosen rows after all") : tr("Leave out the chosen rows"));
    m_skip->setToolTip(QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText));
}

ConflictPart::ConflictPart(QWidget* parent)
    : PanelPart(parent),
      m_text(valueLabel()),
      m_file(made<LinkButton>("import.allFile")),
      m_keep(made<LinkButton>("import.allKeep")),
      m_ask(made<LinkButton>("import.allAsk"))
{
    form()->addRow(m_text);
    form()->addRow(m_file);
    form()->addRow(m_keep);
    form()->addRow(m_ask);
    connect(m_file, &LinkButton::clicked, this, [this] { Q_EMIT decidedForAll(OnConflict::TakeFile); });
    connect(m_keep, &LinkButton::clicked, this, [this] { Q_EMIT decidedForAll(OnConflict::Keep); });
    connect(m_ask, &LinkButton::clicked, this, [this] { Q_EMIT decidedForAll(OnConflict::Ask); });
}

void ConflictPart::retranslate()
{
    head()->setTitle(tr("Conflicts"));
    setTexts(m_file, tr("Take the file's in all of them"), tr("Take the file's values in all conflicts"));
    setTexts(m_keep, tr("Keep what is here in all of them"), tr("Keep what is here in all conflicts"));
    setTexts(m_ask, tr("Ask row by row again"), tr("Ask about conflicts row by row again"));
    setCheck(m_check);
}

QList<QWidget*> ConflictPart::controls() const { return {m_file, m_keep, m_ask}; }

void ConflictPart::setCheck(const CheckPtr& check)
{
    m_check = check;
    if (!check)
        return;
    int open = 0;
    for (int row = 0; check->plan->count(RowVerdict::Conflict) && row < check->plan->rowCount(); ++row)
        open += check->canSettle(row);
    const OnConflict choice = check->choices.onConflict;
    setVisible(open > 0 || choice != OnConflict::Ask);
    head()->setCaption(open > 0 ? tr("%n row(s)", "in conflict", open) : QString());
    setWrapped(m_text,
               choice == OnConflict::TakeFile ? tr("All take what the file says.")
               : choice == OnConflict::Keep   ? tr("All keep what is here.")
                                              : tr("The file and somebody here changed the same value since the last "
                                                     "import."),
               fullWidth);
    m_file->setVisible(choice == OnConflict::Ask);
    m_keep->setVisible(choice == OnConflict::Ask);
    m_ask->setVisible(choice != OnConflict::Ask);
}

} // namespace rostrum
