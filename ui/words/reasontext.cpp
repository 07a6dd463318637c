#include "ui/words/reasontext.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct ReasonText {
    const char* key;
    const char* text;
};

constexpr ReasonText kHostile[] = {
    {"zip_bomb", QT_TRANSLATE_NOOP("Reason", "it unpacks to far more than such a file holds")},
    {"more_bytes_than_declared", QT_TRANSLATE_NOOP("Reason", "a part of it is larger than it says")},
    {"too_many_parts", QT_TRANSLATE_NOOP("Reason", "it consists of more than 20000 parts")},
    {"doctype", QT_TRANSLATE_NOOP("Reason", "it defines a document type of its own")},
    {"nested_too_deep", QT_TRANSLATE_NOOP("Reason", "its elements are nested more than 64 deep")},
    {"endless_tag", QT_TRANSLATE_NOOP("Reason", "one of its tags does not end")},
};

// By the unit of the limit; %1 is how many.
constexpr ReasonText kLimits[] = {
    {"GB", QT_TRANSLATE_NOOP("Reason", "more than %1 GB")},
    {"MB", QT_TRANSLATE_NOOP("Reason", "more than %1 MB")},
    {"sheets", QT_TRANSLATE_NOOP("Reason", "more than %1 sheets")},
    {"rows", QT_TRANSLATE_NOOP("Reason", "more than %1 rows")},
    {"columns", QT_TRANSLATE_NOOP("Reason", "more than %1 columns")},
    {"places", QT_TRANSLATE_NOOP("Reason", "more than %1 cells")},
    {"repeated cells", QT_TRANSLATE_NOOP("Reason", "more than %1 repeated cells")},
    {"characters", QT_TRANSLATE_NOOP("Reason", "more than %1 characters in a cell")},
};

constexpr ReasonText kFormats[] = {
    {"binary", QT_TRANSLATE_NOOP("Reason", "neither text nor a table")},
    {"zip", QT_TRANSLATE_NOOP("Reason", "a zip without a workbook")},
    {"exe", QT_TRANSLATE_NOOP("Reason", "a program")},
    {"elf", QT_TRANSLATE_NOOP("Reason", "a program")},
    {"html", QT_TRANSLATE_NOOP("Reason", "a web page")},
    {"xls4", QT_TRANSLATE_NOOP("Reason", "a sheet of Excel 4 or older")},
    {"et", QT_TRANSLATE_NOOP("Reason", "a WPS .et of its own kind: open it in WPS and save it as .xlsx")},
    {"fods", QT_TRANSLATE_NOOP("Reason", "a flat OpenDocument: save it as .ods")},
    {"ole", QT_TRANSLATE_NOOP("Reason", "an Office file without a workbook")},
};

