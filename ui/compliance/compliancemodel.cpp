#include "ui/compliance/compliancemodel.h"
#include "models/base/decimal.h"
#include "ui/widgets/roles.h"
#include "ui/words/language.h"
#include "ui/words/verdicttext.h"

namespace rostrum {

namespace {
// Nouns of the paper stand at the head of a column here.
QString headText(const QString& noun) { return noun.isEmpty() ? noun : noun[0].toUpper() + noun.mid(1); }
} // namespace

ComplianceModel::ComplianceModel(QObject* parent)
    : QAbstractTableModel(parent), m_figures(std::make_shared<ComplianceFigures>())
{
    makeColumns();
    makeWords();
}

ComplianceModel::~ComplianceModel() = default;

void ComplianceModel::makeWords()
{
    m_naming.clear(); // they borrow the words
    m_words = std::make_unique<ReportWords>(currentLanguage());
    for (const RequirementResult& leaf : m_leaves)
        m_naming.push_back(std::make_unique<RequirementWords>(*m_words, leaf));
}

void ComplianceModel::makeColumns()
{
    m_columns = {{Kind::Number, -1, QStringLiteral("number")},
                 {Kind::Name, -1, QStringLiteral("name")},
                 {Kind::Department, -1, QStringLiteral("department")},
                 {Kind::Title, -1, QStringLiteral("title")}};
    if (m_figures->result.rules.size() > 1)
        m_columns.push_back({Kind::Rule, -1, QStringLiteral("rule")});
    for (int leaf = 0; leaf < int(m_leaves.size()); ++leaf) {
        m_columns.push_back({Kind::Amount, leaf, m_leaves[size_t(leaf)].code});
        if (leaf == 0) // one bar a row: that of the first thing asked
            m_columns.push_back({Kind::Progress, leaf, QStringLiteral("progress")});
    }
    m_columns.push_back({Kind::Verdict, -1, QStringLiteral("verdict")});
    m_columns.push_back({Kind::Missing, -1, QStringLiteral("missing")});
    m_columns.push_back({Kind::Until, -1, QStringLiteral("until")});
}

void ComplianceModel::retranslate()
{
    makeWords();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ComplianceModel::setFigures(std::shared_ptr<ComplianceFigures> figures)
{
    const auto sameLeaves = [](const auto& a, const auto& b) { return a.code == b.code && a.measure == b.measure; };
    const std::vector<RequirementResult> leaves = figures->leaves();
    const bool sameColumns = std::equal(leaves.begin(), leaves.end(), m_leaves.begin(), m_leaves.end(), sameLeaves) &&
                             (figures->result.rules.size() > 1) == (columnOf(Kind::Rule) >= 0);
    const auto samePeople = [](const Verdict& a, const Verdict& b) { return a.person == b.person && a.rule == b.rule; };
    const auto& before = m_figures->result.people;
    const auto& after = figures->result.people;
    const bool stay = sameColumns && std::equal(before.begin(), before.end(), after.begin(), after.end(), samePeople);
    if (stay) { // the places still mean the same people
        m_leaves = leaves;
        m_figures = std::move(figures);
        readOrder();
        move(wanted());
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_leaves = leaves;
    m_figures = std::move(figures);
    if (!sameColumns) {
        const QString sorted = m_sortColumn < 0 ? QString() : m_columns[size_t(m_sortColumn)].key;
        makeColumns();
        makeWords();
        const auto found =
            std::find_if(m_columns.begin(), m_columns.end(), [&](const Column& c) { return c.key == sorted; });
        m_sortColumn = found == m_columns.end() ? -1 : int(found - m_columns.begin());
    }
    readOrder();
    m_order = wanted();
    endResetModel();
}

bool ComplianceModel::replace(const Rejudged& again)
{
    const std::optional<std::vector<int>> places = placesOf(*m_figures, again);
    if (!places)
        return false;
    const auto moves = [&](int place) { return std::find(places->begin(), places->end(), place) != places->end(); };
    std::vector<int> order = m_order;
    std::erase_if(order, moves);
    for (size_t i = 0; i < places->size(); ++i) {
        const int place = (*places)[i];
        replaceVerdict(*m_figures, place, again.verdicts[i]);
        m_sorted.update(place, again.verdicts[i]);
        if (isWanted(again.verdicts[i]))
            order.insert(std::lower_bound(order.begin(), order.end(), place,
                                          [&](int left, int right) { return m_sorted.less(left, right); }),
                         place);
    }
    move(std::move(order));
    for (int row = 0; row < rowCount(); ++row)
        if (moves(m_order[size_t(row)]))
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    return true;
}

void ComplianceModel::setFilter(const ComplianceFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    move(wanted());
}

void ComplianceModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < columnCount() ? column : -1;
    m_sortOrder = order;
    readOrder();
    move(wanted());
}

bool ComplianceModel::isWanted(const Verdict& verdict) const
{
    return (!m_filter.status || *m_filter.status == verdict.status) &&
           (!m_filter.people || m_filter.people->contains(verdict.person));
}

// Which rows, in their order.
std::vector<int> ComplianceModel::wanted() const
{
    const auto& people = m_figures->result.people;
    std::vector<int> order;
    for (int place = 0; place < int(people.size()); ++place)
        if (isWanted(people[size_t(place)]))
            order.push_back(place);
    std::sort(order.begin(), order.end(), [this](int left, int right) { return m_sorted.less(left, right); });
    return order;
}

void ComplianceModel::readOrder()
{
    std::optional<VerdictColumn> by;
    if (m_sortColumn >= 0) {
        const Column& column = m_columns[size_t(m_sortColumn)];
        by = VerdictColumn{column.kind, column.leaf < 0 ? QString() : m_leaves[size_t(column.leaf)].code};
    }
    m_sorted.read(m_figures->result.people, m_leaves, std::move(by), m_sortOrder);
}

// Another order of the same rows keeps what is selected; other rows are another table.
void ComplianceModel::move(std::vector<int> order)
{
    if (order == m_order)
        return;
    std::vector<int> rows(m_figures->result.people.size(), -1);
    for (int row = 0; row < int(order.size()); ++row)
        rows[size_t(order[size_t(row)])] = row;
    const bool same = order.size() == m_order.size() &&
                      std::all_of(m_order.begin(), m_order.end(), [&](int place) { return rows[size_t(place)] >= 0; });
    if (!same) {
        beginResetModel();
        m_order = std::move(order);
        endResetModel();
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex& at : from)
        to.append(index(rows[size_t(m_order[size_t(at.row())])], at.column()));
    m_order = std::move(order);
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int ComplianceModel::columnOf(Kind kind) const
{
    for (int column = 0; column < int(m_columns.size()); ++column)
        if (m_columns[size_t(column)].kind == kind)
            return column;
    return -1;
}

const Verdict& ComplianceModel::verdict(int row) const
{
    return m_figures->result.people[size_t(m_order[size_t(row)])];
}

int ComplianceModel::rowOf(const Id& person, const QString& rule) const
{
    for (int row = 0; row < int(m_order.size()); ++row)
        if (verdict(row).person == person && (rule.isEmpty() || verdict(row).rule == rule))
            return row;
    return -1;
}

int ComplianceModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_order.size()); }

int ComplianceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

const RequirementResult* ComplianceModel::requirement(const Verdict& verdict, int leaf) const
{
    return findRequirement(verdict, m_leaves[size_t(leaf)].code);
}

QVariant ComplianceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const Verdict& person = verdict(index.row());
    const Column& column = m_columns[size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return text(person, column);
    case Qt::ToolTipRole:
        return toolTip(person);
    case EmphasisRole:
        return emphasis(person, column.kind);
    case StatusRole:
        return column.kind == Kind::Verdict ? QVariant(int(markOf(statusKey(person.status)))) : QVariant();
    case FractionRole:
        return column.kind == Kind::Amount ? fraction(person, column.leaf) : QVariant();
    case ProgressRole:
        return column.kind == Kind::Progress ? progress(m_order[size_t(index.row())], column.leaf) : QVariant();
    case Qt::TextAlignmentRole:
        return column.kind == Kind::Amount ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::AccessibleTextRole:
        if (column.kind == Kind::Amount)
            if (const QVariant value = fraction(person, column.leaf); value.isValid())
                return value.value<Fraction>().value + QStringLiteral(" / ") + value.value<Fraction>().of;
        return text(person, column);
    case EvidenceRole:
        return index.row();
    default:
        return {};
    }
}

