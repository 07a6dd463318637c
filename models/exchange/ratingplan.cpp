// The part of a plan that only ratings have: their form, lines that were folded, means beside single ratings.
#include "models/exchange/fold.h"
#include "models/exchange/planner.h"
#include "models/exchange/summary.h"

namespace rostrum {

Result<void> Planner::prepareRatings()
{
    prepareForm();
    m_means = isSummary(m_plan.m_mapping);
    Query sessions = m_db.query("SELECT session FROM rating WHERE respondents IS NOT NULL");
    while (!m_means && sessions.next())
        m_summarised.insert(sessions.id(0));
    ROSTRUM_CHECK(sessions.status());
    m_warns = m_means || !m_summarised.empty();
    return {};
}

void Planner::prepareForm()
{
    const Mapping& mapping = m_plan.m_mapping;
    Directory::FormAsked asked;
    for (const Mapping::Answer& answer : mapping.answers) {
        asked.dimensions << answer.dimension;
        asked.scales.push_back(answer.scale);
    }
    asked.overall = mapping.overallScale;
    Directory::Form form = m_plan.m_directory->form(asked);
    if (!form.positions.empty())
        m_store.compareAnswers(form.positions);
    m_plan.m_answerPositions = form.positions;
    m_plan.m_resolver->setForm(std::move(form));
}

// What went wrong when the lines of a rating were folded. True when there is something.
bool Planner::addFaults(int index)
{
    const std::vector<Fold::Fault>& faults = m_plan.m_mapping.fold->faults;
    const int row = m_plan.sheetRow(index);
    auto fault =
        std::lower_bound(faults.begin(), faults.end(), row, [](const Fold::Fault& f, int r) { return f.row < r; });
    const bool any = fault != faults.end() && fault->row == row;
    for (; fault != faults.end() && fault->row == row; ++fault) {
        PlanProblem& added = addProblem(index, {-1, fault->code, fault->value.toStdString()});
        added.fileRow = fault->fileRow;
        added.otherRow = fault->otherRow;
        added.sheetColumn = fault->column;
        added.column = fault->header;
    }
    return any;
}

// Single ratings and means of one session: said once a session.
Result<void> Planner::warnOfBoth(int index, const ResolvedRow& row)
{
    const Id session = row.values[size_t(m_plan.table().indexOf("session"))].id;
    bool both = m_summarised.erase(session) > 0;
    if (m_means) {
        Query single = m_db.query("SELECT 1 FROM rating WHERE session=? AND respondents IS NULL LIMIT 1");
        single.bind(session);
        both = single.next();
        ROSTRUM_CHECK(single.status());
    }
    if (both)
        addProblem(index, {-1, problem::summaryBesideRatings, {}});
    return {};
}

} // namespace rostrum
