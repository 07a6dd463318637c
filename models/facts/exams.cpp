// Examination results.
#include "models/facts/declarations.h"
#include "models/facts/sharedcolumns.h"
#include <QCoreApplication>

namespace rostrum {

FactTable declareExams()
{
    return {"exams",
            "exam",
            QT_TRANSLATE_NOOP("Table", "Exams"),
            QT_TRANSLATE_NOOP("Table", "exam results"),
            nullptr,
            nullptr,
            "t.taken_on DESC, t.rowid",
            true,
            {
                shared::number(),
                shared::name(),
                {.key = "course",
                 .title = QT_TRANSLATE_NOOP("Column", "Exam"),
                 .headers = "考试科目|考试名称|考试|科目|课程|课程名称|exam|course|subject",
                 .kind = Kind::Course,
                 .column = "course",
                 .required = true,
                 .select = "(SELECT c.title FROM course c WHERE c.id=t.course)",
                 .width = 240},
                {.key = "taken_on",
                 .title = QT_TRANSLATE_NOOP("Column", "Taken on"),
                 .headers = "考试日期|考试时间|日期|exam date|date",
                 .kind = Kind::Day,
                 .column = "taken_on",
                 .required = true,
                 .width = 100},
                {.key = "score",
                 .title = QT_TRANSLATE_NOOP("Column", "Score"),
                 .headers = "成绩|考试成绩|分数|得分|总分|mark|score",
                 .kind = Kind::Score,
                 .column = "score",
                 .lowest = 0,
                 .highest = 10'000'000,
                 .width = 80},
                {.key = "passed",
                 .title = QT_TRANSLATE_NOOP("Column", "Passed"),
                 .headers = "是否合格|是否通过|合格|通过|结果|考试结果|passed|result",
                 .kind = Kind::Boolean,
                 .column = "passed",
                 .words = words::yesNo,
                 .width = 80},
            }};
}

} // namespace rostrum