QString ComplianceModel::text(const Verdict& person, const Column& column) const
{
    switch (column.kind) {
    case Kind::Number:
        return person.number;
    case Kind::Name:
        return person.name;
    case Kind::Department:
        return person.department;
    case Kind::Title:
        return title(person);
    case Kind::Rule:
        for (const RuleInfo& rule : m_figures->result.rules)
            if (rule.code == person.rule)
                return (rule.name.isEmpty() ? rule.code : rule.name) + u' ' + ruleVersion(rule);
        return person.rule;
    case Kind::Amount:
        return requirement(person, column.leaf) ? QString() : QStringLiteral("—"); // else the fraction speaks
    case Kind::Verdict:
        return person.computed ? tr("%1 (decided)").arg(m_words->status(person.status))
                               : m_words->status(person.status);
    case Kind::Missing:
        return missing(person);
    case Kind::Until:
        return reachText(person, m_figures->result.asOf).text;
    case Kind::Progress:
        break;
    }
    return {};
}

// A decision with its reason, then what is missing.
QVariant ComplianceModel::toolTip(const Verdict& person) const
{
    QStringList lines{decisionText(person), person.problem.isEmpty() ? QString() : verdictProblemText(person.problem),
                      person.sentence};
    lines.removeAll(QString());
    return lines.isEmpty() ? QVariant() : QVariant(lines.join(u'\n'));
}

