// The columns of each table of facts, declared once: the table view, the console, import, template and export read
// this.
#pragma once
#include "models/facts/words.h"
#include <QString>
#include <QStringList>
#include <vector>

namespace rostrum {

enum class Kind {
    Text,       ///< as written, trimmed
    Identifier, ///< numbers and codes: text, full-width forms made plain
    Day,
    Moment, ///< a day, with a time where it is known
    Hours,  ///< hundredths
    Score,  ///< ten-thousandths
    Integer,
    Boolean,
    Word,       ///< one of Column::words
    Department, ///< references: by path or name
    Person,     ///< by employee number or unique name
    Course,     ///< by code or title
    Session,    ///< by code
    Answers,    ///< the answers of a rating, dimension by dimension: read only
};

/// Where a column's value lives.
enum class Place {
    Row,            ///< a column of the table itself
    DepartmentSpan, ///< the person's latest department_span
    TitleSpan,
    EmploymentSpan,
    Companion, ///< not stored: helps to find or to make what another column refers to (a name beside a number)
};

struct Column {
    const char* key;     ///< on the console
    const char* title;   ///< English; translated late in context "Column"
    const char* headers; ///< recognised headers, Chinese and English, separated by |
    Kind kind = Kind::Text;
    const char* column = nullptr; ///< SQL column at its place
    Place place = Place::Row;
    WordList words{};
    bool required = false;
    int64_t lowest = INT64_MIN, highest = INT64_MAX; ///< in the kind's own decimals
    const char* select = nullptr; ///< SQL for reading where it is more than the column; `t` is the row
    int width = 120;              ///< of the table view, in logical pixels
    bool hidden = false;          ///< of the table view, until chosen
};

struct FactTable {
    const char* key;    ///< "people"
    const char* table;  ///< SQL name, "person"
    const char* title;  ///< English, context "Table"
    const char* one;    ///< key of one row in sentences, context "Table"
    const char* keySql; ///< natural key of a row as SQL over `t`, or null: 32 hex digits of the id
    const char* where;  ///< restriction as SQL over `t`, or null
    const char* order;  ///< default order
    bool importable;
    std::vector<Column> columns;

    const Column* column(const QString& key) const;
    int indexOf(std::string_view key) const; ///< -1 when there is none
};

/// All tables, in the order in which a person meets them.
const std::vector<FactTable>& factTables();
const FactTable* factTable(const QString& key);
const FactTable* factTableOfSql(const QString& table);
QStringList factTableKeys();
/// "people trainers courses sessions attendance ratings homework exams credits applicants leaves certificates
/// exemptions".
QStringList importKinds();

QString columnTitle(const Column& column);
QString tableTitle(const FactTable& table);
/// Hours 2, Score 4, else 0.
int kindDecimals(Kind kind);

inline constexpr int kAnswers = 32; ///< d1…d32

} // namespace rostrum
