// Every version of what is kept as versions: by code, the newest of each first.
#pragma once
#include "ui/versions/versionkind.h"
#include <QAbstractTableModel>
#include <memory>

namespace rostrum {

class VersionsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Behind these stand the columns of the kind.
    enum Section { Name, Version, From, To, State, Further };

    explicit VersionsModel(std::shared_ptr<const VersionKind> kind, QObject* parent = nullptr);
    /// In the order of VersionKind::list().
    void setVersions(const std::vector<SavedVersion>& versions);
    void retranslate();
    const SavedVersion& version(int row) const { return m_rows[size_t(row)].saved; }
    bool isInForce(int row) const { return m_rows[size_t(row)].inForce; }
    bool isNewest(int row) const { return rowOf(version(row).head.code, 0) == row; }
    /// -1: not there. Version 0: the newest.
    int rowOf(const QString& code, int version) const;
    /// The version of the code that is in force, else the newest; null when the code is not known.
    const SavedVersion* inForce(const QString& code) const;
    /// What a version is compared with: the one in force, or of that the one before it; null when there is none.
    const SavedVersion* beside(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        SavedVersion saved;
        bool inForce;
        QStringList further; ///< made once: a rule is read for it
    };
    QString text(int row, int section) const;
    bool isNumber(int section) const;

    std::shared_ptr<const VersionKind> m_kind;
    std::vector<Row> m_rows;
    QStringList m_heads;
};

} // namespace rostrum
