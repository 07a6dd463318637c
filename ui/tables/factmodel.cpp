#include "ui/tables/factmodel.h"
#include "models/base/decimal.h"
#include "ui/tables/cutnumbers.h"
#include "ui/widgets/roles.h"

namespace rostrum {

namespace {
constexpr int kKept = 4000;          // rows held: several screens in either direction
constexpr int kAround = 60;          // fetched together: about two screens
constexpr size_t kCompared = 200000; // rows sorted to find which come and go: beyond, a reset is faster

bool isRightAligned(Kind kind) { return kind == Kind::Hours || kind == Kind::Score || kind == Kind::Integer; }

QString answersText(const QString& lines)
{
    QStringList parts;
    for (const QString& line : lines.split(u'\n', Qt::SkipEmptyParts))
        parts << line.section(u'\t', 0, 0) + u' ' +
                     formatShortest(line.section(u'\t', 1, 1).toLongLong(), kScoreDecimals);
    return parts.join(QStringLiteral(" · "));
}

// Tables whose rows are read through these when they are shown: a renamed course repaints its sessions.
bool concerns(const FactTable& table, const ChangeNotice& notice)
{
    if (notice.touches(QString::fromLatin1(table.table)))
        return true;
    static const QStringList shared = {QStringLiteral("person"),     QStringLiteral("department_span"),
                                       QStringLiteral("title_span"), QStringLiteral("employment_span"),
                                       QStringLiteral("department"), QStringLiteral("course"),
                                       QStringLiteral("session")};
    return std::any_of(shared.begin(), shared.end(), [&](const QString& t) { return notice.touches(t); });
}
} // namespace

QString fieldText(const Column& column, const Field& field)
{
    if (field.isNull())
        return QStringLiteral("—");
    switch (column.kind) {
    case Kind::Hours:
        return formatDecimal(field.integer, kHourDecimals, 1);
    case Kind::Score:
        return formatDecimal(field.integer, kScoreDecimals, 1);
    case Kind::Boolean:
        return wordTitle(column.words, QString::number(field.integer));
    case Kind::Word:
        return wordTitle(column.words, field.text);
    case Kind::Moment:
        return QString(field.text).replace(u'T', u' ');
    case Kind::Answers:
        return answersText(field.text);
    default:
        return field.type == Field::Integer ? QString::number(field.integer) : field.text;
    }
}

Error ofTable(const FactTable& table, Error error)
{
    error.details.insert(QStringLiteral("table"), QString::fromLatin1(table.key));
    return error;
}

FactModel::FactModel(Desk& desk, const FactTable& table, QObject* parent)
    : QAbstractTableModel(parent), m_desk(desk), m_table(table), m_rows(kKept)
{
    for (size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].place != Place::Companion || table.columns[i].select)
            m_columns.push_back(int(i));
    connect(&desk, &Desk::changed, this, &FactModel::onChanged);
}

FactModel::~FactModel()
{
    if (m_loading)
        *m_loading = true;
}

