#include "models/exchange/planner.h"
#include "models/base/text.h"
#include "models/exchange/fold.h"
#include "models/exchange/rowsahead.h"
#include "models/exchange/threeway.h"
#include "models/exchange/vanished.h"

namespace rostrum {

namespace {
constexpr size_t kProgressRows = 4096;
constexpr size_t kAsked = 200; // rows that tell which file they came from last

bool takes(RowVerdict verdict)
{
    return verdict == RowVerdict::New || verdict == RowVerdict::Changed || verdict == RowVerdict::Same;
}

bool isConflict(const ResolvedRow& row)
{
    return std::any_of(row.problems.begin(), row.problems.end(),
                       [](const RowProblem& p) { return std::string_view(p.code) == problem::formerNumber; });
}

uint64_t head(const Id& id)
{
    uint64_t number = 0;
    for (size_t i = 0; i < 8; ++i)
        number = number << 8 | id.bytes[i];
    return number;
}
} // namespace

Planner::Planner(Connection& db, const Sheet& sheet, const Mapping& mapping, const PlanOptions& options)
    : m_db(db),
      m_plan([&] {
          Plan plan;
          plan.m_sheet = &sheet;
          plan.m_mapping = mapping;
          plan.m_options = options;
          return plan;
      }()),
      m_source(sheet, m_plan.m_mapping),
      m_store(db, *mapping.table)
{}

Result<Plan> Planner::run(Connection& db, const Sheet& sheet, const Mapping& mapping, const PlanOptions& options)
{
    const Snapshot snapshot(db);
    Planner planner(db, sheet, mapping, options);
    ROSTRUM_CHECK(planner.prepare());
    ROSTRUM_CHECK(planner.resolveRows());
    ROSTRUM_CHECK(planner.compareRows());
    ROSTRUM_CHECK(planner.findDuplicates());
    ROSTRUM_CHECK(planner.settleEdits());
    ROSTRUM_CHECK(planner.findVanishedRows());
    planner.finish();
    return std::move(planner.m_plan);
}

Result<void> Planner::prepare()
{
    const Mapping& mapping = m_plan.m_mapping;
    ROSTRUM_TRY(base, m_db.integer("SELECT max(id) FROM _change"));
    m_plan.m_baseChange = base.value_or(0);
    ROSTRUM_TRY(known, KnownFile::find(m_db, m_plan.m_options.source, *m_plan.m_sheet, mapping));
    m_known = std::move(known);
    ROSTRUM_TRY(directory, Directory::load(m_db));
    m_plan.m_directory = std::move(directory);
    m_plan.m_directory->createMissing = m_plan.m_options.createMissing;
    m_plan.m_resolver = std::make_shared<RowResolver>(*mapping.table, *m_plan.m_directory);
    std::vector<bool> mapped(mapping.columns.size());
    for (size_t i = 0; i < mapped.size(); ++i)
        mapped[i] =
            mapping.columns[i] >= 0 || mapping.shared.contains(QString::fromLatin1(mapping.table->columns[i].key));
    m_plan.m_resolver->setMapped(std::move(mapped));
    if (std::string_view(mapping.table->table) == "rating")
        return prepareRatings();
    return {};
}

Result<void> Planner::tick(size_t step)
{
    // Resolving and comparing take about as long: each is half of the way.
    const qint64 total = qint64(m_plan.m_sheetRows.size()) * 2;
    if (step % kProgressRows == 0 && m_plan.m_options.progress && !m_plan.m_options.progress(qint64(step), total))
        return fail(ErrorCode::Cancelled);
    return {};
}

// In the order of the file: who is named first is made first.
Result<void> Planner::resolveRows()
{
    const Sheet& sheet = *m_plan.m_sheet;
    for (int row = m_plan.m_mapping.headerRow + 1; row < sheet.rowCount(); ++row)
        if (!m_source.isBlank(row))
            m_plan.m_sheetRows.push_back(row);
    const size_t n = m_plan.m_sheetRows.size();
    m_plan.m_verdicts.resize(n, RowVerdict::New);
    m_plan.m_ids.resize(n);
    RowInput input;
    ResolvedRow row;
    for (size_t i = 0; i < n; ++i) {
        ROSTRUM_CHECK(tick(i));
        if (const Id known = m_known.rowAt(m_plan.fileRow(int(i))); !known.isNull() && !isSkipped(int(i))) {
            m_plan.m_ids[i] = known;
            m_plan.m_verdicts[i] = RowVerdict::Same;
            continue;
        }
        m_source.read(m_plan.m_sheetRows[i], input);
        m_plan.m_resolver->resolve(input, row);
        isSkipped(int(i)) ? skip(int(i), row) : accept(int(i), row);
        if (m_warns && !m_plan.m_ids[i].isNull())
            ROSTRUM_CHECK(warnOfBoth(int(i), row));
    }
    m_plan.m_resolver->setIdentitiesKnown();
    return {};
}

bool Planner::isSkipped(int index) const
{
    return !m_plan.m_options.skipped.empty() && m_plan.m_options.skipped.contains(m_plan.fileRow(index));
}

// Left out by hand: what it would be must not pass for vanished.
void Planner::skip(int index, const ResolvedRow& row)
{
    verdict(index) = RowVerdict::Skipped;
    const Id would = row.id.isNull() ? m_plan.m_resolver->likelyId(row) : row.id;
    if (!would.isNull())
        m_refused.push_back(would);
}

void Planner::accept(int index, const ResolvedRow& row)
{
    for (const RowProblem& problem : row.problems)
        addProblem(index, problem);
    const bool faulty = m_plan.m_mapping.fold && addFaults(index);
    if (row.rejected() || faulty) {
        verdict(index) = isConflict(row) ? RowVerdict::Conflict : RowVerdict::Rejected;
        if (const Id would = m_plan.m_resolver->likelyId(row); !would.isNull())
            m_refused.push_back(would);
        return;
    }
    id(index) = row.id;
    for (const Value& value : row.values)
        if (value.type == Value::Ref)
            m_plan.m_directory->use(value.id);
}

void Planner::sortById(std::vector<int>& rows) const
{
    struct Key {
        uint64_t head;
        int row;
    };
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (const int row : rows)
        keys.push_back({head(m_plan.m_ids[size_t(row)]), row});
    std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
        if (a.head != b.head)
            return a.head < b.head;
        const Id& x = m_plan.m_ids[size_t(a.row)];
        const Id& y = m_plan.m_ids[size_t(b.row)];
        return x != y ? x < y : a.row < b.row;
    });
    std::transform(keys.begin(), keys.end(), rows.begin(), [](const Key& key) { return key.row; });
}

