// Sheets as an officer's colleagues send them, made from a seed: all kinds that name each other, with good rows and
// bad ones, and each also as it would be without a mistake.
#pragma once
#include <QByteArray>
#include <QSet>
#include <QStringList>
#include <random>
#include <vector>

namespace rostrum::test {

struct RandomSheet {
    enum class Format { Csv, Gbk, Utf16, Xlsx, Ods, Count };

    QString kind;
    QStringList headers;
    std::vector<QStringList> rows;  ///< as the file has them
    std::vector<QStringList> clean; ///< the same rows without a mistake
    QSet<int> bad;                  ///< the rows that cannot be taken
    bool createMissing = false;     ///< it names people and courses that no other sheet has
    Format format = Format::Csv;

    QString file() const { return kind + QLatin1String(suffixes[int(format)]); }
    /// The file, with the row numbers of a spreadsheet: the headers in row 1.
    QByteArray bytes() const { return bytesOf(headers, rows, format); }
    /// The same without mistakes.
    RandomSheet mended() const;
    /// The same with its columns and rows in another order.
    RandomSheet shuffled(unsigned seed) const;
    /// Some of its good rows only, as if an earlier file had held them; it makes nothing that it only mentions.
    RandomSheet earlier(unsigned seed) const;

    static QByteArray bytesOf(const QStringList& headers, const std::vector<QStringList>& rows, Format format);
    static constexpr const char* suffixes[] = {".csv", "-gbk.csv", "-utf16.csv", ".xlsx", ".ods"};
};

/// People, courses, sessions, attendance, ratings, homework, credits and applicants: in an order in which each names
/// only what those before it hold. The same seed gives the same sheets.
std::vector<RandomSheet> randomSheets(unsigned seed);
/// Of other people, courses and sessions; some of the people have the same names.
std::vector<RandomSheet> randomSheetsElsewhere(unsigned seed);

} // namespace rostrum::test
