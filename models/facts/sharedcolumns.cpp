#include "models/facts/sharedcolumns.h"
#include <QCoreApplication>

namespace rostrum::shared {

namespace {
constexpr int64_t kMostHours = 100000; // 1000 h: above it is a slip, not a course
} // namespace

Column number()
{
    return {.key = "number",
            .title = QT_TRANSLATE_NOOP("Column", "Number"),
            .headers = "工号|员工编号|员工号|人员编号|职工号|学员工号|employee number|employee no|employee id|staff "
                       "number|staff id|employee|person",
            .kind = Kind::Person,
            .column = "person",
            .required = true,
            .select = "(SELECT coalesce(p.number, p.name) FROM person p WHERE p.id=t.person)",
            .width = 90};
}

Column name()
{
    return {.key = "name",
            .title = QT_TRANSLATE_NOOP("Column", "Name"),
            .headers = "姓名|学员姓名|员工姓名|学员|full name|employee name",
            .place = Place::Companion,
            .select = "(SELECT p.name FROM person p WHERE p.id=t.person)",
            .width = 100};
}

// Shown as its code, else as its course and day.
Column session()
{
    return {.key = "session",
            .title = QT_TRANSLATE_NOOP("Column", "Session"),
            .headers = "场次|场次编号|培训场次|班次|班次编号|场次代码|session code|session id",
            .kind = Kind::Session,
            .column = "session",
            .select = "(SELECT coalesce(s.code, c.title || ' ' || substr(s.starts_at,1,10)) FROM session s JOIN course "
                      "c ON c.id=s.course WHERE s.id=t.session)",
            .width = 220};
}

Column sessionTrainer()
{
    return {.key = "trainer",
            .title = QT_TRANSLATE_NOOP("Column", "Trainer"),
            .headers =
                "讲师|内训师|讲师工号|讲师姓名|培训讲师|授课讲师|instructor|instructor code|instcode|trainer number",
            .kind = Kind::Person,
            .place = Place::Companion,
            .select = "(SELECT p.name FROM session s JOIN person p ON p.id=s.trainer WHERE s.id=t.session)",
            .width = 100};
}

Column sessionCourse()
{
    return {.key = "course",
            .title = QT_TRANSLATE_NOOP("Column", "Course"),
            .headers = "课程|课程名称|课程编号|培训课程|course code|course title|course name",
            .kind = Kind::Course,
            .place = Place::Companion,
            .select = "(SELECT c.title FROM session s JOIN course c ON c.id=s.course WHERE s.id=t.session)",
            .width = 200};
}

Column sessionDay()
{
    return {.key = "date",
            .title = QT_TRANSLATE_NOOP("Column", "Day"),
            .headers = "日期|培训日期|上课日期|培训时间|开始时间|start|session date",
            .kind = Kind::Moment,
            .place = Place::Companion,
            .select = "(SELECT substr(s.starts_at,1,10) FROM session s WHERE s.id=t.session)",
            .width = 100};
}

Column hours()
{
    return {.key = "hours",
            .title = QT_TRANSLATE_NOOP("Column", "Hours"),
            .headers = "学时|课时|学时数|计学时|credit hours",
            .kind = Kind::Hours,
            .column = "hours",
            .lowest = 0,
            .highest = kMostHours,
            .width = 80};
}

Column hourCategory()
{
    return {.key = "category",
            .title = QT_TRANSLATE_NOOP("Column", "Hour category"),
            .headers = "类别|学时类别|科目|课程类别|category",
            .kind = Kind::Word,
            .column = "category",
            .words = words::hourCategory,
            .width = 90};
}

Column year(const char* headers)
{
    return {.key = "year",
            .title = QT_TRANSLATE_NOOP("Column", "Year"),
            .headers = headers,
            .kind = Kind::Integer,
            .column = "year",
            .required = true,
            .lowest = 1990,
            .highest = 2200,
            .width = 80};
}

} // namespace rostrum::shared
