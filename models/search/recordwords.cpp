#include "models/search/recordwords.h"
#include "models/base/decimal.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct KindWords {
    const char* title;
    RecordHeads heads;           // of a person's own records
    const char* owner = nullptr; // head of `who` where the records are those of many
};

const char* const kDate = QT_TRANSLATE_NOOP("Record", "Date");
const char* const kFrom = QT_TRANSLATE_NOOP("Record", "From");
const char* const kTo = QT_TRANSLATE_NOOP("Record", "To");
const char* const kCourse = QT_TRANSLATE_NOOP("Record", "Course");
const char* const kTrainer = QT_TRANSLATE_NOOP("Record", "Trainer");
const char* const kName = QT_TRANSLATE_NOOP("Record", "Name");
const char* const kHours = QT_TRANSLATE_NOOP("Record", "Hours");
const char* const kScore = QT_TRANSLATE_NOOP("Record", "Score");
const char* const kApprover = QT_TRANSLATE_NOOP("Record", "Approved by");

const KindWords& wordsOf(RecordKind kind)
{
    static const KindWords all[kRecordKinds] = {
        {QT_TRANSLATE_NOOP("Record", "People"),
         {kFrom, QT_TRANSLATE_NOOP("Record", "Title held"), kName, nullptr, nullptr, kTo},
         kName},
        {QT_TRANSLATE_NOOP("Record", "Sessions"),
         {kDate, kCourse, nullptr, kHours, QT_TRANSLATE_NOOP("Record", "Status"), nullptr},
         kTrainer},
        {QT_TRANSLATE_NOOP("Record", "Attendance"),
         {kDate, kCourse, kTrainer, kHours, QT_TRANSLATE_NOOP("Record", "Attendance"), nullptr},
         kName},
        // Who rated is not told with it: the list may be handed to the trainer.
        {QT_TRANSLATE_NOOP("Record", "Ratings received"), {kDate, kCourse, nullptr, kScore, nullptr, nullptr}},
        {QT_TRANSLATE_NOOP("Record", "Ratings given"), {kDate, kCourse, kTrainer, kScore, nullptr, nullptr}},
        {QT_TRANSLATE_NOOP("Record", "Homework and essays"),
         {kDate, QT_TRANSLATE_NOOP("Record", "Title"), kTrainer, nullptr, QT_TRANSLATE_NOOP("Record", "Grade"),
          QT_TRANSLATE_NOOP("Record", "Due on")},
         kName},
        {QT_TRANSLATE_NOOP("Record", "Exams"),
         {kDate, QT_TRANSLATE_NOOP("Record", "Exam"), nullptr, kScore, QT_TRANSLATE_NOOP("Record", "Passed"), nullptr},
         kName},
        {QT_TRANSLATE_NOOP("Record", "Credits earned elsewhere"),
         {kDate, QT_TRANSLATE_NOOP("Record", "Training"), QT_TRANSLATE_NOOP("Record", "Provider"), kHours,
          QT_TRANSLATE_NOOP("Record", "Category"), nullptr},
         kName},
        {QT_TRANSLATE_NOOP("Record", "Certificates"),
         {QT_TRANSLATE_NOOP("Record", "Issued on"), QT_TRANSLATE_NOOP("Record", "Certificate"), nullptr, nullptr,
          QT_TRANSLATE_NOOP("Record", "Certificate number"), QT_TRANSLATE_NOOP("Record", "Valid until")},
         kName},
        {QT_TRANSLATE_NOOP("Record", "Applications"),
         {QT_TRANSLATE_NOOP("Record", "Year"), nullptr, nullptr, nullptr,
          QT_TRANSLATE_NOOP("Record", "Grade applied for"), QT_TRANSLATE_NOOP("Record", "Deadline")}},
        {QT_TRANSLATE_NOOP("Record", "Exemptions"),
         {kFrom, QT_TRANSLATE_NOOP("Record", "Reason"), kApprover, QT_TRANSLATE_NOOP("Record", "Hours fewer"),
          QT_TRANSLATE_NOOP("Record", "Rule"), kTo}},
        {QT_TRANSLATE_NOOP("Record", "Leave"),
         {kFrom, QT_TRANSLATE_NOOP("Record", "Document"), nullptr, nullptr,
          QT_TRANSLATE_NOOP("Record", "Kind of leave"), kTo}},
        {QT_TRANSLATE_NOOP("Record", "Decisions"),
         {kDate, QT_TRANSLATE_NOOP("Record", "Rule and reason"), kApprover, nullptr,
          QT_TRANSLATE_NOOP("Record", "Decision"), nullptr}},
        {QT_TRANSLATE_NOOP("Record", "Library"),
         {QT_TRANSLATE_NOOP("Record", "Published on"), QT_TRANSLATE_NOOP("Record", "Title"), nullptr, nullptr,
          QT_TRANSLATE_NOOP("Record", "Kind of item"), nullptr},
         QT_TRANSLATE_NOOP("Record", "Author")},
        {QT_TRANSLATE_NOOP("Record", "Uses of the library"),
         {kDate, QT_TRANSLATE_NOOP("Record", "Title"), QT_TRANSLATE_NOOP("Record", "Used by"), nullptr,
          QT_TRANSLATE_NOOP("Record", "Kind of item"), nullptr},
         QT_TRANSLATE_NOOP("Record", "Used by")},
        {QT_TRANSLATE_NOOP("Record", "Assessments"),
         {kDate, nullptr, nullptr, kScore, QT_TRANSLATE_NOOP("Record", "Assessed by whom"), nullptr}},
        {QT_TRANSLATE_NOOP("Record", "Typed indicators"),
         {QT_TRANSLATE_NOOP("Record", "Period"), QT_TRANSLATE_NOOP("Record", "Indicator"), nullptr,
          QT_TRANSLATE_NOOP("Record", "Value"), QT_TRANSLATE_NOOP("Record", "Grade"), nullptr}},
    };
    return all[size_t(kind)];
}
} // namespace

const char* recordKindTitle(RecordKind kind) { return wordsOf(kind).title; }

RecordHeads recordHeads(RecordKind kind, bool ofPerson)
{
    RecordHeads heads = wordsOf(kind).heads;
    if (!ofPerson)
        heads.who = wordsOf(kind).owner;
    return heads;
}

QString recordAmountText(const Record& record)
{
    return record.amount ? formatDecimal(*record.amount, kindDecimals(record.amountKind), 1) : QString();
}

QString recordWhenText(const Record& record) { return QString(record.when).replace(u'T', u' '); }

} // namespace rostrum
