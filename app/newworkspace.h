// A new workspace: the file, the rules that ship, and sample data where it is wanted.
#pragma once
#include "models/base/result.h"
#include "models/sample/sample.h"

namespace rostrum {

struct NewWorkspace {
    bool sample = false;
    SampleOptions options;
};
/// Leaves no file behind when anything fails. FileExists, FolderNotWritable, DiskFull.
Result<void> makeWorkspace(const QString& path, const NewWorkspace& wanted);

} // namespace rostrum
