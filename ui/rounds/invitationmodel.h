// Who is asked in a group, about one trainer or about all.
#pragma once
#include "models/kpi/invitations.h"
#include <QAbstractTableModel>

namespace rostrum {

class InvitationModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Name, Number, State, Sent, About };
    using QAbstractTableModel::QAbstractTableModel;

    /// `unsigned_`: answers come back without a name, so nobody can tell who has answered. `many`: each row says about
    /// whom.
    void setInvitations(std::vector<Invitation> invitations, bool unsigned_, bool many);
    void retranslate();
    const Invitation& invitation(int row) const { return m_invitations[size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Invitation& one, int section) const;
    std::vector<Invitation> m_invitations;
    bool m_unsigned = false, m_many = false;
};

} // namespace rostrum
