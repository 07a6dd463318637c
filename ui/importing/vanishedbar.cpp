#include "ui/importing/vanishedbar.h"
#include "ui/importing/importwords.h"
#include "ui/importing/vanishedmodel.h"
#include "ui/shell/style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr int mostRows = 5; // in view at once; the rest scrolls
}

VanishedBar::VanishedBar(Connection& db, QWidget* parent)
    : Surface(Back::Page, {}, parent),
      m_text(new TextLabel(Type::Body, Tone::Second)),
      m_open(new LinkButton),
      m_table(new TableView({}, {})),
      m_model(new VanishedModel(db, this))
{
    setObjectName(QStringLiteral("import.vanishedBar"));
    m_text->setObjectName(QStringLiteral("import.vanishedText"));
    m_open->setObjectName(QStringLiteral("import.vanishedOpen"));
    m_table->setObjectName(QStringLiteral("import.vanished"));
    m_table->setCompact(true);
    m_table->setModel(m_model);
    m_table->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 6);
    line->setSpacing(10);
    line->addWidget(m_text);
    line->addWidget(m_open);
    line->addStretch(1);
    column->addLayout(line);
    column->addWidget(m_table);
    connect(m_open, &LinkButton::clicked, this, [this] {
        m_table->setVisible(m_table->isHidden());
        if (m_table->isVisible()) {
            m_table->setColumnWidth(VanishedModel::Key, 130);
            m_table->setColumnWidth(VanishedModel::Title, 320);
            m_table->setFocus();
        }
        showTexts();
    });
    connect(m_model, &VanishedModel::ticked, this, &VanishedBar::ticked, Qt::QueuedConnection);
}

QList<QWidget*> VanishedBar::controls() const { return {m_open, m_table}; }

void VanishedBar::retranslate()
{
    m_table->setAccessibleName(tr("Rows that are no longer in the file"));
    m_model->retranslate();
    showTexts();
}

void VanishedBar::setCheck(const CheckPtr& check)
{
    m_check = check;
    m_model->setCheck(check);
    const bool any = check && !check->plan->vanished().empty();
    setVisible(any);
    if (any)
        m_table->setFixedHeight(metrics::header +
                                metrics::compactRow * std::min(mostRows, int(check->plan->vanished().size())) + 2);
    else
        m_table->hide();
    showTexts();
}

void VanishedBar::showTexts()
{
    if (!m_check)
        return;
    const int count = int(m_check->plan->vanished().size());
    m_text->setText(tr("%1 had %n row(s) that this file has not; they stay unless you tick them", nullptr, count)
                        .arg(m_check->plan->vanishedFrom()));
    m_open->setText(m_table->isHidden() ? tr("Show them") : tr("Hide them"));
    m_open->setAccessibleName(m_table->isHidden() ? tr("Show the rows that are no longer in the file")
                                                  : tr("Hide the rows that are no longer in the file"));
    m_open->updateGeometry();
}

} // namespace rostrum
