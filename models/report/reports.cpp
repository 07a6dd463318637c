#include "models/report/reports.h"
#include "models/facts/settings.h"
#include "models/report/compliancereport.h"
#include "models/report/feedbackreport.h"
#include "models/report/kpipersonreport.h"
#include "models/report/kpireport.h"
#include "models/report/performancereport.h"
#include "models/report/promotionreport.h"
#include "models/report/qualificationreport.h"
#include "models/report/recordsreport.h"
#include "models/report/roundreport.h"
#include "models/report/sessionreport.h"
#include "models/report/signinreport.h"
#include "models/report/teamreport.h"
#include "models/report/words.h"

namespace rostrum {

namespace {
ReportDocument qualification(Connection& db, std::shared_ptr<const ComplianceResult> result,
                             const ReportSettings& settings)
{
    const auto late = std::make_shared<LateFailure>();
    QualificationInput input;
    input.year = result->year;
    input.asOf = result->asOf;
    input.window = yearSpan(result->year);
    input.rules = result->rules;
    input.people = int(result->people.size());
    // One person's evidence at a time: 20,000 people are never held with all their rows.
    input.verdict = [result](int index) -> const Verdict& { return result->people[size_t(index)]; };
    input.person = [&db, result, late](int index) {
        PersonEvidence person{result->people[size_t(index)], {}, {}};
        const Verdict& verdict = person.verdict;
        person.idNumber = late->valueOf(idNumberOf(db, verdict.person));
        const std::vector<RequirementEvidence> evidence =
            late->valueOf(complianceEvidence(db, verdict.person, result->year, result->asOf, verdict.rule));
        for (const RequirementResult& requirement : verdict.requirements) {
            std::vector<EvidenceRow> rows;
            for (const RequirementEvidence& found : evidence)
                if (found.code == requirement.code)
                    rows = found.rows;
            person.rows.push_back(std::move(rows));
        }
        return person;
    };
    ReportDocument document = qualificationReport(std::move(input), settings);
    document.late = late;
    return document;
}

// Reports of measures: each is made from the same input.
struct MeasuredReport {
    const char* name;
    Result<ReportDocument> (*make)(ReportInput);
};
constexpr MeasuredReport kMeasured[] = {
    {"performance", performanceReport},
    {"promotion", promotionReport},
    {"session", sessionReport},
    {"signin", signInReport},
    {"feedback", feedbackReport},
    {"team", teamReport},
    {"records", recordsReport},
    {"kpi", kpiReport},
    {"kpi-person", kpiPersonReport},
    {"ranking", rankingReport},
    {"round", roundReport},
};
} // namespace

QStringList reportNames()
{
    QStringList names{QStringLiteral("compliance"), QStringLiteral("qualification")};
    for (const MeasuredReport& report : kMeasured)
        names.append(QLatin1String(report.name));
    return names;
}

Result<ReportSettings> reportSettings(Connection& db, const QString& language)
{
    ReportSettings settings;
    ROSTRUM_TRY(ownLanguage, readSetting(db, setting::reportLanguage, settings.language));
    ROSTRUM_TRY(organisation, readSetting(db, setting::organisation));
    ROSTRUM_TRY(preparedBy, readSetting(db, setting::preparedBy));
    ROSTRUM_TRY(logo, readSettingData(db, setting::logo));
    ROSTRUM_TRY(documentNumber, readSetting(db, setting::documentNumber));
    ROSTRUM_TRY(ownSignature, readSetting(db, setting::ownSignature, QStringLiteral("1")));
    ROSTRUM_TRY(seamStamp, readSetting(db, setting::seamStamp));
    ROSTRUM_TRY(paper, readSetting(db, setting::paper));
    ROSTRUM_TRY(sideMargin, readSetting(db, setting::sideMargin));
    ROSTRUM_TRY(topMargin, readSetting(db, setting::topMargin));
    settings.language = language.isEmpty() ? ownLanguage : language;
    settings.organisation = organisation;
    settings.preparedBy = preparedBy;
    settings.logo = logo;
    settings.documentNumber = documentNumber;
    settings.ownSignature = ownSignature != QStringLiteral("0");
    settings.seamStamp = seamStamp == QStringLiteral("1");
    settings.paper = ReportPaper::of(paper, sideMargin, topMargin);
    return settings;
}

Result<ReportDocument> makeReport(Connection& db, const QString& name, const ComplianceQuery& query,
                                  const ReportSettings& settings, const ReportFilters& filters)
{
    if (!reportNames().contains(name))
        return fail(ErrorCode::UnknownReport,
                    {{QStringLiteral("report"), name}, {QStringLiteral("known"), reportNames()}});
    ReportSettings narrowed = settings;
    narrowed.department = query.department;
    for (const MeasuredReport& report : kMeasured)
        if (name == QLatin1String(report.name)) {
            ROSTRUM_TRY(input, reportInput(db, query, filters, narrowed));
            return report.make(std::move(input));
        }
    const auto words = std::make_shared<ReportWords>(settings.language);
    const Translate translate = [words](const char* context, const char* source) { return words->in(context, source); };
    ROSTRUM_TRY(result, evaluateCompliance(db, query, translate));
    auto shared = std::make_shared<const ComplianceResult>(std::move(result));
    if (name == QStringLiteral("qualification"))
        return qualification(db, shared, narrowed);
    return complianceReport(shared, narrowed);
}

} // namespace rostrum
