// What the checker found, as two lists: its kinds with their counts, and the findings of the kind in hand.
#pragma once
#include "models/consistency/finding.h"
#include <QAbstractTableModel>

namespace rostrum {

/// Kinds that have findings, in the checker's order.
class FindingKindsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Kind, Count, Sections };
    using QAbstractTableModel::QAbstractTableModel;

    struct Entry {
        QString kind;
        int count = 0, mendable = 0;
    };
    void setFindings(const std::vector<Finding>& findings);
    const Entry& entry(int row) const { return m_entries[size_t(row)]; }
    int rowOf(const QString& kind) const; ///< -1: nothing of it
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_entries.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : Sections; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<Entry> m_entries;
};

class FindingsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Number, Name, What, Suggestion, Sections };
    using QAbstractTableModel::QAbstractTableModel;

    /// `dismissed`: who said that they are right stands instead of what would mend them.
    void setFindings(std::vector<Finding> findings, bool dismissed = false);
    const Finding& finding(int row) const { return m_findings[size_t(row)]; }
    int rowOf(const QString& id) const; ///< -1: not among them
    void retranslate();
    QString text(int row, int section) const;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_findings.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : Sections; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<Finding> m_findings;
    bool m_dismissed = false;
};

} // namespace rostrum
