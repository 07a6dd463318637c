// Assessments of trainers by those who know their work: the head of the department, HR, colleagues, themselves. What
// trainees say is in ratings.
#include "models/facts/declarations.h"
#include "models/facts/library.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
constexpr int64_t kFullMark = 1'000'000; // 100

constexpr Word kAssessmentRole[] = {
    {"head", QT_TRANSLATE_NOOP("Word", "head of department"),
     "部门负责人|部门领导|部门主管|部门经理|负责人|领导|上级|主管|manager|supervisor"},
    {"hr", QT_TRANSLATE_NOOP("Word", "HR"), "人力资源|人力资源部|人事|人资|HR评价|human resources"},
    {"peer", QT_TRANSLATE_NOOP("Word", "peer"), "同事|同级|同行|互评|colleague"},
    {"self", QT_TRANSLATE_NOOP("Word", "self"), "自评|本人|自己|自我评价|self assessment"},
};

// As captions: everybody of a group together.
constexpr Word kAssessmentGroup[] = {
    {"trainee", QT_TRANSLATE_NOOP("Word", "Trainees"), ""},
    {"head", QT_TRANSLATE_NOOP("Word", "Head of department"), ""},
    {"hr", QT_TRANSLATE_NOOP("Word", "HR"), ""},
    {"peer", QT_TRANSLATE_NOOP("Word", "Peers"), ""},
    {"self", QT_TRANSLATE_NOOP("Word", "Oneself"), ""},
};
} // namespace

namespace words {
const WordList assessmentRole = kAssessmentRole;
const WordList assessmentGroup = kAssessmentGroup;
} // namespace words

FactTable declareAssessments()
{
    return {"assessments",
            "assessment",
            QT_TRANSLATE_NOOP("Table", "Assessments"),
            QT_TRANSLATE_NOOP("Table", "assessments"),
            nullptr,
            nullptr,
            "t.assessed_on DESC, t.rowid",
            true,
            {
                {.key = "trainer",
                 .title = QT_TRANSLATE_NOOP("Column", "Trainer"),
                 .headers = "讲师|内训师|讲师工号|讲师姓名|内训师姓名|内训师工号|被评价人|被评人|被考核人|instructor|"
                            "trainer number|assessed",
                 .kind = Kind::Person,
                 .column = "trainer",
                 .required = true,
                 .select = "(SELECT coalesce(p.name, p.number) FROM person p WHERE p.id=t.trainer)",
                 .width = 100},
                {.key = "role",
                 .title = QT_TRANSLATE_NOOP("Column", "Assessed by whom"),
                 .headers = "评价角色|评价人角色|评价身份|评价关系|角色|评价主体|身份|role|relation",
                 .kind = Kind::Word,
                 .column = "role",
                 .words = words::assessmentRole,
                 .required = true,
                 .width = 120},
                {.key = "assessor",
                 .title = QT_TRANSLATE_NOOP("Column", "Assessor"),
                 .headers = "评价人|评价者|评价人姓名|评价人工号|评分人|考核人|assessed by|rater",
                 .column = "assessor",
                 .select = "coalesce((SELECT p.name FROM person p WHERE p.number=t.assessor), t.assessor)",
                 .width = 110},
                {.key = "score",
                 .title = QT_TRANSLATE_NOOP("Column", "Score"),
                 .headers = "评分|得分|分数|评价得分|评价分|考核得分|score|mark",
                 .kind = Kind::Score,
                 .column = "score",
                 .required = true,
                 .lowest = 0,
                 .highest = kFullMark,
                 .width = 80},
                {.key = "date",
                 .title = QT_TRANSLATE_NOOP("Column", "Assessed on"),
                 .headers = "评价日期|评价时间|评分日期|考核日期|日期|date",
                 .kind = Kind::Day,
                 .column = "assessed_on",
                 .required = true,
                 .width = 100},
            }};
}

} // namespace rostrum
