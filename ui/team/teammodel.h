// The board as a table: of each department the figures, and a bar that says the same at a glance.
#pragma once
#include "ui/team/teamfigures.h"
#include <QAbstractTableModel>

namespace rostrum {

class TeamModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Department, HandedIn, Share, ShareBar, Excellent, ExcellentBar, ExcellentShare, Sections };

    explicit TeamModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void setUnits(std::vector<TeamUnit> units);
    void retranslate();
    const TeamUnit& unit(int row) const { return m_units[size_t(m_order[size_t(row)])]; }
    int rowOf(const Id& unit) const; ///< -1: none
    /// From 0 to 1; negative where there is nothing to say.
    double lengthOf(const TeamUnit& unit, int section) const;
    QString text(const TeamUnit& unit, int section) const;
    /// What a cell is about.
    static TeamMeasure measureOf(int section);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : Sections; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// -1: those with the smallest share first, whoever has nothing due last.
    void sort(int section, Qt::SortOrder order) override;

private:
    void arrange();

    std::vector<TeamUnit> m_units;
    std::vector<int> m_order;
    int64_t m_mostExcellent = 1;
    int m_section = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace rostrum
