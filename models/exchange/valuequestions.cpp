#include "models/exchange/valuequestions.h"
#include "models/base/decimal.h"
#include "models/base/text.h"
#include "models/exchange/cellvalue.h"
#include "models/exchange/likeness.h"
#include "models/exchange/ratingwords.h"
#include "models/exchange/scales.h"
#include "models/exchange/valuecandidates.h"

namespace rostrum {

namespace {
constexpr int kMostTexts = 20000; // different ones in a column that are looked up; beyond it is no column of names
constexpr int kMostLikely = 12;

struct Asked {
    int cells = 0;
    bool makes = false, ambiguous = false;
};
using Texts = std::unordered_map<std::string_view, Asked>; // views into the sheet and the mapping

bool asksForValue(std::string_view code)
{
    static constexpr std::string_view codes[] = {
        problem::unknownPerson,  problem::ambiguousPerson,     problem::unknownCourse, problem::ambiguousCourse,
        problem::unknownSession, problem::ambiguousDepartment, problem::unknownWord,   problem::notANumber};
    return std::find(std::begin(codes), std::end(codes), code) != std::end(codes);
}

bool isAmbiguous(std::string_view code)
{
    return code == problem::ambiguousPerson || code == problem::ambiguousCourse || code == problem::ambiguousDepartment;
}

bool isNumber(std::string_view code, std::string_view text)
{
    if (code == problem::unknownPerson)
        return looksLikeNumber(text);
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && (code == problem::unknownCourse || code == problem::unknownSession);
}

const Mapping::Answer* answerOf(const Mapping& mapping, const QString& dimension)
{
    const auto found = std::find_if(mapping.answers.begin(), mapping.answers.end(),
                                    [&](const Mapping::Answer& answer) { return answer.dimension == dimension; });
    return found == mapping.answers.end() ? nullptr : &*found;
}

class Finder {
public:
    Finder(Connection& db, const Plan& plan) : m_db(db), m_plan(plan), m_mapping(plan.mapping()), m_sheet(plan.sheet())
    {}

    Result<std::vector<ValueGroup>> run()
    {
        for (const PlanProblem& problem : m_plan.problems())
            if (asksForValue(problem.code))
                take(problem);
        takeMapped();
        ROSTRUM_CHECK(takeMade());
        std::vector<ValueGroup> groups;
        for (const Column& column : m_mapping.table->columns)
            if (const QString key = QString::fromLatin1(column.key); m_asked.contains(key))
                add(groups, key);
        for (const Mapping::Answer& answer : m_mapping.answers)
            if (m_asked.contains(answer.dimension))
                add(groups, answer.dimension);
        for (ValueGroup& group : groups)
            ROSTRUM_CHECK(fill(group));
        groups.erase(
            std::remove_if(groups.begin(), groups.end(), [](const ValueGroup& g) { return g.questions.empty(); }),
            groups.end());
        return groups;
    }

private:
    const Column* columnOf(const QString& field) const { return m_mapping.table->column(field); }
    int sheetColumnOf(const QString& field) const
    {
        if (const int index = m_mapping.table->indexOf(field.toStdString()); index >= 0)
            return m_mapping.columns[size_t(index)];
        const Mapping::Answer* answer = answerOf(m_mapping, field);
        return answer ? answer->column : -1;
    }
    // Who a name stands for is asked of the name where the sheet has no number for it.
    QString askedField(const PlanProblem& problem) const
    {
        const Column* column = columnOf(problem.field);
        const bool blank =
            problem.sheetColumn < 0 || m_sheet.cell(m_plan.sheetRow(problem.row), problem.sheetColumn).isEmpty();
        return column && column->kind == Kind::Person && blank && sheetColumnOf(QStringLiteral("name")) >= 0
                   ? QStringLiteral("name")
                   : problem.field;
    }

    void take(const PlanProblem& problem)
    {
        const QString field = askedField(problem);
        const int column = sheetColumnOf(field);
        if (column < 0)
            return;
        const int row = m_plan.sheetRow(problem.row);
        const Cell cell = m_sheet.cell(row, column);
        if (cell.type != CellType::Text && (cell.type != CellType::Number || problem.code == problem::notANumber))
            return; // values are mapped by their text
        std::string written;
        const std::string_view text = textOf(cell, written);
        const std::string_view code = problem.code;
        // A number that nobody has is not another's name.
        if (!isAmbiguous(code) && isNumber(code, text))
            return;
        Texts& texts = m_asked[field];
        if (int(texts.size()) >= kMostTexts && !texts.contains(text)) {
            ++m_beyond[field];
            return;
        }
        Asked& asked = texts[kept(text, written)];
        ++asked.cells;
        asked.ambiguous |= isAmbiguous(code);
    }

