// What a Directory holds. Private to directory*.cpp.
#pragma once
#include "models/facts/directory.h"

namespace rostrum {

struct Directory::Data {
    struct Person {
        Id id;
        std::string number, name;
        bool created = false, trainer = false;
        Id department;
    };
    struct Department {
        Id id, parent;
        std::string name;
        bool created = false;
    };
    struct Course {
        Id id;
        std::string code, title;
        bool created = false;
    };
    struct Session {
        Id id, trainer, course;
        std::string code, startsAt;
        bool created = false;
    };
    struct Question {
        int position = 0;
        std::string dimension;
        int64_t scale = 0;
    };
    struct NewForm {
        Id id;
        std::string name;
        int64_t scale = 0; // of the overall answer; 0 = the house's
        std::vector<Question> questions;
    };

    // Views are keys: the entries never move (deque) and their texts never change.
    std::deque<Person> people;
    std::unordered_map<std::string_view, Person*> byNumber;
    std::unordered_map<std::string, std::vector<Person*>> byName; // folded
    std::unordered_map<Id, Person*, IdHash> byId;
    std::unordered_map<std::string, Id> formerNumbers;

    std::deque<Department> departments;
    std::unordered_map<std::string, std::vector<Department*>> departmentsByName; // folded
    std::unordered_map<std::string, Found> departmentTexts;                      // answers already found

    std::deque<Course> courses;
    std::unordered_map<std::string, Course*> courseByCode;
    std::unordered_map<std::string, std::vector<Course*>> courseByTitle; // folded
    std::unordered_map<Id, Course*, IdHash> courseById;
    std::unordered_map<std::string, Found> courseTexts; // answers already found, by the text of the sheet

    std::deque<Session> sessions;
    std::unordered_map<std::string_view, Session*> sessionByCode;
    std::unordered_map<Id, Session*, IdHash> sessionById;
    std::unordered_map<Id, std::vector<Session*>, IdHash> sessionsByDay; // hash of course, trainer, day

    struct LastSession {
        std::string code, startsAt;
        Id trainer, course;
        Found found;
    };
    LastSession lastSession; ///< the answer given last, until another session is known

    std::unordered_map<Id, std::vector<Question>, IdHash> forms;
    std::vector<NewForm> newForms;

    Person& addPerson(Person person);
    void learn(const Id& id, const PersonHint& hint);
    Department& addDepartment(Department department);
    Found createSession(Directory& directory, const SessionQuery& query);
    Found findOrMakeDepartment(std::string_view path);
    Course& addCourse(Course course);
    Session& addSession(Session session);
    /// What was created and no accepted row has asked for yet, with the rows it would need itself.
    std::unordered_map<Id, std::vector<Id>, IdHash> unused;
    template <class Entry>
    bool isWritten(const Entry& entry) const
    {
        return entry.created && !unused.contains(entry.id);
    }
    void use(const Id& id);
    static Id dayKey(const Id& trainer, const Id& course, std::string_view startsAt);
};

} // namespace rostrum
