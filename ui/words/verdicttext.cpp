#include "ui/words/verdicttext.h"
#include "ui/words/language.h"
#include "ui/words/statusword.h"
#include <QCoreApplication>
#include <QLocale>

namespace rostrum {

namespace {
constexpr int kSoon = 14; // days

struct VerdictTextWords {
    Q_DECLARE_TR_FUNCTIONS(VerdictText)
};

QString shortDay(QDate day) { return day.toString(QStringLiteral("MM-dd")); }
} // namespace

QString verdictProblemText(const QString& problem)
{
    if (problem == QStringLiteral("rule_ends"))
        return VerdictTextWords::tr(
            "The rule ends within the year, so the year cannot be judged by it. Add the version that "
            "follows it, or correct the day until which it holds.");
    if (problem == QStringLiteral("two_titles"))
        return VerdictTextWords::tr("Two titles are held on the same day. End one of them on the page of the people.");
    if (problem == QStringLiteral("no_title_date"))
        return VerdictTextWords::tr(
            "It is not known since when the title is held. Enter the day on the page of the people.");
    if (problem == QStringLiteral("no_records"))
        return VerdictTextWords::tr("Nothing was graded in this period, so there is no rate. Enter the grades.");
    if (problem == QStringLiteral("renewed_early"))
        return VerdictTextWords::tr(
            "The certificate was renewed before its renewal window opened: its term begins on the day of "
            "completion.");
    return problem;
}

QString decisionText(const Verdict& verdict)
{
    if (!verdict.computed)
        return {};
    QStringList parts{VerdictTextWords::tr("Decided: %1, where the figures say: %2.")
                          .arg(statusWord(verdict.status), statusWord(*verdict.computed))};
    if (!verdict.overrideReason.isEmpty())
        parts << VerdictTextWords::tr("Reason: %1.").arg(verdict.overrideReason);
    if (!verdict.overrideApprover.isEmpty())
        parts << VerdictTextWords::tr("Approved by %1.").arg(verdict.overrideApprover);
    if (!verdict.overrideDocument.isEmpty())
        parts << VerdictTextWords::tr("Document: %1.").arg(verdict.overrideDocument);
    return parts.join(currentLanguage() == QStringLiteral("zh_CN") ? QString() : QStringLiteral(" "));
}

QString dayWithWeekday(QDate day)
{
    const QLocale locale(currentLanguage());
    return QStringLiteral("%1 %2").arg(shortDay(day), locale.dayName(day.dayOfWeek(), QLocale::ShortFormat));
}

ReachText reachText(const Verdict& verdict, QDate asOf)
{
    if (verdict.reachableUntil) {
        const int days = int(asOf.daysTo(*verdict.reachableUntil));
        return {QStringLiteral("%1 · %2").arg(dayWithWeekday(*verdict.reachableUntil),
                                              VerdictTextWords::tr("%Ln days", nullptr, days)),
                days <= kSoon};
    }
    switch (verdict.status) {
    case Status::NotMet:
    case Status::AtRisk:
    case Status::OnTrack:
        return {verdict.due < asOf ? VerdictTextWords::tr("%1 closed").arg(shortDay(verdict.due))
                                   : VerdictTextWords::tr("too little planned"),
                false};
    default:
        return {QStringLiteral("—"), false};
    }
}

} // namespace rostrum
