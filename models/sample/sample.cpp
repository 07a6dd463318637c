#include "models/sample/sample.h"
#include "models/base/text.h"
#include "models/sample/world.h"
#include "models/store/change.h"

namespace rostrum {

namespace sample {

int World::unitNamed(std::string_view name) const
{
    for (size_t i = 0; i < units.size(); ++i)
        if (units[i].name == name)
            return int(i);
    return 0;
}

int World::courseCoded(std::string_view code) const
{
    for (size_t i = 0; i < courses.size(); ++i)
        if (courses[i].code == code)
            return int(i);
    return -1;
}

int World::staffNamed(std::string_view name) const
{
    for (size_t i = 0; i < staff.size(); ++i)
        if (staff[i].name == name)
            return int(i);
    return -1;
}

// By hand: QDate::toString follows no locale for ISO, but is asked some hundred thousand times here.
Day dayText(QDate day) { return padded(day.year(), 4) + '-' + padded(day.month(), 2) + '-' + padded(day.day(), 2); }

Day dayPlus(const Day& day, int days)
{
    return dayText(QDate::fromString(QString::fromStdString(day), Qt::ISODate).addDays(days));
}

std::string padded(int number, int width)
{
    const std::string digits = std::to_string(number);
    return std::string(size_t(std::max(0, width - int(digits.size()))), '0') + digits;
}

std::string foldedBytes(const std::string& text) { return foldText(QString::fromStdString(text)).toStdString(); }

} // namespace sample

Result<void> writeSample(Change& change, const SampleOptions& asked)
{
    ROSTRUM_TRY(people, change.db().integer("SELECT count(*) FROM person"));
    if (people.value_or(0) > 0)
        return fail(ErrorCode::RowExists, {{QStringLiteral("table"), QStringLiteral("people")},
                                           {QStringLiteral("key"), QStringLiteral("*")}});
    ROSTRUM_TRY(phrases, Phrases::load());
    sample::World world;
    world.options = asked;
    world.options.people = std::max(0, asked.people);
    world.options.trainers = std::clamp(asked.trainers, 0, world.options.people);
    world.phrases = std::move(phrases);
    world.today = sample::dayText(asked.today);
    world.yearBegins = sample::dayText(QDate(asked.today.year(), 1, 1));
    sample::makeOrganisation(world);
    sample::makeStaff(world);
    sample::makeCourses(world);
    sample::makeSessions(world);
    sample::makeApplicants(world);
    sample::makeAttendance(world);
    sample::makeHomework(world);
    sample::makeRatings(world);
    sample::makeRecords(world);
    sample::makeLibrary(world);
    sample::makeKpiValues(world);
    return sample::writeWorld(change, world);
}

} // namespace rostrum
