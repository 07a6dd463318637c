// A row as the console prints it: numbers exact, words as keys, nulls where nothing is.
#pragma once
#include "models/facts/rows.h"
#include <QJsonObject>

namespace rostrum::ctl {

QJsonValue fieldJson(const Column& column, const Field& field);
QJsonObject rowJson(const FactTable& table, const RowData& row);

} // namespace rostrum::ctl
