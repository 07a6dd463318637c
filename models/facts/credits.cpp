// Credits earned elsewhere and the list of applicants.
#include "models/facts/declarations.h"
#include "models/facts/sharedcolumns.h"
#include <QCoreApplication>

namespace rostrum {

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
                shared::number(),
                shared::name(),
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
                shared::hourCategory(),
                shared::required(shared::hours()),
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
                shared::number(),
                shared::name(),
                shared::year("年度|申报年度|年份"),
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
