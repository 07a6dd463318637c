#include "tests/support/craftods.h"

namespace rostrum::craft {

namespace {
QByteArray rootOf(const QByteArray& name)
{
    const QByteArray oasis = "urn:oasis:names:tc:opendocument:xmlns:";
    QByteArray root = "<office:" + name;
    const QPair<const char*, const char*> spaces[] = {{"office", "office"}, {"table", "table"},
                                                      {"text", "text"},     {"style", "style"},
                                                      {"draw", "drawing"},  {"number", "datastyle"}};
    for (const auto& [prefix, space] : spaces)
        root += " xmlns:" + QByteArray(prefix) + "=\"" + oasis + space + ":1.0\"";
    return root + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">";
}
} // namespace

QByteArray odsContent(const QByteArray& tables, const QByteArray& automatic)
{
    return rootOf("document-content") + "<office:automatic-styles>" + automatic +
           "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
           "</office:spreadsheet></office:body></office:document-content>";
}

QByteArray odsPadding(const QByteArray& cellStyle, int digits)
{
    return "<number:number-style style:name=\"N" + cellStyle +
           "\"><number:number number:decimal-places=\"0\" number:min-integer-digits=\"" + QByteArray::number(digits) +
           "\"/></number:number-style><style:style style:name=\"" + cellStyle +
           "\" style:family=\"table-cell\" style:data-style-name=\"N" + cellStyle + "\"/>";
}

Ods::Ods(const QByteArray& rows, const QByteArray& automatic)
{
    content = odsContent("<table:table table:name=\"S\">" + rows + "</table:table>", automatic);
    manifest = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
               "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" +
               QByteArray(kOdsType) +
               "\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
               "</manifest:manifest>";
}

QByteArray Ods::zip(bool deflate) const
{
    Parts parts;
    const QPair<const char*, const QByteArray*> all[] = {{"mimetype", &mimetype},
                                                         {"content.xml", &content},
                                                         {"styles.xml", &styles},
                                                         {"META-INF/manifest.xml", &manifest}};
    for (const auto& [name, bytes] : all)
        if (!bytes->isEmpty())
            parts.append({name, *bytes});
    return zipOf(parts, deflate);
}

} // namespace rostrum::craft
