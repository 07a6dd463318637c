#include "ui/horizon/horizonpeople.h"
#include "ui/compliance/complianceorder.h"
#include "ui/widgets/roles.h"
#include "ui/words/language.h"
#include "ui/words/verdicttext.h"

namespace rostrum {

HorizonPeople::HorizonPeople(QObject* parent)
    : QAbstractTableModel(parent), m_figures(std::make_shared<HorizonFigures>())
{
    makeWords();
}

HorizonPeople::~HorizonPeople() = default;

void HorizonPeople::makeWords()
{
    m_naming.clear(); // they borrow the words
    m_words = std::make_unique<ReportWords>(currentLanguage());
    for (const RequirementResult& leaf : m_figures->leaves)
        m_naming.push_back(std::make_unique<RequirementWords>(*m_words, leaf));
}

void HorizonPeople::retranslate()
{
    makeWords();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void HorizonPeople::setFigures(std::shared_ptr<const HorizonFigures> figures)
{
    beginResetModel();
    m_figures = std::move(figures);
    makeWords();
    m_rows = wanted();
    endResetModel();
}

void HorizonPeople::setFilter(const HorizonFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    beginResetModel();
    m_rows = wanted();
    endResetModel();
}

int HorizonPeople::soon() const
{
    const QDate limit = m_figures->query.asOf.addDays(kSoon);
    return int(std::count_if(m_figures->open.begin(), m_figures->open.end(), [&](int place) {
        return *m_figures->result.people[size_t(place)].reachableUntil <= limit;
    }));
}

std::vector<int> HorizonPeople::wanted() const
{
    using Group = HorizonFilter::Group;
    std::vector<int> rows;
    const QDate limit = m_figures->query.asOf.addDays(kSoon);
    for (const int place : m_filter.group == Group::Beyond ? m_figures->beyond : m_figures->open) {
        const Verdict& verdict = m_figures->result.people[size_t(place)];
        if (m_filter.group == Group::Soon && *verdict.reachableUntil > limit)
            break; // they stand in the order of that day
        if (!m_filter.people || m_filter.people->contains(verdict.person))
            rows.push_back(place);
    }
    return rows;
}

int HorizonPeople::rowOfPlace(int place) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), place);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int HorizonPeople::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int HorizonPeople::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstLeaf + int(m_figures->leaves.size());
}

HorizonPeople::Heat HorizonPeople::heat(int place, int leaf) const
{
    const RequirementResult* found =
        findRequirement(m_figures->result.people[size_t(place)], m_figures->leaves[size_t(leaf)].code);
    const RequirementWords& naming = *m_naming[size_t(leaf)];
    if (!found)
        return {int(Mark::None), QStringLiteral("—"), tr("not asked")};
    Heat heat;
    heat.share = found->required > 0
                     ? std::clamp(double(found->earned + found->carried) / double(found->required), 0.0, 1.0)
                     : 1.0;
    if (found->exempt)
        return {int(Mark::Exempt), tr("exempt"), tr("exempt"), 1.0};
    if (found->met)
        return {int(Mark::Met), tr("met"), tr("met"), 1.0};
    const QString missing = naming.figure(found->missing);
    if (!found->problem.isEmpty())
        return {int(Mark::Unknown), tr("unknown"), verdictProblemText(found->problem), 0.0};
    const int64_t booked = m_figures->bookedFor(place, found->code);
    heat.mark = int(found->lost ? Mark::NotMet : booked >= found->missing ? Mark::OnTrack : Mark::AtRisk);
    heat.text =
        booked > 0 ? tr("−%1, booked %2").arg(missing, naming.figure(booked)) : QStringLiteral("−%1").arg(missing);
    heat.spoken = booked > 0 ? tr("%1 missing, booked %2").arg(naming.spoken(found->missing), naming.spoken(booked))
                             : tr("%1 missing").arg(naming.spoken(found->missing));
    if (found->lost)
        heat.spoken = tr("%1, cannot be met any more").arg(heat.spoken);
    return heat;
}

QString HorizonPeople::text(int row, int section) const
{
    const Verdict& person = verdict(row);
    switch (section) {
    case Number:
        return person.number;
    case Name:
        return person.name;
    case Department:
        return person.department;
    case Title:
        return m_words->grade(person.appliedGrade.isEmpty() ? person.titleGrade : person.appliedGrade);
    case Until:
        return reachText(person, m_figures->result.asOf).text;
    default:
        return heat(placeOf(row), section - FirstLeaf).text;
    }
}

QVariant HorizonPeople::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const int section = index.column();
    const bool isHeat = section >= FirstLeaf;
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), section);
    case Qt::ToolTipRole:
        return isHeat ? heat(placeOf(index.row()), section - FirstLeaf).spoken : verdict(index.row()).sentence;
    case Qt::AccessibleTextRole:
        return isHeat ? heat(placeOf(index.row()), section - FirstLeaf).spoken : text(index.row(), section);
    case StatusRole:
        return isHeat ? QVariant(heat(placeOf(index.row()), section - FirstLeaf).mark) : QVariant();
    case ProgressRole:
        return isHeat ? QVariant::fromValue(Progress{heat(placeOf(index.row()), section - FirstLeaf).share})
                      : QVariant();
    case EmphasisRole:
        if (section == Until)
            return int(reachText(verdict(index.row()), m_figures->result.asOf).soon ? Emphasis::Strong
                                                                                    : Emphasis::Normal);
        return int(section == Number || section == Department ? Emphasis::Second : Emphasis::Normal);
    case EvidenceRole:
        return index.row();
    default:
        return {};
    }
}

QVariant HorizonPeople::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::UserRole) // by which widths are remembered
        return section < FirstLeaf ? QString::number(section) : m_figures->leaves[size_t(section - FirstLeaf)].code;
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Name:
        return tr("Name");
    case Department:
        return tr("Department");
    case Title:
        return tr("Title");
    case Until:
        return tr("Reachable until");
    default:
        break;
    }
    const QString& noun = m_naming[size_t(section - FirstLeaf)]->noun();
    return noun.isEmpty() ? noun : QString(noun[0].toUpper() + noun.mid(1));
}

} // namespace rostrum
