#include "models/exchange/odsstyles.h"
#include <cstdlib>

namespace rostrum {

namespace {
// More styles than any program makes are not remembered: numbers are read all the same.
constexpr size_t kMostStyles = 65536;
constexpr int kMostParents = 16;
constexpr int kWidestPadding = 20;

std::string said(const char* value) { return value ? value : ""; }
bool is(const char* value, std::string_view wanted) { return value && value == wanted; }
} // namespace

NumberFormat OdsStyles::format(const std::string& cellStyle) const
{
    auto style = m_cells.find(cellStyle);
    for (int i = 0; i < kMostParents && style != m_cells.end(); ++i) {
        if (!style->second.format.empty()) {
            const auto found = m_formats.find(style->second.format);
            return found == m_formats.end() ? NumberFormat{} : found->second;
        }
        style = m_cells.find(style->second.parent);
    }
    return {};
}

bool OdsStyles::isHidden(const std::string& tableStyle) const
{
    const auto found = m_hidden.find(tableStyle);
    return found != m_hidden.end() && found->second;
}

void OdsStyles::startStyle(Ns ns, std::string_view local, const XmlAttributes& attributes)
{
    m_isTable = m_isNumber = false;
    m_name = said(attributes.find(Ns::Style, "name"));
    if (m_name.empty())
        return;
    if (ns == Ns::Style && local == "style") {
        const char* family = attributes.find(Ns::Style, "family");
        m_isTable = is(family, "table");
        if (is(family, "table-cell") && m_cells.size() < kMostStyles)
            m_cells[m_name] = {said(attributes.find(Ns::Style, "data-style-name")),
                               said(attributes.find(Ns::Style, "parent-style-name"))};
    } else if (ns == Ns::Number && m_formats.size() < kMostStyles) {
        m_formats.erase(m_name); // one of content.xml covers one of styles.xml
        m_isNumber = local == "number-style";
        if (local == "time-style" && is(attributes.find(Ns::Number, "truncate-on-overflow"), "false"))
            m_formats[m_name] = {NumberFormat::Kind::Duration};
    }
}

void OdsStyles::start(const XmlReader&, int depth, Ns ns, std::string_view local, const XmlAttributes& attributes)
{
    if (depth == 1) {
        startStyle(ns, local, attributes);
    } else if (depth == 2 && m_isTable && ns == Ns::Style && local == "table-properties") {
        if (m_hidden.size() < kMostStyles)
            m_hidden[m_name] = is(attributes.find(Ns::Table, "display"), "false");
    } else if (depth == 2 && m_isNumber && ns == Ns::Number && local == "number") {
        const char* width = attributes.find(Ns::Number, "min-integer-digits");
        const char* decimals = attributes.find(Ns::Number, "decimal-places");
        const int digits = width ? std::atoi(width) : 0;
        if (digits > 1 && digits <= kWidestPadding && (!decimals || is(decimals, "0")) &&
            !is(attributes.find(Ns::Number, "grouping"), "true"))
            m_formats[m_name] = {NumberFormat::Kind::Padded, uint8_t(digits)};
    }
}

void OdsStylesPart::start(XmlReader& reader, Ns ns, std::string_view local, const XmlAttributes& attributes)
{
    // The automatic styles of this part are those of headers and footers; their names mean others in content.xml.
    if (reader.depth() == 2)
        m_inside = ns == Ns::Office && local == "styles";
    else if (m_inside && reader.depth() > 2)
        m_styles.start(reader, reader.depth() - 2, ns, local, attributes);
}

} // namespace rostrum
