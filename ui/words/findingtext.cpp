#include "ui/words/findingtext.h"
#include "models/base/dates.h"
#include "models/base/decimal.h"
#include "models/consistency/finding.h"
#include "models/facts/words.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct FindingWords {
    Q_DECLARE_TR_FUNCTIONS(Finding)
};

struct FindingKind {
    const char* key;
    const char* title;
    const char* advice;
};

constexpr FindingKind kKinds[] = {
    {"same_person", QT_TRANSLATE_NOOP("Finding", "One person under two numbers"),
     QT_TRANSLATE_NOOP("Finding", "Both numbers have records: move those of one to the other, then remove it. Two real "
                                  "people: correct the id number or the birthday.")},
    {"employment_overlap", QT_TRANSLATE_NOOP("Finding", "Employments that overlap"),
     QT_TRANSLATE_NOOP("Finding", "Correct the day of joining or of leaving on the person's row.")},
    {"grade_overlap", QT_TRANSLATE_NOOP("Finding", "Two titles at once"),
     QT_TRANSLATE_NOOP("Finding", "Which title holds? Correct the title on the person's row, or import the list of "
                                  "titles again.")},
    {"outside_employment", QT_TRANSLATE_NOOP("Finding", "Present while not employed"),
     QT_TRANSLATE_NOOP("Finding", "Was the person here after all? Then correct joining and leaving on the person's "
                                  "row.")},
    {"leave_attendance", QT_TRANSLATE_NOOP("Finding", "Present while on leave"),
     QT_TRANSLATE_NOOP("Finding", "Came in spite of the leave? Then correct the days of the leave.")},
    {"two_places", QT_TRANSLATE_NOOP("Finding", "In two places at once"),
     QT_TRANSLATE_NOOP("Finding", "Was the other one attended? Then remove that attendance, or correct the times of "
                                  "the sessions.")},
    {"hours_above_session", QT_TRANSLATE_NOOP("Finding", "More hours than the session has"),
     QT_TRANSLATE_NOOP("Finding", "Are the hours right? Then correct the hours or the times of the session.")},
    {"session_hours", QT_TRANSLATE_NOOP("Finding", "More hours than the clock allows"),
     QT_TRANSLATE_NOOP("Finding", "Correct the hours of the session, or when it begins and ends.")},
    {"credit_twice", QT_TRANSLATE_NOOP("Finding", "One training credited twice"),
     QT_TRANSLATE_NOOP("Finding", "Two trainings after all? Then give them their own titles, days or certificate "
                                  "numbers.")},
    {"trainer_clash", QT_TRANSLATE_NOOP("Finding", "A trainer in two sessions at once"),
     QT_TRANSLATE_NOOP("Finding", "Move one of the two sessions, give it to somebody else, or remove it if it is there "
                                  "twice.")},
    {"room_clash", QT_TRANSLATE_NOOP("Finding", "A room used twice at once"),
     QT_TRANSLATE_NOOP("Finding", "Move one of the two sessions to another room or another time.")},
    {"unproved_decision", QT_TRANSLATE_NOOP("Finding", "Decisions without evidence"),
     QT_TRANSLATE_NOOP("Finding", "Open the decision, press F4 and add the paper that it rests on; it is named on "
                                  "every report that prints the decision.")},
};

const FindingKind* kindOf(const QString& key)
{
    for (const FindingKind& kind : kKinds)
        if (key == QLatin1String(kind.key))
            return &kind;
    return nullptr;
}

// What a sentence is made of.
class Facts {
public:
    explicit Facts(const QVariantMap& facts) : m_facts(facts) {}
    QString text(const char* key) const { return m_facts.value(QString::fromLatin1(key)).toString(); }
    QString moment(const char* key) const { return text(key).replace(u'T', u' '); }
    QString clock(const char* key) const { return text(key).mid(11, 5); }
    QString hours(const char* key) const
    {
        return formatShortest(m_facts.value(QString::fromLatin1(key)).toLongLong(), 2);
    }
    QString from(const char* key) const { return text(key).isEmpty() ? FindingWords::tr("an unknown day") : text(key); }
    QString to(const char* key) const { return text(key).isEmpty() ? FindingWords::tr("now") : text(key); }
    QString grade(const char* key) const { return wordTitle(words::titleGrade, text(key)); }

private:
    const QVariantMap& m_facts;
};

QString employmentText(const Facts& f)
{
    if (f.text("left_on").isEmpty())
        return FindingWords::tr("Attended “%1” on %2, but joined on %3.")
            .arg(f.text("title"), f.text("day"), f.text("hired_on"));
    if (f.text("hired_on").isEmpty())
        return FindingWords::tr("Attended “%1” on %2, but left on %3.")
            .arg(f.text("title"), f.text("day"), f.text("left_on"));
    return FindingWords::tr("Attended “%1” on %2, but had left on %3 and came back on %4.")
        .arg(f.text("title"), f.text("day"), f.text("left_on"), f.text("hired_on"));
}
} // namespace

