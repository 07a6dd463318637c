#include "ui/tables/factmodel.h"
#include "models/base/decimal.h"
#include "ui/widgets/roles.h"

namespace rostrum {

namespace {
constexpr int kKept = 4000;  // rows held: several screens in either direction
constexpr int kAround = 60;  // fetched together: about two screens

bool isRightAligned(Kind kind) { return kind == Kind::Hours || kind == Kind::Score || kind == Kind::Integer; }

QString answersText(const QString& lines)
{
    QStringList parts;
    for (const QString& line : lines.split(u'\n', Qt::SkipEmptyParts))
        parts << line.section(u'\t', 0, 0) + u' ' + formatShortest(line.section(u'\t', 1, 1).toLongLong(), kScoreDecimals);
    return parts.join(QStringLiteral(" · "));
}

// Tables whose rows are read through these when they are shown: a renamed course repaints its sessions.
bool concerns(const FactTable& table, const ChangeNotice& notice)
{
    if (notice.touches(QString::fromLatin1(table.table)))
        return true;
    static const QStringList shared = {QStringLiteral("person"), QStringLiteral("department_span"), QStringLiteral("title_span"),
                                       QStringLiteral("employment_span"), QStringLiteral("department"),
                                       QStringLiteral("course"), QStringLiteral("session")};
    return std::any_of(shared.begin(), shared.end(), [&](const QString& t) { return notice.touches(t); });
}
} // namespace

QString fieldText(const Column& column, const Field& field)
{
    if (field.isNull())
        return QStringLiteral("—");
    switch (column.kind) {
    case Kind::Hours: return formatDecimal(field.integer, kHourDecimals, 1);
    case Kind::Score: return formatDecimal(field.integer, kScoreDecimals, 1);
    case Kind::Boolean: return wordTitle(column.words, QString::number(field.integer));
    case Kind::Word: return wordTitle(column.words, field.text);
    case Kind::Moment: return QString(field.text).replace(u'T', u' ');
    case Kind::Answers: return answersText(field.text);
    default: return field.type == Field::Integer ? QString::number(field.integer) : field.text;
    }
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

// The same rows in the same order keep selection and scroll; otherwise rows come and go at the end, and the values of
// all are announced anew.
void FactModel::show(const std::vector<int64_t>& rowids)
{
    m_rows.clear();
    m_loaded = true;
    const int before = int(m_rowids.size()), after = int(rowids.size());
    if (after > before && before > 0 && std::equal(m_rowids.begin(), m_rowids.end(), rowids.begin())) {
        beginInsertRows({}, before, after - 1);
        m_rowids = rowids;
        endInsertRows();
    } else if (before == after) {
        m_rowids = rowids;
    } else {
        beginResetModel();
        m_rowids = rowids;
        endResetModel();
    }
    if (after > 0)
        Q_EMIT dataChanged(index(0, 0), index(after - 1, columnCount() - 1));
    Q_EMIT loaded();
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
    case Qt::EditRole: return plainText(index.row(), index.column());
    case Qt::ToolTipRole:
        return column.kind == Kind::Answers || std::string_view(column.key) == "comment" ? data(index, Qt::DisplayRole) : QVariant();
    case Qt::TextAlignmentRole:
        return int((isRightAligned(column.kind) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
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