int FactModel::sectionOf(int column) const
{
    const auto found = std::find(m_columns.begin(), m_columns.end(), column);
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

void FactModel::setQuery(const RowQuery& query)
{
    m_query = query;
    m_asked = true;
    load();
}

void FactModel::load()
{
    if (m_loading)
        *m_loading = true; // what is on its way is out of date
    m_loading = makeCancelFlag();
    const auto flag = m_loading;
    m_desk.read<std::vector<int64_t>>(
        this, [table = &m_table, query = m_query](Connection& db) { return rowidsOf(db, *table, query); },
        [this, flag](const std::vector<int64_t>& rowids) {
            if (!*flag)
                show(rowids);
        },
        flag,
        [this, flag](const Error& error) {
            if (!*flag)
                m_desk.tell(error);
        });
}

// What is chosen stays chosen wherever its row goes; the values of all rows are announced anew.
void FactModel::show(const std::vector<int64_t>& rowids)
{
    if (m_loaded && !m_asked)
        Q_EMIT aboutToUpdate();
    m_asked = false;
    m_rows.clear();
    m_loaded = true;
    replace(rowids);
    if (!m_rowids.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT loaded();
}

// Only what lies between a common head and a common tail is looked at: most Changes touch a few rows.
void FactModel::replace(const std::vector<int64_t>& rowids)
{
    const size_t before = m_rowids.size(), after = rowids.size(), both = std::min(before, after);
    size_t head = 0, tail = 0;
    while (head < both && m_rowids[head] == rowids[head])
        ++head;
    while (tail < both - head && m_rowids[before - 1 - tail] == rowids[after - 1 - tail])
        ++tail;
    const size_t gone = before - head - tail, fresh = after - head - tail;
    if (gone == 0 && fresh == 0)
        return;
    if (gone == 0) {
        beginInsertRows({}, int(head), int(head + fresh) - 1);
        m_rowids = rowids;
        endInsertRows();
    } else if (fresh == 0) {
        beginRemoveRows({}, int(head), int(head + gone) - 1);
        m_rowids = rowids;
        endRemoveRows();
    } else if (before == after && gone > kCompared) {
        reorder(rowids); // sorted
    } else if (std::max(gone, fresh) > kCompared) {
        beginResetModel();
        m_rowids = rowids;
        endResetModel();
    } else {
        exchange(rowids, head, tail);
    }
}

// Rows that go leave from the end, rows that come arrive there, and a change of order puts all in their places: three
// steps, however scattered they are.
void FactModel::exchange(const std::vector<int64_t>& rowids, size_t head, size_t tail)
{
    const auto middleOf = [&](const std::vector<int64_t>& all) {
        std::vector<int64_t> middle(all.begin() + int64_t(head), all.end() - int64_t(tail));
        std::sort(middle.begin(), middle.end());
        return middle;
    };
    const std::vector<int64_t> old = middleOf(m_rowids), wanted = middleOf(rowids);
    std::vector<int64_t> gone, fresh;
    std::set_difference(old.begin(), old.end(), wanted.begin(), wanted.end(), std::back_inserter(gone));
    std::set_difference(wanted.begin(), wanted.end(), old.begin(), old.end(), std::back_inserter(fresh));
    if (!gone.empty()) {
        std::vector<int64_t> last = m_rowids;
        std::stable_partition(last.begin() + int64_t(head), last.end() - int64_t(tail),
                              [&](int64_t id) { return !std::binary_search(gone.begin(), gone.end(), id); });
        std::rotate(last.end() - int64_t(tail + gone.size()), last.end() - int64_t(tail), last.end());
        reorder(std::move(last));
        const size_t left = m_rowids.size() - gone.size();
        beginRemoveRows({}, int(left), rowCount() - 1);
        m_rowids.resize(left);
        endRemoveRows();
    }
    if (!fresh.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(fresh.size()) - 1);
        m_rowids.insert(m_rowids.end(), fresh.begin(), fresh.end());
        endInsertRows();
    }
    reorder(rowids);
}

// As many rows in another order; what is chosen, focused or edited goes along.
void FactModel::reorder(std::vector<int64_t> rowids)
{
    if (rowids == m_rowids)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QHash<int64_t, int> places;
    for (const QModelIndex& index : from)
        places.insert(m_rowids[size_t(index.row())], -1);
    for (size_t row = 0; row < rowids.size() && !places.isEmpty(); ++row)
        if (const auto place = places.find(rowids[row]); place != places.end())
            *place = int(row);
    m_rowids.swap(rowids);
    QModelIndexList to;
    for (const QModelIndex& index : from) {
        const int row = places.value(rowids[size_t(index.row())]);
        to.append(row < 0 ? QModelIndex() : this->index(row, index.column()));
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void FactModel::onChanged(const ChangeNotice& notice)
{
    if (!m_loaded || !concerns(m_table, notice))
        return;
    load(); // the order or the filter may have changed with the values
}

const RowData& FactModel::row(int row) const
{
    static const RowData gone;
    if (row < 0 || size_t(row) >= m_rowids.size())
        return gone;
    const int64_t rowid = m_rowids[size_t(row)];
    if (!m_rows.contains(rowid))
        fetchAround(row);
    const RowData* found = m_rows.object(rowid);
    return found ? *found : gone;
}

void FactModel::fetchAround(int row) const
{
    std::vector<int64_t> wanted;
    const int first = std::max(0, row - kAround / 4), last = std::min(int(m_rowids.size()), row + kAround);
    for (int i = first; i < last; ++i)
        if (!m_rows.contains(m_rowids[size_t(i)]))
            wanted.push_back(m_rowids[size_t(i)]);
    // On the window's own connection: a screen of rows takes less than a millisecond.
    const auto rows = fetchRows(m_desk.reader(), m_table, wanted);
    if (!rows)
        return;
    for (size_t i = 0; i < rows->size(); ++i)
        m_rows.insert(wanted[i], new RowData((*rows)[i]));
}

int FactModel::rowOfId(const Id& id) const
{
    for (size_t i = 0; i < m_rowids.size(); ++i)
        if (const RowData* data = m_rows.object(m_rowids[i]); data && data->id == id)
            return int(i);
    return -1;
}

int FactModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rowids.size()); }
int FactModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }

