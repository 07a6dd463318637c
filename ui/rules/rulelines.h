// One version of a rule line by line; beside another version, what differs is marked.
#pragma once
#include "ui/rules/rulewords.h"
#include <QAbstractTableModel>

namespace rostrum {

class RuleLines : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { What, This, Other, Differs };

    explicit RuleLines(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void setRule(const RuleSet& rules);
    /// With `other` beside it, the line of each requirement of either.
    void compare(const RuleSet& rules, const RuleSet& other);
    void clear();
    int differing() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        RuleLine line;
        QString other;
    };
    std::vector<Row> m_rows;
    bool m_comparing = false;
    int m_version = 0, m_otherVersion = 0;
};

} // namespace rostrum
