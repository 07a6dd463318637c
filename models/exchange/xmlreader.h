// A streaming XML reader over expat that knows namespaces by their URI and refuses what attackers use.
#pragma once
#include "models/base/result.h"
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct XML_ParserStruct;

namespace rostrum {

/// The namespaces that a spreadsheet is made of; transitional and strict URIs are one. From Office on: of OpenDocument.
enum class Ns : uint8_t { None, Other, Main, Relations, Package, Office, Table, Text, Style, Number, Calc, Manifest };

class XmlReader;

/// The attributes of one element; valid only inside XmlHandler::start.
class XmlAttributes {
public:
    XmlAttributes(const XmlReader& reader, const char** pairs) : m_reader(reader), m_pairs(pairs) {}
    /// An attribute without prefix.
    const char* find(std::string_view name) const;
    const char* find(Ns ns, std::string_view local) const;
    /// name, value, name, value…, null: for the few elements that occur millions of times.
    const char** raw() const { return m_pairs; }

private:
    const XmlReader& m_reader;
    const char** m_pairs;
};

class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(XmlReader& reader, Ns ns, std::string_view local, const XmlAttributes& attributes) = 0;
    virtual void end(XmlReader& reader) = 0;
    virtual void text(XmlReader& reader, std::string_view utf8) = 0;
};

class XmlReader {
public:
    static constexpr int kMaxDepth = 64;

    /// `part` names it in errors. The handler outlives the reader.
    XmlReader(XmlHandler& handler, QString part);
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    Result<void> feed(std::string_view block);
    /// After the last block: the document must be whole.
    Result<void> finish();
    /// For handlers: ends the reading with this error.
    void stop(Error error);
    /// The depth of the element that start() or end() is told of; the root is 1.
    int depth() const { return m_depth; }
    Ns prefixed(std::string_view prefix) const;
    struct Name {
        Ns ns = Ns::None;
        std::string_view local;
    };
    /// The parts of an attribute's name; one without prefix is in no namespace.
    Name split(const char* name) const;

private:
    struct Binding {
        std::string prefix;
        Ns ns;
        int depth;
    };
    static void onStart(void* self, const char* name, const char** attributes);
    static void onEnd(void* self, const char* name);
    static void onText(void* self, const char* text, int length);
    static void onDoctype(void* self, const char*, const char*, const char*, int);
    void bind(const char** attributes);
    Ns lookUp(std::string_view prefix) const;
    Result<void> parse(std::string_view block, bool last);

    XmlHandler& m_handler;
    QString m_part;
    XML_ParserStruct* m_parser;
    // What was looked up since the bindings last changed: OpenDocument binds some thirty prefixes at its root and uses
    // four of them for every cell.
    struct Known {
        std::string prefix;
        Ns ns = Ns::None;
    };
    std::vector<Binding> m_bindings;       // inner after outer
    mutable std::array<Known, 16> m_known; // an empty prefix: nothing known
    Ns m_default = Ns::None;
    int m_depth = 0;
    int64_t m_fed = 0;
    std::optional<Error> m_error;
};

} // namespace rostrum
