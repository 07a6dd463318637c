// JSON for programs, tables and lines for people.
#pragma once
#include <QJsonValue>

namespace rostrum::ctl {

/// Exactly one JSON value and a line end on standard output.
void printJson(const QJsonValue& value);
/// An object's scalars as "key: value", its lists of objects as tables, aligned also where characters are wide.
void printPlain(const QJsonValue& value);

} // namespace rostrum::ctl
