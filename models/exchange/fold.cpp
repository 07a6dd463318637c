#include "models/exchange/fold.h"
#include "models/exchange/summary.h"
#include "models/facts/value.h"
#include <QCoreApplication>
#include <QSet>
#include <unordered_map>

namespace rostrum {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Fold)
};

const QString kQuestion = QStringLiteral("question"), kAnswer = QStringLiteral("answer"),
              kRespondent = QStringLiteral("respondent");

bool isQuestionHeader(const QString& header)
{
    static const QStringList names = plainHeaders(
        QStringLiteral("题目|题目名称|题目内容|题干|问题|问题内容|问卷题目|评价项目|评价维度|评价指标|评价内容|评分项|"
                       "评分项目|评分维度|评分指标|维度|指标|项目|question|question text|item|dimension|criterion"));
    return names.contains(plainHeader(header));
}

// From the surest on: in a sheet of questions 评分 is the answer's, elsewhere that of the whole session.
const QStringList& answerHeaders()
{
    static const QStringList names = plainHeaders(QStringLiteral(
        "得分|分值|答案|回答|作答|答题内容|选项|分数|打分|评分|评价结果|评价|结果|answer|response|value|score|rating"));
    return names;
}

// The lines of a sheet that answer questions, and whose they are.
class Folder {
public:
    Folder(const Sheet& sheet, const Mapping& mapping) : m_sheet(sheet), m_mapping(mapping) {}

    bool findColumns(const MappingRequest& request);
    void findKeys();
    bool isAnonymous() const;
    tl::unexpected<Error> nobodyToldApart() const;
    bool group();
    Result<Folded> fold();

private:
    int columnOf(const MappingRequest& request, const QString& field) const;
    bool isField(int column, const char* key) const
    {
        const int index = m_mapping.table->indexOf(key);
        return index >= 0 && m_mapping.columns[size_t(index)] == column;
    }
    bool has(const char* key) const
    {
        const int index = m_mapping.table->indexOf(key);
        return (index >= 0 && m_mapping.columns[size_t(index)] >= 0) ||
               m_mapping.shared.contains(QString::fromLatin1(key));
    }
    bool repeats(int column) const;
    Result<void> writeHeaders(Sheet& out) const;
    Result<void> writeRating(Sheet& out, Fold& fold, int row, const std::vector<int>& lines) const;
    static Result<void> copy(Sheet& out, int column, const Cell& cell);

    const Sheet& m_sheet;
    const Mapping& m_mapping;
    int m_question = -1, m_answer = -1, m_respondent = -1;
    std::vector<int> m_keys, m_carried;      // columns that tell ratings apart; and those that the folded sheet keeps
    QStringList m_questions;                 // by name: whatever the order of the lines, the columns are the same
    std::vector<std::vector<int>> m_ratings; // rows of the sheet, by the first
    int m_lines = 0;
};

int Folder::columnOf(const MappingRequest& request, const QString& field) const
{
    const QString header = plainHeader(request.map.value(field));
    for (int column = 0; column < m_mapping.headers.size() && !header.isEmpty(); ++column)
        if (plainHeader(m_mapping.headers[column]) == header)
            return column;
    return -1;
}

bool Folder::findColumns(const MappingRequest& request)
{
    m_question = columnOf(request, kQuestion);
    m_answer = columnOf(request, kAnswer);
    m_respondent = columnOf(request, kRespondent);
    for (int column = 0; column < m_mapping.headers.size() && m_question < 0; ++column)
        if (isQuestionHeader(m_mapping.headers[column]))
            m_question = column;
    if (m_question < 0)
        return false;
    for (const QString& name : answerHeaders())
        for (int column = 0; column < m_mapping.headers.size() && m_answer < 0; ++column)
            if (column != m_question && plainHeader(m_mapping.headers[column]) == name)
                m_answer = column;
    return m_answer >= 0;
}

