// One version line by line; beside another version, what differs is marked.
#pragma once
#include "ui/versions/versionkind.h"
#include <QAbstractTableModel>

namespace rostrum {

class VersionLines : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { What, This, Other, Differs };

    using QAbstractTableModel::QAbstractTableModel;
    /// `number` 0: a draft.
    void setVersion(std::vector<VersionLine> lines, int number);
    /// With another version beside it, the line of each key of either. `otherName`: "Version 2, in force".
    void compare(std::vector<VersionLine> lines, int number, std::vector<VersionLine> others, const QString& otherName);
    void clear() { setVersion({}, 0); }
    int differing() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        VersionLine line;
        QString other;
    };
    std::vector<Row> m_rows;
    bool m_comparing = false;
    int m_number = 0;
    QString m_otherName;
};

} // namespace rostrum