QString findingTitle(const QString& kind)
{
    const FindingKind* known = kindOf(kind);
    return known ? QCoreApplication::translate("Finding", known->title) : kind;
}

QString findingAdvice(const QString& kind)
{
    const FindingKind* known = kindOf(kind);
    return known ? QCoreApplication::translate("Finding", known->advice) : QString();
}

// One sentence for each kind, below each other: longer than other functions, and nothing in it to part.
QString findingText(const Finding& finding)
{
    const Facts f(finding.facts);
    const auto is = [&](const char* kind) { return finding.kind == QLatin1String(kind); };
    if (is("same_person") && f.text("by") == QStringLiteral("id_number"))
        return FindingWords::tr("Numbers %1 and %2 have the same id number.").arg(f.text("first"), f.text("second"));
    if (is("same_person"))
        return FindingWords::tr("Numbers %1 and %2 have the same name and birthday.")
            .arg(f.text("first"), f.text("second"));
    if (is("employment_overlap"))
        return FindingWords::tr("Employed from %1 to %2, and also from %3 to %4.")
            .arg(f.from("first_from"), f.to("first_to"), f.from("second_from"), f.to("second_to"));
    if (is("grade_overlap"))
        return FindingWords::tr("%1 from %2 to %3, and also %4 from %5 to %6.")
            .arg(f.grade("first_grade"), f.from("first_from"), f.to("first_to"), f.grade("second_grade"),
                 f.from("second_from"), f.to("second_to"));
    if (is("outside_employment"))
        return employmentText(f);
    if (is("leave_attendance"))
        return FindingWords::tr("Attended “%1” on %2, within the leave from %3 to %4.")
            .arg(f.text("title"), f.text("day"), f.text("leave_from"), f.text("leave_to"));
    if (is("two_places"))
        return FindingWords::tr("Was at “%1” from %2, while “%3” lasted until %4.")
            .arg(f.text("title"), f.moment("day"), f.text("other"), f.clock("until"));
    if (is("hours_above_session"))
        return FindingWords::tr("%1 hours for “%2” on %3, which has at most %4.")
            .arg(f.hours("hours"), f.text("title"), f.text("day"), f.hours("most"));
    if (is("session_hours"))
        return FindingWords::tr("“%1”, %2 to %3: %4 hours are written, at most %5 fit.")
            .arg(f.text("title"), f.moment("day"), f.clock("until"), f.hours("hours"), f.hours("most"));
    if (is("credit_twice") && finding.rows.back().table == QStringLiteral("attendance"))
        return FindingWords::tr("Outside hours (%1) for “%2” on %3, which was attended here.")
            .arg(f.hours("hours"), f.text("title"), f.text("day"));
    if (is("credit_twice"))
        return FindingWords::tr("Outside hours (%1) for “%2” on %3 have a certificate that is counted already.")
            .arg(f.hours("hours"), f.text("title"), f.text("day"));
    if (is("trainer_clash"))
        return FindingWords::tr("“%1” begins at %2, while “%3” lasts until %4.")
            .arg(f.text("title"), f.moment("day"), f.text("other"), f.clock("until"));
    if (is("room_clash"))
        return FindingWords::tr("%5: “%1” begins at %2, while “%3” lasts until %4.")
            .arg(f.text("title"), f.moment("day"), f.text("other"), f.clock("until"), f.text("room"));
    if (is("unproved_decision"))
        return FindingWords::tr("Decided for %1 by hand: %2. No evidence file proves it.")
            .arg(f.text("year"), wordTitle(words::decision, f.text("status")));
    return finding.kind;
}

QString reviewText(const FindingReview& review)
{
    const QString who = (isoDay(review.decidedOn) + u' ' + review.officer).trimmed();
    return FindingWords::tr("%1: %2").arg(who, review.reason);
}

QString mendText(const Finding& finding)
{
    if (!finding.mend)
        return {};
    const Mend& mend = *finding.mend;
    const Facts f(finding.facts);
    if (mend.row.table == QStringLiteral("person"))
        return FindingWords::tr("Remove number %1, which has no records")
            .arg(mend.row == finding.rows.front() ? f.text("first") : f.text("second"));
    if (mend.removes() && mend.row.table == QStringLiteral("attendance"))
        return FindingWords::tr("Remove the attendance of “%1”").arg(f.text("title"));
    if (mend.removes() && mend.row.table == QStringLiteral("credit"))
        return FindingWords::tr("Remove these outside hours");
    if (mend.removes())
        return FindingWords::tr("Remove the one within the other");
    if (mend.column == QStringLiteral("status"))
        return FindingWords::tr("Make it “%1”").arg(wordTitle(words::attendanceStatus, mend.value.toString()));
    if (mend.column == QStringLiteral("hours"))
        return FindingWords::tr("Set the hours to %1").arg(f.hours("most"));
    return FindingWords::tr("End the earlier one on %1").arg(mend.value.toString());
}

} // namespace rostrum
