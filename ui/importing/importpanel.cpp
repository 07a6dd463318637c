#include "ui/importing/importpanel.h"
#include "ui/importing/readingpart.h"
#include "ui/importing/rowpart.h"
#include "ui/importing/scalepart.h"
#include "ui/importing/sharedpart.h"
#include "ui/importing/valuepart.h"
#include "ui/shell/style.h"
#include <QScrollArea>
#include <QVBoxLayout>

namespace rostrum {

ImportPanel::ImportPanel(QWidget* parent)
    : Surface(Back::Panel, Qt::LeftEdge, parent),
      m_values(new ValuePart),
      m_conflicts(new ConflictPart),
      m_reading(new ReadingPart),
      m_scales(new ScalePart),
      m_shared(new SharedPart),
      m_created(new CreatedPart),
      m_row(new RowPart),
      m_below(new Surface(Back::Panel, Qt::TopEdge))
{
    setObjectName(QStringLiteral("import.panel"));
    setFixedWidth(PanelPart::panelWidth);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::panelMargin, 10, metrics::panelMargin, metrics::panelMargin);
    column->setSpacing(2);
    // What must be decided stands above the scales: a form of thirty questions has thirty of them, mostly right.
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_values, m_conflicts, m_reading, m_shared, m_created, m_scales})
        column->addWidget(part);
    column->addStretch(1);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    // The row in hand stays in sight, however much there is above it.
    auto* place = new QVBoxLayout(m_below);
    place->setContentsMargins(metrics::panelMargin, 6, metrics::panelMargin, 0);
    place->addWidget(m_row);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(scroll, 1);
    outer->addWidget(m_below);
    retranslate();
}

void ImportPanel::retranslate()
{
    setAccessibleName(tr("How the file is read"));
    m_values->retranslate();
    m_conflicts->retranslate();
    m_reading->retranslate();
    m_scales->retranslate();
    m_shared->retranslate();
    m_created->retranslate();
    m_row->retranslate();
}

QList<QWidget*> ImportPanel::controls() const
{
    return m_values->controls() + m_conflicts->controls() + m_reading->controls() + m_shared->controls() +
           m_created->controls() + m_scales->controls() + m_row->controls();
}

void ImportPanel::setCheck(const CheckPtr& check)
{
    m_check = check;
    m_values->setCheck(check);
    m_conflicts->setCheck(check);
    m_reading->setCheck(check);
    m_scales->setCheck(check);
    m_shared->setCheck(check);
    m_created->setCheck(check);
    m_row->setCheck(check);
    m_below->hide();
}

void ImportPanel::setRows(const std::vector<int>& rows)
{
    m_row->setRows(rows);
    m_below->setVisible(m_check && !rows.empty());
}

} // namespace rostrum
