#include "models/exchange/mapping.h"
#include "models/base/text.h"
#include "models/exchange/fold.h"
#include "models/exchange/leftout.h"
#include "models/exchange/ratingwords.h"
#include "models/exchange/scales.h"
#include "models/exchange/summary.h"
#include <QRegularExpression>
#include <algorithm>

namespace rostrum {

namespace {
bool recognisedAmong(const QStringList& headers, const Column& column)
{
    return std::any_of(headers.begin(), headers.end(), [&](const QString& h) { return recognises(column, h); });
}

// The columns that a file of rejected rows adds are no questions of a form.
bool isRejectColumn(const QString& header)
{
    static const QStringList known = {QStringLiteral("Row in the file"), QStringLiteral("文件中的行号")};
    return known.contains(header);
}

// 备注二, 其他建议: what stands there is read, not counted, though it be 好.
bool namesRemarks(const QString& header)
{
    static const QRegularExpression remarks(
        QStringLiteral("备注|评语|意见|建议|留言|反馈|感想|感受|remark|comment|suggestion|feedback"),
        QRegularExpression::CaseInsensitiveOption);
    return remarks.match(header).hasMatch();
}

bool isQuestion(const Sheet& sheet, const Mapping& mapping, int column)
{
    // Whoever says what its cells are worth says that it is one.
    return mapping.values.contains(mapping.header(column)) || isNumeric(sheet, column, mapping.headerRow) ||
           (!namesRemarks(mapping.header(column)) && isWordScale(sheet, column, mapping.headerRow));
}

void takeAnswers(const Sheet& sheet, Mapping& mapping, const QStringList& headers)
{
    QStringList taken;
    for (int column = 0; column < headers.size(); ++column) {
        if (mapping.fieldOfColumn(column) >= 0)
            continue;
        const QString dimension = isSummary(mapping) ? questionOfMean(headers[column]) : headers[column];
        if (!dimension.isEmpty() && !isRejectColumn(dimension) && !isRespondentHeader(dimension) &&
            !isCountHeader(dimension) && !taken.contains(dimension) && mapping.answers.size() < size_t(kAnswers) &&
            isQuestion(sheet, mapping, column)) {
            mapping.answers.push_back({column, dimension, 0});
            taken << dimension;
        } else {
            mapping.unused.push_back(column);
        }
    }
}

// Does a header say more than whose row it is? A list of names and numbers alone is a list of people, not of what
// they handed in.
bool saysMoreThanWho(const FactTable& table, const QStringList& headers)
{
    if (std::string_view(table.table) == "person")
        return true;
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        const bool who = column.kind == Kind::Person || std::string_view(column.key) == "name";
        return !who && recognisedAmong(headers, column);
    });
}

QStringList wantedHeaders(const FactTable& table)
{
    QStringList wanted;
    for (const Column& column : table.columns)
        if (column.required || wanted.size() < 4)
            wanted << columnTitle(column);
    return wanted;
}

Result<void> checkFields(const FactTable& table, const MappingRequest& request)
{
    QStringList known;
    for (const Column& column : table.columns)
        known << QString::fromLatin1(column.key);
    if (std::string_view(table.table) == "rating")
        known << foldFields();
    for (const QMap<QString, QString>& fields : {request.map, request.shared})
        for (auto field = fields.begin(); field != fields.end(); ++field)
            if (!known.contains(field.key()))
                return fail(ErrorCode::UnknownField, {{QStringLiteral("table"), QString::fromLatin1(table.key)},
                                                      {QStringLiteral("field"), field.key()},
                                                      {QStringLiteral("known"), known}});
    return {};
}

// The column under a header that a person named; -1 without one. No header is no name: it fits no empty cell.
int columnOfHeader(const QStringList& headers, const QString& header)
{
    const QString wanted = foldText(header);
    if (wanted.isEmpty())
        return -1;
    for (int column = 0; column < headers.size(); ++column)
        if (foldText(headers[column]) == wanted)
            return column;
    return -1;
}

constexpr int kNamedByHand = 4; // weighs as much as so many that are recognised

// Of a sheet with a row for each answer hardly a header is a field's, and its cells may be: 总体评价.
int weightOfQuestions(const FactTable& table, const HeaderCandidate& candidate)
{
    return std::string_view(table.table) == "rating" && asksInRows(candidate.headers) ? kNamedByHand : 0;
}