// The same in two rows: a number that counts the lines tells nobody apart.
bool Folder::repeats(int column) const
{
    QSet<QString> seen;
    for (int row = m_mapping.headerRow + 1; row < m_sheet.rowCount(); ++row) {
        const QString text = m_sheet.text(row, column);
        if (text.isEmpty() || m_mapping.leavesOut(row))
            continue;
        if (seen.contains(text))
            return true;
        seen.insert(text);
    }
    return false;
}

void Folder::findKeys()
{
    for (int column = 0; column < m_mapping.headers.size(); ++column) {
        if (column == m_question || column == m_answer)
            continue;
        if (m_respondent < 0 && isRespondentHeader(m_mapping.headers[column]) && repeats(column))
            m_respondent = column;
        const bool field = m_mapping.fieldOfColumn(column) >= 0 && !isField(column, "overall");
        if (!field)
            continue;
        m_carried.push_back(column);
        if (!isField(column, "comment"))
            m_keys.push_back(column);
    }
    // Who is named needs no number of the answer sheet, which may count the lines.
    if (m_respondent >= 0 && !has("trainee") && !has("name"))
        m_keys.push_back(m_respondent);
}

bool Folder::isAnonymous() const { return m_respondent < 0 && !has("trainee") && !has("name") && !has("submitted_at"); }

tl::unexpected<Error> Folder::nobodyToldApart() const
{
    QStringList wanted, found = m_mapping.headers;
    for (const char* key : {"trainee", "name", "submitted_at"})
        wanted << columnTitle(*m_mapping.table->column(QString::fromLatin1(key)));
    wanted << Words::tr("Answer sheet number");
    found.removeAll(QString());
    return fail(ErrorCode::HeadersNotFound, {{QStringLiteral("wanted"), wanted},
                                             {QStringLiteral("found"), found},
                                             {QStringLiteral("row"), m_sheet.fileRow(m_mapping.headerRow)},
                                             {QStringLiteral("sheet"), m_sheet.name}});
}

// Lines of one rating need not stand together. False when nobody's come more than once.
bool Folder::group()
{
    std::unordered_map<QString, size_t> ratings;
    QSet<QString> questions;
    for (int row = m_mapping.headerRow + 1; row < m_sheet.rowCount(); ++row) {
        const bool blank = m_sheet.cell(row, m_question).isEmpty() && m_sheet.cell(row, m_answer).isEmpty();
        if (blank || m_mapping.leavesOut(row))
            continue;
        QString key;
        for (const int column : m_keys)
            key += m_sheet.text(row, column).trimmed() + u'\x1f';
        const auto [rating, fresh] = ratings.try_emplace(key, m_ratings.size());
        if (fresh)
            m_ratings.emplace_back();
        m_ratings[rating->second].push_back(row);
        ++m_lines;
        if (const QString question = m_sheet.text(row, m_question).trimmed(); !question.isEmpty())
            questions.insert(question);
    }
    m_questions = questions.values();
    m_questions.sort();
    return qsizetype(m_ratings.size()) < m_lines;
}

Result<void> Folder::copy(Sheet& out, int column, const Cell& cell)
{
    switch (cell.type) {
    case CellType::Number:
        return out.setNumber(column, cell.number, cell.text);
    case CellType::Text:
        return out.setText(column, cell.text);
    case CellType::Date:
        return out.setDate(column, cell.number, cell.text);
    case CellType::Bool:
        return out.setBool(column, cell.number != 0);
    case CellType::Error:
        return out.setError(column, cell.text);
    case CellType::Empty:
        break;
    }
    return {};
}

Result<void> Folder::writeHeaders(Sheet& out) const
{
    ROSTRUM_CHECK(out.beginRow(m_sheet.fileRow(m_mapping.headerRow)));
    int column = 0;
    for (const int carried : m_carried)
        ROSTRUM_CHECK(out.setText(column++, m_mapping.headers[carried].toStdString()));
    for (const QString& question : m_questions)
        ROSTRUM_CHECK(out.setText(column++, question.toStdString()));
    return {};
}

