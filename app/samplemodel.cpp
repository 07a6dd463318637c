#include "app/samplemodel.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/tableview.h"
#include <QHeaderView>

namespace rostrum {

namespace {

enum Column { Number, Name, Department, Title, Hours, Bar, Essays, Verdict, Missing, Until, Columns };

struct Row {
    const char16_t *number, *name, *title;
    double hours;
    int essays;
    Mark mark;
    const char16_t *missing, *until;
};

const Row people[] = {
    {u"010073", u"梁振华", u"工程师 → 高级", 33, 2, Mark::NotMet, u"7学时", u"10-15 已截止"},
    {u"010129", u"宋雅琴", u"工程师 → 高级", 38.5, 1, Mark::NotMet, u"1.5学时+1篇", u"10-15 已截止"},
    {u"010135", u"唐国栋", u"助理工程师 → 中级", 12, 0, Mark::AtRisk, u"28学时+2篇", u"10-28 周三"},
    {u"010168", u"邓晓东", u"助理工程师 → 中级", 16, 1, Mark::AtRisk, u"24学时+1篇", u"11-04 周三"},
    {u"010247", u"袁嘉怡", u"技术员 → 初级", 22.5, 1, Mark::AtRisk, u"17.5学时+1篇", u"11-11 周三"},
    {u"010308", u"杜若飞", u"技术员 → 初级", 28, 2, Mark::AtRisk, u"12学时", u"11-25 周三"},
    {u"010386", u"周文博", u"助理工程师 → 中级", 30, 1, Mark::AtRisk, u"10学时+1篇", u"12-02 周三"},
    {u"010156", u"冯立群", u"助理工程师 → 中级", 36, 2, Mark::OnTrack, u"4学时", u"12-09 周三"},
    {u"010226", u"田野", u"技术员 → 初级", 34, 2, Mark::OnTrack, u"6学时", u"12-09 周三"},
    {u"010277", u"蒋欣然", u"助理工程师 → 中级", 33, 2, Mark::Unknown, u"7学时 待核 8", u"12-09 周三"},
    {u"010058", u"高志远", u"工程师 → 高级", 44, 3, Mark::Met, u"", u"—"},
    {u"010091", u"许文婷", u"工程师 → 高级", 46.5, 2, Mark::Met, u"", u"—"},
    {u"010264", u"于海洋", u"助理工程师 → 中级", 8, 0, Mark::Exempt, u"", u"—"},
};

QString text(const char16_t* chars) { return QString::fromUtf16(chars); }

CellState stateAt(int row, int column)
{
    if (row == 2 && column == Number)
        return CellState::Refused;
    if (row == 2 && column == Name)
        return CellState::Edited;
    return row == 2 && column == Hours ? CellState::Conflict : CellState::Plain;
}

} // namespace

SampleModel::SampleModel(Rows rows, QObject* parent) : QAbstractTableModel(parent), m_rows(rows) {}

void SampleModel::dress(TableView* view)
{
    view->setItemDelegateForColumn(Hours, new FractionDelegate(view));
    view->setItemDelegateForColumn(Essays, new FractionDelegate(view));
    view->setItemDelegateForColumn(Bar, new ProgressDelegate(view));
    view->setItemDelegateForColumn(Verdict, new StatusDelegate(view));
    view->horizontalHeader()->setSortIndicatorShown(true);
    view->horizontalHeader()->setSortIndicator(Until, Qt::AscendingOrder);
    view->fitColumns();
}

int SampleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows == States ? 4 : int(std::size(people));
}

int SampleModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(Columns); }

QVariant SampleModel::data(const QModelIndex& index, int role) const
{
    const Row& row = people[m_rows == States ? index.row() + 5 : index.row()];
    const int column = index.column();
    const bool number = column == Hours || column == Essays;
    switch (role) {
    case Qt::DisplayRole: {
        const QString texts[] = {text(row.number),
                                 text(row.name),
                                 QStringLiteral("技术中心"),
                                 text(row.title),
                                 QString::number(row.hours, 'f', 1),
                                 {},
                                 QString::number(row.essays),
                                 {},
                                 text(row.missing),
                                 text(row.until)};
        return texts[column];
    }
    case Qt::TextAlignmentRole:
        return number ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case FractionRole:
        if (column == Hours)
            return QVariant::fromValue(Fraction{QString::number(row.hours, 'f', 1), QStringLiteral("40")});
        return column == Essays ? QVariant::fromValue(Fraction{QString::number(row.essays), QStringLiteral("2")})
                                : QVariant();
    case ProgressRole:
        return column == Bar ? QVariant::fromValue(Progress{row.hours / 40, 0.808, row.mark}) : QVariant();
    case StatusRole:
        return column == Verdict ? QVariant(int(row.mark)) : QVariant();
    case CellStateRole:
        return m_rows == States ? int(stateAt(index.row(), column)) : 0;
    case EmphasisRole:
        if (column == Until && (index.row() == 2 || index.row() == 3))
            return int(Emphasis::Strong);
        return int(column == Number || column == Department || column == Missing ? Emphasis::Second : Emphasis::Normal);
    default:
        return {};
    }
}

QVariant SampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Hours || section == Essays))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString heads[] = {tr("Number"),  tr("Name"),           tr("Department"), tr("Title applied for"),
                             tr("Hours"),   tr("Progress"),       tr("Essays"),     tr("Verdict"),
                             tr("Missing"), tr("Reachable until")};
    return heads[section];
}

} // namespace rostrum
