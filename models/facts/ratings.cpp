// Ratings: the session may be named by code, or by trainer, course and date.
#include "models/facts/declarations.h"
#include "models/facts/sharedcolumns.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
// Whose rating it is; an anonymous one has nobody.
Column trainee()
{
    return {.key = "trainee",
            .title = QT_TRANSLATE_NOOP("Column", "Trainee"),
            .headers = "学员|学员工号|工号|员工编号|员工号|评价人|人员编号|employee number|employee id|trainee number",
            .kind = Kind::Person,
            .column = "trainee",
            .select = "(SELECT coalesce(p.number, p.name) FROM person p WHERE p.id=t.trainee)",
            .width = 100};
}

// Each dimension with its value, as far as the form has them: a line each, parted by a tab.
Column answers()
{
    return {.key = "answers",
            .title = QT_TRANSLATE_NOOP("Column", "Dimensions"),
            .headers = "",
            .kind = Kind::Answers,
            .place = Place::Companion,
            .select = "(SELECT group_concat(q.dimension || char(9) || a.value, char(10)) FROM form_question q JOIN "
                      "json_each(json_array(t.d1,t.d2,t.d3,t.d4,t.d5,t.d6,t.d7,t.d8,t.d9,t.d10,t.d11,t.d12,t.d13,t.d14,"
                      "t.d15,t.d16,t.d17,t.d18,t.d19,t.d20,t.d21,t.d22,t.d23,t.d24,t.d25,t.d26,t.d27,t.d28,t.d29,t.d30,"
                      "t.d31,t.d32)) a ON a.key=q.position-1 WHERE q.form=t.form AND a.value IS NOT NULL)",
            .width = 260};
}
} // namespace

// A column after the other, as they stand in the table: long, and nothing in it to part.
FactTable declareRatings()
{
    return {
        "ratings",
        "rating",
        QT_TRANSLATE_NOOP("Table", "Ratings"),
        QT_TRANSLATE_NOOP("Table", "ratings"),
        nullptr,
        nullptr,
        "t.rowid",
        true,
        {
            shared::sessionDay(),
            {.key = "session",
             .title = QT_TRANSLATE_NOOP("Column", "Session"),
             .headers = "场次|场次编号|培训场次|班次|班次编号|场次代码|session code|session id",
             .kind = Kind::Session,
             .column = "session",
             .select = "(SELECT s.code FROM session s WHERE s.id=t.session)",
             .width = 110},
            shared::sessionCourse(),
            shared::sessionTrainer(),
            trainee(),
            {.key = "name",
             .title = QT_TRANSLATE_NOOP("Column", "Name"),
             .headers = "姓名|学员姓名|员工姓名|full name|trainee name",
             .place = Place::Companion,
             .select = "(SELECT p.name FROM person p WHERE p.id=t.trainee)",
             .width = 100},
            {.key = "department",
             .title = QT_TRANSLATE_NOOP("Column", "Department"),
             .headers = "部门|所在部门|所属部门|单位|dept",
             .kind = Kind::Department,
             .column = "department",
             .select = "(SELECT d.name FROM department d WHERE d.id=t.department)",
             .width = 120},
            {.key = "overall",
             .title = QT_TRANSLATE_NOOP("Column", "Overall"),
             .headers = "总体|总分|总体评分|总体评价|总体满意度|综合评分|满意度|评分|平均分|均分|平均值|总体平均分|"
                        "总体均分|平均得分|score|rating|overall "
                        "rating|mean|average|overall mean|average score",
             .kind = Kind::Score,
             .column = "overall",
             .lowest = 0,
             .highest = 1000000,
             .width = 80},
            answers(),
            {.key = "comment",
             .title = QT_TRANSLATE_NOOP("Column", "Comment"),
             .headers = "评语|评论|意见|建议|意见建议|意见和建议|反馈|留言|备注|comments|remark|feedback|suggestion",
             .column = "comment",
             .width = 300},
            {.key = "submitted_at",
             .title = QT_TRANSLATE_NOOP("Column", "Submitted at"),
             .headers = "提交时间|填写时间|答卷时间|提交答卷时间|submitted|timestamp",
             .kind = Kind::Moment,
             .column = "submitted_at",
             .width = 140,
             .hidden = true},
            // No headers here: a column of counts is one only beside means (exchange/summary.h).
            {.key = "respondents",
             .title = QT_TRANSLATE_NOOP("Column", "Respondents"),
             .headers = "",
             .kind = Kind::Integer,
             .column = "respondents",
             .lowest = 1,
             .highest = 1000000,
             .width = 100,
             .hidden = true},
        }};
}

} // namespace rostrum
