// One cell of an .ods while it is read: its attributes and the text of its paragraphs, and what value they make.
#pragma once
#include "models/exchange/odsrepeats.h"
#include "models/exchange/odsstyles.h"

namespace rostrum {

/// A count of repeats as the file gives it: at least 1, saturated where nobody could count that far.
uint64_t odsRepeat(const char* value);

class OdsCell {
public:
    void start(const XmlReader& reader, const XmlAttributes& attributes);
    void startParagraph();
    void endParagraph();
    /// White space with a line break in it is how the XML is laid out: it counts as one space, and none at the ends of
    /// a paragraph. Spaces alone all count, though OpenDocument says otherwise: LibreOffice writes them so.
    void addText(std::string_view utf8);
    /// Characters that are elements: spaces, a tab, a line break.
    void add(char character, uint64_t count);

    uint64_t repeat() const { return m_repeat; }
    /// `inherited` is the style of a cell that names none.
    OdsValue value(const OdsStyles& styles, const std::string& inherited) const;

private:
    enum class Type : uint8_t { None, Number, Date, Time, Bool, String };
    void takeType(std::string_view type);
    bool isError() const;
    OdsValue numberValue(NumberFormat format) const;
    OdsValue dateValue() const;
    OdsValue timeValue(NumberFormat format) const;
    OdsValue shownValue() const;
    bool isFull() const;
    void settleBlanks();

    Type m_type = Type::None;
    bool m_errorType = false, m_truth = false;
    bool m_hasParagraph = false, m_atStart = true, m_blanksBroken = false;
    int m_blanks = 0; // white space seen, not yet in the text
    uint64_t m_repeat = 1;
    std::string m_value;  // of office:value, date-value, time-value, boolean-value: a cell has one of them
    std::string m_string; // of office:string-value
    std::string m_style, m_text;
};

} // namespace rostrum
