// What the officer chose for one report: checked, remembered on this computer, and made into a source of the paper.
#pragma once
#include "ui/preview/reportsource.h"
#include "ui/reports/reportkinds.h"

namespace rostrum {

/// Somebody or something found by a search box. `typed` without an id: nothing is called so.
struct FoundChoice {
    Id id;
    QString label; ///< as the field shows it
    QString typed;
    bool isEmpty() const { return id.isNull() && typed.trimmed().isEmpty(); }
    bool operator==(const FoundChoice&) const = default;
};

struct ReportChoices {
    int year = 0;
    bool spans = false; ///< days from and to instead of the year
    QDate from, to, asOf;
    QString department, rule; ///< keys; empty: all
    QString find;             ///< as typed; empty: everybody
    FoundChoice person, session, trainer;
    bool annex = false, showIdNumbers = false;

    /// The days that are asked for: the year's, or those between the two.
    DateSpan span(const ReportKind& kind) const;
};

/// Today, or of years that are over the last day, of those to come the first.
QDate likelyAsOf(const DateSpan& span);

/// Which field is wrong ("to", "asOf", "person", "session", "trainer", "department") and what to do about it.
struct ChoiceProblem {
    QString field, sentence;
};
std::vector<ChoiceProblem> problemsOf(const ReportKind& kind, const ReportChoices& choices);

/// Choices without a problem, as a report. `title` of the file: the report, whom it is of, the period.
ReportSource sourceOf(const ReportKind& kind, const ReportChoices& choices);

/// As last used in this workspace; else the year of today and nothing narrowed. The as-of day is never an old one.
ReportChoices rememberedChoices(const QString& workspace, const ReportKind& kind);
void rememberChoices(const QString& workspace, const ReportKind& kind, const ReportChoices& choices);

} // namespace rostrum
