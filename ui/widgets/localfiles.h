// What somebody drops or pastes, as files of this machine.
#pragma once
#include <QStringList>

class QMimeData;

namespace rostrum {

/// The paths of the local files and folders in it; empty: there are none, or only addresses elsewhere.
QStringList localFiles(const QMimeData* data);

} // namespace rostrum
