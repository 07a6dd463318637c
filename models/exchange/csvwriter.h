// Writes .csv that Excel opens right: UTF-8 with mark, CRLF, and no cell that it would run as a formula.
#pragma once
#include "models/base/result.h"
#include <QSaveFile>
#include <QStringList>

namespace rostrum {

/// One field as RFC 4180 wants it. Text that begins with = + - @ tab or CR gets an apostrophe in front, unless it is a
/// plain number: a spreadsheet would take it for a formula.
QByteArray csvField(const QString& text);

/// Appears under its name only with finish(); a writer that is not finished leaves nothing.
class CsvWriter {
public:
    explicit CsvWriter(const QString& path) : m_file(path) {}
    Result<void> open();
    Result<void> row(const QStringList& fields);
    Result<void> finish();

private:
    Result<void> flush();
    QSaveFile m_file;
    QByteArray m_lines;
};

} // namespace rostrum
