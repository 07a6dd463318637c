#include "ui/words/problemtext.h"
#include "models/base/decimal.h"
#include "models/facts/kpivalues.h"
#include "models/facts/library.h"
#include "models/facts/value.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct ProblemText {
    std::string_view code;
    const char* text;
};

constexpr ProblemText kProblemTexts[] = {
    {problem::notADate, QT_TRANSLATE_NOOP("Problem", "“%1” is not a date")},
    {problem::notANumber, QT_TRANSLATE_NOOP("Problem", "“%1” is not a number")},
    {problem::tooManyDecimals, QT_TRANSLATE_NOOP("Problem", "“%1” has too many decimals")},
    {problem::outOfRange, QT_TRANSLATE_NOOP("Problem", "“%1” is out of range")},
    {problem::beyondScale, QT_TRANSLATE_NOOP("Problem", "“%1” is beyond the scale, whose highest answer is %6")},
    {problem::unknownWord, QT_TRANSLATE_NOOP("Problem", "“%1” is not one of the words used here")},
    {problem::errorCell, QT_TRANSLATE_NOOP("Problem", "the cell holds an error (%1)")},
    {problem::tooLong, QT_TRANSLATE_NOOP("Problem", "the text is too long")},
    {problem::missingValue, QT_TRANSLATE_NOOP("Problem", "a value is missing")},
    {problem::unknownPerson, QT_TRANSLATE_NOOP("Problem", "nobody here is “%1”")},
    {problem::ambiguousPerson, QT_TRANSLATE_NOOP("Problem", "several people are called “%1”; use the employee number")},
    {problem::unknownCourse, QT_TRANSLATE_NOOP("Problem", "there is no course “%1”")},
    {problem::ambiguousCourse, QT_TRANSLATE_NOOP("Problem", "several courses are called “%1”; use the code")},
    {problem::unknownItem, QT_TRANSLATE_NOOP("Problem", "the library has no item “%1”")},
    {problem::ambiguousItem,
     QT_TRANSLATE_NOOP("Problem", "several items of the library are called “%1”; use the code")},
    {problem::notAPeriod, QT_TRANSLATE_NOOP("Problem", "“%1” is not a period; write 2026-10, 2026-Q4 or 2026")},
    {problem::unknownSession, QT_TRANSLATE_NOOP("Problem", "no session fits “%1”")},
    {problem::ambiguousSession, QT_TRANSLATE_NOOP("Problem", "several sessions fit; name the session's code")},
    {problem::ambiguousDepartment, QT_TRANSLATE_NOOP("Problem", "several departments are called “%1”; write the path")},
    {problem::duplicateInFile, QT_TRANSLATE_NOOP("Problem", "repeats row %2 with other values")},
    {"answered_twice", QT_TRANSLATE_NOOP("Problem", "answered already in row %2")},
    {problem::formerNumber, QT_TRANSLATE_NOOP("Problem", "“%1” is someone's former number; decide who is meant")},
    {problem::otherForm, QT_TRANSLATE_NOOP("Problem", "was rated on another form")},
    {problem::hoursMissing, QT_TRANSLATE_NOOP("Problem", "the hours of a partial attendance are missing")},
    {problem::dayOrder, QT_TRANSLATE_NOOP("Problem", "“%1” lies before the beginning")},
    {problem::keyTaken, QT_TRANSLATE_NOOP("Problem", "“%1” is taken")},
    {problem::bothChanged, QT_TRANSLATE_NOOP("Problem", "was %3, %5 made it %4, the file says %1")},
    {problem::editKept, QT_TRANSLATE_NOOP("Problem", "%5 made it %4 (it was %3); that is kept")},
    {problem::editReplaced, QT_TRANSLATE_NOOP("Problem", "%1 replaces what %5 made of it (%4)")},
    {problem::nameDiffers, QT_TRANSLATE_NOOP("Problem", "the name “%1” differs from the one known for this number")},
    {problem::submittedOnMissing,
     QT_TRANSLATE_NOOP("Problem", "the day of handing in is missing, so it is not counted")},
    {problem::idNumberCut, QT_TRANSLATE_NOOP("Problem", "the id number “%1” was cut by a spreadsheet; take it from the "
                                                        "original, as text")},
    {problem::summaryBesideRatings,
     QT_TRANSLATE_NOOP("Problem", "there are single ratings of this session too; they count, the means do not")},
    {"period_open", QT_TRANSLATE_NOOP("Problem", "%1 is not over yet; it can be locked from the day after its last")},
    {"period_waiting",
     QT_TRANSLATE_NOOP("Problem", "%1 cannot be locked yet: enter what is missing, or waive it with a "
                                  "reason")},
    {"period_nobody",
     QT_TRANSLATE_NOOP("Problem", "nobody is judged in %1; tick “trainer” for those whom the scheme is for")},
    {"period_locked", QT_TRANSLATE_NOOP("Problem", "%1 is locked already; reopen it first, with a reason")},
    {"period_not_locked", QT_TRANSLATE_NOOP("Problem", "%1 is not locked, so there is nothing to reopen")},
    {"reason_missing", QT_TRANSLATE_NOOP("Problem", "a reason is needed")},
    {"unknown_indicator", QT_TRANSLATE_NOOP("Problem", "the scheme has no indicator “%1”")},
    {"round_closed", QT_TRANSLATE_NOOP("Problem", "the round “%1” is closed; reopen it first")},
    {"unknown_role", QT_TRANSLATE_NOOP("Problem", "“%1” is none of the groups that can be asked")},
    {"asked_of_oneself", QT_TRANSLATE_NOOP("Problem", "nobody is asked about himself in another group than that")},
    {"not_oneself", QT_TRANSLATE_NOOP("Problem", "of oneself only the trainer is asked")},
    {"answered", QT_TRANSLATE_NOOP("Problem", "%1 has answered already, so the invitation stays")},
    {"twice", QT_TRANSLATE_NOOP("Problem", "“%1” stands here twice")},
    {"self_weight",
     QT_TRANSLATE_NOOP("Problem", "what somebody says of himself is shown and never counted; its weight is 0")},
    {"too_few_raters", QT_TRANSLATE_NOOP("Problem", "%1 people are too few to stay unknown; 5 is the least")},
    {"file_too_large", QT_TRANSLATE_NOOP("Problem", "is larger than 200 MB; keep a smaller copy as evidence")},
    {"file_not_regular", QT_TRANSLATE_NOOP("Problem", "is a folder or a link, not a file; choose the file itself")},
    {"file_cut_short", QT_TRANSLATE_NOOP("Problem", "ended before its size while it was copied; nothing was kept, "
                                                    "copy it to this computer and try again")},
    {"file_altered", QT_TRANSLATE_NOOP("Problem", "was altered after it was kept, so it was not opened; attach the "
                                                  "original again, that mends it")},
    {"takes_no_evidence",
     QT_TRANSLATE_NOOP("Problem", "takes no evidence files; decisions, exemptions, certificates, outside hours, "
                                  "leave, exams, homework and sessions do")},
    {"file_gone", QT_TRANSLATE_NOOP("Problem", "is not in the folder of evidence files; bring that folder back from "
                                               "a backup, or attach the original again")},
    {"not_of_this_measure", QT_TRANSLATE_NOOP("Problem", "the measure knows no “%1”")},
    {"", QT_TRANSLATE_NOOP("Problem", "“%1” cannot be used")}, // whoever refuses need not say more
};
} // namespace

QString problemText(const QString& code, const ProblemDetails& details)
{
    const auto shown = [](const QString& value) {
        return value.isEmpty() ? QCoreApplication::translate("Problem", "(blank)") : value;
    };
    // A row that repeats another, and an answer that is given a second time.
    const bool twice = details.inColumn && code == QLatin1String(problem::duplicateInFile);
    const std::string key = twice ? "answered_twice" : code.toStdString();
    for (const ProblemText& text : kProblemTexts)
        if (text.code == key) // the cell's own text last: it may hold a %2
            return QCoreApplication::translate("Problem", text.text)
                .replace(QStringLiteral("%2"), QString::number(details.otherRow))
                .replace(QStringLiteral("%3"), shown(details.was))
                .replace(QStringLiteral("%4"), shown(details.now))
                .replace(QStringLiteral("%5"), details.editor)
                .replace(QStringLiteral("%6"), formatShortest(details.scale, kScoreDecimals))
                .replace(QStringLiteral("%1"), details.value);
    return details.value.isEmpty() ? code : code + QStringLiteral(" (") + details.value + u')';
}

} // namespace rostrum
