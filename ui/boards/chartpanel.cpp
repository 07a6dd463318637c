#include "ui/boards/chartpanel.h"
#include "ui/boards/chartpicture.h"
#include "ui/boards/charttable.h"
#include "ui/desk/desk.h"
#include "ui/shell/style.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QFileInfo>
#include <QHeaderView>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr int kMostRows = 12;

QToolButton* flatButton(Glyph glyph, const QString& name)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setIcon(icon(glyph));
    return button;
}
} // namespace

ChartPanel::ChartPanel(Desk& desk, const QString& name, Chart* chart, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_head(new SectionHeader({})),
      m_asTable(flatButton(Glyph::Columns, name + QStringLiteral(".asTable"))),
      m_save(flatButton(Glyph::Export, name + QStringLiteral(".save"))),
      m_stack(new QStackedWidget),
      m_chart(chart),
      m_model(new ChartTable(this)),
      m_table(new TableView({}, {}))
{
    setObjectName(name);
    m_chart->setObjectName(name + QStringLiteral(".chart"));
    m_table->setObjectName(name + QStringLiteral(".table"));
    m_table->setModel(m_model);
    m_table->setCompact(true);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_asTable->setCheckable(true);
    auto* row = new QHBoxLayout;
    row->setContentsMargins({});
    row->addWidget(m_head, 1);
    row->addWidget(m_asTable);
    row->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::grid);
    column->addLayout(row);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    column->addWidget(m_stack);
    retranslate();
    connect(m_asTable, &QToolButton::toggled, this, &ChartPanel::setShowsTable);
    connect(m_save, &QToolButton::clicked, this, &ChartPanel::save);
    connect(m_chart, &Chart::evidenceRequested, this, &ChartPanel::evidenceRequested);
    connect(m_table, &TableView::evidenceRequested, this,
            [this](const QModelIndex& at) { Q_EMIT evidenceRequested(at.row()); });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        m_asTable->setIcon(icon(Glyph::Columns));
        m_save->setIcon(icon(Glyph::Export));
    });
}

void ChartPanel::setTitle(const QString& title, const QString& caption)
{
    m_head->setTitle(title);
    m_head->setCaption(caption);
}

void ChartPanel::setData(const ChartData& data)
{
    m_chart->setData(data);
    m_model->setData(data);
    m_table->setAccessibleName(data.name);
    m_table->fitColumns();
    const int rows = std::min(kMostRows, int(data.items.size()));
    m_table->setMinimumHeight(metrics::header + rows * metrics::compactRow + 2);
    m_stack->setFixedHeight(showsTable() ? m_table->minimumHeight() : m_chart->sizeHint().height());
}

void ChartPanel::hideTable()
{
    setShowsTable(false);
    m_asTable->hide();
}

void ChartPanel::retranslate()
{
    m_asTable->setToolTip(tr("The same figures as a table"));
    m_save->setToolTip(tr("Save the picture…"));
    for (QToolButton* button : {m_asTable, m_save})
        button->setAccessibleName(button->toolTip());
}

bool ChartPanel::showsTable() const { return m_stack->currentWidget() == m_table; }

void ChartPanel::setShowsTable(bool table)
{
    const bool focus = holdsFocus();
    m_stack->setCurrentWidget(table ? static_cast<QWidget*>(m_table) : m_chart);
    m_stack->setFixedHeight(table ? m_table->minimumHeight() : m_chart->sizeHint().height());
    m_asTable->setChecked(table);
    if (focus)
        m_stack->currentWidget()->setFocus();
}

bool ChartPanel::holdsFocus() const { return m_chart->hasFocus() || m_table->hasFocus(); }

void ChartPanel::askEvidence()
{
    if (!showsTable())
        m_chart->askEvidence();
    else if (m_table->currentIndex().isValid())
        Q_EMIT evidenceRequested(m_table->currentIndex().row());
}

void ChartPanel::save()
{
    FilePrompt prompt;
    prompt.title = tr("Save the picture");
    prompt.name = m_chart->data().name + QStringLiteral(".png");
    prompt.filters = {tr("Picture (*.png)"), tr("Drawing (*.svg)")};
    m_desk.prompts().saveFile(this, prompt, QStringLiteral("png"),
                              [this, guard = QPointer<ChartPanel>(this)](const QString& path) {
                                  if (!guard || path.isEmpty())
                                      return;
                                  if (const Result<void> saved = saveChart(*m_chart, path); !saved)
                                      m_desk.tell(saved.error());
                                  else
                                      Q_EMIT m_desk.noteRequested(tr("Saved %1").arg(QFileInfo(path).fileName()));
                              });
}

} // namespace rostrum
