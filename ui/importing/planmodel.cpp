#include "ui/importing/planmodel.h"
#include "ui/importing/importwords.h"
#include "ui/widgets/roles.h"

namespace rostrum {

void PlanModel::setCheck(CheckPtr check)
{
    beginResetModel();
    m_check = std::move(check);
    m_rows = m_check ? m_check->rows : nullptr;
    endResetModel();
}

void PlanModel::setRows(std::shared_ptr<const PlanRows> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int PlanModel::rowOf(int planRow) const
{
    if (!m_rows)
        return -1;
    const auto found = std::find(m_rows->begin(), m_rows->end(), planRow);
    return found == m_rows->end() ? -1 : int(found - m_rows->begin());
}

int PlanModel::nextProblem(int row, int step) const
{
    const int count = rowCount();
    for (int i = 1; i <= count; ++i) {
        const int at = int(((qint64(row) + qint64(i) * step) % count + count) % count);
        if (isProblem(m_check->plan->verdict(planRow(at))))
            return at;
    }
    return -1;
}

int PlanModel::problemColumn(int row) const
{
    for (const PlanProblem* problem : m_check->plan->problemsOf(planRow(row)))
        if (problem->sheetColumn >= 0 && problem->sheetColumn < columnCount() - FirstCell)
            return FirstCell + problem->sheetColumn;
    return Reason;
}

int PlanModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_rows ? 0 : int(m_rows->size());
}

int PlanModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_check)
        return 0;
    return FirstCell + std::min(m_check->sheet->columnCount(), kMostColumns);
}

bool PlanModel::isNumber(int sheetColumn) const
{
    const Mapping& mapping = m_check->mapping();
    if (const int field = mapping.fieldOfColumn(sheetColumn); field >= 0) {
        const Kind kind = mapping.table->columns[size_t(field)].kind;
        return kind == Kind::Hours || kind == Kind::Score || kind == Kind::Integer;
    }
    return std::any_of(mapping.answers.begin(), mapping.answers.end(),
                       [&](const Mapping::Answer& answer) { return answer.column == sheetColumn; });
}

CellState PlanModel::stateOf(int planRow, int sheetColumn) const
{
    const Plan& plan = *m_check->plan;
    const RowVerdict verdict = plan.verdict(planRow);
    if (isProblem(verdict)) {
        for (const PlanProblem* problem : plan.problemsOf(planRow))
            if (problem->sheetColumn == sheetColumn)
                return verdict == RowVerdict::Rejected ? CellState::Refused : CellState::Conflict;
        return CellState::Plain;
    }
    const ChangedColumns changed = verdict == RowVerdict::Changed ? plan.changedColumns(planRow) : 0;
    if (!changed)
        return CellState::Plain;
    const Mapping& mapping = plan.mapping();
    if (const int field = mapping.fieldOfColumn(sheetColumn); field >= 0)
        return changed & columnBit(size_t(field)) ? CellState::Edited : CellState::Plain;
    for (size_t i = 0; i < mapping.answers.size(); ++i)
        if (mapping.answers[i].column == sheetColumn && m_check->positions[i] > 0 &&
            changed & answerBit(size_t(m_check->positions[i] - 1)))
            return CellState::Edited;
    return CellState::Plain;
}

QString PlanModel::cell(int planRow, int sheetColumn) const
{
    const QString text = m_check->sheet->text(m_check->plan->sheetRow(planRow), sheetColumn);
    // A gap that is the problem must be seen.
    return text.isEmpty() && stateOf(planRow, sheetColumn) != CellState::Plain ? tr("(empty)") : text;
}

QVariant PlanModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_check)
        return {};
    const int row = planRow(index.row()), column = index.column() - FirstCell;
    const RowVerdict verdict = m_check->plan->verdict(row);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == FileRow   ? QVariant(QString::number(m_check->plan->fileRow(row)))
               : index.column() == Verdict ? QVariant(ImportWords::verdict(verdict))
               : index.column() == Reason  ? QVariant(ImportWords::reason(*m_check, row))
                                           : QVariant(cell(row, column));
    case Qt::EditRole:
        return column >= 0 ? QVariant(m_check->sheet->text(m_check->plan->sheetRow(row), column)) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == Reason ? QVariant(ImportWords::reason(*m_check, row)) : QVariant();
    case Qt::TextAlignmentRole:
        return int((index.column() == FileRow || (column >= 0 && isNumber(column)) ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    case StatusRole:
        return index.column() == Verdict ? QVariant(int(ImportWords::mark(verdict))) : QVariant();
    case CellStateRole:
        return column >= 0 ? QVariant(int(stateOf(row, column))) : QVariant();
    case EmphasisRole:
        return index.column() == FileRow || (index.column() == Reason && !isProblem(verdict))
                   ? QVariant(int(Emphasis::Second))
                   : QVariant();
    default:
        return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_check || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == FileRow || (section >= FirstCell && isNumber(section - FirstCell)) ? Qt::AlignRight
                                                                                                  : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FileRow:
        return tr("Row");
    case Verdict:
        return tr("Result");
    case Reason:
        return tr("Reason");
    default:
        return m_check->headerText(section - FirstCell);
    }
}

Qt::ItemFlags PlanModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return m_editable && index.column() >= FirstCell ? flags | Qt::ItemIsEditable : flags;
}

bool PlanModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !m_editable || !index.isValid() || index.column() < FirstCell ||
        value.toString() == index.data(Qt::EditRole).toString())
        return false;
    // Whoever owns the sheet mends it and checks again; the row shows it then.
    Q_EMIT mended(m_check->plan->sheetRow(planRow(index.row())), index.column() - FirstCell, value.toString());
    return true;
}

} // namespace rostrum
