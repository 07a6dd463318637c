#include "models/exchange/planner.h"

namespace rostrum {

ChangedColumns Plan::changedColumns(int row) const
{
    const auto found = m_changed.find(row);
    return found == m_changed.end() ? 0 : found->second;
}

int Plan::removedCount() const
{
    if (m_options.removed.empty())
        return 0;
    return int(std::count_if(m_vanished.begin(), m_vanished.end(),
                             [this](const VanishedRow& row) { return m_options.removed.contains(row.id); }));
}

std::vector<const PlanProblem*> Plan::problemsOf(int row) const
{
    std::vector<const PlanProblem*> found;
    auto at = std::lower_bound(m_problems.begin(), m_problems.end(), row,
                               [](const PlanProblem& p, int r) { return p.row < r; });
    for (; at != m_problems.end() && at->row == row; ++at)
        found.push_back(&*at);
    return found;
}

Result<Plan> makePlan(Connection& db, const Sheet& sheet, const Mapping& mapping, const PlanOptions& options)
{
    return Planner::run(db, sheet, mapping, options);
}

} // namespace rostrum
