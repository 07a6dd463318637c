// What the styles of an .ods say of cells and tables: which numbers are shown with leading zeros, which times are
// durations, which tables are hidden.
#pragma once
#include "models/exchange/numberformat.h"
#include "models/exchange/xmlreader.h"
#include <string>
#include <unordered_map>

namespace rostrum {

/// Fed with the elements below office:styles (styles.xml) and office:automatic-styles (content.xml), in this order.
class OdsStyles {
public:
    /// The format of a cell style; plain for one that is not there. Only Plain, Padded and Duration occur: what is a
    /// date or time is told by the cell.
    NumberFormat format(const std::string& cellStyle) const;
    bool isHidden(const std::string& tableStyle) const;
    /// Whether any format at all is not plain: else nobody needs to ask.
    bool hasFormats() const { return !m_formats.empty(); }

    /// `depth`: of the element below the one that holds the styles; 1 is a style.
    void start(const XmlReader& reader, int depth, Ns ns, std::string_view local, const XmlAttributes& attributes);

private:
    struct CellStyle {
        std::string format, parent;
    };
    void startStyle(Ns ns, std::string_view local, const XmlAttributes& attributes);

    std::string m_name; // of the style whose inside is being read
    bool m_isTable = false, m_isNumber = false;
    std::unordered_map<std::string, NumberFormat> m_formats; // only those that are not plain
    std::unordered_map<std::string, CellStyle> m_cells;
    std::unordered_map<std::string, bool> m_hidden;
};

/// Reads styles.xml.
class OdsStylesPart : public XmlHandler {
public:
    explicit OdsStylesPart(OdsStyles& styles) : m_styles(styles) {}
    void start(XmlReader& reader, Ns ns, std::string_view local, const XmlAttributes& attributes) override;
    void end(XmlReader&) override {}
    void text(XmlReader&, std::string_view) override {}

private:
    OdsStyles& m_styles;
    bool m_inside = false;
};

} // namespace rostrum
