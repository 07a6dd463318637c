// A document as a finished PDF: searchable, the same bytes for the same values.
#pragma once
#include "models/base/result.h"
#include "models/report/document.h"
#include <functional>

namespace rostrum {

class FontBook;

struct PdfFile {
    QString file;
    int pages = 0;
    qint64 bytes = 0;
    QByteArray sha256; ///< hex
};

/// Parts done, parts in all; false cancels and leaves nothing.
using PdfProgress = std::function<bool(int done, int all)>;
/// Which of the sheets are wanted, from 0. None: all.
using PageChoice = std::function<bool(int page)>;

/// Replaces `path` in one step when all is written; until then, and on any error, what was there stays and nothing is
/// left beside it. Needs a QGuiApplication for its fonts (the offscreen platform will do).
/// Errors: FolderNotWritable, FileUnreadable, DiskFull, Cancelled; InvalidValue (field "pages") when no sheet is
/// chosen.
Result<PdfFile> writePdf(const ReportDocument& document, const QString& path, const PdfProgress& progress = {},
                         const PageChoice& pages = {});
/// The same with glyphs that are known from earlier documents of this thread.
Result<PdfFile> writePdf(const ReportDocument& document, const QString& path, FontBook& fonts,
                         const PdfProgress& progress = {}, const PageChoice& pages = {});

} // namespace rostrum
