#include "ui/rules/ruleeditor.h"
#include "models/base/dates.h"
#include "ui/rules/previewpane.h"
#include "ui/rules/requirementform.h"
#include "ui/rules/requirementtree.h"
#include "ui/rules/ruleform.h"
#include "ui/shell/style.h"
#include "ui/versions/versionlines.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include "ui/words/reasontext.h"
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rostrum {

RuleEditor::RuleEditor(Desk& desk, std::shared_ptr<const VersionKind> kind)
    : VersionEditor(desk, std::move(kind)),
      m_rule(new RuleForm),
      m_tree(new RequirementTree),
      m_requirement(new RequirementForm),
      m_preview(new PreviewPane(desk)),
      m_lines(new VersionLines(this)),
      m_compared(new TableView(QStringLiteral("ruleCompared"), tr("Compared with the version in force"))),
      m_right(new QStackedWidget),
      m_past(new TextLabel(Type::Caption, Tone::Second)),
      m_compare(new QPushButton(tr("Compare with the version in force")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* sides = new QSplitter(Qt::Horizontal);
    sides->setChildrenCollapsible(false);
    sides->addWidget(buildForm());
    m_compared->setObjectName(QStringLiteral("rule.compared"));
    m_compared->setModel(m_lines);
    m_right->addWidget(m_preview);
    m_right->addWidget(m_compared);
    m_right->setMinimumWidth(300);
    sides->addWidget(m_right);
    sides->setStretchFactor(0, 1);
    sides->setSizes({700, 460});
    column->addWidget(sides, 1);
    column->addWidget(buildFoot());
    m_compare->setObjectName(QStringLiteral("rule.compare"));
    m_compare->setAccessibleName(m_compare->text());
    m_compare->setCheckable(true);
    m_compare->setAutoDefault(false);
    footRow()->addWidget(m_compare);
    footRow()->addStretch(1);
    connect(m_rule, &RuleForm::edited, this, &RuleEditor::formEdited);
    connect(m_requirement, &RequirementForm::edited, this, &RuleEditor::requirementEdited);
    connect(m_tree, &RequirementTree::chosen, this, [this](const QString& code) {
        m_requirement->show(m_draft, code);
        refresh();
    });
    connect(m_tree, &RequirementTree::addLeafRequested, this, [this](const QString& in) { addRequirement(in, false); });
    connect(m_tree, &RequirementTree::addGroupRequested, this, [this](const QString& in) { addRequirement(in, true); });
    connect(m_tree, &RequirementTree::removeRequested, this, &RuleEditor::removeRequirement);
    connect(m_preview, &PreviewPane::personChosen, this,
            [this](const QString& person) { Q_EMIT navigationRequested(QStringLiteral("compliance"), person); });
    connect(m_compare, &QPushButton::toggled, this, [this](bool on) {
        refreshCompare();
        m_right->setCurrentWidget(on ? static_cast<QWidget*>(m_compared) : m_preview);
    });
}

QWidget* RuleEditor::buildForm()
{
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    m_past->setWordWrap(true);
    m_past->setObjectName(QStringLiteral("rule.past"));
    column->addWidget(m_past);
    column->addWidget(m_rule);
    column->addWidget(new SectionHeader(tr("Requirements")));
    column->addWidget(m_tree);
    column->addWidget(m_requirement);
    column->addStretch(1);
    QScrollArea* scroll = scrolled(inside);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(380);
    return scroll;
}

void RuleEditor::fill(const QJsonObject& version)
{
    m_draft = RuleDraft(version);
    m_rule->show(m_draft, isFresh());
    m_compare->setVisible(before().has_value());
    m_compare->setChecked(false);
    m_tree->show(m_draft, {});
    m_requirement->show(m_draft, m_tree->current());
    refresh();
}

void RuleEditor::stopped() { m_preview->stop(); }

void RuleEditor::takeKeyboard() { (before() ? static_cast<QWidget*>(m_tree) : m_rule)->setFocus(Qt::OtherFocusReason); }

void RuleEditor::tryAgain()
{
    if (isActive())
        m_preview->ask(m_draft);
}

void RuleEditor::formEdited()
{
    m_rule->write(m_draft);
    refresh();
}

void RuleEditor::requirementEdited(const QString& before, const QJsonObject& requirement)
{
    m_draft.setRequirement(before, requirement);
    m_tree->show(m_draft, m_requirement->code());
    refresh();
}

void RuleEditor::addRequirement(const QString& parent, bool group)
{
    const QString code = group ? m_draft.addGroup(parent) : m_draft.addLeaf(parent);
    m_tree->show(m_draft, code);
    m_requirement->show(m_draft, code);
    refresh();
}

void RuleEditor::removeRequirement(const QString& code)
{
    m_draft.remove(code);
    m_tree->show(m_draft, {});
    m_requirement->show(m_draft, m_tree->current());
    refresh();
}

// What is wrong stands at its field; where the field is not in sight, in the foot, and the tree marks the part.
void RuleEditor::refresh()
{
    refreshPast();
    const auto rules = m_draft.rules();
    const QVariantMap details = rules ? QVariantMap() : rules.error().details;
    const bool taken = m_requirement->nameRefused();
    const QString problem =
        taken ? QStringLiteral("duplicate_code") : details.value(QStringLiteral("problem")).toString();
    const QString about = taken ? m_requirement->code() : details.value(QStringLiteral("requirement")).toString();
    const bool ofRule = m_rule->setProblem(problem, about);
    const bool ofShown = !problem.isEmpty() && !ofRule && about == m_requirement->code() && !about.isEmpty();
    m_requirement->setProblem(ofShown ? problem : QString());
    m_tree->setRefused(ofRule ? QString() : about);
    setProblem(problem.isEmpty() ? QString() : ruleProblemText(problem, about), rules && !taken);
    if (m_compare->isChecked())
        refreshCompare();
    m_preview->ask(m_draft);
}

// Years that are over are printed and filed: a rule that reaches back speaks of them, too.
void RuleEditor::refreshPast()
{
    const int now = today().year();
    const QDate from = QDate::fromString(m_draft.text("valid_from"), Qt::ISODate);
    const QString saying =
        !from.isValid() ? QString()
        : from.year() < now
            ? tr("It holds from %1, so the years from %2 on would be judged by it again. What was printed stays as it "
                 "was printed.")
                  .arg(isoDay(from))
                  .arg(from.year())
            : tr("It holds from %1: the years before it stay under the versions that judge them now.")
                  .arg(isoDay(from));
    m_past->setText(saying);
    m_past->setVisible(!saying.isEmpty());
}

void RuleEditor::refreshCompare()
{
    if (!before() || !m_draft.rules())
        return m_lines->clear();
    m_lines->compare(kind().lines(json()), 0, kind().lines(before()->json),
                     tr("Version %1, in force").arg(before()->head.version));
    m_compared->setItemDelegateForColumn(VersionLines::Differs, new StatusDelegate(m_compared));
    constexpr int kWhat = 84, kState = 80;
    const int half = (std::max(440, m_right->width()) - kWhat - kState) / 2;
    const int widths[] = {kWhat, half, half, kState};
    for (int section = 0; section < m_lines->columnCount(); ++section)
        m_compared->setColumnWidth(section, widths[section]);
}

} // namespace rostrum
