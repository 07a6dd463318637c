// The byte strings of BIFF5: in the code page that the workbook names, or in the one that they must be in.
#pragma once
#include <QString>
#include <memory>
#include <string>
#include <string_view>

struct UConverter;

namespace rostrum {

class XlsCodePage {
public:
    /// Of the CODEPAGE record: 936, 1252, 10008…. A number that nobody knows is as good as none.
    void setNumber(int number);
    /// What the person chose instead; a name that nobody knows changes nothing.
    void setName(const QString& encoding);
    /// Without a code page: UTF-8 where the bytes are that, else GB18030, as for a text file.
    std::string decode(std::string_view bytes);

private:
    struct Close {
        void operator()(UConverter* converter) const;
    };
    using Converter = std::unique_ptr<UConverter, Close>;
    static Converter open(const char* name);

    Converter m_converter, m_fallback;
    bool m_chosen = false;
};

} // namespace rostrum
