#include "models/exchange/xmlreader.h"
#include <cstring>
#include <expat.h>

namespace rostrum {

namespace {
// A tag or comment that does not end for so long is no spreadsheet's, and expat would read it again and again.
constexpr int64_t kMaxToken = int64_t(4) << 20;

Ns namespaceOf(std::string_view uri)
{
    struct Known {
        std::string_view uri;
        Ns ns;
    };
    static constexpr Known known[] = {
        {"", Ns::None},
        {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", Ns::Main},
        {"http://purl.oclc.org/ooxml/spreadsheetml/main", Ns::Main},
        {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", Ns::Relations},
        {"http://purl.oclc.org/ooxml/officeDocument/relationships", Ns::Relations},
        {"http://schemas.openxmlformats.org/package/2006/relationships", Ns::Package},
        {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", Ns::Office},
        {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", Ns::Table},
        {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", Ns::Text},
        {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", Ns::Style},
        {"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", Ns::Number},
        {"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", Ns::Calc},
        {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", Ns::Manifest},
    };
    for (const Known& entry : known)
        if (entry.uri == uri)
            return entry.ns;
    return Ns::Other;
}
} // namespace

const char* XmlAttributes::find(std::string_view name) const
{
    for (const char** pair = m_pairs; *pair; pair += 2)
        if (name == pair[0])
            return pair[1];
    return nullptr;
}

const char* XmlAttributes::find(Ns ns, std::string_view local) const
{
    for (const char** pair = m_pairs; *pair; pair += 2) {
        const char* colon = std::strchr(pair[0], ':');
        if (colon && local == colon + 1 && m_reader.prefixed({pair[0], size_t(colon - pair[0])}) == ns)
            return pair[1];
    }
    return nullptr;
}

XmlReader::XmlReader(XmlHandler& handler, QString part)
    : m_handler(handler), m_part(std::move(part)), m_parser(XML_ParserCreate(nullptr))
{
    // Namespaces are resolved here, not by expat: that one writes the URI out for every element, a third of its time.
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, onStart, onEnd);
    XML_SetCharacterDataHandler(m_parser, onText);
    XML_SetStartDoctypeDeclHandler(m_parser, onDoctype);
}

XmlReader::~XmlReader() { XML_ParserFree(m_parser); }

void XmlReader::stop(Error error)
{
    if (m_error)
        return;
    m_error = std::move(error);
    XML_StopParser(m_parser, XML_FALSE);
}

Ns XmlReader::prefixed(std::string_view prefix) const
{
    if (prefix.empty())
        return lookUp(prefix);
    Known& known = m_known[(size_t(static_cast<unsigned char>(prefix[0])) * 7 + prefix.size()) % m_known.size()];
    if (known.prefix != prefix)
        known = {std::string(prefix), lookUp(prefix)};
    return known.ns;
}

XmlReader::Name XmlReader::split(const char* name) const
{
    const char* colon = std::strchr(name, ':');
    return colon ? Name{prefixed({name, size_t(colon - name)}), colon + 1} : Name{Ns::None, name};
}

Ns XmlReader::lookUp(std::string_view prefix) const
{
    for (auto binding = m_bindings.rbegin(); binding != m_bindings.rend(); ++binding)
        if (binding->prefix == prefix)
            return binding->ns;
    return Ns::None;
}

void XmlReader::bind(const char** attributes)
{
    for (const char** pair = attributes; *pair; pair += 2) {
        const char* name = pair[0];
        if (name[0] != 'x' || std::strncmp(name, "xmlns", 5) != 0 || (name[5] != '\0' && name[5] != ':'))
            continue;
        m_bindings.push_back({name[5] ? name + 6 : "", namespaceOf(pair[1]), m_depth});
        m_known.fill({});
        if (!name[5])
            m_default = m_bindings.back().ns;
    }
}

void XmlReader::onStart(void* self, const char* name, const char** attributes)
{
    auto& reader = *static_cast<XmlReader*>(self);
    if (reader.m_error)
        return;
    if (++reader.m_depth > kMaxDepth) {
        reader.stop({ErrorCode::SheetHostile, {{QStringLiteral("reason"), QStringLiteral("nested_too_deep")}}, {}});
        return;
    }
    reader.bind(attributes);
    // One walk over the name, for this is done some ten million times.
    const char *local = name, *end = name;
    for (; *end; ++end)
        if (*end == ':' && local == name)
            local = end + 1;
    const Ns ns = local == name ? reader.m_default : reader.prefixed({name, size_t(local - name - 1)});
    reader.m_handler.start(reader, ns, {local, size_t(end - local)}, XmlAttributes(reader, attributes));
}

void XmlReader::onEnd(void* self, const char*)
{
    auto& reader = *static_cast<XmlReader*>(self);
    if (reader.m_error)
        return;
    reader.m_handler.end(reader);
    bool defaulted = false;
    while (!reader.m_bindings.empty() && reader.m_bindings.back().depth == reader.m_depth) {
        defaulted = defaulted || reader.m_bindings.back().prefix.empty();
        reader.m_bindings.pop_back();
        reader.m_known.fill({});
    }
    if (defaulted)
        reader.m_default = reader.prefixed({});
    --reader.m_depth;
}

void XmlReader::onText(void* self, const char* text, int length)
{
    auto& reader = *static_cast<XmlReader*>(self);
    if (!reader.m_error)
        reader.m_handler.text(reader, {text, size_t(length)});
}

void XmlReader::onDoctype(void* self, const char*, const char*, const char*, int)
{
    static_cast<XmlReader*>(self)->stop(
        {ErrorCode::SheetHostile, {{QStringLiteral("reason"), QStringLiteral("doctype")}}, {}});
}

Result<void> XmlReader::parse(std::string_view block, bool last)
{
    const XML_Status status = XML_Parse(m_parser, block.data(), int(block.size()), last);
    if (m_error)
        return fail(*m_error);
    if (status != XML_STATUS_OK)
        return fail(ErrorCode::SheetDamaged, {{QStringLiteral("part"), m_part}},
                    QString::fromLatin1(XML_ErrorString(XML_GetErrorCode(m_parser))));
    m_fed += int64_t(block.size());
    if (!last && m_fed - XML_GetCurrentByteIndex(m_parser) > kMaxToken)
        return fail(ErrorCode::SheetHostile, {{QStringLiteral("reason"), QStringLiteral("endless_tag")}});
    return {};
}

Result<void> XmlReader::feed(std::string_view block) { return parse(block, false); }

Result<void> XmlReader::finish() { return parse({}, true); }

} // namespace rostrum
