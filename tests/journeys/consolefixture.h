// A new workspace at the console for each test, and the sheets that most of them begin with.
#pragma once
#include "tests/support/ctl.h"

namespace rostrum::test {

class ConsoleFixture {
protected:
    void open(); ///< for each test
    QString file(const char* name, const QByteArray& bytes)
    {
        return writeFile(m_folder->filePath(QString::fromLatin1(name)), bytes);
    }
    CtlResult import(const char* kind, const QString& path, const QStringList& more = {})
    {
        return (*m_ctl)(QStringList{QStringLiteral("import"), QString::fromLatin1(kind), path} + more);
    }
    void importBasics();
    QJsonObject person(const char* number, int year = 2026);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Ctl> m_ctl;
};

inline void ConsoleFixture::open()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_ctl = std::make_unique<Ctl>(m_folder->filePath(QStringLiteral("a.rostrum")));
    const CtlResult made = (*m_ctl)({QStringLiteral("new"), m_ctl->workspace()});
    QCOMPARE(made.exit, 0);
}

inline void ConsoleFixture::importBasics()
{
    const auto people = import("people", file("people.csv", "工号,姓名,部门,职称,职称等级,入职日期\n"
                                                            "010386,周文博,技术中心,助理工程师,初级,2015-07-01\n"
                                                            "010387,李强,技术中心,工程师,中级,2012/3/1\n"
                                                            "010388,李强,营销部,,,2019-01-05\n"
                                                            "T1001,王丽华,人力资源部,,,2010-01-01\n"));
    QCOMPARE(people.exit, 0);
    QCOMPARE(people.number("new"), 4);
    QVERIFY(import("courses",
                   file("courses.csv", "课程编号,课程名称,类别,学时\nC1,管网漏损控制,专业,4\nC2,客户投诉沟通,公需,3\n"))
                .exit == 0);
    QByteArray sessions = "场次,课程,讲师,开始时间,状态\n";
    for (int i = 1; i <= 10; ++i)
        sessions +=
            "S" + QByteArray::number(i) + ",C1,T1001,2026-0" + QByteArray::number(1 + i % 9) + "-10 14:00,已完成\n";
    QCOMPARE(import("sessions", file("sessions.csv", sessions)).number("new"), 10);
}

inline QJsonObject ConsoleFixture::person(const char* number, int year)
{
    const auto result = (*m_ctl)({QStringLiteral("compliance"), QStringLiteral("--year"), QString::number(year),
                                  QStringLiteral("--as-of"), QStringLiteral("2026-10-22"), QStringLiteral("--person"),
                                  QString::fromLatin1(number)});
    return result.list("people").first().toObject();
}

} // namespace rostrum::test