// A header named by hand says which row holds the headers, even when nothing else is recognised.
HeaderGuess chooseHeader(const Sheet& sheet, const FactTable& table, const MappingRequest& request)
{
    std::vector<HeaderCandidate> candidates = headerCandidates(sheet);
    if (request.headerRow >= 0)
        std::erase_if(candidates,
                      [&](const HeaderCandidate& candidate) { return candidate.last != request.headerRow; });
    return bestHeader(candidates, table, [&](const HeaderCandidate& candidate) {
        int weight = weightOfQuestions(table, candidate) +
                     (request.headerRow >= 0); // it is the one, though nothing in it be recognised
        for (const QString& header : request.map)
            weight += columnOfHeader(candidate.headers, header) >= 0 ? kNamedByHand : 0;
        return weight;
    });
}

// Says what stands in the row that comes nearest to a header: the guess, else the one of the first rows with most
// texts.
tl::unexpected<Error> headersNotFound(const Sheet& sheet, const HeaderGuess& guess, const QStringList& wanted)
{
    constexpr int kShown = 12, kLongest = 60; // a sentence, not the file
    QStringList found = guess.headers;
    int row = guess.row;
    qsizetype most = 0;
    if (row < 0) {
        for (const HeaderCandidate& candidate : headerCandidates(sheet)) {
            const qsizetype filled = candidate.headers.size() - candidate.headers.count(QString());
            if (filled <= most || candidate.first != candidate.last)
                continue;
            most = filled;
            row = candidate.last;
            found = candidate.headers;
        }
    }
    found.removeAll(QString());
    if (found.isEmpty()) // cells of blanks
        return fail(ErrorCode::SheetEmpty, {{QStringLiteral("file"), sheet.name}});
    found = found.mid(0, kShown);
    for (QString& text : found)
        text.truncate(kLongest);
    return fail(ErrorCode::HeadersNotFound, {{QStringLiteral("wanted"), wanted},
                                             {QStringLiteral("found"), found},
                                             {QStringLiteral("row"), row < 0 ? 0 : sheet.fileRow(row)},
                                             {QStringLiteral("sheet"), sheet.name}});
}

// Fields that a person gave a header; the first header that is not there, else empty.
QString takeNamed(Mapping& mapping, const QStringList& headers, const MappingRequest& request)
{
    for (auto asked = request.map.begin(); asked != request.map.end(); ++asked) {
        if (foldFields().contains(asked.key()) && mapping.table->indexOf(asked.key().toStdString()) < 0)
            continue; // known to foldSheet() alone
        int& column = mapping.columns[size_t(mapping.table->indexOf(asked.key().toStdString()))];
        column = columnOfHeader(headers, asked.value());
        if (column < 0 && !asked.value().isEmpty())
            return asked.value();
    }
    return {};
}

void takeRecognised(Mapping& mapping, const QStringList& headers, const MappingRequest& request)
{
    const std::vector<Column>& fields = mapping.table->columns;
    for (int column = 0; column < headers.size(); ++column) {
        if (headers[column].isEmpty() || mapping.fieldOfColumn(column) >= 0)
            continue;
        for (size_t field = 0; field < fields.size(); ++field) {
            const bool byHand = request.map.contains(QString::fromLatin1(fields[field].key));
            if (mapping.columns[field] < 0 && !byHand && recognises(fields[field], headers[column])) {
                mapping.columns[field] = column;
                break;
            }
        }
    }
}

// Further columns of remarks (评语, 建议) beside the one that was taken: what was written is not lost.
// The answers of a folded sheet that are no scores are remarks too.
void takeJoined(const Sheet& sheet, Mapping& mapping, const QStringList& headers)
{
    const int field = mapping.table->indexOf("comment");
    if (field < 0)
        return;
    int& first = mapping.columns[size_t(field)];
    Mapping::Joined several{field, {}};
    for (int column = 0; column < headers.size(); ++column) {
        const bool remark = recognises(mapping.table->columns[size_t(field)], headers[column]);
        const bool text = mapping.fold && mapping.fold->isQuestion(column) && !isQuestion(sheet, mapping, column);
        if (column == first || (mapping.fieldOfColumn(column) < 0 && (text || (remark && first >= 0))))
            several.columns.push_back(column);
    }
    if (first < 0 && !several.columns.empty())
        first = several.columns.front();
    if (several.columns.size() < 2)
        return;
    // By their headers: whatever the order of the columns, the text is the same.
    std::sort(several.columns.begin(), several.columns.end(),
              [&](int a, int b) { return headers[a] != headers[b] ? headers[a] < headers[b] : a < b; });
    mapping.joined.push_back(std::move(several));
}
} // namespace

