// Where the sample's rows look as if they came from: one file a month and table, rows numbered below its header.
#pragma once
#include "models/base/id.h"
#include "models/base/result.h"
#include <map>
#include <set>
#include <string>
#include <vector>

namespace rostrum {
class Change;
}

namespace rostrum::sample {

struct Origin {
    int source = -1; ///< index in Sources, -1 = none
    int line = 0;
};

class Sources {
public:
    /// The next free row of the file; `imported` is the day on which it looks imported.
    Origin next(const char* kind, const std::string& file, const std::string& imported);
    /// A row of its own, which next() leaves free: call it before.
    Origin reserve(const char* kind, const std::string& file, const std::string& imported, int line);

    Result<void> write(Change& change, uint32_t seed);
    /// The row in _source, once written.
    int64_t rowId(int source) const { return m_files[size_t(source)].rowId; }

private:
    struct File {
        std::string name, kind, imported;
        int line = 1; // the header
        std::set<int> reserved;
        int64_t rowId = 0;
    };
    int fileNamed(const char* kind, const std::string& file, const std::string& imported);

    std::vector<File> m_files;
    std::map<std::pair<std::string, std::string>, int> m_index;
};

} // namespace rostrum::sample
