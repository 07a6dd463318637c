// The reports as an officer knows them: what each is for, and what it has to be told.
#pragma once
#include <QString>
#include <span>

namespace rostrum {

/// What a report asks. Everything else it does not know of, so it is not shown.
enum ReportNeed : unsigned {
    NeedPeriod = 1,     ///< days from and to may stand instead of the year
    NeedDepartment = 2, ///< may be narrowed to one
    NeedsUnit = 4,      ///< is of one department and what is below it
    NeedPerson = 8,
    NeedSession = 16,
    NeedTrainer = 32,
    NeedRule = 64,
    NeedAnnex = 128,     ///< may list the rows behind its figures
    NeedIdNumbers = 256, ///< prints them, masked unless it is told otherwise
    NeedFind = 512,      ///< a text to look for; the period is that of the records
    NeedMonths = 1024,   ///< of a month or quarter as a rule: the period offers them
};

struct ReportKind {
    const char* key;     ///< for settings, tests and Page::open()
    const char* report;  ///< of reportNames()
    const char* title;   ///< English, context "ReportKind"
    const char* purpose; ///< one sentence
    const char* all;     ///< what "all, one file each" writes; null: it is one list
    unsigned needs;
};

/// In the order of the list.
std::span<const ReportKind> reportKinds();
/// Null for what is none.
const ReportKind* reportKind(const QString& key);
QString reportTitle(const ReportKind& kind);
/// Of a name in the print log, also of a board; what nobody knows comes back as it is.
QString reportTitleOf(const QString& report);
QString reportPurpose(const ReportKind& kind);
/// "One PDF for each person…"; empty where there is no such thing.
QString reportBatchText(const ReportKind& kind);

} // namespace rostrum
