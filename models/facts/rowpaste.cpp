// A block of cells at once: all looked at, then all written.
#include "models/base/text.h"
#include "models/facts/library.h"
#include "models/facts/rowedit_p.h"

namespace rostrum {

namespace {
constexpr qsizetype kTold = 20; // problems in the sentence's details; a person mends these first

struct Pasting {
    Change& change;
    const FactTable& table;
    std::unique_ptr<Directory> directory;
    RowResolver resolver;
    RowStore store;
    QVariantList problems;
    int count = 0;

    Pasting(Change& c, const FactTable& t, std::unique_ptr<Directory> d)
        : change(c), table(t), directory(std::move(d)), resolver(t, *directory), store(c.db(), t)
    {}

    void refuse(size_t row, const RowProblem& problem)
    {
        ++count;
        if (problems.size() >= kTold)
            return;
        const bool known = problem.column >= 0 && size_t(problem.column) < table.columns.size();
        problems.append(
            QVariantMap{{QStringLiteral("row"), int(row) + 1},
                        {QStringLiteral("field"),
                         known ? QString::fromLatin1(table.columns[size_t(problem.column)].key) : QString()},
                        {QStringLiteral("value"), fromBytes(problem.value)},
                        {QStringLiteral("problem"), QString::fromLatin1(problem.code)}});
    }

    Result<void> look(size_t at, const PastedRow& pasted, std::vector<std::string>& texts, ResolvedRow& row)
    {
        const auto values = withItemsFound(change.db(), table, pasted.values);
        if (!values) {
            if (values.error().code != ErrorCode::InvalidValue)
                return fail(values.error());
            const QVariantMap& details = values.error().details;
            const bool ambiguous = details.value(QStringLiteral("problem")) == QLatin1String(problem::ambiguousItem);
            refuse(at, {table.indexOf("item"), ambiguous ? problem::ambiguousItem : problem::unknownItem,
                        details.value(QStringLiteral("value")).toString().toStdString()});
            return {};
        }
        ROSTRUM_TRY(input, inputOf(table, *values, texts));
        if (pasted.id) {
            resolver.resolveFields(input, row);
            row.id = *pasted.id;
            ROSTRUM_CHECK(clearBlanks(change.db(), table, pasted.values, row));
        } else {
            resolver.resolve(input, row);
        }
        for (const RowProblem& problem : row.problems)
            if (!isWarning(problem.code))
                refuse(at, problem);
        if (row.rejected())
            return {};
        for (const Value& value : row.values)
            if (value.type == Value::Ref)
                directory->use(value.id);
        if (auto free = refuseTakenKey(change.db(), table, row.id, row); !free) {
            if (free.error().code != ErrorCode::RowExists)
                return free;
            refuse(at,
                   {-1, problem::keyTaken, free.error().details.value(QStringLiteral("key")).toString().toStdString()});
        }
        return {};
    }

    Result<void> write(size_t at, const PastedRow& pasted, ResolvedRow& row)
    {
        ROSTRUM_TRY(compared, store.compare(row));
        if (!pasted.id && compared.exists) {
            refuse(at, {-1, problem::keyTaken,
                        rowTitle(change.db(), QString::fromLatin1(table.table), compared.id).key.toStdString()});
            return {};
        }
        if (!pasted.id)
            return store.insert(change, row);
        return compared.exists && compared.changed ? store.update(change, row, row.id, compared.changed)
                                                   : Result<void>{};
    }

    Result<void> verdict() const
    {
        if (!count)
            return {};
        return fail(ErrorCode::PasteRefused, {{QStringLiteral("table"), QString::fromLatin1(table.key)},
                                              {QStringLiteral("count"), count},
                                              {QStringLiteral("problems"), problems}});
    }
};
} // namespace

Result<void> pasteRows(Change& change, const FactTable& table, const std::vector<PastedRow>& rows)
{
    ROSTRUM_TRY(directory, Directory::load(change.db()));
    Pasting pasting(change, table, std::move(directory));
    std::vector<std::vector<std::string>> texts(rows.size()); // the values look into them until the end
    std::vector<ResolvedRow> resolved(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        ROSTRUM_CHECK(pasting.look(i, rows[i], texts[i], resolved[i]));
    ROSTRUM_CHECK(pasting.verdict());
    ROSTRUM_CHECK(pasting.directory->writeCreated(change));
    for (size_t i = 0; i < rows.size(); ++i)
        ROSTRUM_CHECK(pasting.write(i, rows[i], resolved[i]));
    return pasting.verdict(); // fails the whole Change
}

} // namespace rostrum
