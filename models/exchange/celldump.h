// The text of `rostrumctl inspect --cells`: a line for each cell that holds something.
#pragma once
#include "models/exchange/sheet.h"
#include <QByteArray>
#include <functional>

namespace rostrum {

/// UTF-8 lines "sheet TAB row TAB column TAB type TAB value LF": row and column of the file from 0; type n s d b e;
/// numbers shortest exact, dates ISO, booleans 1 or 0; backslash, tab and line ends escaped.
/// Given out in pieces of about 64 KB, so that a million rows need no memory.
void dumpCells(const Book& book, const std::function<void(const QByteArray& piece)>& out);
QByteArray dumpCells(const Book& book);

} // namespace rostrum