Result<void> Folder::writeRating(Sheet& out, Fold& fold, int row, const std::vector<int>& lines) const
{
    ROSTRUM_CHECK(out.beginRow(m_sheet.fileRow(lines.front())));
    for (size_t i = 0; i < m_carried.size(); ++i) {
        const auto filled = std::find_if(lines.begin(), lines.end(),
                                         [&](int line) { return !m_sheet.cell(line, m_carried[i]).isEmpty(); });
        if (filled != lines.end())
            ROSTRUM_CHECK(copy(out, int(i), m_sheet.cell(*filled, m_carried[i])));
    }
    for (const int line : lines) {
        const QString question = m_sheet.text(line, m_question).trimmed(), answer = m_sheet.text(line, m_answer);
        const int fileRow = m_sheet.fileRow(line);
        if (question.isEmpty()) {
            fold.faults.push_back({row, -1, fileRow, 0, problem::missingValue, m_mapping.header(m_question), {}});
            continue;
        }
        const auto place = std::lower_bound(m_questions.begin(), m_questions.end(), question) - m_questions.begin();
        int& before = fold.fileRows[size_t(place)][size_t(row)];
        if (before) {
            fold.faults.push_back(
                {row, fold.firstQuestion + int(place), fileRow, before, problem::duplicateInFile, question, answer});
            continue;
        }
        before = fileRow;
        ROSTRUM_CHECK(copy(out, fold.firstQuestion + int(place), m_sheet.cell(line, m_answer)));
    }
    return {};
}

Result<Folded> Folder::fold()
{
    Folded folded;
    auto fold = std::make_shared<Fold>();
    fold->lines = m_lines;
    fold->firstQuestion = int(m_carried.size());
    fold->fileRows.assign(size_t(m_questions.size()), std::vector<int>(m_ratings.size() + 1));
    folded.sheet.name = m_sheet.name;
    ROSTRUM_CHECK(writeHeaders(folded.sheet));
    for (size_t i = 0; i < m_ratings.size(); ++i)
        ROSTRUM_CHECK(writeRating(folded.sheet, *fold, int(i) + 1, m_ratings[i]));
    folded.fold = std::move(fold);
    return folded;
}
// By the headers alone: a sheet that has no such column costs no more.
bool mayAskInRows(const Sheet& sheet)
{
    for (const HeaderCandidate& candidate : headerCandidates(sheet))
        if (std::any_of(candidate.headers.begin(), candidate.headers.end(), isQuestionHeader))
            return true;
    return false;
}
} // namespace

bool asksInRows(const QStringList& headers)
{
    const auto isAnswer = [](const QString& header) {
        return !isQuestionHeader(header) && answerHeaders().contains(plainHeader(header));
    };
    return std::any_of(headers.begin(), headers.end(), isQuestionHeader) &&
           std::any_of(headers.begin(), headers.end(), isAnswer);
}

int Fold::fileRow(int row, int column, int otherwise) const
{
    if (column < firstQuestion || size_t(column - firstQuestion) >= fileRows.size())
        return otherwise;
    const int line = fileRows[size_t(column - firstQuestion)][size_t(row)];
    return line ? line : otherwise;
}

const QStringList& foldFields()
{
    static const QStringList fields = {kQuestion, kAnswer, kRespondent};
    return fields;
}

Result<std::optional<Folded>> foldSheet(const Sheet& sheet, const FactTable& table, const MappingRequest& request)
{
    if (std::string_view(table.table) != "rating")
        return std::optional<Folded>();
    if (!request.map.contains(kQuestion) && !mayAskInRows(sheet))
        return std::optional<Folded>();
    MappingRequest plain = request;
    plain.scales.clear(); // of questions, which are not columns yet
    ROSTRUM_TRY(mapping, mapSheet(sheet, table, plain));
    Folder folder(sheet, mapping);
    if (!folder.findColumns(request))
        return std::optional<Folded>();
    folder.findKeys();
    if (!folder.group())
        return std::optional<Folded>();
    if (folder.isAnonymous())
        return folder.nobodyToldApart();
    ROSTRUM_TRY(folded, folder.fold());
    return std::optional(std::move(folded));
}

} // namespace rostrum
