#include "ui/widgets/localfiles.h"
#include <QMimeData>
#include <QUrl>

namespace rostrum {

QStringList localFiles(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

} // namespace rostrum
