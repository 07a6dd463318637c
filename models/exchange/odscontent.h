// content.xml of an .ods into sheets, in a single pass.
#pragma once
#include "models/exchange/odscell.h"
#include <array>
#include <optional>

namespace rostrum {

class OdsContent : public XmlHandler {
public:
    /// `sheet`: only this one; empty: all. The styles of styles.xml are there already and outlive the handler.
    OdsContent(OdsStyles& styles, QString sheet) : m_styles(styles), m_wanted(std::move(sheet)) {}

    /// After the part was read: whether it held a spreadsheet at all, what its tables are called, those that were read.
    bool isSpreadsheet() const { return m_isSpreadsheet; }
    const QStringList& names() const { return m_names; }
    std::vector<Sheet>& sheets() { return m_sheets; }
    /// Cells in a strange namespace, of which none was read: damage, not an empty sheet.
    Result<void> settle() const;

    void start(XmlReader& reader, Ns ns, std::string_view local, const XmlAttributes& attributes) override;
    void end(XmlReader& reader) override;
    void text(XmlReader&, std::string_view utf8) override
    {
        if (!m_skipFrom && (m_at == At::Paragraph || m_at == At::Inline))
            m_cell.addText(utf8);
    }

private:
    enum class At : uint8_t { Skip, Root, Document, Styles, Body, Book, Table, Row, Cell, Paragraph, Inline };
    At descend(XmlReader& reader, Ns ns, std::string_view local, const XmlAttributes& attributes);
    At enterTable(XmlReader& reader, const XmlAttributes& attributes);
    At inTable(std::string_view local, const XmlAttributes& attributes);
    At inRow(XmlReader& reader, std::string_view local, const XmlAttributes& attributes);
    At inText(std::string_view local, const XmlAttributes& attributes);
    void addColumns(const XmlAttributes& attributes);
    const std::string& inheritedStyle() const;
    Result<void> endTable();
    void noteStrange(Ns ns, std::string_view local);

    struct Columns {
        int end; // one past the last
        std::string style;
    };
    OdsStyles& m_styles;
    QString m_wanted;
    QStringList m_names;
    std::vector<Sheet> m_sheets;
    std::optional<Sheet> m_sheet;
    std::optional<OdsRows> m_rows;
    OdsBudget m_budget;
    size_t m_slotsLeft = Sheet::kMaxSlots;
    OdsCell m_cell;
    std::vector<Columns> m_columns; // styles that cells without one have, left to right
    std::string m_rowStyle;
    std::array<At, XmlReader::kMaxDepth + 1> m_path{At::Root}; // what the element at each depth is
    At m_at = At::Root;
    int m_skipFrom = 0; // the depth of an element whose inside does not count; 0: none
    bool m_isSpreadsheet = false;
    bool m_inStrangeCell = false;
    size_t m_strange = 0, m_read = 0; // of the table that is being read: cells not understood, and understood
};

} // namespace rostrum
