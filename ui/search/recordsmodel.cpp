#include "ui/search/recordsmodel.h"
#include "models/search/recordwords.h"
#include "ui/widgets/roles.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
// -1, 0 or 1: by what the column means, not by its letters.
int compared(const Record& a, const Record& b, int section)
{
    const auto order = [](const auto& x, const auto& y) { return x < y ? -1 : y < x ? 1 : 0; };
    switch (section) {
    case RecordsModel::When:
        return order(a.when, b.when);
    case RecordsModel::Kind:
        return order(a.kind, b.kind);
    case RecordsModel::What:
        return order(a.whatRank, b.whatRank);
    case RecordsModel::Who:
        return order(a.whoRank, b.whoRank);
    case RecordsModel::Amount: // hours among hours
        return a.amountKind != b.amountKind ? order(int(a.amountKind), int(b.amountKind)) : order(a.amount, b.amount);
    case RecordsModel::State:
        return order(a.state, b.state);
    case RecordsModel::Until:
        return order(a.until, b.until);
    default:
        return a.file != b.file ? order(a.file, b.file) : order(a.line, b.line);
    }
}
} // namespace

QString recordKindText(RecordKind kind) { return QCoreApplication::translate("Record", recordKindTitle(kind)); }

// Rows that are listed already stay where they are while the list is the same one.
void RecordsModel::setRecords(std::shared_ptr<const Records> records)
{
    const auto same = [&] {
        const auto &now = records->rows, &before = m_records->rows;
        return std::equal(now.begin(), now.end(), before.begin(), before.end(),
                          [](const Record& a, const Record& b) { return a.id == b.id && a.kind == b.kind; });
    };
    if (!m_rows.empty() && same()) {
        m_records = std::move(records);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Sections - 1));
        return;
    }
    beginResetModel();
    m_records = std::move(records);
    m_rows = ordered();
    endResetModel();
}

void RecordsModel::setKind(std::optional<RecordKind> kind)
{
    if (kind == m_kind)
        return;
    beginResetModel();
    m_kind = kind;
    m_rows = ordered();
    endResetModel();
}

std::vector<int> RecordsModel::ordered() const
{
    const std::vector<Record>& all = m_records->rows;
    std::vector<int> rows;
    for (int i = 0; i < int(all.size()); ++i)
        if (!m_kind || all[size_t(i)].kind == *m_kind)
            rows.push_back(i);
    if (m_section >= 0)
        std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
            const int order = compared(all[size_t(a)], all[size_t(b)], m_section);
            return m_order == Qt::AscendingOrder ? order < 0 : order > 0;
        });
    return rows;
}

// What is chosen goes along with its row.
void RecordsModel::sort(int section, Qt::SortOrder order)
{
    m_section = section;
    m_order = order;
    std::vector<int> rows = ordered();
    if (rows == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<int> places(m_records->rows.size());
    for (size_t row = 0; row < rows.size(); ++row)
        places[size_t(rows[row])] = int(row);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex& at : from)
        to.append(index(places[size_t(m_rows[size_t(at.row())])], at.column()));
    m_rows.swap(rows);
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int RecordsModel::rowOf(const Id& id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (record(row).id == id)
            return row;
    return -1;
}

void RecordsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Sections - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Sections - 1));
}

int RecordsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int RecordsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Sections; }

QString RecordsModel::text(const Record& record, int section) const
{
    switch (section) {
    case When:
        return recordWhenText(record);
    case Kind:
        return recordKindText(record.kind);
    case What:
        return record.what;
    case Who:
        return record.whoNumber.isEmpty() ? record.who : record.who + u' ' + record.whoNumber;
    case Amount:
        return recordAmountText(record);
    case State:
        return record.state.isEmpty() ? QString() : wordTitle(record.stateWords, record.state);
    case Until:
        return record.until;
    default:
        return record.file.isEmpty() ? tr("entered here") : QStringLiteral("%1 : %2").arg(record.file).arg(record.line);
    }
}

QVariant RecordsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Record& record = this->record(index.row());
    switch (role) {
    case Qt::DisplayRole: {
        const QString shown = text(record, index.column());
        return shown.isEmpty() ? QStringLiteral("—") : shown;
    }
    case Qt::ToolTipRole:
        return index.column() == What || index.column() == Kind || index.column() == Source
                   ? text(record, index.column())
                   : QVariant();
    case Qt::TextAlignmentRole:
        return int((index.column() == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case EmphasisRole: {
        const bool second =
            index.column() == Kind || index.column() == Source || text(record, index.column()).isEmpty();
        return int(second ? Emphasis::Second : index.column() == What ? Emphasis::Link : Emphasis::Normal);
    }
    case EvidenceRole:
        return true;
    default:
        return {};
    }
}

QVariant RecordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("Date");
    case Kind:
        return tr("Record");
    case What:
        return tr("What it is");
    case Who:
        return tr("Who");
    case Amount:
        return tr("Hours or score");
    case State:
        return tr("State");
    case Until:
        return tr("Until");
    default:
        return tr("Source");
    }
}

} // namespace rostrum
