#include "tests/support/reportsamples.h"

namespace rostrum::samples {

namespace {
struct Line {
    const char* number;
    const char* name;
    const char* title;
    const char* grade;
    int required, earned, essays, in; // hours in hundredths
    Status status;
    const char* note;
};

constexpr char kEngineer[] = "工程师", kAssistant[] = "助理工程师", kTechnician[] = "技术员";
constexpr char kHigh[] = "associate_senior", kMiddle[] = "intermediate", kLow[] = "junior";

constexpr Line kPeople[] = {
    {"010058", "高志远", kEngineer, kHigh, 4000, 4400, 2, 3, Status::Met, ""},
    {"010073", "梁振华", kEngineer, kHigh, 4000, 3300, 2, 2, Status::NotMet, ""},
    {"010091", "许文婷", kEngineer, kHigh, 4000, 4650, 2, 2, Status::Met, ""},
    {"010104", "郑海峰", kEngineer, kHigh, 4000, 4000, 2, 2, Status::Met, ""},
    {"010129", "宋雅琴", kEngineer, kHigh, 4000, 3850, 2, 1, Status::NotMet, ""},
    {"010135", "唐国栋", kAssistant, kMiddle, 4000, 1200, 2, 0, Status::AtRisk, ""},
    {"010142", "韩雪梅", kAssistant, kMiddle, 4000, 4200, 2, 2, Status::Met, ""},
    {"010156", "冯立群", kAssistant, kMiddle, 4000, 3600, 2, 2, Status::OnTrack, ""},
    {"010168", "邓晓东", kAssistant, kMiddle, 4000, 1600, 2, 1, Status::AtRisk, ""},
    {"010177", "曹俊杰", kAssistant, kMiddle, 4000, 4800, 2, 4, Status::Met, ""},
    {"010189", "彭丽娟", kAssistant, kMiddle, 4000, 4000, 2, 1, Status::AtRisk, ""},
    {"010203", "曾庆龙", kAssistant, kMiddle, 4000, 3950, 2, 2, Status::OnTrack, ""},
    {"010215", "萧美玲", kAssistant, kMiddle, 2000, 2000, 1, 1, Status::Met, "产假折算"},
    {"010226", "田野", kTechnician, kLow, 4000, 3400, 2, 2, Status::OnTrack, ""},
    {"010238", "董思源", kTechnician, kLow, 4000, 4100, 2, 2, Status::Met, ""},
    {"010247", "袁嘉怡", kTechnician, kLow, 4000, 2250, 2, 1, Status::AtRisk, ""},
    {"010259", "潘磊", kTechnician, kLow, 4000, 3300, 2, 2, Status::OnTrack, ""},
    {"010264", "于海洋", kAssistant, kMiddle, 4000, 800, 2, 0, Status::Exempt, "驻村帮扶"},
    {"010277", "蒋欣然", kAssistant, kMiddle, 4000, 3300, 2, 2, Status::Unknown, ""},
    {"010283", "蔡明辉", kAssistant, kMiddle, 4000, 4350, 2, 2, Status::Met, ""},
    {"010295", "余秋实", kAssistant, kMiddle, 4000, 3550, 2, 2, Status::OnTrack, ""},
    {"010308", "杜若飞", kTechnician, kLow, 4000, 2800, 2, 2, Status::AtRisk, ""},
    {"010319", "叶晓岚", kTechnician, kLow, 4000, 4000, 2, 2, Status::Met, ""},
    {"010342", "魏子涵", kTechnician, kLow, 3000, 3150, 2, 2, Status::Met, "04-16 入职"},
    {"010386", "周文博", kAssistant, kMiddle, 4000, 3000, 2, 1, Status::AtRisk, ""},
    {"010401", "姚佳宁", kTechnician, kLow, 2700, 2400, 2, 2, Status::OnTrack, "04-17 入职"},
};

RequirementResult leaf(const char* code, const char* measure, Unit unit, int64_t required, int64_t earned)
{
    RequirementResult result;
    result.code = QString::fromUtf8(code);
    result.measure = QString::fromUtf8(measure);
    result.unit = unit;
    result.required = required;
    result.earned = earned;
    result.missing = std::max<int64_t>(0, required - earned);
    result.met = result.missing == 0;
    return result;
}

Verdict verdictOf(const Line& line)
{
    Verdict verdict;
    verdict.number = QString::fromUtf8(line.number);
    verdict.name = QString::fromUtf8(line.name);
    verdict.department = QStringLiteral("技术中心");
    verdict.jobTitle = QString::fromUtf8(line.title);
    verdict.appliedGrade = QString::fromUtf8(line.grade);
    verdict.rule = QStringLiteral("continuing-education");
    verdict.version = 2;
    verdict.status = line.status;
    verdict.requirements = {leaf("hours", "credit.hours", Unit::Hours, line.required, line.earned),
                            leaf("essays", "homework.essays", Unit::Count, line.essays, line.in)};
    if (line.status == Status::Unknown)
        verdict.requirements[0].pending = 800;
    verdict.note = QString::fromUtf8(line.note);
    verdict.due = verdict.appliedGrade == QLatin1String(kHigh) ? QDate(2026, 10, 15) : QDate(2026, 12, 31);
    return verdict;
}

std::shared_ptr<ComplianceResult> emptyResult()
{
    auto result = std::make_shared<ComplianceResult>();
    result->year = 2026;
    result->asOf = QDate(2026, 10, 22);
    RuleInfo rule;
    rule.code = QStringLiteral("continuing-education");
    rule.name = QStringLiteral("继续教育规则");
    rule.version = 2;
    rule.validFrom = QDate(2026, 1, 1);
    result->rules = {rule};
    return result;
}

QString nameOf(int index)
{
    static const QString family =
        QStringLiteral("方金石高马龙黄田谷辛白王李张刘陈杨赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许邓韩冯");
    static const QString given =
        QStringLiteral("志远振华文婷海峰雅琴国栋雪梅立群晓东俊杰丽娟庆龙美玲思源嘉怡明辉秋实若飞子涵佳宁");
    const int first = index / int(family.size()) % int(given.size());
    const int second = (index / 7 + index / 1500) % int(given.size());
    return QString(family[index % int(family.size())]) + given[first] + given[second];
}

EvidenceRow evidence(const char* day, const char* title, int64_t amount, const char* file, int line)
{
    EvidenceRow row;
    row.day = QDate::fromString(QString::fromUtf8(day), Qt::ISODate);
    row.title = QString::fromUtf8(title);
    row.amount = amount;
    row.file = QString::fromUtf8(file);
    row.line = line;
    return row;
}
} // namespace

ReportSettings settings(const QString& department)
{
    ReportSettings settings;
    settings.organisation = QStringLiteral("云浦水务集团有限公司");
    settings.preparedBy = QStringLiteral("王晓琳");
    settings.department = department;
    return settings;
}

std::shared_ptr<ComplianceResult> department()
{
    auto result = emptyResult();
    for (const Line& line : kPeople)
        result->people.push_back(verdictOf(line));
    for (const Verdict& verdict : result->people)
        ++result->summary[size_t(verdict.status)];
    return result;
}

std::shared_ptr<ComplianceResult> company(int people)
{
    auto result = emptyResult();
    result->people.reserve(size_t(people));
    for (int i = 0; i < people; ++i) {
        Verdict verdict = verdictOf(kPeople[size_t(i * 7 % 26)]);
        verdict.number = QStringLiteral("%1").arg(i + 1, 6, 10, QLatin1Char('0'));
        verdict.name = nameOf(i);
        result->people.push_back(std::move(verdict));
        ++result->summary[size_t(result->people.back().status)];
    }
    return result;
}

std::shared_ptr<ComplianceResult> publicInstitution(int people)
{
    auto result = company(people);
    for (size_t i = 0; i < result->people.size(); ++i) {
        const int64_t professional = 3000 + int64_t(i % 9) * 550, common = 1200 + int64_t(i % 5) * 600;
        Verdict& verdict = result->people[i];
        verdict.requirements = {leaf("total", "credit.hours", Unit::Hours, 9000, professional + common),
                                leaf("professional", "credit.hours.professional", Unit::Hours, 6000, professional),
                                leaf("public", "credit.hours.public", Unit::Hours, 3000, common)};
    }
    return result;
}

PersonEvidence person()
{
    PersonEvidence person;
    person.verdict = verdictOf(kPeople[24]);
    person.verdict.sentence = QStringLiteral("你还差10学时培训+1篇心得，无法申报今年的中级职称");
    person.verdict.reachableUntil = QDate(2026, 12, 2);
    std::vector<EvidenceRow> hours = {
        evidence("2026-03-11", "管网漏损控制与分区计量", 400, "2026年3月签到.xlsx", 18),
        evidence("2026-03-25", "客户投诉沟通要点", 300, "2026年3月签到.xlsx", 64),
        evidence("2026-04-15", "二次供水设施运维", 400, "2026年4月签到.xlsx", 22),
        evidence("2026-05-13", "水质在线监测仪表校准", 400, "2026年5月签到.xlsx", 31),
        evidence("2026-06-10", "有限空间作业安全", 400, "2026年6月签到.csv", 9),
        evidence("2026-07-08", "BIM 协同设计入门", 400, "2026年7月签到.xlsx", 27),
        evidence("2026-08-19", "项目管理与复盘", 300, "2026年8月签到.xlsx", 40),
        evidence("2026-09-16", "GIS 管网数据治理", 400, "2026年9月签到.xlsx", 35),
        evidence("2026-06-10", "有限空间作业安全", 400, "补签表.xlsx", 3),
    };
    hours.back().counted = false;
    hours.back().whyNot = QStringLiteral("same_session");
    EvidenceRow essay = evidence("2026-04-02", "分区计量在漏损控制中的应用", 1, "心得登记.xlsx", 57);
    essay.state = QStringLiteral("submitted");
    person.rows = {hours, {essay}};
    return person;
}

QualificationInput qualification(int people)
{
    QualificationInput input;
    input.year = 2026;
    input.asOf = QDate(2026, 10, 22);
    input.window = yearSpan(2026);
    input.rules = emptyResult()->rules;
    input.people = people;
    const auto verdicts = std::make_shared<std::vector<Verdict>>(size_t(people), person().verdict);
    for (int index = 1; index < people; ++index) {
        (*verdicts)[size_t(index)].number = QStringLiteral("%1").arg(index, 6, 10, QLatin1Char('0'));
        (*verdicts)[size_t(index)].name = nameOf(index);
    }
    input.verdict = [verdicts](int index) -> const Verdict& { return (*verdicts)[size_t(index)]; };
    input.person = [verdicts](int index) {
        PersonEvidence one = person();
        one.verdict = (*verdicts)[size_t(index)];
        return one;
    };
    return input;
}

} // namespace rostrum::samples
