#include "models/exchange/xlsxpackage.h"
#include "models/base/text.h"
#include "models/exchange/partpump.h"
#include "models/exchange/xmlreader.h"
#include <algorithm>

namespace rostrum {

namespace {
struct Relation {
    std::string id, kind, target; // kind: the last step of the type's URI, "worksheet"
};

bool endsWith(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

class RelationsHandler : public XmlHandler {
public:
    explicit RelationsHandler(std::string_view from) : m_from(from) {}
    std::vector<Relation> relations;

    void start(XmlReader& reader, Ns ns, std::string_view local, const XmlAttributes& attributes) override
    {
        if (reader.depth() != 2 || ns != Ns::Package || local != "Relationship")
            return;
        const char *id = attributes.find("Id"), *type = attributes.find("Type"), *target = attributes.find("Target");
        const char* mode = attributes.find("TargetMode");
        if (!id || !type || !target || (mode && std::string_view(mode) == "External"))
            return;
        const std::string_view uri = type;
        relations.push_back({id, std::string(uri.substr(uri.rfind('/') + 1)), ZipContainer::resolve(m_from, target)});
    }
    void end(XmlReader&) override {}
    void text(XmlReader&, std::string_view) override {}

private:
    std::string m_from;
};

class WorkbookHandler : public XmlHandler {
public:
    struct Entry {
        QString name;
        std::string relation, sheetId;
        bool hidden;
    };
    std::vector<Entry> entries;
    bool workbook = false;
    bool date1904 = false;

    void start(XmlReader& reader, Ns ns, std::string_view local, const XmlAttributes& attributes) override
    {
        // By depth as well as by name: an extension's own workbookPr or sheet deeper down is another thing.
        const bool main = ns == Ns::Main;
        if (reader.depth() == 1) {
            workbook = main && local == "workbook";
        } else if (reader.depth() == 2) {
            m_inSheets = main && local == "sheets";
            if (main && local == "workbookPr") {
                const char* value = attributes.find("date1904");
                const std::string_view said = value ? value : "0";
                date1904 = said == "1" || said == "true" || said == "on";
            }
        } else if (reader.depth() == 3 && m_inSheets && main && local == "sheet") {
            const auto said = [](const char* value) { return std::string(value ? value : ""); };
            const std::string state = said(attributes.find("state"));
            entries.push_back({QString::fromStdString(said(attributes.find("name"))),
                               said(attributes.find(Ns::Relations, "id")), said(attributes.find("sheetId")),
                               state == "hidden" || state == "veryHidden"});
        }
    }
    void end(XmlReader&) override {}
    void text(XmlReader&, std::string_view) override {}

private:
    bool m_inSheets = false;
};

Result<void> readPart(ZipContainer& zip, std::string_view name, XmlHandler& handler)
{
    ROSTRUM_TRY(part, zip.part(name));
    XmlReader reader(handler, part.name());
    ROSTRUM_CHECK(pumpPart(part, [&](std::string_view block) { return reader.feed(block); }));
    return reader.finish();
}

Result<std::vector<Relation>> relationsOf(ZipContainer& zip, const std::string& part)
{
    const size_t slash = part.rfind('/') + 1; // npos + 1 is 0
    const std::string name = part.substr(0, slash) + "_rels/" + part.substr(slash) + ".rels";
    RelationsHandler handler(part);
    if (zip.has(name))
        ROSTRUM_CHECK(readPart(zip, name, handler));
    return std::move(handler.relations);
}

// What the zip is when it is no workbook: people rename anything to .xlsx.
tl::unexpected<Error> notAWorkbook(const ZipContainer& zip, const std::string& main)
{
    const char* format = "zip";
    if (endsWith(main, ".bin") || zip.has("xl/workbook.bin"))
        format = "xlsb";
    else if (zip.hasFolder("word/"))
        format = "docx";
    else if (zip.hasFolder("ppt/"))
        format = "pptx";
    return fail(ErrorCode::SheetFormatUnknown, {{QStringLiteral("format"), QLatin1String(format)}});
}

const std::string* targetOf(const std::vector<Relation>& relations, std::string_view kind)
{
    for (const Relation& relation : relations)
        if (relation.kind == kind)
            return &relation.target;
    return nullptr;
}

// A workbook's table of texts or styles: by its relation, else where every writer puts it.
std::string companion(const ZipContainer& zip, const std::vector<Relation>& relations, const std::string& workbook,
                      const char* kind)
{
    if (const std::string* target = targetOf(relations, kind))
        return *target;
    const std::string usual = ZipContainer::resolve(workbook, kind + std::string(".xml"));
    return zip.has(usual) ? usual : std::string();
}

// Some writers leave r:id out; then the number of the sheet or its place says which part it is.
std::string partWithoutRelation(const ZipContainer& zip, const std::vector<Relation>& relations,
                                const std::string& workbook, const WorkbookHandler::Entry& entry, size_t place)
{
    for (const std::string& number : {std::to_string(place + 1), entry.sheetId}) {
        const std::string usual = ZipContainer::resolve(workbook, "worksheets/sheet" + number + ".xml");
        if (zip.has(usual))
            return usual;
    }
    for (const Relation& relation : relations)
        if (relation.kind == "worksheet" && place-- == 0)
            return relation.target;
    return {};
}
} // namespace

Result<XlsxPackage> openPackage(ZipContainer& zip)
{
    ROSTRUM_TRY(roots, relationsOf(zip, std::string()));
    const std::string* root = targetOf(roots, "officeDocument");
    const std::string main = root ? *root : "xl/workbook.xml";
    if (!zip.has(main) || endsWith(main, ".bin"))
        return notAWorkbook(zip, main);
    ROSTRUM_TRY(relations, relationsOf(zip, main));
    WorkbookHandler workbook;
    ROSTRUM_CHECK(readPart(zip, main, workbook));
    if (!workbook.workbook)
        return notAWorkbook(zip, main);

    XlsxPackage package;
    package.date1904 = workbook.date1904;
    package.texts = companion(zip, relations, main, "sharedStrings");
    package.styles = companion(zip, relations, main, "styles");
    for (size_t place = 0; place < workbook.entries.size(); ++place) {
        const WorkbookHandler::Entry& entry = workbook.entries[place];
        const auto found = std::find_if(relations.begin(), relations.end(), [&](const Relation& relation) {
            return !entry.relation.empty() && relation.id == entry.relation;
        });
        if (found != relations.end() && found->kind != "worksheet")
            continue;
        const std::string part =
            found != relations.end() ? found->target : partWithoutRelation(zip, relations, main, entry, place);
        if (part.empty())
            return fail(ErrorCode::SheetDamaged, {{QStringLiteral("part"), entry.name}});
        package.sheets.push_back({entry.name, entry.hidden, part});
    }
    return package;
}

} // namespace rostrum
