// Departments, people and trainers.
#include "models/facts/declarations.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
// The latest span answers what a list shows; as-of questions ask the spans themselves.
#define ROSTRUM_LATEST(what, span, day)                                                                                \
    "(SELECT " what " FROM " span " s WHERE s.person=t.id ORDER BY coalesce(s." day ", '') DESC LIMIT 1)"

// What changes in the course of years: held as spans of days. A column after the other: nothing in it to part.
std::vector<Column> historyColumns()
{
    return {
        {.key = "department",
         .title = QT_TRANSLATE_NOOP("Column", "Department"),
         .headers = "部门|所在部门|所属部门|单位|科室|dept|department name|unit",
         .kind = Kind::Department,
         .column = "department",
         .place = Place::DepartmentSpan,
         .select = "(SELECT d.name FROM department d WHERE d.id=" ROSTRUM_LATEST("s.department", "department_span",
                                                                                 "valid_from") ")",
         .width = 130},
        {.key = "job_title",
         .title = QT_TRANSLATE_NOOP("Column", "Job title"),
         .headers = "职称|现职称|专业技术职务|职称名称|title",
         .column = "job_title",
         .place = Place::TitleSpan,
         .select = ROSTRUM_LATEST("s.job_title", "title_span", "valid_from"),
         .width = 120},
        {.key = "title_grade",
         .title = QT_TRANSLATE_NOOP("Column", "Title grade"),
         .headers = "职称等级|职称级别|等级|grade|title level",
         .kind = Kind::Word,
         .column = "title_grade",
         .place = Place::TitleSpan,
         .words = words::titleGrade,
         .select = ROSTRUM_LATEST("s.title_grade", "title_span", "valid_from"),
         .width = 90},
        {.key = "post_category",
         .title = QT_TRANSLATE_NOOP("Column", "Post category"),
         .headers = "岗位类别|岗位类型|岗位序列|post|job category",
         .column = "post_category",
         .place = Place::TitleSpan,
         .select = ROSTRUM_LATEST("s.post_category", "title_span", "valid_from"),
         .width = 110,
         .hidden = true},
        {.key = "title_series",
         .title = QT_TRANSLATE_NOOP("Column", "Title series"),
         .headers = "职称系列|系列|专业系列|title series",
         .column = "title_series",
         .place = Place::TitleSpan,
         .select = ROSTRUM_LATEST("s.title_series", "title_span", "valid_from"),
         .width = 110,
         .hidden = true},
        {.key = "hired_on",
         .title = QT_TRANSLATE_NOOP("Column", "Hired on"),
         .headers = "入职日期|入职时间|到岗日期|参加工作日期|hire date|hired|joined",
         .kind = Kind::Day,
         .column = "hired_on",
         .place = Place::EmploymentSpan,
         .select = ROSTRUM_LATEST("s.hired_on", "employment_span", "hired_on"),
         .width = 100},
        {.key = "left_on",
         .title = QT_TRANSLATE_NOOP("Column", "Left on"),
         .headers = "离职日期|离职时间|leave date|left|termination date",
         .kind = Kind::Day,
         .column = "left_on",
         .place = Place::EmploymentSpan,
         .select = ROSTRUM_LATEST("s.left_on", "employment_span", "hired_on"),
         .width = 100,
         .hidden = true},
    };
}

std::vector<Column> personalColumns()
{
    return {
        {.key = "birthday",
         .title = QT_TRANSLATE_NOOP("Column", "Birthday"),
         .headers = "生日|出生日期|birth date|date of birth",
         .kind = Kind::Day,
         .column = "birthday",
         .width = 100,
         .hidden = true},
        {.key = "id_number",
         .title = QT_TRANSLATE_NOOP("Column", "Id number"),
         .headers = "身份证号|身份证|身份证号码|证件号码|id card|national id",
         .kind = Kind::Identifier,
         .column = "id_number",
         .width = 170,
         .hidden = true},
        {.key = "email",
         .title = QT_TRANSLATE_NOOP("Column", "E-mail"),
         .headers = "邮箱|电子邮箱|电子邮件|mail|e-mail",
         .column = "email",
         .width = 170,
         .hidden = true},
        {.key = "phone",
         .title = QT_TRANSLATE_NOOP("Column", "Phone"),
         .headers = "手机|电话|手机号|联系电话|手机号码|mobile|telephone",
         .kind = Kind::Identifier,
         .column = "phone",
         .width = 120,
         .hidden = true},
        {.key = "is_trainer",
         .title = QT_TRANSLATE_NOOP("Column", "Trainer"),
         .headers = "内训师|是否内训师|是否讲师|trainer",
         .kind = Kind::Boolean,
         .column = "is_trainer",
         .words = words::yesNo,
         .width = 70},
        {.key = "reading",
         .title = QT_TRANSLATE_NOOP("Column", "Pinyin"),
         .headers = "拼音|姓名拼音|pinyin",
         .column = "reading",
         .width = 110,
         .hidden = true},
    };
}

std::vector<Column> peopleColumns()
{
    std::vector<Column> columns = {
        {.key = "number",
         .title = QT_TRANSLATE_NOOP("Column", "Number"),
         .headers = "工号|员工编号|员工号|人员编号|编号|职工号|employee number|employee no|employee id|staff "
                    "number|staff id|id",
         .kind = Kind::Identifier,
         .column = "number",
         .width = 90},
        {.key = "name",
         .title = QT_TRANSLATE_NOOP("Column", "Name"),
         .headers = "姓名|名字|员工姓名|人员姓名|full name|employee name|employee",
         .column = "name",
         .width = 100},
    };
    for (const auto& more : {historyColumns(), personalColumns()})
        columns.insert(columns.end(), more.begin(), more.end());
    columns.push_back({.key = "effective_on",
                       .title = QT_TRANSLATE_NOOP("Column", "Effective on"),
                       .headers = "生效日期|变动日期|effective date",
                       .kind = Kind::Day,
                       .place = Place::Companion,
                       .hidden = true});
    return columns;
}
} // namespace

FactTable declarePeople()
{
    return {"people",
            "person",
            QT_TRANSLATE_NOOP("Table", "People"),
            QT_TRANSLATE_NOOP("Table", "people"),
            "t.number",
            nullptr,
            "t.number",
            true,
            peopleColumns()};
}

FactTable declareTrainers()
{
    return {"trainers",
            "person",
            QT_TRANSLATE_NOOP("Table", "Trainers"),
            QT_TRANSLATE_NOOP("Table", "trainers"),
            "t.number",
            "t.is_trainer=1",
            "t.number",
            true,
            peopleColumns()};
}

FactTable declareDepartments()
{
    return {"departments",
            "department",
            QT_TRANSLATE_NOOP("Table", "Departments"),
            QT_TRANSLATE_NOOP("Table", "departments"),
            nullptr,
            nullptr,
            "t.name",
            false,
            {
                {.key = "name",
                 .title = QT_TRANSLATE_NOOP("Column", "Name"),
                 .headers = "部门|名称|department",
                 .column = "name",
                 .required = true,
                 .width = 200},
                {.key = "parent",
                 .title = QT_TRANSLATE_NOOP("Column", "Part of"),
                 .headers = "上级部门|上级|parent",
                 .kind = Kind::Department,
                 .column = "parent",
                 .select = "(SELECT d.name FROM department d WHERE d.id=t.parent)",
                 .width = 200},
                {.key = "code",
                 .title = QT_TRANSLATE_NOOP("Column", "Code"),
                 .headers = "部门编号|部门代码|code",
                 .kind = Kind::Identifier,
                 .column = "code",
                 .width = 100},
            }};
}

} // namespace rostrum
