#include "models/exchange/mapping.h"
#include "models/base/decimal.h"
#include "models/base/text.h"
#include <QRegularExpression>
#include <mutex>

namespace rostrum {

namespace {
constexpr int kHeaderRows = 20; // titles and notes above a header are rarely longer
constexpr int kSampled = 2000;  // rows looked at to tell a column of numbers
constexpr int kMostColumns = 512;

// "姓名 *", "工号（必填）", "Name:" are the header without its ornaments.
QString plainHeader(const QString& header)
{
    static const QRegularExpression ornaments(QStringLiteral("\\([^)]*\\)|[*:：_\\-?]"));
    QString text = foldText(header);
    const QString bare = QString(text).remove(ornaments);
    return bare.isEmpty() ? text : bare;
}

struct Names {
    QStringList folded;
};

const Names& namesOf(const Column& column)
{
    static std::map<const Column*, Names> cache;
    static std::mutex mutex;
    const std::lock_guard guard(mutex);
    Names& names = cache[&column];
    if (names.folded.isEmpty()) {
        names.folded << plainHeader(QString::fromLatin1(column.key)) << plainHeader(QString::fromLatin1(column.title));
        for (const QString& name : QString::fromUtf8(column.headers).split(u'|', Qt::SkipEmptyParts))
            names.folded << plainHeader(name);
    }
    return names;
}

QStringList headersOf(const Sheet& sheet, int row)
{
    QStringList headers;
    for (int column = 0; column < std::min(sheet.columnCount(), kMostColumns); ++column)
        headers << tidyText(sheet.text(row, column));
    return headers;
}

bool recognisedAmong(const QStringList& headers, const Column& column)
{
    return std::any_of(headers.begin(), headers.end(), [&](const QString& h) { return recognises(column, h); });
}

int recognisedIn(const QStringList& headers, const FactTable& table)
{
    return int(std::count_if(table.columns.begin(), table.columns.end(),
                             [&](const Column& column) { return recognisedAmong(headers, column); }));
}

// A numeric column: more numbers than other things among the cells that hold something.
bool isNumeric(const Sheet& sheet, int column, int firstRow, int64_t* highest)
{
    int numbers = 0, others = 0;
    *highest = 0;
    for (int row = firstRow; row < std::min(sheet.rowCount(), firstRow + kSampled); ++row) {
        const Cell cell = sheet.cell(row, column);
        if (cell.isEmpty())
            continue;
        const DecimalParse parse = cell.type == CellType::Number ? decimalFromDouble(cell.number, kScoreDecimals)
                                   : cell.type == CellType::Text ? parseDecimal(cell.text, kScoreDecimals)
                                                                 : DecimalParse{};
        if (parse.value && *parse.value >= 0) {
            ++numbers;
            *highest = std::max(*highest, *parse.value);
        } else {
            ++others;
        }
    }
    return numbers > others;
}

// 1–5, 1–10 or 0–100: the smallest that holds the highest answer seen.
int64_t scaleFor(int64_t highest)
{
    for (const int64_t scale : {int64_t(5), int64_t(10), int64_t(100)})
        if (highest <= scale * 10000)
            return scale * 10000;
    return highest;
}

// The columns that a file of rejected rows adds are no questions of a form.
bool isRejectColumn(const QString& header)
{
    static const QStringList known = {QStringLiteral("Row in the file"), QStringLiteral("文件中的行号")};
    return known.contains(header);
}

void takeAnswers(const Sheet& sheet, Mapping& mapping, const QStringList& headers)
{
    QStringList taken;
    for (int column = 0; column < headers.size(); ++column) {
        int64_t highest = 0;
        if (mapping.fieldOfColumn(column) >= 0)
            continue;
        const QString dimension = headers[column];
        if (!dimension.isEmpty() && !isRejectColumn(dimension) && !taken.contains(dimension) &&
            mapping.answers.size() < size_t(kAnswers) && isNumeric(sheet, column, mapping.headerRow + 1, &highest)) {
            mapping.answers.push_back({column, dimension, scaleFor(highest)});
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

// A header named by hand says which row holds the headers, even when nothing else is recognised.
HeaderGuess chooseHeader(const Sheet& sheet, const FactTable& table, const MappingRequest& request)
{
    constexpr int kNamedByHand = 4; // weighs as much as so many that are recognised
    HeaderGuess best = guessHeader(sheet, table);
    for (int row = 0; row < std::min(sheet.rowCount(), kHeaderRows) && !request.map.isEmpty(); ++row) {
        const QStringList headers = headersOf(sheet, row);
        int weight = recognisedIn(headers, table);
        for (const QString& header : request.map)
            weight += columnOfHeader(headers, header) >= 0 ? kNamedByHand : 0;
        if (weight > best.recognised)
            best = {row, weight, headers};
    }
    return best;
}

tl::unexpected<Error> headersNotFound(const Sheet& sheet, const HeaderGuess& guess, const QStringList& wanted)
{
    constexpr int kShown = 12;
    const QStringList found =
        sheet.rowCount() ? headersOf(sheet, std::max(guess.row, 0)).mid(0, kShown) : QStringList();
    return fail(
        ErrorCode::HeadersNotFound,
        {{QStringLiteral("wanted"), wanted}, {QStringLiteral("found"), found}, {QStringLiteral("sheet"), sheet.name}});
}

// Fields that a person gave a header; the first header that is not there, else empty.
QString takeNamed(Mapping& mapping, const QStringList& headers, const MappingRequest& request)
{
    for (auto asked = request.map.begin(); asked != request.map.end(); ++asked) {
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
} // namespace

int Mapping::fieldOfColumn(int sheetColumn) const
{
    const auto found = std::find(columns.begin(), columns.end(), sheetColumn);
    return found == columns.end() ? -1 : int(found - columns.begin());
}

bool recognises(const Column& column, const QString& header)
{
    const QString plain = plainHeader(header);
    return !plain.isEmpty() && (namesOf(column).folded.contains(plain) || plain == plainHeader(columnTitle(column)));
}

HeaderGuess guessHeader(const Sheet& sheet, const FactTable& table)
{
    HeaderGuess best;
    for (int row = 0; row < std::min(sheet.rowCount(), kHeaderRows); ++row) {
        const QStringList headers = headersOf(sheet, row);
        const int count = recognisedIn(headers, table);
        if (count > best.recognised)
            best = {row, count, headers};
    }
    return best;
}

const FactTable* guessKind(const Sheet& sheet, HeaderGuess* header)
{
    const FactTable* kind = nullptr;
    HeaderGuess best;
    double bestScore = 0;
    for (const FactTable& table : factTables()) {
        if (!table.importable)
            continue;
        const HeaderGuess guess = guessHeader(sheet, table);
        if (guess.row < 0 || !saysMoreThanWho(table, guess.headers))
            continue;
        int required = 0, present = 0;
        for (const Column& column : table.columns) {
            required += column.required;
            present += column.required && recognisedAmong(guess.headers, column);
        }
        // A kind whose necessary columns are missing is a weak guess, however many others fit.
        const double score = guess.recognised + (required ? double(present) / required : 0.5) * 2;
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
    mapping.columns.assign(table.columns.size(), -1);
    const HeaderGuess guess = chooseHeader(sheet, table, request);
    if (guess.row < 0)
        return headersNotFound(sheet, guess, wantedHeaders(table));
    mapping.headerRow = guess.row;
    const QStringList& headers = guess.headers;
    if (const QString missing = takeNamed(mapping, headers, request); !missing.isEmpty())
        return headersNotFound(sheet, guess, {missing});
    takeRecognised(mapping, headers, request);
    if (std::string_view(table.table) == "rating") {
        takeAnswers(sheet, mapping, headers);
    } else {
        for (int column = 0; column < headers.size(); ++column)
            if (mapping.fieldOfColumn(column) < 0 && !headers[column].isEmpty())
                mapping.unused.push_back(column);
    }
    return mapping;
}

} // namespace rostrum
