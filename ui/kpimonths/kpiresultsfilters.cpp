// What the page is asked for: scheme, year and kind of period, department, whom to show.
#include "models/base/dates.h"
#include "ui/kpimonths/kpiresultspage.h"
#include "ui/widgets/filterbar.h"
#include <QComboBox>

namespace rostrum {

namespace {
const QString kByYear = QStringLiteral("year"), kByKind = QStringLiteral("kind"), kByShow = QStringLiteral("show");
constexpr int kYears = 6; // offered: this one and those before it

QList<int> offeredYears()
{
    QList<int> years;
    for (int year = today().year(); years.size() < kYears; --year)
        years.append(year);
    return years;
}

// Of the other kind the one within or around `period`: the last of it that is over, as far as any of it is.
DateSpan periodNear(PeriodKind kind, const DateSpan& period, QDate today)
{
    const QDate over = QDate(today.year(), today.month(), 1).addDays(-1);
    return periodAt(kind, std::max(period.from, std::min(period.to, over)));
}
} // namespace

void KpiResultsPage::buildFilters()
{
    m_filters->addChoice(QStringLiteral("scheme"), {}, {})->setObjectName(QStringLiteral("kpiresults.scheme"));
    m_filters->addChoice(kByYear, {}, {})->setObjectName(QStringLiteral("kpiresults.year"));
    m_filters->addChoice(kByKind, {}, {})->setObjectName(QStringLiteral("kpiresults.kind"));
    m_filters->addChoice(QStringLiteral("department"), {}, {})->setObjectName(QStringLiteral("kpiresults.department"));
    m_filters->addChoice(kByShow, {}, {{{}, int(ResultsModel::Only::All)}})
        ->setObjectName(QStringLiteral("kpiresults.show"));
    m_filters->addSearch({});
    m_filters->addColumns(m_view);
    QList<FilterBar::Choice> years;
    for (const int year : offeredYears())
        years.append({QString::number(year), year});
    m_filters->setChoices(kByYear, years);
    setKinds();
    connect(m_filters, &FilterBar::changed, this, &KpiResultsPage::changeFilter);
    connect(m_filters, &FilterBar::searchChanged, this, [this] { refresh(); });
}

void KpiResultsPage::setKinds()
{
    const bool before = std::exchange(m_filling, true);
    m_filters->setChoices(kByKind, {{tr("Months"), int(PeriodKind::Month)},
                                    {tr("Quarters"), int(PeriodKind::Quarter)},
                                    {tr("Years"), int(PeriodKind::Year)}});
    m_filling = before;
}

void KpiResultsPage::changeFilter(const QString& key)
{
    if (m_filling)
        return;
    if (key == kByShow)
        return refresh();
    if (key == kByYear || key == kByKind) {
        closeReason();
        const auto kind = PeriodKind(m_filters->value(kByKind).toInt());
        const DateSpan period = m_figures ? m_figures->results.period : periodAt(kind, today());
        m_wanted = key == kByKind ? periodNear(kind, period, today())
                                  : periodAt(kind, QDate(m_filters->value(kByYear).toInt(), period.from.month(), 1));
    }
    load();
}

std::vector<DateSpan> KpiResultsPage::listedPeriods() const
{
    if (m_wanted && kindOf(*m_wanted) != PeriodKind::Year)
        return periodsOfYear(kindOf(*m_wanted), m_wanted->from.year());
    if (!m_wanted)
        return periodsOfYear(PeriodKind::Month, today().addMonths(-1).year()); // which the page begins with
    std::vector<DateSpan> years;
    for (const int year : offeredYears())
        years.insert(years.begin(), yearSpan(year));
    return years;
}

} // namespace rostrum
