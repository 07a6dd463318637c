#include "ui/search/hitmodel.h"
#include "models/facts/columns.h"
#include <QLocale>

namespace rostrum {

namespace {
QString titleOf(const QString& table)
{
    const FactTable* fact = factTable(table);
    return fact ? tableTitle(*fact) : table;
}

// Beside the name what tells namesakes apart: the number, then the department; of a session first when it is.
QString besideTitle(const SearchHit& hit)
{
    QStringList parts;
    if (hit.key.size() != 32)
        parts << hit.key;
    if (!hit.subtitle.isEmpty())
        parts.insert(hit.table == QStringLiteral("sessions") ? 0 : int(parts.size()), hit.subtitle);
    return parts.join(QStringLiteral(" · "));
}
} // namespace

Glyph glyphOfTable(const QString& table)
{
    static const QHash<QString, Glyph> glyphs = {
        {QStringLiteral("people"), Glyph::Person},      {QStringLiteral("courses"), Glyph::Course},
        {QStringLiteral("sessions"), Glyph::Session},   {QStringLiteral("departments"), Glyph::Department},
        {QStringLiteral("homework"), Glyph::Document},  {QStringLiteral("credits"), Glyph::Credit},
        {QStringLiteral("certificates"), Glyph::Award}, {QStringLiteral("library"), Glyph::Library},
    };
    return glyphs.value(table, Glyph::Document);
}

void HitModel::setFound(SearchFound found)
{
    beginResetModel();
    m_found = std::move(found);
    m_lines.clear();
    int hit = 0;
    for (int table = 0; table < int(m_found.counts.size()); ++table) {
        const SearchFound::Count& count = m_found.counts[size_t(table)];
        m_lines.push_back({Head, table});
        const int first = hit;
        for (; hit < int(m_found.hits.size()) && m_found.hits[size_t(hit)].table == count.table; ++hit)
            m_lines.push_back({Hit, hit});
        if (hit - first < count.all)
            m_lines.push_back({More, table});
    }
    endResetModel();
}

const SearchHit* HitModel::hit(int row) const
{
    if (row < 0 || row >= int(m_lines.size()) || m_lines[size_t(row)].kind != Hit)
        return nullptr;
    return &m_found.hits[size_t(m_lines[size_t(row)].at)];
}

int HitModel::rowOf(const QString& table, const Id& id) const
{
    for (int row = 0; row < int(m_lines.size()); ++row)
        if (const SearchHit* at = hit(row); at && at->id == id && at->table == table)
            return row;
    return -1;
}

int HitModel::bestRow() const
{
    for (int row = 0; row < int(m_lines.size()); ++row)
        if (m_lines[size_t(row)].kind == Hit && m_lines[size_t(row)].at == m_found.best)
            return row;
    return -1;
}

void HitModel::retranslate()
{
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int HitModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

Qt::ItemFlags HitModel::flags(const QModelIndex& index) const
{
    return hit(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QVariant HitModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Line line = m_lines[size_t(index.row())];
    if (role == KindRole)
        return int(line.kind);
    if (line.kind != Hit) {
        const SearchFound::Count& count = m_found.counts[size_t(line.at)];
        if (role == CountRole)
            return line.kind == Head ? QLocale().toString(count.all) : QString();
        if (role == Qt::DisplayRole)
            return line.kind == Head ? titleOf(count.table) : tr("Not all are shown: type on");
        if (role == Qt::AccessibleTextRole)
            return line.kind == Head ? titleOf(count.table) + u' ' + QString::number(count.all) : QVariant();
        return {};
    }
    const SearchHit& hit = m_found.hits[size_t(line.at)];
    switch (role) {
    case Qt::DisplayRole:
        return hit.title;
    case Qt::ToolTipRole:
        return hit.title + u'\n' + besideTitle(hit);
    case Qt::AccessibleTextRole:
        return QStringList{hit.title, besideTitle(hit), titleOf(hit.table)}.join(u' ');
    case SubtitleRole:
        return besideTitle(hit);
    case GlyphRole:
        return int(glyphOfTable(hit.table));
    case CountRole:
        return hit.rows > 1 ? QLocale().toString(hit.rows) : QString();
    default:
        return {};
    }
}

} // namespace rostrum
