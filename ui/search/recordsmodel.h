// The records of one hit as a table, in the order asked for; all of them, or those of one kind.
#pragma once
#include "models/search/records.h"
#include <QAbstractTableModel>

namespace rostrum {

QString recordKindText(RecordKind kind); ///< in the language in force

class RecordsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { When, Kind, What, Who, Amount, State, Until, Source, Sections };
    using QAbstractTableModel::QAbstractTableModel;

    void setRecords(std::shared_ptr<const Records> records);
    /// Those of this kind alone; nothing: all.
    void setKind(std::optional<RecordKind> kind);
    const Records& records() const { return *m_records; }
    const Record& record(int row) const { return m_records->rows[size_t(m_rows[size_t(row)])]; }
    int rowOf(const Id& id) const; ///< -1: not listed
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int section, Qt::SortOrder order) override;

private:
    std::vector<int> ordered() const;
    QString text(const Record& record, int section) const;

    std::shared_ptr<const Records> m_records = std::make_shared<Records>();
    std::optional<RecordKind> m_kind;
    std::vector<int> m_rows; ///< of m_records->rows, as they are listed
    int m_section = -1;      ///< -1: as they were read, by kind, newest first
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace rostrum