int Mapping::fieldOfColumn(int sheetColumn) const
{
    const auto found = std::find(columns.begin(), columns.end(), sheetColumn);
    if (found != columns.end())
        return int(found - columns.begin());
    for (const Joined& several : joined)
        if (std::find(several.columns.begin(), several.columns.end(), sheetColumn) != several.columns.end())
            return several.field;
    return -1;
}

bool Mapping::leavesOut(int sheetRow) const
{
    const auto at = std::lower_bound(leftOut.begin(), leftOut.end(), sheetRow,
                                     [](const LeftOut& left, int row) { return left.row < row; });
    return at != leftOut.end() && at->row == sheetRow;
}

namespace {
// An evaluation's export has few headers that are known and a column of small numbers for each question.
constexpr int kQuestionnaire = 5;
constexpr double kQuestionnaireWeight = 2.5;

int furtherNumbers(const Sheet& sheet, const HeaderGuess& guess, const FactTable& table)
{
    if (guess.row + 1 >= sheet.rowCount())
        return 0;
    int numbers = 0;
    for (int column = 0; column < sheet.columnCount() && column < guess.headers.size(); ++column) {
        const bool known = std::any_of(table.columns.begin(), table.columns.end(),
                                       [&](const Column& c) { return recognises(c, guess.headers[column]); });
        bool isNumber = false;
        const double value = sheet.text(guess.row + 1, column).toDouble(&isNumber);
        numbers += !known && isNumber && value >= 0 && value <= 100;
    }
    return numbers;
}
} // namespace

const FactTable* guessKind(const Sheet& sheet, HeaderGuess* header)
{
    const FactTable* kind = nullptr;
    HeaderGuess best;
    double bestScore = 0;
    const std::vector<HeaderCandidate> candidates = headerCandidates(sheet);
    for (const FactTable& table : factTables()) {
        if (!table.importable)
            continue;
        const HeaderGuess guess = bestHeader(candidates, table);
        if (guess.row < 0 || !saysMoreThanWho(table, guess.headers))
            continue;
        int required = 0, present = 0;
        for (const Column& column : table.columns) {
            required += column.required;
            present += column.required && recognisedAmong(guess.headers, column);
        }
        // A kind whose necessary columns are missing is a weak guess, however many others fit.
        double score = guess.recognised + (required ? double(present) / required : 0.5) * 2;
        if (std::string_view(table.table) == "rating" &&
            (furtherNumbers(sheet, guess, table) >= kQuestionnaire || asksInRows(guess.headers)))
            score += kQuestionnaireWeight;
        if (guess.recognised >= 2 && score > bestScore) {
            bestScore = score;
            best = guess;
            kind = &table;
        }
    }
    if (header)
        *header = best;
    return kind;
}

Result<Mapping> mapSheet(const Sheet& sheet, const FactTable& table, const MappingRequest& request)
{
    ROSTRUM_CHECK(checkFields(table, request));
    Mapping mapping;
    mapping.table = &table;
    mapping.shared = request.shared;
    mapping.values = request.values;
    mapping.fold = request.fold;
    mapping.columns.assign(table.columns.size(), -1);
    const HeaderGuess guess = chooseHeader(sheet, table, request);
    if (guess.row < 0)
        return headersNotFound(sheet, guess, wantedHeaders(table));
    mapping.headerRow = guess.row;
    mapping.firstHeaderRow = guess.firstRow;
    mapping.headers = guess.headers;
    for (int column = int(guess.headers.size()); column < sheet.columnCount(); ++column)
        mapping.headers << sheet.text(guess.row, column); // far out nothing is recognised, but it has its name
    const QStringList& headers = guess.headers;
    if (const QString missing = takeNamed(mapping, headers, request); !missing.isEmpty())
        return headersNotFound(sheet, guess, {missing});
    takeRecognised(mapping, headers, request);
    takeJoined(sheet, mapping, headers);
    if (std::string_view(table.table) == "rating") {
        takeSummary(mapping, request);
        takeAnswers(sheet, mapping, headers);
    } else {
        for (int column = 0; column < headers.size(); ++column)
            if (mapping.fieldOfColumn(column) < 0 && !headers[column].isEmpty())
                mapping.unused.push_back(column);
    }
    mapping.leftOut = findLeftOut(sheet, mapping);
    if (std::string_view(table.table) == "rating")
        ROSTRUM_CHECK(setScales(sheet, mapping, request.scales));
    return mapping;
}

} // namespace rostrum
