<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Gap</name>
    <message>
        <source>%1 hour of training</source>
        <translation>%1学时培训</translation>
    </message>
    <message>
        <source>%1 hours of training</source>
        <translation>%1学时培训</translation>
    </message>
    <message>
        <source>%1 hour attended</source>
        <translation>%1学时出勤</translation>
    </message>
    <message>
        <source>%1 hours attended</source>
        <translation>%1学时出勤</translation>
    </message>
    <message>
        <source>%1 hour of professional subjects</source>
        <translation>%1学时专业科目</translation>
    </message>
    <message>
        <source>%1 hours of professional subjects</source>
        <translation>%1学时专业科目</translation>
    </message>
    <message>
        <source>%1 hour of public subjects</source>
        <translation>%1学时公需科目</translation>
    </message>
    <message>
        <source>%1 hours of public subjects</source>
        <translation>%1学时公需科目</translation>
    </message>
    <message>
        <source>%1 essay</source>
        <translation>%1篇心得</translation>
    </message>
    <message>
        <source>%1 essays</source>
        <translation>%1篇心得</translation>
    </message>
    <message>
        <source>%1 session given</source>
        <translation>%1场授课</translation>
    </message>
    <message>
        <source>%1 sessions given</source>
        <translation>%1场授课</translation>
    </message>
    <message>
        <source>%1 h of “%2”</source>
        <translation>%1学时“%2”</translation>
    </message>
    <message>
        <source>%1 × “%2”</source>
        <translation>%1项“%2”</translation>
    </message>
    <message>
        <source>%1 percentage points of “%2”</source>
        <translation>“%2”%1个百分点</translation>
    </message>
    <message>
        <source> + </source>
        <translation>+</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>%1 homework assignment</source>
        <translation>%1份作业</translation>
    </message>
    <message>
        <source>%1 homework assignments</source>
        <translation>%1份作业</translation>
    </message>
    <message>
        <source>You still need %1 and cannot apply for a title this year</source>
        <translation>你还差%1，无法申报今年的职称</translation>
    </message>
    <message>
        <source>You still need %1 and cannot apply for the %2 title this year</source>
        <translation>你还差%1，无法申报今年的%2职称</translation>
    </message>
    <message>
        <source>You still need %1 and cannot apply for a title of %2</source>
        <translation>你还差%1，无法申报%2年的职称</translation>
    </message>
    <message>
        <source>You still need %1 and cannot apply for the %2 title of %3</source>
        <translation>你还差%1，无法申报%3年的%2职称</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Trainee rating</source>
        <translation>学员满意度</translation>
    </message>
    <message>
        <source>Rating by dimension</source>
        <translation>分项评分</translation>
    </message>
    <message>
        <source>Number of ratings</source>
        <translation>评分份数</translation>
    </message>
    <message>
        <source>Sessions given</source>
        <translation>授课场次</translation>
    </message>
    <message>
        <source>Session completion</source>
        <translation>课程完成率</translation>
    </message>
    <message>
        <source>Hours attended</source>
        <translation>出勤学时</translation>
    </message>
    <message>
        <source>Credit hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Professional credit hours</source>
        <translation>专业科目学时</translation>
    </message>
    <message>
        <source>Public credit hours</source>
        <translation>公需科目学时</translation>
    </message>
    <message>
        <source>Homework submitted</source>
        <translation>已交作业</translation>
    </message>
    <message>
        <source>Homework submission</source>
        <translation>作业提交率</translation>
    </message>
    <message>
        <source>Excellent homework</source>
        <translation>作业优秀率</translation>
    </message>
    <message>
        <source>Essays submitted</source>
        <translation>已交心得</translation>
    </message>
</context>
<context>
    <name>TitleGrade</name>
    <message>
        <source>junior</source>
        <translation>初级</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>中级</translation>
    </message>
    <message>
        <source>associate senior</source>
        <translation>副高级</translation>
    </message>
    <message>
        <source>senior</source>
        <translation>高级</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>joined %1</source>
        <translation>%1 入职</translation>
    </message>
    <message>
        <source>left %1</source>
        <translation>%1 离职</translation>
    </message>
</context>
</TS>
