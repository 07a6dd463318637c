#include "ui/reports/reportkinds.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
struct ReportKindWords {
    Q_DECLARE_TR_FUNCTIONS(ReportKind)
};

constexpr ReportKind kKinds[] = {
    {"compliance", "compliance", QT_TRANSLATE_NOOP("ReportKind", "Compliance report"),
     QT_TRANSLATE_NOOP("ReportKind",
                       "For an inspection: everybody under a title rule, what each has and lacks, and the verdict."),
     nullptr, NeedDepartment | NeedRule},
    {"qualification", "qualification", QT_TRANSLATE_NOOP("ReportKind", "Title qualification"),
     QT_TRANSLATE_NOOP("ReportKind",
                       "For a title application: one sheet a person with every training that counts, to be signed."),
     QT_TRANSLATE_NOOP("ReportKind", "One PDF for each person who is judged."),
     NeedDepartment | NeedRule | NeedPerson | NeedIdNumbers},
    {"performance", "performance", QT_TRANSLATE_NOOP("ReportKind", "Training performance"),
     QT_TRANSLATE_NOOP("ReportKind", "For an appraisal: one sheet a person with hours, homework, exams and ratings."),
     QT_TRANSLATE_NOOP("ReportKind", "One PDF for each employee."),
     NeedPeriod | NeedPerson | NeedAnnex | NeedIdNumbers},
    {"units", "performance", QT_TRANSLATE_NOOP("ReportKind", "Training performance of units"),
     QT_TRANSLATE_NOOP("ReportKind", "For managers: a list of the own people for each unit of a department."),
     QT_TRANSLATE_NOOP("ReportKind", "One PDF for each unit, for its manager."), NeedPeriod | NeedsUnit},
    {"promotion", "promotion", QT_TRANSLATE_NOOP("ReportKind", "Promotion review"),
     QT_TRANSLATE_NOOP("ReportKind",
                       "For the board: candidates with excellent homework over the years, exams and ratings."),
     nullptr, NeedDepartment | NeedRule},
    {"session", "session", QT_TRANSLATE_NOOP("ReportKind", "Summary of a session"),
     QT_TRANSLATE_NOOP("ReportKind", "After a training: who came, what was handed in, and how it was rated."),
     QT_TRANSLATE_NOOP("ReportKind", "One PDF for each session of the period."), NeedPeriod | NeedSession},
    {"signin", "signin", QT_TRANSLATE_NOOP("ReportKind", "Sign-in sheet"),
     QT_TRANSLATE_NOOP("ReportKind", "Before a training: who is expected, with room to sign; thirty rows a page."),
     QT_TRANSLATE_NOOP("ReportKind", "One PDF for each session of the period."), NeedPeriod | NeedSession},
    {"feedback", "feedback", QT_TRANSLATE_NOOP("ReportKind", "Feedback for a trainer"),
     QT_TRANSLATE_NOOP("ReportKind", "For a trainer: means and remarks from the sessions; nobody is named."),
     QT_TRANSLATE_NOOP("ReportKind", "One PDF for each trainer."), NeedPeriod | NeedTrainer},
    {"team", "team", QT_TRANSLATE_NOOP("ReportKind", "Training board of departments"),
     QT_TRANSLATE_NOOP("ReportKind",
                       "For the management: homework handed in, excellent homework and hours, unit by unit."),
     nullptr, NeedPeriod | NeedDepartment},
    {"kpi", "kpi", QT_TRANSLATE_NOOP("ReportKind", "Performance of the trainers"),
     QT_TRANSLATE_NOOP("ReportKind", "For the month's end: every trainer's indicators, total, bonus and rank."),
     nullptr, NeedPeriod | NeedMonths | NeedDepartment},
    {"kpi-person", "kpi-person", QT_TRANSLATE_NOOP("ReportKind", "Performance of a trainer"),
     QT_TRANSLATE_NOOP("ReportKind",
                       "For a talk with the trainer: one sheet that shows how the score comes about, with its rules."),
     QT_TRANSLATE_NOOP("ReportKind", "One PDF for each trainer."), NeedPeriod | NeedMonths | NeedTrainer},
    {"ranking", "ranking", QT_TRANSLATE_NOOP("ReportKind", "Ranking of the trainers"),
     QT_TRANSLATE_NOOP("ReportKind", "For the notice board: who stands where, by which rule, and who has no rank."),
     nullptr, NeedPeriod | NeedMonths | NeedDepartment},
    {"round", "round", QT_TRANSLATE_NOOP("ReportKind", "360° assessment of the trainers"),
     QT_TRANSLATE_NOOP("ReportKind", "For HR: the newest round of the period, group by group; too few are not shown."),
     nullptr, NeedPeriod | NeedMonths},
    {"records", "records", QT_TRANSLATE_NOOP("ReportKind", "Training records"),
     QT_TRANSLATE_NOOP("ReportKind",
                       "For whoever asks: every record of a person, a course, a session or a department, with its "
                       "source."),
     QT_TRANSLATE_NOOP("ReportKind", "One PDF for each that is found."), NeedPeriod | NeedFind | NeedIdNumbers},
};
} // namespace

std::span<const ReportKind> reportKinds() { return kKinds; }

const ReportKind* reportKind(const QString& key)
{
    for (const ReportKind& kind : kKinds)
        if (key == QLatin1String(kind.key))
            return &kind;
    return nullptr;
}

QString reportTitle(const ReportKind& kind) { return ReportKindWords::tr(kind.title); }

QString reportTitleOf(const QString& report)
{
    for (const ReportKind& kind : kKinds)
        if (report == QLatin1String(kind.report))
            return reportTitle(kind);
    return report == u"board-trainer"   ? ReportKindWords::tr("Trainer board")
           : report == u"board-company" ? ReportKindWords::tr("Company board")
                                        : report;
}

QString reportPurpose(const ReportKind& kind) { return ReportKindWords::tr(kind.purpose); }
QString reportBatchText(const ReportKind& kind) { return kind.all ? ReportKindWords::tr(kind.all) : QString(); }

} // namespace rostrum
