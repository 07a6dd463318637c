// What each kind of record is, as SQL. Private to models/search.
#pragma once
#include "models/search/records.h"
#include <string>

namespace rostrum {

/// Where the records of one kind are found for one kind of subject. Every statement selects, in this order:
/// id, when, what, who, whoNumber, amount, state, until.
struct RecordSource {
    RecordKind kind;
    Kind amount = Kind::Hours;
    WordList words{};
    const char* row;   ///< SQL for the id of the row
    const char* when;  ///< for its day
    const char* rest;  ///< for the others, what to until
    const char* from;  ///< tables and their joins
    const char* where; ///< with ?1: the subject's id, or its title

    std::string rowsSql() const;  ///< newest first; ?2 and ?3 first and last day or null, ?4 limit
    std::string countSql() const; ///< ?2 and ?3 as above
};

/// For a table of SearchHit; empty for another.
const std::vector<RecordSource>& recordSources(const QString& table);
/// Whether ?1 is the title, not the id.
bool isTitleTable(const QString& table);

} // namespace rostrum
