// The sample while it is being made: rows in memory, stage by stage, before they are written in the order of their ids.
#pragma once
#include "models/base/id.h"
#include "models/sample/phrases.h"
#include "models/sample/random.h"
#include "models/sample/sample.h"
#include "models/sample/sources.h"
#include <string>
#include <unordered_set>
#include <vector>

namespace rostrum::sample {

using Day = std::string; ///< ISO 8601; empty = null

struct Unit {
    Id id, parent;
    std::string name, code;
    Origin origin;
};

struct Span {
    Day from, to;
};

struct Staff {
    Id id;
    std::string number, name, birthday, email, phone, title, post;
    int unit = 0; ///< index in World::units
    std::vector<Span> employed;
    Day titleSince;
    std::string formerTitle; ///< held until titleSince
    std::string remark;      ///< of the cast: "leave" "village" "pending"
    bool trainer = false, technical = false, leaver = false;
    int target = -1; ///< hours of the year in hundredths for those who apply, else -1
    int essays = 0;
    std::string grade; ///< applied for
    Origin origin;
};

struct Course {
    Id id;
    std::string code, title, topic, category;
    int hours = 0;
    Origin origin;
};

struct Session {
    Id id;
    std::string code, startsAt, endsAt, room, group;
    Day day;
    int course = 0, trainer = -1, hours = 0;
    int capacity = 0; ///< places in the room; 0 = not said
    bool held = false, cancelled = false;
    std::vector<int> present; ///< indexes of those who can rate it
    Origin origin;
};

struct Attendance {
    Id id;
    int session, person;
    const char* status;
    int hours; ///< hundredths; -1 = null
    Origin origin;
};

struct Homework {
    Id id;
    int person, session; ///< session -1 = none
    const char* kind;
    std::string title;
    Day due, submitted;
    const char* grade;
    Origin origin;
};

struct Credit {
    Id id;
    int person;
    std::string title, provider, certificate;
    const char* category;
    int hours;
    Day completed;
    Origin origin;
};

struct Applicant {
    Id id;
    int person;
    Day deadline;
    Origin origin;
};

struct Exam {
    Id id;
    int person, course;
    Day day;
    int score; ///< ten-thousandths
    Origin origin;
};
inline constexpr int kPassed = 600000;

struct Leave {
    Id id;
    int person;
    const char* kind;
    Day from, to;
    std::string document;
    Origin origin;
};

struct Certificate {
    Id id;
    int person;
    std::string title;
    Day completed, validTo;
    std::string number;
    Origin origin;
};

struct Exemption {
    Id id;
    int person;
    Day from, to;
    int hours; ///< hundredths fewer; -1 = all
    std::string reason, approver, document;
    Origin origin = {};
};

struct Decision {
    Id id;
    int person;
    const char* status;
    Day decided;
    std::string reason, approver, document;
    Origin origin = {};
};

struct LibraryItem {
    Id id;
    int author;
    std::string code, title, kind, tags;
    Day published;
    Origin origin;
};

struct LibraryUse {
    Id id;
    int item, session; ///< its trainer used it
    Origin origin = {};
};

struct Assessment {
    Id id;
    int trainer;
    const char* role;
    std::string assessor;
    int score; ///< ten-thousandths
    Day day;
    Origin origin;
};

struct KpiValue {
    Id id;
    int person;
    const char* indicator;
    std::string period;
    std::optional<int64_t> value; ///< ten-thousandths
    std::string grade;
    Origin origin;
};

struct Rating {
    Id id;
    int session, trainee;  ///< trainee -1 = anonymous
    int8_t scores[6];      ///< overall, then the five dimensions
    int16_t comment, more; ///< indexes in World::comments, -1 = none
    int8_t dayAfter;
    int16_t minute;
    Origin origin;
};

struct World {
    SampleOptions options;
    Phrases phrases;
    Day today, yearBegins;
    std::vector<Unit> units;
    std::vector<Staff> staff;
    std::vector<Course> courses;
    std::vector<Session> sessions;
    std::vector<Attendance> attendance;
    std::vector<Homework> homework;
    std::vector<Credit> credits;
    std::vector<Applicant> applicants;
    std::vector<Rating> ratings;
    std::vector<Exam> exams;
    std::vector<Leave> leaves;
    std::vector<Certificate> certificates;
    std::vector<Exemption> exemptions;
    std::vector<Decision> decisions;
    std::vector<LibraryItem> library;
    std::vector<LibraryUse> libraryUses;
    std::vector<Assessment> assessments;
    std::vector<KpiValue> kpiValues;
    std::string ruleCode = "title-40-2"; ///< the one that is shipped
    std::vector<std::string> comments;
    Id form;
    Sources sources;
    std::vector<std::pair<Id, Origin>> again; ///< rows that a second file names too

    Random random(uint32_t stream) const { return {options.seed, stream}; }
    int unitNamed(std::string_view name) const;
    int courseCoded(std::string_view code) const; ///< -1 when there is none
    int staffNamed(std::string_view name) const;  ///< the first of that name, -1 when there is none
};

inline constexpr const char* kDimensions[] = {"课程设计", "互动性", "实用性", "案例质量", "表达"};

// The stages, in order.
void makeOrganisation(World& world);
void makeStaff(World& world);
void makeCourses(World& world);
void makeSessions(World& world);
void makeApplicants(World& world);
void makeAttendance(World& world);
void makeHomework(World& world);
void makeRatings(World& world);
void makeRecords(World& world);
void makeLibrary(World& world);
void makeKpiValues(World& world);

// Small tools of the stages.
Day dayText(QDate day);
Day dayPlus(const Day& day, int days);
std::string padded(int number, int width);
/// Id of a name, folded as an import folds it.
std::string foldedBytes(const std::string& text);

Result<void> writeWorld(Change& change, World& world);

} // namespace rostrum::sample