// %1 is the requirement, %2 the text from where a formula goes wrong.
constexpr ReasonText kRuleProblems[] = {
    {"not_json", QT_TRANSLATE_NOOP("Reason", "the file is not JSON (%1)")},
    {"no_code", QT_TRANSLATE_NOOP("Reason", "it has no code")},
    {"weights_over", QT_TRANSLATE_NOOP("Reason", "its weights come to more than the whole performance (10000)")},
    {"weights_sum", QT_TRANSLATE_NOOP("Reason", "its weights come to %1 basis points, not to 10000")},
    {"unknown_kind", QT_TRANSLATE_NOOP("Reason", "how “%1” is scored is not known")},
    {"zero_target",
     QT_TRANSLATE_NOOP("Reason", "“%1” needs a target above zero and apart from where its scale begins")},
    {"months", QT_TRANSLATE_NOOP("Reason", "the months of employment from and below which it holds are out of order")},
    {"no_grades", QT_TRANSLATE_NOOP("Reason", "“%1” needs the points of every grade, A to E")},
    {"no_prior",
     QT_TRANSLATE_NOOP("Reason", "nobody's mean can stand for what “%1” has no data of; choose another way")},
    {"formula_empty", QT_TRANSLATE_NOOP("Reason", "the formula of “%1” says nothing")},
    {"formula_name", QT_TRANSLATE_NOOP("Reason", "the formula of “%1” speaks of what is no indicator here: “%2”")},
    {"formula_sign", QT_TRANSLATE_NOOP("Reason", "the formula of “%1” has a sign that it does not know: “%2”")},
    {"formula_syntax", QT_TRANSLATE_NOOP("Reason", "the formula of “%1” cannot be read from “%2” on")},
    {"formula_zero", QT_TRANSLATE_NOOP("Reason", "the formula of “%1” divides by nothing: “%2”")},
    {"formula_cycle", QT_TRANSLATE_NOOP("Reason", "the formula of “%1” depends on itself: “%2”")},
    {"no_name", QT_TRANSLATE_NOOP("Reason", "it has no name")},
    {"dates", QT_TRANSLATE_NOOP("Reason", "the days from and until which it holds are missing or out of order")},
    {"no_requirements", QT_TRANSLATE_NOOP("Reason", "it asks for nothing")},
    {"duplicate_code", QT_TRANSLATE_NOOP("Reason", "each requirement needs a code of its own, unlike “%1”")},
    {"unknown_parent", QT_TRANSLATE_NOOP("Reason", "the group that requirement “%1” belongs to does not exist")},
    {"parent_is_leaf", QT_TRANSLATE_NOOP("Reason", "requirement “%1” belongs to one that is not a group")},
    {"cycle", QT_TRANSLATE_NOOP("Reason", "requirement “%1” lies within itself")},
    {"empty_group", QT_TRANSLATE_NOOP("Reason", "group “%1” is empty")},
    {"unknown_op", QT_TRANSLATE_NOOP("Reason", "how the parts of requirement “%1” are joined is not known")},
    {"unknown_measure", QT_TRANSLATE_NOOP("Reason", "requirement “%1” asks for a measure that does not exist")},
    {"unknown_unit", QT_TRANSLATE_NOOP("Reason", "the unit of “%1” is not known")},
    {"unit_mismatch", QT_TRANSLATE_NOOP("Reason", "requirement “%1” has another unit than its measure")},
    {"bad_threshold", QT_TRANSLATE_NOOP("Reason", "the threshold of requirement “%1” is not a number or fraction")},
    {"zero_denominator", QT_TRANSLATE_NOOP("Reason", "the threshold of requirement “%1” divides by zero")},
    {"threshold_not_positive", QT_TRANSLATE_NOOP("Reason", "the threshold of requirement “%1” is not above zero")},
    {"threshold_too_large", QT_TRANSLATE_NOOP("Reason", "the threshold of requirement “%1” is too large")},
    {"unknown_proration", QT_TRANSLATE_NOOP("Reason", "the share of part of a year that “%1” names is not known")},
    {"proration_of_ratio", QT_TRANSLATE_NOOP("Reason", "requirement “%1” is a ratio, which has no share of a year")},
    {"k_out_of_range", QT_TRANSLATE_NOOP("Reason", "group “%1” asks for more of its parts than it has")},
    {"unknown_filter", QT_TRANSLATE_NOOP("Reason", "requirement “%1” filters by what its measure does not know")},
    {"base_of_unknown", QT_TRANSLATE_NOOP("Reason", "“%1” is part of a requirement that does not stand by itself")},
    {"base_of_ratio", QT_TRANSLATE_NOOP("Reason", "requirement “%1” is a ratio, which is no part of another")},
    {"window_months", QT_TRANSLATE_NOOP("Reason", "requirement “%1” needs its number of months, 1 to 1200")},
    {"window_count", QT_TRANSLATE_NOOP("Reason", "the number of periods of “%1” is not possible")},
    {"combine_k", QT_TRANSLATE_NOOP("Reason", "“%1” asks for more periods than it looks at")},
    {"carry_window", QT_TRANSLATE_NOOP("Reason", "hours can carry over only in single years, with a limit: “%1”")},
    {"no_certificate",
     QT_TRANSLATE_NOOP("Reason", "requirement “%1” names no certificate, or its days are below zero")},
    {"duplicate_credit", QT_TRANSLATE_NOOP("Reason", "the kind of credit “%1” is there twice")},
    {"unknown_base", QT_TRANSLATE_NOOP("Reason", "what “%1” is a part of is not known")},
    {"unknown_window", QT_TRANSLATE_NOOP("Reason", "the period of “%1” is not known")},
    {"unknown_combine", QT_TRANSLATE_NOOP("Reason", "how “%1” joins several periods is not known")},
    {"unknown_severity", QT_TRANSLATE_NOOP("Reason", "requirement “%1” neither blocks nor warns")},
    {"unknown_renewal", QT_TRANSLATE_NOOP("Reason", "how the certificate of “%1” is renewed is not known")},
    {"unknown_credit", QT_TRANSLATE_NOOP("Reason", "the kind of credit “%1” is not known")},
    {"bad_number", QT_TRANSLATE_NOOP("Reason", "requirement “%1” has a number that is none")},
    // of the catalogue of measures
    {"unknown_aggregator", QT_TRANSLATE_NOOP("Reason", "the way in which it is counted is not known")},
    {"unknown_direction", QT_TRANSLATE_NOOP("Reason", "it does not say whether higher or lower is better")},
    {"unknown_source", QT_TRANSLATE_NOOP("Reason", "it has no id or no source that is known")},
    {"undeclared_name", QT_TRANSLATE_NOOP("Reason", "its source does not declare a name that it uses")},
};

template <size_t N>
QString find(const ReasonText (&list)[N], const QString& key)
{
    for (const ReasonText& text : list)
        if (key == QLatin1String(text.key))
            return QCoreApplication::translate("Reason", text.text);
    return key;
}
} // namespace

QString hostileText(const QString& reason) { return find(kHostile, reason); }
QString formatText(const QString& format) { return find(kFormats, format); }

QString limitText(const QString& limit)
{
    const qsizetype space = limit.indexOf(u' ');
    const QString unit = limit.mid(space + 1), text = find(kLimits, unit);
    return text == unit ? limit : QString(text).replace(QStringLiteral("%1"), limit.left(space));
}

QString ruleProblemText(const QString& problem, const QString& about, const QString& at)
{
    const QString text = find(kRuleProblems, problem);
    if (text.contains(QStringLiteral("%2")))
        return text.arg(about, at.isEmpty() ? QStringLiteral("…") : at); // both at once: a name may hold a %2
    return QString(text).replace(QStringLiteral("%1"), about);
}

} // namespace rostrum
