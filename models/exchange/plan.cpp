#include "models/exchange/plan.h"
#include "models/base/text.h"
#include <numeric>

namespace rostrum {

namespace {
constexpr int kProgressRows = 4096;
} // namespace

QString verdictKey(RowVerdict verdict)
{
    static const char* const keys[] = {"new", "changed", "same", "conflict", "rejected", "skipped"};
    return QString::fromLatin1(keys[size_t(verdict)]);
}

ChangedColumns Plan::changedColumns(int row) const
{
    const auto found = m_changed.find(row);
    return found == m_changed.end() ? 0 : found->second;
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

RowSource::RowSource(const Sheet& sheet, const Mapping& mapping) : m_sheet(sheet), m_mapping(mapping)
{
    const auto& columns = mapping.table->columns;
    m_shared.resize(columns.size());
    m_values.resize(columns.size());
    for (size_t i = 0; i < columns.size(); ++i) {
        const QString key = QString::fromLatin1(columns[i].key);
        if (mapping.columns[i] < 0)
            m_shared[i] = mapping.shared.value(key).toStdString();
        if (const auto values = mapping.values.find(key); values != mapping.values.end())
            m_values[i] = &values->second;
    }
}

void RowSource::read(int sheetRow, RowInput& input) const
{
    input.cells.resize(m_shared.size());
    for (size_t i = 0; i < m_shared.size(); ++i) {
        const int column = m_mapping.columns[i];
        input.cells[i] = column < 0 ? Cell::ofText(m_shared[i]) : m_sheet.cell(sheetRow, column);
        if (m_values[i] && input.cells[i].type == CellType::Text)
            if (const auto meant = m_values[i]->find(std::string(input.cells[i].text)); meant != m_values[i]->end())
                input.cells[i] = Cell::ofText(meant->second);
    }
    input.answers.resize(m_mapping.answers.size());
    for (size_t i = 0; i < m_mapping.answers.size(); ++i)
        input.answers[i] = m_sheet.cell(sheetRow, m_mapping.answers[i].column);
}

bool RowSource::isBlank(int sheetRow) const
{
    const auto blank = [&](int column) {
        const Cell cell = m_sheet.cell(sheetRow, column);
        return cell.isEmpty() ||
               (cell.type == CellType::Text && cell.text.find_first_not_of(" \t\r\n") == std::string_view::npos);
    };
    return std::all_of(m_mapping.columns.begin(), m_mapping.columns.end(), [&](int c) { return c < 0 || blank(c); }) &&
           std::all_of(m_mapping.answers.begin(), m_mapping.answers.end(),
                       [&](const Mapping::Answer& a) { return blank(a.column); });
}

class Planner {
public:
    Planner(Connection& db, const Sheet& sheet, const Mapping& mapping, const PlanOptions& options)
        : m_db(db),
          m_plan(begin(sheet, mapping, options)),
          m_source(sheet, m_plan.m_mapping),
          m_store(db, *mapping.table)
    {}

    static Result<Plan> run(Connection& db, const Sheet& sheet, const Mapping& mapping, const PlanOptions& options)
    {
        Planner planner(db, sheet, mapping, options);
        ROSTRUM_CHECK(planner.prepare(mapping));
        ROSTRUM_CHECK(planner.planRows());
        ROSTRUM_CHECK(planner.findDuplicates());
        planner.finish();
        return std::move(planner.m_plan);
    }

private:
    static Plan begin(const Sheet& sheet, const Mapping& mapping, const PlanOptions& options)
    {
        Plan plan;
        plan.m_sheet = &sheet;
        plan.m_mapping = mapping;
        plan.m_options = options;
        return plan;
    }

    Result<void> prepare(const Mapping& mapping)
    {
        ROSTRUM_TRY(base, m_db.integer("SELECT max(id) FROM _change"));
        m_plan.m_baseChange = base.value_or(0);
        ROSTRUM_TRY(directory, Directory::load(m_db));
        m_plan.m_directory = std::move(directory);
        m_plan.m_directory->createMissing = m_plan.m_options.createMissing;
        m_plan.m_resolver = std::make_shared<RowResolver>(*mapping.table, *m_plan.m_directory);
        std::vector<bool> mapped(mapping.columns.size());
        for (size_t i = 0; i < mapped.size(); ++i)
            mapped[i] =
                mapping.columns[i] >= 0 || mapping.shared.contains(QString::fromLatin1(mapping.table->columns[i].key));
        m_plan.m_resolver->setMapped(std::move(mapped));
        if (!mapping.answers.empty()) {
            QStringList dimensions;
            std::vector<int64_t> scales;
            for (const Mapping::Answer& answer : mapping.answers) {
                dimensions << answer.dimension;
                scales.push_back(answer.scale);
            }
            m_plan.m_resolver->setForm(m_plan.m_directory->form(dimensions, scales));
        }
        return {};
    }

    Result<void> planRows()
    {
        const Sheet& sheet = *m_plan.m_sheet;
        for (int row = m_plan.m_mapping.headerRow + 1; row < sheet.rowCount(); ++row)
            if (!m_source.isBlank(row))
                m_plan.m_sheetRows.push_back(row);
        const size_t n = m_plan.m_sheetRows.size();
        m_plan.m_verdicts.resize(n);
        m_plan.m_ids.resize(n);
        RowInput input;
        ResolvedRow row;
        for (size_t i = 0; i < n; ++i) {
            if (i % kProgressRows == 0 && m_plan.m_options.progress && !m_plan.m_options.progress(qint64(i), qint64(n)))
                return fail(ErrorCode::Cancelled);
            m_source.read(m_plan.m_sheetRows[i], input);
            m_plan.m_resolver->resolve(input, row);
            ROSTRUM_TRY(verdict, judge(int(i), row));
            m_plan.m_verdicts[i] = verdict;
        }
        return {};
    }

    Result<RowVerdict> judge(int index, const ResolvedRow& row)
    {
        for (const RowProblem& problem : row.problems)
            addProblem(index, problem);
        if (row.rejected())
            return conflicting(row) ? RowVerdict::Conflict : RowVerdict::Rejected;
        m_plan.m_ids[size_t(index)] = row.id;
        ROSTRUM_TRY(compared, m_store.compare(row));
        m_plan.m_ids[size_t(index)] = compared.id;
        for (const Value& value : row.values)
            if (value.type == Value::Ref)
                m_plan.m_directory->use(value.id);
        if (!compared.exists)
            return RowVerdict::New;
        if (compared.conflict) {
            addProblem(index, {-1, compared.conflict, {}});
            return RowVerdict::Conflict;
        }
        if (!compared.changed)
            return RowVerdict::Same;
        if (m_plan.m_options.onDuplicate == OnDuplicate::Skip)
            return RowVerdict::Skipped;
        if (m_plan.m_options.onDuplicate == OnDuplicate::Add)
            return addAnother(index, row.id);
        m_plan.m_changed[index] = compared.changed;
        return RowVerdict::Changed;
    }

    // "Someone else": the same key once more, under the next free id.
    Result<RowVerdict> addAnother(int index, const Id& first)
    {
        for (int ordinal = 2;; ++ordinal) {
            const Id id = Id::below(first, {first.view(), std::to_string(ordinal)});
            Query there = m_db.query(std::string("SELECT 1 FROM ") + m_plan.table().table + " WHERE id=?");
            there.bind(id);
            const bool taken = there.next();
            ROSTRUM_CHECK(there.status());
            if (taken)
                continue;
            m_plan.m_ids[size_t(index)] = id;
            return RowVerdict::New;
        }
    }

    static bool conflicting(const ResolvedRow& row)
    {
        return std::any_of(row.problems.begin(), row.problems.end(),
                           [](const RowProblem& p) { return std::string_view(p.code) == problem::formerNumber; });
    }

    // One id, several rows: equal ones are the same row again, others contradict each other.
    Result<void> findDuplicates()
    {
        const auto takes = [&](int row) {
            const RowVerdict v = m_plan.m_verdicts[size_t(row)];
            return v == RowVerdict::New || v == RowVerdict::Changed || v == RowVerdict::Same;
        };
        std::vector<int>& order = m_plan.m_order;
        order.reserve(m_plan.m_ids.size());
        for (int i = 0; i < m_plan.rowCount(); ++i)
            if (takes(i))
                order.push_back(i);
        const std::vector<Id>& ids = m_plan.m_ids;
        std::sort(order.begin(), order.end(), [&](int a, int b) {
            return ids[size_t(a)] != ids[size_t(b)] ? ids[size_t(a)] < ids[size_t(b)] : a < b;
        });
        std::vector<PlanProblem> found;
        for (size_t i = 0; i + 1 < order.size();) {
            size_t next = i + 1;
            for (; next < order.size() && ids[size_t(order[i])] == ids[size_t(order[next])]; ++next) {
                const bool equal = sameValues(order[i], order[next]);
                m_plan.m_verdicts[size_t(order[next])] = equal ? RowVerdict::Same : RowVerdict::Rejected;
                m_plan.m_changed.erase(order[next]);
                if (!equal)
                    addProblem(order[next], {-1, problem::duplicateInFile, {}}, m_plan.fileRow(order[i]));
            }
            i = next;
        }
        order.erase(std::remove_if(order.begin(), order.end(), [&](int row) { return !takes(row); }), order.end());
        return {};
    }

    bool sameValues(int a, int b)
    {
        RowInput input;
        ResolvedRow row;
        m_source.read(m_plan.m_sheetRows[size_t(a)], input);
        m_plan.m_resolver->resolve(input, row);
        const auto copy = [](const std::vector<Value>& values) {
            std::vector<std::tuple<int, int64_t, std::string, Id>> out;
            for (const Value& v : values)
                out.emplace_back(v.type, v.integer, std::string(v.text), v.id);
            return out;
        };
        const auto values = copy(row.values), answers = copy(row.answers);
        m_source.read(m_plan.m_sheetRows[size_t(b)], input);
        m_plan.m_resolver->resolve(input, row);
        return values == copy(row.values) && answers == copy(row.answers);
    }

    void addProblem(int index, const RowProblem& problem, int otherRow = 0)
    {
        PlanProblem added;
        added.row = index;
        added.fileRow = m_plan.fileRow(index);
        added.code = problem.code;
        added.value = fromBytes(problem.value);
        added.otherRow = otherRow;
        const Mapping& mapping = m_plan.m_mapping;
        if (problem.column >= kAnswerColumn) {
            const Mapping::Answer& answer = mapping.answers[size_t(problem.column - kAnswerColumn)];
            added.sheetColumn = answer.column;
            added.column = added.field = answer.dimension;
        } else if (problem.column >= 0) {
            const Column& column = mapping.table->columns[size_t(problem.column)];
            added.sheetColumn = mapping.columns[size_t(problem.column)];
            added.field = QString::fromLatin1(column.key);
            added.column = added.sheetColumn >= 0 ? m_plan.sheet().text(mapping.headerRow, added.sheetColumn)
                                                  : columnTitle(column);
        }
        if (added.value.isEmpty() && added.sheetColumn >= 0)
            added.value = m_plan.sheet().text(m_plan.sheetRow(index), added.sheetColumn);
        m_plan.m_problems.push_back(std::move(added));
    }

    void finish()
    {
        for (const RowVerdict verdict : m_plan.m_verdicts)
            ++m_plan.m_counts[size_t(verdict)];
        std::stable_sort(m_plan.m_problems.begin(), m_plan.m_problems.end(),
                         [](const PlanProblem& a, const PlanProblem& b) { return a.row < b.row; });
        m_plan.m_created = m_plan.m_directory->created();
    }

    Connection& m_db;
    Plan m_plan;
    RowSource m_source;
    RowStore m_store;
};

Result<Plan> makePlan(Connection& db, const Sheet& sheet, const Mapping& mapping, const PlanOptions& options)
{
    return Planner::run(db, sheet, mapping, options);
}

} // namespace rostrum
