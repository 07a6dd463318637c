// Evidence files on the disk: copied once into a folder beside the workspace, under the hash of what is in them, and
// never changed after. What they prove stands in the rows of "attachment" (attachments.h).
#pragma once
#include "models/base/result.h"
#include <QByteArray>
#include <functional>

class QIODevice;

namespace rostrum {

inline constexpr qint64 kMostEvidenceBytes = qint64(200) << 20;

/// Codes of InvalidValue {field, value: the file's name}; the sentences are in ui/words/problemtext.
namespace evidenceproblem {
inline constexpr char tooLarge[] = "file_too_large";
inline constexpr char notRegular[] = "file_not_regular"; ///< a folder, a link, a device
inline constexpr char cutShort[] = "file_cut_short";     ///< it ended before its size while it was copied
inline constexpr char altered[] = "file_altered";        ///< kept, but not with the hash that the row names
inline constexpr char gone[] = "file_gone";              ///< named by a row, and not in the folder
inline constexpr char notHere[] = "takes_no_evidence";   ///< rows of this table (the value) need no proof
} // namespace evidenceproblem

/// A file that lies in the folder now.
struct KeptFile {
    QString name;      ///< as the officer's was called, without tricks: evidenceName()
    QByteArray sha256; ///< 32 bytes
    qint64 bytes = 0;
};

/// false cancels; nothing is left then.
using EvidenceProgress = std::function<bool(qint64 done, qint64 total)>;

/// "<name> files" beside the workspace.
QString evidenceFolder(const QString& workspace);
/// Where a file of this hash lies, there or not: "<name> files/ab/cdef…".
QString evidencePath(const QString& workspace, const QByteArray& sha256);

/// The last part of a path, without control and direction characters and whatever a file system takes amiss, at most
/// 120 characters with its suffix; "file" when nothing is left.
QString evidenceName(const QString& path);
/// By the name's suffix alone, so that two desks say the same of one file.
QString mediaTypeOf(const QString& name);
/// Would opening it run something? Then it is shown in its folder instead.
bool isExecutableName(const QString& name);

/// Copies a regular file in, hashing as it goes; on the disk for good when this returns. A file that is there already
/// is not written twice, and a damaged one is mended by this. Nothing is left of what fails. FileMissing,
/// FileUnreadable, FolderNotWritable, DiskFull, Cancelled, InvalidValue.
Result<KeptFile> keepFile(const QString& workspace, const QString& source, const EvidenceProgress& progress = {});
/// The same from an open device of `size` bytes.
Result<KeptFile> keepStream(const QString& workspace, QIODevice& source, qint64 size, const QString& name,
                            const EvidenceProgress& progress = {});

/// SHA-256 of a file, 32 bytes. FileUnreadable.
Result<QByteArray> sha256OfFile(const QString& path);
/// InvalidValue for a file, by one of the codes above.
Error evidenceError(const QString& name, const char* problem);

} // namespace rostrum
