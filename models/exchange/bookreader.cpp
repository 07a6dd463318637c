#include "models/exchange/bookreader.h"
#include "models/exchange/csvreader.h"
#include "models/exchange/filekind.h"
#include "models/exchange/odsreader.h"
#include "models/exchange/xlsreader.h"
#include "models/exchange/xlsxreader.h"
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <atomic>
#include <future>

namespace rostrum {

namespace {
Result<Book> readKind(QIODevice& device, const QString& file, const ReadOptions& options)
{
    const FileLook look = lookAt(device);
    switch (look.kind) {
    case FileKind::Empty:
        return fail(ErrorCode::SheetEmpty);
    case FileKind::Zip:
        return isOpenDocument(device) ? readOds(device, options) : readXlsx(device, options);
    case FileKind::Text:
        return readCsv(device, QFileInfo(file).completeBaseName(), options);
    case FileKind::Ole:
        if (look.encrypted)
            return fail(ErrorCode::SheetEncrypted);
        if (look.format != QLatin1String("xls"))
            break;
        [[fallthrough]];
    case FileKind::Biff:
        return readXls(device, options);
    case FileKind::Other:
        break;
    }
    return fail(ErrorCode::SheetFormatUnknown, {{QStringLiteral("format"), look.format}});
}

// Some of WPS's own files no other program reads. Those that hold a workbook of Excel's are read as what they are.
bool isStrangeWps(const Error& error, const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    return (suffix == QLatin1String("et") || suffix == QLatin1String("ett")) &&
           (error.code == ErrorCode::SheetFormatUnknown || error.code == ErrorCode::SheetDamaged);
}

Result<Book> readNamed(QIODevice& device, const QString& file, const ReadOptions& options)
{
    Result<Book> book = readKind(device, file, options);
    if (book && std::none_of(book->sheets.begin(), book->sheets.end(), [](const Sheet& s) { return s.rowCount() > 0; }))
        book = fail(ErrorCode::SheetEmpty);
    if (!book && isStrangeWps(book.error(), file))
        book = fail(ErrorCode::SheetFormatUnknown, {{QStringLiteral("format"), QStringLiteral("et")}});
    if (!book)
        book.error().details.insert(QStringLiteral("file"), file);
    else
        book->file = file;
    return book;
}

/// Empty after a failure, and when `stop` was set before the end.
QString hashOf(QIODevice& device, const std::atomic<bool>& stop)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    device.seek(0);
    QByteArray piece(1 << 20, Qt::Uninitialized);
    for (;;) {
        const qint64 got = stop ? -1 : device.read(piece.data(), piece.size());
        if (got <= 0)
            return got < 0 ? QString() : QString::fromLatin1(hash.result().toHex());
        hash.addData(QByteArrayView(piece.constData(), got));
    }
}
} // namespace

Result<Book> readBook(QIODevice& device, const QString& file, const ReadOptions& options)
{
    Result<Book> book = readNamed(device, file, options);
    if (book)
        book->sha256 = hashOf(device, false);
    return book;
}

Result<Book> readBook(const QString& path, const ReadOptions& options)
{
    const QString file = QFileInfo(path).fileName();
    QFile device(path);
    if (!device.exists())
        return fail(ErrorCode::FileMissing, {{QStringLiteral("file"), file}});
    if (!device.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable,
                    {{QStringLiteral("file"), file}, {QStringLiteral("reason"), device.errorString()}});
    // Beside the reading and over a handle of its own: the sum takes as long as a tenth of it.
    std::atomic<bool> refused = false;
    auto sum = std::async(std::launch::async, [&path, &refused] {
        QFile bytes(path);
        return bytes.open(QIODevice::ReadOnly) ? hashOf(bytes, refused) : QString();
    });
    Result<Book> book = readNamed(device, file, options);
    refused = !book; // nobody waits for the sum of what is not read
    const QString sha256 = sum.get();
    if (book && sha256.isEmpty())
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("file"), file}});
    if (book)
        book->sha256 = sha256;
    return book;
}

} // namespace rostrum
