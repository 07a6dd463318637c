#include "ui/attachments/openfile.h"
#include "ui/desk/desk.h"
#include <QDesktopServices>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUrl>

namespace rostrum {

namespace {
struct OpenFileWords {
    Q_DECLARE_TR_FUNCTIONS(OpenFile)
};

// One folder for the program's life, removed when it ends.
QString folderOfCopies()
{
    static const QTemporaryDir folder;
    return folder.path();
}
} // namespace

void openAttachment(Desk& desk, QObject* context, const Attachment& attachment)
{
    Desk* const at = &desk;
    desk.read<QString>(
        context,
        [attachment, folder = folderOfCopies()](Connection& db) {
            return copyForReading(db.path(), attachment, folder);
        },
        [at, attachment](const QString& copy) {
            const bool runs = isExecutableName(attachment.name);
            const QString shown = runs ? QFileInfo(copy).absolutePath() : copy;
            if (runs)
                Q_EMIT at->noteRequested(
                    OpenFileWords::tr("%1 is a program: its folder is shown, it is not started.").arg(attachment.name));
            if (!QDesktopServices::openUrl(QUrl::fromLocalFile(shown)))
                at->prompts().tell(nullptr,
                                   OpenFileWords::tr("There is no program here that opens “%1”.").arg(attachment.name),
                                   OpenFileWords::tr("A copy for reading is at %1.").arg(copy));
        });
}

} // namespace rostrum
