// The requirements of a draft as a tree: groups with their parts, each with what it asks in words.
#pragma once
#include "ui/rules/ruledraft.h"
#include <QWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace rostrum {

class LinkButton;

class RequirementTree : public QWidget {
    Q_OBJECT
public:
    explicit RequirementTree(QWidget* parent = nullptr);
    /// Anew from the draft; `current` is chosen, else the first.
    void show(const RuleDraft& draft, const QString& current);
    /// Marks the one that is refused; an empty code marks none.
    void setRefused(const QString& code);
    QString current() const;

Q_SIGNALS:
    void chosen(const QString& code);
    void addLeafRequested(const QString& parent);
    void addGroupRequested(const QString& parent);
    void removeRequested(const QString& code);

private:
    void add(const RuleDraft& draft, const QString& code, QTreeWidgetItem* below, QStringList& seen);
    QString group() const; ///< that new ones go into

    QTreeWidget* m_tree;
    LinkButton *m_addLeaf, *m_addGroup, *m_remove;
    bool m_filling = false;
};

} // namespace rostrum
