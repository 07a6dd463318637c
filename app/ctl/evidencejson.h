// What backup, restore and verify say of evidence files.
#pragma once
#include "models/attachments/evidencecare.h"
#include <QJsonObject>

namespace rostrum::ctl {

/// {"folder", "files", "copied", "bytes", "missing"}.
QJsonObject copiesJson(const EvidenceCopies& copies);

} // namespace rostrum::ctl
