// Writes exams, leave, certificates, exemptions and decisions.
#include "models/sample/rowwriter.h"

namespace rostrum::sample {

Result<void> writeRuleRecords(RowWriter& writer, const World& world)
{
    const auto person = [&world](int index) -> const Id& { return world.staff[size_t(index)].id; };
    ROSTRUM_CHECK(writer.write(world.exams,
                               "INSERT INTO exam(id, person, course, taken_on, score, passed) VALUES(?,?,?,?,?,?)",
                               [&](Query& q, const Exam& e) {
                                   q.bind(e.id).bind(person(e.person)).bind(world.courses[size_t(e.course)].id);
                                   q.bind(std::string_view(e.day)).bind(e.score).bind(int(e.score >= kPassed));
                               }));
    ROSTRUM_CHECK(writer.write(world.leaves,
                               "INSERT INTO leave_span(id, person, kind, valid_from, valid_to, prorates, document) "
                               "VALUES(?,?,?,?,?,1,?)",
                               [&](Query& q, const Leave& l) {
                                   q.bind(l.id).bind(person(l.person)).bind(std::string_view(l.kind));
                                   q.bind(std::string_view(l.from)).bind(std::string_view(l.to));
                                   q.bind(std::string_view(l.document));
                               }));
    ROSTRUM_CHECK(writer.write(world.certificates,
                               "INSERT INTO certificate(id, person, title, completed_on, valid_to, number) "
                               "VALUES(?,?,?,?,?,?)",
                               [&](Query& q, const Certificate& c) {
                                   q.bind(c.id).bind(person(c.person)).bind(std::string_view(c.title));
                                   q.bind(std::string_view(c.completed)).bind(std::string_view(c.validTo));
                                   q.bind(std::string_view(c.number));
                               }));
    ROSTRUM_CHECK(writer.write(world.exemptions,
                               "INSERT INTO exemption(id, person, valid_from, valid_to, hours, reason, approver, "
                               "document) VALUES(?,?,?,?,?,?,?,?)",
                               [&](Query& q, const Exemption& e) {
                                   q.bind(e.id).bind(person(e.person)).bind(std::string_view(e.from));
                                   q.bind(std::string_view(e.to));
                                   e.hours < 0 ? q.bind(nullptr) : q.bind(e.hours);
                                   q.bind(std::string_view(e.reason)).bind(std::string_view(e.approver));
                                   q.bind(std::string_view(e.document));
                               }));
    return writer.write(world.decisions,
                        "INSERT INTO verdict_override(id, person, rule, year, status, decided_on, reason, approver, "
                        "document) VALUES(?,?,?,?,?,?,?,?,?)",
                        [&](Query& q, const Decision& d) {
                            q.bind(d.id).bind(person(d.person)).bind(std::string_view(world.ruleCode));
                            q.bind(world.options.today.year()).bind(std::string_view(d.status));
                            q.bind(std::string_view(d.decided)).bind(std::string_view(d.reason));
                            q.bind(std::string_view(d.approver)).bind(std::string_view(d.document));
                        });
}

} // namespace rostrum::sample