    // A number as it is written; `written` holds it where the sheet does not.
    static std::string_view textOf(const Cell& cell, std::string& written)
    {
        if (!cell.text.empty())
            return cell.text;
        written = shortestNumber(cell.number);
        return written;
    }
    std::string_view kept(std::string_view text, const std::string& written)
    {
        return written.empty() ? text : std::string_view(*m_written.insert(written).first);
    }

    // Of numbers the view lives only as long as the call, unless it is kept.
    template <class See>
    void eachText(int column, See see) const
    {
        for (int i = 0; i < m_plan.rowCount(); ++i) {
            const Cell cell = m_sheet.cell(m_plan.sheetRow(i), column);
            std::string written;
            if (cell.type == CellType::Text || cell.type == CellType::Number)
                see(textOf(cell, written), written);
        }
    }

    // What was answered already stays in sight, with its cells.
    void takeMapped()
    {
        for (const auto& [field, values] : m_mapping.values) {
            const int column = sheetColumnOf(field);
            if (column < 0 || values.empty())
                continue;
            std::unordered_map<std::string_view, int> cells;
            for (const auto& [from, to] : values)
                cells.emplace(from, 0);
            eachText(column, [&](std::string_view text, const std::string&) {
                if (const auto found = cells.find(text); found != cells.end())
                    ++found->second;
            });
            for (const auto& [from, count] : cells)
                if (count > 0)
                    m_asked[field][from].cells = count;
        }
    }

    // What an import would make without being asked again: a department, and with createMissing people and courses.
    Result<void> takeMade()
    {
        const auto made = [&](const char* table) { return m_plan.created().value(QString::fromLatin1(table)) > 0; };
        const bool departments = made("departments"), people = made("people"), courses = made("courses");
        if (!departments && !people && !courses)
            return {};
        ROSTRUM_TRY(directory, Directory::load(m_db));
        for (const Column& column : m_mapping.table->columns) {
            const bool wanted = (column.kind == Kind::Department && departments) ||
                                (column.kind == Kind::Person && people) || (column.kind == Kind::Course && courses);
            if (wanted)
                takeMade(*directory, column);
        }
        return {};
    }

    void takeMade(Directory& directory, const Column& column)
    {
        QString field = QString::fromLatin1(column.key);
        if (column.kind == Kind::Person && sheetColumnOf(field) < 0 && field != QStringLiteral("trainer"))
            field = QStringLiteral("name");
        const int at = sheetColumnOf(field);
        if (at < 0)
            return;
        std::unordered_map<std::string_view, int> cells;
        eachText(at, [&](std::string_view text, const std::string& written) {
            if (const auto known = cells.find(text); known != cells.end())
                ++known->second;
            else if (int(cells.size()) <= kMostTexts)
                cells.emplace(kept(text, written), 1);
        });
        if (int(cells.size()) > kMostTexts)
            return;
        const auto mapped = m_mapping.values.find(field);
        for (const auto& [text, count] : cells) {
            if (mapped != m_mapping.values.end() && mapped->second.contains(std::string(text)))
                continue;
            if (isNew(directory, column.kind, text)) {
                Asked& asked = m_asked[field][text];
                asked.cells = count;
                asked.makes = true;
            }
        }
    }

    static bool isNew(Directory& directory, Kind kind, std::string_view text)
    {
        const std::string tidy = tidyText(fromBytes(text)).toStdString();
        if (tidy.empty())
            return false;
        if (kind == Kind::Department)
            return directory.department(tidy).created;
        if (kind == Kind::Course)
            return directory.course(tidy).fault == problem::unknownCourse;
        return !looksLikeNumber(tidy) && directory.personByName(tidy).fault == problem::unknownPerson;
    }

    // Questions of one scale are one group, so that 优 is answered once.
    void add(std::vector<ValueGroup>& groups, const QString& field)
    {
        const Column* column = columnOf(field);
        const int sheetColumn = sheetColumnOf(field);
        const bool score = !column || column->kind == Kind::Score;
        const int64_t scale = score ? scaleOf(m_plan, sheetColumn) : 0;
        if (score)
            for (ValueGroup& group : groups)
                if (group.scale == scale) {
                    group.fields << field;
                    group.titles << m_mapping.header(sheetColumn);
                    return;
                }
        ValueGroup& group = groups.emplace_back();
        group.fields << field;
        group.titles << m_mapping.header(sheetColumn);
        group.kind = score ? Kind::Score : field == QStringLiteral("name") ? Kind::Person : column->kind;
        group.scale = scale;
    }

