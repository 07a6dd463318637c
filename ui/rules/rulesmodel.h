// Every version of every rule, by code, the newest version of each first.
#pragma once
#include "models/compliance/rulestore.h"
#include <QAbstractTableModel>

namespace rostrum {

class RulesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Name, Version, From, To, State, Scope, Document, Sections };

    explicit RulesModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    /// `year`: what is in force then is said to be.
    void setRules(std::vector<RuleSet> rules, int year);
    void retranslate();
    const RuleSet& rule(int row) const { return m_rules[size_t(row)]; }
    /// -1 when there is none; version 0: the newest.
    int rowOf(const QString& code, int version) const;
    bool isInForce(int row) const { return m_inForce[size_t(row)]; }
    /// The version of the code that judges the year, else the newest; null when the code is not known.
    const RuleSet* inForce(const QString& code) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : Sections; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int section) const;

    std::vector<RuleSet> m_rules;
    std::vector<bool> m_inForce;
    int m_year = 0;
};

} // namespace rostrum