// In the order of ids, as the rows lie in the file of the workspace; resolved once more on the other core.
Result<void> Planner::compareRows()
{
    std::vector<int> order;
    for (int i = 0; i < m_plan.rowCount(); ++i)
        if (verdict(i) == RowVerdict::New)
            order.push_back(i);
    ROSTRUM_TRY(empty, m_store.isEmpty());
    if (empty || order.empty())
        return {};
    sortById(order);
    std::vector<int> sheetRows;
    sheetRows.reserve(order.size());
    for (const int index : order)
        sheetRows.push_back(m_plan.m_sheetRows[size_t(index)]);
    RowsAhead rows(*m_plan.m_resolver, m_source, std::move(sheetRows));
    size_t done = m_plan.m_sheetRows.size();
    for (const int index : order) {
        ROSTRUM_CHECK(tick(done++));
        ResolvedRow& row = rows.next();
        row.id = id(index);
        ROSTRUM_CHECK(judge(index, row));
    }
    return {};
}

Result<void> Planner::judge(int index, const ResolvedRow& row)
{
    ROSTRUM_TRY(compared, m_store.compare(row));
    id(index) = compared.id;
    if (!compared.exists)
        return {};
    if (compared.conflict) {
        addProblem(index, {-1, compared.conflict, {}});
        verdict(index) = RowVerdict::Conflict;
    } else if (!compared.changed) {
        verdict(index) = RowVerdict::Same;
    } else if (m_plan.m_options.onDuplicate == OnDuplicate::Skip) {
        verdict(index) = RowVerdict::Skipped;
    } else if (m_plan.m_options.onDuplicate == OnDuplicate::Add) {
        return addAnother(index);
    } else {
        verdict(index) = RowVerdict::Changed;
        m_plan.m_changed[index] = compared.changed;
    }
    return {};
}

