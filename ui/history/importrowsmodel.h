// The rows of one import: number in the file, and what the row is here now. Titles are read for the rows in view only.
#pragma once
#include "models/exchange/importedrows.h"
#include "ui/tables/rowdescription.h"
#include <QAbstractTableModel>
#include <QCache>

namespace rostrum {

class ImportRowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Line, Key, What, Sections };
    /// `db` is the window's own connection; it must outlive this.
    explicit ImportRowsModel(Connection& db, QObject* parent = nullptr) : QAbstractTableModel(parent), m_db(db) {}

    /// The same rows again: selection and scroll stay, and what they are is read anew. Null table: none.
    void setRows(const FactTable* table, std::vector<ImportedRow> rows);
    Id row(int row) const { return m_rows[size_t(row)].row; }
    const RowDescription& description(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Connection& m_db;
    const FactTable* m_table = nullptr;
    std::vector<ImportedRow> m_rows;
    mutable QCache<int, RowDescription> m_descriptions{500};
};

} // namespace rostrum
