// A typed value on its way into a row, and what was wrong with one that is not.
#pragma once
#include "models/base/cell.h"
#include "models/base/id.h"
#include "models/facts/columns.h"
#include <forward_list>
#include <string>
#include <unordered_map>

namespace rostrum {

struct Value {
    enum Type : uint8_t {
        Absent,  ///< a blank cell: leaves what is there
        Null,    ///< cleared by hand
        Integer, ///< hours, scores, counts, booleans
        Text,    ///< text, identifiers, ISO days and moments, word keys
        Ref,     ///< the id of another row
    };
    Type type = Absent;
    bool defaulted = false; ///< assumed for a new row; never overwrites
    int64_t integer = 0;
    std::string_view text;
    Id id;

    bool given() const { return type != Absent; }
    static Value ofInteger(int64_t v) { return {Integer, false, v, {}, {}}; }
    static Value ofText(std::string_view v) { return {Text, false, 0, v, {}}; }
    static Value ofRef(const Id& v) { return {Ref, false, 0, {}, v}; }
    bool sameAs(const Value& other) const
    {
        return type == other.type && integer == other.integer && text == other.text && id == other.id;
    }
};

/// Owns the texts of one row's values that are not views into its cells.
class RowTexts {
public:
    RowTexts() = default;
    RowTexts(RowTexts&&) = default; // a copy's views would look into the original
    RowTexts& operator=(RowTexts&&) = default;
    std::string_view keep(std::string text) { return m_texts.emplace_front(std::move(text)); }
    void clear() { m_texts.clear(); }

private:
    std::forward_list<std::string> m_texts;
};

/// findWord with a memory: a sheet writes the same few words a million times.
class WordMemory {
public:
    const Word* word(WordList list, std::string_view utf8);

private:
    std::unordered_map<std::string, const Word*> m_words; // the list's address, then the text
};

/// What parsing needs beside the cell; the caller's.
struct Scratch {
    RowTexts& texts;
    WordMemory& words;
    std::string_view keep(std::string text) { return texts.keep(std::move(text)); }
};

/// Stable codes of what can be wrong with a row or worth a word; ui/words makes the sentences.
namespace problem {
inline constexpr char notADate[] = "not_a_date";
inline constexpr char notANumber[] = "not_a_number";
inline constexpr char tooManyDecimals[] = "too_many_decimals";
inline constexpr char outOfRange[] = "out_of_range";
inline constexpr char unknownWord[] = "unknown_word";
inline constexpr char errorCell[] = "error_cell";
inline constexpr char beyondScale[] = "beyond_scale"; // of the answers of a form
inline constexpr char tooLong[] = "too_long";
inline constexpr char missingValue[] = "missing_value";
inline constexpr char unknownPerson[] = "unknown_person";
inline constexpr char ambiguousPerson[] = "ambiguous_person";
inline constexpr char unknownCourse[] = "unknown_course";
inline constexpr char ambiguousCourse[] = "ambiguous_course";
inline constexpr char unknownSession[] = "unknown_session";
inline constexpr char ambiguousSession[] = "ambiguous_session";
inline constexpr char ambiguousDepartment[] = "ambiguous_department";
inline constexpr char duplicateInFile[] = "duplicate_in_file";
inline constexpr char formerNumber[] = "former_number";
inline constexpr char otherForm[] = "other_form";
inline constexpr char hoursMissing[] = "hours_missing";
inline constexpr char dayOrder[] = "day_order";
inline constexpr char keyTaken[] = "key_taken";
inline constexpr char bothChanged[] = "both_changed";
// warnings: the row is taken
inline constexpr char nameDiffers[] = "name_differs";
inline constexpr char editKept[] = "edit_kept";         // of a row that was edited since it was imported
inline constexpr char editReplaced[] = "edit_replaced"; // the officer took the file's value
inline constexpr char submittedOnMissing[] = "submitted_on_missing";
inline constexpr char idNumberCut[] = "id_number_cut";                   // by a spreadsheet that took it for a number
inline constexpr char summaryBesideRatings[] = "summary_beside_ratings"; // the single ratings count, the means do not
} // namespace problem
bool isWarning(std::string_view code);

/// An id number of 18 digits whose end a spreadsheet made 000: its check digit (GB 11643) fails. Or 1.10101E+17.
bool isCutIdNumber(std::string_view text);

struct Parsed {
    Value value;
    const char* fault = nullptr; ///< a code of `problem`; then value is Absent
};
/// References stay text here: the Directory finds them.
Parsed parseValue(const Column& column, const Cell& cell, Scratch& scratch);

} // namespace rostrum
