// Departments with their teams, and the catalogue of courses.
#include "models/sample/world.h"

namespace rostrum::sample {

namespace {
const char* const kCoursesFile = "组织与课程.xlsx";

Unit unitOf(const Id& parent, const std::string& name, const std::string& code)
{
    return {Id::derived({"department", parent.view(), foldedBytes(name)}), parent, name, code, {}};
}
} // namespace

void makeOrganisation(World& world)
{
    for (const std::string& line : world.phrases.list("departments")) {
        const auto fields = fieldsOf(line);
        const Unit unit = unitOf({}, fields[0], fields[1]);
        world.units.push_back(unit);
        int n = 0;
        size_t at = 0;
        while (at <= fields[2].size()) {
            const size_t comma = std::min(fields[2].find(',', at), fields[2].size());
            world.units.push_back(
                unitOf(unit.id, fields[2].substr(at, comma - at), fields[1] + '-' + std::to_string(++n)));
            at = comma + 1;
        }
    }
}

void makeCourses(World& world)
{
    for (const char* heading :
         {"tech.professional", "tech.customer", "share.professional", "share.customer", "general"})
        for (const std::string& line : world.phrases.list(heading)) {
            const auto fields = fieldsOf(line);
            Course course;
            course.code = fields[0];
            course.id = Id::derived({"course", course.code});
            course.title = fields[1];
            course.topic = fields[2];
            course.category = fields[3];
            course.hours = std::stoi(fields[4]) * 100;
            course.origin = world.sources.next("courses", kCoursesFile, world.yearBegins);
            world.courses.push_back(course);
        }
}

} // namespace rostrum::sample
