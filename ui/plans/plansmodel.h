// The training plans of the workspace, every version: the newest of each first.
#pragma once
#include "models/kpi/trainingplan.h"
#include <QAbstractTableModel>

namespace rostrum {

class PlansModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Name, Version, From, State, Audience, Weight, Sections };
    using QAbstractTableModel::QAbstractTableModel;

    void setPlans(std::vector<TrainingPlan> plans, QDate day);
    void retranslate();
    const TrainingPlan& plan(int row) const { return m_plans[size_t(row)]; }
    bool isInForce(int row) const { return m_inForce[size_t(row)]; }
    /// -1: not there. Version 0: the newest.
    int rowOf(const QString& code, int version) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(Sections); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int section) const;
    std::vector<TrainingPlan> m_plans;
    std::vector<bool> m_inForce;
    QDate m_day;
};

} // namespace rostrum