// "Someone else": the same key once more, under the next free id.
Result<void> Planner::addAnother(int index)
{
    const Id first = id(index);
    for (int ordinal = 2;; ++ordinal) {
        const Id next = Id::below(first, {first.view(), std::to_string(ordinal)});
        Query there = m_db.query(std::string("SELECT 1 FROM ") + m_plan.table().table + " WHERE id=?");
        there.bind(next);
        const bool taken = there.next();
        ROSTRUM_CHECK(there.status());
        if (taken)
            continue;
        id(index) = next;
        return {};
    }
}

// One id, several rows: equal ones are the same row again, others contradict each other.
Result<void> Planner::findDuplicates()
{
    std::vector<int>& order = m_plan.m_order;
    for (int i = 0; i < m_plan.rowCount(); ++i)
        if (takes(verdict(i)))
            order.push_back(i);
    sortById(order);
    for (size_t i = 0; i + 1 < order.size();) {
        size_t next = i + 1;
        for (; next < order.size() && id(order[i]) == id(order[next]); ++next) {
            const bool equal = sameValues(order[i], order[next]);
            verdict(order[next]) = equal ? RowVerdict::Same : RowVerdict::Rejected;
            m_plan.m_changed.erase(order[next]);
            if (!equal)
                addProblem(order[next], {-1, problem::duplicateInFile, {}}).otherRow = m_plan.fileRow(order[i]);
        }
        i = next;
    }
    return {};
}

void Planner::resolveAgain(int index, ResolvedRow& row)
{
    RowInput input;
    m_source.read(m_plan.m_sheetRows[size_t(index)], input);
    m_plan.m_resolver->resolve(input, row);
}

bool Planner::sameValues(int a, int b)
{
    ResolvedRow first, second;
    resolveAgain(a, first);
    resolveAgain(b, second);
    const auto equal = [](const std::vector<Value>& x, const std::vector<Value>& y) {
        return std::equal(x.begin(), x.end(), y.begin(), y.end(),
                          [](const Value& v, const Value& w) { return v.sameAs(w); });
    };
    return equal(first.values, second.values) && equal(first.answers, second.answers);
}

OnConflict Planner::onConflict(int index) const
{
    const auto decided = m_plan.m_options.decided.find(m_plan.fileRow(index));
    return decided == m_plan.m_options.decided.end() ? m_plan.m_options.onConflict : decided->second;
}

// Where the row was edited since it was imported, the file must not take the edit back without a word.
Result<void> Planner::settleEdits()
{
    std::vector<Id> differing;
    for (const auto& [index, columns] : m_plan.m_changed)
        differing.push_back(id(index));
    if (differing.empty())
        return {};
    ThreeWay threeWay(m_db, m_plan.table());
    ROSTRUM_CHECK(threeWay.load(differing));
    std::vector<int> rows;
    for (const auto& [index, columns] : m_plan.m_changed)
        rows.push_back(index);
    for (const int index : rows)
        ROSTRUM_CHECK(settle(threeWay, index));
    return {};
}

Result<void> Planner::settle(ThreeWay& threeWay, int index)
{
    ResolvedRow row;
    resolveAgain(index, row);
    ROSTRUM_TRY(outcome, threeWay.settle(row, id(index), m_plan.m_changed[index]));
    const auto tell = [&](const std::vector<ThreeWay::Edit>& edits, const char* code) {
        for (const ThreeWay::Edit& edit : edits) {
            PlanProblem& problem = addProblem(index, {edit.column, code, {}});
            problem.was = edit.was;
            problem.now = edit.now;
            problem.editor = edit.editor;
        }
    };
    const OnConflict choice = onConflict(index);
    const bool open = !outcome.conflicts.empty() && choice == OnConflict::Ask;
    ChangedColumns& changed = m_plan.m_changed[index];
    changed = outcome.changed | (choice == OnConflict::TakeFile ? outcome.conflicting : 0);
    tell(outcome.kept, problem::editKept);
    tell(outcome.conflicts, open                             ? problem::bothChanged
                            : choice == OnConflict::TakeFile ? problem::editReplaced
                                                             : problem::editKept);
    if (open)
        verdict(index) = RowVerdict::Conflict;
    else if (!changed)
        verdict(index) = RowVerdict::Same;
    if (verdict(index) != RowVerdict::Changed)
        m_plan.m_changed.erase(index);
    if (verdict(index) == RowVerdict::Same)
        m_plan.m_kept.insert(index);
    return {};
}

