// Who and what the rows of a sheet can refer to: people, departments, courses, sessions and forms, held in memory with
// those that an import is about to create. It reads the base once and is then asked a million times.
#pragma once
#include "models/base/id.h"
#include "models/store/change.h"
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rostrum {

/// The answer to "who is this?": an id, or why there is none (a code of namespace problem).
struct Found {
    Id id;
    const char* fault = nullptr;
    bool created = false; ///< made by this import, not in the base yet
};

class Directory {
public:
    static Result<std::unique_ptr<Directory>> load(Connection& db);
    /// Knows nobody: for edits that refer to no other row.
    static std::unique_ptr<Directory> empty();
    ~Directory();

    bool createMissing = false;

    struct PersonHint {
        std::string_view name; ///< from a companion column; fills a person only when this import creates it
        Id department;
        bool trainer = false;
    };
    /// cli.md: by number, else by a unique name; created where allowed.
    Found person(std::string_view text, const PersonHint& hint);
    /// For sheets about people: by number only, without creating; null id when there is none.
    Found personByNumber(std::string_view number) const;
    /// Also what referenceTo() made.
    Found personByName(std::string_view name) const;
    /// Stands for one of several people of a name who have no number, where a name is asked for.
    static QString referenceTo(const Id& person);
    /// The stored name of a person; empty when there is none.
    std::string_view nameOf(const Id& person) const;

    /// "总部/技术中心" or a name that is unique; made when it is not there.
    Found department(std::string_view path);
    Found course(std::string_view text);
    Found courseByCode(std::string_view code) const;
    Found courseByTitle(std::string_view title) const;
    std::string_view codeOf(const Id& course) const; ///< empty when it has none

    struct SessionQuery {
        std::string_view code;
        Id trainer, course;
        std::string_view startsAt; ///< a day, or a day and a time; may be empty
    };
    /// By code, else trainer + course + start, else trainer + course + day when exactly one fits. A session made from a
    /// day alone is adopted by a row that knows its code or start.
    Found session(const SessionQuery& query) const;
    /// The same, creating a held session where allowed and trainer or course and day are known.
    Found sessionOrNew(const SessionQuery& query);
    /// A new session's id: from (trainer, course, date, start if known); `code` parts two that share all of these.
    Id sessionId(const SessionQuery& query) const;
    /// Makes a session of this plan findable by the rows that follow.
    void remember(const Id& id, const SessionQuery& query);
    void rememberPerson(const Id& id, std::string_view number, std::string_view name);
    void rememberCourse(const Id& id, std::string_view code, std::string_view title);

    /// What a sheet of ratings asks: scales are highest answers, ten-thousandths; `overall` 0 where it is not asked.
    struct FormAsked {
        QStringList dimensions;
        std::vector<int64_t> scales;
        int64_t overall = 0;
    };
    struct Form {
        Id id;                      ///< null: nothing but an overall answer from 1 to 5, which needs no form
        std::vector<int> positions; ///< for each dimension asked for: its answer column, 1..32
        std::vector<int64_t> scales;
        int64_t overall = 0; ///< as asked
    };
    static constexpr int64_t kHouseScale = 50000; ///< 1 to 5
    /// The form that asks exactly these dimensions on these scales, in any order; made when it is not there.
    Form form(const FormAsked& asked);

    /// An accepted row refers to this id: what was created for it is written. What only rejected rows asked for is not.
    void use(const Id& id);
    /// How many of each were created and are used, by table key.
    QMap<QString, int> created() const;
    /// Writes what was created and is used, parents first.
    Result<void> writeCreated(Change& change) const;

private:
    Result<void> writeForms(Change& change) const;
    Directory();
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace rostrum
