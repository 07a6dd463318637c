#include "ui/rules/requirementtree.h"
#include "models/compliance/requirementjson.h"
#include "ui/rules/rulewords.h"
#include "ui/shell/icons.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include "ui/widgets/labels.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTreeWidget>

namespace rostrum {

namespace {
constexpr int kCode = Qt::UserRole, kGroup = Qt::UserRole + 1, kHeight = 156;
} // namespace

RequirementTree::RequirementTree(QWidget* parent)
    : QWidget(parent),
      m_tree(new QTreeWidget),
      m_addLeaf(new LinkButton(tr("Add a requirement"))),
      m_addGroup(new LinkButton(tr("Add a group"))),
      m_remove(new LinkButton(tr("Remove")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    m_tree->setObjectName(QStringLiteral("rule.tree"));
    m_tree->setAccessibleName(tr("Requirements"));
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(2);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setFixedHeight(kHeight);
    setFocusProxy(m_tree);
    column->addWidget(m_tree);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::gap * 2);
    const std::pair<LinkButton*, const char*> buttons[] = {
        {m_addLeaf, "rule.addLeaf"}, {m_addGroup, "rule.addGroup"}, {m_remove, "rule.remove"}};
    for (const auto& [button, name] : buttons) {
        button->setObjectName(QString::fromLatin1(name));
        button->setAccessibleName(button->text());
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] {
        if (!m_filling)
            Q_EMIT chosen(current());
    });
    connect(m_addLeaf, &LinkButton::clicked, this, [this] { Q_EMIT addLeafRequested(group()); });
    connect(m_addGroup, &LinkButton::clicked, this, [this] { Q_EMIT addGroupRequested(group()); });
    connect(m_remove, &LinkButton::clicked, this, [this] { Q_EMIT removeRequested(current()); });
}

QString RequirementTree::current() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    return item ? item->data(0, kCode).toString() : QString();
}

QString RequirementTree::group() const
{
    for (const QTreeWidgetItem* item = m_tree->currentItem(); item; item = item->parent())
        if (item->data(0, kGroup).toBool())
            return item->data(0, kCode).toString();
    return {};
}

void RequirementTree::add(const RuleDraft& draft, const QString& code, QTreeWidgetItem* below, QStringList& seen)
{
    if (seen.contains(code))
        return; // a circle is shown once round
    seen.append(code);
    const QJsonObject json = draft.requirement(code);
    const auto requirement = requirementFromJson(json);
    auto* item = new QTreeWidgetItem({code, requirement ? requirementText(*requirement) : tr("not complete")});
    item->setData(0, kCode, code);
    item->setData(0, kGroup, RuleDraft::isGroup(json));
    item->setToolTip(1, item->text(1));
    below->addChild(item);
    for (const QString& child : draft.children(code))
        add(draft, child, item, seen);
}

void RequirementTree::show(const RuleDraft& draft, const QString& current)
{
    m_filling = true;
    m_tree->clear();
    QStringList seen;
    for (const QString& code : draft.children({}))
        add(draft, code, m_tree->invisibleRootItem(), seen);
    for (const QString& code : draft.codes()) // in a circle, so below no root
        add(draft, code, m_tree->invisibleRootItem(), seen);
    m_tree->expandAll();
    m_tree->resizeColumnToContents(0);
    QTreeWidgetItem* chosen = m_tree->topLevelItem(0);
    for (QTreeWidgetItem* item : m_tree->findItems(current, Qt::MatchExactly | Qt::MatchRecursive, 0))
        chosen = item;
    m_tree->setCurrentItem(chosen);
    m_remove->setEnabled(chosen != nullptr);
    m_filling = false;
}

void RequirementTree::setRefused(const QString& code)
{
    for (QTreeWidgetItem* item : m_tree->findItems(QString(), Qt::MatchContains | Qt::MatchRecursive, 0)) {
        const bool refused = !code.isEmpty() && item->data(0, kCode).toString() == code;
        item->setIcon(0, refused ? icon(Glyph::MarkNotMet) : QIcon());
        item->setForeground(1, refused ? tokens().notMet.text : tokens().second);
    }
}

} // namespace rostrum