QString FactModel::plainText(int at, int section) const
{
    const RowData& data = row(at);
    const Column& column = m_table.columns[size_t(columnOf(section))];
    if (data.fields.empty() || data.fields[size_t(columnOf(section))].isNull())
        return {};
    const Field& field = data.fields[size_t(columnOf(section))];
    if (column.kind == Kind::Hours || column.kind == Kind::Score)
        return formatShortest(field.integer, kindDecimals(column.kind));
    return fieldText(column, field);
}

QVariant FactModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Column& column = m_table.columns[size_t(columnOf(index.column()))];
    switch (role) {
    case Qt::DisplayRole: {
        const RowData& data = row(index.row());
        return data.fields.empty() ? QString() : fieldText(column, data.fields[size_t(columnOf(index.column()))]);
    }
    case Qt::EditRole:
        return plainText(index.row(), index.column());
    case Qt::ToolTipRole:
        return column.kind == Kind::Answers || std::string_view(column.key) == "comment" ? data(index, Qt::DisplayRole)
                                                                                         : QVariant();
    case Qt::TextAlignmentRole:
        return int((isRightAligned(column.kind) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant FactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column& column = m_table.columns[size_t(columnOf(section))];
    if (role == Qt::DisplayRole)
        return columnTitle(column);
    if (role == Qt::TextAlignmentRole)
        return int((isRightAligned(column.kind) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags FactModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const Column& column = m_table.columns[size_t(columnOf(index.column()))];
    const bool editable = column.place != Place::Companion && column.kind != Kind::Answers && !m_desk.isReadOnly();
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

// The Change is written off the window's thread; the cell repaints when it is there.
bool FactModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString text = value.toString();
    if (text == plainText(index.row(), index.column()))
        return false;
    const RowData& data = row(index.row());
    const QString field = QString::fromLatin1(m_table.columns[size_t(columnOf(index.column()))].key);
    const RowTitle title = rowTitle(m_desk.reader(), QString::fromLatin1(m_table.table), data.id);
    Desk::Write write;
    write.label = {QStringLiteral("edit"),
                   {QString::fromLatin1(m_table.key), title.title.isEmpty() ? title.key : title.title, field}};
    write.work = [table = &m_table, id = data.id, field, text](Change& change) {
        return setRow(change, *table, id, {{field, text}});
    };
    write.failed = [this](const Error& error) { m_desk.tell(ofTable(m_table, error)); };
    if (const QString note = cutNumberNote(m_table, {{data.id, {{field, text}}}}); !note.isEmpty())
        write.done = [this, note](const ChangeNotice&) { Q_EMIT m_desk.noteRequested(note); };
    m_desk.write(this, std::move(write));
    return true;
}

void FactModel::sort(int section, Qt::SortOrder order)
{
    RowQuery query = m_query;
    const QString key = section < 0 ? QString() : QString::fromLatin1(m_table.columns[size_t(columnOf(section))].key);
    query.sort = key.isEmpty() ? QString() : (order == Qt::DescendingOrder ? u'-' + key : key);
    setQuery(query);
}

} // namespace rostrum
