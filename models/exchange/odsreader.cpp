#include "models/exchange/odsreader.h"
#include "models/exchange/bookparts.h"
#include "models/exchange/odscontent.h"
#include <array>

namespace rostrum {

namespace {
constexpr char kContent[] = "content.xml", kStyles[] = "styles.xml", kManifest[] = "META-INF/manifest.xml";
constexpr std::string_view kOpenDocument = "application/vnd.oasis.opendocument.";

// Says that a part is encrypted; which one does not matter, for one password covers them all.
class ManifestHandler : public XmlHandler {
public:
    bool encrypted = false;
    void start(XmlReader&, Ns ns, std::string_view local, const XmlAttributes&) override
    {
        encrypted = encrypted || (ns == Ns::Manifest && local == "encryption-data");
    }
    void end(XmlReader&) override {}
    void text(XmlReader&, std::string_view) override {}
};

std::string mimetypeOf(ZipContainer& zip)
{
    std::array<char, 128> text;
    if (!zip.has("mimetype"))
        return {};
    auto part = zip.part("mimetype");
    const auto got = part ? part->read(text.data(), text.size()) : Result<size_t>(0);
    return std::string(text.data(), got.value_or(0));
}

// People rename anything to .ods.
tl::unexpected<Error> notASpreadsheet(std::string_view mimetype)
{
    struct Known {
        std::string_view name;
        const char* format;
    };
    static constexpr Known known[] = {{"text", "odt"},     {"presentation", "odp"}, {"graphics", "odg"},
                                      {"database", "odb"}, {"formula", "odf"},      {"chart", "odc"}};
    const char* format = mimetype.substr(0, 24) == "application/vnd.sun.xml." ? "sxc" : "zip";
    const std::string_view name = mimetype.substr(std::min(kOpenDocument.size(), mimetype.size()));
    if (name.substr(0, 11) == "spreadsheet")
        return fail(ErrorCode::SheetDamaged, {{QStringLiteral("part"), QLatin1String(kContent)}});
    for (const Known& entry : known)
        if (name.substr(0, entry.name.size()) == entry.name)
            format = entry.format;
    return fail(ErrorCode::SheetFormatUnknown, {{QStringLiteral("format"), QLatin1String(format)}});
}

bool isEncrypted(ZipContainer& zip, const ReadOptions& options)
{
    ManifestHandler manifest;
    // A manifest that cannot be read says nothing: OpenOffice once wrote one with a document type, and without any the
    // cells are the same.
    return zip.has(kManifest) && BookParts(zip, options).read(kManifest, manifest) && manifest.encrypted;
}
} // namespace

bool isOpenDocument(QIODevice& device)
{
    auto zip = ZipContainer::open(device);
    return zip && (mimetypeOf(*zip).compare(0, kOpenDocument.size(), kOpenDocument) == 0 ||
                   (zip->has(kContent) && !zip->has("[Content_Types].xml")));
}

Result<Book> readOds(QIODevice& device, const ReadOptions& options)
{
    ROSTRUM_TRY(zip, ZipContainer::open(device));
    if (isEncrypted(zip, {}))
        return fail(ErrorCode::SheetEncrypted);
    BookParts parts(zip, options);
    OdsStyles styles;
    OdsStylesPart stylesPart(styles);
    parts.expect(kStyles);
    parts.expect(kContent);
    if (zip.has(kStyles))
        ROSTRUM_CHECK(parts.read(kStyles, stylesPart));
    OdsContent content(styles, options.sheet);
    ROSTRUM_CHECK(parts.read(kContent, content));
    ROSTRUM_CHECK(content.settle());
    if (!content.isSpreadsheet())
        return notASpreadsheet(mimetypeOf(zip));
    if (!options.sheet.isEmpty() && content.sheets().empty())
        return fail(ErrorCode::SheetUnknown,
                    {{QStringLiteral("sheet"), options.sheet}, {QStringLiteral("sheets"), content.names()}});
    Book book;
    book.format = QStringLiteral("ods");
    book.sheets = std::move(content.sheets());
    return book;
}

} // namespace rostrum
