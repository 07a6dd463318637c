// Credits earned elsewhere and the list of applicants.
#include "models/facts/declarations.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
#define ROSTRUM_CREDIT_NUMBER                                                                                          \
    {.key = "number",                                                                                                  \
     .title = QT_TRANSLATE_NOOP("Column", "Number"),                                                                   \
     .headers =                                                                                                        \
         "工号|员工编号|员工号|人员编号|职工号|employee number|employee no|employee id|staff number|employee|person",  \
     .kind = Kind::Person,                                                                                             \
     .column = "person",                                                                                               \
     .required = true,                                                                                                 \
     .select = "(SELECT coalesce(p.number, p.name) FROM person p WHERE p.id=t.person)",                                \
     .width = 90},                                                                                                     \
    {                                                                                                                  \
        .key = "name", .title = QT_TRANSLATE_NOOP("Column", "Name"),                                                   \
        .headers = "姓名|员工姓名|full name|employee name", .place = Place::Companion,                                 \
        .select = "(SELECT p.name FROM person p WHERE p.id=t.person)", .width = 100                                    \
    }
} // namespace

FactTable declareCredits()
{
    return {"credits",
            "credit",
            QT_TRANSLATE_NOOP("Table", "Credits earned elsewhere"),
            QT_TRANSLATE_NOOP("Table", "credits"),
            nullptr,
            nullptr,
            "t.completed_on DESC",
            true,
            {
                ROSTRUM_CREDIT_NUMBER,
                {.key = "title",
                 .title = QT_TRANSLATE_NOOP("Column", "Training"),
                 .headers = "课程名称|课程|培训名称|培训项目|科目名称|title|course",
                 .column = "title",
                 .required = true,
                 .width = 260},
                {.key = "provider",
                 .title = QT_TRANSLATE_NOOP("Column", "Provider"),
                 .headers = "培训机构|主办单位|平台|施教机构|provider",
                 .column = "provider",
                 .width = 160},
                {.key = "category",
                 .title = QT_TRANSLATE_NOOP("Column", "Hour category"),
                 .headers = "类别|学时类别|科目|课程类别|category",
                 .kind = Kind::Word,
                 .column = "category",
                 .words = words::hourCategory,
                 .width = 90},
                {.key = "hours",
                 .title = QT_TRANSLATE_NOOP("Column", "Hours"),
                 .headers = "学时|课时|学时数|credit hours",
                 .kind = Kind::Hours,
                 .column = "hours",
                 .required = true,
                 .lowest = 0,
                 .highest = 100000,
                 .width = 80},
                {.key = "completed_on",
                 .title = QT_TRANSLATE_NOOP("Column", "Completed on"),
                 .headers = "完成日期|结业日期|取得日期|完成时间|日期|date|completed",
                 .kind = Kind::Day,
                 .column = "completed_on",
                 .required = true,
                 .width = 100},
                {.key = "certificate",
                 .title = QT_TRANSLATE_NOOP("Column", "Certificate"),
                 .headers = "证书编号|证书|证书号|certificate number",
                 .kind = Kind::Identifier,
                 .column = "certificate",
                 .width = 140},
                {.key = "confirmed_on",
                 .title = QT_TRANSLATE_NOOP("Column", "Confirmed on"),
                 .headers = "核实日期|确认日期|confirmed",
                 .kind = Kind::Day,
                 .column = "confirmed_on",
                 .width = 100},
            }};
}

FactTable declareApplicants()
{
    return {"applicants",
            "applicant",
            QT_TRANSLATE_NOOP("Table", "Applicants"),
            QT_TRANSLATE_NOOP("Table", "applicants"),
            nullptr,
            nullptr,
            "t.year DESC, t.rowid",
            true,
            {
                ROSTRUM_CREDIT_NUMBER,
                {.key = "year",
                 .title = QT_TRANSLATE_NOOP("Column", "Year"),
                 .headers = "年度|申报年度|年份",
                 .kind = Kind::Integer,
                 .column = "year",
                 .required = true,
                 .lowest = 1990,
                 .highest = 2200,
                 .width = 80},
                {.key = "title_grade",
                 .title = QT_TRANSLATE_NOOP("Column", "Grade applied for"),
                 .headers = "申报等级|申报级别|申报职称等级|申报|grade|title grade",
                 .kind = Kind::Word,
                 .column = "title_grade",
                 .words = words::titleGrade,
                 .required = true,
                 .width = 120},
                {.key = "deadline",
                 .title = QT_TRANSLATE_NOOP("Column", "Deadline"),
                 .headers = "截止日期|申报截止|申报截止日期|截止时间|due",
                 .kind = Kind::Day,
                 .column = "deadline",
                 .width = 100},
            }};
}

} // namespace rostrum
