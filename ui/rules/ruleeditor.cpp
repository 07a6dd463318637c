#include "ui/rules/ruleeditor.h"
#include "models/base/dates.h"
#include "models/compliance/rulestore.h"
#include "models/store/change.h"
#include "ui/rules/previewpane.h"
#include "ui/rules/requirementform.h"
#include "ui/rules/requirementtree.h"
#include "ui/rules/ruleform.h"
#include "ui/rules/rulelines.h"
#include "ui/shell/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include "ui/words/errortext.h"
#include "ui/words/reasontext.h"
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rostrum {

RuleEditor::RuleEditor(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_rule(new RuleForm),
      m_tree(new RequirementTree),
      m_requirement(new RequirementForm),
      m_preview(new PreviewPane(desk)),
      m_lines(new RuleLines(this)),
      m_compared(new TableView(QStringLiteral("ruleCompared"), tr("Compared with the version in force"))),
      m_right(new QStackedWidget),
      m_past(new TextLabel(Type::Caption, Tone::Second)),
      m_problem(new Banner),
      m_save(new QPushButton(tr("Save as a new version"))),
      m_cancel(new QPushButton(tr("Cancel"))),
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
    connect(m_rule, &RuleForm::edited, this, &RuleEditor::formEdited);
    connect(m_requirement, &RequirementForm::edited, this, &RuleEditor::requirementEdited);
    connect(m_tree, &RequirementTree::chosen, this, [this](const QString& code) {
        m_requirement->show(m_draft, code);
        refresh();
    });
    connect(m_tree, &RequirementTree::addLeafRequested, this, [this](const QString& in) { addRequirement(in, false); });
    connect(m_tree, &RequirementTree::addGroupRequested, this, [this](const QString& in) { addRequirement(in, true); });
    connect(m_tree, &RequirementTree::removeRequested, this, &RuleEditor::removeRequirement);
    connect(m_preview, &PreviewPane::personChosen, this, &RuleEditor::personChosen);
    connect(m_save, &QPushButton::clicked, this, &RuleEditor::save);
    connect(m_compare, &QPushButton::toggled, this, [this](bool on) {
        refreshCompare();
        m_right->setCurrentWidget(on ? static_cast<QWidget*>(m_compared) : m_preview);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_active = false;
        m_preview->stop();
        Q_EMIT cancelled();
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
    auto* scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    inside->setBackgroundRole(QPalette::Base);
    inside->setAutoFillBackground(true);
    scroll->setMinimumWidth(380);
    return scroll;
}

QWidget* RuleEditor::buildFoot()
{
    auto* foot = new Surface(Back::Panel, Qt::TopEdge);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, metrics::gap);
    m_problem->setSentence(Mark::None, {});
    m_problem->setObjectName(QStringLiteral("rule.problem"));
    column->addWidget(m_problem);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    m_save->setObjectName(QStringLiteral("rule.save"));
    m_cancel->setObjectName(QStringLiteral("rule.cancel"));
    m_compare->setObjectName(QStringLiteral("rule.compare"));
    m_compare->setCheckable(true);
    makePrimary(m_save);
    for (QPushButton* button : {m_save, m_cancel, m_compare}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    return foot;
}

void RuleEditor::start(const RuleDraft& draft, std::optional<RuleSet> inForce)
{
    m_draft = draft;
    m_inForce = std::move(inForce);
    m_active = true;
    m_rule->show(m_draft, !m_inForce);
    m_compare->setVisible(m_inForce.has_value());
    m_compare->setChecked(false);
    m_tree->show(m_draft, {});
    m_requirement->show(m_draft, m_tree->current());
    refresh();
}

void RuleEditor::takeKeyboard()
{
    (m_inForce ? static_cast<QWidget*>(m_tree) : m_rule)->setFocus(Qt::OtherFocusReason);
}

void RuleEditor::tryAgain()
{
    if (m_active)
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
    m_problem->setSentence(Mark::NotMet, problem.isEmpty() ? QString() : ruleProblemText(problem, about));
    m_save->setEnabled(rules && !taken && !m_desk.isReadOnly());
    m_save->setToolTip(m_desk.isReadOnly() ? tr("This workspace is open for reading only.") : QString());
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
    auto rules = m_draft.rules();
    if (!rules || !m_inForce)
        return m_lines->clear();
    rules->info.version = 0;
    m_lines->compare(*rules, *m_inForce);
    m_compared->setItemDelegateForColumn(RuleLines::Differs, new StatusDelegate(m_compared));
    constexpr int kWhat = 84, kState = 80;
    const int half = (std::max(440, m_right->width()) - kWhat - kState) / 2;
    const int widths[] = {kWhat, half, half, kState};
    for (int section = 0; section < m_lines->columnCount(); ++section)
        m_compared->setColumnWidth(section, widths[section]);
}

void RuleEditor::save()
{
    m_save->setEnabled(false);
    const auto version = std::make_shared<int>(0);
    Desk::Write write;
    write.label = {QStringLiteral("rule"), {m_draft.text("code"), {}}};
    write.work = [json = m_draft.json(), version](Change& change) -> Result<void> {
        ROSTRUM_TRY(written, importRule(change, json));
        *version = written;
        change.label.arguments = {json.value(QLatin1String("code")).toString(), QString::number(written)};
        return {};
    };
    write.done = [this, version](const ChangeNotice& notice) {
        if (notice.id == 0) { // the newest version says the same
            m_save->setEnabled(true);
            m_problem->setSentence(Mark::Same,
                                   tr("Nothing differs from version %1, so nothing was saved.").arg(*version));
            return;
        }
        m_active = false;
        m_preview->stop();
        Q_EMIT saved(m_draft.text("code"), *version);
    };
    write.failed = [this](const Error& error) {
        m_save->setEnabled(true);
        m_problem->setSentence(Mark::NotMet, errorText(error));
    };
    m_desk.write(this, std::move(write));
}

} // namespace rostrum
