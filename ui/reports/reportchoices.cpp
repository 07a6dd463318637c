#include "ui/reports/reportchoices.h"
#include "models/base/dates.h"
#include "models/report/reportbatch.h"
#include "ui/words/periodtext.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSettings>

namespace rostrum {

namespace {
struct ReportChoicesWords {
    Q_DECLARE_TR_FUNCTIONS(ReportChoices)
};

// Names of files may be read by others: the workspace's path is not.
QString groupOf(const QString& workspace, const ReportKind& kind)
{
    const QByteArray hash = QCryptographicHash::hash(workspace.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    return QStringLiteral("reports/%1/%2").arg(QLatin1String(hash), QLatin1String(kind.key));
}

QString nameOf(const FoundChoice& choice)
{
    return choice.label.section(QStringLiteral(" · "), 0, 1).replace(QStringLiteral(" · "), QStringLiteral("_"));
}

void add(std::vector<ChoiceProblem>& problems, const char* field, const FoundChoice& choice, const QString& sentence)
{
    if (choice.id.isNull() && !choice.isEmpty())
        problems.push_back({QLatin1String(field), sentence});
}
} // namespace

DateSpan ReportChoices::span(const ReportKind& kind) const
{
    return spans && kind.needs & NeedPeriod ? DateSpan{from, to} : yearSpan(year);
}

QDate likelyAsOf(const DateSpan& span)
{
    return span.to < span.from ? today() : std::clamp(today(), span.from, span.to);
}

std::vector<ChoiceProblem> problemsOf(const ReportKind& kind, const ReportChoices& choices)
{
    std::vector<ChoiceProblem> problems;
    const DateSpan span = choices.span(kind);
    if (span.to < span.from)
        problems.push_back(
            {QStringLiteral("to"), ReportChoicesWords::tr("The last day lies before the first. Choose a later one.")});
    else if (choices.asOf < span.from)
        problems.push_back(
            {QStringLiteral("asOf"),
             ReportChoicesWords::tr("On this day nothing of the period had happened. Choose %1 or later.")
                 .arg(isoDay(span.from))});
    if (kind.needs & NeedsUnit && choices.department.isEmpty())
        problems.push_back(
            {QStringLiteral("department"), ReportChoicesWords::tr("Choose a department; its units follow.")});
    if (kind.needs & NeedPerson)
        add(problems, "person", choices.person,
            ReportChoicesWords::tr("Choose a person from the list, or leave the field empty for everybody."));
    if (kind.needs & NeedSession)
        add(problems, "session", choices.session,
            ReportChoicesWords::tr("Choose a session from the list, or leave the field empty for all of the period."));
    if (kind.needs & NeedTrainer)
        add(problems, "trainer", choices.trainer,
            ReportChoicesWords::tr("Choose a trainer from the list, or leave the field empty for all of them."));
    return problems;
}

ReportSource sourceOf(const ReportKind& kind, const ReportChoices& choices)
{
    ReportSource source;
    const DateSpan span = choices.span(kind);
    const unsigned needs = kind.needs;
    source.name = QLatin1String(kind.report);
    source.query.year = choices.spans && needs & NeedPeriod ? span.to.year() : choices.year;
    source.query.asOf = choices.asOf;
    if (needs & NeedRule)
        source.query.rule = choices.rule;
    if (needs & (NeedDepartment | NeedsUnit))
        source.query.department = choices.department;
    QStringList parts{reportTitle(kind)};
    const auto found = [&](ReportNeed need, const FoundChoice& choice) {
        if (!(needs & need) || choice.id.isNull())
            return QString();
        parts << nameOf(choice);
        return choice.id.hex();
    };
    source.query.person = found(NeedPerson, choices.person);
    source.filters.session = found(NeedSession, choices.session);
    source.filters.trainer = found(NeedTrainer, choices.trainer);
    if (needs & NeedFind)
        source.filters.find = choices.find.trimmed();
    parts << source.filters.find;
    if ((choices.spans && needs & NeedPeriod) || needs & NeedFind) {
        source.filters.from = span.from;
        source.filters.to = span.to;
    }
    source.annex = needs & NeedAnnex && choices.annex;
    source.showIdNumbers = needs & NeedIdNumbers && choices.showIdNumbers;
    parts << source.query.department
          << (choices.spans && needs & NeedPeriod ? periodKey(span) : QString::number(choices.year));
    parts.removeAll(QString());
    source.fileName = safeFileName(parts.join(u'_'));
    return source;
}

ReportChoices rememberedChoices(const QString& workspace, const ReportKind& kind)
{
    QSettings settings;
    settings.beginGroup(groupOf(workspace, kind));
    const auto found = [&](const char* key) {
        const QStringList kept = settings.value(QLatin1String(key)).toStringList();
        const auto id = Id::fromHex(kept.value(0));
        return id ? FoundChoice{*id, kept.value(1), kept.value(1)} : FoundChoice();
    };
    ReportChoices choices;
    choices.year = settings.value(QStringLiteral("year"), today().year()).toInt();
    choices.spans = settings.value(QStringLiteral("spans"), false).toBool();
    choices.from = settings.value(QStringLiteral("from"), yearSpan(today().year()).from).toDate();
    choices.to = settings.value(QStringLiteral("to"), today()).toDate();
    choices.department = settings.value(QStringLiteral("department")).toString();
    choices.rule = settings.value(QStringLiteral("rule")).toString();
    choices.person = found("person");
    choices.session = found("session");
    choices.trainer = found("trainer");
    choices.find = settings.value(QStringLiteral("find")).toString();
    choices.annex = settings.value(QStringLiteral("annex"), false).toBool();
    // Showing id numbers in full is asked for each time.
    choices.asOf = likelyAsOf(choices.span(kind));
    return choices;
}

void rememberChoices(const QString& workspace, const ReportKind& kind, const ReportChoices& choices)
{
    QSettings settings;
    settings.beginGroup(groupOf(workspace, kind));
    const auto keep = [&](const char* key, const FoundChoice& choice) {
        settings.setValue(QLatin1String(key),
                          choice.id.isNull() ? QStringList() : QStringList{choice.id.hex(), choice.label});
    };
    settings.setValue(QStringLiteral("year"), choices.year);
    settings.setValue(QStringLiteral("spans"), choices.spans);
    settings.setValue(QStringLiteral("from"), choices.from);
    settings.setValue(QStringLiteral("to"), choices.to);
    settings.setValue(QStringLiteral("department"), choices.department);
    settings.setValue(QStringLiteral("rule"), choices.rule);
    keep("person", choices.person);
    keep("session", choices.session);
    keep("trainer", choices.trainer);
    settings.setValue(QStringLiteral("find"), choices.find);
    settings.setValue(QStringLiteral("annex"), choices.annex);
}

} // namespace rostrum
