// The last pass over a PDF of QPdfWriter, whose text cannot be searched (方 comes back as the radical U+2F45, 𠮷 as
// nothing) and whose dates follow the clock: true text, fixed dates, names and id.
#pragma once
#include "models/base/result.h"
#include <QDate>
#include <QIODevice>
#include <QString>
#include <QStringList>
#include <vector>

namespace rostrum {

struct PdfFacts {
    QString title, author;
    QDate date;                     ///< creation and modification
    QString language;               ///< "zh_CN"
    std::vector<QStringList> faces; ///< the text of CID 1, 2, 3… of each embedded font, in order of first use
};

/// Reads the file `raw` and writes to the open `out`. Error: FileUnreadable, when writing failed DiskFull.
Result<void> finishPdf(const QString& raw, QIODevice& out, const PdfFacts& facts);

} // namespace rostrum
