// The schemes of the workspace, every version: the newest of each first.
#pragma once
#include "models/kpi/scheme.h"
#include <QAbstractTableModel>

namespace rostrum {

class SchemesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Name, Version, From, State, ForWhom, Sections };
    using QAbstractTableModel::QAbstractTableModel;

    void setSchemes(std::vector<Scheme> schemes, QDate day);
    void retranslate();
    const Scheme& scheme(int row) const { return m_schemes[size_t(row)]; }
    bool isInForce(int row) const { return m_inForce[size_t(row)]; }
    /// -1: not there. Version 0: the newest.
    int rowOf(const QString& code, int version) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(Sections); }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(int row, int section) const;
    std::vector<Scheme> m_schemes;
    std::vector<bool> m_inForce;
    QDate m_day;
};

} // namespace rostrum
