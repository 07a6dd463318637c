// The library: cases, articles, slides and templates that trainers publish, and who used them.
#include "models/facts/library.h"
#include "models/facts/declarations.h"
#include "models/facts/sharedcolumns.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
constexpr Word kLibraryKind[] = {
    {"case", QT_TRANSLATE_NOOP("Word", "case"), "案例|业务案例|客户案例|case study"},
    {"article", QT_TRANSLATE_NOOP("Word", "article"), "文章|文档|文稿|经验|technique"},
    {"slides", QT_TRANSLATE_NOOP("Word", "slides"), "课件|幻灯片|ppt|讲义|deck"},
    {"template", QT_TRANSLATE_NOOP("Word", "template"), "模板|模版|表格模板"},
};

Column author()
{
    return {.key = "author",
            .title = QT_TRANSLATE_NOOP("Column", "Author"),
            .headers = "作者|作者工号|作者姓名|上传人|发布人|贡献人|分享人|author number|uploaded by",
            .kind = Kind::Person,
            .column = "author",
            .select = "(SELECT coalesce(p.name, p.number) FROM person p WHERE p.id=t.author)",
            .width = 100};
}

Column item()
{
    return {.key = "item",
            .title = QT_TRANSLATE_NOOP("Column", "Library item"),
            .headers = "资料编号|资料|library item",
            .kind = Kind::Identifier,
            .column = "item",
            .required = true,
            .select = "(SELECT coalesce(i.code, i.title) FROM library_item i WHERE i.id=t.item)",
            .width = 120};
}

// Who used it where no session says so.
Column usedBy()
{
    Column column = shared::number();
    column.required = false;
    return column;
}

Error noSuchItem(const FactTable& table, const QString& text, const char* code)
{
    return {ErrorCode::InvalidValue,
            {{QStringLiteral("table"), QString::fromLatin1(table.key)},
             {QStringLiteral("field"), QStringLiteral("item")},
             {QStringLiteral("value"), text},
             {QStringLiteral("problem"), QString::fromLatin1(code)}},
            {}};
}
} // namespace

namespace words {
const WordList libraryKind = kLibraryKind;
} // namespace words

FactTable declareLibrary()
{
    return {"library",
            "library_item",
            QT_TRANSLATE_NOOP("Table", "Library"),
            QT_TRANSLATE_NOOP("Table", "library items"),
            "t.code",
            nullptr,
            "t.published_on DESC, t.rowid",
            true,
            {
                {.key = "code",
                 .title = QT_TRANSLATE_NOOP("Column", "Item code"),
                 .headers = "资料编号|编号|资料代码|code|item code|item number",
                 .kind = Kind::Identifier,
                 .column = "code",
                 .width = 110},
                {.key = "title",
                 .title = QT_TRANSLATE_NOOP("Column", "Item title"),
                 .headers = "资料名称|资料标题|标题|题目|名称|案例名称|文章标题|title|name",
                 .column = "title",
                 .required = true,
                 .width = 280},
                author(),
                {.key = "kind",
                 .title = QT_TRANSLATE_NOOP("Column", "Kind of item"),
                 .headers = "资料类型|资料类别|类型|类别|分类|kind|type",
                 .kind = Kind::Word,
                 .column = "kind",
                 .words = words::libraryKind,
                 .width = 80},
                {.key = "tags",
                 .title = QT_TRANSLATE_NOOP("Column", "Tags"),
                 .headers = "标签|关键词|关键字|tag|keywords",
                 .column = "tags",
                 .width = 200},
                {.key = "published_on",
                 .title = QT_TRANSLATE_NOOP("Column", "Published on"),
                 .headers = "发布日期|发布时间|上传日期|上传时间|发表日期|日期|published|date",
                 .kind = Kind::Day,
                 .column = "published_on",
                 .width = 100},
            }};
}

// Typed here, or by the console: no sheet says so.
FactTable declareLibraryUses()
{
    return {"library_uses",
            "library_use",
            QT_TRANSLATE_NOOP("Table", "Uses of the library"),
            QT_TRANSLATE_NOOP("Table", "uses of library items"),
            nullptr,
            nullptr,
            "t.rowid DESC",
            false,
            {
                item(),
                {.key = "title",
                 .title = QT_TRANSLATE_NOOP("Column", "Item title"),
                 .headers = "资料名称",
                 .place = Place::Companion,
                 .select = "(SELECT i.title FROM library_item i WHERE i.id=t.item)",
                 .width = 240},
                shared::session(),
                usedBy(),
                {.key = "name",
                 .title = QT_TRANSLATE_NOOP("Column", "Used by"),
                 .headers = "使用人",
                 .place = Place::Companion,
                 .select = "(SELECT p.name FROM person p WHERE p.id=coalesce(t.person, (SELECT s.trainer FROM session "
                           "s WHERE s.id=t.session)))",
                 .width = 100},
                {.key = "used_on",
                 .title = QT_TRANSLATE_NOOP("Column", "Used on"),
                 .headers = "使用日期",
                 .kind = Kind::Day,
                 .column = "used_on",
                 .select = "coalesce(t.used_on, (SELECT substr(s.starts_at,1,10) FROM session s WHERE s.id=t.session))",
                 .width = 100},
            }};
}

Result<FieldValues> withItemsFound(Connection& db, const FactTable& table, const FieldValues& values)
{
    if (std::string_view(table.table) != "library_use")
        return values;
    FieldValues found = values;
    for (auto& [field, text] : found) {
        if (field != QStringLiteral("item") || text.trimmed().isEmpty())
            continue;
        const QString asked = text.trimmed();
        Query items = db.query("SELECT id, code IS ?1 OR id=?2 FROM library_item WHERE code=?1 OR id=?2 OR title=?1 "
                               "ORDER BY 2 DESC, id LIMIT 2");
        items.bind(asked).bind(Id::fromHex(asked).value_or(Id{}));
        std::vector<std::pair<Id, bool>> fits;
        while (items.next())
            fits.emplace_back(items.id(0), items.integer(1) != 0);
        ROSTRUM_CHECK(items.status());
        if (fits.empty())
            return fail(noSuchItem(table, asked, problem::unknownItem));
        if (fits.size() > 1 && !fits.front().second)
            return fail(noSuchItem(table, asked, problem::ambiguousItem));
        text = fits.front().first.hex();
    }
    return found;
}

} // namespace rostrum
