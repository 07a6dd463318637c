// A rule, a plan: an officer's file of one JSON object.
#pragma once
#include "models/base/result.h"
#include <QJsonObject>

namespace rostrum::ctl {

/// FileMissing, FileUnreadable; InvalidRule "not_json" with what the parser says.
Result<QJsonObject> jsonFile(const std::string& path);

} // namespace rostrum::ctl
