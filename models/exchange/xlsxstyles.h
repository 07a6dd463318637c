// What styles.xml says of numbers: for each cell style, the kind of its number format.
#pragma once
#include "models/exchange/numberformat.h"
#include "models/exchange/xmlreader.h"
#include <map>
#include <vector>

namespace rostrum {

class XlsxStyles : public XmlHandler {
public:
    /// The format of a cell's `s`; plain for a style that is not there.
    NumberFormat format(size_t style) const { return style < m_styles.size() ? m_styles[style] : NumberFormat{}; }
    /// After the part was read.
    void settle();

    void start(XmlReader& reader, Ns ns, std::string_view local, const XmlAttributes& attributes) override;
    void end(XmlReader& reader) override;
    void text(XmlReader&, std::string_view) override {}

private:
    enum class In { Root, Formats, Styles, Elsewhere };
    In m_in = In::Root;
    std::map<int, NumberFormat> m_formats; // by numFmtId, only those that the file defines
    std::vector<int> m_ids;                // numFmtId of each cell style
    std::vector<NumberFormat> m_styles;
};

} // namespace rostrum
