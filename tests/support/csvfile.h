// A text file of commas as officers send it.
#pragma once
#include "models/exchange/csvwriter.h"

namespace rostrum::test {

/// Writes the rows and returns the path; ends the program where that cannot be.
inline QString writeCsv(const QString& path, const QList<QStringList>& rows)
{
    CsvWriter writer(path);
    if (!writer.open())
        qFatal("cannot write");
    for (const QStringList& row : rows)
        if (!writer.row(row))
            qFatal("cannot write");
    if (!writer.finish())
        qFatal("cannot write");
    return path;
}

} // namespace rostrum::test
