#include "ui/kpi/enablebar.h"
#include "models/base/dates.h"
#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace rostrum {

EnableBar::EnableBar(QWidget* parent)
    : Surface(Back::Panel, Qt::BottomEdge, parent),
      m_label(new TextLabel(Type::BodyBold, Tone::Text)),
      m_meaning(new TextLabel(Type::Caption, Tone::Second)),
      m_from(new QDateEdit),
      m_save(new QPushButton),
      m_cancel(new QPushButton),
      m_problem(new Banner)
{
    setObjectName(QStringLiteral("kpi.enableBar"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, metrics::gap + 1);
    column->setSpacing(metrics::gap);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    m_from->setObjectName(QStringLiteral("kpi.from"));
    m_from->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_from->setCalendarPopup(true);
    m_from->setFixedSize(124, metrics::field);
    m_label->setBuddy(m_from);
    m_meaning->setObjectName(QStringLiteral("kpi.meaning"));
    m_meaning->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_save->setObjectName(QStringLiteral("kpi.save"));
    m_cancel->setObjectName(QStringLiteral("kpi.cancel"));
    makePrimary(m_save);
    row->addWidget(m_label);
    row->addWidget(m_from);
    row->addWidget(m_save);
    row->addWidget(m_cancel);
    row->addSpacing(metrics::gap);
    row->addWidget(m_meaning, 1);
    column->addLayout(row);
    m_problem->setSentence(Mark::None, {});
    column->addWidget(m_problem);
    for (QPushButton* button : {m_save, m_cancel})
        button->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT confirmed(from()); });
    connect(m_cancel, &QPushButton::clicked, this, &EnableBar::cancelled);
    connect(m_from, &QDateEdit::dateChanged, this, &EnableBar::say);
    hide();
    retranslate();
}

void EnableBar::ask(int version, QDate today, int closedPeriods)
{
    m_version = version;
    m_closed = closedPeriods;
    const QSignalBlocker quiet(m_from);
    m_from->setDate(QDate(today.year(), today.month(), 1).addMonths(1));
    m_problem->setSentence(Mark::None, {});
    setBusy(false);
    retranslate();
    show();
    m_from->setFocus(Qt::OtherFocusReason);
}

QDate EnableBar::from() const { return m_from->date(); }

void EnableBar::refuse(const QString& sentence)
{
    setBusy(false);
    m_problem->setSentence(Mark::NotMet, sentence);
}

void EnableBar::setBusy(bool busy)
{
    m_save->setEnabled(!busy);
    m_from->setEnabled(!busy);
}

void EnableBar::retranslate()
{
    setAccessibleName(tr("Enable the draft"));
    m_label->setText(tr("v%1 holds from").arg(m_version));
    m_from->setAccessibleName(tr("First day of version %1").arg(m_version));
    m_save->setText(tr("Save as v%1").arg(m_version));
    m_save->setAccessibleName(m_save->text());
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
    say();
}

void EnableBar::orderFocus(QWidget* before)
{
    setTabOrder(before, m_from);
    setTabOrder(m_from, m_save);
    setTabOrder(m_save, m_cancel);
}

QWidget* EnableBar::lastInTabs() const { return m_cancel; }

void EnableBar::say()
{
    QString meaning = tr("Periods that begin on %1 or later are counted by it.").arg(isoDay(from()));
    if (m_closed > 0)
        meaning += u' ' + tr("%Ln locked periods stay as they are.", nullptr, m_closed);
    m_meaning->setText(meaning);
    m_meaning->setToolTip(meaning);
}

void EnableBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_save->isEnabled())
        Q_EMIT confirmed(from());
    else
        Surface::keyPressEvent(event);
}

} // namespace rostrum
