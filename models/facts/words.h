// The closed vocabularies of the facts: the key that is stored, its English title, the names under which sheets write
// it.
#pragma once
#include <QString>
#include <span>
#include <string_view>

namespace rostrum {

struct Word {
    const char* key;   ///< stored and printed by the console
    const char* title; ///< English; translated late in context "Word"
    const char* names; ///< other recognised writings, separated by |
};
using WordList = std::span<const Word>;

namespace words {
extern const WordList sessionStatus;    ///< planned held cancelled
extern const WordList attendanceStatus; ///< present partial leave absent booked
extern const WordList part;             ///< morning afternoon
extern const WordList homeworkKind;     ///< homework essay
extern const WordList grade;            ///< none submitted excellent best
extern const WordList hourCategory;     ///< public professional
extern const WordList titleGrade;       ///< junior intermediate associate_senior senior
extern const WordList leaveKind;        ///< maternity sick unpaid secondment study other
extern const WordList decision;         ///< met not_met exempt
extern const WordList yesNo;            ///< 1 0
} // namespace words

/// The key for a key, title or name, whatever its case and width; null when it is none of the list.
const Word* findWord(WordList list, std::string_view utf8);
const Word* wordOfKey(WordList list, QStringView key);
/// The title in the program's language; the key itself when it is not of the list.
QString wordTitle(WordList list, const QString& key);

} // namespace rostrum
