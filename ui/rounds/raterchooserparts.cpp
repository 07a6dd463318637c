// How the chooser of raters is put together.
#include "ui/rounds/candidatemodel.h"
#include "ui/rounds/invitationmodel.h"
#include "ui/rounds/raterchooser.h"
#include "ui/rounds/ratercoveragemodel.h"
#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace rostrum {

namespace {
// Beside each other, within the page's margins.
QHBoxLayout* addLine(QVBoxLayout* column, std::initializer_list<QWidget*> widgets)
{
    auto* line = new QHBoxLayout;
    line->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    line->setSpacing(metrics::gap);
    for (QWidget* one : widgets)
        line->addWidget(one);
    column->addLayout(line);
    return line;
}
} // namespace

TableView* RaterChooser::table(const char* name, QAbstractItemModel* model)
{
    auto* view = new TableView({}, {});
    view->setObjectName(QString::fromLatin1(name));
    view->setModel(model);
    view->installEventFilter(this);
    return view;
}

void RaterChooser::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* sides = new QSplitter(Qt::Horizontal);
    sides->setChildrenCollapsible(false);
    sides->addWidget(buildCoverage());
    sides->addWidget(buildChoice());
    sides->setStretchFactor(1, 1);
    sides->setSizes({560, 680});
    column->addWidget(sides, 1);
}

QWidget* RaterChooser::buildCoverage()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, metrics::gap, 0, 0);
    column->setSpacing(metrics::gap);
    m_coverageView = table("raters.coverage", m_coverage);
    m_coverageView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_status = new StatusDelegate(m_coverageView);
    m_problem->setObjectName(QStringLiteral("raters.problem"));
    addLine(column, {m_coverageHead});
    column->addWidget(m_problem);
    column->addWidget(m_coverageView, 1);
    return side;
}

QWidget* RaterChooser::buildChoice()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, metrics::gap, 0, metrics::gap);
    column->setSpacing(metrics::gap);
    m_candidateView = table("raters.candidates", m_candidates);
    m_askedView = table("raters.asked", m_asked);
    for (TableView* view : {m_candidateView, m_askedView}) {
        view->setSelectionBehavior(QAbstractItemView::SelectRows);
        view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    }
    m_candidateView->setLeaving({CandidateModel::Number, CandidateModel::Department});
    m_askedView->setLeaving({InvitationModel::Number, InvitationModel::Sent});
    m_askedView->setItemDelegateForColumn(InvitationModel::State, new StatusDelegate(m_askedView));
    m_search->setObjectName(QStringLiteral("raters.search"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_ask->setObjectName(QStringLiteral("raters.ask"));
    m_back->setObjectName(QStringLiteral("raters.back"));
    m_done->setObjectName(QStringLiteral("raters.done"));
    makePrimary(m_ask);
    for (QPushButton* button : {m_ask, m_back, m_done})
        button->setAutoDefault(false);
    addLine(column, {m_candidateHead});
    addLine(column, {m_search, m_ask});
    column->addWidget(m_candidateView, 3);
    addLine(column, {m_askedHead});
    column->addWidget(m_askedView, 2);
    QHBoxLayout* foot = addLine(column, {m_back});
    foot->addStretch(1);
    foot->addWidget(m_done);
    return side;
}

void RaterChooser::setTexts()
{
    m_coverageHead->setTitle(tr("Who is asked"));
    m_candidateHead->setTitle(tr("Ask"));
    m_askedHead->setTitle(tr("Asked already"));
    m_search->setPlaceholderText(tr("Name, pinyin or employee number; empty: whom the records propose"));
    m_search->setAccessibleName(tr("Find somebody to ask"));
    m_ask->setText(tr("Ask"));
    m_ask->setToolTip(tr("Enter, or a double click, asks those chosen in the list"));
    m_back->setText(tr("Take back"));
    m_back->setToolTip(tr("Delete takes back those chosen in the list who have not answered"));
    m_done->setText(tr("Done"));
    for (QPushButton* button : {m_ask, m_back, m_done})
        button->setAccessibleName(button->text());
    m_coverageView->setAccessibleName(tr("How many are asked"));
    m_candidateView->setAccessibleName(tr("Whom to ask"));
    m_askedView->setAccessibleName(tr("Who is asked already"));
}

} // namespace rostrum
