// From the cells of one row to a row that could be written: typed values, references found, identity known.
#pragma once
#include "models/facts/directory.h"
#include "models/facts/value.h"

namespace rostrum {

struct RowProblem {
    int column = -1; ///< index into the table's columns; kAnswerColumn + i for answer i; -1: the whole row
    const char* code = nullptr;
    std::string value; ///< what stood there
};
inline constexpr int kAnswerColumn = 1000;

/// The cells of one row by column of the table; empty cells for columns that the sheet does not have.
struct RowInput {
    std::vector<Cell> cells;
    std::vector<Cell> answers; ///< in the order of the sheet's dimensions
};

struct ResolvedRow {
    Id id;                      ///< null when the row cannot be written
    bool known = false;         ///< found by its natural key under this id
    std::vector<Value> values;  ///< by column of the table
    std::vector<Value> answers; ///< by position - 1
    Id form;
    int64_t overallScale = 0; ///< of a rating from a sheet: the highest overall answer; 0: not asked
    std::vector<RowProblem> problems;
    RowTexts texts;
    bool rejected() const;
    void clear(size_t columns);
};

class RowResolver {
public:
    RowResolver(const FactTable& table, Directory& directory);

    /// Which columns the sheet has; defaults apply only to columns that it does not have.
    void setMapped(std::vector<bool> mapped) { m_mapped = std::move(mapped); }
    /// The form of a sheet of ratings.
    void setForm(Directory::Form form);
    /// For the second reading of a plan: rows keep the ids that they were given.
    void setIdentitiesKnown() { m_identitiesKnown = true; }
    /// What a refused row would be, where its fault is elsewhere; null when it does not tell.
    Id likelyId(const ResolvedRow& row) const;

    /// Values in `row` are views into it and into the cells.
    void resolve(const RowInput& input, ResolvedRow& row);
    /// For a row that is known: the given values only, without defaults, required columns or identity.
    void resolveFields(const RowInput& input, ResolvedRow& row);

private:
    void parse(const RowInput& input, ResolvedRow& row);
    void parseRating(const RowInput& input, ResolvedRow& row, Scratch& scratch);
    Parsed onScale(const Column& column, const Cell& cell, int64_t scale, Scratch& scratch) const;
    void findReferences(ResolvedRow& row);
    void findPeople(ResolvedRow& row);
    void findSession(ResolvedRow& row);
    void setDefaults(ResolvedRow& row);
    void checkRow(ResolvedRow& row);
    void identify(ResolvedRow& row);

    void identifyPerson(ResolvedRow& row);
    void identifyCourse(ResolvedRow& row);
    void identifySession(ResolvedRow& row);
    void identifyRating(ResolvedRow& row);
    void identifyHomework(ResolvedRow& row);
    void identifyItem(ResolvedRow& row);
    void identifyAssessment(ResolvedRow& row);
    void readPeriod(ResolvedRow& row);

    int indexOf(std::string_view key) const; ///< -1: the table has no such column
    const Value& at(const ResolvedRow& row, std::string_view key) const;
    Value* slot(ResolvedRow& row, std::string_view key) const;
    std::string_view text(const ResolvedRow& row, std::string_view key) const { return at(row, key).text; }
    Id ref(const ResolvedRow& row, std::string_view key) const { return at(row, key).id; }
    void setDefault(ResolvedRow& row, std::string_view key, const Value& value);
    void fault(ResolvedRow& row, std::string_view key, const char* code) const;
    bool isTable(std::string_view sqlName) const { return m_name == sqlName; }

    const FactTable& m_table;
    // Columns are asked for by name a dozen times a row: their lengths are not counted each time.
    const std::string_view m_name;
    std::vector<std::string_view> m_keys;
    Directory& m_directory;
    std::vector<bool> m_mapped;
    bool m_identitiesKnown = false;
    Directory::Form m_form;
    int m_overall = -1, m_respondents = -1; // columns of ratings
    bool m_summary = false;                 // a sheet of means
    WordMemory m_words;
    std::unordered_map<Id, int, IdHash> m_equals;
};

} // namespace rostrum