QString ComplianceModel::title(const Verdict& person) const
{
    const QString held = person.jobTitle.isEmpty() ? QStringLiteral("—") : person.jobTitle;
    return person.appliedGrade.isEmpty() ? held : held + QStringLiteral(" → ") + m_words->grade(person.appliedGrade);
}

// What is missing, what waits to be confirmed, why less is asked.
QString ComplianceModel::missing(const Verdict& person) const
{
    QStringList parts;
    const bool lacks = std::any_of(person.requirements.begin(), person.requirements.end(),
                                   [](const RequirementResult& r) { return r.missing > 0; });
    if (lacks)
        parts.append(missingText(*m_words, person));
    for (size_t leaf = 0; leaf < m_leaves.size(); ++leaf)
        if (const RequirementResult* found = requirement(person, int(leaf)); found && found->pending > 0)
            parts.append(tr("%1 to be confirmed").arg(naming(int(leaf)).spoken(found->pending)));
    if (!person.note.isEmpty())
        parts.append(person.note);
    return parts.join(m_words->isChinese() ? QStringLiteral("，") : QStringLiteral(", "));
}

QVariant ComplianceModel::fraction(const Verdict& person, int leaf) const
{
    const RequirementResult* found = requirement(person, leaf);
    if (!found)
        return {};
    const RequirementResult& full = m_leaves[size_t(leaf)];
    QString of = found->unit == Unit::Ratio ? naming(leaf).figure(found->required)
                                            : formatShortest(found->required, unitDecimals(found->unit));
    if (found->required < full.required)
        of += u'*'; // the status bar says what it means
    return QVariant::fromValue(Fraction{naming(leaf).figure(found->earned + found->carried), of});
}

QVariant ComplianceModel::progress(int place, int leaf) const
{
    const Verdict& person = m_figures->result.people[size_t(place)];
    const RequirementResult* found = requirement(person, leaf);
    if (!found || found->required <= 0)
        return {};
    const double share = double(found->earned + found->carried) / double(found->required);
    return QVariant::fromValue(
        Progress{std::clamp(share, 0.0, 1.0), m_figures->pace[size_t(place)], markOf(statusKey(person.status))});
}

int ComplianceModel::emphasis(const Verdict& person, Kind kind) const
{
    const bool urgent = person.status == Status::NotMet || person.status == Status::AtRisk;
    if (kind == Kind::Until)
        return int(!person.reachableUntil                           ? Emphasis::Second
                   : reachText(person, m_figures->result.asOf).soon ? Emphasis::Strong
                                                                    : Emphasis::Normal);
    const bool second = kind == Kind::Number || kind == Kind::Department || (kind == Kind::Missing && !urgent);
    return int(second ? Emphasis::Second : Emphasis::Normal);
}

QVariant ComplianceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column& column = m_columns[size_t(section)];
    if (role == Qt::UserRole)
        return column.key;
    if (role == Qt::TextAlignmentRole && column.kind == Kind::Amount)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column.kind) {
    case Kind::Number:
        return tr("Number");
    case Kind::Name:
        return tr("Name");
    case Kind::Department:
        return tr("Department");
    case Kind::Title:
        return tr("Title → applied for");
    case Kind::Rule:
        return tr("Rule");
    case Kind::Amount:
        return headText(naming(column.leaf).noun());
    case Kind::Progress:
        return tr("Progress");
    case Kind::Verdict:
        return tr("Verdict");
    case Kind::Until:
        return tr("Reachable until");
    case Kind::Missing:
        break;
    }
    return tr("Missing");
}

} // namespace rostrum
