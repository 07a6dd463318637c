// A workspace on the real schema for tests, filled by plain SQL: what the tests say is in it does not pass through the
// code under test.
#pragma once
#include "models/store/change.h"
#include "models/store/schema.h"
#include <QTemporaryDir>
#include <QTest>

namespace rostrum {

class TrainingData {
public:
    TrainingData()
    {
        auto opened = Connection::open(m_dir.filePath(QStringLiteral("t.rostrum")), Connection::Mode::Create);
        if (!opened || !migrate(**opened))
            qFatal("no workspace");
        db = std::move(*opened);
        must("PRAGMA synchronous=OFF");
    }

    std::unique_ptr<Connection> db;

    void must(const char* sql)
    {
        if (auto done = db->execute(sql); !done)
            qFatal("%s: %s", sql, qPrintable(done.error().log));
    }

    /// Inserts a row with a fresh id as first column; the values are bound in the order of `columns`.
    template <class... Values>
    Id add(const char* table, const char* columns, const Values&... values)
    {
        const Id id = Id::make();
        QByteArray marks;
        for (size_t i = 0; i < sizeof...(values); ++i)
            marks += ",?";
        const QByteArray sql = QByteArray("INSERT INTO ") + table + "(id," + columns + ") VALUES(?" + marks + ")";
        Query insert = db->query(std::string_view(sql.constData(), size_t(sql.size())));
        insert.bind(id);
        (insert.bind(values), ...);
        if (auto done = insert.run(); !done)
            qFatal("%s: %s", sql.constData(), qPrintable(done.error().log));
        return id;
    }

    Id person(const char* number, const char* name = "某人")
    {
        return add("person", "number,name", std::string_view(number), std::string_view(name));
    }
    Id department(const char* name, std::optional<Id> parent = {})
    {
        return add("department", "name,parent", std::string_view(name), parent);
    }
    void belongs(const Id& person, const Id& department, QDate from = {}, QDate to = {})
    {
        add("department_span", "person,department,valid_from,valid_to", person, department, from, to);
    }
    void employed(const Id& person, QDate from, QDate to = {})
    {
        add("employment_span", "person,hired_on,left_on", person, from, to);
    }
    void holds(const Id& person, const char* title, const char* grade, QDate from = {}, QDate to = {})
    {
        add("title_span", "person,job_title,title_grade,valid_from,valid_to", person, std::string_view(title),
            std::string_view(grade), from, to);
    }
    Id course(const char* code, std::optional<int> hours = {}, const char* category = "professional")
    {
        return add("course", "code,title,hours,category", std::string_view(code), std::string_view(code), hours,
                   std::string_view(category));
    }
    Id session(const Id& course, const char* startsAt, std::optional<int> hours = {}, const char* status = "held",
               std::optional<Id> trainer = {})
    {
        return add("session", "course,starts_at,hours,status,trainer", course, std::string_view(startsAt), hours,
                   std::string_view(status), trainer);
    }
    Id attends(const Id& session, const Id& person, std::optional<int> hours = {}, const char* status = "present",
               std::optional<QString> part = {})
    {
        return add("attendance", "session,person,hours,status,part", session, person, hours, std::string_view(status),
                   part);
    }
    /// One session of so many hours, attended by this one person.
    Id earns(const Id& person, const char* day, int hundredths)
    {
        return attends(session(course(day), day, hundredths), person);
    }
    Id essay(const Id& person, QDate submitted)
    {
        return add("homework", "person,kind,title,submitted_on,grade", person, std::string_view("essay"),
                   std::string_view("心得"), submitted, std::string_view("submitted"));
    }
    Id credit(const Id& person, const char* title, int hours, QDate day, std::optional<QString> certificate = {},
              QDate confirmed = {})
    {
        return add("credit", "person,title,hours,completed_on,certificate,confirmed_on,category", person,
                   std::string_view(title), hours, day, certificate, confirmed, std::string_view("public"));
    }
    void applies(const Id& person, int year, const char* grade, QDate deadline = {})
    {
        add("applicant", "person,year,title_grade,deadline", person, year, std::string_view(grade), deadline);
    }
    /// Says that the row stands in that line of the file.
    void cameFrom(const Id& row, const char* file, int line)
    {
        Query source = db->query("INSERT INTO _source(file, sha256, sheet, kind, imported_at) VALUES(?,?,'','','')");
        source.bind(std::string_view(file)).bind(std::string_view(file));
        Query provenance = db->query("INSERT INTO _provenance(row, source, line) VALUES(?, last_insert_rowid(), ?)");
        if (!source.run() || !provenance.bind(row).bind(line).run())
            qFatal("no provenance");
    }

private:
    QTemporaryDir m_dir;
};

} // namespace rostrum
