#include "models/report/pdf.h"
#include "models/facts/value.h"
#include "models/report/pagepainter.h"
#include "models/report/pagestyle.h"
#include "models/report/pdffinish.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTemporaryFile>

namespace rostrum {

namespace {
Error failedWrite(const QString& path, const QString& reason)
{
    return {ErrorCode::DiskFull, {{QStringLiteral("file"), path}}, reason};
}

// QFile forgets a failed write at the next one that succeeds; a gap in the file must not be forgotten.
class RawFile : public QTemporaryFile {
public:
    using QTemporaryFile::QTemporaryFile;
    bool failed() const { return m_failed; }

protected:
    qint64 writeData(const char* data, qint64 size) override
    {
        const qint64 written = QTemporaryFile::writeData(data, size);
        m_failed = m_failed || written != size;
        return written;
    }

private:
    bool m_failed = false;
};

void setUp(QPdfWriter& writer, const ReportDocument& document)
{
    writer.setResolution(page::kUnitsPerInch);
    writer.setPageSize(QPageSize(document.paper.pageSize()));
    writer.setPageOrientation(document.landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
}

// Part by part: lay out, paint, forget. Pages are numbered within a part, so nothing has to be known beforehand.
Result<int> paintAll(const ReportDocument& document, QPdfWriter& writer, RawFile& raw, FontBook& fonts,
                     const PdfProgress& progress, const PageChoice& wanted)
{
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(failedWrite(raw.fileName(), raw.errorString()));
    PagePainter pages(fonts, document);
    int count = 0, sheet = 0;
    for (int part = 0; part < document.partCount; ++part) {
        const PartLayout layout(fonts, document, document.part(part));
        for (int page = 0; page < layout.pageCount(); ++page, ++sheet) {
            if (wanted && !wanted(sheet))
                continue;
            if (count++ > 0)
                writer.newPage();
            pages.paint(painter, layout, page);
        }
        if (progress && !progress(part + 1, document.partCount))
            return fail(ErrorCode::Cancelled);
        if (raw.failed())
            break;
    }
    painter.end();
    ROSTRUM_CHECK(document.late->status());
    if (count == 0)
        return fail(ErrorCode::InvalidValue, {{QStringLiteral("field"), QStringLiteral("pages")},
                                              {QStringLiteral("value"), QString()},
                                              {QStringLiteral("problem"), QString::fromLatin1(problem::outOfRange)}});
    if (!raw.flush() || raw.failed())
        return fail(failedWrite(raw.fileName(), raw.errorString()));
    return count;
}

Result<PdfFile> describe(const QString& path, int pages)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable,
                    {{QStringLiteral("file"), path}, {QStringLiteral("reason"), file.errorString()}});
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(&file);
    return PdfFile{path, pages, file.size(), hash.result().toHex()};
}
} // namespace

Result<PdfFile> writePdf(const ReportDocument& document, const QString& path, const PdfProgress& progress,
                         const PageChoice& pages)
{
    FontBook fonts;
    return writePdf(document, path, fonts, progress, pages);
}

Result<PdfFile> writePdf(const ReportDocument& document, const QString& path, FontBook& fonts,
                         const PdfProgress& progress, const PageChoice& pages)
{
    const QString folder = QFileInfo(path).absolutePath();
    // Beside the target: the temporary folder of a shared machine is no place for a personnel list.
    RawFile raw(folder + QStringLiteral("/.rostrum-XXXXXX.pdf"));
    if (!QFileInfo(folder).isDir() || !raw.open())
        return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), QDir::toNativeSeparators(folder)}});
    fonts.forgetUse();
    int painted = 0;
    {
        QPdfWriter writer(&raw);
        setUp(writer, document);
        ROSTRUM_TRY(count, paintAll(document, writer, raw, fonts, progress, pages));
        painted = count;
    }
    PdfFacts facts{document.title, document.organisation, document.asOf, document.language, {}};
    for (const int face : fonts.facesUsed())
        facts.faces.push_back(fonts.faceText(face).texts);
    QSaveFile target(path);
    if (!target.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileUnreadable,
                    {{QStringLiteral("file"), path}, {QStringLiteral("reason"), target.errorString()}});
    if (auto finished = finishPdf(raw.fileName(), target, facts); !finished) {
        finished.error().details.insert(QStringLiteral("file"), path);
        return fail(std::move(finished.error()));
    }
    if (!target.commit())
        return fail(failedWrite(path, target.errorString()));
    return describe(path, painted);
}

} // namespace rostrum
