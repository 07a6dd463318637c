// The words of the sample: resources/samples/*.txt, lists under [headings], one entry a line, # for remarks.
#pragma once
#include "models/base/result.h"
#include <map>
#include <string>
#include <vector>

namespace rostrum {

class Phrases {
public:
    using List = std::vector<std::string>;
    /// FileUnreadable when a file of the program's own resources is missing.
    static Result<Phrases> load();
    /// Never empty for a heading that the files have.
    const List& list(const char* heading) const;

private:
    Result<void> read(const QString& file);
    std::map<std::string, List, std::less<>> m_lists;
};

/// "a|b|c" in its parts.
Phrases::List fieldsOf(const std::string& line);

} // namespace rostrum
