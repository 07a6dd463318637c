#include "ui/words/statusword.h"
#include "models/report/words.h"
#include "ui/words/language.h"

namespace rostrum {

// As on paper: one word list for both.
QString statusWord(Status status)
{
    static QString language;
    static std::unique_ptr<ReportWords> words;
    if (!words || language != currentLanguage()) {
        language = currentLanguage();
        words = std::make_unique<ReportWords>(language);
    }
    return words->status(status);
}

} // namespace rostrum
