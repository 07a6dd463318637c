// The floor of reading a sheet: unzip every part and parse its XML with handlers that do nothing.
#pragma once
#include <QByteArray>

namespace rostrum::bench {
void readWithNullHandlers(const QByteArray& path);
}