    QString meaning(const ValueGroup& group, const QString& from) const
    {
        for (const QString& field : group.fields)
            if (const auto values = m_mapping.values.find(field); values != m_mapping.values.end())
                if (const auto to = values->second.find(from.toStdString()); to != values->second.end())
                    return QString::fromStdString(to->second);
        return {};
    }

    Result<void> fill(ValueGroup& group)
    {
        std::map<QString, Asked> all;
        for (const QString& field : group.fields)
            for (const auto& [from, asked] : m_asked[field]) {
                Asked& sum = all[fromBytes(from)];
                sum.cells += asked.cells;
                sum.makes |= asked.makes;
                sum.ambiguous |= asked.ambiguous;
            }
        ROSTRUM_TRY(candidates, candidatesFor(m_db, *m_mapping.table, group));
        if (candidates.empty())
            return {};
        for (const auto& [from, asked] : all) {
            ValueQuestion question{from, asked.cells, meaning(group, from), {}, asked.makes, asked.ambiguous, {}};
            if (group.kind == Kind::Score)
                question.proposal = ratingOfWord(from, group.scale).value_or(QString());
            group.questions.push_back(std::move(question));
        }
        std::stable_sort(group.questions.begin(), group.questions.end(), [](const auto& a, const auto& b) {
            return a.isOpen() != b.isOpen() ? a.isOpen() : a.cells > b.cells;
        });
        if (group.kind == Kind::Score) // as the scale goes, the best first
            std::stable_sort(group.questions.begin(), group.questions.end(), [](const auto& a, const auto& b) {
                return a.proposal.toDouble() > b.proposal.toDouble();
            });
        group.further = std::max(0, int(group.questions.size()) - kMostQuestions);
        group.questions.resize(group.questions.size() - size_t(group.further));
        for (const QString& field : group.fields)
            group.further += m_beyond[field];
        rank(group, candidates);
        group.candidates = std::make_shared<const ValueCandidates>(std::move(candidates));
        return {};
    }

    void rank(ValueGroup& group, const ValueCandidates& candidates) const
    {
        if (group.kind == Kind::Score || group.kind == Kind::Word || group.kind == Kind::Boolean) {
            for (ValueQuestion& question : group.questions)
                for (size_t i = 0; i < candidates.size(); ++i)
                    question.likely.push_back(int(i));
            return;
        }
        Pinyin& pinyin = Pinyin::ofThisThread();
        std::vector<Likened> there;
        for (const ValueCandidate& candidate : candidates)
            there.push_back(likened(pinyin, candidate.title.section(QStringLiteral(" · "), 0, 0)));
        for (ValueQuestion& question : group.questions) {
            const Likened asked = likened(pinyin, question.from);
            std::vector<std::pair<int, int>> found;
            for (size_t i = 0; i < there.size(); ++i)
                if (const int apart = unlikeness(asked, there[i]); apart < (question.ambiguous ? 1 : kUnlike))
                    found.emplace_back(apart, int(i));
            std::stable_sort(found.begin(), found.end(), [](auto a, auto b) { return a.first < b.first; });
            for (size_t i = 0; i < std::min(found.size(), size_t(kMostLikely)); ++i)
                question.likely.push_back(found[i].second);
        }
    }

    Connection& m_db;
    const Plan& m_plan;
    const Mapping& m_mapping;
    const Sheet& m_sheet;
    std::map<QString, Texts> m_asked;          // by field; views into the sheet, the mapping and the next
    std::unordered_set<std::string> m_written; // numbers as text; a set of nodes, so that views stay
    std::map<QString, int> m_beyond;           // cells whose texts were too many to keep
};
} // namespace

int openQuestions(const std::vector<ValueGroup>& groups)
{
    int open = 0;
    for (const ValueGroup& group : groups)
        open += group.further + int(std::count_if(group.questions.begin(), group.questions.end(),
                                                  [](const ValueQuestion& q) { return q.isOpen(); }));
    return open;
}

int64_t scaleOf(const Plan& plan, int sheetColumn)
{
    for (const Mapping::Answer& answer : plan.mapping().answers)
        if (answer.column == sheetColumn)
            return answer.scale;
    const int overall = plan.table().indexOf("overall");
    const bool known = overall >= 0 && plan.mapping().columns[size_t(overall)] == sheetColumn;
    return known && plan.mapping().overallScale ? plan.mapping().overallScale
                                                : scaleOfColumn(plan.sheet(), plan.mapping(), sheetColumn);
}

Result<std::vector<ValueGroup>> valueQuestions(Connection& db, const Plan& plan) { return Finder(db, plan).run(); }

} // namespace rostrum
