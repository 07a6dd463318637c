// The planned sessions that are left, with their places and how many of the people each would help.
#pragma once
#include "ui/horizon/horizonfigures.h"
#include <QAbstractTableModel>

namespace rostrum {

class HorizonSessions : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Day, Course, Hours, Places, Helps, Sections };

    explicit HorizonSessions(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    /// Sessions until `last`; an invalid day: all of them.
    void setFigures(std::shared_ptr<const HorizonFigures> figures, QDate last);
    void retranslate();
    const HorizonSession& session(int row) const { return m_figures->sessions[size_t(row)]; }
    int rowOf(const Id& session) const; ///< -1 when there is none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : Sections; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const HorizonSession& session, int section) const;

    std::shared_ptr<const HorizonFigures> m_figures;
    int m_count = 0;
};

} // namespace rostrum
