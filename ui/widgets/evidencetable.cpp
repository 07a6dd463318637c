#include "ui/widgets/evidencetable.h"
#include "ui/shell/style.h"
#include <QAbstractTableModel>
#include <QHeaderView>
#include <QScrollBar>
#include <QWheelEvent>

namespace rostrum {

namespace {

class EvidenceModel : public QAbstractTableModel {
public:
    EvidenceModel(EvidenceSection section, QString sourceHead, QObject* parent)
        : QAbstractTableModel(parent), m_section(std::move(section)), m_sourceHead(std::move(sourceHead))
    {
        for (const EvidenceLine& line : std::as_const(m_section.lines))
            m_sources |= !line.source.isEmpty();
    }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_section.lines.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_section.heads.size()) + (m_sources ? 1 : 0);
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        const EvidenceLine& line = m_section.lines[index.row()];
        const bool source = index.column() == m_section.heads.size();
        switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return source ? line.source : line.cells.value(index.column());
        case Qt::AccessibleDescriptionRole:
            return line.counted ? QVariant() : QVariant(TableView::tr("not counted"));
        case Qt::TextAlignmentRole:
            return m_section.rightAligned.contains(index.column()) ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                                   : QVariant();
        case EmphasisRole:
            return int(source && line.sourceId.isValid() && line.counted ? Emphasis::Link : Emphasis::Normal);
        case StrikeRole:
            return !line.counted && !source && index.column() > 0;
        case EvidenceRole:
            return source ? line.sourceId : QVariant();
        default:
            return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::DisplayRole)
            return section == m_section.heads.size() ? m_sourceHead : m_section.heads.value(section);
        if (role == Qt::TextAlignmentRole && m_section.rightAligned.contains(section))
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    }

private:
    EvidenceSection m_section;
    QString m_sourceHead;
    bool m_sources = false;
};

} // namespace

EvidenceTable::EvidenceTable(const EvidenceSection& section, QWidget* parent) : TableView({}, section.title, parent)
{
    setObjectName(QStringLiteral("evidenceTable"));
    setCompact(true);
    setOnPanel(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* data = new EvidenceModel(section, tr("Source file : row"), this);
    setModel(data);
    const QFontMetrics fm(font());
    for (int column = 0; column < data->columnCount(); ++column) {
        int wanted = fm.horizontalAdvance(data->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < std::min(200, data->rowCount()); ++row)
            wanted = std::max(wanted,
                              fm.horizontalAdvance(data->data(data->index(row, column), Qt::DisplayRole).toString()));
        m_wanted.append(wanted + 18);
        if (column < section.heads.size() && m_wanted[column] > m_wanted.value(m_widest))
            m_widest = column;
    }
    connect(this, &TableView::evidenceRequested, this,
            [this](const QModelIndex& index) { Q_EMIT sourceActivated(index.data(EvidenceRole)); });
    shareWidth();
}

QSize EvidenceTable::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return {300, metrics::header + rows * metrics::compactRow};
}

void EvidenceTable::resizeEvent(QResizeEvent* event)
{
    TableView::resizeEvent(event);
    shareWidth();
}

void EvidenceTable::shareWidth()
{
    // The longest text gives way, so that dates, numbers and sources stay whole as long as they can.
    int rest = viewport()->width();
    for (int column = 0; column < m_wanted.size(); ++column)
        rest -= column == m_widest ? 0 : m_wanted[column];
    for (int column = 0; column < m_wanted.size(); ++column)
        horizontalHeader()->resizeSection(column, column == m_widest ? std::max(96, rest) : m_wanted[column]);
}

void EvidenceTable::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // The panel scrolls, not the table in it.
}

} // namespace rostrum
