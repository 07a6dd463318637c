#include "models/exchange/xlsxstyles.h"
#include <cstdlib>

namespace rostrum {

void XlsxStyles::start(XmlReader& reader, Ns ns, std::string_view local, const XmlAttributes& attributes)
{
    if (reader.depth() == 2) {
        m_in = ns != Ns::Main       ? In::Elsewhere
               : local == "numFmts" ? In::Formats
               : local == "cellXfs" ? In::Styles
                                    : In::Elsewhere;
        return;
    }
    if (reader.depth() != 3 || ns != Ns::Main)
        return;
    const char* id = attributes.find("numFmtId");
    if (m_in == In::Formats && local == "numFmt") {
        const char* code = attributes.find("formatCode");
        if (id && code)
            m_formats[std::atoi(id)] = formatOfCode(code);
    } else if (m_in == In::Styles && local == "xf") {
        m_ids.push_back(id ? std::atoi(id) : 0);
    }
}

void XlsxStyles::end(XmlReader&) {}

void XlsxStyles::settle()
{
    m_styles.clear();
    for (const int id : m_ids) {
        const auto own = m_formats.find(id);
        m_styles.push_back(own != m_formats.end() ? own->second : builtInFormat(id));
    }
}

} // namespace rostrum
