// All rows of a checked file: number, verdict, reason, then the sheet's own columns. Reads the plan and the sheet where
// they are; the only thing it holds is which rows are shown.
#pragma once
#include "ui/importing/importcheck.h"
#include "ui/widgets/roles.h"
#include <QAbstractTableModel>

namespace rostrum {

class PlanModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { FileRow, Verdict, Reason, FirstCell };
    static constexpr int kMostColumns = 200; ///< of the sheet; what lies further right is read but not shown

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: nothing.
    void setCheck(CheckPtr check);
    /// One whose rows are the same: nothing moves.
    void exchangeCheck(CheckPtr check) { m_check = std::move(check); }
    void setRows(std::shared_ptr<const PlanRows> rows);
    /// Cells can be mended only while nobody else reads the sheet.
    void setEditable(bool editable) { m_editable = editable; }

    const CheckPtr& check() const { return m_check; }
    int planRow(int row) const { return (*m_rows)[size_t(row)]; }
    /// Where a row of the plan is shown; -1.
    int rowOf(int planRow) const;
    /// The next shown row from `row` (not itself) in the direction of `step` that needs somebody, going round; -1.
    int nextProblem(int row, int step) const;
    /// The cell to look at in a row: its first bad one, else the reason.
    int problemColumn(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    /// A cell was corrected here; the file is not touched.
    void mended(int sheetRow, int sheetColumn, const QString& text);

private:
    CellState stateOf(int planRow, int sheetColumn) const;
    QString cell(int planRow, int sheetColumn) const;
    bool isNumber(int sheetColumn) const;

    CheckPtr m_check;
    std::shared_ptr<const PlanRows> m_rows;
    bool m_editable = true;
};

} // namespace rostrum
