// Who might be asked: proposed by the records, or found by what was typed.
#pragma once
#include "models/kpi/raters.h"
#include <QAbstractTableModel>

namespace rostrum {

struct PossibleRater {
    Id trainer; ///< null: all of them
    Id person;
    QString trainerName, number, name, department;
    std::optional<RaterReason> reason; ///< none: found
};

class CandidateModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Name, Number, Department, Why, About };
    using QAbstractTableModel::QAbstractTableModel;

    /// `many`: about several trainers, so each row says about whom.
    void setCandidates(std::vector<PossibleRater> candidates, bool many);
    void retranslate();
    const PossibleRater& candidate(int row) const { return m_candidates[size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<PossibleRater> m_candidates;
    bool m_many = false;
};

} // namespace rostrum
