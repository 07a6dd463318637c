// What the reports of measures are made from: the workspace, the question, the letterhead, and the words of the paper.
#pragma once
#include "models/compliance/compliance.h"
#include "models/facts/search.h"
#include "models/report/document.h"
#include "models/report/settings.h"
#include "models/report/words.h"

namespace rostrum {

class Connection;

/// What a report may be narrowed to beyond the year, department and person of ComplianceQuery.
struct ReportFilters {
    QString session;             ///< code, or 32 hex digits
    QString trainer;             ///< employee number, or 32 hex digits
    QDate from, to;              ///< instead of the year's first and last day; either may be missing
    QString find;                ///< a text as for SearchIndex::find
    std::vector<SearchHit> hits; ///< chosen among what was found; before `find`
    QString round;               ///< code of a 360° round; empty: the newest of the period
};

struct ReportInput {
    Connection& db; ///< must outlive the document
    ComplianceQuery query;
    ReportFilters filters;
    ReportSettings settings;
    std::shared_ptr<const ReportWords> words;
    std::shared_ptr<LateFailure> late; ///< the document's
    DateSpan span;                     ///< of the figures: as asked, never beyond the as-of day
    DateSpan planned;                  ///< as asked

    QString word(const char* source) const { return words->text(source); }
    QString asOf() const;     ///< "截至日期：…"
    QString spanText() const; ///< "2026-01-01 至 2026-10-22"
};

/// InvalidValue (field "to") when it lies before the beginning.
Result<ReportInput> reportInput(Connection& db, const ComplianceQuery& query, const ReportFilters& filters,
                                const ReportSettings& settings);

/// Letterhead, title and date; parts and sheet are left to the report.
ReportDocument reportFrame(const ReportInput& input, const char* title);
/// The same, for reports that are made without a database.
ReportDocument reportFrame(const ReportSettings& settings, const QString& title, QDate asOf);

/// A person's own place to sign, below those of the office, where the settings want one.
void addOwnSignature(std::vector<ReportSignatureLine>& lines, const ReportWords& words, const ReportSettings& settings);

/// As stored; empty where none is known.
Result<QString> idNumberOf(Connection& db, const Id& person);
/// As printed: "510***********1234", in full where the settings allow it.
QString idNumberText(const QString& idNumber, const ReportSettings& settings);

} // namespace rostrum