Result<void> Planner::findVanishedRows()
{
    if (m_plan.m_options.source.sha256.isEmpty())
        return {};
    std::vector<Id> others = m_refused, present, existing;
    for (int i = 0; i < m_plan.rowCount(); ++i) {
        if (!id(i).isNull() && !takes(verdict(i)))
            others.push_back(id(i));
        if (verdict(i) == RowVerdict::Same || verdict(i) == RowVerdict::Changed)
            existing.push_back(id(i));
    }
    std::sort(others.begin(), others.end());
    present.reserve(m_plan.m_order.size() + others.size());
    for (const int index : m_plan.m_order) // by id already
        present.push_back(id(index));
    const auto middle = ptrdiff_t(present.size());
    present.insert(present.end(), others.begin(), others.end());
    std::inplace_merge(present.begin(), present.begin() + middle, present.end());
    std::vector<Id> asked;
    for (size_t i = 0; i < existing.size(); i += std::max<size_t>(1, existing.size() / kAsked))
        asked.push_back(existing[i]);
    ROSTRUM_TRY(vanished, findVanished(m_db, m_plan.table(), m_plan.m_options.source, present, asked));
    m_plan.m_vanished = std::move(vanished.rows);
    m_plan.m_vanishedFrom = vanished.file;
    return {};
}

PlanProblem& Planner::addProblem(int index, const RowProblem& problem)
{
    PlanProblem added;
    added.row = index;
    added.fileRow = m_plan.fileRow(index);
    added.code = problem.code;
    added.value = fromBytes(problem.value);
    const Mapping& mapping = m_plan.m_mapping;
    if (problem.column >= kAnswerColumn) {
        const int position = problem.column - kAnswerColumn;
        if (size_t(position) < mapping.answers.size()) {
            const Mapping::Answer& answer = mapping.answers[size_t(position)];
            added.sheetColumn = answer.column;
            added.column = added.field = answer.dimension;
            added.scale = answer.scale;
        }
    } else if (problem.column >= 0) {
        const Column& column = mapping.table->columns[size_t(problem.column)];
        added.sheetColumn = mapping.columns[size_t(problem.column)];
        added.field = QString::fromLatin1(column.key);
        added.scale = column.kind == Kind::Score ? mapping.overallScale : 0;
        added.column = added.sheetColumn >= 0 ? mapping.header(added.sheetColumn) : columnTitle(column);
    }
    if (mapping.fold && added.sheetColumn >= 0)
        added.fileRow = mapping.fold->fileRow(m_plan.sheetRow(index), added.sheetColumn, added.fileRow);
    if (added.value.isEmpty() && added.sheetColumn >= 0)
        added.value = m_plan.sheet().text(m_plan.sheetRow(index), added.sheetColumn);
    return m_plan.m_problems.emplace_back(std::move(added));
}

void Planner::finish()
{
    std::vector<int>& order = m_plan.m_order;
    order.erase(std::remove_if(order.begin(), order.end(), [&](int row) { return !takes(verdict(row)); }), order.end());
    for (const RowVerdict verdict : m_plan.m_verdicts)
        ++m_plan.m_counts[size_t(verdict)];
    std::stable_sort(m_plan.m_problems.begin(), m_plan.m_problems.end(),
                     [](const PlanProblem& a, const PlanProblem& b) { return a.row < b.row; });
    m_plan.m_created = m_plan.m_directory->created();
}

} // namespace rostrum
