// Rows that the last version of the file had and this one has not: with a tick, none set, and the line each had.
#pragma once
#include "ui/importing/importcheck.h"
#include <QAbstractTableModel>

namespace rostrum {

class VanishedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Key, Title, Line, Sections };
    /// Reads the titles of the rows in view on the window's connection.
    explicit VanishedModel(Connection& db, QObject* parent = nullptr) : QAbstractTableModel(parent), m_db(db) {}
    void setCheck(CheckPtr check);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void ticked(const rostrum::Id& row, bool on);

private:
    Connection& m_db;
    CheckPtr m_check;
};

} // namespace rostrum
