// Rows of a table of facts as a model: ids in order, loaded off the window's thread; values of the rows in view only,
// fetched when they are asked for. 1,000,000 rows cost 8 bytes each.
#pragma once
#include "models/facts/rows.h"
#include "ui/desk/desk.h"
#include <QAbstractTableModel>
#include <QCache>

namespace rostrum {

class FactModel : public QAbstractTableModel {
    Q_OBJECT
public:
    FactModel(Desk& desk, const FactTable& table, QObject* parent = nullptr);
    ~FactModel() override;

    const FactTable& table() const { return m_table; }
    /// Column of the model for a column of the table; -1 when it is not shown at all.
    int sectionOf(int column) const;
    int columnOf(int section) const { return m_columns[size_t(section)]; }

    /// What is listed, and in which order. Loads anew; what is shown stays until the new ids are there.
    void setQuery(const RowQuery& query);
    const RowQuery& query() const { return m_query; }
    qint64 total() const { return qint64(m_rowids.size()); }
    bool isLoaded() const { return m_loaded; }

    /// The row's data, fetched if need be.
    const RowData& row(int row) const;
    int rowOfId(const Id& id) const; ///< among the rows fetched so far; -1

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    void sort(int section, Qt::SortOrder order) override;

    /// As the console and a sheet write it; for editing and for TSV.
    QString plainText(int row, int section) const;

Q_SIGNALS:
    /// The workspace changed under the same question: rows are about to come, go or move.
    void aboutToUpdate();
    void loaded();

private:
    void load();
    void show(const std::vector<int64_t>& rowids);
    void replace(const std::vector<int64_t>& rowids);
    void exchange(const std::vector<int64_t>& rowids, size_t head, size_t tail);
    void reorder(std::vector<int64_t> rowids);
    void onChanged(const ChangeNotice& notice);
    void fetchAround(int row) const;

    Desk& m_desk;
    const FactTable& m_table;
    std::vector<int> m_columns; ///< table columns by section
    RowQuery m_query;
    std::vector<int64_t> m_rowids;
    mutable QCache<int64_t, RowData> m_rows;
    CancelFlag m_loading;
    bool m_loaded = false;
    bool m_asked = false; ///< what is on its way answers a new question
};

/// A refusal that knows its table names columns by their titles.
Error ofTable(const FactTable& table, Error error);
/// How a stored value is shown to a person.
QString fieldText(const Column& column, const Field& field);

} // namespace rostrum
