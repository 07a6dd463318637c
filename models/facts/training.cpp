// Courses, sessions, attendance and homework.
#include "models/facts/declarations.h"
#include "models/facts/sharedcolumns.h"
#include <QCoreApplication>

namespace rostrum {

namespace {
Column givenBy()
{
    return {.key = "trainer",
            .title = QT_TRANSLATE_NOOP("Column", "Trainer"),
            .headers = "讲师|内训师|讲师工号|培训讲师|授课讲师|instructor|trainer number",
            .kind = Kind::Person,
            .column = "trainer",
            .select = "(SELECT p.name FROM person p WHERE p.id=t.trainer)",
            .width = 100};
}
} // namespace

FactTable declareCourses()
{
    return {"courses",
            "course",
            QT_TRANSLATE_NOOP("Table", "Courses"),
            QT_TRANSLATE_NOOP("Table", "courses"),
            "t.code",
            nullptr,
            "t.code",
            true,
            {
                {.key = "code",
                 .title = QT_TRANSLATE_NOOP("Column", "Course code"),
                 .headers = "课程编号|课程代码|编号|代码|code",
                 .kind = Kind::Identifier,
                 .column = "code",
                 .width = 110},
                {.key = "title",
                 .title = QT_TRANSLATE_NOOP("Column", "Course"),
                 .headers = "课程名称|课程|名称|课程标题|title|name|course title|course name",
                 .column = "title",
                 .width = 260},
                {.key = "topic",
                 .title = QT_TRANSLATE_NOOP("Column", "Topic"),
                 .headers = "主题|课程主题|方向|topic",
                 .column = "topic",
                 .width = 140},
                shared::hourCategory(),
                shared::hours(),
            }};
}

FactTable declareSessions()
{
    return {"sessions",
            "session",
            QT_TRANSLATE_NOOP("Table", "Sessions"),
            QT_TRANSLATE_NOOP("Table", "sessions"),
            "t.code",
            nullptr,
            "t.starts_at DESC, t.code",
            true,
            {
                {.key = "code",
                 .title = QT_TRANSLATE_NOOP("Column", "Session code"),
                 .headers = "编号|code|场次|场次编号|培训场次|班次|班次编号|场次代码|session code|session id",
                 .kind = Kind::Identifier,
                 .column = "code",
                 .width = 110},
                {.key = "course",
                 .title = QT_TRANSLATE_NOOP("Column", "Course"),
                 .headers = "课程|课程名称|课程编号|培训课程|course code|course title",
                 .kind = Kind::Course,
                 .column = "course",
                 .required = true,
                 .select = "(SELECT c.title FROM course c WHERE c.id=t.course)",
                 .width = 260},
                givenBy(),
                {.key = "starts_at",
                 .title = QT_TRANSLATE_NOOP("Column", "Starts at"),
                 .headers = "开始时间|培训日期|日期|开课时间|上课日期|培训时间|start|starts at|date|start time",
                 .kind = Kind::Moment,
                 .column = "starts_at",
                 .required = true,
                 .width = 140},
                {.key = "ends_at",
                 .title = QT_TRANSLATE_NOOP("Column", "Ends at"),
                 .headers = "结束时间|下课时间|end|ends at|end time",
                 .kind = Kind::Moment,
                 .column = "ends_at",
                 .width = 140,
                 .hidden = true},
                {.key = "room",
                 .title = QT_TRANSLATE_NOOP("Column", "Room"),
                 .headers = "地点|教室|培训地点|会议室|place|venue",
                 .column = "room",
                 .width = 120},
                {.key = "group",
                 .title = QT_TRANSLATE_NOOP("Column", "Group"),
                 .headers = "组别|组|小组|班组|group",
                 .column = "group_name",
                 .width = 100},
                shared::hours(),
                shared::hourCategory(),
                {.key = "status",
                 .title = QT_TRANSLATE_NOOP("Column", "Status"),
                 .headers = "状态|场次状态",
                 .kind = Kind::Word,
                 .column = "status",
                 .words = words::sessionStatus,
                 .width = 90},
            }};
}

FactTable declareAttendance()
{
    return {"attendance",
            "attendance",
            QT_TRANSLATE_NOOP("Table", "Attendance"),
            QT_TRANSLATE_NOOP("Table", "attendance rows"),
            nullptr,
            nullptr,
            "t.rowid",
            true,
            {
                shared::required(shared::session()),
                shared::number(),
                shared::name(),
                {.key = "part",
                 .title = QT_TRANSLATE_NOOP("Column", "Part of the day"),
                 .headers = "时段|半天|上午下午|part",
                 .kind = Kind::Word,
                 .column = "part",
                 .words = words::part,
                 .width = 90,
                 .hidden = true},
                {.key = "status",
                 .title = QT_TRANSLATE_NOOP("Column", "Attendance"),
                 .headers = "出勤|出勤情况|签到|签到情况|状态|考勤|status",
                 .kind = Kind::Word,
                 .column = "status",
                 .words = words::attendanceStatus,
                 .width = 90},
                shared::hours(),
                shared::hidden(shared::sessionTrainer()),
                shared::sessionCourse(),
                shared::sessionDay(),
            }};
}

FactTable declareHomework()
{
    return {"homework",
            "homework",
            QT_TRANSLATE_NOOP("Table", "Homework and essays"),
            QT_TRANSLATE_NOOP("Table", "homework rows"),
            nullptr,
            nullptr,
            "t.rowid",
            true,
            {
                shared::number(),
                shared::name(),
                {.key = "title",
                 .title = QT_TRANSLATE_NOOP("Column", "Title"),
                 .headers = "题目|标题|作业名称|心得题目|作业题目|作业标题",
                 .column = "title",
                 .width = 260},
                {.key = "kind",
                 .title = QT_TRANSLATE_NOOP("Column", "Kind"),
                 .headers = "类型|作业类型|种类|type",
                 .kind = Kind::Word,
                 .column = "kind",
                 .words = words::homeworkKind,
                 .width = 80},
                shared::session(),
                {.key = "due_on",
                 .title = QT_TRANSLATE_NOOP("Column", "Due on"),
                 .headers = "截止日期|应交日期|截止时间|deadline|due",
                 .kind = Kind::Day,
                 .column = "due_on",
                 .width = 100},
                {.key = "submitted_on",
                 .title = QT_TRANSLATE_NOOP("Column", "Handed in on"),
                 .headers = "提交日期|交稿日期|提交时间|上交日期|交稿时间|submitted|date",
                 .kind = Kind::Day,
                 .column = "submitted_on",
                 .width = 100},
                {.key = "grade",
                 .title = QT_TRANSLATE_NOOP("Column", "Grade"),
                 .headers = "等级|成绩|评定|评价等级|状态|status",
                 .kind = Kind::Word,
                 .column = "grade",
                 .words = words::grade,
                 .width = 90},
            }};
}

} // namespace rostrum
