// rows, add, set, remove, find; library use.
#include "app/ctl/console.h"
#include "app/ctl/rowjson.h"
#include "models/facts/search.h"
#include <QJsonArray>

namespace rostrum::ctl {

namespace {
struct RowArguments {
    std::string table, key, sort, text;
    std::string session, person, day; // of a use
    std::vector<std::string> where, fields;
    int limit = -1;
};

Result<FieldValues> valuesOf(const std::vector<std::string>& fields)
{
    FieldValues values;
    for (const std::string& field : fields) {
        ROSTRUM_TRY(pair, fieldValue(field));
        values.push_back(pair);
    }
    return values;
}

Result<Outcome> list(const Console& console, const RowArguments& asked)
{
    ROSTRUM_TRY(table, tableOf(asked.table));
    ROSTRUM_TRY(workspace, console.openToRead());
    RowQuery query;
    ROSTRUM_TRY(conditions, valuesOf(asked.where));
    for (const auto& [field, value] : conditions)
        query.where.push_back({field, value});
    query.sort = qs(asked.sort);
    ROSTRUM_TRY(total, countRows(workspace->reader(), *table, query));
    query.limit = asked.limit;
    ROSTRUM_TRY(rows, listRows(workspace->reader(), *table, query));
    QJsonArray array;
    for (const RowData& row : rows)
        array.append(rowJson(*table, row));
    return Outcome{QJsonObject{{QStringLiteral("rows"), array}, {QStringLiteral("total"), qint64(total)}}};
}

QJsonObject changeJson(const ChangeNotice& notice, const QString& key)
{
    return {{QStringLiteral("change"), notice.id ? QJsonValue(notice.id) : QJsonValue::Null},
            {QStringLiteral("key"), key}};
}

// What the label and the answer say of a row: its table, and its title where it has one.
RowTitle nameRow(Change& change, const FactTable& table, const Id& id)
{
    const RowTitle title = rowTitle(change.db(), QString::fromLatin1(table.table), id);
    change.label.arguments = {QString::fromLatin1(table.key), title.title.isEmpty() ? title.key : title.title};
    return title;
}

Result<Outcome> add(const Console& console, const RowArguments& asked)
{
    ROSTRUM_TRY(table, tableOf(asked.table));
    ROSTRUM_TRY(values, valuesOf(asked.fields));
    ROSTRUM_TRY(workspace, console.openToWrite());
    QString key;
    ROSTRUM_TRY(notice, workspace->writeNow({QStringLiteral("add"), {}}, [&](Change& change) -> Result<void> {
        ROSTRUM_TRY(id, addRow(change, *table, values));
        key = nameRow(change, *table, id).key;
        return {};
    }));
    return Outcome{changeJson(notice, key)};
}

// What `add library_uses` does, in the words of whoever used it.
Result<Outcome> useItem(const Console& console, RowArguments asked)
{
    const auto give = [&](const char* field, const std::string& value) {
        if (!value.empty())
            asked.fields.push_back(std::string(field) + '=' + value);
    };
    asked.table = "library_uses";
    give("item", asked.key);
    give("session", asked.session);
    give("number", asked.person);
    give("used_on", asked.day);
    return add(console, asked);
}

Result<Outcome> set(const Console& console, const RowArguments& asked)
{
    ROSTRUM_TRY(table, tableOf(asked.table));
    ROSTRUM_TRY(values, valuesOf(asked.fields));
    ROSTRUM_TRY(workspace, console.openToWrite());
    QString key;
    ROSTRUM_TRY(notice, workspace->writeNow({QStringLiteral("edit"), {}}, [&](Change& change) -> Result<void> {
        ROSTRUM_TRY(id, findRow(change.db(), *table, qs(asked.key)));
        ROSTRUM_CHECK(setRow(change, *table, id, values));
        key = nameRow(change, *table, id).key;
        change.label.arguments.append(values.front().first);
        return {};
    }));
    return Outcome{changeJson(notice, key)};
}

Result<Outcome> remove(const Console& console, const RowArguments& asked)
{
    ROSTRUM_TRY(table, tableOf(asked.table));
    ROSTRUM_TRY(workspace, console.openToWrite());
    ROSTRUM_TRY(notice, workspace->writeNow({QStringLiteral("remove"), {}}, [&](Change& change) -> Result<void> {
        ROSTRUM_TRY(id, findRow(change.db(), *table, qs(asked.key)));
        nameRow(change, *table, id);
        return removeRow(change, *table, id);
    }));
    return Outcome{changeJson(notice, qs(asked.key))};
}

Result<Outcome> find(const Console& console, const RowArguments& asked)
{
    ROSTRUM_TRY(workspace, console.openToRead());
    ROSTRUM_TRY(index, SearchIndex::build(workspace->reader()));
    QJsonArray hits;
    for (const SearchHit& hit : index.find(qs(asked.text), asked.limit < 0 ? 50 : asked.limit))
        hits.append(QJsonObject{{QStringLiteral("table"), hit.table},
                                {QStringLiteral("key"), hit.key},
                                {QStringLiteral("title"), hit.title},
                                {QStringLiteral("subtitle"), hit.subtitle},
                                {QStringLiteral("rows"), hit.rows}});
    return Outcome{QJsonObject{{QStringLiteral("hits"), hits}}};
}
} // namespace

void addRowCommands(CLI::App& app, Console& console)
{
    auto* asked = new RowArguments;
    CLI::App* rows = addCommand(app, console, "rows", "list rows", [&console, asked] { return list(console, *asked); });
    rows->add_option("TABLE", asked->table)->required();
    rows->add_option("--where", asked->where, "FIELD=VALUE")->take_all()->expected(1);
    rows->add_option("--sort", asked->sort, "FIELD, or -FIELD for descending");
    rows->add_option("--limit", asked->limit)->check(CLI::NonNegativeNumber);
    CLI::App* adding = addCommand(app, console, "add", "add a row", [&console, asked] { return add(console, *asked); });
    adding->add_option("TABLE", asked->table)->required();
    adding->add_option("FIELD=VALUE", asked->fields)->required();
    CLI::App* setting =
        addCommand(app, console, "set", "change a row", [&console, asked] { return set(console, *asked); });
    setting->add_option("TABLE", asked->table)->required();
    setting->add_option("KEY", asked->key)->required();
    setting->add_option("FIELD=VALUE", asked->fields)->required();
    CLI::App* removing =
        addCommand(app, console, "remove", "remove a row", [&console, asked] { return remove(console, *asked); });
    removing->add_option("TABLE", asked->table)->required();
    removing->add_option("KEY", asked->key)->required();
    CLI::App* finding = addCommand(app, console, "find", "find by text, pinyin or initials",
                                   [&console, asked] { return find(console, *asked); });
    finding->add_option("TEXT", asked->text)->required();
    finding->add_option("--limit", asked->limit)->check(CLI::NonNegativeNumber);
    CLI::App* library = app.add_subcommand("library", "what trainers published");
    library->require_subcommand(1);
    CLI::App* use =
        addCommand(*library, console, "use", "say that an item was used in a session, or by a person on a day",
                   [&console, asked] { return useItem(console, *asked); });
    use->add_option("CODE", asked->key, "of the item, or its title")->required();
    CLI::Option* session = use->add_option("--session", asked->session, "its trainer used it, on its day");
    CLI::Option* person = use->add_option("--person", asked->person, "employee number");
    use->add_option("--on", asked->day, "the day, where no session says it");
    session->excludes(person);
}

} // namespace rostrum::ctl
