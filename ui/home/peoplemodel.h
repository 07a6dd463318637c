// The people whose requirement is most in danger, as rows.
#pragma once
#include "models/compliance/verdict.h"
#include <QAbstractTableModel>

namespace rostrum {

class PeopleModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Name, Department, Grade, Hours, State, Missing, SectionCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setPeople(const std::vector<Verdict>& people);
    const Verdict& person(int row) const { return m_people[size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Verdict> m_people;
};

} // namespace rostrum
