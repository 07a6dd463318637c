// How many are asked about each trainer in each group, and whether that is enough for the group to be shown. The first
// row stands for all trainers.
#pragma once
#include "models/kpi/raters.h"
#include <QAbstractTableModel>

namespace rostrum {

class RaterCoverageModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setCoverage(const Round& round, std::vector<AssessedTrainer> trainers,
                     const std::vector<Invitation>& invitations);
    void retranslate();
    const std::vector<AssessedTrainer>& trainers() const { return m_trainers; }
    /// Null: the row of all.
    const AssessedTrainer* trainer(int row) const;
    int rowOf(const Id& trainer) const; ///< 0 (all) where it is none of them
    /// Of a column; the first group's for the column of names. Null while there is none.
    const RoundGroup* group(int column) const;
    int asked(const Id& trainer, const QString& role) const;
    /// About how many trainers too few are asked.
    int tooFew(const RoundGroup& group) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isEnough(const QModelIndex& index) const;
    QString text(const QModelIndex& index) const;
    Round m_round; ///< without trainees: they are asked by their ratings
    std::vector<AssessedTrainer> m_trainers;
    QHash<QString, int> m_asked; ///< by trainer and role
};

} // namespace rostrum
