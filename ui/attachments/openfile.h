// Opening an evidence file: always a copy for reading, never the kept file, and nothing that would run.
#pragma once
#include "models/attachments/attachments.h"

class QObject;

namespace rostrum {

class Desk;
/// The copy is opened by the system's program for it; of what would run, its folder is shown. The copies go when the
/// program ends. Errors are told.
void openAttachment(Desk& desk, QObject* context, const Attachment& attachment);

} // namespace rostrum
