// Who a row is: ids derived from what identifies it as first imported, so that two officers who import one sheet end
// with one set of rows. The list is in ARCHITECTURE.md.
#include "models/base/text.h"
#include "models/facts/resolver.h"

namespace rostrum {

namespace {
std::string foldedKey(std::string_view text) { return foldText(fromBytes(text)).toStdString(); }
} // namespace

void RowResolver::identify(ResolvedRow& row)
{
    if (isTable("person"))
        return identifyPerson(row);
    if (isTable("course"))
        return identifyCourse(row);
    if (isTable("session"))
        return identifySession(row);
    if (isTable("rating"))
        return identifyRating(row);
    if (isTable("homework"))
        return identifyHomework(row);
    if (isTable("attendance"))
        row.id = Id::below(ref(row, "session"), {"attendance", ref(row, "number").view(), text(row, "part")});
    else if (isTable("credit"))
        row.id = Id::below(ref(row, "number"), {"credit", foldedKey(text(row, "title")), text(row, "completed_on")});
    else if (isTable("applicant"))
        row.id = Id::below(ref(row, "number"), {"applicant", std::to_string(at(row, "year").integer)});
    else if (isTable("exam"))
        row.id = Id::below(ref(row, "number"), {"exam", ref(row, "course").view(), text(row, "taken_on")});
    else if (isTable("leave_span"))
        row.id = Id::below(ref(row, "number"), {"leave_span", text(row, "valid_from")});
    else if (isTable("certificate"))
        row.id =
            Id::below(ref(row, "number"), {"certificate", foldedKey(text(row, "title")), text(row, "completed_on")});
    else if (isTable("exemption"))
        row.id = Id::below(ref(row, "number"),
                           {"exemption", text(row, "rule"), text(row, "requirement"), text(row, "valid_from")});
    else if (isTable("verdict_override"))
        row.id = Id::below(ref(row, "number"),
                           {"verdict_override", text(row, "rule"), std::to_string(at(row, "year").integer)});
    else if (isTable("library_item"))
        identifyItem(row);
    else if (isTable("library_use"))
        row.id = Id::below(ref(row, "item"), {"library_use", ref(row, "session").view(), ref(row, "number").view(),
                                              at(row, "session").given() ? std::string_view() : text(row, "used_on")});
    else if (isTable("assessment"))
        identifyAssessment(row);
    else if (isTable("kpi_value"))
        row.id = Id::below(ref(row, "number"), {"kpi_value", foldedKey(text(row, "indicator")), text(row, "period")});
    else if (isTable("comment_word"))
        row.id = Id::derived({"comment_word", foldedKey(text(row, "word"))});
    else if (isTable("advice_rule"))
        row.id =
            Id::derived({"advice_rule", foldedKey(text(row, "dimension")), std::to_string(at(row, "below").integer)});
    else if (isTable("department"))
        row.id = Id::derived({"department", ref(row, "parent").view(), foldedKey(text(row, "name"))});
}

void RowResolver::identifyPerson(ResolvedRow& row)
{
    const std::string_view number = text(row, "number"), name = text(row, "name");
    const Found found = number.empty() ? m_directory.personByName(name) : m_directory.personByNumber(number);
    if (!found.fault) {
        row.id = found.id;
        row.known = !found.created;
        return;
    }
    if (found.fault != problem::unknownPerson)
        return fault(row, number.empty() ? "name" : "number", found.fault);
    row.id = number.empty() ? Id::derived({"person", "name", foldedKey(name)}) : Id::derived({"person", number});
    m_directory.rememberPerson(row.id, number, name);
}

void RowResolver::identifyCourse(ResolvedRow& row)
{
    const std::string_view code = text(row, "code"), title = text(row, "title");
    Found found{{}, problem::unknownCourse};
    if (!code.empty())
        found = m_directory.courseByCode(code);
    if (found.fault && !title.empty()) {
        // A course made from its title alone is adopted by the row that knows its code.
        const Found sameTitle = m_directory.courseByTitle(title);
        if (code.empty() || (!sameTitle.fault && m_directory.codeOf(sameTitle.id).empty()))
            found = sameTitle;
    }
    if (!found.fault) {
        row.id = found.id;
        row.known = !found.created;
        return;
    }
    if (found.fault == problem::ambiguousCourse)
        return fault(row, "title", found.fault);
    row.id = code.empty() ? Id::derived({"course", "title", foldedKey(title)}) : Id::derived({"course", code});
    m_directory.rememberCourse(row.id, code, title.empty() ? code : title);
}

void RowResolver::identifySession(ResolvedRow& row)
{
    const Directory::SessionQuery query{text(row, "code"), ref(row, "trainer"), ref(row, "course"),
                                        text(row, "starts_at")};
    const Found found = m_directory.session(query);
    if (!found.fault) {
        row.id = found.id;
        row.known = !found.created;
        return;
    }
    if (found.fault != problem::unknownSession)
        return fault(row, "starts_at", found.fault);
    row.id = m_directory.sessionId(query);
    m_directory.remember(row.id, query);
}

void RowResolver::identifyRating(ResolvedRow& row)
{
    const Id session = ref(row, "session");
    if (at(row, "trainee").given()) {
        row.id = Id::below(session, {"rating", ref(row, "trainee").view()});
        return;
    }
    // Means: the session's own, so that a corrected sheet corrects them.
    if (at(row, "respondents").given()) {
        row.id = Id::below(session, {"rating", "summary", ref(row, "department").view()});
        return;
    }
    // Anonymous: its values, and which of the equals in the file it is.
    std::string values;
    const auto add = [&values](const Value& value) {
        values += char('0' + value.type);
        values += value.type == Value::Integer ? std::to_string(value.integer) : std::string(value.text);
        values += '\x1f';
    };
    for (const char* key : {"overall", "comment", "submitted_at"})
        add(at(row, key));
    for (const Value& answer : row.answers)
        add(answer);
    values += ref(row, "department").view();
    values += row.form.view();
    const Id same = Id::below(session, {"rating", values});
    const int ordinal = ++m_equals[same];
    row.id = ordinal == 1 ? same : Id::below(session, {"rating", values, std::to_string(ordinal)});
}

void RowResolver::identifyHomework(ResolvedRow& row)
{
    const Id person = ref(row, "number");
    if (at(row, "session").given()) {
        row.id = Id::below(person, {"homework", ref(row, "session").view(), text(row, "kind")});
        return;
    }
    const std::string_view day = at(row, "due_on").given() ? text(row, "due_on") : text(row, "submitted_on");
    row.id = Id::below(person, {"homework", text(row, "kind"), foldedKey(text(row, "title")), day});
}

void RowResolver::identifyItem(ResolvedRow& row)
{
    const std::string_view code = text(row, "code");
    row.id = code.empty() ? Id::derived({"library_item", ref(row, "author").view(), foldedKey(text(row, "title"))})
                          : Id::derived({"library_item", code});
}

// Who signs is one voice that a corrected sheet corrects; so is the one head, HR or trainer who does not. Colleagues
// without a name are as many as there are rows, as anonymous ratings are.
void RowResolver::identifyAssessment(ResolvedRow& row)
{
    const std::string_view role = text(row, "role"), day = text(row, "date"), assessor = text(row, "assessor");
    const Id trainer = ref(row, "trainer");
    if (role != "peer" || !assessor.empty()) {
        row.id = Id::below(trainer, {"assessment", role, foldedKey(assessor), day});
        return;
    }
    const std::string score = std::to_string(at(row, "score").integer);
    const Id same = Id::below(trainer, {"assessment", role, "unsigned", day, score});
    const int ordinal = ++m_equals[same];
    row.id =
        ordinal == 1 ? same : Id::below(trainer, {"assessment", role, "unsigned", day, score, std::to_string(ordinal)});
}

Id RowResolver::likelyId(const ResolvedRow& row) const
{
    const auto found = [&](std::string_view key) { return at(row, key).type == Value::Ref; };
    if (isTable("person") && !text(row, "number").empty())
        return m_directory.personByNumber(text(row, "number")).id;
    if (isTable("course") && !text(row, "code").empty())
        return m_directory.courseByCode(text(row, "code")).id;
    if (isTable("attendance") && found("session") && found("number"))
        return Id::below(ref(row, "session"), {"attendance", ref(row, "number").view(), text(row, "part")});
    if (isTable("rating") && found("session") && found("trainee"))
        return Id::below(ref(row, "session"), {"rating", ref(row, "trainee").view()});
    if (m_summary && found("session"))
        return Id::below(ref(row, "session"), {"rating", "summary", ref(row, "department").view()});
    if (isTable("applicant") && found("number") && at(row, "year").given())
        return Id::below(ref(row, "number"), {"applicant", std::to_string(at(row, "year").integer)});
    return {};
}

} // namespace rostrum
